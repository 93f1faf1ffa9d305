"""Event counts as they are, for the ends of their spans: DAT016."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import EventCounts

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class SpansView(EventCounts):
    """One row a count."""


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return the counts."""
    return tables.event_counts


VIEW = View("spans", SpansView, prepare)
