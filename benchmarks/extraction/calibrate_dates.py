"""Measure how often each pattern of `newsaudit.extract.dates` is right, for its confidence table.

    python benchmarks/extraction/calibrate_dates.py CORPUS.jsonl …

Each corpus has one document a line: `doc`, `text`, `date` and `gold`, a list of expressions with
`start`, `end` and TIMEX3 `value`. A fact is right when the expression it overlaps has the same
value or covers the same days; one that overlaps none is wrong. Prints, per pattern, facts, right
ones and the share with Laplace's rule of succession, (right + 1) / (facts + 2).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from newsaudit.extract.dates import extract, timex
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import TimeExpression

Gold = dict[str, object]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("corpora", nargs="+", type=Path, help="JSONL with doc, text, date, gold")
    facts: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for corpus in parser.parse_args().corpora:
        with corpus.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                for fact in read(row["doc"], row["text"], row["date"]):
                    pattern = fact.extractor.removeprefix("dates/")
                    facts[pattern] += 1
                    right[pattern] += any(agrees(fact, gold) for gold in row["gold"])
    for pattern, count in sorted(facts.items()):
        share = (right[pattern] + 1) / (count + 2)
        print(f"{pattern:18} {count:5} {right[pattern]:5} {share:.2f}")


def read(doc: str, text: str, published: str | None) -> list[TimeExpression]:
    """Return the time expressions of a document."""
    article = Article(doc, text)
    if published:
        article = article.published(published, "corpus")
    return list(extract(Document(article), Found()))


def agrees(fact: TimeExpression, gold: Gold) -> bool:
    """Tell whether a fact overlaps a gold expression and has its value."""
    start, end, value = gold["start"], gold["end"], gold["value"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    if fact.end <= start or end <= fact.start:
        return False
    if fact.value == value:
        return True
    days = timex.days_and_granularity(str(value))[0]
    return days is not None and days == timex.days_and_granularity(fact.value)[0]


if __name__ == "__main__":
    main()
