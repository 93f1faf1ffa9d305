"""Figures of headlines with whether the running text holds them: rules NUM."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.places import cut
from newsaudit.checks.readings import FIGURE, TENS, UNITS, number, numbers_in, scale
from newsaudit.checks.views import View
from newsaudit.checks.views.quantities import MEASURE
from newsaudit.schemas.arithmetic import DOWN, UP
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

COMPOUND = rf"(?i:(?:{'|'.join(TENS)})-(?:{'|'.join(UNITS[1:10])}))"
SHOWN = rf"{FIGURE}|{COMPOUND}"
CLEAR = rf"(?:^|[\s($€£“+-])({SHOWN})(?:[\s%,;:?!.)”’'-]|$)"
"""A figure that stands by itself: not of a name (G20, F-16), a date in figures or a decade; or its
words, forty-one."""
SCALES = {"million": "m|mn|million", "billion": "bn|bln|billion", "trillion": "tn|trillion"}
"""A scale in the headline, and how the text may write it."""


class HeadlinesView(Table):
    """One row a figure of a headline; the same figure twice is one."""

    article_id: str = about("The article")
    fact_id: str = about("Always null: read from the text itself", null=True)
    start: int = about("First character of the figure")
    end: int = about("One past the last")
    quote: str = about("The figure")
    shown: str = about("The figure with its currency sign and the word behind it")
    following: str = about("What stands behind it in the headline")
    leads: bool = about("It is the headline's first word")
    figure: float = about("Its number")
    compared: bool = about("The body has a number of the same measure: NUM002 compares them")
    told: bool = about("The running text holds it, rounded perhaps")


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the figures of headlines; None where texts are not at hand."""
    if tables.passages is None:
        return None
    headed = tables.articles.filter(pl.col("headline_start").is_not_null()).select(
        "article_id",
        "headline_start",
        "published_at",
        cut("text", pl.col("headline_start"), pl.col("headline_end")).alias("headline"),
        pl.col("text").str.slice(pl.col("headline_end")).alias("body"),
    )
    found = headed.filter(pl.col("headline").str.contains(CLEAR)).with_columns(
        numbers_in(pl.col("body")).alias("numbers"),
        pl.col("headline").str.extract_all(CLEAR).alias("quote"),
    )
    rows = (
        found.explode("quote")
        .with_columns(pl.col("quote").str.extract(f"({SHOWN})"))
        .unique(("article_id", "quote"), keep="first", maintain_order=True)
        .with_columns(
            number(pl.col("quote")).alias("figure"),
            before("quote").str.len_chars().cast(pl.Int64).alias("at"),
        )
    )
    told = pl.any_horizontal(
        numbers.list.contains(pl.col("figure"))
        for numbers in (
            pl.col("numbers"),
            *(pl.col("numbers").list.eval(pl.element().round(places)) for places in (0, 1)),
        )
    )
    start = pl.col("headline_start") + pl.col("at")
    size = pl.col("quote").str.len_chars().cast(pl.Int64)
    following = pl.col("headline").str.slice(pl.col("at") + size)
    sign = pl.col("headline").str.slice(0, pl.col("at")).str.extract(r"([$€£])$")
    word = following.str.extract(r"^(%|[ -][A-Za-z]+)")
    made = rows.select(
        "article_id",
        pl.lit(None, pl.String).alias("fact_id"),
        start.alias("start"),
        (start + size).alias("end"),
        "quote",
        pl.concat_str(sign, "quote", word, ignore_nulls=True).alias("shown"),
        following.alias("following"),
        (pl.col("at") == 0).alias("leads"),
        "figure",
        (
            (told & ~of_other_scale(following))
            | is_margin(following)
            | is_product(following)
            | is_fraction(following)
            | is_time_between(following)
            | is_age(following)
            | is_sum()
            | is_rounded()
            | is_change(following)
        ).alias("told"),
    ).join(compared(tables), on="article_id", how="left", maintain_order="left")
    return with_compared(made).select(list(columns_of(HeadlinesView)))


