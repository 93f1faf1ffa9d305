"""What the article itself tells of events that it counts: their days, and sentences around."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.places import cut

if TYPE_CHECKING:
    from newsaudit.schemas.frames import Tables

TOLD_BY = {
    "call": r"(?i)\b(?:calls?|called|spoke|spoken|talked|phoned|telephoned)\b",
    "conversation": r"(?i)\b(?:calls?|called|spoke|spoken|talked|conversations?|phoned)\b",
    "meeting": r"(?i)\b(?:met|meetings?|summits?)\b",
    "summit": r"(?i)\bsummits?\b",
    "visit": r"(?i)\b(?:visits?|visited)\b",
    "attack": r"(?i)\b(?:attacks?|attacked)\b",
    "win": r"(?i)\b(?:wins?|won)\b",
    "title": r"(?i)\b(?:titles?|won)\b",
    "vote": r"(?i)\b(?:votes?|voted)\b",
    "round of talks": r"(?i)\b(?:rounds?|talks)\b",
    "round of negotiations": r"(?i)\b(?:rounds?|negotiations)\b",
    "package of sanctions": r"(?i)\bpackages?\b",
}
"""Words that tell of an event, besides its own name."""

LIMITS = (
    r"(?i)\b(?:since|this (?:year|month|week|term|season)|of (?:the|his|her|their) |"
    r"in (?:more than |nearly |almost |about |over |at least |as many )?(?:\w+ )?"
    r"(?:days|weeks?|months|years?|decades?)|presidency|second term|for (?:\w+ )?years)\b"
)
OF_A_KIND = (
    r"^\s+((?:in|at|of|as|under|among|against|on|to|for|from)\s+"
    r"(?:(?:an?|the|its|his|her|their|any)\s+)?[a-z][\w-]*)"
)
"""Behind a count: it is one of a kind or a place, "her first win in the group of towns"."""
BESIDES = r"(?i)\b(?:previous|earlier|other|more|past|another|further|additional|new|last|next)\b"
"""A cardinal with one of these leaves out the event at hand: five previous calls, then the sixth."""

BEFORE = r"(?i)\b(?:previous|earlier|past|prior)\b"
"""A cardinal with one of these counts those before the event at hand."""

TOLD = "met|spoken|spoke|visited|talked|called|won|held|attacked|voted|tested|struck"
EARLIER = (
    r"(?i)\b(?:(?:the|an?|their|its|his|her|[a-z]+(?:’s|'s)) (?:previous|earlier|prior) "
    rf"|had (?:already |also |last )?(?:{TOLD})\b|(?:also|already) (?:{TOLD})\b)|, too\b|\bas well\b"
)
"""Words that tell of an event before the one at hand."""

BESIDE = 60
"""Most characters between a day and the word for its event."""
AROUND = 2
"""Sentences on either side in which an article goes on about a counted event."""


def with_described(counts: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Return per row the days on which the article itself tells of such an event.

    A sentence tells of one if it names every participant, a word for the event and a day before
    that of the event counted. Null where sentences are not given or nobody is named.
    """
    empty = {name: counts.schema.get(name, dtype) for name, dtype in DESCRIBED.items()}
    if tables.passages is None:
        return pl.DataFrame(schema=empty)
    sentences = tables.passages.filter(pl.col("kind") == "sentence").select(
        "article_id", "sentence", pl.col("quote").alias("words"),
        pl.col("start").alias("from"), pl.col("end").alias("to"),
    )  # fmt: skip
    named = counts.filter(pl.col("participants").list.len() >= 2).select(
        "row", "article_id", "event_name", "participants", "since", "as_of", "start",
    )  # fmt: skip
    told = named.join(sentences, on="article_id").filter(tells())
    limited = named.join(sentences, on="article_id").filter(
        pl.col("start").is_between("from", "to", closed="left")
    ).select("row", pl.col("words").str.contains(LIMITS).alias("limited"))  # fmt: skip
    days = told.join(days_of(tables), on="article_id").filter(
        pl.col("day_start").is_between("from", "to", closed="left"),
        pl.col("day") < pl.col("as_of"),
        pl.col("since").is_null() | (pl.col("day") > pl.col("since")),
    )
    found = days.sort("row", "day", "day_start").group_by("row", maintain_order=True).agg(
        (pl.col("day").n_unique() + 1).cast(pl.Int64).alias("described"),
        pl.col("day").unique().sort().dt.to_string("%Y-%m-%d").str.join(", ").alias("described_days"),
        pl.col("day_start").first().alias("described_start"),
        pl.col("day_end").first().alias("described_end"),
    )  # fmt: skip
    return named.select("row").join(found, on="row", how="left").join(limited, on="row", how="left")


DESCRIBED = {
    "row": pl.UInt32(),
    "described": pl.Int64(),
    "described_days": pl.String(),
    "described_start": pl.Int64(),
    "described_end": pl.Int64(),
    "limited": pl.Boolean(),
}


def tells() -> pl.Expr:
    """Tell whether a sentence (`words`) names every participant and a word for the event."""
    surnames = pl.col("participants").list.eval(pl.element().str.split(" ").list.last())
    everyone = pl.all_horizontal(
        pl.col("words").str.contains(surnames.list.get(place, null_on_oob=True), literal=True)
        .fill_null(value=True)
        for place in range(4)
    )  # fmt: skip
    return everyone & names_event()


