# ruff: noqa: E501 - a pattern and its change read better on one line
"""Seeded errors of people, for any news text.

People are found by form alone, so that what newsaudit's own extractor overlooks counts as missed:
two capitalised words of which the second stands alone later, somewhere beside a verb of saying.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.desk.making import Planted, Seed, replaced

SAYS = r"(?:said|says|told|added|asked|argued|warned|insisted|noted|wrote|announced|explained|called|declared|replied|continued|acknowledged|pointed|tweeted|testified|predicted|suggested)"
PARTICLE = r"(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]i|[Ll]e|[Ll]a|[Dd]el|[Ee]l|[Aa]l)[ -])?"
CAPITAL = r"[A-Z](?:[a-z]+|[’'][A-Z][a-z]+|c[A-Z][a-z]+)(?:-[A-Z][a-z]+)?"
FULL = re.compile(
    rf"\b(?P<first>[A-Z][a-z]+)(?P<middle>(?: [A-Z]\.)?) (?P<last>{PARTICLE}{CAPITAL})\b"
)

NO_NAMES = frozenset("North South East West New San Los Saint Saudi Justice Judge Zero".split())
CALENDAR = frozenset(
    "Sunday Monday Tuesday Wednesday Thursday Friday Saturday January February April June July August September October November December".split()
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Person:
    """A person of a text: the first full name's match, and where the surname stands alone later."""

    name: re.Match[str]
    alone: list[Span]

    @property
    def last(self) -> str:
        """The surname."""
        return self.name["last"]


def people(text: str) -> Iterator[Person]:
    """Yield the people a text introduces by full name and goes on to name by surname."""
    seen = set()
    for name in FULL.finditer(text):
        last = name["last"]
        words = (name["first"], last)
        if last in CALENDAR:
            continue
        if (
            last in seen
            or len(last) < 5
            or name["first"] in NO_NAMES
            or any(is_word(text, w) for w in words)
        ):
            continue
        alone = [m.span() for m in surname_alone(last).finditer(text, name.end())]
        if alone and re.search(rf"\b{last} {SAYS}\b|\b{SAYS} {last}\b", text):
            seen.add(last)
            yield Person(name, alone)


def is_word(text: str, word: str) -> bool:
    """Tell whether the text has a word in small letters too."""
    return re.search(rf"\b{word.lower()}\b", text) is not None


def surname_alone(last: str) -> re.Pattern[str]:
    """Return a pattern of a surname with no name or title before it and none behind."""
    return re.compile(
        rf"(?:(?<=[.!?,:] )|(?<=[\n“\"(])|(?<=\b[a-z]{{2}} )|(?<=\b[a-z]{{3}} )|(?<=\b[a-z]{{4}} )|(?<=\bMr\. )|(?<=\bMs\. )){last}\b(?! [A-Z]|-)"
    )


def opening(text: str) -> Span:
    """Return the first line that is not empty: the headline, where there is one."""
    line = re.search(r"\S.*", text)
    return line.span() if line else (0, 0)


# A name spelt in another way


def swapped(name: str) -> str:
    """Swap the first two letters that differ, from the second on."""
    at = next(
        (
            i
            for i in range(1, len(name) - 1)
            if name[i] != name[i + 1] and name[i : i + 2].islower()
        ),
        None,
    )
    return name if at is None else name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def dropped(name: str) -> str:
    """Leave out a letter in the middle."""
    at = len(name) // 2
    return name[:at] + name[at + 1 :]


