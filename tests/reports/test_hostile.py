"""Article text is hostile: whatever stands in whatever slot comes out as text, nowhere live."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsaudit.reports.commands import quoted
from newsaudit.reports.formats import FORMATS
from newsaudit.reports.html import article_report
from newsaudit.reports.html.corpus import corpus_pages
from newsaudit.reports.visible import visible
from newsaudit.schemas.article import Article
from newsaudit.schemas.findings import Finding, Place, Suppression
from newsaudit.schemas.result import Result
from tests.reports import samples

PAYLOADS = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "url": "javascript:alert(1)",
    "script-data": "</script><!--<script>",
    "template": "{{7*7}} ${7*7} {% raw %} {0} %s",
    "formula": '=HYPERLINK("http://x.example","y")',
    "workflow": "x\n::error file=a::b\n##[add-path]c %0A::stop-commands::y",
    "sarif-link": "[click](http://x.example) {0}",
    "bidi": "abc\u202edef\u2066ghi",
    "control": "a\x1b[31mb\x07\x00\x9b",
    "surrogate": "a\ud800b",
    "invisible": "a\u200bb\U000e0041c\ufeff",
    "css": "</style><style>*{display:none}",
}


def poisoned(payload: str) -> Result:
    """Return a result with the payload in every slot that text can reach."""
    base = samples.result()
    article: Article = replace(
        base.articles[0],
        text=f"{payload}\n\nTail {payload} end.",
        path=payload,
        article_id=payload,
        publisher=payload,
        original_publisher=payload,
        headline=payload,
        byline=payload,
        uri=payload,
        published_from=payload,
        language=payload,
        encoding=payload,
        derivation=payload,
        raw_sha256=payload,
        metadata={payload: payload},
        headline_span=None,
        stamp_span=None,
        permission_span=None,
        body_start=0,
    )
    ends = len(payload)
    finding: Finding = replace(
        base.findings[1],
        message=payload,
        article_id=payload,
        path=payload,
        start=0,
        end=ends,
        quote=payload,
        fact_id=payload,
        evidence={payload: payload, "list": [payload]},
        suggestion=payload,
        fingerprint=payload,
        name=payload,
        related=(Place(article_id=payload, start=0, end=ends, message=payload),),
    )
    waived = replace(
        finding,
        suppression=Suppression(kind="waiver", reason=payload, owner=payload, until=payload),
    )
    facts = [
        replace(
            fact, article_id=payload, fact_id=payload + str(n), start=0, end=ends, quote=payload
        )
        for n, fact in enumerate(base.facts)
    ]
    for fact in facts:
        for name in (
            "name",
            "title",
            "organisation",
            "item",
            "donor",
            "reason",
            "value",
            "unit",
            "source_name",
            "content_quote",
            "cue_quote",
            "event",
        ):
            if isinstance(getattr(fact, name, 0), str):
                setattr(fact, name, payload)
    return replace(
        base,
        run=replace(
            base.run,
            inputs_id=payload,
            options={payload: payload},
            versions={payload: payload},
            audited_at=payload,
        ),
        articles=[article],
        facts=facts,
        findings=[finding, waived],
        passed=[
            replace(p, article_id=payload, quote=payload, message=payload, fact_id=payload + "0")
            for p in base.passed
        ],
        not_checked=[replace(n, reason=payload) for n in base.not_checked],
        sentences=[],
    )


@pytest.mark.parametrize("name", PAYLOADS)
def test_html_shows_it_and_nothing_of_it_is_markup(name: str) -> None:
    payload = PAYLOADS[name]
    clean = tags(article_report(poisoned("harmless")))
    report = article_report(poisoned(payload))
    assert tags(report) <= clean | {"span"}
    words = unescape(
        re.sub(r"<[^>]*>", "", re.sub(r"<(script|style).*?</\1>", "", report, flags=re.DOTALL))
    )
    assert visible(payload).split("\n")[0] in words
    assert "javascript:" not in re.findall(r'href="([^"]*)"', report)
    report.encode("utf-8")


@pytest.mark.parametrize("name", PAYLOADS)
def test_the_corpus_report_shows_it_too(name: str) -> None:
    base, bad = samples.result(), poisoned(PAYLOADS[name])
    both = replace(
        bad, articles=bad.articles + base.articles, findings=bad.findings + base.findings
    )
    for file, content in corpus_pages(both, "en", "index.html", ""):
        assert re.fullmatch(r"[A-Za-z0-9_./-]+", file)
        assert "<img" not in content
        assert "<script>alert" not in content
        content.encode("utf-8")


def tags(html: str) -> set[str]:
    """Return the names of all elements outside scripts and styles."""
    html = re.sub(r"<(script|style)[^>]*>.*?</\1>", "", html, flags=re.DOTALL)
    return set(re.findall(r"<([a-zA-Z]+)", html))


@pytest.mark.parametrize("name", PAYLOADS)
@pytest.mark.parametrize("form", ["json", "jsonl", "sarif", "gitlab", "claimreview"])
def test_json_formats_stay_json_and_keep_it_exact(form: str, name: str) -> None:
    payload = PAYLOADS[name]
    raw = str(FORMATS[form](poisoned(payload)))
    raw.encode("utf-8")
    documents = (
        [json.loads(line) for line in raw.splitlines()] if form == "jsonl" else [json.loads(raw)]
    )
    quotes = [text for document in documents for text in texts(document)]
    wanted = " ".join(visible(payload).split()) if form == "gitlab" else payload
    assert wanted in quotes


def texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [t for part in value.values() for t in texts(part)]
    return [t for part in value for t in texts(part)] if isinstance(value, list) else []


@pytest.mark.parametrize("name", PAYLOADS)
def test_xml_is_well_formed_and_text_has_no_control_character(name: str) -> None:
    payload = PAYLOADS[name]
    root = ElementTree.fromstring(str(FORMATS["junit"](poisoned(payload))))
    assert any(visible(payload).split("\n")[0] in (e.text or "") for e in root.iter("failure"))
    for form in ("text", "github", "csv"):
        said = str(FORMATS[form](poisoned(payload)))
        assert said == visible(said)
        said.encode("utf-8")


def test_no_line_of_the_annotations_is_a_command_of_the_article() -> None:
    lines = str(FORMATS["github"](poisoned(PAYLOADS["workflow"]))).splitlines()
    assert all(line.startswith("::error file=") for line in lines)
    assert len(lines) == 1
    assert "%250A" in lines[0]


def test_sarif_messages_hold_no_link_and_no_placeholder() -> None:
    log = json.loads(FORMATS["sarif"](poisoned(PAYLOADS["sarif-link"])))
    message = log["runs"][0]["results"][0]["message"]["text"]
    assert message == r"\[click\](http://x.example) {{0}}"


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("a b.txt", "'a b.txt'"),
        ("-rf", "./-rf"),
        ("it's", "'it'\"'\"'s'"),
        ("a\x1bb", "$'a\\033b'"),
        ("$(rm)", "'$(rm)'"),
        ("x\ny", "$'x\\012y'"),
    ],
)
def test_commands_quote_their_words(word: str, shown: str) -> None:
    assert quoted(word) == shown


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_any_text_in_any_slot_makes_a_page_and_every_format(payload: str) -> None:
    result = poisoned(payload)
    assert tags(article_report(result)) <= tags(article_report(poisoned("harmless"))) | {"span"}
    for renderer in FORMATS.values():
        content = renderer(result)
        if isinstance(content, str):
            content.encode("utf-8")
