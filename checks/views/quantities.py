"""Quantities with their parts and with what the article says of the same measure elsewhere: NUM."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.places import cut, in_sentence
from newsaudit.checks.quoted import with_quoted
from newsaudit.checks.readings import UNITS
from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Quantities, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

MEASURE = ("article_id", "of", "unit")
"""Facts that agree in these speak of the same measure; a null unit is a unit of its own."""

ROUGHLY = 0.1
"""How far "about" reaches, as a share of the number."""


FARTHEST_LIST = 12
"""Characters between a whole and a list that surely breaks it down: farther off stands a clause."""

CLOSE = (0.7, 1.3)
"""Between these shares of the whole, a sum of parts set farther off is meant to be the whole."""

SOME = r"(?i)including|among|such as"
UNCOUNTED = (
    r"(?i)\b(?:several|some|many|others?|the rest|remaining|dozens|scores|various|numerous|a few|a couple"
    r"|a number)\b"
)
"""Words of a list by which it holds more than its numbers say."""
SINGLE = r"(?:[:,(—–]|\band|\bor)\s+(?:an?|one)\s+[a-z]"
"""One of a list that is no number: "seven men and a child"."""
LAST_SINGLE = r"^(?:\s[\w’'-]+){0,4}?,?\s(?:and|or)\s(?:an?|one)\s[a-z]"
TAIL = 60
"""Characters behind the last number in which a list can end with such a one."""


class QuantitiesView(Quantities):
    """One row a quantity. What needs the text is null where it is not given."""

    in_quotation: bool = about("Lies between quotation marks")
    in_headline: bool = about("Lies in the headline")
    parts_sum: float = about("Sum of the parts listed after it", null=True)
    parts: str = about("Those parts as a sum: 7 + 4 + 2", null=True)
    parts_start: int = about("Where the first part stands", null=True)
    parts_end: int = about("Where the last part ends", null=True)
    parts_whole: bool = about("The parts are all of it, not only some", null=True)
    body_value: float = about("Of a headline's number: the body's first of that measure", null=True)
    body_start: int = about("Where it stands", null=True)
    body_end: int = about("Its end", null=True)
    body_agrees: bool = about("Some number of that measure in the body agrees", null=True)
    earlier_value: float = about("Number before it of the same measure", null=True)
    earlier_start: int = about("Where it stands", null=True)
    earlier_end: int = about("Its end", null=True)
    apart: bool = about("Its sentence and the earlier number's name places or days, none in common")
    flip_quote: str = about(
        "Earlier amount a thousand (or million) times as large or small", null=True
    )
    flip_start: int = about("Where it stands", null=True)
    flip_end: int = about("Its end", null=True)
    range_high: float = about("Upper end named after it in `between A and B`", null=True)
    range_start: int = about("Where it stands", null=True)
    range_end: int = about("Its end", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return the quantities with their neighbours."""
    known = tables.articles.select("article_id", "text", "headline_start", "headline_end")
    in_headline = pl.col("start").is_between("headline_start", "headline_end", closed="left")
    rows = with_quoted(tables.quantities, tables.passages).join(
        known, on="article_id", how="left", maintain_order="left"
    ).with_columns(in_headline.fill_null(value=False).alias("in_headline"))  # fmt: skip
    rows = with_parts(with_earlier(rows))
    rows = with_flips(with_body(with_events(rows, tables)))
    return with_range(rows).select(list(columns_of(QuantitiesView)))


COLLECTIVE = (
    r"\b(?:person|member|victim|passenger|resident|employee|worker|casualty|death|injury|arrest|case|"
    r"vote|seat|site|home|house|building|country|state|nation|company|firm|school|hostage|prisoner|"
    r"suspect|defendant|official|student|pupil|patient|migrant|refugee|survivor|body|game|match|"
    r"complaint|objection|comment|recommendation|killed|injured|arrested|missing|employee|staff|"
    r"candidate|delegate|juror|crew|troop|aircraft|vehicle|ship|attack|strike|site|team|job|item)\b"
)
"""Nouns of a whole that parts of other names make up."""


