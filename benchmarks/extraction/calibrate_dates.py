"""Measure how often each pattern of `newsaudit.extract.dates` is right, for its confidence table.

    python benchmarks/extraction/calibrate_dates.py CORPUS.jsonl …

Each corpus has one document a line: `doc`, `text`, `date` and `gold`, a list of expressions with
`start`, `end` and TIMEX3 `value`. A fact is right when the expression it overlaps has the same
value or covers the same days; one that overlaps none is wrong, except an age, which these corpora
mostly leave unmarked. Prints, per pattern, facts, right ones and the share, shrunk towards the
overall share with the weight of four facts.
"""

from __future__ import annotations

import argparse
import json
import re
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
                    beside = [gold for gold in row["gold"] if overlaps(fact, gold)]
                    if beside or pattern not in UNMARKED:
                        facts[pattern] += 1
                        right[pattern] += any(agrees(fact, gold) for gold in beside)
    overall = sum(right.values()) / sum(facts.values())
    print(f"{'all':18} {sum(facts.values()):5} {sum(right.values()):5} {overall:.2f}")
    for pattern, count in sorted(facts.items()):
        share = (right[pattern] + WEIGHT * overall) / (count + WEIGHT)
        print(f"{pattern:18} {count:5} {right[pattern]:5} {share:.2f}")


UNMARKED = ("age",)
WEIGHT = 4


def read(doc: str, text: str, published: str | None) -> list[TimeExpression]:
    """Return the time expressions of a document."""
    article = Article(doc, text)
    if published:
        article = article.published(published, "corpus")
    facts = extract(Document(article), Found())
    return [fact for fact in facts if isinstance(fact, TimeExpression)]


def overlaps(fact: TimeExpression, gold: Gold) -> bool:
    """Tell whether a fact shares characters with a gold expression."""
    start, end = gold["start"], gold["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return fact.start < end and start < fact.end


def agrees(fact: TimeExpression, gold: Gold) -> bool:
    """Tell whether a fact has the value of a gold expression, however that is spelt."""
    value = str(gold["value"])
    if fact.value == value:
        return True
    plain = re.sub(r"-W(\d)$", r"-W0\1", re.sub(r"(?<=\d)X$|(?:-XX)+$", "", value))
    if plain == fact.value or (value.endswith("WXX") and "-W" in str(fact.value)):
        return True
    days = timex.days_and_granularity(plain)[0]
    return days is not None and days == timex.days_and_granularity(fact.value)[0]


if __name__ == "__main__":
    main()
