"""`newsaudit baseline`: accept today's findings."""

from __future__ import annotations

from pathlib import Path

import click

from newsaudit.cli import options


@click.command(
    "baseline",
    epilog="""
    \b
    Examples:
      newsaudit baseline stories/ -o baseline.json
      newsaudit check stories/ --baseline baseline.json     only what is new counts
    """,
)
@options.paths
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("baseline.json"),
    show_default=True,
    metavar="FILE",
    help="Where to write.",
)
@options.published
@options.selecting
@options.configured
@options.jobs
def command(paths: tuple[str, ...], output: Path, **given: object) -> None:
    """Check articles and keep the result as a baseline: its findings are let stand from now on.

    They are marked in every later report, never dropped; take one out of the file to see it count.
    """  # fmt: skip
    from newsaudit.cli import checking

    nothing = dict.fromkeys(("report", "facts", "baseline", "against", "audited_at", "language"))
    call = checking.Call(
        paths=paths,
        no_report=True,
        formats=(f"json={output}",),
        fail_on="never",
        **nothing,  # type: ignore[arg-type]  # every one of them may be None
        **given,  # type: ignore[arg-type]  # click gives what it declares
    )
    checking.run(call)
