"""`newsaudit check`: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from newsaudit.cli import options
from newsaudit.schemas.vocabulary import FailOn

if TYPE_CHECKING:
    from newsaudit.schemas.result import Result

REPORT = "newsaudit-report.html"


@click.command(
    "check",
    epilog="""
    \b
    Examples:
      newsaudit check article.txt
      newsaudit check article.html --published 2025-07-03 --fail-on warning
      newsaudit check stories/ --report audit/ --output-format sarif=audit.sarif
      cat article.md | newsaudit check - --no-report --output-format json
      newsaudit check article.txt --facts facts.jsonl
    """,
)
@options.paths
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar="FILE|DIR",
    help=f"Where to write the HTML report; a name in .pdf prints it.  [default: {REPORT}]",
)
@click.option("--no-report", is_flag=True, help="Write no HTML report.")
@click.option(
    "--output-format",
    "formats",
    multiple=True,
    metavar="FMT[=FILE]",
    help="text (default), json, jsonl, sarif, junit, github, gitlab, csv, parquet, "
    "claimreview, prov, pdf; to a file or to standard output. Repeatable.",
)
@click.option(
    "--facts",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Check these facts (JSONL, CSV, Parquet, LangExtract) against "
    "the articles instead of extracting.",
)
@options.published
@options.selecting
@click.option(
    "--fail-on",
    type=click.Choice(get_args(FailOn)),
    help="Lowest level that makes the exit code 1.  [default: error]",
)
@options.configured
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="An earlier JSON result; its findings are let stand.",
)
@click.option(
    "--against",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="An earlier JSON result; shows new, persisting and fixed.",
)
@click.option(
    "--audited-at",
    type=options.IsoDate(),
    envvar="NEWSAUDIT_AUDITED_AT",
    metavar="DATE",
    help="The audit's own date; recorded, and waivers are judged on it.",
)
@click.option("--language", metavar="TAG", help="Language of the report: en, de or uk.")
@options.jobs
def command(**given: object) -> None:
    """Audit articles: find facts, check them, write an HTML report.

    PATH is a file (.txt, .md, .html, .docx), a folder, a corpus (.jsonl, .parquet, .warc) or `-`
    for standard input.
    """  # fmt: skip
    from newsaudit.lean import import_pandera

    import_pandera()
    from newsaudit.cli import checking

    checking.run(checking.Call(**given))  # type: ignore[arg-type]  # click gives what it declares


def status(result: Result, fail_on: str) -> int:
    """Return the exit code of a result."""
    from newsaudit.checks.settle import counts
    from newsaudit.schemas.vocabulary import LEVELS

    if result.verdict == "not able to conclude":
        return 3
    if fail_on == "never":
        return 0
    failing = LEVELS[: LEVELS.index(fail_on) + 1]
    return int(any(counts(result.findings)[level] for level in failing))
