"""Options that several commands share, and the configuration behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from newsaudit.schemas.errors import UsageError

F = TypeVar("F", bound=Callable[..., object])


class IsoDate(click.ParamType[str]):
    """A calendar day or a moment, ISO 8601."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the date as given if it is one."""
        try:
            date.fromisoformat(value[:10])
        except ValueError:
            self.fail(f"{value!r} is no date; expected ISO 8601 as 2025-07-03", param, ctx)
        return value


def printable(message: str) -> str:
    """Return a message on one line, control characters made visible."""
    line = " ".join(message.split())
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in line)


def bundle(command: F) -> F:
    """Add the argument BUNDLE."""
    folder = click.Path(path_type=Path, exists=True, file_okay=False)
    return click.argument("folder", metavar="BUNDLE", type=folder)(command)


def key(meaning: str) -> Callable[[F], F]:
    """Add --key."""
    file = click.Path(path_type=Path, exists=True, dir_okay=False)
    return click.option("--key", required=True, type=file, metavar="FILE", help=meaning)


def paths(command: F) -> F:
    """Add the argument PATH."""
    return click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path())(
        command
    )


def published(command: F) -> F:
    """Add --published."""
    return click.option(
        "--published",
        type=IsoDate(),
        metavar="DATE",
        help="Publication date (ISO); overrides what the article says.",
    )(command)


def jobs(command: F) -> F:
    """Add --jobs."""
    return click.option(
        "--jobs",
        "-j",
        type=click.IntRange(1, 256),
        default=1,
        show_default=True,
        metavar="N",
        help="Processes that extract; the result is the same for any number.",
    )(command)


def engine(command: F) -> F:
    """Add --engine and --spark."""
    for option in (
        click.option(
            "--spark", multiple=True, metavar="KEY=VALUE", help="An option of Spark's own."
        ),
        click.option(
            "--engine",
            type=click.Choice(("polars", "spark")),
            default="polars",
            show_default=True,
            help="Where it runs; the result is the same.",
        ),
    ):
        command = option(command)
    return command


def selecting(command: F) -> F:
    """Add --select, --ignore, --profile."""
    for option in (
        click.option("--profile", metavar="NAME", help="desk (default), strict or dataset."),
        click.option(
            "--ignore", metavar="CODES", multiple=True, help="Leave these rules out (DAT, TXT001)."
        ),
        click.option(
            "--select", metavar="CODES", multiple=True, help="Run only these rules or families."
        ),
    ):
        command = option(command)
    return command


def configured(command: F) -> F:
    """Add --config and --reference."""
    for option in (
        click.option(
            "--reference",
            type=click.Path(path_type=Path, exists=True, file_okay=False),
            multiple=True,
            metavar="DIR",
            help="Your own reference tables, laid over ours.",
        ),
        click.option(
            "--config",
            type=click.Path(path_type=Path, exists=True, dir_okay=False),
            metavar="FILE",
            help="Configuration (default: newsaudit.toml or pyproject.toml here or above).",
        ),
    ):
        command = option(command)
    return command


def words(values: tuple[str, ...]) -> tuple[str, ...]:
    """Return comma-separated and repeated values as one tuple."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def pairs(words: Iterable[str], option: str) -> Iterator[tuple[str, str]]:
    """Yield KEY=VALUE words as pairs."""
    for word in words:
        key, sign, value = word.partition("=")
        if not sign:
            raise UsageError(f"{option} {word!r}: expected KEY=VALUE")
        yield key, value
