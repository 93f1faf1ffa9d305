"""What the checks said about each fact: its findings, and what was verified."""

from __future__ import annotations

from newsaudit.reports.html.markup import Child, Html, tag, ticked
from newsaudit.reports.html.sheet import SHORT, Sheet, finding_id, line_of
from newsaudit.reports.summary import is_open
from newsaudit.schemas.findings import Finding, Passed


def links(sheet: Sheet) -> dict[str, list[Html]]:
    """Return links to the findings and to the passed checks, by fact."""
    found: dict[str, list[Html]] = {}
    for finding in sheet.placed():
        if finding.fact_id is not None and finding.state != "fixed":
            found.setdefault(finding.fact_id, []).append(to_finding(sheet, finding))
    for number, passed in enumerate(sheet.part.passed):
        if passed.fact_id is not None:
            link = tag("a", f"✓ {passed.code} ", class_="ok", href=f"#v{number}")
            found.setdefault(passed.fact_id, []).append(link)
    return found


def to_finding(sheet: Sheet, finding: Finding) -> Html:
    """Return a link to a finding's row."""
    class_ = f"to {SHORT[finding.level]}" if is_open(finding) else "to"
    words = f"{sheet.number(finding)} {finding.code} "
    return tag("a", words, href=f"#{finding_id(finding)}", class_=class_)


def verified(sheet: Sheet) -> Html | None:
    """Return the checks that were passed and are worth showing."""
    if not sheet.part.passed:
        return None
    count = tag("span", f" {len(sheet.part.passed)}", class_="cnt")
    items = [passed_row(sheet, number, item) for number, item in enumerate(sheet.part.passed)]
    return tag(
        "div",
        tag("h3", sheet.say("facts.verified"), count),
        tag("ul", items, class_="passed"),
        id="verified",
        class_="facts",
    )


def passed_row(sheet: Sheet, number: int, passed: Passed) -> Html:
    """Return one passed check, with its fact's words and place."""
    place: Child = None
    if sheet.inside(passed.start, passed.end):
        place = tag("span", f" {line_of(sheet.part.article.text, passed.start)}", class_="place")
    words = f"`{passed.quote[:120]}`"
    said = (
        passed.message
        if passed.message.startswith(words) or not passed.quote
        else (f"{words} {passed.message}")
    )
    return tag(
        "li", tag("span", "✓ ", passed.code, class_="ok"), " ", ticked(said), place, id=f"v{number}"
    )
