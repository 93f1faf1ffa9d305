"""`newsaudit waive`: let a finding stand."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from newsaudit.cli import options


@click.command(
    "waive",
    epilog="""
    \b
    Examples:
      newsaudit check story.txt --output-format json=story.json
      newsaudit waive 3f2a9c --in story.json --reason "desk confirmed by phone" --owner "news editor"
    """,
)
@click.argument("finding")
@click.option(
    "--in",
    "result",
    required=True,
    metavar="FILE",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The JSON result the finding is in.",
)
@click.option("--reason", required=True, help="Why it may stand.")
@click.option("--owner", required=True, help="The role that takes responsibility.")
@click.option(
    "--until",
    type=options.IsoDate(),
    metavar="DATE",
    help="Last day it holds.  [default: 30 days from now]",
)
@click.option(
    "--waivers",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where waivers are kept.  [default: newsaudit-waivers.jsonl]",
)
def command(
    finding: str, result: Path, reason: str, owner: str, until: str | None, file: Path | None
) -> None:
    """Let a finding stand, with a reason, an owner and an end.

    FINDING is its fingerprint, or the beginning of it. The finding stays in every report, marked.
    """  # fmt: skip
    from newsaudit import previous, waivers
    from newsaudit.schemas.errors import UsageError

    known = previous.findings(result)
    found = [f for key, f in known.items() if key.startswith(finding)]
    if len(found) != 1:
        which = "no finding" if not found else f"{len(found)} findings"
        raise UsageError(f"{result}: {which} with a fingerprint that begins with {finding!r}")
    if not reason.strip() or not owner.strip():
        raise UsageError("a waiver needs a reason and an owner")
    waiver = waivers.grant(found[0], reason, owner, datetime.now(UTC).date(), until)
    target = file or Path(waivers.FILE)
    waivers.add(target, waiver)
    click.echo(f"{waiver.code} on `{waiver.quote}` may stand until {waiver.until} ({target})")