def is_margin(following: pl.Expr) -> pl.Expr:
    """Tell the votes somebody won by, which the reader takes from two numbers of the body."""
    votes = following.str.contains(r"(?i)^[\s-]votes?\b")
    before_it = pl.col("headline").str.slice(0, pl.col("at"))
    by = before_it.str.contains(r"(?i)\bby $")
    majority = before_it.str.contains(r"(?i)\bmajority of $")
    lesser = pl.col("numbers").list.eval(pl.element().drop_nulls())
    more = (lesser + pl.col("figure")).list.set_intersection(lesser).list.len() > 0
    return (((votes & by) | majority) & more).fill_null(value=False)


def is_change(following: pl.Expr) -> pl.Expr:
    """Tell a percentage, or an amount, by which the body's next number differs from the one before."""
    here, then = pl.element(), pl.element().shift(-1)
    shares = [
        pl.col("numbers").list.eval(100 * (here - then).abs() / base) for base in (here, then)
    ]
    by_share = pl.any_horizontal(
        (share - pl.col("figure")).list.eval(pl.element().abs() <= ROUNDED).list.any()
        for share in shares
    )
    gaps = pl.col("numbers").list.eval((here - then).abs().round(2))
    percent = following.str.contains(r"(?i)^(?:%|pc\b|[ -](?:percent|per cent))")
    moved = pl.col("headline").str.contains(MOVED)
    by_amount = gaps.list.contains(pl.col("figure")) & ~percent
    return (moved & ((percent & by_share) | by_amount)).fill_null(value=False)


MOVED = rf"(?i)\b(?:{UP}|{DOWN})\b"
"""A headline that tells of a change."""
ROUNDED = 0.6
"""Points that a percentage of a headline may be rounded by."""


def is_time_between(following: pl.Expr) -> pl.Expr:
    """Tell a number of years that lie between two years of the body: from 1964 to 1995."""
    years = pl.col("numbers").list.eval(pl.element().filter(pl.element().is_between(1500, 2100)))
    later = (years + pl.col("figure")).list.set_intersection(years).list.len() > 0
    return (following.str.contains(r"(?i)^[\s-]years?\b") & later).fill_null(value=False)


def is_age(following: pl.Expr) -> pl.Expr:
    """Tell an age that follows from a year of birth in the body: `At 58`, born in 1967."""
    aged = pl.col("headline").str.slice(0, pl.col("at")).str.contains(r"(?i)\b(?:at|aged) $")
    alone = following.str.contains(r"^(?:,| and |$)")
    born = pl.col("published_at").str.slice(0, 4).cast(pl.Int32) - pl.col("figure")
    told = pl.any_horizontal(pl.col("numbers").list.contains(born - back) for back in (0, 1))
    return (aged & alone & told).fill_null(value=False)


def is_sum() -> pl.Expr:
    """Tell a number that two told one after the other in the body make: 12 deputies and four clerks."""
    numbers = pl.col("numbers")
    next_to = (numbers + numbers.list.shift(-1)).list.drop_nulls()
    return next_to.list.contains(pl.col("figure")).fill_null(value=False)


LEAST_ROUNDED, NEAR = 1_000, 0.05
"""Figures of a headline that may be rounded, and by which share of themselves."""


def is_rounded() -> pl.Expr:
    """Tell a large round figure: 450,000 for the 452,000 of the body."""
    figure = pl.col("figure")
    noughts = pl.col("quote").str.extract(r"(?:^|[1-9,])((?:0|,)+)$").str.count_matches("0")
    step = pl.lit(10.0).pow(noughts)
    off = pl.min_horizontal(step / 2, NEAR * figure)
    nearest = (pl.col("numbers") - figure).list.eval(pl.element().abs()).list.min()
    return ((figure >= LEAST_ROUNDED) & (nearest <= off)).fill_null(value=False)


LEAST_PRODUCT = 10_000


