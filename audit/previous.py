"""Earlier results: what a finding was in the last audit, read back from its JSON."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

from newsaudit.schemas.errors import InputError
from newsaudit.schemas.findings import Finding, Place, Suppression

KNOWN = {field.name for field in fields(Finding)}


def findings(file: Path) -> dict[str, Finding]:
    """Return the findings of a result's JSON by fingerprint.

    Raises InputError where the file is no result of `newsaudit check --output-format json`.
    """
    try:
        result = json.loads(file.read_bytes())
        rows = result["findings"]
        found = [finding_of(row) for row in rows]
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from None
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{file}: not a result of newsaudit check: {error!r}") from None
    return {finding.fingerprint: finding for finding in found}


def finding_of(row: dict[str, Any]) -> Finding:
    """Return a finding from its JSON object."""
    flat = {key: value for key, value in row.items() if key in KNOWN}
    places = flat.pop("related", None) or ()
    stands = flat.pop("suppression", None)
    article = str(row.get("article_id", ""))
    return Finding(
        **flat,
        related=tuple(Place(**{"article_id": article, **place}) for place in places),
        suppression=Suppression(**stands) if stands else None,
    )


def accepted(file: Path) -> dict[str, Suppression]:
    """Return the suppressions of a baseline: every finding an earlier result had."""
    return {
        key: Suppression(kind="baseline", reason=f"in the baseline {file.name}")
        for key, finding in findings(file).items()
        if finding.state != "fixed"
    }
