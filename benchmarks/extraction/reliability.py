"""Measure what confidence is worth: how often facts of each confidence are right.

    python -m benchmarks.extraction.reliability --corpora DIR [--svg docs/images/reliability.svg]
    python -m benchmarks.extraction.reliability --corpora DIR --calibrate > calibration.csv

`DIR` holds the development corpora as JSON lines. A time expression is right when the annotated one
it overlaps has its value or days; a person when it overlaps an annotated name by half; an official
before whose name the corpus marks a title as well, when the fact has one that overlaps it; a
statement when source and content overlap those of an annotated one by half. `--calibrate` prints
the table of confidences of statements: scores are put in buckets of equal size, and neighbours
joined until shares rise with the score (pool adjacent violators).
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.extraction.calibrate_dates import agrees, overlaps
from newsaudit.extract import dates, officials
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.statements import find, interpret
from newsaudit.extract.statements.tagger import MADE_BY
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import Official, Statement, TimeExpression

Row = dict[str, Any]
Judged = tuple[float, bool]
"""A confidence (or score), and whether the fact was right."""

CORPORA = {
    "dates": ("dates-timebank", "dates-aquaint"),
    "persons": ("officials-nne",),
    "statements": ("attribution-dev",),
}
BUCKETS = 10
WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*|[$%€£]")


def main() -> None:
    """Print the tables, or the calibration of statements; write the plot."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--corpora", type=Path, required=True, help="folder of TASK.jsonl")
    parser.add_argument("--svg", type=Path, help="where to draw the plot")
    parser.add_argument("--calibrate", action="store_true", help="print calibration.csv")
    options = parser.parse_args()
    if options.calibrate:
        print(calibration(sorted(scored(options.corpora))), end="")
        return
    tables = {kind: table(list(JUDGES[kind](options.corpora))) for kind in JUDGES}
    for kind, rows in tables.items():
        print(f"{kind}: confidence, share right, facts")
        print("".join(f"  {mean:.2f}  {share:.2f}  {count}\n" for mean, share, count in rows))
    if options.svg:
        options.svg.write_text(drawn(tables), encoding="utf-8")


def rows_of(folder: Path, kind: str) -> Iterator[Row]:
    """Yield the documents of a kind's corpora."""
    for name in CORPORA[kind]:
        for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines():
            yield json.loads(line)


def document_of(row: Row) -> Document:
    """Return a corpus's document, cut."""
    article = Article(row["doc"], row["text"])
    return Document(article.published(row["date"], "corpus") if row.get("date") else article)


def judged_dates(folder: Path) -> Iterator[Judged]:
    """Judge time expressions."""
    for row in rows_of(folder, "dates"):
        for fact in dates.extract(document_of(row), Found()):
            if isinstance(fact, TimeExpression):
                beside = [gold for gold in row["gold"] if overlaps(fact, gold)]
                yield fact.confidence or 0.0, any(agrees(fact, gold) for gold in beside)


def judged_persons(folder: Path) -> Iterator[Judged]:
    """Judge persons and officials."""
    for row in rows_of(folder, "persons"):
        for fact in officials.extract(document_of(row), Found()):
            if isinstance(fact, Official):
                yield fact.confidence or 0.0, any(is_person(fact, gold) for gold in row["gold"])


def is_person(fact: Official, gold: Row) -> bool:
    """Tell whether a fact is an annotated person, with the title the annotators marked."""
    start, end = gold["name"]
    shared = min(fact.name_end, end) - max(fact.name_start, start)
    if 2 * shared < max(fact.name_end, end) - min(fact.name_start, start):
        return False
    if gold["title"] is None or fact.title_start is None or fact.title_end is None:
        return True
    first, last = gold["title"]
    return bool(fact.title_start < last and first < fact.title_end)


def judged_statements(folder: Path) -> Iterator[Judged]:
    """Judge statements that carry a confidence."""
    for row in rows_of(folder, "statements"):
        document = document_of(row)
        for fact in interpret(document, find(document), []):
            if fact.confidence is not None:
                yield fact.confidence, is_said(document, fact, row["gold"])


def scored(folder: Path) -> Iterator[Judged]:
    """Judge statements of the model by their raw scores."""
    for row in rows_of(folder, "statements"):
        document = document_of(row)
        relations = [one for one in find(document) if one.made_by == MADE_BY]
        for relation in relations:
            [fact, *_] = interpret(document, [relation], [])
            yield relation.score, is_said(document, fact, row["gold"])


