"""The frame of a corpus report's pages: the bar with its places, the heading, the foot."""

from __future__ import annotations

from newsaudit.reports.html import page
from newsaudit.reports.html.article import VERDICT_CLASS, VERDICT_ICONS
from newsaudit.reports.html.collection import Corpus
from newsaudit.reports.html.markup import Child, join, tag


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
