"""Write what newsaudit finds in a corpus, in the format the scorers of public gold read.

    python benchmarks/extraction/predict.py --corpus CORPUS.jsonl [KIND …] > predictions.jsonl

The corpus has one document a line with `doc`, `text` and `date` (ISO, or null). Each line written
is one fact: `doc`, `kind`, `start`, `end` and what its kind adds. Naming kinds of facts runs only
the extractors that make them (`dates`, `officials`, `statements`, …); without any, all run. Words
per second go to standard error.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from newsaudit.extract import EXTRACTORS
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import Fact, Official, Statement, TimeExpression

Row = dict[str, object]


def main() -> None:
    """Read the corpus, write one line a fact."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("kinds", nargs="*", help=f"extractors to run: {', '.join(EXTRACTORS)}")
    parser.add_argument("--corpus", type=Path, required=True, help="JSONL with doc, text, date")
    options = parser.parse_args()
    if unknown := sorted(set(options.kinds) - set(EXTRACTORS)):
        parser.error(f"no extractor {unknown[0]!r}; there are {', '.join(EXTRACTORS)}")
    kinds = options.kinds or list(EXTRACTORS)
    words, seconds = 0, 0.0
    for article in read(options.corpus):
        started = time.perf_counter()
        facts = facts_of(article, kinds)
        seconds += time.perf_counter() - started
        words += len(article.text.split())
        for fact in facts:
            if (row := prediction(fact)) is not None:
                print(json.dumps({"doc": article.article_id, **row}))
    rate = words / seconds if seconds else 0
    print(f"{words} words, {seconds:.2f} s, {rate:.0f} words/s", file=sys.stderr)


def read(corpus: Path) -> Iterator[Article]:
    """Yield the corpus's documents as articles."""
    with corpus.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            article = Article(row["doc"], row["text"])
            yield article.published(row["date"], "corpus") if row.get("date") else article


def facts_of(article: Article, kinds: list[str]) -> list[Fact]:
    """Run the named extractors in their own order."""
    document, found = Document(article), Found()
    for name, extractor in EXTRACTORS.items():
        if name in kinds:
            found.add(extractor(document, found))
    return found.facts


def prediction(fact: Fact) -> Row | None:
    """Return a fact as the scorers want it; None for kinds that no public gold has."""
    if isinstance(fact, TimeExpression):
        return {"kind": fact.kind, "start": fact.start, "end": fact.end, "value": fact.value}
    if isinstance(fact, Official):
        row: Row = {
            "kind": "official" if fact.title else "person",
            "start": fact.name_start,
            "end": fact.name_end,
            "name": fact.name,
        }
        if fact.title:
            row["title"] = fact.title
        if fact.organisation:
            row["org"] = fact.organisation
        return row
    if isinstance(fact, Statement):
        return {
            "kind": "statement",
            "source": role(fact.source_start, fact.source_end),
            "cue": role(fact.cue_start, fact.cue_end),
            "content": {
                "spans": [
                    list(span) for span in zip(fact.content_starts, fact.content_ends, strict=True)
                ]
            },
        }
    return None


def role(start: int | None, end: int | None) -> Row | None:
    """Return a span as the scorers write it."""
    return None if start is None or end is None else {"start": start, "end": end}


if __name__ == "__main__":
    main()
