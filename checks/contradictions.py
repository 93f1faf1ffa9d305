"""Reports of aid or sanctions in one article that cannot both be true of the same item."""

from __future__ import annotations

import polars as pl

MOST = 200
"""Different reports of an article compared at most; keeps time linear."""

DENIABLE = ("announced", "approved", "paused", "resumed", "delivered", "ended")
EXCLUDES = (
    ("approved", "rejected"),
    ("approved", "not approved"),
    ("announced", "rejected"),
    ("delivered", "rejected"),
    ("delivered", "not approved"),
    ("resumed", "ended"),
    *((status, f"not {status}") for status in DENIABLE if status != "approved"),
)
"""States that one item cannot have at once. Paused and resumed follow each other in one text."""

DETERMINERS = frozenset(
    "the a an this that these those its their his her our some any all of in for worth to".split()
)
FRESH = frozenset("new more additional further another next other extra fresh second".split())
MONEY = r"(?:us|a|c|nz)?[$€£¥]\s?[\d.,]+\s*(?:thousand|million|billion|trillion|[mb]n?)?\b"
DEFINITE = r"(?i)^(?:the|this|that|these|those)\b"


def with_item_words(reports: pl.DataFrame) -> pl.DataFrame:
    """Return reports with their state, their items' words (sorted), and whether these are definite."""
    denied = (pl.col("modality") == "negated") & pl.col("status").is_in(DENIABLE)
    state = pl.when(denied).then(pl.concat_str(pl.lit("not "), "status")).otherwise("status")
    words = (
        pl.col("item").str.to_lowercase().str.replace_all(MONEY, " ").str.extract_all(r"[\w-]+")
        .list.eval(pl.element().str.replace(r"(\w{3})s$", "$1"))
        .list.set_difference(sorted(DETERMINERS))
        .list.sort()
    )  # fmt: skip
    return reports.with_columns(
        words.alias("words"),
        state.str.replace("_", " ").alias("state"),
        pl.col("item").str.contains(DEFINITE).fill_null(value=False).alias("definite"),
    )


def same_item() -> pl.Expr:
    """Tell whether the items of a pair are one: the same words, or the shorter plainly the other.

    `The package` is the $2 billion arms package; `arms` without an article may be any.
    """
    one, other = pl.col("words"), pl.col("words_2")
    shared = one.list.set_intersection(other).list.len()
    fewer = pl.min_horizontal(one.list.len(), other.list.len())
    shorter = pl.when(one.list.len() <= other.list.len()).then("definite").otherwise("definite_2")
    fresh = [words.list.set_intersection(sorted(FRESH)).list.len() for words in (one, other)]
    money = pl.col("amount") == pl.col("amount_2")
    part = (
        (shared == fewer) & (fewer > 0) & (fresh[0] == fresh[1]) & (money.fill_null(value=False) | shorter)
    )  # fmt: skip
    return ((one == other) | part) & money.fill_null(value=True)


def same_or_null(column: str) -> pl.Expr:
    """Tell whether the two sides of a pair agree, or one is not stated."""
    return (pl.col(column) == pl.col(f"{column}_2")).fill_null(value=True)


def pairs_of(reports: pl.DataFrame, same: list[str], *columns: str) -> pl.DataFrame:
    """Return every two different reports that agree in `same`, of the second with suffix _2.

    Of reports that are alike the first stands for all.
    """
    unlike = [
        name for name in ("recipient", "donor", "item", "amount", *columns) if name not in same
    ]
    side = (
        reports.sort("article_id", "start")
        .unique([*same, *unlike], keep="first", maintain_order=True)
        .group_by(same, maintain_order=True)
        .head(MOST)
        .select("row", *same, "start", "end", "words", "definite", *unlike)
    )
    pairs = side.join(side, on=same, suffix="_2")
    return pairs.filter(pl.col("row") != pl.col("row_2")).sort("row", "start_2")


def first_of(pairs: pl.DataFrame, *columns: pl.Expr) -> pl.DataFrame:
    """Return the first pair of each row."""
    return pairs.unique("row", keep="first", maintain_order=True).select("row", *columns)


def with_other_status(reports: pl.DataFrame) -> pl.DataFrame:
    """Return per row the first state of the same item that excludes its own.

    Two sources that contradict each other are a dispute, not an error. A plain denial needs no
    date; of two decisions one may follow the other, so they must be of one day.
    """
    stated = reports.filter(~pl.col("in_speech"), pl.col("modality").is_in(["asserted", "negated"]))
    both = [*EXCLUDES, *((two, one) for one, two in EXCLUDES)]
    excluding = pl.DataFrame(both, schema=["state", "state_2"], orient="row")
    denial = pl.any_horizontal(pl.col("state", "state_2").str.starts_with("not"))
    one_day = pl.col("effective").eq_missing(pl.col("effective_2"))
    one_day |= denial & same_or_null("effective")
    pairs = pairs_of(
        stated, ["article_id", "measure", "recipient"], "state", "source_name", "effective"
    )
    return first_of(
        pairs.join(excluding, on=["state", "state_2"], maintain_order="left").filter(
            one_day, same_or_null("source_name"), same_or_null("donor"), same_item()
        ),
        pl.col("state_2").alias("other_status"),
        pl.col("start_2").alias("other_start"),
        pl.col("end_2").alias("other_end"),
    )


def with_flip(reports: pl.DataFrame) -> pl.DataFrame:
    """Return per row the same item's amount that is off by a thousand, or in other money."""
    stated = reports.filter(pl.col("amount") > 0, pl.col("currency").is_not_null())
    pairs = pairs_of(stated, ["article_id", "measure"], "currency", "money")
    # `/` of two floats: a thousand to the last digit, not to the last bit.
    times = pl.max_horizontal("amount", "amount_2") / pl.min_horizontal("amount", "amount_2")
    thousand = (times.round(6) == 1000) & (pl.col("currency") == pl.col("currency_2"))
    money = (pl.col("amount") == pl.col("amount_2")) & (pl.col("currency") != pl.col("currency_2"))
    shared = pl.col("words").list.set_intersection("words_2").list.len()
    fewer = pl.min_horizontal(pl.col("words").list.len(), pl.col("words_2").list.len())
    return first_of(
        pairs.filter(
            same_or_null("donor"), same_or_null("recipient"), shared == fewer, thousand | money
        ),
        pl.col("money_2").alias("flip"),
        pl.col("start_2").alias("flip_start"),
        pl.col("end_2").alias("flip_end"),
    )
