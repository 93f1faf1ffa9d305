"""What `newsaudit extract` does: read articles, write facts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from newsaudit.cli.progress import bar
from newsaudit.extract.reading import read_all
from newsaudit.files import writing
from newsaudit.ingest.sources import read
from newsaudit.schemas.errors import UsageError
from newsaudit.schemas.facts import TABLE_OF_KIND, Fact
from newsaudit.schemas.nested import to_json


def run(
    paths: tuple[str, ...],
    output: Path | None,
    kinds: tuple[str, ...],
    published: str | None,
    jobs: int,
    spark: Mapping[str, str] | None = None,
) -> None:
    """Extract and write; on Spark where its options are given."""
    for kind in kinds:
        if kind not in TABLE_OF_KIND:
            raise UsageError(f"no kind {kind!r}; one of {', '.join(TABLE_OF_KIND)}")
    reading = here(paths, published, jobs) if spark is None else on_spark(paths, published, spark)
    facts = (fact for own in reading for fact in own if not kinds or fact.kind in kinds)
    if output is None:
        for line in lines(facts):
            click.echo(line, nl=False)
    else:
        write(output, facts)


def write(output: Path, facts: Iterable[Fact]) -> None:
    """Write facts as the file's ending says."""
    if output.suffix == ".parquet":
        write_parquet(output, facts)
    elif output.suffix == ".csv":
        write_csv(output, facts)
    elif output.suffix in (".jsonl", ".ndjson"):
        with writing(output) as handle:
            handle.writelines(line.encode("utf-8", "surrogatepass") for line in lines(facts))
    else:
        ending = output.suffix
        raise UsageError(f"{output}: no format {ending!r}; expected .jsonl, .csv or .parquet")


def here(paths: tuple[str, ...], published: str | None, jobs: int) -> Iterator[list[Fact]]:
    """Yield the facts of each article."""
    articles = list(read(paths, published))
    for own, _ in bar("Reading")(read_all(articles, None, jobs), len(articles)):
        yield own


def on_spark(
    paths: tuple[str, ...], published: str | None, options: Mapping[str, str]
) -> Iterator[list[Fact]]:
    """Yield the facts of each article, extracted by Spark's workers."""
    from newsaudit.on_spark import facts_of
    from newsaudit.spark import session

    with session(options) as started:
        yield from facts_of(paths, published, started)


def lines(facts: Iterable[Fact]) -> Iterator[str]:
    """Yield facts as JSON, one a line."""
    for fact in facts:
        yield json.dumps(to_json(fact), ensure_ascii=False) + "\n"


def write_parquet(folder: Path, facts: Iterable[Fact]) -> None:
    """Write one Parquet file a table into a folder; tables differ in their columns."""
    from newsaudit.schemas.frames import fact_frames

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot make this folder: {error.strerror}") from None
    for table, frame in fact_frames(facts).items():
        with writing(folder / f"{table}.parquet") as handle:
            frame.write_parquet(handle)


def write_csv(file: Path, facts: Iterable[Fact]) -> None:
    """Write all facts as one CSV with the common columns; kinds' own values as JSON.

    A cell that a spreadsheet would run as a formula gets a leading apostrophe.
    """
    import csv
    import io

    common = ("fact_id", "article_id", "kind", "start", "end", "quote", "extractor", "confidence")
    buffer = io.StringIO()
    table = csv.writer(buffer, lineterminator="\n")
    table.writerow([*common, "values"])
    for fact in facts:
        row = to_json(fact)
        rest = {key: value for key, value in row.items() if key not in common}
        cells = [row.get(key) for key in common]
        table.writerow([*map(harmless, cells), json.dumps(rest, ensure_ascii=False)])
    with writing(file) as handle:
        handle.write(buffer.getvalue().encode("utf-8", "surrogatepass"))


def harmless(cell: object) -> object:
    """Return a cell no spreadsheet runs."""
    risky = isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    return f"'{cell}" if risky else cell
