"""Facts from elsewhere: our JSONL, CSV and Parquet, and LangExtract's JSONL.

Every fact is grounded anew in its article; none is dropped.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from newsaudit.ingest import langextract
from newsaudit.ingest.grounding import ground
from newsaudit.lines import json_lines
from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.nested import from_json


class Placed(NamedTuple):
    """A fact's JSON object, the place it was read at, as `facts.jsonl:12`, and the text beside it."""

    place: str
    row: Mapping[str, Any]
    text: str | None = None
    """The document's text, where the file holds it."""


def read_facts(file: Path, articles: Iterable[Article]) -> dict[str, list[Fact]]:
    """Return a file's facts by `article_id`, grounded in those articles.

    With one article, facts need not name it; a document of LangExtract that holds an article's
    very text is of that article. Facts of an article that is not there are kept as given: a rule
    says so. Of words that stand more than once and come without a place, the first after the
    fact before is meant. Raises InputError with file and line for what is no fact.
    """
    known = list(articles)
    by_name = {name: article for article in known for name in (article.path, article.article_id)}
    by_text = {article.text: article for article in known}
    only = known[0] if len(known) == 1 else None
    found: dict[str, list[Fact]] = {}
    reached: dict[str, int] = {}
    for place, row, text in placed(file):
        fact = fact_of(row, place)
        article = by_name.get(fact.article_id) or by_text.get(text or "")
        article = article or (only if unnamed(fact) else None)
        if article is not None:
            name = article.article_id
            fact = replace(ground(fact, article.text, reached.get(name, 0)), article_id=name)
            if fact.grounding != "ungrounded":
                reached[name] = fact.end
        own = found.setdefault(fact.article_id, [])
        own.append(fact if fact.fact_id else replace(fact, fact_id=f"given-{len(own) + 1}"))
    if not found:
        raise InputError(f"{file}: no fact in this file")
    for own in found.values():
        own.sort(key=lambda fact: (fact.start, fact.end, fact.kind, fact.fact_id))
    return found


def unnamed(fact: Fact) -> bool:
    """Tell whether a fact leaves open which article it is of; LangExtract makes up its own ids."""
    return not fact.article_id or fact.extractor.startswith(langextract.NAME)


def fact_of(row: Mapping[str, Any], place: str) -> Fact:
    """Return a row as a fact, or raise InputError naming the place."""
    try:
        fact = from_json(row)
    except ValueError as error:
        raise InputError(f"{place}: {error}") from None
    for name in ("start", "end"):
        if not isinstance(getattr(fact, name), int):
            raise InputError(f"{place}: {name} is {getattr(fact, name)!r}, expected a whole number")
    if not isinstance(fact.quote, str):
        raise InputError(f"{place}: quote is {fact.quote!r}, expected the words of the article")
    if fact.end < fact.start:
        said = f"end {fact.end} is before start {fact.start}"
        raise InputError(f"{place}: {said}; offsets are code points, end exclusive")
    return fact


def placed(file: Path) -> Iterator[Placed]:
    """Yield a file's facts with their places."""
    try:
        if file.suffix.lower() == ".csv":
            yield from csv_rows(file)
        elif file.suffix.lower() == ".parquet":
            yield from parquet_rows(file)
        else:
            yield from jsonl_rows(file)
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}") from None


def jsonl_rows(file: Path, name: str = "") -> Iterator[Placed]:
    """Yield the facts of a JSONL file; LangExtract's documents hold several a line.

    `name` is what the user calls the file, where it was unpacked from another.
    """
    yield from placed_objects(json_lines(file, name or str(file)))


def placed_objects(objects: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[Placed]:
    """Yield the facts of JSON objects that come with their places."""
    for place, row in objects:
        if "extractions" in row:
            text = row.get("text")
            beside = text if isinstance(text, str) else None
            for item in langextract.facts(row, place):
                yield Placed(place, item, beside)
        else:
            yield Placed(place, row)


def csv_rows(file: Path, name: str = "") -> Iterator[Placed]:
    """Yield the facts of a CSV as `newsaudit extract` writes it; `name` as for `jsonl_rows`."""
    with file.open(encoding="utf-8-sig", newline="") as handle:
        try:
            for number, row in enumerate(csv.DictReader(handle), 2):
                place = f"{name or file}:{number}"
                yield Placed(place, csv_fact(row, place))
        except (UnicodeDecodeError, csv.Error) as error:
            raise InputError(f"{name or file}: not a CSV in UTF-8: {error}") from None


def csv_fact(row: Mapping[str, str | None], place: str) -> dict[str, Any]:
    """Return a CSV row as a fact's JSON object."""
    fact: dict[str, Any] = {k: v for k, v in row.items() if k and v not in (None, "")}
    try:
        fact.update(json.loads(fact.pop("values", "{}")))
    except (ValueError, TypeError) as error:
        raise InputError(f"{place}: `values` is no JSON object: {error}") from None
    for name, (type_, expected) in NUMBERS.items():
        try:
            fact.update({name: type_(fact[name])} if name in fact else {})
        except (ValueError, TypeError):
            found = f"`{name}` is {fact[name]!r}, expected {expected}"
            raise InputError(f"{place}: {found}") from None
    return {**fact, "quote": uncovered(fact)} if isinstance(fact.get("quote"), str) else fact


NUMBERS: dict[str, tuple[type[int] | type[float], str]] = {
    "start": (int, "a whole number"),
    "end": (int, "a whole number"),
    "confidence": (float, "a number"),
}
"""Columns of such a CSV that are numbers."""


def uncovered(fact: Mapping[str, Any]) -> str:
    """Return a quote without the apostrophe that keeps a spreadsheet from running it."""
    quote: str = fact["quote"]
    covered = quote[:1] == "'" and quote[1:2] in FORMULA and "start" in fact and "end" in fact
    return quote[1:] if covered and len(quote) - 1 == fact["end"] - fact["start"] else quote


FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters that `newsaudit extract` covers with an apostrophe in a CSV."""


def parquet_rows(file: Path) -> Iterator[Placed]:
    """Yield the facts of a Parquet table."""
    import polars as pl

    from newsaudit.ingest import limits

    limits.refuse_bomb(file)
    with limits.reading(str(file)):
        frame = pl.read_parquet(file, glob=False)
    for number, row in enumerate(frame.iter_rows(named=True), 1):
        stated = {key: value for key, value in row.items() if value is not None}
        yield Placed(f"{file}: row {number}", stated)
