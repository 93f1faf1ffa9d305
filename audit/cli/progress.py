"""Progress bars: on a terminal, on standard error, and only for work worth waiting for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
WORTHWHILE = 50
"""Items; fewer are done before a bar is drawn."""


def bar(what: str) -> Callable[[Iterable[T], int], Iterable[T]]:
    """Return a function that shows progress over items while it passes them on."""

    def shown(items: Iterable[T], total: int) -> Iterator[T]:
        if total < WORTHWHILE or not sys.stderr.isatty():
            yield from items
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

        columns = (what, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            yield from progress.track(items, total=total)

    return shown
