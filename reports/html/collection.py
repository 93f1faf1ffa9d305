"""A corpus as its report needs it: articles from worst to best, each with the file of its report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from newsaudit.reports.html.article import part_verdict
from newsaudit.reports.html.markup import anchor
from newsaudit.reports.strings import Strings
from newsaudit.reports.summary import Part, family_errors, open_counts, parts
from newsaudit.schemas.result import Result
from newsaudit.schemas.vocabulary import LEVELS

PER_PAGE = 100
"""Articles on a page of a list or a heat map."""


@dataclass(slots=True)
class Entry:
    """An article in the lists: what it came to, and where its report is."""

    part: Part
    verdict: str
    counts: dict[str, int]
    file: str
    families: Counter[str]


@dataclass(slots=True)
class Corpus:
    """The whole, the worst article first. `pages` is the folder of all files but the index."""

    result: Result
    say: Strings
    index: str
    pages: str
    entries: list[Entry] = field(default_factory=list)
    families: list[str] = field(default_factory=list)

    def address(self, file: str, at: str) -> str:
        """Return the relative address of a file, seen from file `at`."""
        depth = "../" * at.count("/")
        return depth + file

    def list_page(self, number: int) -> str:
        """Return the file of a page of the list."""
        return f"{self.pages}list/{number + 1:04}.html"

    def heat_page(self, number: int) -> str:
        """Return the file of a page of the heat map."""
        return f"{self.pages}heat/{number + 1:04}.html"

    def numbers(self) -> range:
        """Return the numbers of the pages, from 0."""
        return range((len(self.entries) + PER_PAGE - 1) // PER_PAGE)

    def on_page(self, number: int) -> list[Entry]:
        """Return the articles of a page."""
        return self.entries[number * PER_PAGE : (number + 1) * PER_PAGE]


def gathered(result: Result, say: Strings, index: str, pages: str) -> Corpus:
    """Return the corpus with its articles, worst first, each with a file of its own."""
    entries = [
        Entry(
            part, part_verdict(part), open_counts(part.findings), "", family_errors(part.findings)
        )
        for part in parts(result).values()
    ]
    entries.sort(
        key=lambda entry: (
            [-entry.counts[level] for level in LEVELS],
            entry.part.article.article_id,
        )
    )
    taken: Counter[str] = Counter()
    for entry in entries:
        name = anchor("a", entry.part.article.article_id)
        taken[name.lower()] += 1  # file systems that fold case must keep them apart
        again = f"-{taken[name.lower()]}" if taken[name.lower()] > 1 else ""
        entry.file = f"{pages}articles/{name}{again}.html"
    families = sorted(
        {run.code[:3] for run in result.rules} | {f for e in entries for f in e.families}
    )
    return Corpus(result, say, index, pages, entries, families)