def names_event() -> pl.Expr:
    """Tell whether a sentence (`words`) has a word for the event."""
    words = pl.col("event_name").replace_strict(
        TOLD_BY,
        default=pl.concat_str(
            pl.lit(r"(?i)\b"), pl.col("event_name").str.escape_regex(), pl.lit(r"s?\b")
        ),
    )
    return pl.col("words").str.contains(words)


def days_of(tables: Tables, granularities: tuple[str, ...] = ("day",)) -> pl.DataFrame:
    """Return the single days (or months and years) the articles name, none in the future."""
    one_day = pl.col("granularity") != "day"
    return tables.dates.filter(
        pl.col("kind") == "date", pl.col("granularity").is_in(granularities), one_day |
        (pl.col("first_day") == pl.col("last_day")), pl.col("tense").ne_missing("future"),
    ).select(
        "article_id", pl.col("first_day").alias("day"),
        pl.col("start").alias("day_start"), pl.col("end").alias("day_end"),
    )  # fmt: skip


def with_nearby(counts: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Return per ordinal what the sentences around it tell of such events, whoever takes part.

    `told_near`: how many they date or count as earlier; `earlier_near`: one speaks of an earlier one.
    """
    if tables.passages is None:
        return pl.DataFrame(schema=NEARBY)
    sentences = tables.passages.filter(pl.col("kind") == "sentence").select(
        "article_id", pl.col("sentence").alias("near"), pl.col("quote").alias("words"),
        pl.col("start").alias("from"), pl.col("end").alias("to"),
    )  # fmt: skip
    own = sentences.select(
        "article_id", pl.col("near").alias("sentence"),
        pl.col("words").alias("own_words"), pl.col("from").alias("own_from"),
    )  # fmt: skip
    ordinals = counts.filter(
        pl.col("form") == "ordinal", ~pl.col("in_speech"), pl.col("sentence").is_not_null()
    ).select("row", "article_id", "event_name", "count", "sentence", "as_of", "end")
    behind = pl.col("own_words").str.slice(pl.col("end") - pl.col("own_from"))
    limited = pl.col("own_words").str.contains(LIMITS)
    around = (
        ordinals.join(own, on=["article_id", "sentence"])
        .select(
            *ordinals.columns,
            limited.alias("limited"),
            behind.str.extract(OF_A_KIND).alias("of_a_kind"),
        )
        .join(sentences, on="article_id")
        .filter(
            (pl.col("near") - pl.col("sentence")).abs().is_between(1, AROUND),
            names_event(),
        )
    )
    told = pl.concat([dated(around, tables), counted(around, counts)]).sort("row", "from")
    found = told.group_by("row", maintain_order=True).agg(
        pl.col("told_near").max(), pl.col("from").first().alias("told_near_start"),
        pl.col("to").first().alias("told_near_end"),
    )  # fmt: skip
    same_kind = (
        pl.col("words").str.contains(pl.col("of_a_kind"), literal=True).fill_null(value=True)
    )
    earlier = (
        around.filter(pl.col("words").str.contains(EARLIER), ~pl.col("limited"), same_kind)
        .sort("row", "from")
        .unique("row", keep="first", maintain_order=True)
        .select("row", pl.lit(value=True).alias("earlier_near"),
                pl.col("from").alias("earlier_near_start"), pl.col("to").alias("earlier_near_end"))
    )  # fmt: skip
    return ordinals.select("row").join(found, on="row", how="left").join(
        earlier, on="row", how="left"
    )  # fmt: skip


def dated(around: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Return per sentence around a count how many different days it names before the event's.

    Only days beside a word for the event: "their Oct. 13 debate … the 2012 fire" has one.
    """
    days = around.join(days_of(tables, ("day", "month", "year")), on="article_id").filter(
        pl.col("day_start").is_between("from", "to", closed="left"),
        (pl.col("day") < pl.col("as_of")).fill_null(value=True),
    )
    start, end = pl.col("day_start") - pl.col("from"), pl.col("day_end") - pl.col("from")
    days = days.with_columns(cut("words", start - BESIDE, end + BESIDE)).filter(names_event())
    return days.group_by("row", "from", "to", maintain_order=True).agg(
        pl.col("day").n_unique().cast(pl.Int64).alias("told_near")
    )


def counted(around: pl.DataFrame, counts: pl.DataFrame) -> pl.DataFrame:
    """Return per sentence around a count how many earlier ones it counts: two earlier calls."""
    before = counts.filter(
        pl.col("form") == "cardinal", pl.col("quote").str.contains(BEFORE)
    ).select("article_id", pl.col("sentence").alias("near"), pl.col("count").alias("told_near"))
    return around.join(before, on=["article_id", "near"]).select("row", "from", "to", "told_near")


NEARBY = {
    "row": pl.UInt32(),
    "told_near": pl.Int64(),
    "told_near_start": pl.Int64(),
    "told_near_end": pl.Int64(),
    "earlier_near": pl.Boolean(),
    "earlier_near_start": pl.Int64(),
    "earlier_near_end": pl.Int64(),
}
