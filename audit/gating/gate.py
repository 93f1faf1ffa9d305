"""A gate's whole job: data set in, settled result out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks import settle
from newsaudit.checks.catalogue import Selection, selected
from newsaudit.checks.outcome import Outcome
from newsaudit.checks.reference import Reference, load
from newsaudit.checks.rule import Rule, doc_of
from newsaudit.files import under
from newsaudit.gating import run as rows
from newsaudit.gating.batches import BATCH
from newsaudit.gating.dataset import Dataset, open_dataset
from newsaudit.gating.findings import Findings
from newsaudit.gating.sets import Suites, set_findings
from newsaudit.provenance.record import record
from newsaudit.schemas.errors import UsageError
from newsaudit.schemas.findings import RuleRun, Suppression, of_column
from newsaudit.schemas.result import Result

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

SHOWN = 1_000
"""Findings a rule has in a result, unless more are asked for; all are in `Gate.findings`."""


@dataclass(frozen=True, kw_only=True)
class GateSettings:
    """What a user may ask of a gate."""

    selection: Selection = field(default_factory=lambda: Selection(profile="dataset"))
    table: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    """Our column name to theirs."""
    allowed: Mapping[str, float] = field(default_factory=dict)
    """Rule to the share of the rows it looks at that may fail; `*` for every other rule."""
    reference: tuple[Path, ...] = ()
    baseline: Mapping[str, Suppression] = field(default_factory=dict)
    shown: int = SHOWN
    """Findings a rule has in the result."""
    batch: int = BATCH
    engine: str = "polars"
    spark: Mapping[str, str] = field(default_factory=dict)
    """Spark's own options: `spark.master`, …"""


@dataclass(frozen=True)
class Gate:
    """A gate's outcome: the result every report is made of, and all findings as a frame."""

    result: Result
    found: Findings
    rows: Mapping[str, int]
    """Facts per table."""
    dataset: Dataset

    @cached_property
    def findings(self) -> pl.DataFrame:
        """Every finding, not only those shown; columns of `newsaudit.checks.outcome.HIT`."""
        return self.found.all()

    @property
    def passed(self) -> bool:
        """True where no error needs attention."""
        return self.result.verdict in ("clean", "with exceptions")


def gate(
    path: str,
    settings: GateSettings | None = None,
    articles: pl.LazyFrame | None = None,
    suites: Suites | None = None,
    progress: rows.Progress | None = None,
) -> Gate:
    """Check a data set of facts; see `Gate`.

    Raises InputError where it is missing, damaged or empty: nothing checked is never a pass.
    """
    settings = settings or GateSettings()
    rules = selected(settings.selection)
    unknown = sorted(set(settings.allowed) - {rule.code for rule in rules} - {"*"})
    if unknown:
        raise UsageError(f"gate.allowed: no rule {unknown[0]!r} is selected")
    reference = load(settings.reference)
    with engine(settings) as session:
        if session:
            from newsaudit.gating import spark

            spread = spark.spread(session)
            dataset = open_dataset(path, settings.table, settings.columns, spread)
            checked = spark.run(session, dataset, rules, reference, articles)
        else:
            dataset = open_dataset(path, settings.table, settings.columns)
            checked = rows.run(dataset, rules, reference, articles, settings.batch, progress)
        sets = set_findings(suites or {}, dataset.tables, articles, session)
    checked.add(Outcome(findings=sets.findings, runs=sets.runs))
    result = result_of(path, checked, rules, reference, settings)
    return Gate(result, checked.findings, {n: checked.rows[n].all for n in dataset.tables}, dataset)


def engine(settings: GateSettings) -> AbstractContextManager[SparkSession | None]:
    """Return what the rules run on: a Spark session, or None for this process."""
    if settings.engine == "spark":
        from newsaudit.spark import session

        return session(settings.spark)
    return nullcontext()


def result_of(
    path: str,
    checked: rows.Checked,
    rules: Iterable[Rule],
    reference: Reference,
    settings: GateSettings,
) -> Result:
    """Return the outcome as a result, with at most `settings.shown` findings a rule."""
    # A finding that is not in the baseline may be any of them.
    shown = checked.findings.total if settings.baseline else settings.shown
    # Where a whole column is missing or of another type, no share of the rows was judged.
    settled = settle.findings_of(checked.findings.first(shown), [])
    unjudged = {f.code for f in settled if of_column(f)}
    allowed = within((r for r in checked.runs if r.code not in unjudged), settings.allowed)
    marked = [
        replace(
            f, path=path, suppression=allowed.get(f.code) or settings.baseline.get(f.fingerprint)
        )
        for f in settled
    ]
    options = {"dataset": path, **options_of(settings)}
    facts_hash = hashlib.sha256(fingerprint_of(path)).hexdigest()
    looked_at = sum(run.looked_at for run in checked.runs)
    return Result(
        run=record([], reference.manifest(), options, facts_hash),
        verdict=settle.verdict(marked, looked_at),
        articles=[],
        facts=[],
        findings=marked,
        passed=[],
        not_checked=checked.not_checked,
        rules=checked.runs,
        docs={rule.code: doc_of(rule) for rule in rules},
    )


def options_of(settings: GateSettings) -> dict[str, str]:
    """Return the options that decide the result, for the record; the engine does not."""
    given = {
        "profile": settings.selection.profile,
        "select": ",".join(settings.selection.select),
        "ignore": ",".join(settings.selection.ignore),
        "table": settings.table or "",
        "columns": ",".join(f"{k}={v}" for k, v in sorted(settings.columns.items())),
        "allowed": ",".join(f"{k}={v}" for k, v in sorted(settings.allowed.items())),
    }
    return {key: value for key, value in given.items() if value}


def within(runs: Iterable[RuleRun], allowed: Mapping[str, float]) -> dict[str, Suppression]:
    """Return a suppression for each rule whose failing share is within what is allowed."""
    found = {}
    for run in runs:
        share = allowed.get(run.code, allowed.get("*"))
        if share is not None and run.share is not None and run.share <= share:
            actual = f"{run.findings} of {run.looked_at} rows, {share:.4g} allowed"
            found[run.code] = Suppression(kind="allowed", reason=actual)
    return found


def fingerprint_of(path: str) -> bytes:
    """Return what identifies the data set's bytes: each file's name and SHA-256."""
    if "://" in path:
        return path.encode()
    root = Path(path)
    files = under(root) if root.is_dir() else [root]
    parts = []
    for file in files:
        if file.is_file():
            with file.open("rb") as handle:
                parts.append(f"{file.name}:{hashlib.file_digest(handle, 'sha256').hexdigest()}")
    return "\n".join(parts).encode()
