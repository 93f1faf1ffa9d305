"""Writing reports to disk, each file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from newsaudit.reports.html.article import article_report
from newsaudit.schemas.errors import UsageError
from newsaudit.schemas.result import Result


def write(result: Result, target: Path, language: str = "en") -> Path:
    """Write the report and return the file to open.

    One article: the file `target`, or `index.html` in it where it is a folder or has no suffix.
    Several: the index there, and its pages in a folder beside it that has its name.
    Raises UsageError where nothing can be written.
    """
    folder = target.is_dir() or not target.suffix
    index = target / "index.html" if folder else target
    if len(result.articles) <= 1:
        save(index, article_report(result, None, language))
        return index
    from newsaudit.reports.html.corpus import corpus_pages

    pages = "" if folder else f"{index.stem}/"
    for name, content in corpus_pages(result, language, index.name, pages):
        save(index.parent / name, content)
    return index


def corpus_report(result: Result, folder: Path, language: str = "en") -> Path:
    """Write the report of a corpus into a folder and return its index."""
    from newsaudit.reports.html.corpus import corpus_pages

    for name, content in corpus_pages(result, language, "index.html", ""):
        save(folder / name, content)
    return folder / "index.html"


def save(file: Path, content: str) -> None:
    """Write a file beside its place, then move it there."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        number, beside = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
        try:
            with os.fdopen(number, "wb") as handle:
                handle.write(content.encode("utf-8"))
            Path(beside).chmod(0o644)
            Path(beside).replace(file)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"{file}: cannot write: {error.strerror}") from None