def twice(name: str) -> str:
    """Double the first letter in the middle that is not double."""
    at = next(
        (
            i
            for i in range(len(name) // 2, len(name))
            if name[i] not in (name[i - 1], *name[i + 1 : i + 2])
        ),
        2,
    )
    return name[: at + 1] + name[at:]


def vowel(name: str) -> str:
    """Change the last vowel inside."""
    at = next((i for i in range(len(name) - 2, 0, -1) if name[i] in "aeiou"), None)
    return name if at is None else name[:at] + ("e" if name[at] == "a" else "a") + name[at + 1 :]


def misspelt(
    change: Callable[[str], str], headline: bool = False
) -> Callable[[str], Planted | None]:
    """Return a seed that spells a surname otherwise where it stands alone, or in the headline."""

    def make(text: str) -> Planted | None:
        end = opening(text)[1]
        for person in people(text[end:] if headline else text):
            wrong = change(person.last)
            places = [person.alone[-1]]
            if headline:
                places = [m.span() for m in re.finditer(rf"\b{person.last}\b", text[:end])]
            if places and wrong != person.last and wrong not in text:
                return replaced(text, *places[0], wrong)
        return None

    return make


def other_given_name(text: str) -> Planted | None:
    """Spell the given name otherwise where the full name stands again."""
    for person in people(text):
        full, wrong = person.name.group(), vowel(person.name["first"])
        again = text.rfind(full)
        if again > person.name.start() and wrong != person.name["first"]:
            return replaced(text, again, again + len(full), wrong + full[len(wrong) :])
    return None


def homoglyph(text: str) -> Planted | None:
    """Write one letter of a surname in Cyrillic."""
    for person in people(text):
        for latin, cyrillic in (("a", "\u0430"), ("o", "\u043e"), ("e", "\u0435")):
            if (at := person.last.find(latin)) > 0:
                start, end = person.alone[0]
                return replaced(
                    text, start, end, person.last[:at] + cyrillic + person.last[at + 1 :]
                )
    return None


# Introductions


def not_introduced(text: str) -> Planted | None:
    """Delete the given name everywhere, so that only the surname is left."""
    for person in people(text):
        names = re.compile(rf"(?:[A-Z][a-z]+ )?\b[A-Z][a-z]+(?: [A-Z]\.)? (?={person.last}\b)")
        if len({m.group() for m in names.finditer(text)}) == 1:
            return Planted(names.sub("", text), person.name.start(), person.name.start())
    return None


def surname_first(text: str) -> Planted | None:
    """Name a speaker by surname a paragraph before the introduction."""
    for person in people(text):
        line = text.rfind("\n", 0, person.name.start()) + 1
        if line > opening(text)[1] + 1:
            words = f"{person.last} said it was time to decide.\n\n"
            return replaced(text, line, line, words)
    return None


# Titles

TITLES = {
    "President": "Prime Minister", "Vice President": "President", "Prime Minister": "President", "Chancellor": "President",
    "Sen.": "Gov.", "Gov.": "Sen.", "Rep.": "Sen.", "Senator": "Governor", "Governor": "Senator", "Mayor": "Senator",
    "Secretary of State": "Defense Secretary", "Defense Secretary": "Treasury Secretary", "Foreign Minister": "Defense Minister",
    "Defense Minister": "Foreign Minister", "Defence Minister": "Foreign Minister", "Finance Minister": "Foreign Minister",
    "Attorney General": "Treasury Secretary", "Treasury Secretary": "Attorney General",
    "Congressman": "Senator", "Congresswoman": "Senator",
}  # fmt: skip
"""Titles, and another that its holder does not have."""
TITLED = re.compile(
    rf"(?P<title>\b(?:{'|'.join(re.escape(t) for t in sorted(TITLES, key=len, reverse=True))}) )(?P<name>(?P<first>[A-Z][a-z]+)(?: [A-Z]\.)? (?P<last>{PARTICLE}{CAPITAL}))\b"
)


def titled(text: str) -> Iterator[re.Match[str]]:
    """Yield full names behind a title that stands in no other way."""
    for match in TITLED.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()].lower()
        if not re.search(r"(?:former|then|ex|vice|deputy|late|acting)[ -]$", before):
            yield match


def another_title(text: str) -> Planted | None:
    """Give a person with a title another one at a later mention by surname."""
    for match in titled(text):
        again = surname_alone(match["last"]).search(text, match.end())
        if again:
            words = f"{TITLES[match['title'].strip()]} {match['last']}"
            return replaced(text, again.start(), again.end(), words)
    return None


def another_title_in_full(text: str) -> Planted | None:
    """Give a person another title at a later mention, by full name."""
    for match in titled(text):
        again = surname_alone(match["last"]).search(text, match.end())
        if again:
            words = f"{TITLES[match['title'].strip()]} {match['name']}"
            return replaced(text, again.start(), again.end(), words)
    return None


