"""Text for a terminal, a mail or a log: what must I fix, where, and why.

Errors and warnings in full, with their words in context and what to do; notes one line each, and
in a run over several articles only their number. A long list ends with what to fix first, since
that is what a terminal still shows.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsaudit.reports.strings import Strings, strings
from newsaudit.reports.summary import (
    Part,
    by_urgency,
    is_open,
    not_checked,
    open_counts,
    parts,
    status,
)
from newsaudit.reports.visible import one_line
from newsaudit.schemas.article import Article
from newsaudit.schemas.findings import Finding
from newsaudit.schemas.result import Result
from newsaudit.schemas.vocabulary import LEVELS

WIDTH = 100
"""Columns where there is no terminal to ask."""
SCREEN = 8
"""Errors and warnings from which the first ones are named again at the end."""
FIRST = 3
"""How many are named again."""
CONTEXT = 40
"""Characters shown on either side of a finding's words."""

STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}
VERDICT_STYLES = {
    "clean": "bold green",
    "with exceptions": "bold yellow",
    "adverse": "bold red",
    "not able to conclude": "bold magenta",
}


def render(result: Result, language: str = "en") -> str:
    """Return the text without colours, 100 columns wide."""
    return text(result, WIDTH, language=language)


def for_stream(result: Result, stream: TextIO, language: str = "en") -> str:
    """Return the text for a stream: its width and colours if it is a terminal.

    Colours are left out when NO_COLOR is set to anything but nothing (https://no-color.org).
    """
    if not stream.isatty():
        return text(result, WIDTH, language=language)
    width = Console(file=stream).width
    return text(result, width, not os.environ.get("NO_COLOR"), language)


def text(result: Result, width: int, colour: bool = False, language: str = "en") -> str:
    """Return the text, `width` columns wide, with ANSI colours or without."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=max(width, 20),
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    say = strings(language)
    every = parts(result)
    for part in every.values():
        if len(every) == 1 or part.findings:
            print_article(console, part, say, alone=len(every) == 1)
    print_end(console, result, say)
    lines = (line.rstrip(" ") for line in buffer.getvalue().split("\n"))
    return "\n".join(lines)


def print_article(console: Console, part: Part, say: Strings, *, alone: bool) -> None:
    """Print an article's findings under its name."""
    name = one_line(part.article.path or part.article.article_id) or say("corpus.whole")
    console.print(Text.assemble((name, "bold"), ("  " + headline(part.article), "dim")))
    loud = [f for f in by_urgency(part.findings) if is_open(f) and f.level != "note"]
    quiet = [f for f in by_urgency(part.findings) if is_open(f) and f.level == "note"]
    compared = any(finding.state != "new" for finding in part.findings)
    for finding in loud:
        console.print(in_full(finding, part.article, say, compared=compared))
    if quiet and alone:
        console.print(brief(quiet, say))
    elif quiet:
        console.print(Text("  " + say.count("count.note", len(quiet)), "cyan"))
    stood = [f for f in by_urgency(part.findings) if not is_open(f)]
    if stood:
        console.print(settled(stood, say))
    console.print()


def headline(article: Article) -> str:
    """Return the headline, shortened."""
    words = one_line(article.headline or "")
    return words if len(words) <= 70 else words[:69] + "…"


def grid(say: Strings) -> Table:
    """Return a table whose columns are level, place, code and the rest."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=max(len(say.word("level", level)) for level in LEVELS), no_wrap=True)
    table.add_column(justify="right", no_wrap=True, min_width=5)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.expand = True
    return table


def in_full(finding: Finding, article: Article, say: Strings, *, compared: bool) -> Padding:
    """Return an error or warning: message, words in context, other places, suggestion.

    Its state is told where the audit was `compared` with an earlier one.
    """
    table = grid(say)
    body = Text(one_line(finding.message), "bold")
    if compared:
        body.append(f" ({say.word('state', finding.state)})", "dim not bold")
    extra = [in_context(finding, article.text)]
    extra += [
        Text.assemble(
            (f"{say('text.see')} {place_of(article, p.article_id, p.start)} ", "dim"),
            one_line(p.message),
        )
        for p in finding.related
    ]
    if finding.suggestion:
        extra.append(Text.assemble((f"{say('text.fix')} ", "green"), one_line(finding.suggestion)))
    lines = [body, *(line for line in extra if line.plain)]
    table.add_row(
        Text(say.word("level", finding.level), STYLES.get(finding.level, "")),
        Text(where(finding), "bold"),
        Text(finding.code, "dim"),
        Text("\n").join(lines),
    )
    return Padding(table, (0, 0, 0, 2))


def in_context(finding: Finding, text: str) -> Text:
    """Return the finding's words with what stands around them, one line."""
    if not 0 <= finding.start < finding.end <= len(text):
        return Text()
    before = one_line(whole_words(text[: finding.start], from_end=True))
    after = one_line(whole_words(text[finding.end :]))
    words = one_line(text[finding.start : finding.end])
    words = words if len(words) <= 160 else words[:100] + " … " + words[-50:]
    gap_before = " " if text[finding.start - 1 : finding.start].isspace() and before else ""
    gap_after = " " if text[finding.end : finding.end + 1].isspace() and after else ""
    return Text.assemble(
        ("…" if finding.start > CONTEXT else "", "dim"),
        (before + gap_before, "dim"),
        (words, "underline"),
        (gap_after + after, "dim"),
        ("…" if finding.end + CONTEXT < len(text) else "", "dim"),
    )


