"""Every format is read by its own official schema or by a real consumer."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import jsonschema
import polars as pl
import pytest
from junitparser import JUnitXml
from prov.model import ProvDocument

from newsaudit.provenance.prov import prov_json
from newsaudit.reports.formats import BINARY, FORMATS, render
from newsaudit.reports.formats.as_csv import safe
from newsaudit.reports.formats.changes import changes
from newsaudit.reports.formats.github import step_summary
from newsaudit.reports.formats.plain import text
from newsaudit.schemas.result import Result, Run
from tests.reports import samples
from tests.reports.test_hostile import PAYLOADS, poisoned

SARIF_SCHEMA = Path(__file__).parent / "data" / "sarif-2.1.0-rtm.5.json"


def sarif_run() -> dict[str, list[dict[str, object]]]:
    return json.loads(FORMATS["sarif"](samples.result()))["runs"][0]


def test_sarif_is_valid_by_the_schema_of_oasis() -> None:
    schema = json.loads(SARIF_SCHEMA.read_bytes())
    log = json.loads(FORMATS["sarif"](samples.result()))
    jsonschema.validators.validator_for(schema)(schema).validate(log)


@pytest.mark.parametrize("name", PAYLOADS)
def test_sarif_of_a_hostile_article_is_valid_too(name: str) -> None:
    schema = json.loads(SARIF_SCHEMA.read_bytes())
    log = json.loads(FORMATS["sarif"](poisoned(PAYLOADS[name])))
    jsonschema.validators.validator_for(schema)(schema).validate(log)


def test_sarif_says_where_the_other_side_is_and_who_let_what_stand() -> None:
    results = sarif_run()["results"]
    contradiction = next(r for r in results if r["ruleId"] == "CNT001")
    other = contradiction["relatedLocations"][0]
    assert other["physicalLocation"]["region"]["snippet"]["text"] == "sixth call"
    waived = next(r for r in results if r["ruleId"] == "NUM001")
    assert waived["suppressions"][0]["justification"] == "two boats counted twice by the ministry"
    states = {r["ruleId"]: r["baselineState"] for r in results}
    assert states["DAT001"] == "unchanged"
    assert states["TXT001"] == "absent"


def test_sarif_places_are_relative_and_in_code_points() -> None:
    location = sarif_run()["results"][1]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {
        "uri": "stories/grain-corridor.txt",
        "uriBaseId": "%SRCROOT%",
    }
    region = location["region"]
    start = region["charOffset"]
    assert samples.TEXT[start : start + region["charLength"]] == region["snippet"]["text"]


def test_junit_is_read_by_a_junit_parser() -> None:
    suites = JUnitXml.fromstring(FORMATS["junit"](samples.result()).encode())
    assert (suites.tests, suites.failures, suites.skipped) == (11, 4, 3)
    failed = [case for suite in suites for case in suite if case.result and case.is_failure]
    assert "5 is not 6" in failed[0].result[0].message


def test_github_lists_errors_first_and_the_summary_has_all() -> None:
    lines = str(FORMATS["github"](samples.result())).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error"] * 3 + ["::warning"] + [
        "::notice"
    ] * 2
    assert "file=stories/grain-corridor.txt,line=1,col=24," in lines[0]
    assert len(step_summary(samples.result()).splitlines()) == 6 + len(samples.findings())


GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What GitLab's documentation of the code quality report asks for; it publishes no schema."""


def test_gitlab_has_every_field_gitlab_reads() -> None:
    rows = json.loads(FORMATS["gitlab"](samples.result()))
    jsonschema.validate(rows, GITLAB)
    assert len({row["fingerprint"] for row in rows}) == len(rows) == 6
    jsonschema.validate(json.loads(FORMATS["gitlab"](poisoned(PAYLOADS["workflow"]))), GITLAB)


def test_csv_reads_back_and_starts_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(str(FORMATS["csv"](samples.result())))))
    assert [row["code"] for row in rows][:2] == ["CNT001", "DAT001"]
    assert rows[0]["start"] == "23"
    for attack in (
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "\n=1",
        "＝1",
        "=cmd|'/c calc'!A0",
    ):
        assert safe(attack).startswith("'"), attack
    assert safe("plain = text") == "plain = text"


