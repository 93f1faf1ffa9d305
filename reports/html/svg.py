"""Drawing: lines, dots and words placed in per cent across, in pixels down.

Per cent keeps words readable at any width: nothing is scaled. Everything drawn also stands in the
table beside it; `desc` says it in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsaudit.reports.html.markup import Child, Html, tag


def drawing(
    identifier: str, title: str, description: str, height: int, shapes: Iterable[Html]
) -> Html:
    """Return a figure with a drawing that is read out as its title and description."""
    svg = tag(
        "svg",
        tag("title", title, id=f"{identifier}-t"),
        tag("desc", description, id=f"{identifier}-d"),
        shapes,
        role="img",
        width="100%",
        height=height,
        aria_labelledby=f"{identifier}-t {identifier}-d",
    )
    return tag("figure", svg, tag("figcaption", title), class_="draw")


def percent(share: float) -> str:
    """Return a place across the drawing; shares of 0 to 1."""
    return f"{round(100 * share, 2):g}%"


def dot(x: float, y: float, class_: str, radius: int = 5) -> Html:
    """Return a dot."""
    return tag("circle", cx=percent(x), cy=f"{y:g}", r=radius, class_=class_)


def bar(x: float, width: float, y: float, height: float, class_: str) -> Html:
    """Return a bar; `x` and `width` are shares, `y` and `height` pixels."""
    return tag(
        "rect", x=percent(x), width=percent(width), y=f"{y:g}", height=f"{height:g}", class_=class_
    )


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Html:
    """Return a line."""
    return tag("line", x1=percent(x1), y1=f"{y1:g}", x2=percent(x2), y2=f"{y2:g}", class_=class_)


def words(x: float, y: float, content: Child, class_: str | None = None, dx: int = 0) -> Html:
    """Return words that grow away from the nearer edge, so that they stay inside.

    `dx` pixels lie between the place and the words, on the side they grow to.
    """
    left = x <= 0.5
    return tag(
        "text",
        content,
        x=percent(x),
        y=f"{y:g}",
        dx=(dx if left else -dx) or None,
        text_anchor=None if left else "end",
        class_=class_,
    )


def centred(x: float, y: float, content: Child, class_: str) -> Html:
    """Return words with their middle at a place."""
    return tag("text", content, x=percent(x), y=f"{y:g}", text_anchor="middle", class_=class_)


def shortened(text: str, length: int) -> str:
    """Return a text of at most so many characters, on one line."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
