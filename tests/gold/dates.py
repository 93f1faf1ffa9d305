"""Score time expressions against passages of our own: python -m tests.gold.dates [--misses]

An expression is right when one that shares a character with it has its TIMEX3 value.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from newsaudit.extract import dates
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import TimeExpression

HELD = Path(__file__).with_name("dates-held.jsonl")


def compared(row: dict) -> tuple[int, int, int, list[str]]:
    """Return how many are right, found and expected in one passage, and what is not right."""
    document = Document(Article(row["id"], row["text"]).published(row["published"], "option"))
    found = [one for one in dates.extract(document, Found()) if isinstance(one, TimeExpression)]
    left, misses, right = list(found), [], 0
    for expected in row["expect"]:
        end = expected["start"] + len(expected["quote"])
        near = [one for one in left if one.start < end and one.end > expected["start"]]
        left = [one for one in left if one not in near[:1]]
        values = [one.value for one in near[:1]]
        right += values == [expected["value"]]
        if values != [expected["value"]]:
            misses.append(f"{row['id']} {expected['quote']}: {values}, not {expected['value']}")
    misses += [f"{row['id']} extra: {one.quote} {one.value}" for one in left]
    return right, len(found), len(row["expect"]), misses


def score() -> tuple[float, list[str]]:
    """Return F1 over all passages, in percent, and the misses."""
    rows = [json.loads(line) for line in HELD.read_text("utf-8").splitlines()]
    rights, founds, expecteds, misses = zip(*map(compared, rows), strict=True)
    return 200 * sum(rights) / (sum(founds) + sum(expecteds)), [
        miss for own in misses for miss in own
    ]


if __name__ == "__main__":
    f1, wrong = score()
    print(f"F1 of the exact value: {f1:.1f}")
    if "--misses" in sys.argv:
        print("\n".join(wrong))
