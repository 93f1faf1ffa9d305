"""Changes from one number to another with what the copy says of them: rules NUM."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.readings import half_step, number, scale
from newsaudit.checks.reckonings import groups
from newsaudit.checks.views import View
from newsaudit.checks.views.shares import fraction
from newsaudit.schemas.arithmetic import ARITHMETIC, DOWN, NEUTRAL
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

KINDS = (
    "change_from_to", "change_to_from", "level_change", "noun_change", "moved_by", "moved_back_by",
    "moved_by_fraction", "level_noun", "change_aside", "level_from", "points_between", "points_to",
    "to_from_noun", "from_to_noun", "from_to_dated", "times_the", "multiple", "multiple_back", "bare_level",
    "drawn_from", "currencies", "points_below", "times_as_many", "times_as_many_as",
)  # fmt: skip
SIDES = ("first", "second")
NAMES = (
    "verb", "hedge", "stated", "fraction", "tail", "unit_gap",
    *(f"{side}{part}" for side in SIDES for part in ("", "_currency", "_scale", "_percent")),
)  # fmt: skip

POINTS = ("points_between", "points_to", "points_below")
FACTORS = {
    "doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5,
    "twice": 2.0, "double": 2.0, "triple": 3.0, "half": 0.5,
} | {
    f"{told} times": float(count)
    for count, word in enumerate("two three four five six seven eight nine ten".split(), 2)
    for told in (word, str(count))
} | {
    f"{told} and a half times": count + 0.5
    for count, word in enumerate("two three four five six seven eight nine ten".split(), 2)
    for told in (word, str(count))
}  # fmt: skip


FALLS = rf"{DOWN}|drop|fall|decline|decrease|cut|loss|reduction|went down|gone down|below|under|short of"


class ChangesView(Table):
    """One row a change."""

    article_id: str = about("The article it is in")
    fact_id: str = about("Always null: a passage is no fact", null=True)
    start: int = about("First character")
    end: int = about("One past the last character")
    quote: str = about("The words")
    detail: str = about("Kind of reckoning", isin=tuple(ARITHMETIC))
    in_quotation: bool = about("Lies between quotation marks")
    verb: str = about("rose, fell, doubled, …", null=True)
    hedge: str = about("about, nearly, more than", null=True)
    stated: float = about("Change stated, negative for a fall", null=True, unit="%")
    factor: float = about("Factor stated (doubled: 2)", null=True)
    before_words: str = about("Number it came from, as written", null=True)
    after_words: str = about("Number it went to, as written", null=True)
    before: float = about("Number it came from", null=True)
    after: float = about("Number it went to", null=True)
    percentages: bool = about("The two numbers are themselves percentages")
    same_unit: bool = about("Both numbers have the same currency")
    years: bool = about("The two numbers are years")
    change: float = about("Change the two numbers make", null=True, unit="%")
    unit: str = about("Unit of the changes: %, or points")
    least: float = about("Least change their rounding allows", null=True, unit="%")
    most: float = about("Greatest change their rounding allows", null=True, unit="%")
    aside: bool = about("What follows makes the percentage another measure's: 5 percent of voters")
    points: float = about("Difference of the two numbers", null=True)
    other_scale: bool = about("One is told in millions, say, and the other in billions")


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the changes; None where texts are not at hand."""
    if tables.passages is None:
        return None
    # `fell from 9 to 8, a drop of 11 percent` is of two kinds, and one reckoning.
    found = (
        groups(tables.passages, KINDS, NAMES)
        .unique(("article_id", "end"), keep="first", maintain_order=True)
        .with_columns(
            sided(side, other) for side, other in (("first", "second"), ("second", "first"))
        )
    )
    slack = hidden()
    found = found.with_columns(
        (number(pl.col(side)) * pl.col(f"{side}_size")).alias(name)
        for side, name in zip(SIDES, ("before", "after"), strict=True)
    )
    before, after = pl.col("before"), pl.col("after")
    stated = pl.coalesce(number(pl.col("stated")), (fraction() * 100).round(1))
    verb = pl.col("verb").str.to_lowercase()
    alike = (after / before).is_between(0.2, 5)
    a_share = pl.col("unit_gap").str.contains(r"(?i)\bshare\b").fill_null(value=False) & ~alike
    in_points = pl.col("detail").is_in(POINTS)
    falls = pl.col("verb").str.contains(rf"(?i)^(?:{FALLS})$")
    either_way = pl.col("verb").str.contains(rf"(?i)^(?:{NEUTRAL})$") & (after < before)
    percent = pl.col("second_percent").is_not_null() | pl.col("first_percent").is_not_null()
    return found.with_columns(
        pl.when(falls | either_way).then(-stated).otherwise(stated).alias("stated"),
        pl.when(pl.col("fraction").is_null()).then("hedge").otherwise(pl.lit("about")).alias("hedge"),
        verb.replace_strict(FACTORS, default=None, return_dtype=pl.Float64).alias("factor"),
        *(words(side).alias(f"{name}_words") for side, name in zip(SIDES, ("before", "after"), strict=True)),
        percent.alias("percentages"),
        pl.col("tail").str.contains(r"\S").fill_null(value=False).alias("aside"),
        pl.all_horizontal(words(side).str.contains(r"^(?:1[5-9]|20)\d\d$") for side in SIDES).alias("years"),
        (pl.col("first_currency").eq_missing(pl.col("second_currency")) & ~a_share).alias("same_unit"),
        of(in_points, after - before, (after / before - 1) * 100).round(1).alias("change"),
        of(in_points, after - before, ((after - slack[1]) / (before + slack[0]) - 1) * 100).alias("least"),
        of(in_points, after - before, ((after + slack[1]) / (before - slack[0]) - 1) * 100).alias("most"),
        of(in_points, pl.lit(" points"), pl.lit("%")).alias("unit"),
        (after - before).round(3).alias("points"),
        (scale_of("first") != scale_of("second")).fill_null(value=False).alias("other_scale"),
    ).select(list(columns_of(ChangesView)))  # fmt: skip


