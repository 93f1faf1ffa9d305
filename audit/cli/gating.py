"""What `newsaudit gate` does with its options."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
import polars as pl

from newsaudit import config as configuration
from newsaudit import previous
from newsaudit.checks.catalogue import Selection
from newsaudit.cli import options, targets
from newsaudit.cli.check import status
from newsaudit.cli.outputs import outputs, put, rendered
from newsaudit.config import Config
from newsaudit.files import together, write_whole, writing
from newsaudit.gating.batches import BATCH
from newsaudit.gating.corpus import open_corpus
from newsaudit.gating.dataset import open_dataset
from newsaudit.gating.gate import SHOWN, Gate, GateSettings, gate
from newsaudit.gating.profile import profile
from newsaudit.gating.run import Step, failing_rows
from newsaudit.gating.sets import read_suites
from newsaudit.gating.storage import is_address
from newsaudit.ingest.limits import reading
from newsaudit.reports import dataset
from newsaudit.schemas.errors import UsageError

ROW_FORMATS = ("json", "jsonl", "csv", "parquet")
"""Formats that programs read: every failing row is in them."""
EVERY = 100_000
"""Findings a rule has in them at most: they are held in memory. `--failing` has no end."""


@dataclass(frozen=True, kw_only=True)
class Call:
    """The options of one call, as click gives them."""

    dataset: str
    articles: Path | None
    table: str | None
    suite: Path | None
    profile_to: Path | None
    as_of: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    allow: tuple[str, ...]
    fail_on: str | None
    failing: Path | None
    report: Path | None
    formats: tuple[str, ...]
    reference: tuple[Path, ...]
    config: Path | None
    baseline: Path | None
    engine: str
    spark: tuple[str, ...]
    batch: int | None


def run(call: Call) -> None:
    """Check, write everything, and end with the exit code."""
    wanted = outputs(call.formats or ("text",))
    refuse_targets(call, [file for _, file in wanted])
    config = configuration.load(call.config)
    settings = settings_of(call, config, [name for name, _ in wanted])
    articles = open_corpus(call.articles) if call.articles else None
    if call.profile_to:
        write_profile(call, settings, articles)
        return
    suites = read_suites(call.suite) if call.suite else None
    done = gate(call.dataset, settings, articles, suites, counted)
    with together():
        told = list(written(call, config, wanted, done))
    for line in told:
        click.echo(line, err=True)
    click.get_current_context().exit(status(done.result, call.fail_on or config.fail_on))


def refuse_targets(call: Call, files: Iterable[Path | None]) -> None:
    """Raise UsageError for an output over an input, and failing rows as what they are not."""
    inputs = {
        "the data set": None if is_address(call.dataset) else Path(call.dataset),
        "the corpus": call.articles,
        "the suite": call.suite,
    }
    named = {"--failing": call.failing, "--report": call.report, "--profile": call.profile_to}
    targets.refuse(inputs, [*named.items(), *(("--output-format", file) for file in files)])
    if call.failing and call.failing.suffix not in targets.ROWS:
        raise UsageError(f"--failing {call.failing}: expected a name in .parquet or .csv")


def written(
    call: Call, config: Config, wanted: Iterable[tuple[str, Path | None]], done: Gate
) -> Iterator[str]:
    """Write the failing rows, the report and the other outputs; yield what to say of them."""
    if call.failing:
        yield from (f"Failing rows: {target}" for target in write_failing(call.failing, done))
    if call.report:
        # A page of HTML costs as much to import as the rules take on a hundred thousand rows.
        from newsaudit.reports.html import dataset as report

        page = report.write(done.result, done.rows, call.report, config.language)
        yield f"Report: {page}"
    for name, file in wanted:
        if name == "text":
            put(dataset.text(done.result, done.rows), file)
        else:
            put(rendered(name, done.result, config.language, terminal=file is None), file)


def settings_of(call: Call, config: Config, formats: Iterable[str]) -> GateSettings:
    """Return the settings: the configuration with the command line laid over it."""
    return GateSettings(
        selection=Selection(
            profile="dataset",
            select=options.words(call.select) or tuple(config.select),
            ignore=options.words(call.ignore) + tuple(config.ignore),
            levels=config.levels,
            parameters=config.parameters,
        ),
        table=call.table or config.gate.get("table"),
        columns=config.gate.get("columns", {}),
        allowed={**config.gate.get("allowed", {}), **shares(call.allow)},
        reference=(*map(config.path, config.reference), *call.reference),
        baseline=previous.accepted(call.baseline) if call.baseline else {},
        shown=shown(set(formats)),
        batch=call.batch or BATCH,
        engine=call.engine,
        spark=dict(options.pairs(call.spark, "--spark")),
    )


def shown(formats: set[str]) -> int:
    """Return how many findings a rule has in the result: as many as the longest output shows."""
    if formats & set(ROW_FORMATS):
        return EVERY
    return SHOWN if formats - {"text"} else dataset.ROWS


def shares(words: Iterable[str]) -> dict[str, float]:
    """Return CODE=SHARE words."""
    found = {}
    for code, value in options.pairs(words, "--allow"):
        try:
            found[code] = float(value)
        except ValueError:
            raise UsageError(f"--allow {code}={value}: expected a share as 0.001") from None
    return found


def write_profile(call: Call, settings: GateSettings, articles: pl.LazyFrame | None) -> None:
    """Write a suite that the data set meets."""
    assert call.profile_to is not None
    opened = open_dataset(call.dataset, settings.table, settings.columns)
    as_of = date.fromisoformat(call.as_of[:10]) if call.as_of else None
    with reading(call.dataset):
        suites = profile(opened, articles, as_of)
    write_whole(call.profile_to, json.dumps(suites, indent=2, ensure_ascii=False) + "\n")
    total = sum(len(suite) for suite in suites.values())
    click.echo(f"Wrote {total} expectations to {call.profile_to}; edit them, then use --suite.")


def write_failing(target: Path, done: Gate) -> list[Path]:
    """Write every failing row with its reasons; several tables go beside each other."""
    written = []
    several = len(done.dataset.tables) > 1
    for table, rows in failing_rows(done.dataset, done.found):
        file = target.with_name(f"{target.stem}-{table}{target.suffix}") if several else target
        with writing(file) as handle:
            if file.suffix == ".csv":
                flat(rows).sink_csv(handle, engine="streaming")
            else:
                rows.sink_parquet(handle, engine="streaming")
        written.append(file)
    return written


def flat(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Return rows whose lists are text, and whose text no spreadsheet runs as a formula."""
    lists = [
        pl.col(n).cast(pl.List(pl.String)).list.join("; ")
        for n, d in frame.collect_schema().items()
        if isinstance(d, pl.List)
    ]
    return frame.with_columns(lists).with_columns(
        pl.when(pl.col(pl.String).str.contains(r"^[=+\-@\t\r]"))
        .then("'" + pl.col(pl.String))
        .otherwise(pl.col(pl.String))
        .name.keep()
    )  # fmt: skip


def counted(todo: Iterable[Step], rows: int) -> Iterable[Step]:
    """Show how many rows are done and the time left, on a terminal."""
    if not sys.stderr.isatty():
        yield from todo
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    shown = TextColumn("{task.completed:,.0f} of {task.total:,.0f} rows")
    columns = (BarColumn(), shown, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("rows", total=rows)
        for step in todo:
            yield step
            progress.advance(task, step.rows)
