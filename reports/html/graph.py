"""The PROV graph of a report: entities as boxes, activities as pills, read from top to bottom."""

from __future__ import annotations

from newsaudit.reports.html.markup import Html, tag
from newsaudit.reports.html.sheet import Sheet

WIDTH = 320
"""Pixels; fits the narrowest screen, so it is never scaled."""
STEP = 46
COLUMN = 100
"""Middle of the main line."""
SIDE = 248
"""Middle of what an activity uses besides."""


def graph(sheet: Sheet) -> Html:
    """Return the graph: raw → text → facts → findings → report, and what each step used."""
    say = sheet.say
    article, run = sheet.part.article, sheet.result.run
    chain = (
        ("entity", say("graph.raw"), article.raw_sha256[:12], None),
        ("activity", "ingest", article.derivation[:22], None),
        ("entity", say("graph.text"), article.text_sha256[:12], None),
        ("activity", "extract", "", (say("graph.extractors"), run.extractors_sha256[:12])),
        ("entity", say("graph.facts"), str(len(sheet.part.facts)), None),
        ("activity", "check", "", (say("graph.rules"), run.ruleset_sha256[:12])),
        ("entity", say("graph.findings"), str(len(sheet.part.findings)), None),
        ("activity", "report", "", ("newsaudit", run.versions.get("newsaudit", ""))),
        ("entity", say("graph.report"), run.inputs_id[:12], None),
    )
    shapes = [shape for n, node in enumerate(chain) for shape in step(n, *node)]
    if run.reference:
        shapes += also_used(4, say("graph.reference"), str(len(run.reference)))
    described = " → ".join(f"{label} {detail}".strip() for _, label, detail, _ in chain)
    height = STEP * len(chain)
    svg = tag(
        "svg",
        tag("title", say("draw.prov"), id="prov-t"),
        tag("desc", described, id="prov-d"),
        shapes,
        role="img",
        width=WIDTH,
        height=height,
        viewBox=f"0 0 {WIDTH} {height}",
        aria_labelledby="prov-t prov-d",
    )
    return tag("figure", svg, tag("figcaption", say("draw.prov")), class_="draw prov")


def step(n: int, kind: str, label: str, detail: str, used: tuple[str, str] | None) -> list[Html]:
    """Return one node, the line that leads to it, and what it used."""
    y = STEP * n + 4
    shapes = []
    if n:
        shapes.append(tag("path", d=f"M{COLUMN} {y - 12}v12", class_="axis"))
    if used:
        shapes.append(tag("path", d=f"M{COLUMN + 60} {y + 17}H{SIDE - 62}", class_="axis dash"))
        shapes += box("agent", SIDE, y, *used)
    return shapes + box(kind, COLUMN, y, label, detail)


def also_used(n: int, label: str, detail: str) -> list[Html]:
    """Return a second thing that the step after the n-th node used, beside that node."""
    y = STEP * n + 4
    line = tag("path", d=f"M{SIDE - 62} {y + 17}h-12v{STEP}", class_="axis dash")
    return [line, *box("agent", SIDE, y, label, detail)]


def box(kind: str, x: int, y: int, label: str, detail: str) -> list[Html]:
    """Return a box of two lines, 124 pixels wide; activities have round ends."""
    rect = tag(
        "rect",
        x=x - 62,
        y=y,
        width=124,
        height=34,
        rx=17 if kind == "activity" else 3,
        class_=kind,
    )
    first = tag(
        "text", label, x=x, y=y + (15 if detail else 21), text_anchor="middle", class_="lab b"
    )
    if not detail:
        return [rect, first]
    return [rect, first, tag("text", detail, x=x, y=y + 28, text_anchor="middle", class_="mono")]
