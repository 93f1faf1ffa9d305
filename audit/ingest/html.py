"""Web pages: the reader-visible article by trafilatura, and what the page says of itself.

Nothing is fetched and no script runs. What JSON-LD, meta tags and links say is recorded with its
source, and never trusted over the text without saying so.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from newsaudit.ingest import decode
from newsaudit.ingest.decode import HALF
from newsaudit.ingest.headers import BYLINE
from newsaudit.schemas.article import Article, Span
from newsaudit.schemas.errors import InputError

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([\w-]{2,40})", re.I)
ARTICLE_TYPES = frozenset(
    ("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting",
     "OpinionNewsArticle", "BackgroundNewsArticle", "LiveBlogPosting", "WebPage")
)  # fmt: skip
"""schema.org types whose headline, author and date describe the page."""

META = ("author", "description", "date", "article:published_time", "article:modified_time",
        "article:author", "og:title", "og:site_name", "og:url", "dc.date", "pubdate", "robots")  # fmt: skip
PUBLISHED = (
    ("json-ld.datePublished", "json-ld"),
    ("meta.article:published_time", "meta"),
    ("meta.date", "meta"),
    ("meta.dc.date", "meta"),
    ("meta.pubdate", "meta"),
    ("time.datetime", "time-element"),
)
"""Where a publication date is looked for, most trusted first."""

LIMIT = 500
"""Characters kept of one metadata value."""


def read(raw: bytes, name: str, charset: str | None = None) -> Article:
    """Return a page as an article; `charset` is what its server said.

    Raises InputError where there is no article in it.
    """
    declared = DECLARED.search(raw[:4096])
    within = declared.group(1).decode("ascii") if declared else None
    decoded = decode.decode(raw, name, charset or within)
    tree = parsed(decoded.text, name)
    metadata = dict(sorted(described(tree)))
    headline = first(metadata, "json-ld.headline", "h1", "meta.og:title", "title")
    body = extracted(decoded.text)
    if not body:
        raise InputError(f"{name}: no article text found in this page")
    text, span = titled(headline, body)
    article = Article(
        article_id=name,
        text=text,
        encoding=decoded.encoding,
        derivation=f"trafilatura {trafilatura.__version__}",
        language=tree.get("lang") or None,
        uri=link(first(metadata, "link.canonical", "meta.og:url")),
        publisher=first(metadata, "json-ld.publisher", "meta.og:site_name"),
        headline=headline,
        headline_span=span,
        byline=author(metadata),
        metadata=metadata,
    )
    return published(article)


def parsed(page: str, name: str) -> lxml_html.HtmlElement:
    """Return the page's tree."""
    try:
        return lxml_html.document_fromstring(page.encode("utf-8"), parser=parser())
    except (etree.LxmlError, ValueError, AssertionError):
        raise InputError(f"{name}: not an HTML page") from None


def parser() -> lxml_html.HTMLParser:
    """Return a parser that fetches nothing and expands nothing."""
    return lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)


def extracted(page: str) -> str:
    """Return the reader-visible article text, paragraphs apart by a blank line."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a page without text is our line
    text = trafilatura.extract(
        page, include_comments=False, include_tables=True, favor_precision=False, deduplicate=False
    )
    return "\n\n".join(line.strip() for line in (text or "").splitlines() if line.strip())


def titled(headline: str | None, body: str) -> tuple[str, Span | None]:
    """Return the text with its headline on top, and the headline's span."""
    if not headline:
        return body, None
    if body.startswith(headline):
        return body, Span(0, len(headline))
    return f"{headline}\n\n{body}", Span(0, len(headline))


def described(tree: lxml_html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield what the page says of itself, by source; the first of each counts."""
    seen: set[str] = set()
    for key, value in [*json_ld(tree), *meta(tree), *elements(tree)]:
        value = HALF.sub("\ufffd", " ".join(value.split()))[:LIMIT]
        if value and key not in seen:
            seen.add(key)
            yield key, value


def meta(tree: lxml_html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield meta tags that describe an article."""
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        if name in META and element.get("content"):
            yield f"meta.{name}", element.get("content")


def elements(tree: lxml_html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield title, first heading, canonical link and time element."""
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            yield "link.canonical", element.get("href")
    for tag in ("title", "h1"):
        for element in tree.iter(tag):
            yield tag, element.text_content()
    for element in tree.iter("time"):
        if element.get("datetime"):
            yield "time.datetime", element.get("datetime")
    for element in tree.iter("span", "p", "div", "a", "address"):
        if "byline" in (element.get("class") or "").lower() or element.get("rel") == "author":
            yield "byline", element.text_content()


def json_ld(tree: lxml_html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield what JSON-LD says of the article."""
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json":
            for thing in things(parsed_json(script.text or "")):
                yield from told_by(thing)


def parsed_json(text: str) -> Any:  # noqa: ANN401 - any JSON value
    """Return JSON, or None where a page's script is not: others' metadata is often broken."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def things(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON value
    """Yield the article-like objects of a JSON-LD value: itself, a list's, or its @graph's."""
    waiting = [value]  # a stack of our own: pages nest as deep as they like
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item[:50]))
        elif isinstance(item, dict):
            kinds = item.get("@type")
            if ARTICLE_TYPES & set(map(str, kinds if isinstance(kinds, list) else [kinds])):
                yield item
            waiting.append(item.get("@graph"))


def told_by(thing: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield headline, dates, author and publisher of one object."""
    for key in ("headline", "datePublished", "dateModified", "inLanguage"):
        if isinstance(thing.get(key), str):
            yield f"json-ld.{key}", thing[key]
    for key in ("author", "publisher"):
        names = ", ".join(names_of(thing.get(key)))
        if names:
            yield f"json-ld.{key}", names


def names_of(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    """Yield the names of one or more persons or organisations."""
    for item in value[:20] if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str):
            yield name


def first(metadata: dict[str, str], *keys: str) -> str | None:
    """Return the first of several keys that is stated."""
    return next((metadata[key] for key in keys if key in metadata), None)


def author(metadata: dict[str, str]) -> str | None:
    """Return who wrote it, `By` taken off."""
    found = first(metadata, "json-ld.author", "meta.author", "byline")
    named = BYLINE.match(found) if found else None
    return named["who"].strip() if named else found


def link(uri: str | None) -> str | None:
    """Return a web address, or None for any other scheme."""
    return uri if uri and re.match(r"https?://", uri, re.I) else None


def published(article: Article) -> Article:
    """Return the article with the publication date its metadata states."""
    for key, known_from in PUBLISHED:
        stated = article.metadata.get(key, "")
        try:
            date.fromisoformat(stated[:10])
        except ValueError:
            continue
        return article.published(stated, known_from)
    return replace(article, published_at=None)
