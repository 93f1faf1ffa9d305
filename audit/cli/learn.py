"""`newsaudit learn`: confirmed facts into your own reference data."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(
    "learn",
    epilog="""
    \b
    Examples:
      newsaudit check story.txt --output-format json=story.json
      newsaudit learn story.json --reference reference/
      newsaudit check next.txt --reference reference/     the seventh call is checked on the sixth
    """,
)
@click.argument(
    "results", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option(
    "--reference",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="The folder of your own tables; made if it is not there.",
)
def command(results: tuple[Path, ...], folder: Path) -> None:
    """Add the events and aid decisions of audited articles to your own ledger.

    RESULTS are JSON results of `newsaudit check`. Facts that a finding at error or warning level
    points at are not confirmed, and are left out.
    """  # fmt: skip
    from newsaudit.checks.reference import learn
    from newsaudit.previous import confirmed

    for result in results:
        facts, sources = confirmed(result)
        folder.mkdir(parents=True, exist_ok=True)
        gained = learn(facts, folder, sources)
        said = ", ".join(f"{rows} to {table}" for table, rows in sorted(gained.items()) if rows)
        click.echo(f"{result}: added {said}" if said else f"{result}: nothing new")
