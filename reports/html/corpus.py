"""The report of a corpus: an index, paged lists and heat maps, and every article's own report.

No file holds more than a page of articles, so that ten thousand open as fast as ten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsaudit.reports.html.article import VERDICT_CLASS, VERDICT_ICONS, capital, render
from newsaudit.reports.html.breakdown import by_group, by_rule, month, outliers, publisher, scope
from newsaudit.reports.html.collection import Corpus, gathered
from newsaudit.reports.html.corpus_page import document
from newsaudit.reports.html.listing import heat_page, list_page, row, search_page
from newsaudit.reports.html.markup import Html, tag
from newsaudit.reports.html.provenance import block, method, reference, signoff
from newsaudit.reports.html.scope import ran
from newsaudit.reports.html.sheet import ICONS, SHORT, Sheet, section
from newsaudit.reports.strings import strings
from newsaudit.reports.summary import Part, open_counts, status
from newsaudit.schemas.article import Article
from newsaudit.schemas.result import Result
from newsaudit.schemas.vocabulary import VERDICTS

FIRST = 25
"""Worst articles on the index."""


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


def index_page(corpus: Corpus) -> str:
    """Return the index: verdict, findings by rule, publisher and month, the worst articles."""
    say = corpus.say
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
            opinion(corpus),
            spread(corpus),
            section("summary", say("corpus.summary"), cards),
            section("worst", say("corpus.worst"), tag("div", worst, class_="rows"), more),
            section("outliers", say("corpus.outliers"), outliers(corpus)),
            section(
                "scope",
                say("nav.scope"),
                scope(corpus),
                ran(tuple(corpus.result.rules), say.language),
                intro=say("scope.intro"),
            ),
            record(corpus),
        ],
    )


def opinion(corpus: Corpus) -> Html:
    """Return the verdict on the whole, what is open by level, and what changed."""
    say, result = corpus.say, corpus.result
    words = capital(say.word("verdict", result.verdict))
    icon = tag("span", f"{VERDICT_ICONS.get(result.verdict, '?')} ", class_="ic")
    counts = [
        [
            tag(
                "span",
                f"{ICONS[level]} {say.count(f'count.{level}', n)}",
                class_=f"lv {SHORT[level]}",
            ),
            " ",
        ]
        for level, n in open_counts(result.findings).items()
        if n
    ]
    states = Counter(status(finding) for finding in result.findings)
    changed = [
        [tag("span", f"{say.word('state', state)}: {states[state]:,}", class_="quiet"), " "]
        for state in ("persisting", "fixed", "waived", "baseline")
        if states[state]
    ]
    return tag(
        "div",
        tag("p", icon, words, class_="opinion"),
        tag("p", counts or say("page.nothing"), changed, class_="counted"),
        tag("p", say(f"rule.{result.verdict}"), class_="ruled"),
        class_=f"verdict {VERDICT_CLASS.get(result.verdict, 'u')}",
    )


def record(corpus: Corpus) -> Html:
    """Return by what it was checked, and the lines to sign."""
    say, result = corpus.say, corpus.result
    sheet = Sheet(result, Part(Article(article_id="", text="")), say, result.verdict)
    return section(
        "provenance",
        say("nav.provenance"),
        block(sheet, "method", method(sheet)),
        reference(tuple(result.run.reference), say.language),
        signoff(sheet),
    )


def spread(corpus: Corpus) -> Html:
    """Return how many articles there are, by verdict."""
    say = corpus.say
    found = Counter(entry.verdict for entry in corpus.entries)
    verdicts = "; ".join(f"{say.word('verdict', v)}: {found[v]:,}" for v in VERDICTS if found[v])
    return tag("p", say("corpus.of", n=f"{len(corpus.entries):,}"), " ", verdicts)
