"""Article text is hostile: whatever stands in whatever slot comes out as text, nowhere live."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsaudit.gating.gate import GateSettings, gate
from newsaudit.reports.commands import quoted
from newsaudit.reports.formats import FORMATS
from newsaudit.reports.formats.as_csv import FORMULA
from newsaudit.reports.formats.changes import changes
from newsaudit.reports.formats.github import step_summary
from newsaudit.reports.html import article_report, write
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
    assert first_line(visible(payload)) in words(report)
    assert not re.search(r"<(title|desc|text|tspan)\b[^>]*>[^<]*<span", report)
    assert all(link.startswith(("#", "http://", "https://")) for link in links(report))
    report.encode("utf-8")


def beside_a_sample(bad: Result) -> Result:
    """Return a result of two articles, the other one harmless."""
    base = samples.result()
    return replace(
        bad,
        articles=bad.articles + base.articles,
        findings=bad.findings + base.findings,
        facts=bad.facts + base.facts,
        sentences=base.sentences,
    )


@pytest.mark.parametrize("name", PAYLOADS)
def test_the_corpus_report_shows_it_too(name: str) -> None:
    clean, both = beside_a_sample(poisoned("harmless")), beside_a_sample(poisoned(PAYLOADS[name]))
    known = set().union(*(tags(page) for _, page in corpus_pages(clean, "en", "index.html", "")))
    for file, content in corpus_pages(both, "en", "index.html", ""):
        assert re.fullmatch(r"[A-Za-z0-9_./-]+", file)
        assert tags(content) <= known | {"span"}
        assert not re.search(r"<[^>]* (on[a-z]+|style|src)=", content)
        assert all(not re.match(r"(?!https?:)[a-z]+:", link) for link in links(content))
        content.encode("utf-8")
        if file in ("index.html", "list/0001.html", "heat/0001.html"):
            assert first_line(visible(PAYLOADS[name])) in words(content), file


@pytest.mark.parametrize("name", PAYLOADS)
def test_the_list_of_changes_stays_one_line_a_finding(name: str) -> None:
    said = changes(poisoned(PAYLOADS[name]).findings)
    assert said == visible(said)
    assert [line.split(":")[0] for line in said.splitlines() if line[0] != " "] == [
        "new", "fixed", "waived", "persisting",
    ]  # fmt: skip
    assert " ".join(visible(PAYLOADS[name]).split()) in said


@pytest.mark.parametrize("name", PAYLOADS)
def test_the_step_summary_is_a_table_and_nothing_else(name: str) -> None:
    summary = step_summary(poisoned(PAYLOADS[name]))
    lines = summary.splitlines()
    assert all(line.startswith("| ") and line.endswith(" |") for line in lines[6:])
    assert len(lines) == 8
    assert not re.search(r"(?<!\\)[<>\[\]`@]", "".join(lines[6:]))


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_spreadsheet_finds_no_formula_in_any_cell(name: str) -> None:
    result = poisoned(PAYLOADS[name])
    rows = list(csv.reader(io.StringIO(str(FORMATS["csv"](result)), newline="")))
    assert len(rows) == 1 + len(result.findings)
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        assert cell.lstrip()[:1] not in (*FORMULA,) or not cell.strip()
    assert any(visible(PAYLOADS[name]) in cell for row in rows for cell in row)


@pytest.mark.parametrize("name", PAYLOADS)
def test_parquet_keeps_it_exact(name: str) -> None:
    if name == "surrogate":
        return  # Parquet holds UTF-8; the surrogate is shown as its token
    frame = pl.read_parquet(io.BytesIO(bytes(FORMATS["parquet"](poisoned(PAYLOADS[name])))))
    assert PAYLOADS[name] in frame["quote"].to_list()


def links(html: str) -> list[str]:
    """Return the addresses of a page, as a browser reads them."""
    found = re.findall(r"""<a [^>]*?href=(?:"([^"]*)"|([^\s>]*))""", html)
    return [unescape(quoted or bare) for quoted, bare in found]


def words(html: str) -> str:
    """Return what a reader sees of a page."""
    html = re.sub(r"<(script|style)[^>]*>.*?</\1>", "", html, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]*>", "", html))


def first_line(text: str) -> str:
    return text.split("\n")[0]


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


def test_a_hostile_column_and_value_of_a_data_set_are_only_shown(tmp_path: Path) -> None:
    payload = PAYLOADS["markup"] + PAYLOADS["bidi"] + PAYLOADS["control"]
    rows = {"fact_id": ["d1"], "article_id": [payload], "kind": [payload], payload: ["x"]}
    file = tmp_path / "dates.parquet"
    rest = {
        "start": [0],
        "end": [4],
        "quote": [payload],
        "extractor": ["x"],
        "grounding": ["exact"],
    }
    pl.DataFrame({**rows, **rest}).write_parquet(file)
    result = gate(str(file), GateSettings()).result
    assert {"SCH003", "SCH005"} <= {finding.code for finding in result.findings}
    index = write(result, tmp_path / "report" / "index.html")
    for page in index.parent.rglob("*.html"):
        content = page.read_text(encoding="utf-8")
        assert "<img" not in content
        assert not re.search(r"<[^>]* (on[a-z]+|style|src)=", content)
    assert visible(payload) in words(index.read_text(encoding="utf-8"))
    for form in ("text", "csv", "github"):
        said = str(FORMATS[form](result))
        assert said == visible(said)
