"""The small language that patterns are written in: names of classes, with `re`'s own syntax."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from newsaudit.extract.dates.items import LETTER
from newsaudit.extract.dates.reading import Context, Phrase, Reading

Build = Callable[[Phrase, Context], Reading | None]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A named form of time expression and what makes a reading of it."""

    name: str
    expression: re.Pattern[str]
    build: Build
    first: frozenset[str]
    """Letters a match can begin with, so that no other item need be tried."""


GROUPS = {
    "NUMBER": "NUM|DAY|YEAR",
    "QTY": "NUM|DAY|YEAR|VAGUE|AN|HALF",
    "DAYNUM": "DAY|ORD",
    "UNITX": "UNIT|UNITS",
    "DIR": "LAST|NEXT|THIS|PAST|COMING|PREVIOUS|FOLLOWING",
}


def compiled(form: str) -> re.Pattern[str]:
    """Compile a form such as `(?P<m>MONTH) THE? (?P<d>DAYNUM)` to a pattern over letters."""

    def letters(name: re.Match[str]) -> str:
        members = GROUPS.get(name.group(), name.group()).split("|")
        chars = "".join(LETTER[member] for member in members)
        return f"[{chars}]" if len(chars) > 1 else chars

    return re.compile(re.sub(r"[A-Z][A-Z0-9]+", letters, form).replace(" ", ""))


class Patterns(list[Pattern]):
    """The patterns of one module, in order; where two are equally long the first one wins."""

    def form(self, name: str, *forms: str) -> Callable[[Build], Build]:
        """Register a function as the reader of one or more forms."""

        def register(build: Build) -> Build:
            for form in forms:
                expression = compiled(form)
                self.append(Pattern(name, expression, build, first_letters(expression.pattern)))
            return build

        return register


PIECE = re.compile(r"\(\?(?:P<\w+>|:|=)|\(|\)|\||\?|\{0?,?\d?,?\d?\}|\[[^\]]*\]|.", re.DOTALL)


def first_letters(expression: str) -> frozenset[str]:
    """Return the letters a match of a compiled form can begin with."""
    pieces = PIECE.findall(expression)
    letters, optional, _ = first_of_choice(pieces, 0)
    assert not optional, f"{expression}: may match nothing"
    return frozenset(letters)


def first_of_choice(pieces: list[str], at: int) -> tuple[set[str], bool, int]:
    """Return first letters, whether all may be left out, and the index of the closing bracket."""
    letters: set[str] = set()
    optional = False
    while True:
        found, empty, at = first_of_row(pieces, at)
        letters |= found
        optional |= empty
        if at >= len(pieces) or pieces[at] == ")":
            return letters, optional, at
        at += 1


def first_of_row(pieces: list[str], at: int) -> tuple[set[str], bool, int]:
    """Return the same of one alternative; the index is that of the bar or bracket after it."""
    letters: set[str] = set()
    open_still = True
    while at < len(pieces) and pieces[at] not in ")|":
        if pieces[at].startswith("("):
            found, empty, at = first_of_choice(pieces, at + 1)
        else:
            found, empty = set(pieces[at].strip("[]")), False
        at += 1
        if at < len(pieces) and pieces[at][0] in "?{":
            empty = True
            at += 1
        if open_still:
            letters |= found
            open_still = empty
    return letters, open_still, at
