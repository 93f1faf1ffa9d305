"""Where a corpus's findings are: by rule, publisher and month; outliers; what was not checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from urllib.parse import quote

from newsaudit.reports.html.article import title
from newsaudit.reports.html.collection import Corpus, Entry
from newsaudit.reports.html.markup import Child, Html, join, tag
from newsaudit.reports.html.sheet import ICONS, SHORT
from newsaudit.reports.html.svg import percent
from newsaudit.reports.summary import is_open
from newsaudit.reports.visible import one_line
from newsaudit.schemas.vocabulary import LEVELS

NAMED = 25
"""Outliers named."""


def by_rule(corpus: Corpus) -> Html:
    """Return how often each rule found something that is open."""
    found = Counter(f.code for f in corpus.result.findings if is_open(f))
    names = {f.code: (f.name, f.level) for f in corpus.result.findings}
    order = sorted(found, key=lambda code: (LEVELS.index(names[code][1]), -found[code], code))
    rows = [
        [
            tag("th", found_by(corpus, code), " ", tag("small", names[code][0]), scope="row"),
            tag(
                "td",
                ICONS[names[code][1]],
                " ",
                corpus.say.word("level", names[code][1]),
                class_=f"lv {SHORT[names[code][1]]}",
            ),
            tag("td", told(corpus, code, found[code]), class_="num"),
            tag("td", meter(found[code], max(found.values()))),
        ]
        for code in order
    ]
    return counted(corpus, "rule", rows)


def told(corpus: Corpus, code: str, count: int) -> str:
    """Return how many findings a rule has; of a data set not all are listed."""
    listed = sum(f.code == code and f.state != "fixed" for f in corpus.result.findings)
    total = max((run.findings for run in corpus.result.rules if run.code == code), default=0)
    return (
        corpus.say("corpus.of_all", n=f"{count:,}", of=f"{total:,}")
        if total > listed
        else f"{count:,}"
    )


def found_by(corpus: Corpus, words: str) -> Html:
    """Return words as a link to the search for them."""
    address = corpus.address(f"{corpus.pages}search.html", corpus.index)
    return tag("a", words, href=f"{address}#{quote(words)}")


def by_group(corpus: Corpus, key: str, of: Callable[[Entry], str | None]) -> Html:
    """Return errors, warnings and articles by publisher or by month."""
    articles: Counter[str] = Counter()
    urgent: Counter[str] = Counter()
    stated = {of(entry) for entry in corpus.entries}
    for entry in corpus.entries:
        name = of(entry) or corpus.say("prov.not_stated")
        articles[name] += 1
        urgent[name] += entry.counts["error"] + entry.counts["warning"]
    order = sorted(articles) if key == "month" else sorted(articles, key=lambda n: (-urgent[n], n))
    shown = order[-36:] if key == "month" else order[:40]
    most = max(urgent.values(), default=0) or 1
    rows = [
        [
            tag("th", found_by(corpus, name) if name in stated else name, scope="row"),
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
            tag("a", title(entry.part.article, corpus.say), href=entry.file),
            f" {sum(entry.counts.values())}",
        )
        for entry in found[:NAMED]
    ]
    return join(intro, tag("ul", links) if links else None)


def scope(corpus: Corpus) -> Html:
    """Return what was not checked, by reason, with the number of articles where it is not all."""
    say, whole = corpus.say, len(corpus.entries)
    reasons: dict[str, Counter[str]] = {}
    for item in corpus.result.not_checked:
        codes = reasons.setdefault(item.reason, Counter())
        codes[item.code] += 1 if item.article_id is not None else whole
    if not reasons:
        return tag("p", say("scope.all_ran"))
    rows = [
        tag("li", tag("b", reason), ": ", ", ".join(coded(codes, whole)))
        for reason, codes in sorted(reasons.items())
    ]
    return tag("div", tag("h3", say("scope.not_checked")), tag("ul", rows))


def coded(codes: Counter[str], whole: int) -> list[str]:
    """Return rules' codes, each with the number of articles unless it is all of them."""
    return [code if n >= whole else f"{code} ({n:,})" for code, n in sorted(codes.items())]