def with_parts(rows: pl.DataFrame) -> pl.DataFrame:
    """Add the sum of the parts that name a quantity as their whole."""
    listed = rows.filter(pl.col("part_of").is_not_null()).sort("article_id", "start")
    whole = in_words("value")
    sums = listed.group_by(
        "article_id", pl.col("part_of").alias("fact_id"), maintain_order=True
    ).agg(
        pl.col("value").sum().alias("parts_sum"),
        whole.str.join(" + ").alias("parts"),
        pl.col("start").min().alias("parts_start"),
        pl.col("end").max().alias("parts_end"),
        (pl.col("value") == 1).sum().cast(pl.Int64).alias("ones"),
        ~pl.col("extractor").str.ends_with("part-including").any().alias("parts_whole"),
        pl.col("extractor").str.ends_with("part-apposed").any().alias("apposed"),
    )
    joined = rows.join(sums, on=["article_id", "fact_id"], how="left", maintain_order="left")
    gap = cut("text", pl.col("end"), pl.col("parts_start"))
    joined = with_singles(joined, pl.col("text").str.slice(pl.col("parts_end"), TAIL))
    close = (pl.col("parts_sum") / pl.col("value")).is_between(*CLOSE)
    sure = (pl.col("parts_start") - pl.col("end") <= FARTHEST_LIST) & ~pl.col("apposed")
    # "11 drillers, nine scientists and five cooks" are three of a kind, no whole and its parts.
    alike = pl.col("apposed") & pl.col("unit").is_null() & ~pl.col("of").str.contains(COLLECTIVE)
    meant = (
        (sure | close)
        & ~alike.fill_null(value=False)
        & ~gap.str.contains(SOME).fill_null(value=False)
    )
    return joined.with_columns((pl.col("parts_whole") & meant).alias("parts_whole"))


def with_singles(rows: pl.DataFrame, tail: pl.Expr) -> pl.DataFrame:
    """Count in, where the numbers alone do not make the whole, those that are told as "a child"."""
    listed = cut("text", pl.col("end"), pl.col("parts_end"))
    told = listed.str.count_matches(SINGLE) - pl.col("ones")
    singles = told.clip(0) + tail.str.contains(LAST_SINGLE).cast(pl.Int64)
    short = (pl.col("parts_sum") != pl.col("value")) & (singles > 0)
    vague = (listed + tail.str.extract(r"^([^.;:]*)")).str.contains(UNCOUNTED)
    return rows.with_columns(
        pl.when(short)
        .then(pl.col("parts_sum") + singles)
        .otherwise("parts_sum")
        .alias("parts_sum"),
        pl.when(short)
        .then(pl.concat_str("parts", pl.lit(" + 1").repeat_by(singles).list.join("")))
        .otherwise("parts")
        .alias("parts"),
        (pl.col("parts_whole") & ~vague.fill_null(value=False)).alias("parts_whole"),
    )


SCALES = ((1e9, " billion"), (1e6, " million"))


def in_words(column: str) -> pl.Expr:
    """Return a number as the copy would write it: 12, 2.5 million."""
    value = pl.col(column)
    scaled = [
        pl.when(value >= size).then(figure(value / size) + pl.lit(word)) for size, word in SCALES
    ]
    return pl.coalesce(*scaled, figure(value))


def figure(value: pl.Expr) -> pl.Expr:
    """Return a number without the decimals it has not."""
    return value.round(3).cast(pl.String).str.replace(r"\.0$", "")


def with_earlier(rows: pl.DataFrame) -> pl.DataFrame:
    """Add the number before a quantity of the same measure in the running text."""
    rows = rows.sort("article_id", "start", maintain_order=True)
    counted = pl.col("of").is_not_null() & ~pl.col("in_headline") & pl.col("part_of").is_null()
    earlier = (
        rows.filter(counted)
        .select(
            "article_id",
            "fact_id",
            *(pl.col(c).shift(1).over(MEASURE).alias(f"earlier_{c}") for c in ("value", "start", "end")),
        )
    )  # fmt: skip
    return rows.join(earlier, on=["article_id", "fact_id"], how="left", maintain_order="left")


