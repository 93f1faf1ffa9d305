"""Passages: sentences, quotations and blemishes of the copy, for rules on the text itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator

from newsaudit.extract.arithmetic import find_arithmetic
from newsaudit.extract.blemishes import find_blemishes, lone_parentheses
from newsaudit.extract.bound import find_bound
from newsaudit.extract.claims import find_accused, find_claims
from newsaudit.extract.commonplaces import find_commonplaces
from newsaudit.extract.dead import find_dead_acting
from newsaudit.extract.deeds import find_deeds
from newsaudit.extract.document import Document
from newsaudit.extract.echoes import find_echoes
from newsaudit.extract.genders import Gendered, Persons, find_gendered
from newsaudit.extract.humans import OTHER_PRONOUNS
from newsaudit.extract.listings import find_listings
from newsaudit.extract.lives import find_lives
from newsaudit.extract.marks import lone_marks
from newsaudit.extract.nesting import holders
from newsaudit.extract.requotes import find_requotes
from newsaudit.extract.reversals import find_reversals
from newsaudit.extract.sequels import find_sequels
from newsaudit.extract.tagged import find_tag_changes
from newsaudit.extract.tags import find_tags
from newsaudit.extract.tallies import find_tallies
from newsaudit.extract.whereabouts import find_whereabouts
from newsaudit.extract.wordings import find_wordings
from newsaudit.extract.wrong_words import find_wrong_words
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.passages import Passage

EMBARGO = re.compile(
    r"^[ \t*_[(]{0,4}(?:(?:(?:strictly|under|news|press)[ \t]+){0,2}embargo(?:ed)?\b"
    r"|(?:strictly[ \t]+)?not[ \t]for[ \t](?:publication|release|broadcast)[ \t](?:before|until)\b"
    r"|hold[ \t]for[ \t]release[ \t]until\b)[^\n]{0,160}",
    re.I | re.M,
)
"""A line that opens with an embargo, as wires and press offices head their copy."""


def find_passages(document: Document, facts: Collection[Fact]) -> list[Passage]:
    """Return the passages of a document in text order; `facts` give the statements around them."""
    found = sorted(
        [
            *sentences(document),
            *quotations(document),
            *partnerless(document),
            *blemishes(document),
            *reckonings(document),
            *claims(document),
            *embargoes(document),
            *listings(document),
            *wordings(document),
            *tags(document),
            *sequels(document),
            *lookups(document),
            *lives(document, facts),
            *tallies(document, facts),
            *pronouns(document, facts),
            *echoes(document, facts),
            *clashes(document, facts),
        ],
        key=lambda item: (item.start, item.end, item.kind),
    )
    paragraph_starts = [span.start for span in document.paragraphs]
    for item in found:
        item.article_id = document.article.article_id
        item.paragraph = max(0, bisect_right(paragraph_starts, item.start) - 1)
        item.sentence = document.sentence_at(item.start)
    places = [Span(item.start, item.end) for item in found]
    for item, names in zip(found, holders(places, facts), strict=True):
        item.statement_id = names[0] if names else None
    return found


def sentences(document: Document) -> Iterator[Passage]:
    """Yield every sentence."""
    for span in document.sentences:
        yield passage(document, "sentence", span.start, span.end)


def quotations(document: Document) -> Iterator[Passage]:
    """Yield every quotation, marks included."""
    for quotation in document.quotations:
        made = passage(document, "quotation", quotation.start, quotation.end)
        made.number, made.closed = quotation.chain, quotation.closed
        yield made


def partnerless(document: Document) -> Iterator[Passage]:
    """Yield quotation marks that pair with none, with the words beside them."""
    for span in lone_marks(document):
        yield passage(document, "quote_mark", span.start, span.end)


def claims(document: Document) -> Iterator[Passage]:
    """Yield contestable claims, and parties said to be accused."""
    for claimed, start, end in find_claims(document):
        yield passage(document, "claim", start, end, claimed)
    for deed in find_deeds(document):
        yield passage(document, "claim", deed.start, deed.end, "denied deed")
    for party, start, end in find_accused(document):
        yield passage(document, "accused", start, end, party)


def embargoes(document: Document) -> Iterator[Passage]:
    """Yield embargo lines."""
    for match in EMBARGO.finditer(document.text):
        yield passage(document, "embargo", match.start(), match.end())


def wordings(document: Document) -> Iterator[Passage]:
    """Yield wordings of attribution that judge, or that name nobody."""
    for habit, start, end in find_wordings(document.text):
        yield passage(document, "wording", start, end, habit)


def echoes(document: Document, facts: Iterable[Fact]) -> Iterator[Passage]:
    """Yield surnames that are nobody's, and sound like somebody's."""
    for echo in find_echoes(document, facts):
        made = passage(document, "echo", echo.start, echo.end, echo.name)
        made.number = echo.name_start
        yield made


def clashes(document: Document, facts: Collection[Fact]) -> Iterator[Passage]:
    """Yield words that clash with others of the copy."""
    text = document.text
    found = [
        *(("reversal", Span(one.start, one.end), text[one.other.start : one.other.end], one.other)
          for one in find_reversals(document)),
        *(("dead_acting", Span(one.start, one.end), one.name, one.death)
          for one in find_dead_acting(document, facts)),
        *(("requote", one.place, text[one.other.start : one.other.end], one.other)
          for one in find_requotes(document)),
        *(("tag_change", *one) for one in find_tag_changes(document, facts)),
    ]  # fmt: skip
    for kind, span, detail, other in found:
        made = passage(document, kind, span.start, span.end, detail)
        made.other_start, made.other_end = other.start, other.end
        yield made


def sequels(document: Document) -> Iterator[Passage]:
    """Yield ordinals with a list of those before."""
    for found in find_sequels(document.text):
        made = passage(document, "sequel", found.start, found.end, str(found.listed))
        made.number = found.ordinal
        yield made


def lookups(document: Document) -> Iterator[Passage]:
    """Yield what the copy says of facts that can be looked up, with what is known."""
    for city in find_whereabouts(document):
        made = passage(document, f"{city.kind}_told", city.start, city.end, city.known)
        made.number = int(city.fits)
        yield made
    for found in find_commonplaces(document):
        made = passage(document, "commonplace", found.start, found.end, found.known)
        made.number = int(found.fits)
        yield made


def tags(document: Document) -> Iterator[Passage]:
    """Yield speakers named by office alone."""
    for office, span in find_tags(document):
        yield passage(document, "post_tag", span.start, span.end, office)


def lives(document: Document, facts: Iterable[Fact]) -> Iterator[Passage]:
    """Yield ages and births with whose they are."""
    for life in find_lives(document, facts):
        made = passage(document, life.kind, life.start, life.end, life.person)
        made.number = life.age
        yield made


def tallies(document: Document, facts: Collection[Fact]) -> Iterator[Passage]:
    """Yield numbers beside what other numbers of the copy make."""
    for tally in find_tallies(document, facts):
        made = passage(document, tally.kind, tally.start, tally.end, tally.detail)
        made.stated, made.least, made.most = tally.stated, tally.least, tally.most
        made.other_start, made.other_end = tally.other.start, tally.other.end
        yield made


def pronouns(document: Document, facts: Iterable[Fact]) -> Iterator[Passage]:
    """Yield pronouns and titles that can mean one person only, with what is told of the person."""
    people = Persons(document, facts)
    if not people.mentions or OTHER_PRONOUNS.search(document.text):
        return
    places: dict[tuple[int, int], Gendered] = {}
    found = [*find_bound(people), *find_gendered(people)]
    for one in sorted(found, key=lambda one: one.by_name):  # what the article tells comes first
        places.setdefault((one.start, one.end), one)
    for one in places.values():
        kind = "pronoun_by_name" if one.by_name else "pronoun"
        made = passage(document, kind, one.start, one.end, f"{one.elsewhere} {one.name}")
        made.number = one.told_start
        yield made


def listings(document: Document) -> Iterator[Passage]:
    """Yield announced lists with how many things are announced and how many stand."""
    for found in find_listings(document.text):
        exact = found.least == found.most
        listed = str(found.most) if exact else f"{found.least} to {found.most}"
        made = passage(document, "listing", found.start, found.end, listed)
        made.number = found.announced
        yield made


def blemishes(document: Document) -> Iterator[Passage]:
    """Yield placeholders, doubled and wrong words, lone parentheses and damage of the copy."""
    for kind, start, end in find_blemishes(document.text):
        yield passage(document, kind, start, end, detail_of(document.text[start:end]))
    for found in find_wrong_words(document.text):
        yield passage(document, "wrong_word", found.start, found.end, found.right)
    for paragraph in document.paragraphs:
        for at in lone_parentheses(document.text, paragraph.start, paragraph.end):
            yield passage(document, "parenthesis", at, at + 1)


def reckonings(document: Document) -> Iterator[Passage]:
    """Yield places where the copy does arithmetic."""
    for kind, start, end in find_arithmetic(document.text):
        yield passage(document, "arithmetic", start, end, kind)


def detail_of(found: str) -> str:
    """Name a blemish: its code points where it cannot be seen, else itself."""
    if len(found) == 1 and not found.isprintable():
        return f"U+{ord(found):04X}"
    return found


def passage(
    document: Document, kind: str, start: int, end: int, detail: str | None = None
) -> Passage:
    """Return a passage of the document."""
    return Passage(
        kind=kind,
        start=start,
        end=end,
        quote=document.text[start:end],
        detail=detail,
        in_quotation=kind != "quotation" and document.quotation_at(start) is not None,
    )
