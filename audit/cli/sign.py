"""`newsaudit sign`: put a key to a bundle."""

from __future__ import annotations

from pathlib import Path

import click

from newsaudit.cli import options


@click.command(
    "sign",
    epilog="""
    \b
    Examples:
      ssh-keygen -t ed25519 -N "" -f desk.key         a key, once
      newsaudit sign audit-1f2e3d4c5b6a --waivers --key editor.key
      newsaudit sign audit-1f2e3d4c5b6a --key desk.key
    """,
)
@options.bundle
@options.key("Ed25519 private key, PEM or OpenSSH, without passphrase.")
@click.option(
    "--waivers", is_flag=True, help="Sign the waivers, as whoever lets findings stand; comes first."
)
def command(folder: Path, key: Path, waivers: bool) -> None:
    """Sign a bundle's statement, or its waivers, with an Ed25519 key.

    Several keys may sign; signing what has been altered is refused. Needs `newsaudit[sign]`.
    """
    from newsaudit.bundling import layout, write
    from newsaudit.bundling.outcome import several
    from newsaudit.provenance.keys import key_id, private_key, public_bytes

    secret = private_key(key)
    bundle = layout.opened(folder)
    if waivers:
        what = several(write.sign_waivers(bundle, secret), "waiver")
    else:
        write.sign(bundle, secret)
        what = layout.STATEMENT
    click.echo(f"{folder}: {what} signed by key {key_id(public_bytes(secret))[:16]}…")
