"""Reads the time expressions of a run: prefix, core, suffix; the longest core wins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsaudit.extract.dates import (
    clock,
    durations,
    explicit,
    months,
    quarters,
    relative,
    told,
    vague,
    weekdays,
    years,
)
from newsaudit.extract.dates.forms import Pattern, compiled, first_letters
from newsaudit.extract.dates.items import LETTER, Run
from newsaudit.extract.dates.reading import Context, Phrase, Reading

PATTERNS: tuple[Pattern, ...] = (
    *explicit.PATTERNS,
    *months.PATTERNS,
    *years.PATTERNS,
    *quarters.PATTERNS,
    *relative.PATTERNS,
    *weekdays.PATTERNS,
    *told.PATTERNS,
    *vague.PATTERNS,
    *durations.PATTERNS,
    *clock.PATTERNS,
)
"""Every pattern; of those that match equally far, the first that yields a reading is taken."""

BY_LETTER: dict[str, list[tuple[int, Pattern]]] = {letter: [] for letter in LETTER.values()}
for _order, _pattern in enumerate(PATTERNS):
    for _letter in _pattern.first:
        BY_LETTER[_letter].append((_order, _pattern))

LIMITS = (
    ("at_most", compiled("NOT (MORE|LATER|LONGER) THAN".replace("LONGER", "MORE"))),
    ("at_least", compiled("NOT LESS THAN")),
    ("more_than", compiled("MORE THAN")),
    ("less_than", compiled("LESS THAN")),
    ("at_least", compiled("AT LEAST")),
    ("at_most", compiled("AT MOST|UP TO")),
    ("approx", compiled("APPROX")),
)
"""Prefixes of amount, with the modifier they mean; `approx`: the word's own."""

PARTS = (
    ("edge", compiled("THE PART? EDGE OF|EDGE OF")),
    ("part", compiled("(THE|LAST)? PART HYPHEN?|THE? PART IN")),
    ("earlier", compiled("EARLIER (IN|ON)?")),
    ("later", compiled("LATER (IN|ON)?")),
    ("sometime", compiled("SOMETIME")),
)
"""Prefixes that name a part of what follows."""

PREFIX_LETTERS = frozenset[str]().union(
    *(first_letters(expression.pattern) for _, expression in (*LIMITS, *PARTS))
)

SUFFIX = compiled("OR (SO|MORE)|AND BEYOND|OR LATER")


def read(run: Run, context: Context) -> Iterator[Reading]:
    """Yield the readings of a run from left to right, without overlap."""
    position = 0
    while position < len(run.items):
        found = part_of_day(run, position, context) or read_at(run, position, context)
        if found is None:
            position += 1
            continue
        reading, position = found
        if reading.pattern in TIMES_OF_DAY and (day := read_day(run, position, context)):
            reading, position = joined(reading, *day)
        elif reading.pattern in TIMES_OF_DAY and (link := ON_DAY.match(run.letters, position)):
            told_after(reading, run, link.end(), context)
        yield reading


TIMES_OF_DAY = ("clock", "daypart")
ON_DAY = compiled("ON (?=WEEKDAY|MONTH|NUMDATE|DAY)")
DAY_LINK = compiled("COMMA? (?=WEEKDAY|MONTH|TODAY|NUMDATE|DAY)")


def read_day(run: Run, position: int, context: Context) -> tuple[Reading, int] | None:
    """Return the day that stands right after a time: `5 p.m. EST Nov. 9`, `noon Thursday`."""
    link = DAY_LINK.match(run.letters, position)
    found = longest(run, link.end(), context) if link else None
    if found is None or found[0].kind != "date" or found[0].days is None:
        return None
    return found if found[0].days[0] == found[0].days[1] else None


PART_OF_DAY = compiled("THE? (DAYPART|PART UNITS) OF (?=WEEKDAY|MONTH|THE|DAY|NUMDATE|LAST)")


def part_of_day(run: Run, position: int, context: Context) -> tuple[Reading, int] | None:
    """Return one reading of `the morning of March 6`, `the early hours of Sunday`, as TimeML has it."""
    if not (link := PART_OF_DAY.match(run.letters, position)):
        return None
    found = longest(run, link.end(), context)
    part = run.items[link.end() - 2]
    if part.cls == "UNITS" and (part.code != "TH" or run.items[link.end() - 3].code != "start"):
        return None
    if found is None or found[0].days is None or not found[0].value:
        return None
    day, following = found
    if day.days is None or day.days[0] != day.days[1] or not day.value:
        return None
    code = part.code if part.cls == "DAYPART" else "MO"
    day.kind, day.value = "time", f"{day.value[:10]}T{code}"
    day.start, day.pattern = run.items[position].start, "daypart"
    return day, following


