"""The shipped reference tables: what they must hold, and what holds of every row."""

from datetime import date

import polars as pl
import pytest

from newsaudit.checks.reference import TABLES, load
from newsaudit.schemas.countries import country_names

OURS = load()


def holders(office: str, country: str, on: date, organisation: str | None = None) -> list[str]:
    """Return who held an office on a day."""
    rows = OURS.terms.filter(
        pl.col("office") == office,
        pl.col("country").eq_missing(country or None),
        pl.lit(value=True) if organisation is None else pl.col("organisation") == organisation,
        pl.lit(on) >= pl.col("start"),
        (pl.lit(on) <= pl.col("end")).fill_null(value=True),
    )
    return rows["name"].to_list()


@pytest.mark.parametrize(
    ("office", "country", "day", "name"),
    [
        ("president", "US", date(1990, 6, 1), "George Bush"),
        ("president", "US", date(2022, 6, 1), "Joe Biden"),
        ("vice president", "US", date(2025, 7, 3), "JD Vance"),
        ("secretary of state", "US", date(2014, 3, 1), "John Kerry"),
        ("prime minister", "GB", date(2022, 10, 1), "Liz Truss"),
        ("chancellor", "DE", date(2021, 1, 1), "Angela Merkel"),
        ("foreign minister", "RU", date(2025, 1, 1), "Sergei Lavrov"),
        ("president", "UA", date(2018, 1, 1), "Petro Poroshenko"),
        ("prime minister", "JP", date(2023, 1, 1), "Fumio Kishida"),
    ],
)
def test_one_holder_on_a_day(office: str, country: str, day: date, name: str):
    assert holders(office, country, day) == [name]


@pytest.mark.parametrize(
    ("office", "organisation", "country", "name"),
    [
        ("secretary general", "United Nations", "", "António Guterres"),
        ("secretary general", "NATO", "", "Mark Rutte"),
        ("president", "European Commission", "EU", "Ursula von der Leyen"),
        ("press secretary", "White House", "US", "Karoline Leavitt"),
        ("spokesperson", "Kremlin", "RU", "Dmitry Peskov"),
        ("speaker", "House of Representatives", "US", "Mike Johnson"),
    ],
)
def test_bodies_and_spokespersons(office: str, organisation: str, country: str, name: str):
    assert holders(office, country, date(2025, 3, 1), organisation) == [name]


def test_hundred_senators_at_most():
    assert 95 <= len(set(holders("senator", "US", date(2026, 6, 1)))) <= 100


def test_breadth():
    recent = OURS.terms.filter(pl.col("end").is_null() | (pl.col("end") >= date(2020, 1, 1)))
    heads = recent.filter(pl.col("office").is_in(["president", "prime minister", "chancellor"]))
    ministers = recent.filter(pl.col("office") == "foreign minister")
    assert heads["country"].n_unique() >= 60
    assert ministers["country"].n_unique() >= 60


def test_countries_are_known():
    known = set(country_names())
    assert set(OURS.terms["country"].drop_nulls()) <= known


def test_offices_of_one_person_have_one_holder_at_a_time():
    single = OURS.terms.filter(
        pl.col("office").is_in(["president", "prime minister", "chancellor", "foreign minister"])
    ).sort("country", "office", "organisation", "start")
    following = single.with_columns(
        pl.col("start", "name")
        .shift(-1)
        .over("country", "office", "organisation")
        .name.prefix("next_")
    )
    overlap = following.filter(
        pl.col("next_start") < pl.col("end").fill_null(date.max),
        pl.col("name") != pl.col("next_name"),
    )
    assert overlap.select("name", "office", "country", "end", "next_name").rows() == []


def test_calls_of_2025():
    calls = OURS.events.filter(
        pl.col("event") == "call",
        pl.col("participants").list.join("; ") == "Donald Trump; Vladimir Putin",
        pl.col("date").is_between(date(2025, 1, 20), date(2025, 7, 3)),
    )
    assert calls["date"].to_list() == [
        date(2025, 2, 12), date(2025, 3, 18), date(2025, 5, 19),
        date(2025, 6, 4), date(2025, 6, 14), date(2025, 7, 3),
    ]  # fmt: skip


def test_coverage_ends_by_its_as_of():
    late = OURS.event_coverage.filter(pl.col("end") > pl.col("as_of"))
    assert late.rows() == []


def test_eighteen_packages_of_sanctions():
    eu = OURS.aid.filter(
        pl.col("donor") == "EU", pl.col("measure") == "sanctions", pl.col("recipient") == "RU"
    )
    assert eu.height == 18
    assert eu["date"].max() == date(2025, 7, 18)


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_source_and_as_of(table: str):
    frame = getattr(OURS, table)
    assert frame.height
    assert frame["source"].str.strip_chars().str.len_chars().min() > 5
    assert frame["as_of"].null_count() == 0


def test_manifest_lists_every_file():
    manifest = OURS.manifest()
    assert {entry.table.split("/")[0] for entry in manifest} == set(TABLES)
    assert all(len(entry.sha256) == 64 and entry.licence == "CC0-1.0" for entry in manifest)
