"""Seeds of family DAT."""

from __future__ import annotations

import re
from datetime import date, timedelta

from benchmarks.desk.making import (
    DATE,
    MONTH,
    MONTHS,
    SHORT_MONTH,
    WEEKDAYS,
    WORDS,
    Seed,
    add,
    either,
    months_before,
    swap,
    written,
)

DAY = "|".join(WEEKDAYS)
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def other_weekday(match: re.Match[str]) -> str:
    """Name the weekday two after the one stated."""
    wrong = WEEKDAYS[(WEEKDAYS.index(match["weekday"]) + 2) % 7]
    return wrong + match.group()[len(match["weekday"]) :]


def month_of(match: re.Match[str]) -> int:
    """Return the number of a month, whole or short, from 0."""
    return next(n for n, month in enumerate(MONTHS) if month.startswith(match["month"][:3]))


def impossible(match: re.Match[str]) -> str:
    """Give a month a day it never has."""
    words, at = match.group(), match.start("day") - match.start()
    return words[:at] + str(LONGEST[month_of(match)] + 1) + words[at + len(match["day"]) :]


def in_figures(match: re.Match[str]) -> str | None:
    """Write a date in figures, where both readings are days; a weekday beside it would tell."""
    month, day = MONTHS.index(match["month"]) + 1, int(match["day"])
    return f"{month}/{day}/{match['year']}" if day <= 12 and day != month else None


def wrong_day(day: date) -> str:
    """Return a day some weeks before with the name of another weekday."""
    past = day - timedelta(days=17)
    return f"{WEEKDAYS[(past.weekday() + 2) % 7]}, {written(past)}"


def later(day: date, days: int) -> str:
    """Return a day after publication, written."""
    return written(day + timedelta(days=days))


WRONG_WEEKDAY = either(
    swap(rf"\b(?P<weekday>{DAY}),? (?:{MONTH}|{SHORT_MONTH}) \d{{1,2}}\b", other_weekday),
    add(
        lambda day: f"The hearing took place on ⟦{wrong_day(day)}⟧, the office said.",
        lambda day: f"The two sides signed the papers on ⟦{wrong_day(day)}⟧.",
    ),
)  # fmt: skip
IMPOSSIBLE_DAY = either(
    swap(rf"\b(?P<month>{MONTH}|{SHORT_MONTH}) (?P<day>[1-9]\d?)\b(?![\d–-])", impossible),
    add(
        "The first permit was issued on ⟦February 30, 2009⟧, records show.",
        "The office has been closed since ⟦June 31⟧, a clerk said.",
        "The deadline is ⟦31 April⟧, according to the notice.",
        "The lease ran out on ⟦Nov. 31, 2011⟧.",
    ),
)
PAST_IN_FUTURE = either(
    swap(
        rf"(?<=[a-z]ed on ){DATE}",
        lambda m: f"{m['month']} {m['day']}, {int(m['year']) + 30}",
    ),
    add(
        lambda day: f"The panel met on ⟦{later(day, 40)}⟧, and nothing came of it.",
        lambda day: f"The last train left the station on ⟦{later(day, 400)}⟧.",
        lambda day: f"The contract was signed on ⟦{later(day, 12)}⟧, the company said.",
        lambda day: f"Her father died on ⟦{later(day, 90)}⟧.",
    ),
)
ELAPSED = add(
    lambda day: (
        f"The ⟦30-month war⟧ began on {written(months_before(day, 40))}, and nobody can win it."
    ),
    lambda day: (
        f"The strike began on {written(months_before(day, 8))}. Both sides want the "
        "⟦five-month strike⟧ to end."
    ),
    lambda day: f"The conflict, which began in {day.year - 9}, is now in its ⟦fourth year⟧.",
    lambda day: f"The war started in {day.year - 11}; ⟦seven years⟧ later it goes on.",
    lambda day: (
        f"The blockade began on {written(months_before(day, 14))}, ⟦eight months ago⟧, residents said."
    ),
    lambda day: f"It was the ⟦18th month⟧ of the siege, which began in {months_said(day, 30)}.",
    lambda day: f"The drought began in {day.year - 6} and has lasted ⟦three years⟧, farmers said.",
)


def months_said(day: date, months: int) -> str:
    """Return a month that many months earlier, with its year."""
    before = months_before(day, months)
    return f"{MONTHS[before.month - 1]} {before.year}"


