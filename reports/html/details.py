"""What a finding's row opens to: place, evidence, rule, guide, commands, and the waiver."""

from __future__ import annotations

from collections.abc import Iterable

from newsaudit.reports.commands import recheck, waive
from newsaudit.reports.html.annotated import other
from newsaudit.reports.html.markup import Child, Html, prose, tag, ticked
from newsaudit.reports.html.sheet import Sheet, fact_id, finding_id
from newsaudit.reports.strings import Strings
from newsaudit.reports.summary import is_open
from newsaudit.schemas.findings import Finding, Suppression


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
