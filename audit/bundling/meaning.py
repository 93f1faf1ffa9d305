"""Whether a bundle's files agree with each other: spans, references, counts, waivers, verdict.

Hashes and signatures say that the files are those somebody vouched for. This says that they make
sense: every fact stands in the text where it says, and the verdict follows from the findings.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from newsaudit.bundling import layout
from newsaudit.bundling.layout import Bundle
from newsaudit.bundling.outcome import INCOMPLETE, OK, TAMPERED, Seen, several
from newsaudit.checks.settle import fingerprint, verdict
from newsaudit.provenance import dsse
from newsaudit.provenance.canonical import Value
from newsaudit.schemas.findings import Finding
from newsaudit.schemas.result_json import read_finding

Json = dict[str, Any]

UNREADABLE = "contents"
"""What is said of a bundle whose files are not of their form, waivers included."""


@dataclass(frozen=True)
class Record:
    """What a bundle's data files say, read."""

    captures: Mapping[str, Json]
    """By the folder of the article."""
    texts: Mapping[str, str]
    """Text by article id, of those not erased."""
    facts: list[Json]
    findings: list[Finding]
    run: Json


def meaning(bundle: Bundle, predicate: Mapping[str, Value]) -> Iterator[Seen]:
    """Yield what was seen of a bundle whose hashes hold."""
    try:
        record = read(bundle)
        for check in CHECKS:
            yield from check(bundle, predicate, record)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        yield Seen(
            TAMPERED, "contents", f"not what a bundle holds: {type(error).__name__}: {error}"
        )


def read(bundle: Bundle) -> Record:
    """Return what the data files say. What was erased is left out."""
    names = bundle.matching("source", f"/{layout.CAPTURE}")
    captures = {name.rpartition("/")[0]: json.loads(bundle.read(name)) for name in names}
    texts = {
        row["article_id"]: bundle.read(f"{place}/{layout.TEXT}").decode("utf-8", "surrogatepass")
        for place, row in captures.items()
        if f"{place}/{layout.TEXT}" in bundle.files
    }
    facts = rows(bundle, layout.FACTS) if layout.FACTS in bundle.files else []
    findings = [read_finding(row) for row in rows(bundle, layout.FINDINGS)]
    return Record(captures, texts, facts, findings, json.loads(bundle.read(layout.RUN)))


def rows(bundle: Bundle, name: str) -> list[Json]:
    """Return the lines of a JSONL file."""
    return [json.loads(line) for line in bundle.read(name).splitlines()]


def hashes(bundle: Bundle, predicate: Mapping[str, Value], record: Record) -> Iterator[Seen]:
    """Compare bytes and texts with the hashes that were recorded when they were read."""
    recorded = {(r["raw_sha256"], r["text_sha256"]) for r in dicts(predicate.get("articles"))}
    wrong = []
    for place, row in record.captures.items():
        raw, text = f"{place}/{layout.RAW}", f"{place}/{layout.TEXT}"
        pair = (row["raw_sha256"] or row["text_sha256"], row["text_sha256"])
        found = [(name, bundle.digest(name)) for name in (raw, text) if name in bundle.files]
        wrong += [f"{n} is not what was read" for n, digest in found if digest not in pair]
        if pair not in recorded:
            wrong.append(f"{place} is not of this audit")
    yield from ended(
        "sources", wrong, f"{several(len(recorded), 'article')}, bytes and text as read"
    )


def spans(_: Bundle, __: Mapping[str, Value], record: Record) -> Iterator[Seen]:
    """Look every fact up in the text."""
    wrong, looked = [], 0
    for fact in record.facts:
        text = record.texts.get(fact["article_id"])
        if text is None or fact.get("grounding") == "ungrounded":
            continue
        looked += 1
        if text[fact["start"] : fact["end"]] != fact["quote"]:
            wrong.append(f"{fact['fact_id']}: its quote is not in the text at {fact['start']}")
    wrong += [
        f"{f.code}: {f.start}–{f.end} is outside its text"
        for f in record.findings
        if (text := record.texts.get(f.article_id)) is not None
        and f.state != "fixed"
        and not 0 <= f.start <= f.end <= len(text)
    ]
    yield from ended("spans", wrong, f"{several(looked, 'fact')} looked up in the text")