def test_parquet_reads_back_typed() -> None:
    raw = FORMATS["parquet"](samples.result())
    assert isinstance(raw, bytes)
    frame = pl.read_parquet(io.BytesIO(raw))
    assert frame.height == len(samples.findings())
    assert frame.schema["start"] == pl.Int64
    assert frame["quote"][0] == "fifth call"


def test_claimreview_reviews_errors_and_what_was_verified() -> None:
    graph = json.loads(FORMATS["claimreview"](samples.result()))["@graph"]
    assert {review["@type"] for review in graph} == {"ClaimReview"}
    for review in graph:  # what schema.org and its readers expect of each
        rating = review["reviewRating"]
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
        assert review["claimReviewed"] in samples.TEXT
        assert review["author"]["name"] == "newsaudit"
        assert review["itemReviewed"]["appearance"]["headline"] == samples.article().headline
    ratings = [review["reviewRating"]["alternateName"] for review in graph]
    assert ratings == ["Contradicted"] * 3 + ["Consistent"] * 2


def test_prov_json_is_read_by_the_prov_library() -> None:
    document = ProvDocument.deserialize(content=json.dumps(prov_json(samples.result())))
    names = {str(record.identifier) for record in document.get_records()}
    assert {"na:facts", "na:findings", "na:report", "na:ruleset", "na:desk"} <= names


def test_text_fits_its_width_and_has_colours_only_when_asked() -> None:
    for width in (40, 60, 100):
        lines = text(samples.result(), width).splitlines()
        assert max(map(len, lines)) <= width
    assert "\x1b" not in text(samples.result(), 80)
    assert "\x1b[1;31m" in text(samples.result(), 80, colour=True)


def test_text_names_place_arithmetic_and_cure() -> None:
    said = text(samples.result(), 100)
    assert "1:24  CNT001  `fifth call` here" in said
    assert "see 6:112 the other count: sixth" in said
    assert "fix: Check the number; the body says 6." in said
    assert "ADVERSE  3 errors, 1 warning, 2 notes" in said
    assert "not checked, no reference data of offices: OFF005" in said


def test_a_long_list_ends_with_what_to_fix_first() -> None:
    base = samples.result()
    many = [
        replace(f, fingerprint=f"{f.fingerprint}-{n}") for n in range(10) for f in base.findings
    ]
    lines = text(replace(base, findings=many), 80).rstrip().splitlines()
    assert lines[-4] == "fix first"
    assert all(line.startswith("  1:24  CNT001  ") and len(line) <= 80 for line in lines[-3:])
    assert "fix first" not in text(base, 80)


def test_text_speaks_the_reports_language_and_cuts_no_word() -> None:
    said = str(render("text", samples.result(), "de"))
    assert "BEANSTANDET  3 Fehler, 1 Warnung, 2 Hinweise" in said
    told = " ".join(said.split())
    assert "…her counterpart, Tomas Oyelaran, on Wednesday, September 4, 2025, the sixth" in told


def test_changes_name_what_is_new_and_what_is_fixed() -> None:
    said = changes(samples.findings())
    assert said.splitlines()[0] == "new: 5"
    assert "fixed: 1\n  warning  stories/grain-corridor.txt:14:93  TXT001" in said


def empty() -> Result:
    return Result(
        run=Run(inputs_id=""), verdict="not able to conclude", articles=[], facts=[], findings=[],
        passed=[], not_checked=[], rules=[],
    )  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_takes_an_empty_result(name: str) -> None:
    content = render(name, empty())
    assert isinstance(content, bytes if name in BINARY else str)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_takes_findings_of_articles_that_are_not_there(name: str) -> None:
    assert render(name, replace(samples.result(), articles=[]))


def test_formats_do_not_import_each_other() -> None:
    code = (
        "import sys, newsaudit.reports.formats\n"
        "print(sorted({'rich', 'polars', 'jinja2', 'xml'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
