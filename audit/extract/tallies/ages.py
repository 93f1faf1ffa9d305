"""Ages of an earlier year beside the age now: `Ann Lee, 71, … in 1986, when she was 22`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.lives import APPOSED, Named, key
from newsaudit.extract.numbers import TENS, UNITS
from newsaudit.extract.people import behind_name
from newsaudit.extract.tallies.tally import Tally
from newsaudit.schemas.arithmetic import MONTH, YEAR
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Fact, Official

AGE = rf"\d{{1,2}}|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(list(UNITS)[1:10])}))?|{'|'.join(list(UNITS)[5:])}"
THEN = re.compile(
    rf"\bin\s(?:(?:{MONTH})\s)?(?P<year>{YEAR}),?\s(?:when\s(?:he|she)\swas\s(?:only\s|just\s)?"
    rf"|aged\s|at\s(?:the\sage\sof\s)?|at\sage\s)(?P<age>{AGE})\b"
    rf"(?!\s?(?:[:.]\d|[ap]\.?m|per|%|years? (?:into|in)\b|months|weeks|days|inches|feet))"
    rf"|\b(?:when\s(?:he|she)\swas\s(?:only\s|just\s)?|at\s(?:the\sage\sof\s)|at\sage\s)"
    rf"(?P<age2>{AGE}),?\sin\s(?P<year2>{YEAR})\b"
)


def find_ages_then(document: Document, facts: Collection[Fact]) -> Iterator[Tally]:
    """Yield ages of now beside the age that the same person had in an earlier year."""
    published = document.article.published_on
    then = list(THEN.finditer(document.text)) if published else []
    if not published or not then:
        return
    people = Named(document, facts)
    ages: dict[str | None, list[tuple[int, int]]] = {}
    for person, start, end in ages_now(document, people.mentions):
        ages.setdefault(person, []).append((start, end))
    for match in then:
        year, age = int(match["year"] or match["year2"]), years_in(match["age"] or match["age2"])
        mine = ages.get(owner(document, people, match.start()), [])
        if len(mine) == 1 and year < published.year:
            start, end = mine[0]
            now = published.year - year + age
            detail = f"{age} in {year} makes {now - 1} to {now + 1} in {published.year}"
            stated = int(document.text[start:end])
            yield Tally(
                "age_then",
                start,
                end,
                stated,
                now - 1,
                now + 1,
                detail,
                Span(match.start(), match.end()),
            )


def ages_now(document: Document, mentions: Iterable[Official]) -> Iterator[tuple[str, int, int]]:
    """Yield whose age stands right behind the name, and where."""
    for mention in mentions:
        if found := APPOSED.match(document.text, behind_name(document, mention)):
            yield key(mention), found.start(1), found.end(1)


def owner(document: Document, people: Named, offset: int) -> str | None:
    """Return whom the sentence tells of; of several, the last where only that one's age is given."""
    person = people.told_of(offset)
    if person:
        return person
    sentence = document.sentences[document.sentence_at(offset)]
    named = people.mentioned(sentence.start, offset)
    aged = [person for person, start, _ in ages_now(document, named) if start < offset]
    return aged[0] if len(aged) == 1 and aged[0] == key(named[-1]) else None


def years_in(words: str) -> int:
    """Return an age in figures or words."""
    ten, _, unit = words.lower().partition("-")
    return int(words) if words.isdigit() else int((TENS | UNITS)[ten]) + UNITS.get(unit, 0)
