"""Extraction: an article's facts, each with the exact characters that carry it.

One module per kind. Each has `extract(document, found)`, which may read what the kinds before
it have found (a call's date, a statement's speaker) and yields facts of its own kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count

from newsaudit.extract import aid, counts, dates, officials, quantities, statements
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.nesting import holders
from newsaudit.schemas.article import Article, Span
from newsaudit.schemas.facts import Fact

Extractor = Callable[[Document, Found], Iterable[Fact]]

EXTRACTORS: dict[str, Extractor] = {
    "dates": dates.extract,
    "officials": officials.extract,
    "quantities": quantities.extract,
    "statements": statements.extract,
    "counts": counts.extract,
    "aid": aid.extract,
}
"""In the order they run: a kind may use what stands before it."""


def extract_facts(article: Article) -> list[Fact]:
    """Return the facts of an article in text order, with `fact_id` and `statement_id` set."""
    return extract_from(Document(article))


def extract_from(document: Document) -> list[Fact]:
    """Return the facts of a document that is already cut."""
    found = Found()
    for extractor in EXTRACTORS.values():
        found.add(extractor(document, found))
    facts = sorted(found.facts, key=lambda fact: (fact.start, fact.end, fact.kind))
    give_ids(facts, document.article.article_id)
    link_statements(facts)
    return facts


def give_ids(facts: list[Fact], article_id: str) -> None:
    """Give each fact an id that says what and where it is: `date-120-126`, `date-120-126-2`."""
    taken: set[str] = set()
    for fact in facts:
        stem = f"{fact.kind.replace('_', '-')}-{fact.start}-{fact.end}"
        names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
        fact.fact_id = next(name for name in names if name not in taken)
        fact.article_id = article_id
        taken.add(fact.fact_id)


def link_statements(facts: list[Fact]) -> None:
    """Set `statement_id` on each fact that lies in a statement's content, the innermost one."""
    places = [Span(fact.start, fact.end) for fact in facts]
    for fact, names in zip(facts, holders(places, facts), strict=True):
        others = [name for name in names if name != fact.fact_id]
        if fact.statement_id is None and others:
            fact.statement_id = others[0]
