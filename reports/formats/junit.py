"""JUnit XML: every finding that needs attention is a failed test, one suite an article."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree  # only writes; nothing foreign is parsed

from newsaudit.reports.summary import Part, by_urgency, is_open, parts, status
from newsaudit.reports.visible import visible
from newsaudit.schemas.findings import Finding
from newsaudit.schemas.result import Result


def render(result: Result) -> str:
    """Return the document. Notes are no failures; waived findings and rules not run are skipped."""
    root = ElementTree.Element("testsuites", name="newsaudit")
    for part in parts(result).values():
        suite = ElementTree.SubElement(root, "testsuite", name=visible(name_of(part)))
        suite.extend(cases(part))
        numbered(suite)
    numbered(root)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def name_of(part: Part) -> str:
    """Return what the suite is called."""
    return part.article.path or part.article.article_id


def numbered(element: ElementTree.Element) -> None:
    """Set how many tests there are, how many failed and how many were skipped."""
    element.set("tests", str(len(list(element.iter("testcase")))))
    element.set("failures", str(len(list(element.iter("failure")))))
    element.set("skipped", str(len(list(element.iter("skipped")))))
    element.set("errors", "0")


def cases(part: Part) -> Iterator[ElementTree.Element]:
    """Yield the tests of an article."""
    found = [finding for finding in by_urgency(part.findings) if finding.state != "fixed"]
    for finding in found:
        yield failed(part, finding)
    for passed in part.passed:
        yield case(part, f"{passed.code} {passed.message}")
    for item in part.nowhere_checked + part.not_checked:
        skipped = case(part, f"{item.code} not checked")
        ElementTree.SubElement(skipped, "skipped", message=visible(item.reason))
        yield skipped
    if not found and not part.passed:
        yield case(part, "no finding")


def failed(part: Part, finding: Finding) -> ElementTree.Element:
    """Return a finding as a test."""
    place = f"{finding.line}:{finding.column}"
    element = case(part, f"{finding.code} {finding.name} at {place}", finding.line)
    if not is_open(finding):
        reason = finding.suppression.reason if finding.suppression else ""
        ElementTree.SubElement(element, "skipped", message=visible(f"{status(finding)}: {reason}"))
        return element
    words = [f"{name_of(part)}:{place}: {finding.message}", finding.quote, finding.suggestion or ""]
    text = visible("\n".join(word for word in words if word))
    if finding.level == "note":
        ElementTree.SubElement(element, "system-out").text = text
        return element
    failure = ElementTree.SubElement(
        element, "failure", type=finding.level, message=visible(finding.message)
    )
    failure.text = text
    return element


def case(part: Part, name: str, line: int = 0) -> ElementTree.Element:
    """Return a passed test."""
    element = ElementTree.Element(
        "testcase", classname=visible(name_of(part)), name=visible(name), time="0"
    )
    if line:
        element.set("file", visible(part.article.path))
        element.set("line", str(line))
    return element
