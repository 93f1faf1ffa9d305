"""Facts of articles, extracted by Spark's workers: the same as here, in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newsaudit.extract import extract_from
from newsaudit.extract.document import Document
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import Fact
from newsaudit.spark import TASKS, cores, waves

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ARTICLES = 200
"""Articles of a task: some seconds of work."""


def facts_of(articles: Iterable[Article], session: SparkSession) -> Iterator[list[Fact]]:
    """Yield the facts of each article, in order; the driver holds one wave of articles."""
    tasks = TASKS * cores(session)
    for wave in waves(iter(articles), tasks * ARTICLES):
        spread = session.sparkContext.parallelize(wave, min(len(wave), tasks))
        yield from spread.map(facts_in).collect()


def facts_in(article: Article) -> list[Fact]:
    """Return the facts of an article."""
    return extract_from(Document(article))
