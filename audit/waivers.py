"""Waivers and the baseline: findings somebody lets stand. They mark findings, never drop them.

A waiver names a finding by its fingerprint, says why, who takes the responsibility and until
when. Waivers are lines of a JSONL file that is kept with the articles.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from newsaudit.files import write_whole
from newsaudit.lines import json_lines
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.findings import Finding, Suppression
from newsaudit.schemas.records import record

FILE = "newsaudit-waivers.jsonl"
DAYS = 30
"""A waiver's life unless it says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """One finding let stand."""

    fingerprint: str
    code: str
    article_id: str
    quote: str
    reason: str
    owner: str
    """A role, not a name: the record may outlive the person's consent."""
    granted: str
    until: str


def grant(finding: Finding, reason: str, owner: str, today: date, until: str | None) -> Waiver:
    """Return a waiver for a finding, by default for DAYS days."""
    return Waiver(
        fingerprint=finding.fingerprint,
        code=finding.code,
        article_id=finding.article_id,
        quote=finding.quote,
        reason=reason,
        owner=owner,
        granted=today.isoformat(),
        until=until or (today + timedelta(DAYS)).isoformat(),
    )


def read(file: Path) -> list[Waiver]:
    """Return a file's waivers; none where there is no file. Raises InputError with the line."""
    return (
        [waiver(row, place) for place, row in json_lines(file, str(file))] if file.exists() else []
    )


def waiver(row: Mapping[str, Any], place: str) -> Waiver:
    """Return a waiver from its JSON object."""
    try:
        read = record(Waiver, row)
        for day in (read.granted, read.until):
            date.fromisoformat(day)
    except ValueError as error:
        raise InputError(f"{place}: no waiver: {error}") from None
    return read


def add(file: Path, waiver: Waiver) -> None:
    """Add a waiver to a file; a later one for the same finding replaces the earlier."""
    kept = [old for old in read(file) if old.fingerprint != waiver.fingerprint]
    rows = sorted([*kept, waiver], key=lambda w: (w.article_id, w.code, w.fingerprint))
    write_whole(file, "".join(json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in rows))


def suppressions(waivers: Iterable[Waiver], today: date) -> dict[str, Suppression]:
    """Return the suppressions of the waivers that still hold on a day, by fingerprint."""
    return {
        waiver.fingerprint: Suppression(
            kind="waiver", reason=waiver.reason, owner=waiver.owner, until=waiver.until
        )
        for waiver in waivers
        if waiver.until >= today.isoformat()
    }


def complaints(
    waivers: Iterable[Waiver],
    findings: Iterable[Finding],
    today: date,
    paths: Mapping[str, str],
    levels: Mapping[str, str],
) -> list[Finding]:
    """Return findings about the waivers themselves: WVR001 and WVR002.

    `levels` holds the level of every rule that was selected, by code. A waiver of a rule that was
    not, or of an article that is not in `paths`, was not put to the test.
    """
    by_print = {finding.fingerprint: finding for finding in findings}
    made = []
    for waiver in waivers:
        if waiver.article_id not in paths or waiver.code not in levels:
            continue
        finding = by_print.get(waiver.fingerprint)
        if finding is None:
            message = f"Waiver for {waiver.code} on `{waiver.quote}` matches no finding; remove it"
            made.append(about("WVR002", "unused-waiver", message, waiver, paths))
        elif waiver.until < today.isoformat():
            message = f"Waiver for {waiver.code} on `{waiver.quote}` expired on {waiver.until}"
            made.append(about("WVR001", "expired-waiver", message, waiver, paths))
    return [replace(found, level=levels[found.code]) for found in made if found.code in levels]


def about(code: str, name: str, message: str, waiver: Waiver, paths: Mapping[str, str]) -> Finding:
    """Return a finding about a waiver."""
    return Finding(
        code=code,
        name=name,
        level="error",
        confidence="high",
        message=message,
        article_id=waiver.article_id,
        path=paths[waiver.article_id],
        start=0,
        end=0,
        line=0,
        column=0,
        quote=waiver.quote,
        evidence={"owner": waiver.owner, "reason": waiver.reason, "until": waiver.until},
        fingerprint=f"{code.lower()}-{waiver.fingerprint}",
    )
