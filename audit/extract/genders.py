"""Pronouns that can mean one person only, beside a word of the article that says which gender.

`Ms.` and `his wife` say it, and pronouns elsewhere do. A pronoun is looked at only where everybody
it could mean is of one gender, and never in a source's words; a given name that may be anybody's
decides nothing by itself. Whoever the article calls *they* is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import NamedTuple

from newsaudit.extract.document import Document
from newsaudit.extract.humans import EITHER, HUMAN, KIN, TITLE
from newsaudit.extract.officials.lexicon import first_names, kinds_of
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Fact, Official
from newsaudit.schemas.genders import GENDER_OF, SIDES

PRONOUN = re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself|[Ss]he|[Hh]ers?|[Hh]erself)\b(?![-’'])")
OPENS = re.compile(r"(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
PAIRED = re.compile(r"\b(?:he|him|his|she|hers?)(?: or |/)(?:he|him|his|she|hers?)\b", re.I)
"""`he or she`: anybody."""
SINGLE_MARK = re.compile(r"(?<![\w.,!?])['‘](?=\w)(?!\d\d\b)")
"""A quotation in single marks, whose end is hard to tell from an apostrophe."""
LONGEST_PARAGRAPH = 1000
"""Characters into a paragraph beyond which no pronoun is judged: whom it means is anybody's guess."""
NAMED_OFTEN = 3
"""Mentions from which a person may be meant far from the name."""
ODD_ONE_OF = 3
"""Titles before a surname from which one that differs is the odd one."""
BACK = 2
"""Paragraphs before that of a pronoun in which those stand whom it could mean."""


class Gendered(NamedTuple):
    """A pronoun or title, the person it must mean, and what the article has of the person elsewhere."""

    start: int
    end: int
    name: str
    elsewhere: str
    """`she` or `he`."""
    told_start: int
    by_name: bool
    """Only the given name tells it, and that place is the name's."""


class Word(NamedTuple):
    """A word that tells somebody's gender."""

    start: int
    end: int
    gender: str
    certain: bool
    """A title or a relation, no pronoun."""
    by_name: bool = False


def find_gendered(people: Persons) -> Iterator[Gendered]:
    """Yield pronouns that can only mean people whose gender the article tells elsewhere, and titles."""
    yield from (found for at in people.pronouns if (found := people.judged(at)))
    yield from people.titles()


