"""Event counts as they are, for the ends of their spans: DAT016."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.single_days import with_single_days
from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import EventCounts, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class SpansView(EventCounts):
    """One row a count."""


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return the counts."""
    return with_single_days(tables.event_counts, tables).select(list(columns_of(SpansView)))


VIEW = View("spans", SpansView, prepare)
