"""Every rule: its page, its example, its cases."""

from __future__ import annotations

import json
import re
from pathlib import Path

import polars as pl
import pytest

from newsaudit.checks.catalogue import Selection, catalogue
from newsaudit.checks.engine import ELSEWHERE, check
from newsaudit.checks.outcome import Outcome
from newsaudit.checks.reference import load
from newsaudit.checks.rule import FAMILIES, HEADINGS, PROFILES, Rule
from newsaudit.checks.views import views
from newsaudit.extract.reading import gathered, read_all
from newsaudit.pipeline import Settings, audit
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import TABLE_OF_KIND
from newsaudit.schemas.frames import ARTICLE_DTYPES, Tables, dtypes, tables
from newsaudit.schemas.nested import flatten
from newsaudit.schemas.vocabulary import CONFIDENCES, LEVELS
from newsaudit.waivers import Waiver
from tests.cases import Case, case_of, cases_of

CASES = Path(__file__).parent / "cases"
RULES = list(catalogue().values())


def run(rule: Rule, case: Case) -> Outcome:
    """Run one rule on a case, as `newsaudit check --select CODE` would."""
    if case.waiver is not None:
        return waived(case.waiver, case.articles)
    facts, passages = gathered(read_all(case.articles))
    found = tables(case.articles, facts, passages if case.articles else None)
    if case.facts is not None:
        found = found.with_facts(given(case.facts))
    if case.suite is not None:
        return expected(case.suite, found)
    return check(found, [rule], load(()))


def waived(line: dict, articles: list[Article]) -> Outcome:
    """Audit articles with a waiver for the finding of that code and quote, gone or not."""
    found = audit(articles, Settings(selection=Selection(select=(line["code"],)))).findings
    prints = [f.fingerprint for f in found if f.quote == line["quote"]]
    waiver = Waiver(
        fingerprint=prints[0] if prints else "gone", code=line["code"], quote=line["quote"],
        article_id=articles[0].article_id, reason="checked", owner="desk",
        granted="2031-07-01", until=line["until"],
    )  # fmt: skip
    settings = Settings(waivers=(waiver,), audited_at=f"{line['today']}T12:00:00Z")
    findings = [{"code": f.code, "message": f.message} for f in audit(articles, settings).findings]
    return Outcome(findings=pl.DataFrame(findings))


def expected(suite: dict, found: Tables) -> Outcome:
    """Run one expectation on the set, as `newsaudit gate --suite` would."""
    from newsaudit.gating.sets import set_findings

    facts = {name: frame.lazy() for name, frame in found.facts.items()}
    configuration = {"type": suite["type"], "kwargs": suite["kwargs"], "severity": "critical"}
    outcome = set_findings({suite["table"]: [configuration]}, facts, found.articles.lazy())
    return Outcome(findings=outcome.findings, runs=outcome.runs)


def given(lines: str) -> dict[str, pl.DataFrame]:
    """Return facts as frames exactly as written: what is not said is a null, or no column."""
    rows: dict[type, list[dict]] = {}
    for line in lines.splitlines():
        row = flatten(json.loads(line))
        rows.setdefault(TABLE_OF_KIND[row["kind"]], []).append(row)
    return {record.table: as_written(record, many) for record, many in rows.items()}


REQUIRED = ("fact_id", "article_id", "kind", "start", "end", "quote", "event", "name")


def as_written(record: type, rows: list[dict]) -> pl.DataFrame:
    """Return rows as a frame; columns nobody wrote are nulls, but required ones are missing."""
    columns = dtypes(record)
    names = list(dict.fromkeys(name for row in rows for name in row))
    wrong = {n for n in names for r in rows if n in columns and mistyped(r.get(n), columns[n])}
    schema = {n: columns[n] if n in columns and n not in wrong else None for n in names}
    frame = pl.DataFrame(
        [{n: row.get(n) for n in names} for row in rows],
        schema={n: pl.String if d == pl.Date else d for n, d in schema.items()},
        orient="row",
    ).with_columns(pl.col(n).str.to_date() for n, d in schema.items() if d == pl.Date)
    rest = [
        pl.lit(None, d).alias(n) for n, d in columns.items() if n not in names and n not in REQUIRED
    ]
    frame = frame.with_columns(rest)
    if "grounding" not in names:
        frame = frame.with_columns(pl.lit("exact").alias("grounding"))
    if "extractor" not in names:
        frame = frame.with_columns(pl.lit("given").alias("extractor"))
    order = [n for n in columns if n in frame.columns]
    return frame.select(*order, *(n for n in frame.columns if n not in order))


def mistyped(value: object, dtype: pl.DataType) -> bool:
    """Tell a text where a number belongs."""
    return isinstance(value, str) and dtype.is_numeric()


def said(outcome: Outcome, code: str) -> list[str]:
    """Return what a rule has found, one line each."""
    return [row["message"] for row in outcome.findings.to_dicts() if row["code"] == code]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
class TestPage:
    def test_rule_is_well_formed(self, rule: Rule):
        assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
        assert rule.family in FAMILIES
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
        assert rule.level in LEVELS
        assert rule.confidence in CONFIDENCES
        assert set(rule.profiles) <= set(PROFILES)
        assert rule.view in ELSEWHERE or views()[rule.view].name == rule.view

    def test_page_has_every_heading(self, rule: Rule):
        assert tuple(rule.sections) == HEADINGS
        assert all(rule.sections.values())

    def test_example_fires(self, rule: Rule):
        case = case_of("Example", rule.sections["Example"])
        assert said(run(rule, case), rule.code)

    def test_use_instead_is_silent(self, rule: Rule):
        case = case_of("Use instead", rule.sections["Use instead"])
        assert said(run(rule, case), rule.code) == []


ALL_CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}-{case.name}")
    for path in sorted(CASES.glob("*.md"))
    for case in cases_of(path)
]


@pytest.mark.parametrize(("code", "case"), ALL_CASES)
def test_case(code: str, case: Case):
    assert said(run(catalogue()[code], case), code) == (case.findings or [])


def test_every_rule_has_cases():
    assert {rule.code for rule in RULES} == {path.stem for path in CASES.glob("*.md")}


def test_names_are_unique():
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_articles_frame_matches_the_model():
    from newsaudit.schemas.tables import Articles

    columns = Articles.to_schema().columns
    assert {n: str(c.dtype) for n, c in columns.items()} == {
        n: str(d) for n, d in ARTICLE_DTYPES.items()
    }


def test_selection_without_profile_is_desk():
    assert Selection().profile == "desk"