class Persons:
    """The people of a document, and what the words around them say of their gender."""

    def __init__(self, document: Document, facts: Iterable[Fact]) -> None:
        self.document, self.text = document, document.text
        mentions = [fact for fact in facts if isinstance(fact, Official)]
        self.mentions = sorted(
            (one for one in mentions if not self.is_credit(one)), key=lambda one: one.start
        )
        self.starts = [mention.start for mention in self.mentions]
        self.names = {key(mention): mention.name for mention in reversed(self.mentions)}
        self.often = Counter(map(key, self.mentions))

    def is_credit(self, mention: Official) -> bool:
        """Tell a byline: By Ann Lee."""
        return self.text[: mention.start].endswith(("By ", "by ", "BY "))

    @cached_property
    def pronouns(self) -> list[Span]:
        """The pronouns of the article's own words."""
        pairs = [match.span() for match in PAIRED.finditer(self.text)]
        return [
            Span(*match.span())
            for match in PRONOUN.finditer(self.text)
            if self.document.quotation_at(match.start()) is None
            and not any(start <= match.start() < end for start, end in pairs)
            and self.opens_or_small(match)
            and match.start() - self.document.paragraphs[self.paragraph_at(match.start())].start
            <= LONGEST_PARAGRAPH
        ]

    def pronoun_from(self, offset: int) -> int:
        """Return the index of the first pronoun at or behind an offset."""
        return bisect_left(self.pronouns, offset, key=lambda place: place.start)

    def gender_of(self, place: Span) -> str:
        """Return the gender of the pronoun at a place."""
        return GENDER_OF[self.text[place.start : place.end].lower()]

    def opens_or_small(self, match: re.Match[str]) -> bool:
        """Tell a pronoun from a part of a name (His Majesty, Her Story)."""
        if match.group()[0].islower():
            return True
        behind = self.text[match.end() : match.end() + 2]
        sentence = self.document.sentences[self.document.sentence_at(match.start())]
        return sentence.start == match.start() and behind[:1] == " " and behind[1:].islower()

    def between(self, start: int, end: int, *, unquoted: bool = False) -> Sequence[Official]:
        """Return the mentions that begin between two offsets, without those in quotations."""
        first = bisect_left(self.starts, start)
        found = self.mentions[first : bisect_left(self.starts, end, lo=first)]
        if not unquoted:
            return found
        return [one for one in found if self.document.quotation_at(one.start) is None]

    @cached_property
    def words(self) -> dict[str, list[Word]]:
        """The words that tell each person's gender, by person."""
        found: dict[str, list[Word]] = {}
        for mention in self.mentions:
            for word in self.beside(mention):
                found.setdefault(key(mention), []).append(word)
        for place in self.pronouns:
            person = self.plainly(place)
            if person is not None:
                gender = self.gender_of(place)
                word = Word(place.start, place.end, gender, certain=False)
                found.setdefault(person, []).append(word)
        return found

    def beside(self, mention: Official) -> Iterator[Word]:
        """Yield the title or relation that stands beside a name: Ms., Sir, his wife."""
        at = max(0, mention.name_start - LONGEST_TITLE)
        before = self.text[at : mention.name_start]
        for pattern in (TITLE, KIN):
            if match := pattern.search(before):
                gender = SIDES[match.group(1).lower()]
                yield Word(at + match.start(1), at + match.end(1), gender, certain=True)
        title = (mention.title or "").lower().split(" ")[-1]
        if title in SIDES and mention.title_start is not None and mention.title_end is not None:
            yield Word(mention.title_start, mention.title_end, SIDES[title], certain=True)

    def plainly(self, place: Span) -> str | None:
        """Return whom a pronoun means by the plainest reading.

        The only one named before it in its paragraph, or the name that opens the sentence before.
        """
        number = self.document.sentence_at(place.start)
        sentence = self.document.sentences[number]
        here = self.document.paragraphs[self.paragraph_at(place.start)].start
        alone = {key(mention) for mention in self.between(here, sentence.end)}
        named = self.between(here, place.start)
        if named and len(alone) == 1 and not self.others(here, sentence.end):
            return key(named[0])
        if place.start != sentence.start or number == 0:
            return None
        before = self.document.sentences[number - 1]
        named = self.between(before.start, before.end)
        if not named or named[0].start - before.start > LONGEST_TITLE:
            return None
        last = named[-1].end
        sole = len({key(mention) for mention in named}) == 1
        return key(named[0]) if sole and not HUMAN.search(self.text, last, before.end) else None

    @cached_property
    def gender(self) -> dict[str, Word]:
        """The word that settles each person's gender, where the article settles it."""
        return {person: word for person in self.names if (word := self.settled(person))}

    def settled(self, person: str) -> Word | None:
        """Return the word that tells a person's gender.

        A title or a relation alone; else pronouns, twice or together with the given name. None
        where words disagree, other than one pronoun with several.
        """
        told = self.words.get(person, [])
        certain = [word for word in told if word.certain]
        by_name = self.by_name(person)
        for gender in ("f", "m"):
            here = [word for word in told if word.gender == gender]
            against = len(told) - len(here)
            sure = [word for word in certain if word.gender == gender]
            if (sure or len(here) + (by_name == gender) >= 2) and against <= 1:
                alike = len(sure) == len(certain) and by_name in (gender, None)
                return (sure or here)[0] if alike else None
        return None

    def by_name(self, person: str) -> str | None:
        """Return the gender a given name goes with, None if it is unknown or given to both."""
        full = max(
            (one.name for one in self.mentions if key(one) == person),
            key=lambda name: name.count(" "),
        )
        first = full.split(" ")[0] if " " in full else ""
        if first in EITHER:
            return None
        return {"m": "m", "f": "f"}.get(first_names().get(first, ""))

    def judged(self, place: Span) -> Gendered | None:
        """Return a pronoun with whom it must mean; None where anybody else could be meant."""
        number = self.paragraph_at(place.start)
        start = self.document.paragraphs[max(0, number - 1)].start
        here = self.document.paragraphs[number].start
        tag = self.is_tag(place)
        before = self.between(start, place.start, unquoted=tag)
        sentence = self.document.sentences[self.document.sentence_at(place.start)]
        if not before or self.single_marks(here, sentence.end):
            return None
        since = here if before[-1].start >= here else start
        told = self.told(key(before[-1]))
        if (
            told is None
            or told.start == place.start
            or self.others(since, sentence.end, unquoted=tag)
            or self.agrees_beside(place, sentence, told.gender)
        ):
            return None
        if not (
            self.of_the_paragraph(place, here) or self.all_are(told.gender, number, place, tag)
        ):
            return None
        return gendered(place, before[-1].name, told)

    def single_marks(self, start: int, end: int) -> bool:
        """Tell whether a stretch may hold a quotation in single marks; one within another is none."""
        marks = SINGLE_MARK.finditer(self.text, start, end)
        return any(self.document.quotation_at(mark.start()) is None for mark in marks)

    def agrees_beside(self, place: Span, sentence: Span, gender: str) -> bool:
        """Tell `a curate who lent her his books`: a pronoun beside fits, so this one is another's."""
        first, after = self.pronoun_from(sentence.start), self.pronoun_from(sentence.end)
        return self.gender_of(place) != gender and any(
            self.gender_of(other) == gender for other in self.pronouns[first:after]
        )

    def titles(self) -> Iterator[Gendered]:
        """Yield the one title before a surname where all the others, and the pronouns, differ."""
        titled = {} if RELATED.search(self.text) else self.titled
        for surname, words in titled.items():
            person = self.bearer.get(surname)
            sides = Counter(word.gender for word in words)
            if person is None or sorted(sides.values())[:1] != [1] or len(words) < ODD_ONE_OF:
                continue
            odd = next(word for word in words if sides[word.gender] == 1)
            pronouns = [word for word in self.words.get(person, []) if not word.certain]
            if odd.gender not in {self.by_name(person), *(word.gender for word in pronouns)}:
                other = next(word for word in words if word.gender != odd.gender)
                yield gendered(Span(odd.start, odd.end), self.names[person], other)

    @cached_property
    def titled(self) -> dict[str, list[Word]]:
        """The titles and relations before each surname."""
        found: dict[str, list[Word]] = {}
        for mention in self.mentions:
            if word := next(self.beside(mention), None):
                found.setdefault(mention.name.split(" ")[-1], []).append(word)
        return {surname: words for surname, words in found.items()
                if len({word.gender for word in words}) == 2}  # fmt: skip

    @cached_property
    def bearer(self) -> dict[str, str | None]:
        """The one person named in full by each surname; None for a surname of two."""
        found: dict[str, set[str]] = {}
        for mention in self.mentions:
            if " " in mention.name:
                found.setdefault(mention.name.split(" ")[-1], set()).add(key(mention))
        return {surname: next(iter(people)) if len(people) == 1 else None
                for surname, people in found.items()}  # fmt: skip

    def all_are(self, gender: str, number: int, place: Span, tag: bool) -> bool:
        """Tell whether everybody named around a pronoun, or named often, is of one gender."""
        sentence = self.document.sentences[self.document.sentence_at(place.start)]
        far = self.document.paragraphs[max(0, number - BACK)].start
        near = {key(mention) for mention in self.between(far, sentence.end, unquoted=tag)}
        return {self.likely(person) for person in near | self.leading} == {gender}

    def of_the_paragraph(self, place: Span, here: int) -> bool:
        """Tell a pronoun that means the one person its paragraph opens with.

        It opens a sentence behind one on that person, or names who speaks beside a quotation; and no
        pronoun of its gender stands before it, which might mean somebody else.
        """
        number = self.document.sentence_at(place.start)
        sentence = self.document.sentences[number]
        named = self.between(here, self.reach(place, sentence), unquoted=True)
        if len({key(mention) for mention in named}) != 1 or named[0].start > place.start:
            return False
        earlier = self.pronouns[self.pronoun_from(here) : self.pronoun_from(place.start)]
        if self.gender_of(place) in map(self.gender_of, earlier) or self.others(
            here, sentence.end, unquoted=True
        ):
            return False
        return self.is_tag(place) or (
            sentence.start == place.start and self.goes_on(place, named[0].start, here)
        )

    def reach(self, place: Span, sentence: Span) -> int:
        """Return up to where those stand whom a pronoun can mean.

        `He succeeded Roe`: none behind it, where it opens a sentence that tells a deed.
        """
        opens = sentence.start == place.start
        return place.end if opens and not REPORTS.search(sentence.of(self.text)) else sentence.end

    def goes_on(self, place: Span, named: int, here: int) -> bool:
        """Tell a sentence with a pronoun that goes on about the name before: of deeds, or of words."""
        before = self.document.sentences[self.document.sentence_at(place.start) - 1]
        if SAID.match(self.text, place.end):
            return before.start <= named
        words = self.text[here : place.start]
        of_deeds = not REPORTS.search(words) and not OF_OTHERS.search(words)
        return of_deeds and named - here < LONGEST_TITLE

    def is_tag(self, place: Span) -> bool:
        """Tell the pronoun of `“…,” she said`: whom the quotation names is not the speaker."""
        behind = SAID.match(self.text, place.end)
        return (
            behind is not None
            and self.text[max(0, place.start - 8) : place.start].rstrip()[-1:] in CLOSING
        )

    def told(self, person: str) -> Word | None:
        """Return the word that tells a person's gender; where no word does, the given name."""
        if person in self.gender:
            return self.gender[person]
        words, by_name = self.words.get(person, []), self.by_name(person)
        mixed = len({word.gender for word in words}) > 1
        if by_name is None or mixed or any(word.certain for word in words):
            return None
        full = next(one for one in self.mentions if key(one) == person and " " in one.name)
        return Word(full.name_start, full.name_end, by_name, certain=False, by_name=True)

    def likely(self, person: str) -> str | None:
        """Return the gender the article tells of a person, or else the given name."""
        return self.gender[person].gender if person in self.gender else self.by_name(person)

    def paragraph_at(self, offset: int) -> int:
        """Return the index of the paragraph that holds an offset."""
        return max(0, bisect_left(self.paragraph_starts, offset + 1) - 1)

    @cached_property
    def paragraph_starts(self) -> list[int]:
        """Where each paragraph begins."""
        return [span.start for span in self.document.paragraphs]

    @cached_property
    def leading(self) -> set[str]:
        """The people named often."""
        return {person for person, times in self.often.items() if times >= NAMED_OFTEN}

    def others(self, start: int, end: int, *, unquoted: bool = False) -> bool:
        """Tell whether a stretch speaks of somebody who is no person of the article's by name."""
        spans = [(mention.start, mention.end) for mention in self.between(start, end)]
        gaps = pairwise([start, *(at for span in spans for at in span), end])
        return any(
            self.speaks_of(first, self.before_title(first, last), unquoted=unquoted)
            for number, (first, last) in enumerate(gaps)
            if number % 2 == 0
        )

    def speaks_of(self, start: int, end: int, *, unquoted: bool) -> bool:
        """Tell whether words without a known name may mean somebody."""
        nouns = (
            match.start()
            for match in HUMAN.finditer(self.text, start, end)
            if not self.describes(start, match.start())
        )
        names = (
            match.start()
            for match in NAME.finditer(self.text, start, end)
            if may_be_name(match.group())
        )
        return any(
            not unquoted or self.document.quotation_at(at) is None for at in chain(nouns, names)
        )

    def describes(self, start: int, at: int) -> bool:
        """Tell a noun that says what the one named before is: `, 86, the last member`."""
        return at - start <= LONGEST_APPOSED and APPOSED.fullmatch(self.text, start, at) is not None

    def before_title(self, start: int, end: int) -> int:
        """Return where a title right before the end of a stretch begins, else that end."""
        at = max(start, end - LONGEST_TITLE)
        title = TITLE.search(self.text[at:end])
        return at + title.start() if title else end


