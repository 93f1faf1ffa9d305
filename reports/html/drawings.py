"""The drawings of the facts: the track of aid and sanctions, the sourcing sentence by sentence."""

from __future__ import annotations

from collections import Counter

from newsaudit.reports.html.markup import Html, tag
from newsaudit.reports.html.sheet import Sheet
from newsaudit.reports.html.svg import dot, drawing, line, shortened, words
from newsaudit.schemas.facts import AidStatus, Fact, Statement

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
