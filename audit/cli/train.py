"""`newsaudit train`: a model on your own corpus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click


@click.command(
    "train",
    epilog="""
    \b
    Example:
      newsaudit train attribution corpus.jsonl -o attribution.model
      newsaudit train aid aid-*.jsonl -o aid.model
    """,
)
@click.argument("task", type=click.Choice(("attribution", "aid")))
@click.argument(
    "corpora",
    metavar="CORPUS...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="Where to write the model.",
)
def command(task: str, corpora: tuple[Path, ...], output: Path) -> None:
    """Train a model on corpora of your own; the same corpora give the same bytes.

    CORPUS is JSONL, one document a line. For attribution: `text` and `gold`, a list of {source, cue,
    content}, each a list of [start, end] in code points. For aid: `id`, `text`, `published` and
    `expect`, a list of facts with `quote`, `measure`, `status` and, where known, `donor`,
    `recipient` and `modality`.
    """
    from newsaudit.schemas.errors import InputError

    try:
        trainer(task)(corpora, output)
    except ValueError as error:
        raise InputError(str(error)) from None
    click.echo(f"Wrote {output}")


def trainer(task: str) -> Callable[[Sequence[Path], Path], None]:
    """Return what trains a model; the parts it needs are loaded only then."""
    if task == "aid":
        from newsaudit.extract.aid.clauses.training import train as of_aid

        return of_aid
    from newsaudit.extract.statements.training import train as of_attribution

    return of_attribution
