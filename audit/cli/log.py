"""`newsaudit log`: the append-only log of audits and waivers."""

from __future__ import annotations

from pathlib import Path

import click

from newsaudit.cli import options


@click.command(
    "log",
    epilog="""
    \b
    Examples:
      newsaudit log audit-1f2e3d4c5b6a --log log/ --key log.key --origin desk.example/audits
      newsaudit log audit-1f2e3d4c5b6a --log log/ --key log.key --revoke waivers/0001.dsse.json
      newsaudit log audit-1f2e3d4c5b6a --log log/ --key log.key --erase source/article.raw
    """,
)
@options.bundle
@click.option(
    "--log",
    "home",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="The log's folder; made if it is not there.",
)
@options.key("The log's Ed25519 private key.")
@click.option("--origin", metavar="NAME", help="Name of a new log, as desk.example/audits.")
@click.option(
    "--revoke", multiple=True, metavar="FILE", help="A waiver of the bundle to take back."
)
@click.option(
    "--erase",
    multiple=True,
    metavar="FILE",
    help="A file of the bundle to delete, for a person's sake.",
)
def command(
    folder: Path,
    home: Path,
    key: Path,
    origin: str | None,
    revoke: tuple[str, ...],
    erase: tuple[str, ...],
) -> None:
    """Enter a bundle's waivers and audit in the log, and lay the proof in the bundle.

    The log holds digests only. Entering again changes nothing. `log/checkpoint` is what a
    reviewer should keep a copy of: `newsaudit verify --seen` compares.
    """
    from newsaudit.bundling import layout, write
    from newsaudit.provenance.keys import private_key

    secret = private_key(key)
    bundle = layout.opened(folder)
    if revoke or erase:
        for name in write.revoke(bundle, revoke, home, secret):
            click.echo(f"{folder}: {name} revoked")
        for name in write.erase(bundle, erase, home, secret):
            click.echo(f"{folder}: {name} erased")
        return
    grown = write.enter(bundle, home, secret, origin)
    index = grown.index_of(write.audit_entry(bundle))
    click.echo(f"{folder}: entry {index} of {len(grown.lines)} in {home}")
