"""A document: an article's text cut once into paragraphs, sentences, tokens and quotations.

Every extractor reads the same cuts, so that a sentence is the same sentence everywhere.
All cuts are found by linear-time patterns and hold offsets into `article.text`.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass, replace
from functools import cached_property

from newsaudit.schemas.article import Article, Span

TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., a.m., D.C.
    r"|\d+(?:[.,:]\d+)*"  # 1,700  5.6  12:27
    r"|[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*"  # words; also with accents as marks of their own
    r"(?:['’][^\W\d_]+)*"  # don't, O’Neill, Trump’s
    r"|[^\w\s]"  # one mark at a time
    r"|_"
)
"""A token: word, number, dotted abbreviation or a single mark. Hyphens are tokens of their own."""

ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr gov sen rep reps sens gen lt col sgt capt cmdr maj adm brig rev hon st jr sr prof
    pres supt det spc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs
    fri inc corp co ltd llc vs no nos etc mt ft messrs ave blvd
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
    nev okla ore pa tenn tex va vt wash wis wyo
    """.split()
)
"""Words whose full stop does not end a sentence (AP style's titles, months and states)."""

STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s)|\n[ \t]*+\n|\n(?=\t)")
"""Where a sentence may end. Possessive, and never tried within a run of stops: linear on any text."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    `start` and `end` take in the marks, `inner` leaves them out. `closed` is False when the
    closing mark is missing and the next paragraph does not take the quotation up again. `chain`
    is the same number for the parts of one speech that runs over several paragraphs.
    """

    start: int
    end: int
    inner: Span
    closed: bool
    chain: int


class Document:
    """The cuts of one article. Tokens are parallel lists, for speed: `words`, `starts`, `ends`."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for match in TOKEN.finditer(self.text):
            self.words.append(match.group())
            self.starts.append(match.start())
            self.ends.append(match.end())

    @cached_property
    def lower(self) -> list[str]:
        """The tokens in lower case, parallel to `words`."""
        return list(map(str.lower, self.words))

    @cached_property
    def bare(self) -> list[str]:
        """The tokens in lower case and without their possessive, parallel to `words`."""
        made = self.lower.copy()
        for low, places in self.places.items():
            if (bare := without_possessive(low)) != low:
                for place in places:
                    made[place] = bare
        return made

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The numbers of the tokens by word, in lower case."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, low in enumerate(self.lower):
            found[low].append(number)
        return dict(found)

    def places_of(self, words: Set[str]) -> list[int]:
        """Return the numbers of the tokens that are one of some words, in lower case."""
        return sorted(place for word in self.places.keys() & words for place in self.places[word])

    @cached_property
    def capitals(self) -> list[int]:
        """The numbers of the capitalised tokens."""
        capital = {word for word in set(self.words) if word[0].isupper()}
        return [number for number, word in enumerate(self.words) if word in capital]

    @cached_property
    def paragraphs(self) -> list[Span]:
        """Runs of text between blank lines (or before a tab-indented line), trimmed."""
        found, start = [], 0
        for match in re.finditer(r"\n[ \t]*\n|\n(?=[ \t])", self.text):
            found.append(Span(start, match.start()))
            start = match.end()
        found.append(Span(start, len(self.text)))
        return [span for span in (trimmed(self.text, s) for s in found) if span.end > span.start]

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences, trimmed; a paragraph break always ends one."""
        return [sentence for paragraph in self.paragraphs for sentence in cut(self.text, paragraph)]

    @cached_property
    def sentence_starts(self) -> list[int]:
        """First characters of the sentences."""
        return [span.start for span in self.sentences]

    @cached_property
    def quotations(self) -> list[Quotation]:
        """Every quotation in double marks, in order."""
        return find_quotations(self.text, self.paragraphs)

    @cached_property
    def quoted(self) -> list[bool]:
        """Whether each token begins within a quotation, parallel to `words`."""
        made = [False] * len(self.words)
        for quotation in self.quotations:
            first = bisect_left(self.starts, quotation.start)
            last = bisect_left(self.starts, quotation.end, lo=first)
            made[first:last] = [True] * (last - first)
        return made

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that holds `offset`, or of the last before it."""
        return max(0, bisect_right(self.sentence_starts, offset) - 1)

    def quotation_at(self, offset: int) -> Quotation | None:
        """Return the quotation that holds `offset`, if any."""
        index = bisect_right(self._quotation_starts, offset) - 1
        if index >= 0 and offset < self.quotations[index].end:
            return self.quotations[index]
        return None

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that ends after `offset`."""
        return bisect_right(self.ends, offset)


def without_possessive(word: str) -> str:
    """Return `Trump` for `Trump’s` and `Trump's`."""
    return word[:-2] if word[-2:] in ("’s", "'s") else word


def trimmed(text: str, span: Span) -> Span:
    """Return the span without white space at its edges."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def cut(text: str, paragraph: Span) -> list[Span]:
    """Cut a paragraph into sentences."""
    found, start = [], paragraph.start
    for match in STOP.finditer(text, paragraph.start, paragraph.end):
        if ends_sentence(text, start, match):
            found.append(trimmed(text, Span(start, match.end())))
            start = match.end()
    last = trimmed(text, Span(start, paragraph.end))
    return [*found, last] if last.end > last.start else found


def ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    """Tell a full stop from the dot of an abbreviation, by the words on both sides of it."""
    following = text[stop.end() : stop.end() + 3].lstrip().lstrip("\"'“‘([—-")
    if following[:1].islower():
        return False
    if stop.group() != ".":
        return True
    window = text[max(start, stop.start() - 24) : stop.start()]
    word = re.search(r"[\w.]*$", window)
    before = word.group() if word else ""
    if before.lower() in ABBREVIATIONS:
        return False
    return not re.fullmatch(r"[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]", before) or not following[:1].isupper()


MARK = re.compile(r"[\"“”«»„]|``|''")
CLOSES_ONLY = ("”", "»", "''")
CLOSER = {"“": "”", "«": "»", "„": "“", "``": "''", '"': '"'}


def find_quotations(text: str, paragraphs: list[Span]) -> list[Quotation]:
    """Pair quotation marks within each paragraph.

    A paragraph that ends inside a quotation, followed by one that opens with a mark, is one
    speech by the printers' convention: its parts share a `chain`.
    """
    found: list[Quotation] = []
    chain, still_open = 0, False
    for paragraph in paragraphs:
        if still_open and not MARK.match(text, paragraph.start):
            still_open = False
        opening: re.Match[str] | None = None
        for mark in MARK.finditer(text, paragraph.start, paragraph.end):
            if opening is None:
                if mark.group() not in CLOSES_ONLY:
                    opening = mark
                    chain += 0 if still_open else 1
                    still_open = False
            elif mark.group() in (CLOSER[opening.group()], '"'):
                inner = Span(opening.end(), mark.start())
                found.append(Quotation(opening.start(), mark.end(), inner, True, chain))
                opening = None
        if still_open := opening is not None:
            assert opening is not None
            inner = Span(opening.end(), paragraph.end)
            found.append(Quotation(opening.start(), paragraph.end, inner, False, chain))
    return close_chains(found)


def close_chains(found: list[Quotation]) -> list[Quotation]:
    """Mark an unclosed part as closed when the next part takes the speech up again."""
    return [
        replace(part, closed=True) if not part.closed and following.chain == part.chain else part
        for part, following in itertools.pairwise(found)
    ] + found[-1:]
