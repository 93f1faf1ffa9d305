"""`newsaudit diff`: what changed between two results."""

from __future__ import annotations

from pathlib import Path

import click

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(
    "diff",
    epilog="""
    \b
    Examples:
      newsaudit check story.txt --output-format json=old.json
      newsaudit diff old.json new.json
    """,
)
@click.argument("old", type=FILE)
@click.argument("new", type=FILE)
def command(old: Path, new: Path) -> None:
    """Compare two JSON results of `newsaudit check`: new, persisting and fixed findings.

    Ends with 1 where a finding is new that nobody lets stand.
    """
    from newsaudit.checks.settle import marked
    from newsaudit.previous import found
    from newsaudit.reports.formats.changes import changes

    current = found(new)
    stands = {key: f.suppression for key, f in current.items() if f.suppression}
    compared = marked(current.values(), stands, found(old))
    click.echo(changes(compared), nl=False)
    fresh = any(f.state == "new" and not f.suppression for f in compared)
    click.get_current_context().exit(int(fresh))
