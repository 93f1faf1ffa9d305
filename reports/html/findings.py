"""Findings as dense rows that open to why, guide, evidence, suggestion, command and waiver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsaudit.reports.commands import recheck, waive
from newsaudit.reports.html.annotated import other
from newsaudit.reports.html.markup import Child, Html, prose, tag, ticked
from newsaudit.reports.html.sheet import (
    ICONS,
    SHORT,
    Sheet,
    badge,
    cure,
    fact_id,
    finding_id,
    section,
)
from newsaudit.reports.strings import Strings
from newsaudit.reports.summary import by_urgency, is_open, status
from newsaudit.schemas.findings import Finding, Suppression

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


def details(sheet: Sheet, finding: Finding, explained: bool) -> list[Child]:
    """Return what a row opens to; a rule that is `explained` in a row above is only linked."""
    say = sheet.say
    lines = [recheck(sheet.part.article, finding.code)]
    if is_open(finding):
        lines.append(waive(finding.fingerprint))
    return [
        waiver(finding.suppression, say) if finding.suppression else None,
        item(say("findings.places"), places(sheet, finding)),
        item(say("findings.evidence"), evidence(finding)),
        rule(sheet, finding, explained),
        item(say("findings.commands"), command("\n".join(lines))),
    ]


def rule(sheet: Sheet, finding: Finding, explained: bool) -> list[Html | None]:
    """Return the rule: what it does, why, when it may be wrong, and the guides behind it."""
    say, doc = sheet.say, sheet.result.docs.get(finding.code)
    title = f"{finding.code} {finding.name}"
    sure = f" · {say('findings.confidence')}: {say.word('confidence', finding.confidence)}"
    identifier = f"rule-{finding.code}"
    if explained:
        link = tag("p", tag("a", title, href=f"#{identifier}"), sure)
        return [item(say("findings.rule"), link)]
    sections = doc.sections if doc else {}
    head = tag("p", tag("code", title), sure, id=identifier)
    return [
        item(say("findings.rule"), [head, ticked_paragraph(doc.summary if doc else None)]),
        item(say("findings.why"), prose(sections.get("Why it matters", ""))),
        item(say("findings.false_positives"), told(sections.get("Known false positives", ""))),
        item(say("findings.guide"), prose(sections.get("References", ""))),
    ]


def told(words: str) -> list[Html]:
    """Return a section, unless it says that there is nothing to say."""
    return [] if words.strip().rstrip(".").lower() == "none" else prose(words)


def ticked_paragraph(words: str | None) -> Html | None:
    """Return a paragraph with code in backticks, or nothing."""
    return tag("p", ticked(words)) if words else None


def item(title: str, content: Child) -> Html | None:
    """Return a titled part of an opened row, or nothing where there is no content."""
    return tag("div", tag("h3", title), content) if content else None


def command(line: str) -> Html:
    """Return a shell command to copy."""
    return tag("pre", tag("code", line), class_="sh")


def places(sheet: Sheet, finding: Finding) -> list[Child]:
    """Return links to the finding's words, to its fact and to the other side."""
    say, links = sheet.say, []
    if sheet.marked(finding):
        words = say("findings.in_text", line=finding.line, column=finding.column)
        links.append(tag("a", words, href=f"#{finding_id(finding, 'mark')}"))
    links += [
        tag("a", say("findings.fact"), f" {fact.fact_id}", href=f"#{fact_id(fact)}")
        for fact in sheet.part.facts
        if finding.fact_id is not None and fact.fact_id == finding.fact_id
    ]
    mine = tag("p", [[link, " "] for link in links]) if links else None
    related = [other(sheet, finding, n, place) for n, place in enumerate(finding.related)]
    return [mine, *related] if mine or related else []


def evidence(finding: Finding) -> Html | None:
    """Return the values a rule decided on, but for the words that stand in the row already."""
    values = {k: v for k, v in finding.evidence.items() if v != finding.quote}
    if not values:
        return None
    terms = [
        [tag("dt", key.replace("_", " ")), tag("dd", without_ticks(shown(v)))]
        for key, v in values.items()
    ]
    return tag("dl", terms, class_="ev")


def without_ticks(words: str) -> str:
    """Return a value without the ticks that join several words for a message."""
    return words.replace("`, `", ", ")


def shown(value: object) -> str:
    """Return a value of the evidence in words."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return ", ".join(shown(part) for part in value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {shown(part)}" for key, part in value.items())
    return str(value)


def waiver(suppression: Suppression, say: Strings) -> Html:
    """Return who lets a finding stand, why and until when."""
    rows: Iterable[tuple[str, str | None]] = (
        ("waiver.reason", suppression.reason),
        ("waiver.owner", suppression.owner),
        ("waiver.until", suppression.until),
    )
    kind = say(f"waiver.{'waiver' if suppression.kind == 'waiver' else 'baseline'}")
    terms = [[tag("dt", say(key)), tag("dd", value)] for key, value in rows if value]
    return tag("div", tag("h3", kind), tag("dl", terms, class_="ev"), class_="waiver")
