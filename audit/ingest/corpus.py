"""Corpora: tables of articles as JSONL or Parquet, and web archives."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsaudit.ingest.decode import HALF
from newsaudit.ingest.headers import read_headers
from newsaudit.lines import json_lines
from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import InputError

KNOWN = ("uri", "publisher", "headline", "byline", "language")
COMPARED = ("original", "role", "transcript")
"""What an article says of others in its corpus: which is its original or transcript, or that it
is one (`role`). Kept as metadata; rules that compare texts read it there."""
LOG = logging.getLogger("newsaudit")


def read_jsonl(path: Path, name: str) -> Iterator[Article]:
    """Yield the articles of a JSONL corpus, one a line; raises InputError with file and line."""
    for place, row in json_lines(path, name):
        refuse_halves(row, place)
        yield article_of(row, place)


def refuse_halves(row: Mapping[str, Any], place: str) -> None:
    """Raise InputError where an article's text or name holds half a character."""
    for key, value in row.items():
        if isinstance(value, str) and (half := HALF.search(value)):
            found = f"`{key}` holds U+{ord(half.group()):X}, half a character"
            raise InputError(f"{place}: {found}; expected whole ones")


def read_parquet(path: Path, name: str) -> Iterator[Article]:
    """Yield the articles of a Parquet corpus."""
    import polars as pl

    from newsaudit.ingest import limits

    limits.refuse_bomb(path)
    with limits.reading(name):
        frame = pl.scan_parquet(path, glob=False)
        columns = frame.collect_schema().names()
        wanted = ["article_id", "text", "html", "published_at", *KNOWN, *COMPARED]
        rows = frame.select(c for c in wanted if c in columns).collect()
    if "text" not in columns and "html" not in columns:
        raise InputError(f"{name}: no column `text` or `html`")
    for number, row in enumerate(rows.iter_rows(named=True), 1):
        yield article_of(row, f"{name}: row {number}")


def article_of(row: Mapping[str, Any], place: str) -> Article:
    """Return a corpus row as an article, offsets into its `text` exactly as given."""
    text, page = row.get("text"), row.get("html")
    if not isinstance(text, str) and isinstance(page, str):
        from newsaudit.ingest import html

        base = html.read(page.encode(), place)
    elif isinstance(text, str) and text.strip():
        base = Article(article_id="", text=text, derivation="given", encoding="utf-8")
    else:
        raise InputError(f"{place}: `text` is {type(text).__name__}, expected the article's text")
    return read_headers(told(base, row, place))


def told(article: Article, row: Mapping[str, Any], place: str) -> Article:
    """Return the article with what the corpus says of it."""
    from dataclasses import replace
    from hashlib import sha256

    raw = article.text.encode("utf-8", "surrogatepass")
    published = row.get("published_at")
    known = {key: str(row[key]) for key in KNOWN if row.get(key)}
    compared = {key: str(row[key]) for key in COMPARED if row.get(key)}
    made = replace(
        article,
        article_id=str(row.get("article_id") or place),
        path=place.partition(": row")[0].rpartition(":")[0] or place,
        raw_sha256=sha256(raw).hexdigest(),
        raw_size=len(raw),
        metadata={**article.metadata, **compared},
        **known,  # type: ignore[arg-type]  # keys are KNOWN, all of them strings
    )
    if published is None:
        return made
    return made.published(iso(published, place), "corpus")


def iso(value: object, place: str) -> str:
    """Return a publication date as ISO 8601, or raise InputError."""
    from datetime import date

    text = value.isoformat() if isinstance(value, date) else str(value)
    try:
        date.fromisoformat(text[:10])
    except ValueError:
        message = f"{place}: published_at is {text[:40]!r}, expected ISO 8601 as 2025-07-03"
        raise InputError(message) from None
    return text


def read_warc(path: Path, name: str) -> Iterator[Article]:
    """Yield the articles of a web archive; pages without one are told to the log."""
    from newsaudit.ingest import html, warc

    for page in warc.pages(path, name):
        try:
            article = html.read(page.raw, page.place, page.charset)
        except InputError as error:
            LOG.warning("%s; left out", error)
            continue
        yield read_headers(told(article, {"uri": page.uri}, page.place))
