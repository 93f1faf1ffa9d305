"""What `newsaudit check` does with its options: read, audit, write, exit."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from newsaudit import config as configuration
from newsaudit import previous, waivers
from newsaudit.checks.catalogue import Selection
from newsaudit.cli import options
from newsaudit.cli.check import REPORT, status
from newsaudit.cli.outputs import PDF, outputs, put, rendered
from newsaudit.cli.progress import bar
from newsaudit.config import Config
from newsaudit.files import together
from newsaudit.ingest.facts import read_facts
from newsaudit.ingest.sources import read
from newsaudit.pipeline import Settings, audit
from newsaudit.reports import html
from newsaudit.reports.formats.github import step_summary
from newsaudit.reports.pdf import chromium
from newsaudit.reports.strings import strings
from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import UsageError
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.result import Result


@dataclass(frozen=True, kw_only=True)
class Call:
    """The options of one call, as click gives them."""

    paths: tuple[str, ...]
    report: Path | None
    no_report: bool
    formats: tuple[str, ...]
    facts: Path | None
    published: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    profile: str | None
    fail_on: str | None
    reference: tuple[Path, ...]
    config: Path | None
    baseline: Path | None
    against: Path | None
    audited_at: str | None
    language: str | None
    jobs: int


def run(call: Call) -> None:
    """Check, write everything, and end with the exit code."""
    config = configuration.load(call.config)
    wanted = outputs(call.formats or ("text",))
    if prints(call, wanted):
        chromium()  # what is missing is said before the work, not after it
    settings = settings_of(call, config)
    language = strings(call.language or config.language).language
    articles = list(read(call.paths, call.published))
    if call.against:
        articles = previous.audited_before(articles, call.against)
    facts = given_facts(call.facts, articles)
    result = audit(articles, settings, facts, bar("Reading"))
    report = None
    with together():
        if not call.no_report:
            report = html.write(result, call.report or Path(REPORT), language)
        for name, file in wanted:
            put(rendered(name, result, language, terminal=file is None), file)
            if name == "github":
                summarise(result)
    if report:
        click.echo(f"Report: {report}", err=True)
    click.get_current_context().exit(status(result, call.fail_on or config.fail_on))


def prints(call: Call, wanted: Iterable[tuple[str, Path | None]]) -> bool:
    """Tell whether a PDF is asked for."""
    report = call.report if call.report and not call.no_report else Path(REPORT)
    return report.suffix.lower() == ".pdf" or any(name == PDF for name, _ in wanted)


def settings_of(call: Call, config: Config) -> Settings:
    """Return the settings: the configuration with the command line laid over it."""
    baseline = call.baseline or (config.path(config.baseline) if config.baseline else None)
    waived = config.path(config.waivers or waivers.FILE)
    return Settings(
        selection=Selection(
            profile=call.profile or config.profile,
            select=options.words(call.select) or tuple(config.select),
            ignore=options.words(call.ignore) + tuple(config.ignore),
            levels=config.levels,
            parameters=config.parameters,
        ),
        published=call.published,
        reference=(*map(config.path, config.reference), *call.reference),
        waivers=tuple(waivers.read(waived)),
        baseline=previous.accepted(baseline) if baseline else {},
        earlier=previous.found(call.against) if call.against else None,
        audited_at=call.audited_at,
        jobs=call.jobs,
    )


def given_facts(file: Path | None, articles: list[Article]) -> dict[str, list[Fact]] | None:
    """Return the facts of --facts by article, grounded; None where there are none given."""
    return read_facts(file, articles) if file else None


def summarise(result: Result) -> None:
    """Append the findings as Markdown to the file a GitHub Actions step shows, if there is one."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    try:
        with Path(file).open("a", encoding="utf-8", newline="\n") as summary:
            summary.write(step_summary(result))
    except OSError as error:
        raise UsageError(f"{file}: cannot be written: {error.strerror}") from error