LONGEST_TITLE = 40
LONGEST_APPOSED = 80
APPOSED = re.compile(
    r", \d{1,3}, (?:an? |the )?(?:[a-z’'-]+ ){0,3}|[^.;“”\"]{0,60}\b(?:took over|serves|served) as "
    r"|, (?:an? |the )(?:[a-z’'-]+ ){0,3}|, who [^.;“”\"]{0,70}\b(?:is|was) (?:an? |the )?(?:[a-z’'-]+ ){0,2}"
)
"""What stands between a name and a noun that says what its bearer is: , 86, the last; took over as."""
SAID = re.compile(r" (?:said|says|added|asked|told|recalled|wrote|explained)\b")
REPORTS = re.compile(
    r"\b(?:sa(?:id|ys)|t(?:old|ells)|add(?:ed|s)|thinks?|thought|believe[sd]?|asked|ask|recall(?:ed|s)"
    r"|described?|remember(?:ed|s)|wrote|insist(?:ed|s)|confirm(?:ed|s)|announced?|explained|argue[sd]?)\b"
)
"""A sentence that reports words goes on about whom they are of."""
OF_OTHERS = re.compile(
    r"(?i)\b(?:judge|justice|magistrate|lawyer|attorney|prosecutor|police|sergeant|officer|inspector|detective"
    r"|doctor|dr|surgeon|coroner|spokes\w+|sentenced|sued|married|accused)\b"
)
"""Those whose business is somebody else."""
CLOSING = ("”", '"')
NAME = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")


def may_be_name(words: str) -> bool:
    """Tell whether the last of capitalised words is known as a name, and as nothing else."""
    kinds = kinds_of(words.rsplit(" ", 1)[-1])
    return kinds.name and not (kinds.common or kinds.place or kinds.organisation)


RELATED = re.compile(
    r"\b(?:wife|husband|couple|widow|brothers?|sisters?|siblings|sons?|daughters?|father|mother|parents"
    r"|famil(?:y|ies)|married|cousins?|twins?|uncle|aunt|nephew|niece)\b"
)
"""Words of an article in which two may share a surname."""


def gendered(place: Span, name: str, told: Word) -> Gendered:
    """Put a place beside the word that tells the person's gender."""
    elsewhere = "she" if told.gender == "f" else "he"
    return Gendered(place.start, place.end, name, elsewhere, told.start, told.by_name)


def key(mention: Official) -> str:
    """Return what the mentions of one person share."""
    return mention.person_id or mention.name
