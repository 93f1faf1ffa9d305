"""The result of a check: everything a report, a gate or a later reviewer needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.findings import Finding, NotChecked, Passed, RuleDoc, RuleRun
from newsaudit.schemas.passages import Passage

SCHEMA_VERSION = "1"
"""Of the JSON form; raised when a field changes its meaning or goes away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSource:
    """A reference table a run was checked against."""

    table: str
    version: str
    """The day it is as of, ISO."""
    sha256: str
    licence: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What was run on what. Holds no clock: the same inputs give the same run.

    `inputs_id` is the SHA-256 over everything that decides the result: article bytes, options,
    rule set, reference data, extractors.
    """

    inputs_id: str
    versions: dict[str, str] = field(default_factory=dict)
    """Program to version: newsaudit, polars, pandera, …"""
    ruleset_sha256: str = ""
    extractors_sha256: str = ""
    reference: tuple[DataSource, ...] = ()
    options: dict[str, str] = field(default_factory=dict)
    """Options that decide the result, as given: profile, published, select, …"""
    audited_at: str | None = None
    """The run's time is an input (`--audited-at` or SOURCE_DATE_EPOCH), else not recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A check's whole outcome. Lists are in order of article, place and code."""

    run: Run
    verdict: str
    articles: list[Article]
    facts: list[Fact]
    findings: list[Finding]
    passed: list[Passed]
    not_checked: list[NotChecked]
    rules: list[RuleRun]
    docs: Mapping[str, RuleDoc] = field(default_factory=dict)
    """Every selected rule's page, by code, also of rules that could not run."""
    sentences: list[Passage] = field(default_factory=list)
    """The articles' sentences (passages of kind `sentence`), for sourcing sentence by sentence."""
