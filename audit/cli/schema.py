"""`newsaudit schema`: a table's JSON Schema."""

from __future__ import annotations

import json

import click

TABLES = (
    "articles",
    "event_counts",
    "dates",
    "officials",
    "aid_status",
    "quantities",
    "statements",
    "others",
)


@click.command(
    "schema",
    epilog="""
    \b
    Examples:
      newsaudit schema dates
      newsaudit schema result > result.schema.json
    """,
)
@click.argument("table", type=click.Choice((*TABLES, "result")))
def command(table: str) -> None:
    """Print the JSON Schema of a table's rows, or of a result."""
    if table == "result":
        from newsaudit.reports.formats import result_schema

        click.echo(json.dumps(result_schema(), indent=2, ensure_ascii=False))
        return
    from newsaudit.schemas.jsonschema import of_table

    click.echo(json.dumps(of_table(table), indent=2, ensure_ascii=False))
