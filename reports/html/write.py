"""Writing reports to disk, each file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from newsaudit.files import write_whole
from newsaudit.reports.html.article import article_report
from newsaudit.reports.summary import parts
from newsaudit.schemas.errors import UsageError
from newsaudit.schemas.result import Result


def write(result: Result, target: Path, language: str = "en") -> Path:
    """Write the report and return the file to open.

    One article: the file `target`, or `index.html` in it where it is a folder or has no suffix.
    Several: the index there, and its pages in a folder beside it that has its name.
    A name in `.pdf`: the report of one article as PDF.
    Raises UsageError where nothing can be written.
    """
    if target.suffix.lower() == ".pdf":
        write_whole(target, on_paper(result, language))
        return target
    folder = target.is_dir() or not target.suffix
    index = target / "index.html" if folder else target
    if len(parts(result)) <= 1:
        write_whole(index, article_report(result, None, language))
        return index
    write_pages(result, index, "" if folder else f"{index.stem}/", language)
    return index


def write_pages(result: Result, index: Path, pages: str, language: str) -> None:
    """Write the report of several articles: its pages, and when they are safe the index."""
    from newsaudit.reports.html.corpus import corpus_pages

    for name, content in corpus_pages(result, language, index.name, pages):
        if name == index.name and hasattr(os, "sync"):  # Windows has none
            os.sync()
        write_whole(index.parent / name, content, synced=name == index.name)


def on_paper(result: Result, language: str = "en") -> bytes:
    """Return the report of one article as PDF. Raises UsageError for several."""
    from newsaudit.reports.pdf import pdf

    count = len(parts(result))
    if count > 1:
        raise UsageError(f"a PDF holds the report of one article, here are {count}: name a folder")
    return pdf(article_report(result, None, language), result.run.audited_at)