SCENE = r"\b(?:in|at|near|on|outside|last) (?:the )?((?:\p{Lu}[\w.’'-]*)(?: \p{Lu}[\w.’'-]*)*)"
"""A place or a day, as a sentence names it: "in Paris", "on Monday", "last November"."""


def with_events(rows: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Tell the numbers whose sentence names a scene, the earlier one's another and none in common."""
    counted = rows.filter(pl.col("earlier_start").is_not_null(), pl.col("unit").is_null()).select(
        "article_id", "fact_id", "start", "earlier_start"
    )
    placed = in_sentence(
        in_sentence(counted, tables, prefix="own_"), tables, "earlier_start", "other_"
    )
    here, there = (
        pl.col(name).str.extract_all(SCENE).list.eval(pl.element().str.extract(SCENE))
        for name in ("own_sentence_text", "other_sentence_text")
    )
    apart = (here.list.len() > 0) & (there.list.len() > 0) & (
        here.list.set_intersection(there).list.len() == 0
    )  # fmt: skip
    told = placed.select("article_id", "fact_id", apart.fill_null(value=False).alias("apart"))
    return rows.join(
        told, on=["article_id", "fact_id"], how="left", maintain_order="left"
    ).with_columns(pl.col("apart").fill_null(value=False))


def with_body(rows: pl.DataFrame) -> pl.DataFrame:
    """Add to a headline's numbers what the body says of the same measure."""
    body = rows.filter(~pl.col("in_headline") & pl.col("of").is_not_null()).select(
        *MEASURE,
        pl.col("value").alias("body_value"),
        pl.col("value_high").alias("body_high"),
        pl.col("start").alias("body_start"),
        pl.col("end").alias("body_end"),
    )
    headline = rows.filter("in_headline", ~told_as_figure(), ~told_bare(), ~told_apiece()).select(
        *MEASURE, "fact_id", "value", "modifier"
    )
    pairs = headline.join(body, on=MEASURE, how="inner", nulls_equal=True).sort("body_start")
    found = pairs.group_by("article_id", "fact_id", maintain_order=True).agg(
        pl.col("body_value", "body_start", "body_end").first(),
        agrees().any().alias("body_agrees"),
    )
    return rows.join(found, on=["article_id", "fact_id"], how="left", maintain_order="left")


SMALL = 20
"""Numbers below it recur by chance."""


def told_as_figure() -> pl.Expr:
    """Tell a headline's figure that the body has, if not of those words: 96 of them."""
    figure = pl.col("quote").str.extract(r"(\d[\d,.]*\d)")
    pattern = pl.concat_str(pl.lit(r"\b"), figure.str.escape_regex(), pl.lit(r"\b"))
    body = pl.col("text").str.slice(pl.col("headline_end"))
    return ((pl.col("value") >= SMALL) & body.str.contains(pattern)).fill_null(value=False)


def told_apiece() -> pl.Expr:
    """Tell a number that the headline gives for each of several: 11 penalties each."""
    behind = pl.col("text").str.slice(pl.col("end"), APIECE_WITHIN)
    return behind.str.contains(r"^(?: \w+)?,? (?:each|apiece)\b").fill_null(value=False)


APIECE_WITHIN = 30
COUNTED_WORDS = {float(value): word for value, word in enumerate(UNITS) if value}


def told_bare() -> pl.Expr:
    """Tell a headline's number that the body has without its noun: three of the ten, nine were."""
    figure = pl.col("value").cast(pl.Int64, strict=False).cast(pl.String)
    word = pl.col("value").replace_strict(COUNTED_WORDS, default=None, return_dtype=pl.String)
    behind = r")\s(?:of|were|was|are|is|had|have|has|did|do|would|will|remain(?:ed)?|voted)\b"
    pattern = pl.concat_str(
        pl.lit(r"(?i)(?:^|[^\w.,-])(?:"),
        figure,
        pl.lit("|"),
        pl.coalesce(word, figure),
        pl.lit(behind),
    )
    body = pl.col("text").str.slice(pl.col("headline_end"))
    return body.str.contains(pattern).fill_null(value=False)


def agrees() -> pl.Expr:
    """Tell whether a headline's number, with its modifier, can be the body's."""
    value, body = pl.col("value"), pl.col("body_value")
    high = pl.col("body_high").fill_null(body)
    near = (value - body).abs() <= ROUGHLY * body.abs()
    above = pl.col("modifier").is_in(["more_than", "at_least", "after"]) & (high >= value)
    below = pl.col("modifier").is_in(["less_than", "at_most", "nearly"]) & (body <= value)
    about_ = pl.col("modifier").is_in(["about", "nearly"]) & near
    return ((value >= body) & (value <= high)) | above.fill_null(value=False) | below.fill_null(
        value=False
    ) | about_.fill_null(value=False)  # fmt: skip


def with_flips(rows: pl.DataFrame) -> pl.DataFrame:
    """Add to an amount of money the first other one that differs by a scale word only.

    Amounts with one digit that counts ($5 million, $500) recur by chance and are left out.
    """
    digits = (
        pl.col("quote")
        .str.extract(r"(\d[\d.,]*)")
        .str.strip_chars(".,0")
        .str.replace_all(r"[.,]", "")
    )
    scaled = pl.col("quote").str.contains(r"(?i)[mbr]illion|\dm\b|bn\b")
    money = rows.filter(
        pl.col("unit").str.contains("^[A-Z]{3}$") & (digits.str.len_chars() >= 2) & scaled
    )
    keyed = money.select(
        "article_id",
        "unit",
        "fact_id",
        "start",
        "end",
        "quote",
        "value",
        "of",
        digits.alias("digits"),
    )
    key = ["article_id", "unit", "digits"]
    pairs = keyed.join(keyed, on=key, how="inner", suffix="_other").filter(
        (pl.col("start_other") < pl.col("start"))
        & (pl.col("of") == pl.col("of_other")).fill_null(value=True)
        & (pl.col("value") / pl.col("value_other")).round(9).is_in([1e3, 1e6, 1e-3, 1e-6])
    )
    flips = pairs.sort("start_other").group_by("article_id", "fact_id", maintain_order=True).agg(
        pl.col("quote_other").first().alias("flip_quote"),
        pl.col("start_other").first().alias("flip_start"),
        pl.col("end_other").first().alias("flip_end"),
    )  # fmt: skip
    return rows.join(flips, on=["article_id", "fact_id"], how="left", maintain_order="left")


def with_range(rows: pl.DataFrame) -> pl.DataFrame:
    """Add the upper end of `between A and B` and `from A to B`; a fact's own range comes first."""
    before = cut("text", pl.col("start") - 9, pl.col("start"))
    gap = cut("text", pl.col("end"), pl.col("start").shift(-1))
    joined = (
        (pl.col("article_id") == pl.col("article_id").shift(-1))
        & pl.col("unit").eq_missing(pl.col("unit").shift(-1))
        & (pl.col("start").shift(-1) - pl.col("end")).is_between(0, 8)
        & before.str.contains(r"(?i)\bbetween\s$")
        & gap.str.contains(r"^,?\sand\s$")
    )
    own = pl.col("value_high").is_not_null()
    columns = {"range_high": "value", "range_start": "start", "range_end": "end"}
    return rows.with_columns(
        pl.when(own)
        .then(pl.col("value_high") if name == "range_high" else pl.col(source))
        .when(joined.fill_null(value=False))
        .then(pl.col(source).shift(-1))
        .alias(name)
        for name, source in columns.items()
    )


VIEW = View("quantities", QuantitiesView, prepare, of=("quantities",))
