"""`newsaudit gate`: a data set of facts, for CI."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from newsaudit.cli import options
from newsaudit.schemas.vocabulary import FailOn

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(
    "gate",
    epilog="""
    \b
    Examples:
      newsaudit gate facts.parquet                         rules on every row
      newsaudit gate facts/ --articles corpus.parquet      rules on the text as well
      newsaudit gate facts.parquet --profile suite.json    write a suite this data set meets
      newsaudit gate facts.parquet --suite suite.json --output-format junit=gate.xml
      newsaudit gate facts.parquet --engine spark --spark spark.master=local[2]
    """,
)
@click.argument("dataset")
@click.option(
    "--articles",
    type=FILE,
    metavar="FILE",
    help="The articles (Parquet or JSONL: article_id, text, …).",
)
@click.option(
    "--table", metavar="NAME", help="The table the rows are of, where no column `kind` says."
)
@click.option("--suite", type=FILE, metavar="FILE", help="Expectations on the whole set (JSON).")
@click.option(
    "--profile",
    "profile_to",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a suite that this data set meets, to edit; checks nothing.",
)
@click.option(
    "--as-of",
    type=options.IsoDate(),
    metavar="DATE",
    help="Day that freshness is measured on, with --profile.",
)
@click.option("--select", multiple=True, metavar="CODES", help="Run only these rules or families.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Leave these rules out.")
@click.option(
    "--allow",
    multiple=True,
    metavar="CODE=SHARE",
    help="Share of rows that may fail a rule, as SPN008=0.001; *=SHARE for all.",
)
@click.option(
    "--fail-on",
    type=click.Choice(get_args(FailOn)),
    help="Lowest level that makes the exit code 1.  [default: error]",
)
@click.option(
    "--failing",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write every failing row with its reasons (.parquet or .csv).",
)
@click.option(
    "--report", type=click.Path(path_type=Path), metavar="FILE", help="Write an HTML report."
)
@click.option(
    "--output-format",
    "formats",
    multiple=True,
    metavar="FMT[=FILE]",
    help="As for `newsaudit check`. Repeatable.",
)
@options.configured
@click.option("--baseline", type=FILE, metavar="FILE", help="An earlier JSON result to let stand.")
@options.engine
@click.option("--batch", type=click.IntRange(1), metavar="ROWS", help="Rows in memory at a time.")
def command(**given: object) -> None:
    """Check a data set of facts: rules on every row, expectations on the whole.

    DATASET is a Parquet, Arrow, CSV or JSONL file, a folder of tables or of parts, or the address
    of one (s3://…). An empty or missing data set is an error, never a pass.
    """  # fmt: skip
    from newsaudit.lean import import_pandera, reuse_memory

    reuse_memory()
    import_pandera()
    from newsaudit.cli import gating

    gating.run(gating.Call(**given))  # type: ignore[arg-type]  # click gives what it declares
