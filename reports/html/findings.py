"""Findings as dense rows, the most urgent first, with filters and keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsaudit.reports.html.details import details
from newsaudit.reports.html.markup import Html, tag, ticked
from newsaudit.reports.html.sheet import (
    ICONS,
    SHORT,
    Sheet,
    badge,
    cure,
    finding_id,
    section,
)
from newsaudit.reports.strings import Strings
from newsaudit.reports.summary import by_urgency, is_open, status
from newsaudit.schemas.findings import Finding

KEYS = (("j", "next"), ("k", "previous"), ("o", "open"), ("t", "over"), ("?", "help"))
CONTEXT = 60
"""Characters shown on either side of a finding's words."""
LONGEST = 240
"""Characters of a finding's own words shown in its row; the article shows all."""


def findings(sheet: Sheet) -> Html:
    """Return the section of all findings, the most urgent first."""
    say = sheet.say
    found = by_urgency(sheet.part.findings)
    if not found:
        return section("findings", say("nav.findings"), tag("p", say("findings.none")))
    return section(
        "findings",
        say("nav.findings"),
        filters(sheet),
        tag("div", rows(sheet, found), class_="rows", id="rows"),
        tag("p", id="shown", role="status"),
        help_(say),
        intro=say("findings.intro"),
    )


def rows(sheet: Sheet, found: Iterable[Finding]) -> Iterator[Html]:
    """Yield the rows; each rule is explained in full in the first row it has."""
    codes: set[str] = set()
    for finding in found:
        yield row(sheet, finding, finding.code in codes)
        codes.add(finding.code)


def filters(sheet: Sheet) -> Html:
    """Return the filter bar; the script shows it, without a script it would do nothing."""
    say = sheet.say
    levels = [f.level for f in sheet.part.findings]
    states = [status(f) for f in sheet.part.findings]
    choices = [
        (key, vocabulary, values, have)
        for key, vocabulary, values, have in (
            ("l", "level", ("error", "warning", "note"), levels),
            ("s", "state", ("new", "persisting", "waived", "baseline", "fixed"), states),
        )
        if len(set(have)) > 1  # one choice is none
    ]
    buttons = [
        tag(
            "button",
            say.word(vocabulary, value),
            f" {have.count(value)}",
            type="button",
            aria_pressed="false",
            data_key=key,
            data_value=value,
        )
        for key, vocabulary, values, have in choices
        for value in values
        if value in have
    ]
    sort = tag(
        "button",
        say("findings.by_place"),
        type="button",
        aria_pressed="false",
        id="by-place",
    )
    keys = tag("button", "? ", say("keys.title"), type="button", id="help")
    return tag(
        "div",
        buttons,
        sort,
        keys,
        class_="filters",
        role="group",
        aria_label=say("findings.filters"),
        hidden=True,
    )


def help_(say: Strings) -> Html:
    """Return the list of keys, which the script opens."""
    terms = [[tag("dt", tag("kbd", key)), tag("dd", say(f"keys.{what}"))] for key, what in KEYS]
    close = tag("button", say("keys.close"), type="button")
    return tag("dialog", tag("h3", say("keys.title")), tag("dl", terms), close, id="keys")


def row(sheet: Sheet, finding: Finding, explained: bool) -> Html:
    """Return a finding: the row, and what it opens to."""
    say = sheet.say
    level = say.word("level", finding.level)
    place = f"{finding.line}:{finding.column}" if finding.line and finding.end else "–"
    head = tag(
        "summary",
        tag("span", str(sheet.number(finding)), class_="no"),
        tag("span", f"{ICONS[finding.level]} ", level, class_="lv"),
        tag("span", finding.code, class_="code"),
        tag(
            "span",
            tag("b", ticked(finding.message)),
            badge(sheet, finding),
            context(sheet, finding),
            cure(finding),
            class_="msg",
        ),
        tag("span", place, class_="place"),
    )
    return tag(
        "details",
        head,
        tag("div", details(sheet, finding, explained), class_="body"),
        id=finding_id(finding),
        class_=f"f {SHORT[finding.level]}{'' if is_open(finding) else ' stood'}",
        data_l=finding.level,
        data_s=status(finding),
        data_n=sheet.number(finding),
    )


def context(sheet: Sheet, finding: Finding) -> Html | None:
    """Return the finding's words in their sentence."""
    text = sheet.part.article.text
    if not sheet.marked(finding):
        return (
            tag("span", "“", finding.quote[:LONGEST], "”", class_="ctx") if finding.quote else None
        )
    words = text[finding.start : finding.end]
    if len(words) > LONGEST:
        words = f"{words[: LONGEST - 60]} … {words[-50:]}"
    before, after = around(text, finding.start, finding.end)
    return tag("span", before, tag("mark", words), after, class_="ctx")


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a span in its line, cut between words."""
    low, high = max(start - CONTEXT, 0), min(end + CONTEXT, len(text))
    before = text[low:start].rpartition("\n")
    after = text[end:high].partition("\n")
    left, right = before[2], after[0]
    if low and not before[1] and not text[low - 1].isspace():
        left = left.partition(" ")[2]
    if high < len(text) and not after[1] and not text[high].isspace():
        right = right.rpartition(" ")[0]
    return left, right
