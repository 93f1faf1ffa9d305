"""`newsaudit rules`: the catalogue as a table."""

from __future__ import annotations

import json

import click

from newsaudit.cli import options


@click.command(
    "rules",
    epilog="""
    \b
    Examples:
      newsaudit rules                        all rules of the desk's profile
      newsaudit rules --select DAT,CNT       two families
      newsaudit rules --profile strict --level error --format json
    """,
)
@options.selecting
@click.option("--level", type=click.Choice(("error", "warning", "note")), help="Only this level.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
def command(
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    level: str | None,
    form: str,
) -> None:
    """List the rules."""
    from newsaudit.checks.catalogue import Selection, selected

    selection = Selection(profile or "strict", options.words(select), options.words(ignore))
    found = [rule for rule in selected(selection) if level in (None, rule.level)]
    if form == "json":
        keys = ("code", "name", "level", "confidence", "summary", "profiles")
        rows = [{key: getattr(rule, key) for key in keys} for rule in found]
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from newsaudit.checks.rule import FAMILIES

    table = Table("code", "name", "level", "what it finds", box=None, header_style="bold")
    family = ""
    for rule in found:
        if rule.family != family:
            family = rule.family
            table.add_row("", "", "", "")
            table.add_row(Text(family, style="bold"), Text(FAMILIES[family], style="bold"), "", "")
        style = {"error": "red", "warning": "yellow"}.get(rule.level, "cyan")
        table.add_row(rule.code, rule.name, Text(rule.level, style=style), Text(rule.summary))
    console = Console(highlight=False)
    console.print(table)
    console.print(f"\n{len(found)} rules. `newsaudit explain CODE` tells more.", markup=False)
