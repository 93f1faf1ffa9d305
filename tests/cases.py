"""Cases of rules as readable Markdown.

A rule's file `tests/cases/CODE.md`, and the Example and Use instead of its own page, hold fenced
blocks:

    ```article            one article; lines `published: 2025-07-03` (also id, profile, headline,
    published: 2025-07-03 publisher, byline, original_publisher, uri, meta.X) before a blank line
                          describe it
    The text …
    ```
    ```facts              facts as JSONL, instead of extracting them
    ```
    ```suite              one expectation on the set: {"table", "type", "kwargs"}
    ```
    ```waiver             a waiver as JSON: the finding's code and quote, until, and today
    ```
    ```findings           what the rule must say, one finding a line, a quote in backticks first:
    `the the`: the word stands twice
    ```

A case is a `## heading` with its blocks. Without a findings block the rule must be silent, and
must have run (unless the heading says "not checked").
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from newsaudit.ingest.headers import read_headers
from newsaudit.schemas.article import Article

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FIELDS = ("publisher", "original_publisher", "byline", "headline", "uri", "language")


@dataclass
class Case:
    name: str
    articles: list[Article] = field(default_factory=list)
    facts: str | None = None
    findings: list[str] | None = None
    suite: dict | None = None
    waiver: dict | None = None


def cases_of(path: Path) -> Iterator[Case]:
    """Yield the cases of a Markdown file, one a heading."""
    text = path.read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    for heading, body in zip(parts[1::2], parts[2::2], strict=True):
        yield case_of(heading.strip(), body)


def case_of(name: str, body: str) -> Case:
    """Return the case that a section's fenced blocks describe."""
    case = Case(name)
    for kind, content in FENCE.findall(body):
        if kind == "article":
            case.articles.append(article_of(content, f"a{len(case.articles) + 1}"))
        elif kind == "facts":
            case.facts = content
        elif kind == "suite":
            case.suite = json.loads(content)
        elif kind == "waiver":
            case.waiver = json.loads(content)
        elif kind == "findings":
            case.findings = content.splitlines()
        else:
            raise ValueError(f"{name}: unknown block {kind}")
    return case


def article_of(content: str, name: str) -> Article:
    """Return an article from its block: description lines, a blank line, the text."""
    described: dict[str, str] = {}
    text = content
    if re.match(r"[a-z_.-]+: ", content):
        lines, _, text = content.partition("\n\n")
        described = dict(line.split(": ", 1) for line in lines.splitlines())
    article = Article(article_id=described.pop("id", name), path=f"{name}.txt", text=text)
    if published := described.pop("published", None):
        article = article.published(published, described.pop("published_from", "option"))
    metadata = {k.partition("meta.")[2]: v for k, v in described.items() if k.startswith("meta.")}
    known = {k: v for k, v in described.items() if k in FIELDS}
    unknown = set(described) - set(known) - {f"meta.{k}" for k in metadata}
    if unknown:
        raise ValueError(f"{name}: unknown description {sorted(unknown)}")
    return read_headers(replace(article, **known, metadata=metadata))