YEARS_AGO = either(
    swap(
        rf"\b(?P<n>{'|'.join(WORDS[1:])}|[1-9]\d?)(?= years ago,? in (?:19|20)\d\d\b)",
        lambda m: str(int(m["n"]) + 9) if m["n"].isdigit() else "nineteen",
    ),
    add(
        lambda day: f"The school opened ⟦12 years ago, in {day.year - 21}⟧, its head said.",
        lambda day: f"The law was passed in {day.year - 8}, ⟦three years ago⟧.",
        lambda day: f"The mine closed ⟦five years ago⟧, in March {day.year - 11}.",
        lambda day: f"In {day.year - 20}, ⟦ten years ago⟧, the river froze over.",
    ),
)
ANNIVERSARY = add(
    lambda day: (
        f"The town marked the ⟦40th anniversary⟧ of the flood of {day.year - 60} with a service."
    ),
    lambda day: (
        f"The firm, founded in {day.year - 75}, celebrates its ⟦50th anniversary⟧ this year."
    ),
    lambda day: f"Friday is the ⟦tenth anniversary⟧ of the {day.year - 15} fire.",
    lambda day: (
        f"The club was founded in {day.year - 100} and will mark its ⟦80th anniversary⟧ in the fall."
    ),
    lambda day: f"It was the ⟦25th anniversary⟧ of the treaty, signed in {day.year - 35}.",
)
AGE = add(
    lambda day: f"Rowan Plumley, ⟦46⟧, was born in {day.year - 61} in a village nearby.",
    lambda day: f"Plumley, who was born in {day.year - 40}, is ⟦52⟧ and has two sons.",
    lambda day: f"Born on May 4, {day.year - 70}, Plumley is now ⟦64⟧ years old.",
    lambda day: f"Plumley was born in {day.year - 33}. At ⟦27⟧, she is the youngest of the judges.",
    lambda day: (
        f"The singer (born June 2, {day.year - 50}) turned ⟦44⟧ this year, her manager said."
    ),
    lambda day: f"Rowan Plumley, a ⟦58-year-old⟧ farmer born in {day.year - 44}, saw it first.",
)
BACKWARDS = either(
    swap(
        rf"from (?P<a>{MONTH}) (?P<b>\d+) to (?P<c>{MONTH}) (?P<d>\d+)",
        lambda m: f"from {m['c']} {m['d']} to {m['a']} {m['b']}",
    ),
    swap(r"\b(?P<a>(?:19|20)\d\d)(?P<to> to |–|-)(?P<b>(?:19|20)\d\d)\b",
         lambda m: f"{m['b']}{m['to']}{m['a']}" if m["a"] < m["b"] else None),
    add(
        "The road is closed ⟦from June 12 to June 3⟧, the county said.",
        "She was the town's clerk ⟦from 2009 to 2004⟧.",
        "He worked there ⟦between 2011 and 2007⟧, his file says.",
        "The fair runs ⟦from May 20 through May 14⟧.",
    ),
)  # fmt: skip
SINCE_FUTURE = either(
    swap(r"(?<=since )(?P<month>[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b",
         lambda m: f"{m['month'] or ''}{int(m['year']) + 40}"),
    add(
        lambda day: f"The price has not moved since ⟦March {day.year + 2}⟧, traders said.",
        lambda day: f"Nobody has lived there since ⟦{later(day, 60)}⟧.",
        lambda day: f"The band has played every summer since ⟦{day.year + 4}⟧.",
    ),
)  # fmt: skip

SEEDS = (
    Seed("wrong weekday", ("DAT",), WRONG_WEEKDAY),
    Seed("impossible day", ("DAT",), IMPOSSIBLE_DAY),
    Seed("date in figures", ("DAT",), swap(rf"(?<!day, ){DATE}", in_figures)),
    Seed("past event after publication", ("DAT",), PAST_IN_FUTURE),
    Seed("elapsed time", ("DAT",), ELAPSED),
    Seed("years ago", ("DAT",), YEARS_AGO),
    Seed("anniversary", ("DAT",), ANNIVERSARY),
    Seed("age", ("DAT",), AGE),
    Seed("range backwards", ("DAT",), BACKWARDS),
    Seed("since the future", ("DAT",), SINCE_FUTURE),
)
