"""Reading articles: everything later steps need of their texts, on as many processes as asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from newsaudit.extract import extract_from
from newsaudit.extract.document import Document
from newsaudit.extract.passages import find_passages
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.passages import Passage

Read = tuple[list[Fact], list[Passage]]
"""Facts and passages of an article."""


def read_article(article: Article, facts: list[Fact] | None = None) -> Read:
    """Return the facts of an article (extracted, unless given) and its passages."""
    document = Document(article)
    found = extract_from(document) if facts is None else facts
    return found, find_passages(document, found)


def read_all(
    articles: Sequence[Article], facts: Mapping[str, list[Fact]] | None = None, jobs: int = 1
) -> Iterator[Read]:
    """Yield what is read of each article, in order whatever the number of processes.

    Given facts of articles that are not there come last, with no passages.
    """
    given = [None if facts is None else facts.get(a.article_id, []) for a in articles]
    if jobs == 1 or len(articles) < 2 * jobs:
        yield from map(read_article, articles, given)
    else:
        # Not fork: polars has threads by now, and a forked thread pool hangs.
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            yield from pool.map(read_article, articles, given, chunksize=8)
    known = {article.article_id for article in articles}
    yield [fact for name, own in (facts or {}).items() if name not in known for fact in own], []


def gathered(reading: Iterable[Read]) -> Read:
    """Return the facts and the passages of all articles, each as one list."""
    found: list[Fact] = []
    passages: list[Passage] = []
    for own, text in reading:
        found += own
        passages += text
    return found, passages
