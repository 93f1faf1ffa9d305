"""`newsaudit verify`: whether a bundle is what it was."""

from __future__ import annotations

import json
from pathlib import Path

import click

from newsaudit.cli import options

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(
    "verify",
    epilog="""
    \b
    Examples:
      newsaudit verify audit-1f2e3d4c5b6a
      newsaudit verify audit-1f2e3d4c5b6a --trust trust.toml --log log/ --seen checkpoint.2025-07

    \b
    Exit codes:  0 verified  1 tampered  2 cannot run
                 3 nothing wrong, but incomplete: unsigned, in no log, superseded, erased
    """,
)
@options.bundle
@click.option(
    "--log",
    "home",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="The log it should be in.",
)
@click.option("--trust", type=FILE, metavar="FILE", help="The keys you trust (TOML).")
@click.option(
    "--seen", type=FILE, metavar="FILE", help="A checkpoint you kept: the log must still hold it."
)
@click.option("--latest", is_flag=True, help="Ask whether it is the newest audit of its articles.")
@click.option(
    "--at",
    type=options.IsoDate(),
    metavar="TIME",
    help="When waivers must hold.  [default: when it was audited]",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def command(
    folder: Path,
    home: Path | None,
    trust: Path | None,
    seen: Path | None,
    latest: bool,
    at: str | None,
    form: str,
) -> None:
    """Verify a bundle offline: files, signatures, log, spans, waivers, verdict.

    Keys are believed only from your own trust file, never from the bundle.
    """
    from newsaudit.bundling.outcome import exit_code
    from newsaudit.bundling.verify import Reviewer, verify
    from newsaudit.provenance import checkpoint, keys, log
    from newsaudit.schemas.errors import InputError

    if seen and not home:
        raise click.UsageError("--seen needs the --log it is of")
    try:
        remembered = checkpoint.read(seen.read_bytes()) if seen else None
    except ValueError as error:
        raise InputError(f"{seen}: {error}") from None
    reviewer = Reviewer(
        trust=keys.trust(trust) if trust else None,
        log=log.read(home) if home else None,
        seen=remembered,
        latest=latest,
        at=at,
    )
    found = verify(folder, reviewer)
    status, verdict = exit_code(found)
    if form == "json":
        rows = [{"outcome": s.outcome, "what": s.what, "says": s.says} for s in found]
        click.echo(json.dumps({"verdict": verdict, "checks": rows}, indent=2))
    else:
        for one in found:
            click.echo(f"{one.outcome:10}  {options.printable(f'{one.what}: {one.says}')}")
        click.secho(f"\n{verdict.upper()}", bold=True)
    click.get_current_context().exit(status)
