"""Mentions of officials against the table of terms of office."""

from __future__ import annotations

from datetime import timedelta

import polars as pl

from newsaudit.checks.reference.offices import EXCLUSIVE, SINGLE, WITHOUT, name_key
from newsaudit.checks.spelling import distance
from newsaudit.schemas.countries import country_names, country_words

GRACE = timedelta(days=30)
"""Around the change of an office, the old and the new title are both in use."""
CONGRESS = ("senator", "representative")


def with_terms(mentions: pl.DataFrame, terms: pl.DataFrame) -> pl.DataFrame:
    """Return per row what the table of terms says of the person and of the office.

    Mentions have `row, published_on, key, full, office, country, organisation`. Rows without an
    office the table knows, or without a full name, are left out.
    """
    asked = mentions.filter(pl.col("office").is_not_null(), pl.col("full")).select(
        "row", "published_on", "key", "office", "country", "organisation"
    )
    spelt = by_spelling(terms)
    own = own_terms(asked, spelt)
    placed = asked.join(home(spelt), on="key", how="left", maintain_order="left").with_columns(
        pl.coalesce("country", "home").alias("place")
    )
    parts = (own, office_now(asked, spelt), holders(placed, terms), unheard_of(placed))
    rows = placed.select("row", "published_on", "key", "office", "place")
    for part in parts:
        rows = rows.join(part, on="row", how="left", maintain_order="left")
    rows = rows.join(
        shared_surnames(terms), on=["key", "office"], how="left", maintain_order="left"
    )
    return rows.with_columns(
        pl.col("holds", "stale", "unheard_of", "namesake").fill_null(value=False)
    ).select(
        "row",
        (pl.any_horizontal(pl.col("ever", "holder", "office_now").is_not_null()) | pl.col("unheard_of"))
        .alias("checkable"),
        pl.when(pl.col("published_on").is_not_null() & (pl.col("holds") | ~pl.col("stale")))
        .then(pl.lit(value=True)).alias("vouched"),
        pl.col("key").is_in(spelt["key"].unique().to_list()).alias("known"),
        "holds",
        pl.col("holds_firmly", "before").fill_null(value=False),
        pl.col("ever").fill_null(value=False),
        "term_start", "term_end", "holder", "holder_distance", "office_now", "certain",
        "unheard_of", "namesake",
        pl.col("holds_in").replace(country_names()),
        pl.col("place").replace(country_names()).alias("served"),
        pl.coalesce("source", "holder_source").alias("reference"),
    )  # fmt: skip


def by_spelling(terms: pl.DataFrame) -> pl.DataFrame:
    """Return one row a term and spelling of its holder's name, the spelling as `key`."""
    every = pl.concat_list("name", "other_names")
    return (
        terms.select(
            every.alias("key"), "name", "office", "start", "end", "as_of", "source",
            pl.col("country").alias("held_country"), pl.col("organisation").alias("body"),
        )
        .explode("key")
        .with_columns(name_key(pl.col("key")))
        .unique(["key", "name", "office", "held_country", "start"], maintain_order=True)
    )  # fmt: skip


def home(spelt: pl.DataFrame) -> pl.DataFrame:
    """Return the country each person of the table serves, where it is one."""
    countries = pl.col("held_country").drop_nulls().unique()
    return (
        spelt.group_by("key")
        .agg(countries.alias("home"))
        .filter(pl.col("home").list.len() == 1)
        .with_columns(pl.col("home").list.first())
    )


def unheard_of(placed: pl.DataFrame) -> pl.DataFrame:
    """Return the rows of known people whose country has no such office: a US prime minister."""
    pairs = [(office, code) for office, codes in WITHOUT.items() for code in codes.split()]
    none = pl.DataFrame(pairs, schema=["office", "home"], orient="row")
    asked = placed.filter(pl.col("home") == pl.col("place"), pl.col("organisation").is_null())
    return asked.join(none, on=["office", "home"]).select(
        "row", pl.lit(value=True).alias("unheard_of")
    )


def shared_surnames(terms: pl.DataFrame) -> pl.DataFrame:
    """Return the people of the table by the offices that somebody of their surname held."""
    people = (
        by_spelling(terms)
        .select("name", "key", "office")
        .with_columns(pl.col("key").str.split(" ").list.last().alias("surname"))
    )
    own, held = (
        people.select("name", "key", "surname").unique(),
        people.unique(["name", "office", "surname"]),
    )
    pairs = own.join(held, on="surname", suffix="_2").filter(pl.col("name") != pl.col("name_2"))
    return pairs.select("key", "office", pl.lit(value=True).alias("namesake")).unique(
        ["key", "office"], maintain_order=True
    )


