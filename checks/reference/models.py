"""pandera models of the reference tables: what each column of a file means.

`as_of` is added on loading, from the file's entry in `manifest.toml`: the last day for which the
file vouches. A row that is open (no `end`) is true up to that day and says nothing of later ones.
`source` names the public document in which a reader can check the row.
"""

from __future__ import annotations

import pandera.polars as pa
import polars as pl

from newsaudit.schemas.tables import Strings, Table, about
from newsaudit.schemas.vocabulary import AID_STATUS_IN_IATI

AS_OF = "Last day for which the row's file vouches"
SOURCE = "Public document or data set in which the row can be checked"


class Terms(Table):
    """Who held which office when: one row a term."""

    name: str = about("Full name, as news writes it in English")
    other_names: Strings = about("Other full spellings, parted by `; ` in the file")
    office: str = about("Office, normalised, lower case: president, foreign minister, senator")
    organisation: str = about("The body the office belongs to: United Nations, Senate", null=True)
    country: str = about("Country served", null=True, source="ISO 3166-1 alpha-2")
    state: str = about("US state or territory, for Congress", null=True, source="USPS code")
    district: str = about("Congressional district; 0 is at large", null=True)
    party: str = about("Party, for Congress", null=True)
    start: pl.Date = about("First day in office")
    end: pl.Date = about("Last day in office; null: still in office on `as_of`", null=True)
    source: str = about(SOURCE)
    as_of: pl.Date = about(AS_OF)

    @pa.dataframe_check(error="`end` is before `start`")
    @classmethod
    def runs_forward(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell whether a term ends after it starts."""
        return data.lazyframe.select((pl.col("end") >= pl.col("start")).fill_null(value=True))


class Events(Table):
    """The ledger: one row a call, meeting or summit that took place."""

    date: pl.Date = about("Day it took place, first day of several, local time")
    event: str = about("What took place, singular, lower case: call, meeting, round of talks")
    participants: Strings = about("Full names, or bodies, sorted; parted by `; ` in the file")
    place: str = about("Where, for what takes place somewhere", null=True)
    source: str = about(SOURCE)
    as_of: pl.Date = about(AS_OF)


class EventCoverage(Table):
    """From when to when the ledger holds *every* event of a series.

    A count can be verified only within such a span: elsewhere the ledger may have gaps.
    """

    event: str = about("What is counted, as in the ledger")
    participants: Strings = about("Who, as in the ledger")
    start: pl.Date = about("First day of the complete span")
    end: pl.Date = about("Last day of the complete span")
    source: str = about(SOURCE)
    as_of: pl.Date = about(AS_OF)

    @pa.dataframe_check(error="`end` is before `start`")
    @classmethod
    def runs_forward(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell whether the span ends after it starts."""
        return data.lazyframe.select(pl.col("end") >= pl.col("start"))


class Aid(Table):
    """Decisions on aid and sanctions: one row a status reached on a day."""

    date: pl.Date = about("Day the status was reached")
    measure: str = about("Aid given or sanctions imposed", isin=("aid", "sanctions"))
    donor: str = about("Who gives or imposes: ISO 3166-1 alpha-2 (EU for the Union), else name")
    recipient: str = about("Who receives or is sanctioned: ISO 3166-1 alpha-2, else name")
    item: str = about("What is given or imposed")
    amount: float = about("Amount", null=True, ge=0, unit="units of currency")
    currency: str = about("Currency of the amount", null=True, source="ISO 4217")
    status: str = about("Status reached", isin=tuple(AID_STATUS_IN_IATI))
    source: str = about(SOURCE)
    as_of: pl.Date = about(AS_OF)


TABLES: dict[str, type[Table]] = {
    "terms": Terms,
    "events": Events,
    "event_coverage": EventCoverage,
    "aid": Aid,
}
"""Every reference table by name."""

OPTIONAL = {
    "terms": ("other_names", "organisation", "country", "state", "district", "party"),
    "events": ("place",),
    "event_coverage": (),
    "aid": ("amount", "currency"),
}
"""Columns a file may leave out."""

KEYS = {
    "terms": ("name", "office", "organisation", "country", "start"),
    "events": ("date", "event", "participants"),
    "event_coverage": ("event", "participants", "start", "end"),
    "aid": ("date", "measure", "donor", "recipient", "item", "status"),
}
"""What makes two rows the same; a later file's row stands for an earlier file's."""