def references(_: Bundle, predicate: Mapping[str, Value], record: Record) -> Iterator[Seen]:
    """Count, and look up whatever names something else."""
    known = {row["article_id"] for row in record.captures.values()}
    wrong = [
        f"{f.code} is on an article that is not here: {f.article_id!r}"
        for f in record.findings
        if f.article_id not in known and f.article_id
    ]
    for what, count in (("facts", len(record.facts)), ("findings", len(record.findings))):
        if predicate.get(what) != count and (what != "facts" or record.facts):
            wrong.append(f"{count} {what}, the statement says {predicate.get(what)}")
    for key in ("inputs_id", "ruleset_sha256", "extractors_sha256", "audited_at"):
        if predicate.get(key) != record.run["run"].get(key):
            wrong.append(f"{layout.RUN} has another {key} than the statement")
    yield from ended("references", wrong, "counts and references agree")


def prints(_: Bundle, __: Mapping[str, Value], record: Record) -> Iterator[Seen]:
    """Compute every finding's fingerprint anew: waivers hang on it."""
    wrong = [
        f"{f.code} at {f.start}: fingerprint {f.fingerprint} is not of this finding"
        for f in record.findings
        if not f.code.startswith("WVR")
        and f.fingerprint.partition("-")[0]
        != fingerprint(f.code, f.article_id, f.quote, f.evidence)
    ]
    yield from ended(
        "fingerprints", wrong, f"{several(len(record.findings), 'finding')} recomputed"
    )


def bound(bundle: Bundle, _: Mapping[str, Value], record: Record) -> Iterator[Seen]:
    """Match waivers with the findings they let stand, both ways."""
    texts = {row["article_id"]: row["text_sha256"] for row in record.captures.values()}
    let: Counter[tuple[object, ...]] = Counter(
        (f.code, f.fingerprint, f.suppression.reason, f.suppression.owner, f.suppression.until,
         texts.get(f.article_id, ""))
        for f in record.findings
        if f.suppression and f.suppression.kind == "waiver"
    )  # fmt: skip
    given: Counter[tuple[object, ...]] = Counter()
    for name in bundle.matching("waivers/", ".dsse.json"):
        subjects, said = dsse.read_statement(dsse.read(bundle.read(name)), dsse.WAIVER)
        keys = ("code", "fingerprint", "reason", "owner", "until")
        given[(*(said.get(key) for key in keys), subjects[layout.TEXT])] += 1
    wrong = [f"{key[0]} {key[1]} is let stand by no waiver" for key in let - given]
    wrong += [f"the waiver for {key[0]} {key[1]} matches no finding" for key in given - let]
    yield from ended(
        "waivers", wrong, f"{several(let.total(), 'finding')} let stand, each by its waiver"
    )


def opinion(_: Bundle, predicate: Mapping[str, Value], record: Record) -> Iterator[Seen]:
    """Draw the verdict anew from the findings."""
    looked = sum(run["looked_at"] for run in record.run["rules"])
    drawn = verdict(record.findings, looked)
    told = {str(predicate.get("verdict")), str(record.run["verdict"])}
    wrong = [] if told == {drawn} else [f"{' and '.join(sorted(told))}; from the findings: {drawn}"]
    yield from ended("verdict", wrong, f"{drawn}, as the findings give it")


def erased(bundle: Bundle, _: Mapping[str, Value], record: Record) -> Iterator[Seen]:
    """Say which texts can no longer be looked up."""
    for row in record.captures.values():
        if row["article_id"] not in record.texts:
            yield Seen(INCOMPLETE, "spans", "a text was erased; its spans cannot be looked up")
    if layout.FACTS not in bundle.files:
        yield Seen(INCOMPLETE, "spans", "the facts were erased")


def dicts(value: Value) -> list[dict[str, Value]]:
    """Return the objects of a list."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def ended(what: str, wrong: list[str], fine: str) -> Iterator[Seen]:
    """Yield what is wrong, or that nothing is."""
    yield from (Seen(TAMPERED, what, says) for says in wrong)
    if not wrong:
        yield Seen(OK, what, fine)


Check = Callable[[Bundle, Mapping[str, Value], Record], Iterator[Seen]]
CHECKS: tuple[Check, ...] = (hashes, spans, references, prints, bound, opinion, erased)