def in_force(margin: timedelta = timedelta(0)) -> pl.Expr:
    """Tell whether a term covers the publication day, `margin` after its start and before its end."""
    day = pl.col("published_on")
    end = (
        pl.when(pl.col("end").is_null())
        .then(day <= pl.col("as_of"))
        .otherwise(day <= pl.col("end") - margin)
    )
    return (pl.col("start") + margin <= day) & end


def own_terms(asked: pl.DataFrame, spelt: pl.DataFrame) -> pl.DataFrame:
    """Return per row what the table says of this person in this office."""
    found = asked.join(spelt, on=["key", "office"]).filter(same_body()).with_columns(
        (pl.col("country").is_null() | pl.col("held_country").is_null()
         | (pl.col("country") == pl.col("held_country"))).alias("here"),
        in_force().alias("now"),
        in_force(-GRACE).alias("nearly"),
        in_force(GRACE).alias("firmly"),
        (pl.col("end").is_null() & (pl.col("published_on") > pl.col("as_of"))).alias("open"),
    )  # fmt: skip
    here, past = pl.col("here"), pl.col("start") <= pl.col("published_on")
    latest = found.sort("row", "start").group_by("row", maintain_order=True)
    return latest.agg(
        (here & pl.col("nearly")).any().alias("holds"),
        (here & pl.col("firmly")).any().alias("holds_firmly"),
        here.any().alias("ever"),
        (pl.col("start").filter(here & past).n_unique() > 1).alias("before"),
        (here & pl.col("open")).any().alias("stale"),
        pl.col("start").filter(here & past).last().alias("term_start"),
        pl.col("end").filter(here & past).last().alias("term_end"),
        pl.col("held_country").filter(~here & pl.col("now")).first().alias("holds_in"),
        pl.col("source").last(),
    )


def same_body() -> pl.Expr:
    """Tell whether the body a text names may be the one of the term.

    A state or seat of government (the Kremlin) goes with every office; a company with none.
    """
    civil = sorted(word for word, found in country_words().items() if found.kind != "adjective")
    stated = pl.col("organisation").str.replace("^(?i)the ", "")
    return (
        stated.is_null()
        | stated.is_in(civil)
        | (name_key(stated) == name_key(pl.col("body"))).fill_null(value=False)
        | pl.col("office").is_in(CONGRESS)
    )


def office_now(asked: pl.DataFrame, spelt: pl.DataFrame) -> pl.DataFrame:
    """Return per row the office the person holds that day which excludes the one stated.

    `certain`: the table has every term of the person, as it does for today's members of Congress.
    """
    group = pl.col("office").replace_strict(EXCLUSIVE, default=None, return_dtype=pl.String)
    own = spelt.with_columns(group.alias("group")).rename({"office": "office_now"})
    found = asked.with_columns(group.alias("group")).join(own, on=["key", "group"]).filter(
        (pl.col("country") == pl.col("held_country")).fill_null(value=True)
    )  # fmt: skip
    today = pl.col("office_now").is_in(CONGRESS) & pl.col("end").is_null()
    return (
        found.filter(in_force(GRACE))
        .with_columns((today & pl.col("office").is_in(CONGRESS)).alias("certain"))
        # One who holds the office stated, too, or a namesake who does, is no case.
        .filter(~(pl.col("office") == pl.col("office_now")).any().over("row"))
        .unique("row", keep="first", maintain_order=True)
        .select("row", "office_now", "certain")
    )


def holders(placed: pl.DataFrame, terms: pl.DataFrame) -> pl.DataFrame:
    """Return per row who held the office, in the country meant, well before and after that day."""
    single = terms.filter(
        pl.col("office").is_in(SINGLE), pl.col("country").is_not_null(), pl.col("country") != "EU"
    )
    asked = placed.filter(pl.col("organisation").is_null())
    found = asked.join(
        single.rename({"country": "place", "name": "holder"}), on=["office", "place"]
    ).filter(in_force(GRACE))  # fmt: skip
    spellings = pl.concat_list("holder", "other_names")
    away = distance(pl.col("key"), name_key(pl.col("spelling")))
    return (
        found.with_columns(spellings.alias("spelling"), pl.col("source").alias("holder_source"))
        .explode("spelling")
        .with_columns(away.alias("holder_distance"))
        .sort("row", "holder_distance", maintain_order=True)
        .unique("row", keep="first", maintain_order=True)
        .select("row", "holder", "holder_distance", "holder_source")
    )
