"""The drawings of days: the ledger of events that a count was checked against, and the time line."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta
from typing import TypeAlias

from newsaudit.reports.html.markup import Html, tag
from newsaudit.reports.html.sheet import Sheet
from newsaudit.reports.html.svg import bar, centred, dot, drawing, line, shortened, words
from newsaudit.schemas.facts import TimeExpression
from newsaudit.schemas.findings import Evidence

Days: TypeAlias = tuple[date, date]
"""A first and a last day."""

ROW = 24
MOST_SERIES = 3
"""Series of events drawn; the findings have all."""
LEDGER_ROWS = 3
"""Rows of days under a series."""
DAY_WIDTH = 0.13
"""Share of the drawing that a day takes, with a gap."""
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOST_ROWS = 18
"""Dates drawn; the table has all."""


def ledger(sheet: Sheet) -> Html | None:
    """Return the events of the reference ledger that counts were checked against, by series."""
    series: dict[str, tuple[list[date], str]] = {}
    for evidence in evidences(sheet):
        days = ledger_days(evidence)
        if days:
            name = str(evidence.get("series") or evidence.get("event") or "")
            series.setdefault(f"{name} {days}", (days, name))
    drawn = [
        ledger_line(sheet, number, days, name)
        for number, (days, name) in enumerate(list(series.values())[:MOST_SERIES])
    ]
    return tag("div", drawn) if drawn else None


def ledger_line(sheet: Sheet, number: int, days: list[date], name: str) -> Html:
    """Return one series: a numbered dot an event, its day below it where there is room."""
    first, span = days[0], max((days[-1] - days[0]).days, 1)
    shapes = [line(0.1, 14, 0.9, 14, "axis")]
    free = [-1.0] * LEDGER_ROWS
    lowest = 0
    for n, day in enumerate(days, 1):
        x = 0.1 + 0.8 * (day - first).days / span
        row = next((r for r, end in enumerate(free) if x - end >= DAY_WIDTH), None)
        if row is not None:
            free[row] = x
            lowest = max(lowest, row)
            class_ = "lab" if n in (1, len(days)) else "lab mid"  # a phone has no room
            shapes.append(centred(x, 40 + 15 * row, day.isoformat(), class_))
        shapes += [dot(x, 14, "dot", 9), centred(x, 18, str(n), "num")]
    say = sheet.say
    title = (
        f"{name} · {say('draw.ledger', n=len(days))}" if name else say("draw.ledger", n=len(days))
    )
    listed = ", ".join(f"{n}: {day.isoformat()}" for n, day in enumerate(days, 1))
    return drawing(f"ledger{number}", title, listed, 46 + 15 * lowest, shapes)


def evidences(sheet: Sheet) -> list[Evidence]:
    """Return the evidence of every check of event counts."""
    passed = [item.evidence for item in sheet.part.passed if item.code.startswith("CNT")]
    return passed + [f.evidence for f in sheet.part.findings if f.code.startswith("CNT")]


def ledger_days(evidence: Evidence) -> list[date]:
    """Return the days a rule found in the ledger: ISO dates among its evidence, listed."""
    for value in evidence.values():
        words = value.split(", ") if isinstance(value, str) else value
        if not isinstance(words, list) or (len(words) < 2 and isinstance(value, str)):
            continue
        if words and all(ISO_DAY.fullmatch(str(item)) for item in words):
            return sorted(map(date.fromisoformat, map(str, words)))
    return []


def time_line(sheet: Sheet) -> Html | None:
    """Return the stated dates by their distance from publication, near days wider than far years."""
    published = sheet.part.article.published_on
    stated = stated_days(sheet)
    if len(stated) < 2:
        return None
    centre = published or max(last for _, last in stated)
    spans = sorted(sorted(stated, key=lambda span: abs((span[0] - centre).days))[:MOST_ROWS])
    scale = Scale(centre, [day for span in spans for day in span])
    height = ROW * len(spans) + 34
    now = scale.x(centre)
    shapes = [line(now, 0, now, height - 18, "now")]
    for n, span in enumerate(spans):
        shapes += on_line(scale, span, stated[span], ROW * n + 16)
    label = sheet.say("draw.published" if published else "draw.latest")
    shapes.append(words(now, height - 4, f"{label} {centre.isoformat()}", "lab b"))
    listed = "; ".join(f"{span_label(*span)}: {stated[span]}" for span in spans)
    return drawing("time-line", sheet.say("draw.time_line"), listed, height, shapes)


def stated_days(sheet: Sheet) -> dict[Days, str]:
    """Return the first and last day of what is dated, with the article's words for it."""
    said: dict[Days, dict[str, None]] = {}
    for fact in sheet.part.facts:
        if isinstance(fact, TimeExpression) and fact.first_day:
            span = (fact.first_day, fact.last_day or fact.first_day)
            said.setdefault(span, {})[shortened(fact.quote, 22)] = None
    return {span: "”, “".join(list(quotes)[:2]) for span, quotes in said.items()}


def on_line(scale: Scale, span: Days, quoted: str, y: int) -> list[Html]:
    """Return one row of the time line: a dot with its words beside it, a bar with them above."""
    low, high = map(scale.x, span)
    label = [span_label(*span), tag("tspan", f" “{quoted}”", class_="mid")]  # a phone has no room
    rule = line(0, y + 6, 1, y + 6, "rule")
    if high <= low:
        return [rule, dot(low, y, "dot"), words(low, y + 4, label, "lab", dx=10)]
    at = low if low <= 0.5 else high
    return [rule, bar(low, high - low, y + 4, 4, "span"), words(at, y - 1, label, "lab")]


def span_label(first: date, last: date) -> str:
    """Return one day, a whole month or year by its shorter name, else both days."""
    if first == last:
        return first.isoformat()
    after = last + timedelta(days=1) if last < date.max else last
    if first.day == after.day == 1:
        if first.month == after.month == 1 and after.year == first.year + 1:
            return str(first.year)
        if (after.year - first.year) * 12 + after.month - first.month == 1:
            return first.isoformat()[:7]
    return f"{first.isoformat()} – {last.isoformat()}"


class Scale:
    """Days to places: logarithmic in the distance from the centre, both ways."""

    def __init__(self, centre: date, days: list[date]) -> None:
        self.centre = centre
        self.before = self.weight(min(0, *((day - centre).days for day in days)))
        self.after = self.weight(max(0, *((day - centre).days for day in days)))
        self.width = (self.after - self.before) or 1.0

    def weight(self, distance: int) -> float:
        """Return the signed logarithm of a distance in days."""
        return math.copysign(math.log1p(abs(distance)), distance)

    def x(self, day: date) -> float:
        """Return the place of a day, 0.02 to 0.98."""
        share = (self.weight((day - self.centre).days) - self.before) / self.width
        return 0.02 + 0.96 * share
