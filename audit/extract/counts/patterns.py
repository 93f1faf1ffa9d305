"""Where an article counts events: one pass over the tokens for trigger words.

Each pattern starts from its trigger and looks at a bounded number of tokens around it, within the
sentence: ordinals, verbs with a number of times, cardinals.
"""

from __future__ import annotations

from newsaudit.extract.counts.cardinals import by_noun
from newsaudit.extract.counts.hits import Hit
from newsaudit.extract.counts.lexicon import PLURALS
from newsaudit.extract.counts.ordinals import by_ordinal
from newsaudit.extract.counts.times import by_times
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import ORDINAL_SUFFIXES, ORDINALS

TRIGGERS: dict[str, str] = (
    dict.fromkeys(PLURALS, "noun")
    | dict.fromkeys([*ORDINALS, *ORDINAL_SUFFIXES], "ordinal")
    | dict.fromkeys(["times", "occasions", "twice", "thrice"], "times")
)
"""Word to the family of patterns it may belong to."""

PATTERNS = {"ordinal": by_ordinal, "times": by_times, "noun": by_noun}

LARGEST_COUNT = 100_000


def find_hits(document: Document) -> list[Hit]:
    """Return the counts of a document in text order, one for each trigger."""
    hits: dict[tuple[int, int], Hit] = {}
    last: Hit | None = None
    for index, word in enumerate(document.lower):
        family = TRIGGERS.get(word)
        if family is None:
            continue
        hit = PATTERNS[family](document, index, last)
        if hit is not None and 0 < hit.count <= LARGEST_COUNT:
            last = hits.setdefault((hit.first, hit.after), hit)
    return sorted(hits.values(), key=lambda hit: hit.first)
