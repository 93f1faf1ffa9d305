"""Building HTML so that nothing of the input can become markup.

Cut first, then escape: every string that is not `Html` is escaped on its way in, and characters
nobody sees are shown as tokens. There is no template language: a page is built from these calls,
which mypy checks, and no template is compiled (measured: importing and compiling one costs more
than rendering twenty reports).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from html import escape
from typing import TypeAlias, Union

from newsaudit.reports.visible import INVISIBLE, token, visible


class Html(str):
    """Text that is markup already; only this package's own words may be made into it."""

    __slots__ = ()


Child: TypeAlias = Union[str, "Iterable[Child]", None]
"""What may stand inside an element: text (escaped), Html (as it is), nothing, or many of them."""
Value: TypeAlias = str | int | bool | None

SHAPES = frozenset({"circle", "rect", "line", "path"})
OPEN_ENDED = frozenset({"td", "th", "tr", "li", "dt", "dd", "p"})
"""Elements whose end tag HTML lets one leave out; they hold no element of their own
kind here, and only block elements follow a `p`."""
TEXT_ONLY = frozenset({"title", "desc", "text", "tspan"})
"""Elements in which no HTML element may stand: it would be text, or end the drawing."""
VOID = SHAPES | {"meta", "br", "hr", "input"}
BARE = re.compile(r"[A-Za-z0-9#_.-]+\Z")
"""An attribute's value that HTML lets stand without quotation marks."""
SAFE_ID = re.compile(r"[A-Za-z0-9_.-]{1,64}\Z")
HTTP = re.compile(r"https?://[^\s<>\"'`\\]+\Z", re.IGNORECASE)


def text(words: str) -> str:
    """Return text escaped, invisible characters as visible tokens."""
    if words.isascii() and words.isprintable():
        return escape(words)
    if not INVISIBLE.search(words):
        return escape(words)
    out: list[str] = []
    end = 0
    for match in INVISIBLE.finditer(words):
        out.append(escape(words[end : match.start()]))
        out.append(f'<span class="inv">{token(match[0])}</span>')
        end = match.end()
    return "".join((*out, escape(words[end:])))


def join(*children: Child) -> Html:
    """Return children side by side."""
    out: list[str] = []
    gather(out, children)
    return Html("".join(out))


def plain(words: str) -> str:
    """Return text escaped for where no element may stand, invisible characters as bare tokens."""
    return escape(visible(words))


def gather(out: list[str], children: Iterable[Child], escaped: Callable[[str], str] = text) -> None:
    """Add children to a list of markup."""
    for child in children:
        if type(child) is Html:
            out.append(child)
        elif isinstance(child, str):
            out.append(escaped(child))
        elif child is not None:
            gather(out, child, escaped)


def tag(element: str, /, *children: Child, **attributes: Value) -> Html:
    """Return an element. `class_` is the attribute class, `data_x` data-x; None and False: none."""
    out = ["<", element]
    for key, value in attributes.items():
        out.append(attribute(key, value))
    if element in VOID:
        out.append(" />" if element in SHAPES else ">")
        return Html("".join(out))
    out.append(">")
    gather(out, children, plain if element in TEXT_ONLY else text)
    if element not in OPEN_ENDED:
        out += ("</", element, ">")
    return Html("".join(out))


@lru_cache(maxsize=4096, typed=True)  # typed: 1 and True are the same key otherwise
def attribute(key: str, value: Value) -> str:
    """Return ` key="value"`, escaped."""
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    if not isinstance(value, str):
        return f" {name}={value}"
    if BARE.match(value):
        return f" {name}={value}"
    return f' {name}="{escape(visible(value))}"'


def ticked(words: str) -> list[Child]:
    """Return a message with what stands in `backticks` as code."""
    pieces = words.split("`")
    if len(pieces) % 2 == 0:  # an unmatched tick: show it as it is
        return [words]
    return [tag("code", piece) if i % 2 else piece for i, piece in enumerate(pieces)]


def anchor(prefix: str, identifier: str) -> str:
    """Return an id that is safe in a URL and the same for the same thing in every run."""
    if SAFE_ID.match(identifier):
        return f"{prefix}-{identifier}"
    raw = identifier.encode("utf-8", "surrogatepass")
    return f"{prefix}-{hashlib.sha256(raw).hexdigest()[:16]}"


def external(url: str) -> Html:
    """Return a link, if it is an http(s) address; anything else only as text. Never fetched."""
    if HTTP.match(url) and not INVISIBLE.search(url):
        return tag("a", url, href=url, rel="noopener noreferrer nofollow", class_="url")
    return tag("span", url, class_="url")


def prose(markdown: str) -> list[Html]:
    """Return a rule's page text: paragraphs, bullet lists, fenced code; nothing else is markup."""
    out: list[Html] = []
    for number, part in enumerate(markdown.split("```")):
        if number % 2:
            out.append(tag("pre", part.partition("\n")[2].rstrip()))
        else:
            out += [paragraph(block) for block in re.split(r"\n\s*\n", part.strip()) if block]
    return out


def paragraph(block: str) -> Html:
    """Return a block of Markdown: a list if its first line is a bullet, else a paragraph."""
    if not block.startswith("- "):
        return tag("p", ticked(" ".join(block.split())))
    items = (" ".join(item.split()) for item in re.split(r"^- ", block, flags=re.MULTILINE)[1:])
    return tag("ul", [tag("li", linked(item)) for item in items])


def linked(item: str) -> list[Child]:
    """Return text with its http(s) addresses as links."""
    pieces = re.split(r"(https?://[^\s<>()]+)", item)
    return [
        external(piece) if i % 2 else tag("span", ticked(piece)) for i, piece in enumerate(pieces)
    ]
