"""What rules across articles want checked together: a series, named in `Rule.group`.

Batches and Spark partitions are cut by these keys, so that no series is cut in two. A key may be
coarser than the series a view makes, never finer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.reference.ledger import EVENT_NAMES
from newsaudit.checks.reference.offices import name_key
from newsaudit.checks.views.counts import participants

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


@dataclass(frozen=True)
class Series:
    """Rows of a table whose `key` is the same belong together; those with a null key to none."""

    table: str
    key: Callable[[Reference], pl.Expr]
    alone: bool = False
    """Rules look also at a row that is alone in its series."""


def of_counts(reference: Reference) -> pl.Expr:
    """Return the event and its participants in one spelling."""
    event = pl.col("event").str.to_lowercase().replace(EVENT_NAMES)
    return pl.concat_str(event, pl.lit(": "), participants(reference))


def of_aid(reference: Reference) -> pl.Expr:
    """Return the measure and its parties."""
    return pl.concat_str("measure", "donor", "recipient", separator=" · ")


def of_people(reference: Reference) -> pl.Expr:
    """Return the person's fullest name in the article, as the view officials compares it."""
    name = pl.col("name")
    longest = name.sort_by(name.str.count_matches(" "), descending=True, maintain_order=True)
    return name_key(longest.first().over("article_id", pl.coalesce("person_id", "name")))


def of_addresses(reference: Reference) -> pl.Expr:
    """Return one key for all: any article may be another's original or other version."""
    return pl.lit("")


ARTICLE = "article"
"""The group of every rule that looks at one article at a time."""

SERIES: dict[str, Series] = {
    "event": Series("event_counts", of_counts),
    "aid": Series("aid_status", of_aid),
    "person": Series("officials", of_people, alone=True),
    "corpus": Series("articles", of_addresses, alone=True),
}
"""Groups across articles by name."""
