"""Titles and organisations, as they are written beside a person's name."""

from __future__ import annotations

from dataclasses import dataclass

from newsaudit.extract.document import Document, without_possessive
from newsaudit.extract.officials.lexicon import classes, places
from newsaudit.extract.officials.runs import adjacent, breaks
from newsaudit.schemas.article import Span
from newsaudit.schemas.countries import country_word

WITHOUT_STOP = frozenset(
    "sen rep gov gen lt dr prof sgt capt supt insp det cllr rev cmdr cpl pc wpc dci".split()
)
"""Shortened titles that some papers write without their full stop."""

AMERICAN = frozenset(
    "sen sens rep reps gov govs senator senators congressman congresswoman".split()
)
"""Titles that, standing without a country, news in English uses for Americans."""


ELECTED = frozenset("elect designate".split())
"""What a title ends in behind its hyphen: `President-elect`."""


@dataclass(frozen=True, slots=True)
class Role:
    """A title beside a name, with its organisation; `form` says how title and name stand."""

    title: Span
    organisation: Span | None
    form: str
    former: bool
    country: str | None
    plural: bool = False
    """The title opens a list: `Presidents Putin and Trump`."""
    told_before: bool = False
    """The organisation was named before; here stands `the department`."""


class Words:
    """The tokens of a document with the questions that titles ask of them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = document.words
        self.starts = document.starts
        self.ends = document.ends
        self.lows = document.bare
        self.count = len(document.words)

    def low(self, i: int) -> str:
        """Return the token at `i` in small letters, without possessive; "" outside the text."""
        return self.lows[i] if 0 <= i < self.count else ""

    def word(self, i: int) -> str:
        """Return the token at `i`; "" outside the text."""
        return self.words[i] if 0 <= i < self.count else ""

    def capital(self, i: int) -> bool:
        """Tell a capitalised token."""
        return self.word(i)[:1].isupper()

    def possessive(self, i: int) -> bool:
        """Tell `Acme’s`, and the apostrophe of `Democrats’`."""
        word = self.word(i)
        return word != without_possessive(word) or word in ("’", "'")

    def joined(self, i: int) -> bool:
        """Tell whether no paragraph ends before the token at `i`."""
        return 0 < i < len(self.words) and not breaks(self.document, i)

    def is_a(self, i: int, name: str) -> bool:
        """Tell whether the token at `i` is of a class of `data/words.txt`."""
        return self.low(i) in classes()[name]

    def is_head(self, i: int) -> bool:
        """Tell a word that can end a title; the `CIO` of `AFL-CIO` is none."""
        if self.word(i).isupper() and self.word(i - 1) == "-" and self.word(i - 2).isupper():
            return False
        if self.low(i) in ELECTED and self.word(i - 1) == "-":
            return self.is_a(i - 2, "head")
        return any(self.is_a(i, name) for name in ("head", "plural")) or self.abbreviated(i)

    def abbreviated(self, i: int) -> bool:
        """Tell `Sen` before its full stop; without one only when capitalised."""
        if not (self.is_a(i, "abbreviation") and self.capital(i)):
            return False
        return self.word(i + 1) == "." or self.low(i) in WITHOUT_STOP

    def is_modifier(self, i: int) -> bool:
        """Tell a word that belongs to the title before its head."""
        return self.is_a(i, "modifier") or self.is_a(i, "former")

    def place(self, first: int, last: int) -> bool:
        """Tell whether the tokens `first` to `last` name a place, country or nationality."""
        phrase = " ".join(self.words[first:last])
        low = without_possessive(phrase).lower()
        return low in places() and self.capital(first) and low not in classes()["union"]

    def span(self, first: int, last: int) -> Span:
        """Return the characters of the tokens `first` to `last`, without a final possessive."""
        final = self.words[last - 1]
        return Span(
            self.starts[first], self.ends[last - 1] - len(final) + len(without_possessive(final))
        )

    def glued(self, i: int) -> bool:
        """Tell whether the token at `i` follows the one before it without a gap."""
        return i < len(self.words) and adjacent(self.document, i)


def is_former(words: Words, first: int, last: int) -> bool:
    """Tell whether a word for a past office stands among the tokens or just before them."""
    return any(words.is_a(i, "former") for i in range(max(first, 0), last))


def country_in(words: Words, spans: list[tuple[int, int]]) -> str | None:
    """Return the country that the tokens of a title or organisation name, names before seats."""
    for first, last in spans:
        for width in (4, 3, 2, 1):
            for i in range(first, last - width + 1):
                born = words.word(i + width) == "-" and words.low(i + width + 1) in (
                    "born",
                    "based",
                )
                if words.capital(i) and not born and (code := country_at(words, i, i + width)):
                    return code
    return None


def country_at(words: Words, first: int, last: int) -> str | None:
    """Return the country of one phrase; a US state stands for the United States."""
    phrase = words.span(first, last).of(words.document.text).replace("\n", " ")
    found = country_word(phrase)
    low = phrase.lower().rstrip(".")
    if low in us_states() and (found is None or found.ambiguous):
        return "US"
    return found.country if found else None


def us_states() -> frozenset[str]:
    """Return the states of the United States, lower case, in full and in AP's short forms."""
    return classes()["us_state"] | classes()["state_abbreviation"]


def country_of_title(words: Words, first: int, last: int) -> str | None:
    """Return the country that a title implies by itself: `Sen.`, `Secretary of State`."""
    lows = [words.low(i) for i in range(first, last)]
    american = any(low in AMERICAN for low in lows) or "secretary of state" in " ".join(lows)
    return "US" if american else None
