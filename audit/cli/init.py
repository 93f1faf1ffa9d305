"""`newsaudit init`: a starter configuration."""

from __future__ import annotations

from pathlib import Path

import click

STARTER = """\
# newsaudit configuration; every key may be left out. `newsaudit rules` lists the rules.

profile = "desk"        # desk, strict or dataset
fail-on = "error"       # lowest level that makes the exit code 1: error, warning, note, never
# select = ["DAT", "CNT"]
# ignore = ["TXT001"]
# reference = ["reference"]   # folders with your own tables, laid over ours
# language = "en"             # of the report: en, de, uk

[levels]
# PRV001 = "warning"

[parameters]
"""


@click.command("init", epilog="\b\nExample:\n  newsaudit init\n")
@click.option("--force", is_flag=True, help="Replace a configuration that is there.")
def command(force: bool) -> None:
    """Write a starter newsaudit.toml here."""
    from newsaudit.config import FILE
    from newsaudit.files import write_whole
    from newsaudit.schemas.errors import UsageError

    target = Path(FILE)
    if target.exists() and not force:
        raise UsageError(f"{FILE}: is there already; --force replaces it")
    write_whole(target, STARTER)
    click.echo(f"Wrote {FILE}. Now: newsaudit check ARTICLE")
