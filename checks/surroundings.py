"""What stands around a mention of a person: another time, whose relative it is, a headline."""

from __future__ import annotations

import polars as pl

from newsaudit.checks.places import cut

PAST = (
    r"(?i)\b(?:1[89]\d\d|20\d\d|ago|then|when|under|during|administration\w*|presidency|era|years?|"
    r"decades?|late|predecessors?|succe\w+|elected|served|former\w*|ex|history|once|at the time|"
    r"last|previous\w*|earlier|appointed|nominated|named|tenure|terms?|legacy|death|died|after|before|"
    r"since|had|was|were|first|book|library|memoirs?|inaugurat\w+|wife|widow|son|daughter)\b"
)
"""Words of a sentence that tell of a time at which somebody may have held an office since left."""
NEAR = 50
"""Characters either side of a mention in which plain words about the past mean it."""
PLAINLY = (
    r"(?i)\b(?:1[89]\d\d|20\d\d|ago|then|when|administration\w*|presidency|era|decades?|late|"
    r"predecessors?|succe\w+|elected|served|former\w*|ex|history|once|at the time|previous\w*|"
    r"appointed|nominated|named|became|tenure|legacy|death|died|library|memoirs?|inaugurat\w+|"
    r"wife|widow|son|daughter|husband)\b"
)
"""Fewer such words, of those that leave little doubt."""
YEAR = r"\b(?:1[89]|20)\d\d\b"

KIN = (
    r"(?:wife|husband|son|daughter|brother|sister|mother|father|mom|dad|niece|nephew|cousin|aunt|"
    r"hero|heroine|character|prophet|uncle|girlfriend|boyfriend|fianc[eé]e?|partner|friend|twin|child|children|baby|grand\w+|"
    r"(?:sons|daughters|brothers|sisters|twins|kids))"
)
KIN_BEFORE = rf"(?i)\b{KIN},? (?:named |called )?(?:[A-Z]\w+(?:,|,? and) )*$"
"""`his wife, `, `her sons Tom and `, before the name."""
CALLED_BEFORE = (
    r"(?i)\b(?:known|identified|referred to|called|nicknamed|name (?:is|was))"
    r"(?: only)?(?: as)?,? ?[“\"‘']?$"
)
"""`a chief known as`, before the one name that he gives."""
KIN_AFTER = rf"^,? (?:his|her|their|the|an?|[A-Z]\w+[’']s) (?:\w+ )?{KIN}\b"
"""`, his wife`, behind the name."""

AGE_AFTER = r"^, (\d{1,3}),"
"""`, 31,` behind the name."""

HEADLINE = 160
"""Characters of a line that may be a headline with a full stop."""
CAPITAL_BEFORE = r"[A-Z][\w’'-]+[\s\u00ad]+$"
NAME_AFTER = r"^(?:[’']s)? (?:[A-Z]|(?:famil(?:y|ies)|brothers|sisters|clan|magazine|newspaper)\b)"
"""`From` behind `Al`, and what makes of a name that of a house or paper."""
COURTESY_BEFORE = (
    r"\b(?:Mr|Mrs|Ms|Miss|Mister|Madam|But|And|When|While|If|As|After|Before|For|With|Then|So|Like|"
    r"Though|Although|Because|Since|On|In|At|Even|Meanwhile|Later|Today|Yesterday|Instead|Still|\w+day)"
    r"[\s\u00ad]+$"
)
"""What is no given name though a capital: a courtesy, the first word of a sentence."""
SUPPOSED = r"(?i)\b(?:is|be|become|becomes|becoming|being|called|calls?|as) (?:the |an? )?$"

LABEL = r"^[A-Z][A-Z .’'-]{0,30}: "
"""`Q: ` and `MS. ROE: ` before what somebody says."""
LABELS = 3

TOLD = r"\b(?:said|told|added|asked|wrote|warned|announced)\b"
"""What running text says and a headline does not."""


