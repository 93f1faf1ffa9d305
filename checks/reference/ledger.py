"""The user's own ledger: what audited articles confirmed, kept for the articles to come.

"The seventh call" can be verified only where the six before it are known. `add` writes the
event a confirmed count speaks of, and where the counts add up the span for which the ledger is
now complete; and the status a confirmed aid report speaks of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import polars as pl

from newsaudit.checks.reference.files import SEPARATOR, Source, columns_of, read
from newsaudit.checks.reference.models import KEYS
from newsaudit.checks.single_days import COARSE
from newsaudit.files import write_whole
from newsaudit.schemas.facts import AidStatus, EventCount, Fact, TimeExpression

EVENT_NAMES = {
    "phone call": "call",
    "telephone call": "call",
    "phone conversation": "call",
    "telephone conversation": "call",
    "in-person meeting": "meeting",
    "face-to-face meeting": "meeting",
    "encounter": "meeting",
    "summit meeting": "summit",
    "round of negotiations": "round of talks",
    "round of peace talks": "round of talks",
}
"""Names for an event as news writes it, and as the ledger does. Every summit is a meeting."""


def add(
    facts: Iterable[Fact],
    directory: Path,
    ledger: pl.DataFrame,
    sources: Mapping[str, str] | None = None,
) -> dict[str, int]:
    """Add facts to a directory's tables; see `newsaudit.checks.reference.learn`.

    `ledger` is the whole ledger known so far (`Reference.events`).
    """
    cited = sources or {}
    facts = list(facts)
    coarse = {
        (fact.article_id, fact.start)
        for fact in facts
        if isinstance(fact, TimeExpression) and fact.granularity in COARSE
    }
    counts = [
        fact
        for fact in facts
        if isinstance(fact, EventCount)
        and fact.participants
        and (fact.article_id, fact.as_of_start) not in coarse
    ]
    events = [row for fact in counts for row in event_rows(fact, cited)]
    known = pl.concat([ledger.select(KEYS["events"]), event_keys(events)])
    rows = {
        "events": events,
        "event_coverage": [row for fact in counts for row in coverage_rows(fact, known, cited)],
        "aid": [
            row for fact in facts if isinstance(fact, AidStatus) for row in aid_rows(fact, cited)
        ],
    }
    directory.mkdir(parents=True, exist_ok=True)
    return {table: added(directory, table, new) for table, new in rows.items() if new}


def cite(fact: Fact, sources: Mapping[str, str]) -> str:
    """Return what a learnt row names as its source."""
    return sources.get(fact.article_id, f"audited article {fact.article_id}")


def event_rows(fact: EventCount, sources: Mapping[str, str]) -> Iterable[Mapping[str, object]]:
    """Yield the event a count speaks of, where its day is known."""
    if fact.as_of:
        yield {
            "date": fact.as_of,
            "event": ledger_name(fact.event),
            "participants": sorted(fact.participants),
            "source": cite(fact, sources),
        }


def coverage_rows(
    fact: EventCount, known: pl.DataFrame, sources: Mapping[str, str]
) -> Iterable[Mapping[str, object]]:
    """Yield the span of a count with which the ledger, this event included, agrees."""
    if fact.since is None or fact.as_of is None:
        return
    event, who = ledger_name(fact.event), sorted(fact.participants)
    in_span = known.unique().filter(
        pl.col("date").is_between(fact.since, fact.as_of),
        pl.col("event") == event,
        pl.col("participants").list.join(SEPARATOR) == SEPARATOR.join(who),
    )
    if in_span.height == fact.count:
        yield {
            "event": event,
            "participants": who,
            "start": fact.since,
            "end": fact.as_of,
            "source": cite(fact, sources),
        }


def aid_rows(fact: AidStatus, sources: Mapping[str, str]) -> Iterable[Mapping[str, object]]:
    """Yield the status an aid report speaks of, where both parties, item and day are known."""
    if (
        fact.donor
        and fact.recipient
        and fact.item
        and fact.effective
        and fact.modality == "asserted"
    ):
        yield {
            "date": fact.effective,
            "measure": fact.measure,
            "donor": fact.donor,
            "recipient": fact.recipient,
            "item": fact.item,
            "amount": fact.amount,
            "currency": fact.currency,
            "status": fact.status,
            "source": cite(fact, sources),
        }


def ledger_name(event: str) -> str:
    """Return an event's name as the ledger writes it."""
    return EVENT_NAMES.get(event.lower(), event.lower())


def event_keys(rows: list[Mapping[str, object]]) -> pl.DataFrame:
    """Return what identifies events as a frame."""
    schema = {name: columns_of("events")[name] for name in KEYS["events"]}
    return pl.DataFrame(rows, schema=schema)


def added(directory: Path, table: str, rows: list[Mapping[str, object]]) -> int:
    """Write a table with new rows added; return how many it gained. The old source stays."""
    path, columns, key = directory / f"{table}.csv", columns_of(table), KEYS[table]
    new = pl.DataFrame(rows, schema=columns)
    old = read(Source(path, table)).select(*columns) if path.is_file() else new.clear()
    merged = pl.concat([old, new]).unique(key, keep="first", maintain_order=True).sort(key)
    if merged.height > old.height:
        write_whole(path, as_csv(merged))
    return merged.height - old.height


def as_csv(frame: pl.DataFrame) -> str:
    """Return a table as it is kept on disk."""
    lists = [name for name, dtype in frame.schema.items() if dtype == pl.List(pl.String)]
    return frame.with_columns(pl.col(lists).list.join(SEPARATOR)).write_csv()
