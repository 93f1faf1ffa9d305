"""`newsaudit train`: a model on your own corpus."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(
    "train",
    epilog="""
    \b
    Example:
      newsaudit train attribution corpus.jsonl -o attribution.model
    """,
)
@click.argument("task", type=click.Choice(("attribution",)))
@click.argument("corpus", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="Where to write the model.",
)
def command(task: str, corpus: Path, output: Path) -> None:
    """Train a model on a corpus of your own; the same corpus gives the same bytes.

    CORPUS is JSONL, one document a line: `text` and `gold`, a list of {source, cue, content}, each a
    list of [start, end] in code points.
    """  # fmt: skip
    from newsaudit.extract.statements.training import train
    from newsaudit.schemas.errors import InputError

    try:
        train(corpus, output)
    except ValueError as error:
        raise InputError(str(error)) from None
    click.echo(f"Wrote {output}")