def is_product(following: pl.Expr) -> pl.Expr:
    """Tell a large amount that two numbers of the body make: 46 watches worth $50,000 each."""
    word = following.str.extract(r"(?i)^[\s-]?([mb]illion|thousand|mn?|bn|k)\b").fill_null("")
    amount = pl.col("figure") * scale(word)
    factors = (amount / pl.col("numbers")).list.eval(pl.element().round(6))
    made = factors.list.set_intersection(pl.col("numbers")).list.drop_nulls().list.len() > 0
    return ((amount >= LEAST_PRODUCT) & made).fill_null(value=False)


FRACTIONS = {
    r"half|halved": 50,
    r"(?:a|one)[ -]third": 33.3,
    r"two[ -]thirds": 66.7,
    r"(?:a|one)[ -]quarter": 25,
    r"three[ -]quarters": 75,
    r"(?:a|one)[ -]fifth": 20,
    r"two[ -]fifths": 40,
    r"three[ -]fifths": 60,
    r"four[ -]fifths": 80,
    r"(?:a|one)[ -]tenth": 10,
    r"double|doubled|doubling|twice": 100,
    r"triple|tripled|tripling": 200,
}
"""How a text may write a share of so many percent."""


def is_fraction(following: pl.Expr) -> pl.Expr:
    """Tell a percentage that the body writes as a fraction: 20 percent, a fifth."""
    percent = following.str.contains(r"(?i)^(?:%|[\s-]?per ?cent\b)")
    told = pl.any_horizontal(
        ((pl.col("figure") - share).abs() <= WHOLE)
        & pl.col("body").str.contains(rf"(?i)\b(?:{words})\b")
        for words, share in FRACTIONS.items()
    )
    return (percent & told).fill_null(value=False)


WHOLE = 0.4
"""How far a percentage may be rounded from its fraction: 33, 67."""


def of_other_scale(following: pl.Expr) -> pl.Expr:
    """Tell a figure whose scale is million here and billion, or trillion, wherever the body has it."""
    own = following.str.to_lowercase().str.extract(r"^[\s-](million|billion|trillion)\b")
    figure = pl.col("quote").str.escape_regex()

    def has(scales: pl.Expr) -> pl.Expr:
        pattern = pl.concat_str(
            pl.lit(r"(?i)\b"), figure, pl.lit(r"[\s-]?(?:"), scales, pl.lit(r")\b")
        )
        return pl.col("body").str.contains(pattern)

    same = own.replace_strict(SCALES, default=None, return_dtype=pl.String)
    return (has(pl.lit("|".join(SCALES.values()))) & ~has(same)).fill_null(value=False)


def compared(tables: Tables) -> pl.DataFrame:
    """Return by article where its headline's quantities stand that the body measures too."""
    heads = tables.articles.select("article_id", "headline_start", "headline_end").drop_nulls()
    every = tables.quantities.filter(pl.col("of").is_not_null()).join(heads, on="article_id")
    inside = pl.col("start").is_between("headline_start", "headline_end", closed="left")
    return (
        every.filter(inside)
        .join(every.filter(~inside), on=MEASURE, how="semi", nulls_equal=True)
        .group_by("article_id", maintain_order=True)
        .agg(pl.struct(first="start", last="end").alias("measured"))
    )


def with_compared(rows: pl.DataFrame) -> pl.DataFrame:
    """Tell the figures that lie in one of those places."""
    rows = rows.with_row_index("row")
    within = (
        rows.explode("measured")
        .unnest("measured")
        .filter(pl.col("start").is_between("first", "last", closed="left"))
        .select("row", pl.lit(value=True).alias("compared"))
        .unique("row")
    )
    joined = rows.join(within, on="row", how="left", maintain_order="left")
    return joined.with_columns(pl.col("compared").fill_null(value=False))


def before(column: str) -> pl.Expr:
    """Return what stands before a figure in its headline."""
    apart = pl.concat_str(
        pl.lit(r"^((?:.*?[^\d.,])??)"), pl.col(column).str.escape_regex(), pl.lit(r"(?:\D|$)")
    )
    return pl.col("headline").str.extract(apart)


VIEW = View("headlines", HeadlinesView, prepare, "the articles' texts are not given")
