"""The pages that list a corpus's articles: the list, the heat map, the search."""

from __future__ import annotations

from collections.abc import Callable

from newsaudit.reports.html.article import VERDICT_CLASS, VERDICT_ICONS, title
from newsaudit.reports.html.collection import Corpus, Entry
from newsaudit.reports.html.corpus_page import document
from newsaudit.reports.html.markup import Html, tag, ticked
from newsaudit.reports.html.sheet import ICONS, SHORT
from newsaudit.reports.summary import by_urgency, is_open
from newsaudit.reports.visible import one_line

SHOWN = 12
"""Findings listed in an article's row; its own report has all."""
SEARCHED = 12_000
"""Articles in the search, the worst first: with 150 bytes each, under 2 MB."""


def list_page(corpus: Corpus, number: int) -> str:
    """Return a page of the articles, worst first."""
    at = corpus.list_page(number)
    rows = [row(corpus, entry, at) for entry in corpus.on_page(number)]
    heading = numbered(corpus, "corpus.list", number)
    return document(
        corpus,
        at,
        heading,
        [pager(corpus, number, corpus.list_page, at), tag("div", rows, class_="rows")],
    )


def row(corpus: Corpus, entry: Entry, at: str) -> Html:
    """Return an article's row, which opens to its findings."""
    say, article = corpus.say, entry.part.article
    file = corpus.address(entry.file, at)
    found = [f for f in by_urgency(entry.part.findings) if is_open(f)]
    counts = [
        [
            tag(
                "span",
                f"{ICONS[level]}{n}",
                class_=f"lv {SHORT[level]}",
                title=say.count(f"count.{level}", n),
            ),
            " ",
        ]
        for level, n in entry.counts.items()
        if n
    ]
    told = " · ".join(
        part
        for part in (article.publisher, (article.published_at or "")[:10], article.path)
        if part
    )
    head = tag(
        "summary",
        tag("span", f"{VERDICT_ICONS[entry.verdict]} {say.word('verdict', entry.verdict)}"),
        tag("span", tag("b", title(article, corpus.say)), tag("small", told)),
        tag("span", counts),
    )
    items = [
        tag(
            "li",
            tag("span", ICONS[f.level], " ", f.code, class_=f"lv {SHORT[f.level]}"),
            " ",
            ticked(f.message),
        )
        for f in found[:SHOWN]
    ]
    rest = len(found) - SHOWN
    go = tag(
        "p",
        tag("a", say("corpus.open"), href=file),
        say("corpus.more", n=rest) if rest > 0 else None,
        class_="go",
    )
    return tag(
        "details",
        head,
        tag("ul", items) if items else None,
        go,
        class_=f"a {VERDICT_CLASS[entry.verdict]}",
    )


def pager(corpus: Corpus, number: int, address: Callable[[int], str], at: str) -> Html | None:
    """Return links to the pages around this one, the first and the last, if there are several."""
    last = len(corpus.numbers()) - 1
    if last < 1:
        return None
    near = sorted({0, last, *range(max(number - 3, 0), min(number + 4, last + 1))})
    links = [
        tag(
            "li",
            tag(
                "a",
                str(n + 1),
                href=corpus.address(address(n), at),
                aria_current="page" if n == number else None,
            ),
        )
        for n in near
    ]
    return tag("nav", tag("ul", links, class_="pages"), aria_label=corpus.say("corpus.pages"))


def numbered(corpus: Corpus, key: str, number: int) -> str:
    """Return the heading of one page of several."""
    page_of = corpus.say("corpus.page", n=number + 1, of=len(corpus.numbers()))
    return f"{corpus.say(key)}, {page_of}"


def heat_page(corpus: Corpus, number: int) -> str:
    """Return a page of the heat map: articles down, families of rules across."""
    say, at = corpus.say, corpus.heat_page(number)
    heads = [say("nav.article"), *corpus.families]
    rows = [
        tag(
            "tr",
            tag(
                "th",
                tag(
                    "a", title(entry.part.article, corpus.say), href=corpus.address(entry.file, at)
                ),
                scope="row",
            ),
            [cell(entry.families[family]) for family in corpus.families],
        )
        for entry in corpus.on_page(number)
    ]
    table = tag(
        "table",
        tag("thead", tag("tr", [tag("th", head, scope="col") for head in heads])),
        tag("tbody", rows),
        class_="heat",
        aria_label=say("corpus.heat"),
    )
    heading = numbered(corpus, "corpus.heat", number)
    scroll = tag(
        "div", table, class_="scroll", tabindex="0", role="region", aria_label=say("corpus.heat")
    )
    intro = tag("p", say("corpus.heat_intro"), class_="intro")
    return document(
        corpus, at, heading, [intro, pager(corpus, number, corpus.heat_page, at), scroll]
    )


def cell(count: int) -> Html:
    """Return a cell of the heat map: its number says what its colour does."""
    heat = 0 if not count else 1 if count == 1 else 2 if count < 4 else 3 if count < 8 else 4
    return tag("td", str(count) if count else None, class_=f"h{heat}" if heat else None)


def search_page(corpus: Corpus) -> str:
    """Return the search; without a script, the paged list serves."""
    say, at = corpus.say, f"{corpus.pages}search.html"
    rows = [
        [
            one_line(title(e.part.article, corpus.say))[:100],
            one_line(e.part.article.publisher or "")[:40],
            (e.part.article.published_at or "")[:10],
            " ".join(sorted({f.code for f in e.part.findings if is_open(f)}))[:120],
            corpus.address(e.file, at),
        ]
        for e in corpus.entries[:SEARCHED]
    ]
    form = tag(
        "p",
        tag(
            "label",
            say("corpus.search_for"),
            " ",
            tag("input", id="q", type="search", autocomplete="off"),
        ),
        tag("span", id="told", role="status"),
        class_="find",
        hidden=True,
    )
    every = tag("a", say("corpus.all"), href=corpus.address(corpus.list_page(0), at))
    plain = tag("noscript", tag("p", every))
    cut = (
        tag("p", say("corpus.search_cut", n=f"{SEARCHED:,}"))
        if len(corpus.entries) > SEARCHED
        else None
    )
    return document(
        corpus,
        at,
        say("corpus.search"),
        [form, plain, cut, tag("ul", id="hits")],
        data={"rows": rows},
    )
