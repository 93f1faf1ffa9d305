"""`newsaudit bundle`: everything a reviewer needs, in one folder."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(
    "bundle",
    epilog="""
    \b
    Examples:
      newsaudit check story.txt --output-format json=story.json
      newsaudit bundle story.json                     writes audit-<id>/
      newsaudit sign audit-1f2e3d4c5b6a --key desk.key
      newsaudit log audit-1f2e3d4c5b6a --log log/ --key log.key
      newsaudit verify audit-1f2e3d4c5b6a --trust trust.toml --log log/
    """,
)
@click.argument("result", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The bundle's folder; must not exist.  [default: audit-<inputs id>]",
)
@click.option(
    "--sources",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    metavar="DIR",
    help="Where the articles' paths start from.  [default: here]",
)
@click.option("--language", default="en", metavar="TAG", help="Language of the report.")
def command(result: Path, target: Path | None, sources: Path, language: str) -> None:
    """Put an audit with its bytes, facts, findings, waivers and report in one folder.

    RESULT is the JSON result of `newsaudit check`. The articles must still be as they were audited.
    The folder's statement names every file by its SHA-256; `newsaudit sign` puts a key to it.
    """  # fmt: skip
    from newsaudit import previous
    from newsaudit.bundling.contents import explained
    from newsaudit.bundling.write import write

    audited = explained(previous.result(result), str(result))
    folder = target or Path(f"audit-{audited.run.inputs_id[:12]}")
    bundle = write(audited, folder, sources, language)
    click.echo(f"{folder}: {len(bundle.files)} files, unsigned: integrity by hash only")