def told_after(time: Reading, run: Run, position: int, context: Context) -> None:
    """Move a time to the day told after it: `8 p.m. on Tuesday`; the day stays its own fact."""
    day = longest(run, position, context)
    if day is not None and day[0].days is not None and day[0].value and time.value:
        time.value = f"{day[0].value[:10]}T{time.value.partition('T')[2]}"
        time.anchor, time.anchor_start = "other", day[0].start
        time.resolution = "time on the day told after it"


def joined(time: Reading, day: Reading, following: int) -> tuple[Reading, int]:
    """Return one reading of a time and the day after it."""
    assert time.value is not None
    assert day.value is not None
    day.kind, day.value = "time", f"{day.value[:10]}T{time.value.partition('T')[2]}"
    day.start, day.pattern = time.start, time.pattern
    return day, following


def read_at(run: Run, position: int, context: Context) -> tuple[Reading, int] | None:
    """Return the reading that begins at an item, and the position after it."""
    for modifier, core in prefixes(run, position):
        found = longest(run, core, context)
        if found is None:
            continue
        reading, following = found
        reading.start = run.items[position].start
        apply_modifier(reading, modifier)
        return with_suffix(run, reading, following)
    return None


def prefixes(run: Run, position: int) -> Iterator[tuple[str | None, int]]:
    """Yield each modifier that begins at an item with the position after it, then none at all."""
    known = run.letters[position] in PREFIX_LETTERS
    for modifier, expression in (*LIMITS, *PARTS) if known else ():
        if (found := expression.match(run.letters, position)) and found.end() < len(run.items):
            words = run.items[position : found.end()]
            if modifier == "approx" and not amount_follows(run, found.end()):
                continue
            if words[0].cls == "UP" and not AMOUNT.match(run.letters, found.end()):
                continue  # leading up to Monday’s vote
            if modifier == "approx" or modifier in ("edge", "part"):
                modifier = next(
                    w.code for w in reversed(words) if w.cls in ("APPROX", "EDGE", "PART")
                )
            yield modifier, found.end()
    yield None, position


AMOUNT = compiled("NUM|DAY|YEAR|AN|HALF")
POINT = compiled("MONTH|YEAR|CLOCK|HOUR24|UNIT|EVERY|FREQ|DAYPART")


def amount_follows(run: Run, position: int) -> bool:
    """Tell `over two weeks` from `over the weekend`, `around March` from `about recent events`."""
    word = run.items[position - 1].code
    if AMOUNT.match(run.letters, position):
        return True
    return word in ("about", "nearly") and bool(POINT.match(run.letters, position))


MODIFIERS = {"earlier": "start", "later": "end", "sometime": None}


def apply_modifier(reading: Reading, modifier: str | None) -> None:
    """Set the modifier of a prefix; an inner one (`about the end of`) stays."""
    if modifier is None or reading.modifier is not None:
        return
    reading.modifier = MODIFIERS.get(modifier, modifier)
    if modifier in ("earlier", "later"):
        reading.resolution += f"; {modifier} part of it"


def longest(run: Run, position: int, context: Context) -> tuple[Reading, int] | None:
    """Return the reading of the longest pattern that matches at an item."""
    matches: list[tuple[int, int, Pattern, re.Match[str]]] = []
    for order, pattern in BY_LETTER[run.letters[position]]:
        found = pattern.expression.match(run.letters, position)
        if found is not None and found.end() > position:
            matches.append((-found.end(), order, pattern, found))
    matches.sort(key=lambda entry: entry[:2])
    for _, _, pattern, found in matches:
        phrase = Phrase(run.items, found)
        reading = pattern.build(phrase, context)
        if reading is not None:
            reading.start, reading.end, reading.pattern = phrase.start, phrase.end, pattern.name
            return reading, found.end()
    return None


def with_suffix(run: Run, reading: Reading, following: int) -> tuple[Reading, int]:
    """Take `or so`, `or more`, `or later` into the reading."""
    if found := SUFFIX.match(run.letters, following):
        reading.end = run.items[found.end() - 1].end
        word = run.items[found.end() - 1].cls
        reading.modifier = {"SO": "about", "MORE": "at_least"}.get(word, "after")
        return reading, found.end()
    return reading, following
