"""`newsaudit explain`: one rule's page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from newsaudit.checks.rule import Rule


@click.command(
    "explain",
    epilog="""
    \b
    Examples:
      newsaudit explain DAT001
      newsaudit explain weekday-mismatch
      newsaudit explain DAT001 --format json | jq .sections
    """,
)
@click.argument("code")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
def command(code: str, form: str) -> None:
    """Explain a rule: what it does, why, an example, the guide behind it."""
    from newsaudit.checks.catalogue import catalogue, known, means

    known(code)
    rules = [rule for rule in catalogue().values() if means(code, rule)]
    if form == "json":
        pages = [page(rule) for rule in rules]
        value = pages[0] if len(pages) == 1 else pages
        click.echo(json.dumps(value, indent=2, ensure_ascii=False))
        return
    from rich.console import Console
    from rich.markdown import Markdown

    for rule in rules:
        title = f"# {rule.code} {rule.name} ({rule.level}, confidence {rule.confidence})\n\n"
        Console().print(Markdown(title + rule.doc))


def page(rule: Rule) -> dict[str, object]:
    """Return a rule as JSON."""
    keys = ("code", "name", "level", "confidence", "summary", "profiles", "sections")
    made: dict[str, object] = {key: getattr(rule, key) for key in keys}
    return {**made, "parameters": dict(rule.parameters)}
