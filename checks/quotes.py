"""Quotations compared: the same words in two wordings, from two speakers, or with words left out."""

from __future__ import annotations

import polars as pl

from newsaudit.checks.wording import folded, only_in, overlap

LEAST_WORDS = 5
"""Shorter quotations are said by many, and by chance."""

SPOKEN_WORDS = 7
"""Fewer words are a phrase that one person may take from another, or a slogan."""

ALIKE = 0.6
"""Share of words in common from which two quotations are one in two wordings."""

SMALL = ("a", "an", "the", "that", "and", "is", "its", "it", "so", "well", "um", "uh", "just", "very",
         "s", "im", "were", "weve", "ive", "theyre", "dont", "do", "am", "are", "have")  # fmt: skip
"""Words that two ears hear differently; they make no other wording."""

DAYS = 3
"""Further apart, the same line was spoken twice."""

GAP = r"\[[^\]\n]{0,120}\]|…|\.(?: ?\.){2,3}"
"""Brackets and ellipses: where a quotation is not the speaker's words in a row."""

NEGATION = (
    r"\b(?:not|no|never|none|nobody|nothing|without|unless|hardly|except|if|but|refuse[ds]?"
    r"|(?:do|does|did|is|are|was|were|wo|would|ca|could|should|have|has|had)nt)\b"
)
"""Folded words that turn a sentence round, or make it depend on something."""

NEAR_WORDS = 8
"""Words on either side by which a gap is found; more would only make the pattern dear."""

LEFT_OUT_WORDS = 60
"""More words between two parts are another place of the speech, and say nothing of this one."""

OTHER = ("other_id", "other_start", "other_end", "other_quote", "other_speaker")
"""Columns that tell the other quotation of a pair."""


def others(quotations: pl.DataFrame) -> pl.DataFrame:
    """Return the quotations as the other side of a pair: OTHER, and what pairs are judged by."""
    return quotations.select(
        pl.col("row").alias("other_row"),
        pl.col("article_id").alias("other_id"),
        pl.col("start").alias("other_start"),
        pl.col("end").alias("other_end"),
        pl.col("quote").alias("other_quote"),
        pl.col("speaker").alias("other_speaker"),
        pl.col("key").alias("other_key"),
        pl.col("words").alias("other_words"),
        pl.col("last").alias("other_last"),
        pl.col("published_on").alias("other_on"),
    )


def two_wordings(quotations: pl.DataFrame) -> pl.DataFrame:
    """Return by `row` the first earlier quotation of the same speaker that is nearly the same.

    One that holds the other is a longer or shorter piece of the same words, and is none. Nor are
    two pieces that overlap at opposite ends: a pair begins or ends with the same two words.
    """
    whole = quotations.filter(
        pl.col("last").is_not_null(),
        pl.col("count") >= LEAST_WORDS,
        ~pl.col("quote").str.contains(GAP),
    )
    pairs = (
        candidates(whole)
        .join(whole, on="row", maintain_order="left")
        .join(others(whole), on="other_row", maintain_order="left")
        .filter(
            pl.col("key") != pl.col("other_key"),
            ~pl.col("key").str.contains(pl.col("other_key"), literal=True),
            ~pl.col("other_key").str.contains(pl.col("key"), literal=True),
            same_ends(),
            pl.coalesce((pl.col("published_on") - pl.col("other_on")).dt.total_days().abs(), 0)
            <= DAYS,
        )
        .filter(overlap("words", "other_words") >= ALIKE, differ())
    )
    return (
        pairs.with_columns(
            only_in("words", "other_words").alias("words_here"),
            only_in("other_words", "words").alias("words_there"),
        )
        .sort("row", "other_row")
        .unique("row", keep="first", maintain_order=True)
        .select("row", *(pl.col(name).alias(f"wording_{name}") for name in OTHER), "words_here",
                "words_there")
    )  # fmt: skip


