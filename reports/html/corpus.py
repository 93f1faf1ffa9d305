"""The report of a corpus: an index, paged lists and heat maps, and every article's own report.

No file holds more than a page of articles, so that ten thousand open as fast as ten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from newsaudit.reports.html import page
from newsaudit.reports.html.article import (
    VERDICT_CLASS,
    VERDICT_ICONS,
    capital,
    part_verdict,
    render,
    title,
)
from newsaudit.reports.html.markup import Child, Html, anchor, join, tag, ticked
from newsaudit.reports.html.sheet import ICONS, SHORT, section
from newsaudit.reports.html.svg import percent
from newsaudit.reports.strings import Strings, strings
from newsaudit.reports.summary import Part, by_urgency, family_errors, is_open, open_counts, parts
from newsaudit.reports.visible import one_line
from newsaudit.schemas.result import Result
from newsaudit.schemas.vocabulary import LEVELS, VERDICTS

PER_PAGE = 100
"""Articles on a page of a list or a heat map."""
SHOWN = 12
"""Findings listed in an article's row; its own report has all."""
FIRST = 25
"""Worst articles on the index."""
SEARCHED = 12_000
"""Articles in the search, the worst first: with 150 bytes each, under 2 MB."""


@dataclass(slots=True)
class Entry:
    """An article in the lists: what it came to, and where its report is."""

    part: Part
    verdict: str
    counts: dict[str, int]
    file: str
    families: Counter[str]


