"""Measures with their conversion in parentheses, and ranges of money: rules NUM."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.readings import half_step, number, scale
from newsaudit.checks.reckonings import groups, slack, value
from newsaudit.checks.views import View
from newsaudit.schemas.arithmetic import ARITHMETIC
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

KINDS = ("conversion", "elided_range")
NAMES = (
    "first", "first_scale", "first_unit", "second", "second_scale", "second_unit",
    "major", "major_unit", "first_minus", "second_minus", "currency", "currency2", "first2", "scale", "tail",
)  # fmt: skip

MEASURES: tuple[tuple[str, str, float, float], ...] = (
    (r"sq(?:uare)? miles?", "area", 2589988.110336, 0),
    (r"sq(?:uare)? k(?:m|ilomet(?:er|re)s?)", "area", 1e6, 0),
    (r"acres?", "area", 4046.8564224, 0),
    (r"ha|hectares?", "area", 1e4, 0),
    (r"mph|miles (?:per|an) hour", "speed", 1609.344, 0),
    (r"kph|km/h|kilomet(?:er|re)s (?:per|an) hour", "speed", 1000, 0),
    (r"knots?", "speed", 1852, 0),
    (r"nautical miles?", "length", 1852, 0),
    (r"miles?", "length", 1609.344, 0),
    (r"km|kilomet(?:er|re)s?", "length", 1000, 0),
    (r"feet|foot|ft", "length", 0.3048, 0),
    (r"yards?", "length", 0.9144, 0),
    (r"inch(?:es)?|in", "length", 0.0254, 0),
    (r"m|met(?:er|re)s?", "length", 1, 0),
    (r"cm|centimet(?:er|re)s?", "length", 0.01, 0),
    (r"mm|millimet(?:er|re)s?", "length", 0.001, 0),
    (r"st|stone", "mass", 6.35029318, 0),
    (r"pounds?|lbs?", "mass", 0.45359237, 0),
    (r"ounces?|oz", "mass", 0.028349523125, 0),
    (r"kg|kilos?|kilograms?", "mass", 1, 0),
    (r"g|grams?", "mass", 0.001, 0),
    (r"gallons?", "volume", 3.785411784, 0),
    (r"lit(?:er|re)s?", "volume", 1, 0),
    (r"(?:degrees |°\s?)?f(?:ahrenheit)?", "temperature", 5 / 9, -32),
    (r"(?:degrees |°\s?)?c(?:elsius)?", "temperature", 1, 0),
)
"""Pattern of a unit, what it measures, its size in metre, kilogram, litre or degree Celsius, and
what is added before multiplying. International yard and pound agreement of 1959; US gallon."""


class ConversionsView(Table):
    """One row a measure with its conversion, or a range of money."""

    article_id: str = about("The article it is in")
    fact_id: str = about("Always null: a passage is no fact", null=True)
    start: int = about("First character")
    end: int = about("One past the last character")
    quote: str = about("The words")
    detail: str = about("Kind of reckoning", isin=tuple(ARITHMETIC))
    in_quotation: bool = about("Lies between quotation marks")
    first_unit: str = about("Unit of the measure", null=True)
    second_unit: str = about("Unit of the conversion", null=True)
    comparable: bool = about("Both units measure the same", null=True)
    stated: float = about("Conversion stated, in its own unit", null=True)
    expected: float = about("What the measure is in that unit", null=True)
    difference: float = about("The same for a difference of temperatures", null=True)
    slack: float = about("What the rounding of both hides, in that unit", null=True)
    coarse: float = about("The same where noughts at the end may be rounded too", null=True)
    temperature: bool = about("It is a temperature")
    currency: str = about("Currency sign of a range", null=True)
    low: str = about("Lower end of a range as written", null=True)
    scale: str = about("million or billion, said once", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the conversions; None where texts are not at hand."""
    if tables.passages is None:
        return None
    # Of `33cm by 41cm (13in by 16in)` the numbers side by side are not of one side.
    found = groups(tables.passages, KINDS, NAMES).filter(pl.col("tail").is_null())
    ratio = size_of("first_unit") / size_of("second_unit")
    larger = number(pl.col("major")) * size_of("major_unit") / size_of("first_unit")
    measured = signed("first") + offset_of("first_unit") + larger.fill_null(0)  # 6 ft 2 in
    return found.with_columns(
        (kind_of("first_unit") == kind_of("second_unit")).alias("comparable"),
        signed("second").alias("stated"),
        (measured * ratio - offset_of("second_unit")).round(2).alias("expected"),
        pl.when(kind_of("first_unit") == "temperature")
        .then(signed("first") * ratio)
        .alias("difference"),
        (slack("first") * ratio + slack("second")).alias("slack"),
        (coarse("first") * ratio + coarse("second")).alias("coarse"),
        (kind_of("first_unit") == "temperature").fill_null(value=False).alias("temperature"),
        pl.coalesce("currency", "currency2").alias("currency"),
        pl.coalesce("first", "first2").alias("low"),
    ).select(list(columns_of(ConversionsView)))


def signed(name: str) -> pl.Expr:
    """Return a number group with its scale and sign: minus 35 degrees."""
    below = pl.col(f"{name}_minus").is_not_null()
    return value(name) * pl.when(below).then(-1).otherwise(1)


def coarse(name: str) -> pl.Expr:
    """Return half of the last place of a number group that is not nought: of 1,200 fifty."""
    figure = pl.col(name).str.replace(r"^(?i)an?$", "1")
    whole = number(figure).cast(pl.Int64, strict=False).cast(pl.String)
    noughts = whole.str.extract(r"[1-9](0+)$").str.len_chars().fill_null(0)
    rounded = half_step(figure) * pl.lit(10.0).pow(noughts)
    told = pl.when(figure.str.contains(r"\.\d")).then(half_step(figure)).otherwise(rounded)
    return told * scale(pl.col(f"{name}_scale").fill_null(""))


def is_unit(unit: str, pattern: str) -> pl.Expr:
    """Tell whether a column holds a unit."""
    return pl.col(unit).str.contains(rf"(?i)^(?:{pattern})$")


def kind_of(unit: str) -> pl.Expr:
    """Return what a unit measures."""
    return pl.coalesce(
        pl.when(is_unit(unit, pattern)).then(pl.lit(kind)) for pattern, kind, _, _ in MEASURES
    )


def size_of(unit: str) -> pl.Expr:
    """Return a unit's size."""
    return pl.coalesce(
        pl.when(is_unit(unit, pattern)).then(pl.lit(size)) for pattern, _, size, _ in MEASURES
    )


def offset_of(unit: str) -> pl.Expr:
    """Return what is added to a number of a unit before multiplying."""
    return pl.coalesce(
        pl.when(is_unit(unit, pattern)).then(pl.lit(float(offset)))
        for pattern, _, _, offset in MEASURES
    )


VIEW = View("conversions", ConversionsView, prepare, "the articles' texts are not given", of=KINDS)
