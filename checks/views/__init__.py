"""Views: the frames rules look at, with a row's neighbours joined in as columns.

A view is prepared from the tables and the reference data in one pass over whole frames. Its
pandera model names and types every column, so that a rule's author reads there what can be
used. Every view has `article_id`, `fact_id` (null where the row is no fact), `start`, `end` and
`quote`.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import polars as pl

from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


@dataclass(frozen=True)
class View:
    """A named frame: its columns, and how to make it."""

    name: str
    model: type[Table]
    """Names, types and explains every column; often a subclass of a fact table's model."""
    prepare: Callable[[Tables, Reference], pl.DataFrame | None]
    """None: the tables do not hold what the view is made of (texts, say)."""
    missing: str = ""
    """What to say of its rules when `prepare` returns None."""
    of: tuple[str, ...] = ()
    """What its rows come from, as `Tables.present` names it. Where there is none of that, the view
    is empty and is not prepared: most articles have no percentages to reckon."""

    def prepared(self, tables: Tables, reference: Reference) -> pl.DataFrame | None:
        """Return the frame, at no cost where nothing can be in it."""
        if self.of and tables.passages is not None and tables.present.isdisjoint(self.of):
            return pl.DataFrame(schema=columns_of(self.model))
        return self.prepare(tables, reference)


@cache
def view(name: str) -> View:
    """Return a view, of the module of its name; what no rule asks for is not imported."""
    found: View = import_module(f"{__name__}.{name}").VIEW
    return found


def views() -> dict[str, View]:
    """Return every view by name."""
    return {name: view(name) for name in sorted(m.name for m in pkgutil.iter_modules(__path__))}
