"""The program `newsaudit`: its commands, and how errors end it."""

from __future__ import annotations

import gc
import logging
import os
import sys
import warnings
from importlib import import_module

import click

from newsaudit import __version__
from newsaudit.cli.options import printable
from newsaudit.schemas.errors import NewsauditError

COMMANDS = {
    "check": "Audit articles and write the report: the main job.",
    "extract": "Write the facts of articles, with their exact characters.",
    "gate": "Check a data set of facts, for CI.",
    "rules": "List the rules.",
    "explain": "Explain a rule: what, why, example, guide.",
    "schema": "Print a table's JSON Schema.",
    "diff": "Compare two results.",
    "waive": "Let a finding stand, with a reason and an owner.",
    "baseline": "Accept today's findings, so that only new ones count.",
    "learn": "Add confirmed facts of audited articles to your reference data.",
    "train": "Train a model on your own corpus.",
    "bundle": "Put an audit with its bytes and report in one folder.",
    "sign": "Sign a bundle, or its waivers.",
    "log": "Enter a bundle in the append-only log.",
    "verify": "Verify a bundle offline, years later.",
    "init": "Write a starter configuration.",
    "doctor": "Tell what is installed and what is missing.",
}
"""Command to help line, in order of use. Kept here so that `--help` imports no command."""


class Commands(click.Group):
    """A group that imports a command only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command; its module and its function have its name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"newsaudit.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help lines without importing the commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command for one that does not exist."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f"; did you mean {near[0]}?" if near else ""
            ctx.fail(f"no command {args[0]!r}{hint}")
        return super().resolve_command(ctx, args)


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""
    \b
    Examples:
      newsaudit check article.txt                audit one article
      newsaudit check stories/ --output-format sarif=out.sarif
      newsaudit explain DAT001                   why a rule asks what it asks

    \b
    Completion:  eval "$(_NEWSAUDIT_COMPLETE=bash_source newsaudit)"   (or zsh_source, fish_source)
    Exit codes:  0 nothing to fix  1 findings  2 usage  3 unreadable or nothing checked  4 internal
    """,
)
@click.version_option(__version__, prog_name="newsaudit")
def program() -> None:
    """Audit news articles for consistency and source attribution, offline."""


def main(args: list[str] | None = None) -> None:
    """Run the program; every error ends it with one line on stderr and its exit code."""
    # Importing makes hundreds of thousands of objects that live to the end. Walking them for
    # garbage again and again, and once more at exit, is a tenth of the time of a short call.
    gc.set_threshold(100_000, 20, 20)
    # pandera imports pyspark where it is installed, which warns about pandas 3 on every call.
    warnings.filterwarnings("ignore", category=FutureWarning, module="pyspark")
    logging.getLogger("newsaudit").addHandler(Told())
    try:
        status = program.main(args, prog_name="newsaudit", standalone_mode=False)
        flush()
    except click.exceptions.Exit as error:
        status = error.exit_code
    except click.ClickException as error:
        status = said(error.format_message(), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        status = said("stopped; nothing half-written is left", 130)
    except NewsauditError as error:
        status = said(str(error), error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 141
    except (SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # the last door: no traceback unasked, not of a panic either
        if os.environ.get("NEWSAUDIT_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}".splitlines()[0]
        status = said(f"internal error: {what} (NEWSAUDIT_DEBUG=1 shows where)", 4)
    gc.freeze()
    sys.exit(status if isinstance(status, int) else 0)


class Told(logging.Handler):
    """Prints what is logged as errors are: on one line of stderr."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print one message."""
        said(record.getMessage(), 0)


def said(message: str, status: int) -> int:
    """Print an error on one line, control characters made visible, and return its exit code."""
    click.echo(f"newsaudit: {printable(message)}", err=True)
    return status


def flush() -> None:
    """Flush standard output while a broken pipe can still be caught."""
    sys.stdout.flush()
