"""What a user may name as PATH: files, folders, a corpus, `-` for standard input."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from newsaudit.ingest import corpus, decode, headers
from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import InputError

Reader = Callable[[bytes, str], Article]


def read_text(raw: bytes, name: str) -> Article:
    """Return plain text or Markdown as an article."""
    decoded = decode.decode(raw, name)
    article = Article(article_id=name, text=decoded.text, encoding=decoded.encoding)
    return headers.read_headers(article)


def read_html(raw: bytes, name: str) -> Article:
    """Return a web page as an article; trafilatura is imported only here."""
    from newsaudit.ingest import html

    return headers.read_headers(html.read(raw, name))


def read_docx(raw: bytes, name: str) -> Article:
    """Return a Word manuscript as an article."""
    from newsaudit.ingest import docx

    return headers.read_headers(docx.read(raw, name))


READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
    ".markdown": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".docx": read_docx,
}
"""By file name; a file the user names himself and that is none of these is read as text."""

MANY: dict[str, Callable[[Path, str], Iterator[Article]]] = {
    ".jsonl": corpus.read_jsonl,
    ".ndjson": corpus.read_jsonl,
    ".parquet": corpus.read_parquet,
    ".warc": corpus.read_warc,
    ".warc.gz": corpus.read_warc,
}

NONE = "no article found; expected .txt, .md, .html, .docx, .jsonl or .parquet"


def read(paths: Iterable[str], published: str | None = None) -> Iterator[Article]:
    """Yield the articles of all paths, in order; folders by name of file.

    `published` overrides every article's own date. Each `article_id` is unique: the path as
    named, or the corpus's own id. Raises InputError for what cannot be read, and when there is
    no article at all.
    """
    taken: set[str] = set()
    for path in paths:
        for article in read_one(path):
            yield called(article, unique(article.article_id, taken), published)
    if not taken:
        raise InputError(NONE)


def unique(article_id: str, taken: set[str]) -> str:
    """Return an id no earlier article has, and take it."""
    name, n = article_id, 1
    while name in taken:
        n += 1
        name = f"{article_id}~{n}"
    taken.add(name)
    return name


def called(article: Article, name: str, published: str | None) -> Article:
    """Return the article under a name, with the date the user gives."""
    named = article if name == article.article_id else replace(article, article_id=name)
    return named.published(published, "option") if published else named


def read_one(path: str) -> Iterator[Article]:
    """Yield the articles of one path."""
    if path == "-":
        yield from read_stdin(sys.stdin.buffer.read(decode.LIMIT + 1))
        return
    for file in files_of(path):
        yield from read_file(file)


def files_of(path: str) -> list[Path]:
    """Return the files a path means: itself, or those below a folder."""
    found = Path(path)
    if found.is_dir():
        return files_below(found)
    if found.exists():
        return [found]
    raise InputError(f"{path}: no such file or folder")


def read_stdin(raw: bytes) -> Iterator[Article]:
    """Yield standard input as one article: HTML if it looks like it, else text."""
    start = raw[:512].lstrip().lower()
    page = start.startswith((b"<!doctype html", b"<html"))
    yield described((read_html if page else read_text)(raw, "-"), raw, "-")


def files_below(folder: Path) -> list[Path]:
    """Return the articles of a folder, hidden files left out, in order of name."""
    files = sorted(
        (
            file
            for file in folder.rglob("*")
            if suffix(file) in READERS | MANY.keys()
            and not any(part.startswith(".") for part in file.relative_to(folder).parts)
            and file.is_file()
        ),
        key=lambda file: file.as_posix(),
    )
    if not files:
        known = ", ".join(sorted(READERS))
        raise InputError(f"{folder}: no article in this folder; expected files ending in {known}")
    return files


def suffix(file: Path) -> str:
    """Return the file's ending, `.warc.gz` as one."""
    name = file.name.lower()
    return ".warc.gz" if name.endswith(".warc.gz") else file.suffix.lower()


def read_file(file: Path) -> Iterator[Article]:
    """Yield the articles of one file."""
    name = file.as_posix()
    if decode.HALF.search(name):
        raise InputError(f"{name}: its name is not UTF-8; expected one that can be reported")
    try:
        if many := MANY.get(suffix(file)):
            yield from many(file, name)
            return
        with file.open("rb") as handle:
            raw = handle.read(decode.LIMIT + 1)
    except OSError as error:
        raise InputError(f"{name}: {error.strerror or error}") from None
    yield described(READERS.get(suffix(file), read_text)(raw, name), raw, name)


def described(article: Article, raw: bytes, path: str) -> Article:
    """Return the article with its path, and the hash and size of its bytes."""
    return replace(
        article,
        article_id=str(PurePosixPath(path)),
        path=path,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        raw_size=len(raw),
    )
