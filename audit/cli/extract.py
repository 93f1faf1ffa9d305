"""`newsaudit extract`: the facts of articles, with their exact characters."""

from __future__ import annotations

from pathlib import Path

import click

from newsaudit.cli import options


@click.command(
    "extract",
    epilog="""
    \b
    Examples:
      newsaudit extract article.txt                     facts as JSONL on standard output
      newsaudit extract stories/ -o facts.parquet
      newsaudit extract - --published 2025-07-03 < article.txt | jq .quote
      newsaudit extract corpus.parquet -o facts.parquet --engine spark
    """,
)
@options.paths
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where to write: .jsonl, .csv, or for .parquet one file a table "
    "(FILE names a folder).  [default: standard output, JSONL]",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="KIND",
    help="Only these kinds (date, official, statement, …). Repeatable.",
)
@options.published
@options.jobs
@options.engine
def command(
    paths: tuple[str, ...],
    output: Path | None,
    kinds: tuple[str, ...],
    published: str | None,
    jobs: int,
    engine: str,
    spark: tuple[str, ...],
) -> None:
    """Write the checkable facts of articles.

    Every fact has the characters that carry it: `text[start:end] == quote`, in code points.
    """  # fmt: skip
    from newsaudit.cli import extracting

    on_spark = dict(options.pairs(spark, "--spark")) if engine == "spark" else None
    extracting.run(paths, output, options.words(kinds), published, jobs, on_spark)
