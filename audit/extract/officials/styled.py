"""The title a person takes, leaves or is given: `named Jane Roe as its chief`, `resigned as mayor`."""

from __future__ import annotations

from dataclasses import replace

from newsaudit.extract.officials.phrases import phrase
from newsaudit.extract.officials.roles import Role, Words

NAMING = frozenset(
    """
    named names naming appointed appoints appointing nominated nominates nominating elected elects
    electing chose picked installed reappointed reelected tapped hired
    """.split()
)
"""Verbs behind whose person the office stands, with `as` or without."""

REPLACING = frozenset(
    """
    replace replaces replaced replacing succeed succeeds succeeded succeeding oust ousted ousting
    dismissed fired sacked removed
    """.split()
)
"""Verbs behind whose person the office is one that is left."""

HOLDING = frozenset(
    """
    resign resigns resigned resigning quit quits quitting retire retired retires retiring step steps
    stepped stepping stood oath serve serves served serving returned returns himself herself
    """.split()
)
"""Words of taking or leaving an office, or claiming it, their `as` behind them."""

PASSIVE = frozenset(
    "sworn inaugurated reelected elected reappointed appointed named nominated confirmed installed".split()
)
"""Participles of the same, behind a form of `be`: who `nominated` somebody holds nothing."""

BEING = frozenset("be is was were been being".split())

CALENDAR = ("calendar", "determiner")

LONGEST_WAY = 14
"""Tokens between the name and `as`."""

ENDS = frozenset({".", ";", ":", "?", "!", "”", '"', "“", "(", ")"})


def title_as(words: Words, first: int, last: int, until: int) -> Role | None:
    """Return the title behind the name of the tokens `first` to `last`, before the next name at `until`."""
    if role := given(words, first, last):
        return role
    start = as_of_verb(words, last, until)
    return phrase(words, start, "copular") if start is not None else None


def given(words: Words, first: int, last: int) -> Role | None:
    """Return the title of `named Jane Roe, 45, as its chief`, `elected Jane Roe president`."""
    i = after_age(words, last)
    verb = verb_before(words, first)
    has_as = words.low(i) == "as"
    if verb is None or not (has_as or (i == last and is_title(words, last))):
        return None
    if verb == "with" and not (has_as and i > last):
        return None
    role = phrase(words, i + 1 if has_as else i, "copular")
    leaves = role is not None and verb in REPLACING
    return replace(role, former=True) if role is not None and leaves else role


def verb_before(words: Words, first: int) -> str | None:
    """Return the verb of naming just before a name, or `with`."""
    verb = words.low(first - 1)
    return verb if verb in NAMING or verb in REPLACING or verb == "with" else None


def is_title(words: Words, i: int) -> bool:
    """Tell a title in small letters that begins at `i` without an article."""
    small = words.word(i)[:1].islower() and words.joined(i)
    return small and (words.is_head(i) or (words.is_modifier(i) and words.is_head(i + 1)))


def after_age(words: Words, i: int) -> int:
    """Go over `, 45,`; stay when no age is there."""
    age = words.word(i) == "," and words.word(i + 1).isdigit() and words.word(i + 2) == ","
    return i + 3 if age else i


def as_of_verb(words: Words, last: int, until: int) -> int | None:
    """Return where the title begins in `Roe said he would resign as mayor`, `Roe, who as mayor`.

    No other name and no other office may stand between.
    """
    if words.word(last) == "," and words.low(last + 1) == "who" and words.low(last + 2) == "as":
        return last + 3
    verb = False
    for i in range(last, min(last + LONGEST_WAY, until, len(words.words))):
        if words.word(i) in ENDS or not words.joined(i):
            return None
        if words.low(i) == "as":
            return i + 1 if verb else None
        if words.capital(i) and not any(words.is_a(i, name) for name in CALENDAR):
            return None
        if words.is_a(i, "head") or words.low(i) in ("and", "whose", "her", "his", "when", "while"):
            return None
        verb = verb or holds(words, i)
    return None


def holds(words: Words, i: int) -> bool:
    """Tell a verb of taking or leaving an office at `i`, its subject the one who holds it."""
    passive = words.low(i) in PASSIVE and not BEING.isdisjoint((words.low(i - 1), words.low(i - 2)))
    return words.low(i) in HOLDING or passive