def is_said(document: Document, fact: Statement, gold: Sequence[Row]) -> bool:
    """Tell whether an annotated statement has the source and the content of a fact, by half."""
    words = [match.span() for match in WORD.finditer(document.text)]
    content = inside(words, zip(fact.content_starts, fact.content_ends, strict=True))
    source = inside(words, [(fact.source_start or 0, fact.source_end or 0)])
    return any(
        alike(content, inside(words, one["content"] or []))
        and alike(source, inside(words, one["source"] or []))
        for one in gold
    )


def inside(words: Sequence[tuple[int, int]], spans: Iterable[Sequence[int]]) -> set[int]:
    """Return the starts of words that share a character with a span."""
    wanted = [tuple(span) for span in spans]
    if not wanted:
        return set()
    first, last = min(start for start, _ in wanted), max(end for _, end in wanted)
    return {
        start
        for start, end in words
        if start < last and end > first and any(start < to and at < end for at, to in wanted)
    }


def alike(one: set[int], other: set[int]) -> bool:
    """Tell whether two sets of words overlap by half (Dice), or are both empty."""
    return 4 * len(one & other) >= len(one) + len(other)


def table(judged: Sequence[Judged]) -> list[tuple[float, float, int]]:
    """Return mean confidence, share right and number of facts by tenths of confidence."""
    found = []
    for tenth in range(BUCKETS):
        own = [one for one in judged if min(int(one[0] * BUCKETS), BUCKETS - 1) == tenth]
        if own:
            mean = sum(confidence for confidence, _ in own) / len(own)
            found.append((mean, sum(right for _, right in own) / len(own), len(own)))
    return found


def calibration(judged: Sequence[Judged], size: int = 60) -> str:
    """Return the rows of `calibration.csv` for the model, scores ascending."""
    pools: list[list[Judged]] = []
    for first in range(0, len(judged), size):
        pools.append(list(judged[first : first + size]))
        while len(pools) > 1 and share(pools[-1]) <= share(pools[-2]):
            last = pools.pop()
            pools[-1] += last
    if len(pools) > 1 and len(pools[-1]) < size:
        last = pools.pop()
        pools[-1] += last
    starts = [0.0, *(pool[0][0] for pool in pools[1:])]
    return "".join(
        f"{MADE_BY},{start:.4g},{share(pool):.2f},{len(pool)}\n"
        for start, pool in zip(starts, pools, strict=True)
    )


def share(pool: Sequence[Judged]) -> float:
    """Return how many of a pool are right."""
    return sum(right for _, right in pool) / len(pool)


JUDGES = {"dates": judged_dates, "persons": judged_persons, "statements": judged_statements}

SIDE, LEFT, TOP = 220, 46, 34


def drawn(tables: dict[str, list[tuple[float, float, int]]]) -> str:
    """Return the reliability plot: one square a kind, dots as large as their facts are many."""
    width = LEFT + len(tables) * (SIDE + LEFT)
    panels = "".join(
        panel(name, rows, LEFT + number * (SIDE + LEFT))
        for number, (name, rows) in enumerate(tables.items())
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {SIDE + TOP + 44}" '
        f'font-family="sans-serif" font-size="11" fill="#333" role="img">\n'
        f"<title>Share of facts that were right, by their confidence</title>\n"
        f'<rect width="100%" height="100%" fill="#fff"/>\n{panels}</svg>\n'
    )


def panel(name: str, rows: Sequence[tuple[float, float, int]], left: int) -> str:
    """Return one square of the plot."""
    total = sum(count for *_, count in rows)
    dots = "".join(
        f'<circle cx="{left + mean * SIDE:.1f}" cy="{TOP + (1 - share) * SIDE:.1f}" '
        f'r="{3 + 14 * (count / total) ** 0.5:.1f}" fill="#1f5f8b" fill-opacity="0.75">'
        f"<title>confidence {mean:.2f}, right {share:.2f}, {count} facts</title></circle>\n"
        for mean, share, count in rows
    )
    ticks = "".join(
        f'<text x="{left + SIDE * at / 4:.0f}" y="{TOP + SIDE + 15}" text-anchor="middle">{at / 4:g}</text>'
        f'<text x="{left - 6}" y="{TOP + SIDE - SIDE * at / 4 + 4:.0f}" text-anchor="end">{at / 4:g}</text>\n'
        for at in range(5)
    )
    return (
        f'<rect x="{left}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#bbb"/>\n'
        f'<path d="M{left} {TOP + SIDE}L{left + SIDE} {TOP}" stroke="#bbb" stroke-dasharray="4 3"/>\n'
        f'<text x="{left}" y="{TOP - 12}" font-weight="bold">{name} ({total} facts)</text>\n'
        f'<text x="{left + SIDE / 2:.0f}" y="{TOP + SIDE + 33}" text-anchor="middle">'
        f"confidence → share right</text>\n{ticks}{dots}"
    )


if __name__ == "__main__":
    main()
