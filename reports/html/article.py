"""The report of one article: the editor's page first, the reviewer's part after it."""

from __future__ import annotations

from pathlib import PurePath

from newsaudit.reports.html import facts, findings, page, provenance, scope
from newsaudit.reports.html.annotated import annotated, legend
from newsaudit.reports.html.markup import Child, Html, join, tag, ticked
from newsaudit.reports.html.sheet import ICONS, SHORT, Sheet, badge, cure, finding_id, section
from newsaudit.reports.html.twin import twin
from newsaudit.reports.strings import Strings, strings
from newsaudit.reports.summary import Part, by_urgency, is_open, open_counts, parts, status, verdict
from newsaudit.schemas.article import Article
from newsaudit.schemas.result import Result

VERDICT_ICONS = {"clean": "✓", "with exceptions": "▲", "adverse": "■", "not able to conclude": "?"}
VERDICT_CLASS = {"clean": "ok", "with exceptions": "w", "adverse": "e", "not able to conclude": "u"}


def article_report(result: Result, article_id: str | None = None, language: str = "en") -> str:
    """Return the report of an article as one self-contained HTML document.

    `article_id` None takes the first. Raises KeyError for an article that is not in the result.
    """
    every = parts(result)
    if not every:
        every = {"": Part(Article(article_id="", text=""))}
    part = every[article_id] if article_id is not None else next(iter(every.values()))
    opinion = result.verdict if len(every) == 1 else part_verdict(part)
    return render(result, part, opinion, strings(language))


def part_verdict(part: Part) -> str:
    """Return the verdict on one article among several."""
    return verdict(
        part.findings, bool(part.facts or part.findings or part.passed or part.sentences)
    )


def render(result: Result, part: Part, opinion: str, say: Strings, up: str | None = None) -> str:
    """Return the document; `up` is the address of the corpus report it belongs to."""
    sheet = Sheet(result, part, say, opinion)
    body = join(
        tag("a", say("nav.skip"), href="#article", class_="skip"),
        masthead(sheet, up),
        tag(
            "main",
            opening(sheet),
            article(sheet),
            findings.findings(sheet),
            facts.facts(sheet),
            scope.scope(sheet),
            provenance.provenance(sheet),
        ),
        tag(
            "footer",
            tag("p", say("page.end")),
            tag("p", say("page.inputs"), " ", tag("code", result.run.inputs_id)),
        ),
    )
    return page.page(
        f"{say.word('verdict', opinion)} · {title(part.article, say)}",
        body,
        say,
        styles=(
            page.style("base", "article"),
            page.print_footer(result.run.inputs_id, "newsaudit"),
        ),
        script=page.script("article"),
        data=twin(result, part, opinion),
    )


def title(article: Article, say: Strings) -> str:
    """Return what to call an article: headline, else the file's name, else id.

    What is of no article is the data set's as a whole.
    """
    known = article.headline or PurePath(article.path).name or article.article_id
    return known or say("corpus.whole")


def masthead(sheet: Sheet, up: str | None) -> Html:
    """Return the bar with the contents, which stays in sight."""
    say = sheet.say
    open_ = sum(open_counts(sheet.part.findings).values())
    counts = {"findings": open_, "facts": len(sheet.part.facts)}
    entries = [
        tag(
            "a",
            say(f"nav.{key}"),
            tag("span", f" {counts[key]}", class_="cnt") if key in counts else None,
            href=f"#{key}",
        )
        for key in ("article", "findings", "facts", "scope", "provenance")
    ]
    home = tag("a", "newsaudit", href=up, class_="home") if up else tag("b", "newsaudit")
    mark = tag(
        "span",
        VERDICT_ICONS.get(sheet.verdict, "?"),
        " ",
        say.word("verdict", sheet.verdict),
        class_=f"chip {VERDICT_CLASS.get(sheet.verdict, 'u')}",
    )
    return tag("header", home, mark, tag("nav", entries, aria_label=say("nav.label")), class_="bar")


def opening(sheet: Sheet) -> Html:
    """Return headline, origin, verdict, and what to act on."""
    say, article = sheet.say, sheet.part.article
    kind = VERDICT_CLASS.get(sheet.verdict, "u")
    opinion = tag(
        "div",
        tag(
            "p",
            tag("span", f"{VERDICT_ICONS.get(sheet.verdict, '?')} ", class_="ic"),
            capital(say.word("verdict", sheet.verdict)),
            class_="opinion",
        ),
        tag("p", counted(sheet), class_="counted"),
        tag("p", say(f"rule.{sheet.verdict}"), class_="ruled"),
        class_=f"verdict {kind}",
    )
    return tag(
        "section",
        tag("p", say("page.kind"), class_="kicker"),
        opinion,
        tag("h1", title(article, say)),
        tag("p", origin(sheet), class_="origin"),
        to_do(sheet),
        id="verdict",
        aria_label=say("nav.verdict"),
    )


def capital(words: str) -> str:
    """Return words with the first letter as a capital."""
    return words[:1].upper() + words[1:]


def origin(sheet: Sheet) -> list[Child]:
    """Return publisher, first publisher, date and file, as far as stated."""
    say, article = sheet.say, sheet.part.article
    said = [
        article.publisher,
        say("page.reprint", who=article.original_publisher) if article.original_publisher else None,
        say("page.published", when=article.published_at)
        if article.published_at
        else say("page.undated"),
        article.path,
    ]
    return [[tag("span", words), " "] for words in said if words]


def counted(sheet: Sheet) -> list[Child]:
    """Return how much needs attention, and what does not."""
    say, found = sheet.say, sheet.part.findings
    still = open_counts(found)
    words: list[Child] = [
        [
            tag(
                "span",
                f"{ICONS[level]} {say.count(f'count.{level}', n)}",
                class_=f"lv {SHORT[level]}",
            ),
            " ",
        ]
        for level, n in still.items()
        if n
    ] or [say("page.nothing"), " "]
    states = [status(finding) for finding in found]
    changed = ("new", "persisting") if sheet.compared else ()
    for state in (*changed, "waived", "baseline", "fixed"):
        if state in states:
            told = f"{say.word('state', state)}: {states.count(state)}"
            words += [tag("span", told, class_="quiet"), " "]
    if sheet.part.passed:
        words.append(tag("span", say("page.verified", n=len(sheet.part.passed)), class_="quiet"))
    return words


def to_do(sheet: Sheet) -> Html | None:
    """Return errors and warnings that need attention, a line each."""
    say = sheet.say
    urgent = [f for f in by_urgency(sheet.part.findings) if is_open(f) and f.level != "note"]
    if not urgent:
        return None
    items = [
        tag(
            "li",
            tag("span", str(sheet.number(f)), class_="no"),
            tag(
                "span",
                ICONS[f.level],
                f" {say.word('level', f.level)}",
                class_=f"lv {SHORT[f.level]}",
            ),
            tag(
                "span",
                tag("a", ticked(f.message), href=f"#{finding_id(f, 'note')}"),
                badge(sheet, f),
                cure(f),
            ),
            tag("span", f"{f.line}:{f.column}" if sheet.marked(f) else "–", class_="place"),
        )
        for f in urgent
    ]
    heading = tag("h2", say("page.act"))
    return tag("div", heading, tag("ol", items, role="list"), class_="todo")


def article(sheet: Sheet) -> Html:
    """Return the annotated article with its legend."""
    marks = legend(sheet) if sheet.part.article.text else None
    return section("article", sheet.say("nav.article"), marks, annotated(sheet))