def candidates(whole: pl.DataFrame) -> pl.DataFrame:
    """Return pairs of rows that share a speaker and three words in a row, the earlier as other."""
    runs = (
        whole.select("row", "last", pl.col("words").alias("word"))
        .explode("word")
        .with_columns(
            pl.concat_str(
                "word", *(pl.col("word").shift(-by).over("row") for by in (1, 2)), separator=" "
            ).alias("run")
        )
        .drop_nulls("run")
        .select("row", "last", "run")
        .unique(maintain_order=True)
    )
    return (
        runs.join(runs.rename({"row": "other_row"}), on=("last", "run"))
        .filter(pl.col("other_row") < pl.col("row"))
        .select("row", "other_row")
        .unique()
        .sort("row", "other_row")
    )


def same_ends() -> pl.Expr:
    """Tell whether two quotations begin, or end, with the same two words."""
    head = pl.col("words").list.head(2) == pl.col("other_words").list.head(2)
    tail = pl.col("words").list.tail(2) == pl.col("other_words").list.tail(2)
    return head | tail


def differ() -> pl.Expr:
    """Tell whether two word lists differ in more than small words."""
    small = list(SMALL)
    return pl.any_horizontal(
        pl.col(left).list.set_difference(right).list.set_difference(small).list.len() > 0
        for left, right in (("words", "other_words"), ("other_words", "words"))
    )


def two_speakers(quotations: pl.DataFrame) -> pl.DataFrame:
    """Return by `row` the first earlier quotation of the same words that another person speaks."""
    known = quotations.filter(
        pl.col("last").is_not_null(),
        pl.col("count") >= SPOKEN_WORDS,
        ~pl.col("title"),
        pl.col("source_kind") == "named",
        pl.col("relayed_for").is_null(),
    )
    return (
        known.join(others(known), left_on="key", right_on="other_key", maintain_order="left_right")
        .filter(pl.col("other_row") < pl.col("row"), pl.col("last") != pl.col("other_last"))
        .unique("row", keep="first", maintain_order=True)
        .select("row", *(pl.col(name).alias(f"twin_{name}") for name in OTHER))
    )


def pieces(quotations: pl.DataFrame) -> pl.DataFrame:
    """Return the parts of quotations between brackets and ellipses: row, at, part (folded)."""
    parts = pl.col("inner").str.replace_all(GAP, "\n").str.split("\n").alias("part")
    return (
        quotations.select("row", parts)
        .explode("part")
        .with_columns(folded(pl.col("part")))
        .filter(pl.col("part") != "")
        .with_columns(pl.int_range(pl.len()).over("row").alias("at"))
    )


def missing_part(quotations: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """Return by `row` the first part that its reference text (row, text_key) does not hold."""
    held = pl.col("text_key").str.contains(pl.col("part"), literal=True)
    return (
        pieces(quotations)
        .join(texts.select("row", "text_key"), on="row", maintain_order="left")
        .filter(~held)
        .unique("row", keep="first", maintain_order=True)
        .select("row", pl.col("part").alias("missing"))
    )


def left_out(quotations: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """Return by `row` the words a quotation left out at a gap, if they turn its meaning.

    `texts` holds reference texts (row, text_key), several a row if there are. Folded words hold no
    character that means anything to a pattern.
    """
    parts = pieces(quotations.filter(pl.col("quote").str.contains(GAP)))
    gaps = parts.with_columns(pl.col("part").shift(-1).over("row").alias("then")).drop_nulls("then")
    head = pl.col("part").str.split(" ").list.tail(NEAR_WORDS).list.join(" ")
    tail = pl.col("then").str.split(" ").list.head(NEAR_WORDS).list.join(" ")
    between = pl.concat_str(pl.lit(r"\b"), head, pl.lit(r"\b(.*?)\b"), tail, pl.lit(r"\b"))
    return (
        gaps.join(texts, on="row", maintain_order="left")
        .with_columns(pl.col("text_key").str.extract(between).str.strip_chars().alias("left_out"))
        .filter(pl.col("left_out").str.contains(NEGATION))
        .filter(pl.col("left_out").str.count_matches(" ") < LEFT_OUT_WORDS)
        .unique("row", keep="first", maintain_order=True)
        .select("row", "left_out", "text_id", "text_start", "text_end")
    )
