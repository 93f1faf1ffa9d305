"""`newsaudit doctor`: what is installed, what is missing, what that means."""

from __future__ import annotations

import platform
import shutil
from importlib.metadata import PackageNotFoundError, version

import click

PACKAGES = (
    ("polars", "core", "every check"),
    ("pandera", "core", "every check"),
    ("great-expectations", "core", "set-level suites of gate"),
    ("trafilatura", "core", "HTML articles"),
    ("python-crfsuite", "core", "the attribution model"),
    ("pyarrow", "[arrow]", "gate's set-level suites"),
    ("warcio", "[warc]", "web archives"),
    ("cryptography", "[sign]", "signatures"),
    ("pyspark", "[spark]", "--engine spark"),
)
PROGRAMS = (("java", "--engine spark (Java 17)"), ("chromium", "PDF reports"))


@click.command("doctor", epilog="\b\nExample:\n  newsaudit doctor\n")
def command() -> None:
    """Tell what is installed and what is missing."""
    click.echo(f"Python {platform.python_version()}")
    missing = 0
    for name, extra, use in PACKAGES:
        found = installed(name)
        missing += found is None and extra == "core"
        state = found or f"missing, needed for {use}: pip install newsaudit{extra.strip('core')}"
        click.echo(f"  {'ok ' if found else '-- '} {name:20} {state}")
    for name, use in PROGRAMS:
        where = shutil.which(name)
        click.echo(
            f"  {'ok ' if where else '-- '} {name:20} {where or f'missing, needed for {use}'}"
        )
    click.get_current_context().exit(2 if missing else 0)


def installed(name: str) -> str | None:
    """Return a package's version, if it is there."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None