KNOWN = (
    ("President", "Barack Obama", "2009-01-20", "2017-01-20"), ("President", "Donald Trump", "2017-01-20", "2021-01-20"),
    ("President", "Vladimir Putin", "2012-05-07", "2099-01-01"), ("Chancellor", "Angela Merkel", "2005-11-22", "2021-12-08"),
    ("Secretary of State", "John Kerry", "2013-02-01", "2017-01-20"), ("Vice President", "Joe Biden", "2009-01-20", "2017-01-20"),
    ("Attorney General", "Loretta Lynch", "2015-04-27", "2017-01-20"), ("Sen.", "Bernie Sanders", "2007-01-03", "2099-01-01"),
    ("Gov.", "Mike Pence", "2013-01-14", "2017-01-09"), ("Sen.", "Ted Cruz", "2013-01-03", "2099-01-01"),
    ("Sen.", "John McCain", "1987-01-03", "2018-08-25"), ("Sen.", "Marco Rubio", "2011-01-03", "2025-01-20"),
    ("Sen.", "Tim Kaine", "2013-01-03", "2099-01-01"), ("Sen.", "Elizabeth Warren", "2013-01-03", "2099-01-01"),
    ("Rep.", "Paul Ryan", "1999-01-03", "2019-01-03"), ("President", "Enrique Peña Nieto", "2012-12-01", "2018-12-01"),
    ("President", "Volodymyr Zelensky", "2019-05-20", "2099-01-01"), ("President", "Emmanuel Macron", "2017-05-14", "2099-01-01"),
    ("Prime Minister", "Benjamin Netanyahu", "2022-12-29", "2099-01-01"), ("President", "Joe Biden", "2021-01-20", "2025-01-20"),
)  # fmt: skip
"""Well-known holders of an office, with their days in it."""
WRONG = {"President": "Prime Minister", "Chancellor": "President", "Secretary of State": "Treasury Secretary", "Vice President": "Secretary of State", "Attorney General": "Defense Secretary", "Sen.": "Treasury Secretary", "Gov.": "Sen.", "Rep.": "Sen.", "Prime Minister": "President"}  # fmt: skip


def office_not_held(text: str) -> Planted | None:
    """Give a well-known person an office never held, at the first mention in full."""
    for title, name, _, _ in KNOWN:
        match = re.search(
            rf"(?:\b(?:[A-Z][\w.]+ ){{0,3}}(?<!ormer )(?<!nominee )(?<!candidate ))?\b{name}\b(?!,? (?:Jr|the|who))",
            text,
        )
        if match:
            words = f"{WRONG[title]} {name}"
            return replaced(text, match.start(), match.end(), words)
    return None


def former_wrong(text: str) -> Planted | None:
    """Call somebody who is in office former."""
    for title, name, _, _ in KNOWN:
        if (at := text.find(f"{title} {name}")) >= 0 and not text[:at].lower().endswith(
            ("former ", "vice ", "then-")
        ):
            return replaced(text, at, at + len(title) + 1 + len(name), f"former {title} {name}")
    return None


def former_missing(text: str) -> Planted | None:
    """Delete `former` before a title and a full name."""
    match = re.search(
        rf"\b[Ff]ormer (?:[A-Z][\w.]+ ){{0,3}}(?:{'|'.join(map(re.escape, TITLES))}) {CAPITAL} {CAPITAL}",
        text,
    )
    if match is None:
        return None
    words = re.sub(r"^[Ff]ormer ", "", match.group())
    return replaced(text, match.start(), match.end(), words)


COUNTRIES = "Russian Ukrainian German French British Israeli Turkish Chinese Mexican Japanese Iranian Polish".split()


def another_country(text: str) -> Planted | None:
    """Give a country's leader or minister another country."""
    offices = (
        "President|Prime Minister|Chancellor|Foreign Minister|Defense Minister|Defence Minister"
    )
    match = re.search(
        rf"\b(?P<of>{'|'.join(COUNTRIES)}) (?P<office>{offices}) (?P<name>{CAPITAL} (?:[A-Z]\. )?{CAPITAL})",
        text,
    )
    if match is None:
        return None
    other = COUNTRIES[(COUNTRIES.index(match["of"]) + 2) % len(COUNTRIES)]
    return replaced(text, *match.span(), f"{other} {match['office']} {match['name']}")


SEEDS: tuple[Seed, ...] = (
    Seed("surname, letters swapped", ("OFF",), misspelt(swapped)),
    Seed("surname, letter dropped", ("OFF",), misspelt(dropped)),
    Seed("surname, letter doubled", ("OFF",), misspelt(twice)),
    Seed("surname, vowel changed", ("OFF",), misspelt(vowel)),
    Seed("given name spelt two ways", ("OFF",), other_given_name),
    Seed("name in the headline", ("OFF",), misspelt(vowel, headline=True)),
    Seed("Cyrillic letter in a surname", ("OFF", "TXT"), homoglyph),
    Seed("introduction deleted", ("OFF",), not_introduced),
    Seed("surname before the full name", ("OFF",), surname_first),
    Seed("another title, by surname", ("OFF",), another_title),
    Seed("another title, in full", ("OFF",), another_title_in_full),
    Seed("office not held", ("OFF",), office_not_held),
    Seed("former wrong", ("OFF",), former_wrong),
    Seed("former deleted", ("OFF",), former_missing),
    Seed("title of another country", ("OFF",), another_country),
)  # fmt: skip