@dataclass(slots=True)
class Corpus:
    """The whole, the worst article first. `pages` is the folder of all files but the index."""

    result: Result
    say: Strings
    index: str
    pages: str
    entries: list[Entry] = field(default_factory=list)
    families: list[str] = field(default_factory=list)

    def address(self, file: str, at: str) -> str:
        """Return the relative address of a file, seen from file `at`."""
        depth = "../" * at.count("/")
        return depth + file

    def list_page(self, number: int) -> str:
        """Return the file of a page of the list."""
        return f"{self.pages}list/{number + 1:04}.html"

    def heat_page(self, number: int) -> str:
        """Return the file of a page of the heat map."""
        return f"{self.pages}heat/{number + 1:04}.html"

    def numbers(self) -> range:
        """Return the numbers of the pages, from 0."""
        return range((len(self.entries) + PER_PAGE - 1) // PER_PAGE)

    def on_page(self, number: int) -> list[Entry]:
        """Return the articles of a page."""
        return self.entries[number * PER_PAGE : (number + 1) * PER_PAGE]


def corpus_pages(
    result: Result, language: str, index: str, pages: str
) -> Iterator[tuple[str, str]]:
    """Yield every file of the report, as path from the index's folder and content.

    `pages` is the folder of all but the index, empty or ending in `/`. The index comes last.
    """
    corpus = gathered(result, strings(language), index, pages)
    for entry in corpus.entries:
        up = corpus.address(index, entry.file)
        yield entry.file, render(result, entry.part, entry.verdict, corpus.say, up)
    for number in corpus.numbers():
        yield corpus.list_page(number), list_page(corpus, number)
        yield corpus.heat_page(number), heat_page(corpus, number)
    yield f"{pages}search.html", search_page(corpus)
    yield index, index_page(corpus)


def gathered(result: Result, say: Strings, index: str, pages: str) -> Corpus:
    """Return the corpus with its articles, worst first, each with a file of its own."""
    entries = [
        Entry(
            part, part_verdict(part), open_counts(part.findings), "", family_errors(part.findings)
        )
        for part in parts(result).values()
    ]
    entries.sort(
        key=lambda entry: (
            [-entry.counts[level] for level in LEVELS],
            entry.part.article.article_id,
        )
    )
    taken: Counter[str] = Counter()
    for entry in entries:
        name = anchor("a", entry.part.article.article_id)
        taken[name.lower()] += 1  # file systems that fold case must keep them apart
        again = f"-{taken[name.lower()]}" if taken[name.lower()] > 1 else ""
        entry.file = f"{pages}articles/{name}{again}.html"
    families = sorted(
        {run.code[:3] for run in result.rules} | {f for e in entries for f in e.families}
    )
    return Corpus(result, say, index, pages, entries, families)


def document(corpus: Corpus, at: str, heading: str, body: Child, *, data: object = None) -> str:
    """Return a page of the corpus report with its bar."""
    say = corpus.say
    places = (
        (corpus.index, "corpus.index"),
        (corpus.list_page(0), "corpus.list"),
        (corpus.heat_page(0), "corpus.heat"),
        (f"{corpus.pages}search.html", "corpus.search"),
    )
    entries = [tag("a", say(key), href=corpus.address(file, at)) for file, key in places]
    verdict = corpus.result.verdict
    chip = tag(
        "span",
        VERDICT_ICONS.get(verdict, "?"),
        " ",
        say.word("verdict", verdict),
        class_=f"chip {VERDICT_CLASS.get(verdict, 'u')}",
    )
    bar = tag(
        "header",
        tag("b", "newsaudit"),
        chip,
        tag("nav", entries, aria_label=say("nav.label")),
        class_="bar",
    )
    inputs = corpus.result.run.inputs_id
    foot = tag(
        "footer", tag("p", say("page.end")), tag("p", say("page.inputs"), " ", tag("code", inputs))
    )
    main = tag("main", tag("p", say("page.kind"), class_="kicker"), tag("h1", heading), body)
    return page.page(
        f"{heading} · newsaudit",
        join(bar, main, foot),
        say,
        styles=(page.style("base", "corpus"), page.print_footer(inputs, "newsaudit")),
        script=page.script("search") if data is not None else "",
        data=data,
    )


def index_page(corpus: Corpus) -> str:
    """Return the index: verdict, findings by rule, publisher and month, the worst articles."""
    say, result = corpus.say, corpus.result
    verdict = tag(
        "div",
        tag("p", capital(say.word("verdict", result.verdict)), class_="opinion"),
        tag(
            "p",
            [
                [
                    tag(
                        "span",
                        f"{ICONS[level]} {say.count(f'count.{level}', n)}",
                        class_=f"lv {SHORT[level]}",
                    ),
                    " ",
                ]
                for level, n in open_counts(result.findings).items()
            ],
            class_="counted",
        ),
        tag("p", say(f"rule.{result.verdict}"), class_="ruled"),
        class_=f"verdict {VERDICT_CLASS.get(result.verdict, 'u')}",
    )
    spread = Counter(entry.verdict for entry in corpus.entries)
    articles = tag(
        "p",
        say("corpus.of", n=f"{len(corpus.entries):,}"),
        " ",
        "; ".join(f"{say.word('verdict', v)}: {spread[v]:,}" for v in VERDICTS if spread[v]),
    )
    cards = tag(
        "div",
        by_rule(corpus),
        by_group(corpus, "publisher", publisher),
        by_group(corpus, "month", month),
        class_="cards",
    )
    worst = [row(corpus, entry, corpus.index) for entry in corpus.entries[:FIRST]]
    more = tag("p", tag("a", say("corpus.all"), href=corpus.list_page(0)))
    return document(
        corpus,
        corpus.index,
        say("corpus.title"),
        [
            verdict,
            articles,
            section("summary", say("corpus.summary"), cards),
            section("worst", say("corpus.worst"), tag("div", worst, class_="rows"), more),
            section("outliers", say("corpus.outliers"), outliers(corpus)),
            section("scope", say("nav.scope"), scope(corpus), intro=say("scope.intro")),
        ],
    )


def meter(count: int, most: int) -> Html:
    """Return a bar for a count; the number stands beside it."""
    return tag(
        "svg",
        tag("rect", width=percent(count / most), height=8),
        width=90,
        height=8,
        class_="meter",
        aria_hidden="true",
    )


def by_rule(corpus: Corpus) -> Html:
    """Return how often each rule found something that is open."""
    found = Counter(f.code for f in corpus.result.findings if is_open(f))
    names = {f.code: (f.name, f.level) for f in corpus.result.findings}
    order = sorted(found, key=lambda code: (LEVELS.index(names[code][1]), -found[code], code))
    rows = [
        [
            tag("th", code, " ", tag("small", names[code][0]), scope="row"),
            tag(
                "td",
                ICONS[names[code][1]],
                " ",
                corpus.say.word("level", names[code][1]),
                class_=f"lv {SHORT[names[code][1]]}",
            ),
            tag("td", f"{found[code]:,}", class_="num"),
            tag("td", meter(found[code], max(found.values()))),
        ]
        for code in order
    ]
    return counted(corpus, "rule", rows)


def by_group(corpus: Corpus, key: str, of: Callable[[Entry], str | None]) -> Html:
    """Return errors, warnings and articles by publisher or by month."""
    articles: Counter[str] = Counter()
    urgent: Counter[str] = Counter()
    for entry in corpus.entries:
        name = of(entry) or corpus.say("prov.not_stated")
        articles[name] += 1
        urgent[name] += entry.counts["error"] + entry.counts["warning"]
    order = sorted(articles) if key == "month" else sorted(articles, key=lambda n: (-urgent[n], n))
    shown = order[-36:] if key == "month" else order[:40]
    most = max(urgent.values(), default=0) or 1
    rows = [
        [
            tag("th", name, scope="row"),
            tag("td", corpus.say("corpus.n_articles", n=f"{articles[name]:,}")),
            tag("td", f"{urgent[name]:,}", class_="num"),
            tag("td", meter(urgent[name], most)),
        ]
        for name in shown
    ]
    return counted(corpus, key, rows)


def publisher(entry: Entry) -> str | None:
    """Return who published the article."""
    return one_line(entry.part.article.publisher or "") or None


def month(entry: Entry) -> str | None:
    """Return the month of publication, `2025-07`."""
    return (entry.part.article.published_at or "")[:7] or None


def counted(corpus: Corpus, key: str, rows: Sequence[Child]) -> Html:
    """Return a small table of counts."""
    heading = corpus.say(f"corpus.by_{key}")
    table = tag("table", tag("tbody", [tag("tr", row) for row in rows]), aria_label=heading)
    return tag("div", tag("h3", heading), table)


def outliers(corpus: Corpus) -> Html:
    """Return articles with far more open findings than the others (Tukey's upper fence)."""
    totals = sorted(sum(entry.counts.values()) for entry in corpus.entries)
    if len(totals) < 4:
        return tag("p", corpus.say("corpus.too_few"))
    low, high = totals[len(totals) // 4], totals[(3 * len(totals)) // 4]
    fence = high + 1.5 * (high - low)
    found = [entry for entry in corpus.entries if sum(entry.counts.values()) > fence]
    intro = tag(
        "p", corpus.say("corpus.fence", low=low, high=high, fence=f"{fence:g}", n=len(found))
    )
    links = [
        tag(
            "li",
            tag("a", title(entry.part.article), href=entry.file),
            f" {sum(entry.counts.values())}",
        )
        for entry in found[:FIRST]
    ]
    return join(intro, tag("ul", links) if links else None)


def scope(corpus: Corpus) -> Html:
    """Return what was not checked, by reason, with the number of articles."""
    reasons: dict[tuple[str, str], int] = {}
    for item in corpus.result.not_checked:
        key = (item.reason, item.code)
        reasons[key] = reasons.get(key, 0) + (
            1 if item.article_id is not None else len(corpus.entries)
        )
    if not reasons:
        return tag("p", corpus.say("scope.all_ran"))
    rows = [
        tag("li", f"{code}: {reason} ", tag("small", corpus.say("corpus.n_articles", n=f"{n:,}")))
        for (reason, code), n in sorted(reasons.items())
    ]
    return tag("ul", rows)


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
        tag("span", tag("b", title(article)), tag("small", told)),
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


def heat_page(corpus: Corpus, number: int) -> str:
    """Return a page of the heat map: articles down, families of rules across."""
    say, at = corpus.say, corpus.heat_page(number)
    heads = [say("nav.article"), *corpus.families]
    rows = [
        tag(
            "tr",
            tag(
                "th",
                tag("a", title(entry.part.article), href=corpus.address(entry.file, at)),
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
            one_line(title(e.part.article))[:100],
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
