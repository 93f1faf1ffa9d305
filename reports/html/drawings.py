"""The drawings of the facts: ledger of events, time line, aid track, sourcing by sentence."""

from __future__ import annotations

import math
import re
from collections import Counter
from datetime import date, timedelta

from newsaudit.reports.html.markup import Html, tag
from newsaudit.reports.html.sheet import Sheet
from newsaudit.reports.html.svg import bar, centred, dot, drawing, line, shortened, words
from newsaudit.schemas.facts import AidStatus, Fact, Statement, TimeExpression
from newsaudit.schemas.findings import Evidence

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

STATIONS = (
    "requested",
    "proposed",
    "announced",
    "approved",
    "under_review",
    "paused",
    "resumed",
    "delivered",
    "ended",
)
LABEL = 0.2
"""Least distance between the names of two stations, so that they do not overlap."""
REFUSALS = ("rejected", "not_approved")

SOURCING = ("named", "document", "anonymous", "second_hand", "none")
"""Best to worst; a sentence counts as the worst of what is said in it."""
SOURCING_OF = {
    "named": "named",
    "role": "named",
    "document": "document",
    "collective": "anonymous",
    "anonymous": "anonymous",
    "none": "none",
}


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
    article = sheet.part.article
    said: dict[tuple[date, date], dict[str, None]] = {}
    for fact in sheet.part.facts:
        if isinstance(fact, TimeExpression) and fact.first_day:
            days_ = (fact.first_day, fact.last_day or fact.first_day)
            said.setdefault(days_, {})[shortened(fact.quote, 22)] = None
    stated = {days_: "”, “".join(list(quotes)[:2]) for days_, quotes in said.items()}
    if len(stated) < 2:
        return None
    centre = article.published_on or max(last for _, last in stated)
    nearest = sorted(stated, key=lambda days: abs((days[0] - centre).days))[:MOST_ROWS]
    days = sorted(nearest)
    scale = Scale(centre, [day for pair in days for day in pair])
    height = ROW * len(days) + 34
    shapes = [line(scale.x(centre), 0, scale.x(centre), height - 18, "now")]
    for n, (first, last) in enumerate(days):
        y = ROW * n + 16
        low, high = scale.x(first), scale.x(last)
        shapes += [
            line(0, y + 6, 1, y + 6, "rule"),
            bar(low, high - low, y + 4, 4, "span") if high > low else dot(low, y, "dot"),
        ]
        label = f"{span_label(first, last)} “{stated[first, last]}”"
        at, apart = (low, 10) if first == last else (low if low <= 0.5 else high, 0)
        shapes.append(words(at, y + (4 if apart else 1), label, "lab", dx=apart))
    published = sheet.say("draw.published" if article.published_on else "draw.latest")
    shapes.append(words(scale.x(centre), height - 4, f"{published} {centre.isoformat()}", "lab b"))
    listed = "; ".join(f"{span_label(*pair)}: {stated[pair]}" for pair in days)
    return drawing("time-line", sheet.say("draw.time_line"), listed, height, shapes)


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


def aid_track(sheet: Sheet) -> Html | None:
    """Return how far each measure has come: stations from requested to ended."""
    tracks: dict[str, list[AidStatus]] = {}
    for fact in sheet.part.facts:
        if isinstance(fact, AidStatus):
            tracks.setdefault(track_name(fact), []).append(fact)
    if not tracks:
        return None
    shapes: list[Html] = []
    said: list[str] = []
    for n, (name, found) in enumerate(tracks.items()):
        shapes += track(sheet, name, found, 52 * n)
        said.append(f"{name}: {', '.join(sheet.say.word('status', fact.status) for fact in found)}")
    return drawing("aid-track", sheet.say("draw.aid"), "; ".join(said), 52 * len(tracks), shapes)


def track_name(fact: AidStatus) -> str:
    """Return the measure in words: donor → recipient, item."""
    parties = f"{fact.donor or '?'} → {fact.recipient or '?'}"
    return f"{parties} · {fact.item or fact.measure}"


def track(sheet: Sheet, name: str, found: list[AidStatus], top: int) -> list[Html]:
    """Return one measure's stations, those it is at filled and named."""
    y = top + 28
    shapes = [words(0.0, top + 14, shortened(name, 46), "lab b")]
    shapes.append(stations(y) if not top else tag("use", href="#stations", y=top))
    named = -1.0
    for status in sorted({fact.status for fact in found}, key=lambda status: place(status)):
        x = place(status)
        refused = status in REFUSALS
        shapes.append(dot(x, y, "refused" if refused else "dot", 6))
        if x - named > LABEL:
            label = ("× " if refused else "") + sheet.say.word("status", status)
            shapes.append(words(x, y + 18, label, "lab"))
            named = x
    return shapes


def stations(y: float) -> Html:
    """Return the line with all stations, drawn once and used again for every other measure."""
    dots = [dot(place(station), y, "station", 3) for station in STATIONS]
    return tag("g", line(0.02, y, 0.98, y, "axis"), dots, id="stations")


def place(status: str) -> float:
    """Return where a status stands on the line; a refusal where the approval would be."""
    station = "approved" if status in REFUSALS else status
    number = STATIONS.index(station) if station in STATIONS else 0
    return 0.02 + 0.96 * number / (len(STATIONS) - 1)


def sourcing(sheet: Sheet) -> Html | None:
    """Return a bar of the article's sentences, each by how what it says is sourced."""
    sentences = sheet.part.sentences
    if not sentences:
        return None
    kinds = sentence_sourcing(sheet)
    counted = Counter(kinds)
    said = ", ".join(f"{sheet.say(f'sourcing.{kind}')}: {counted[kind]}" for kind in SOURCING)
    key = [
        tag(
            "li",
            tag("span", "", class_=f"key {kind}"),
            f"{sheet.say(f'sourcing.{kind}')} {counted[kind]}",
        )
        for kind in SOURCING
    ]
    figure = drawing("sourcing", sheet.say("draw.sourcing"), said, 48, [skyline(kinds)])
    return tag("div", figure, tag("ul", key, class_="legend"), class_="sourced")


def skyline(kinds: list[str]) -> Html:
    """Return a column a sentence, stretched over the whole width; one path a kind."""
    paths = []
    for height, kind in enumerate(reversed(SOURCING), 2):
        columns = "".join(
            f"M{n} {6 - height}h.9v{height}h-.9z" for n, k in enumerate(kinds) if k == kind
        )
        if columns:
            paths.append(tag("path", d=columns, class_=f"src {kind}"))
    return tag(
        "svg",
        paths,
        viewBox=f"0 0 {len(kinds)} 6",
        preserveAspectRatio="none",
        width="100%",
        height=48,
    )


def sentence_sourcing(sheet: Sheet) -> list[str]:
    """Return how each sentence is sourced: the worst of the statements that reach into it."""
    found: list[str] = []
    spans = [span for fact in sheet.part.facts for span in statement_spans(fact)]
    for sentence in sheet.part.sentences:
        kinds = [
            kind for start, end, kind in spans if start < sentence.end and end > sentence.start
        ]
        found.append(max(kinds, key=SOURCING.index) if kinds else "none")
    return found


def statement_spans(fact: Fact) -> list[tuple[int, int, str]]:
    """Return the content of a statement with how it is sourced."""
    if not isinstance(fact, Statement):
        return []
    kind = "second_hand" if fact.relayed_for else SOURCING_OF.get(fact.source_kind, "none")
    pairs = zip(fact.content_starts, fact.content_ends, strict=False)
    return [(start, end, kind) for start, end in pairs] or [(fact.start, fact.end, kind)]
