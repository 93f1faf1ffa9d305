"""The title a person takes, leaves or is given: `named Jane Roe as its chief`, `resigned as mayor`."""

from __future__ import annotations

from newsaudit.extract.officials.phrases import phrase
from newsaudit.extract.officials.roles import Role, Words

NAMING = frozenset(
    """
    named names naming appointed appoints appointing nominated nominates nominating elected elects
    electing chose picked installed reappointed reelected tapped hired
    """.split()
)
"""Verbs behind whose person the office stands, with `as` or without."""

HOLDING = frozenset(
    """
    resign resigns resigned resigning quit quits quitting retire retired retires retiring step steps
    stepped stepping stood oath serve serves serving returned returns
    """.split()
)
"""Words of taking or leaving an office, their `as` behind them."""

CLAIMING = frozenset(
    "introduced introduces introducing declared declares proclaimed proclaims".split()
)
"""Verbs of claiming an office, behind them `himself` and `as`."""

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
    return phrase(words, i + 1 if has_as else i, "copular")


def verb_before(words: Words, first: int) -> str | None:
    """Return the verb of naming just before a name, or `with`."""
    verb = words.low(first - 1)
    return verb if verb in NAMING or verb == "with" else None


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
            return i + 1 if verb and words.low(i + 1) not in ("a", "an") else None
        if words.capital(i) and not any(words.is_a(i, name) for name in CALENDAR):
            return None
        if words.low(i) in NAMING and not is_passive(words, i):
            return None  # `Bush nominated him to serve as`
        if words.is_a(i, "head") or words.low(i) in ("and", "whose", "her", "his", "when", "while"):
            return None
        verb = verb or holds(words, i)
    return None


def holds(words: Words, i: int) -> bool:
    """Tell a verb of taking or leaving an office at `i`, its subject the one who holds it."""
    low = words.low(i)
    passive = low in PASSIVE and is_passive(words, i)
    claims = low in ("himself", "herself") and words.low(i - 1) in CLAIMING
    return low in HOLDING or passive or claims


def is_passive(words: Words, i: int) -> bool:
    """Tell a form of `be` before the participle at `i`: `was duly elected`."""
    return not BEING.isdisjoint((words.low(i - 1), words.low(i - 2)))