def hidden() -> list[pl.Expr]:
    """Return what rounding hides of both sides: nothing of counted things.

    Where one has decimals, so has the other that seems whole: `from £4m to £3.6m`.
    """
    own = [half_step(pl.col(side)) * pl.col(f"{side}_size") for side in SIDES]
    counted = pl.all_horizontal(
        *(pl.col(f"{side}_size") == 1 for side in SIDES),
        *(pl.col(f"{side}_{part}").is_null() for side in SIDES for part in ("currency", "percent")),
        *(~pl.col(side).str.contains(".", literal=True) for side in SIDES),
    )
    alike = pl.col("first_size") == pl.col("second_size")
    return [
        pl.when(counted).then(0.0).when(alike).then(pl.min_horizontal(own)).otherwise(side)
        for side in own
    ]


def of(points: pl.Expr, difference: pl.Expr, ratio: pl.Expr) -> pl.Expr:
    """Return one of two readings of a change: of points, or of percent."""
    return pl.when(points).then(difference).otherwise(ratio)


def scale_of(side: str) -> pl.Expr:
    """Return what a side's own scale word multiplies by; null where it has none."""
    word = pl.col(f"{side}_scale")
    return pl.when(word.is_not_null()).then(scale(word))


def sided(side: str, other: str) -> pl.Expr:
    """Return what a side's figure is multiplied by; `from 26 to 31 million` has one word for two."""
    own, shared = pl.col(f"{side}_scale"), pl.col(f"{other}_scale")
    small = number(pl.col(side)) < 1000
    word = pl.when(own.is_null() & small).then(shared).otherwise(own)
    return scale(word.fill_null("")).alias(f"{side}_size")


def words(side: str) -> pl.Expr:
    """Return a side's number as written, with currency and scale."""
    parts = (pl.col(f"{side}{part}") for part in ("_currency", "", "_scale"))
    return pl.concat_str(*parts, ignore_nulls=True)


VIEW = View("changes", ChangesView, prepare, "the articles' texts are not given", of=KINDS)
