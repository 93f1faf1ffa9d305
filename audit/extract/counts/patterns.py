"""Where an article counts events: one pass over the tokens for trigger words.

Each pattern starts from its trigger and looks at a bounded number of tokens around it, within the
sentence, and at the counts before: ordinals, verbs with a number of times, cardinals.
"""

from __future__ import annotations

from newsaudit.extract.counts.anaphora import compared, of_them, ones, there_were_more
from newsaudit.extract.counts.cardinals import by_noun, by_one
from newsaudit.extract.counts.hits import Hit
from newsaudit.extract.counts.nouns import PLURALS
from newsaudit.extract.counts.once import by_once
from newsaudit.extract.counts.ordinals import by_ordinal
from newsaudit.extract.counts.times import by_times
from newsaudit.extract.counts.totals import by_total
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import ORDINAL_SUFFIXES, ORDINALS

PATTERNS = (
    dict.fromkeys(PLURALS, by_noun)
    | dict.fromkeys([*ORDINALS, *ORDINAL_SUFFIXES], by_ordinal)
    | dict.fromkeys(["times", "occasions", "twice", "thrice"], by_times)
    | dict.fromkeys(["single", "one"], by_one)
    | {"once": by_once, "number": by_total, "them": of_them, "more": there_were_more, "ones": ones}
    | {"compared": compared, "from": compared}
)
"""Trigger word to the pattern it may belong to."""

LARGEST_COUNT = 100_000


def find_hits(document: Document) -> list[Hit]:
    """Return the counts of a document in text order, one for each trigger."""
    hits: dict[tuple[int, int], Hit] = {}
    history: list[Hit] = []
    for index in document.places_of(PATTERNS.keys()):
        hit = PATTERNS[document.lower[index]](document, index, history)
        if hit is not None and 0 < hit.count <= LARGEST_COUNT:
            history.append(hits.setdefault((hit.first, hit.after), hit))
    return sorted(hits.values(), key=lambda hit: hit.first)
