"""Facts of articles, extracted by Spark's workers: the same as here, in the same order.

The driver names files, workers read them. How many articles a corpus holds, and how they are
called, a first pass of the workers tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from newsaudit.extract import extract_from
from newsaudit.extract.document import Document
from newsaudit.ingest.sources import (
    MANY,
    NONE,
    called,
    files_of,
    read_file,
    read_one,
    suffix,
    unique,
)
from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import Fact
from newsaudit.spark import TASKS, cores

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

T = TypeVar("T")
ARTICLES = 200
"""Articles of a task at least: some seconds of work."""
MOST = 10_000
"""Articles of a task at most: the driver holds the facts of one task."""


@dataclass(frozen=True)
class Piece:
    """Articles of one source that stand together."""

    source: Path | tuple[Article, ...]
    """A file for a worker to read, or what the driver has read: standard input."""
    first: int
    ids: tuple[str, ...]
    """What the articles are called, from number `first` on."""

    def articles(self) -> Iterator[Article]:
        """Read the articles."""
        source = self.source
        every = read_file(source) if isinstance(source, Path) else iter(source)
        return islice(every, self.first, self.first + len(self.ids))


def facts_of(
    paths: Iterable[str], published: str | None, session: SparkSession
) -> Iterator[list[Fact]]:
    """Yield the facts of each article, in order; raises InputError for what cannot be read."""
    from pyspark import StorageLevel

    tasks = TASKS * cores(session)
    pieces = list(pieces_of(paths, session, tasks))
    count = sum(len(piece.ids) for piece in pieces)
    spread = session.sparkContext.parallelize(pieces, min(len(pieces), max(tasks, count // MOST)))
    found = spread.flatMap(partial(facts_in, published)).persist(StorageLevel.DISK_ONLY)
    found.count()  # on all cores; then the driver takes one task's after the other
    yield from map(told, found.toLocalIterator())


def pieces_of(paths: Iterable[str], session: SparkSession, tasks: int) -> Iterator[Piece]:
    """Yield the articles of all paths in pieces; raises InputError where there are none."""
    sources: list[Path | tuple[Article, ...]] = []
    for path in paths:
        sources += [tuple(read_one(path))] if path == "-" else files_of(path)
    ids = ids_of(sources, session)
    size = min(MOST, max(ARTICLES, -(-sum(map(len, ids)) // tasks)))
    taken: set[str] = set()
    for source, own in zip(sources, ids, strict=True):
        names = [unique(name, taken) for name in own]
        for first in range(0, len(names), size):
            yield Piece(source, first, tuple(names[first : first + size]))
    if not taken:
        raise InputError(NONE)


def ids_of(sources: list[Path | tuple[Article, ...]], session: SparkSession) -> list[list[str]]:
    """Return the articles' own ids of each source; workers read the corpora."""
    corpora = [s for s in sources if isinstance(s, Path) and suffix(s) in MANY]
    spread = session.sparkContext.parallelize(corpora, max(1, len(corpora)))
    found = iter([told(own) for own in spread.map(ids_in).collect()])
    ids = []
    for source in sources:
        if not isinstance(source, Path):
            ids.append([article.article_id for article in source])
        else:
            ids.append(next(found) if suffix(source) in MANY else [source.as_posix()])
    return ids


def ids_in(file: Path) -> list[str] | InputError:
    """Return the ids of a corpus's articles, or why it cannot be read."""
    try:
        return [article.article_id for article in read_file(file)]
    except InputError as error:
        return error


def facts_in(published: str | None, piece: Piece) -> Iterator[list[Fact] | InputError]:
    """Yield the facts of each article, and last why no more can be read."""
    try:
        for article, name in zip(piece.articles(), piece.ids, strict=True):
            yield extract_from(Document(called(article, name, published)))
    except InputError as error:
        yield error


def told(outcome: T | InputError) -> T:
    """Return what a worker sent; raises InputError if it sent one."""
    if isinstance(outcome, InputError):
        raise outcome
    return outcome
