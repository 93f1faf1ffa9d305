"""Settling: places, fingerprints, waivers, the earlier audit, and the verdict.

Waivers and the baseline mark findings; they never drop them.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

import polars as pl

from newsaudit.schemas.article import Article
from newsaudit.schemas.findings import Finding, Passed, Place, Suppression
from newsaudit.schemas.vocabulary import LEVELS


def findings_of(hits: pl.DataFrame, articles: Iterable[Article]) -> list[Finding]:
    """Return the engine's findings (columns HIT) as records with line, column and fingerprint."""
    by_id = {article.article_id: article for article in articles}
    seen: Counter[str] = Counter()
    found = []
    for row in hits.iter_rows(named=True):
        article = by_id.get(row["article_id"])
        line, column = line_and_column(article.text, row["start"]) if article else (0, 0)
        evidence = json.loads(row.pop("evidence"))
        print_ = fingerprint(row["code"], row["article_id"], row["quote"], evidence)
        seen[print_] += 1
        found.append(
            Finding(
                **{k: v for k, v in row.items() if k != "related"},
                path=article.path if article else "",
                line=line,
                column=column,
                related=tuple(Place(**place) for place in row["related"]),
                evidence=evidence,
                fingerprint=print_ if seen[print_] == 1 else f"{print_}-{seen[print_]}",
            )
        )
    return found


def once(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings without those that say the same of the same words as one before.

    A clause about parties that act together is a fact of each, and an editor is told once.
    """
    kept: dict[tuple[object, ...], Finding] = {}
    for one in findings:
        said = (one.code, one.article_id, one.start, one.end, one.message, one.related)
        kept.setdefault(said, one)
    return list(kept.values())


def passed_of(rows: pl.DataFrame) -> list[Passed]:
    """Return the engine's passed checks as records."""
    return [
        Passed(**{**row, "evidence": json.loads(row["evidence"])})
        for row in rows.iter_rows(named=True)
    ]


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, both from 1, the column in code points."""
    line_start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - line_start + 1


def fingerprint(code: str, article_id: str, quote: str, evidence: Mapping[str, object]) -> str:
    """Return what stays the same while text moves: rule, article, words, evidence."""
    parts = json.dumps([code, article_id, quote, evidence], sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(parts.encode("ascii")).hexdigest()[:16]


def marked(
    findings: Iterable[Finding],
    suppressions: Mapping[str, Suppression],
    earlier: Mapping[str, Finding] | None = None,
) -> list[Finding]:
    """Return the findings with state and suppression set, by fingerprint.

    With an earlier audit's findings, those it had are `persisting`, and those that are gone are
    added as `fixed`.
    """
    current = [
        replace(
            finding,
            state="persisting" if earlier and finding.fingerprint in earlier else "new",
            suppression=suppressions.get(finding.fingerprint),
        )
        for finding in findings
    ]
    now = {finding.fingerprint for finding in current}
    fixed = [
        replace(old, state="fixed", suppression=None)
        for key, old in (earlier or {}).items()
        if key not in now and old.state != "fixed"
    ]
    return current + fixed


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings of each level still need attention."""
    open_ = Counter(f.level for f in findings if not f.suppression and f.state != "fixed")
    return {level: open_[level] for level in LEVELS}


def verdict(findings: Iterable[Finding], checked: int) -> str:
    """Return the audit opinion.

    not able to conclude: nothing could be checked. adverse: an error needs attention. with
    exceptions: a warning does, or an error was let stand. clean: neither.
    """
    findings = [finding for finding in findings if finding.state != "fixed"]
    if not checked:
        return "not able to conclude"
    still = counts(findings)
    if still["error"]:
        return "adverse"
    if still["warning"] or any(f.level == "error" and f.suppression for f in findings):
        return "with exceptions"
    return "clean"