def with_surroundings(mentions: pl.DataFrame, passages: pl.DataFrame | None) -> pl.DataFrame:
    """Return mentions with what `OfficialsView` says of their sentences, where these begin, and ages told.

    Mentions have `article_id, start, end, name_start, name_end, published_on`. Without passages (no
    texts) all but the flags are null and the others false.
    """
    if passages is None:
        unsaid, no = pl.lit(None, pl.Boolean), pl.lit(value=False)
        return mentions.with_columns(
            sentence_start=pl.lit(None, pl.Int64),
            age_told=pl.lit(None, pl.Int64),
            sentence_dated=unsaid,
            sentence_past=unsaid,
            then_told=unsaid,
            kin=no,
            opening=no,
            transcript=no,
            cut=no,
            supposed=no,
        )
    found = mentions.sort("start", maintain_order=True).join_asof(
        sentences_of(passages), left_on="start", right_on="from", by="article_id",
        check_sortedness=False,
    )  # fmt: skip
    start, end = pl.col("start") - pl.col("from"), pl.col("end") - pl.col("from")
    near = cut("sentence", start - NEAR, end + NEAR)
    gone, gone_before = (
        (pl.col(name) < pl.col("published_on").dt.year()).fill_null(value=False)
        for name in ("year", "year_before")
    )
    return found.with_columns(
        pl.col("from").alias("sentence_start"),
        cut("sentence", end, end + 8).str.extract(AGE_AFTER).cast(pl.Int64).alias("age_told"),
        (near.str.contains(PLAINLY) | gone).alias("sentence_past"),
        (pl.col("sentence_dated") | gone_before).alias("sentence_dated"),
        (around().str.contains(PAST) | gone | gone_before).alias("then_told"),
        is_kin().fill_null(value=False).alias("kin"),
        is_cut().fill_null(value=False).alias("cut"),
        before_mention().str.contains(SUPPOSED).fill_null(value=False).alias("supposed"),
        pl.col("opening", "transcript").fill_null(value=False),
    ).drop("from", "sentence", "year", "year_before").sort(
        "article_id", "start", maintain_order=True
    )  # fmt: skip


def sentences_of(passages: pl.DataFrame) -> pl.DataFrame:
    """Return the sentences in text order with what each says of time, and whether it is a headline."""
    sentences = passages.filter(pl.col("kind") == "sentence").select(
        "article_id", pl.col("start").alias("from"), "end",
        pl.col("quote").str.contains(PAST).alias("sentence_dated"),
        pl.col("quote").alias("sentence"),
        pl.col("quote").str.extract_all(YEAR).cast(pl.List(pl.Int32)).list.min().alias("year"),
    ).sort("article_id", "from")  # fmt: skip
    following = pl.col("from").shift(-1).over("article_id")
    line = (
        (following - pl.col("end") > 1)
        & (pl.col("sentence").str.len_chars() < HEADLINE)
        & ~pl.col("sentence").str.contains(TOLD)
    ).fill_null(value=False)
    labelled = pl.col("sentence").str.contains(LABEL).sum().over("article_id")
    return sentences.with_columns(
        pl.col("year").shift(1).over("article_id").alias("year_before"),
        (line & (pl.int_range(pl.len()).over("article_id") == 0)).alias("opening"),
        (labelled >= LABELS).alias("transcript"),
    ).drop("end").sort("from")  # fmt: skip


def is_cut() -> pl.Expr:
    """Tell a name with a capital beside it that may belong to it: `Al` in `Al From`."""
    after = pl.col("sentence").str.slice((pl.col("end") - pl.col("from")).clip(0))
    before = before_mention()
    led = before.str.contains(CAPITAL_BEFORE) & ~before.str.contains(COURTESY_BEFORE)
    return led | after.str.contains(NAME_AFTER)


def before_mention() -> pl.Expr:
    """Return the sentence up to the mention."""
    return pl.col("sentence").str.slice(0, (pl.col("start") - pl.col("from")).clip(0))


def around() -> pl.Expr:
    """Return the sentence without the mention itself, whose `former` tells no time."""
    after = pl.col("sentence").str.slice((pl.col("end") - pl.col("from")).clip(0))
    return pl.concat_str(before_mention(), after)


def is_kin() -> pl.Expr:
    """Tell a name that stands beside `wife`, `son` and the like in its sentence."""
    before = pl.col("sentence").str.slice(0, (pl.col("name_start") - pl.col("from")).clip(0))
    after = pl.col("sentence").str.slice((pl.col("name_end") - pl.col("from")).clip(0))
    told = before.str.contains(KIN_BEFORE) | before.str.contains(CALLED_BEFORE)
    return told | after.str.contains(KIN_AFTER)