def whole_words(text: str, *, from_end: bool = False) -> str:
    """Return the first or the last CONTEXT characters of a text without the word that is cut."""
    if len(text) <= CONTEXT:
        return text
    if from_end:
        return (
            text[-CONTEXT:] if text[-CONTEXT - 1].isspace() else text[-CONTEXT:].partition(" ")[2]
        )
    return text[:CONTEXT] if text[CONTEXT].isspace() else text[:CONTEXT].rpartition(" ")[0]


def brief(findings: Iterable[Finding], say: Strings) -> Padding:
    """Return notes, one row each."""
    table = grid(say)
    for finding in findings:
        table.add_row(
            Text(say.word("level", finding.level), STYLES["note"]),
            where(finding),
            Text(finding.code, "dim"),
            Text(one_line(finding.message)),
        )
    return Padding(table, (0, 0, 0, 2))


def where(finding: Finding) -> str:
    """Return `line:column`, or a dash where the finding is about the whole article."""
    return f"{finding.line}:{finding.column}" if finding.line and finding.end else "–"


def place_of(article: Article, article_id: str, start: int) -> str:
    """Return `line:column` of a related place, with the article's id if it is another."""
    if article_id != article.article_id:
        return one_line(article_id)
    line_start = article.text.rfind("\n", 0, start) + 1
    return f"{article.text.count(chr(10), 0, start) + 1}:{start - line_start + 1}"


def settled(findings: Iterable[Finding], say: Strings) -> Padding:
    """Return what is waived, in the baseline or fixed, one row each, with the reason."""
    table = grid(say)
    for finding in findings:
        state = say.word("state", status(finding))
        reason = f" ({one_line(finding.suppression.reason)})" if finding.suppression else ""
        words = f"{state}: {one_line(finding.message)}{reason}"
        level = say.word("level", finding.level)
        table.add_row(*(Text(cell, "dim") for cell in (level, where(finding), finding.code, words)))
    return Padding(table, (0, 0, 0, 2))


def print_end(console: Console, result: Result, say: Strings) -> None:
    """Print the verdict, what it rests on, and what was not checked."""
    verdict = say.word("verdict", result.verdict)
    counted = open_counts(result.findings)
    said = ", ".join(say.count(f"count.{level}", n) for level, n in counted.items() if n)
    console.print(
        Text.assemble(
            (verdict.upper(), VERDICT_STYLES.get(result.verdict, "bold")),
            "  ",
            said or say("text.nothing"),
        )
    )
    ran = [run for run in result.rules if run.looked_at]
    console.print(
        Text(
            say(
                "text.scope",
                articles=len(result.articles),
                facts=len(result.facts),
                rules=len(ran),
                passed=len(result.passed),
            ),
            "dim",
        )
    )
    for reason, codes in not_checked(result).items():
        line = f"{say('text.not_checked')} {one_line(reason)}: {', '.join(codes)}"
        console.print(Text(line, "dim"))
    print_first(console, result, say)


def print_first(console: Console, result: Result, say: Strings) -> None:
    """Print the most urgent findings again, one line each, where the list above is long."""
    loud = [f for f in by_urgency(result.findings) if is_open(f) and f.level != "note"]
    if len(loud) < SCREEN:
        return
    console.print(Text(say("text.first"), "bold"))
    several = len(result.articles) > 1
    for finding in loud[:FIRST]:
        place = f"{one_line(finding.path)}:{where(finding)}" if several else where(finding)
        line = Text.assemble(
            "  ", (place, "bold"), "  ", (finding.code, "dim"), "  ", one_line(finding.message)
        )
        line.truncate(console.width, overflow="ellipsis")
        console.print(line, no_wrap=True)
