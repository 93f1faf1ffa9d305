"""Quotations with who speaks them, and how they stand elsewhere: rules QUO."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.originals import pairs
from newsaudit.checks.places import cut, in_sentence
from newsaudit.checks.quotes import left_out, missing_part, two_speakers, two_wordings
from newsaudit.checks.views import View
from newsaudit.checks.wording import folded, surname
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

TITLE_SHARE = 0.7
"""Share of capitalised words from which words in quotation marks are a work's title."""

MARKS = "\"“”«»„`' "

ADDED = r"\[([^\]\n]{1,120})\]"


class QuotationsView(Table):
    """One row a quotation."""

    article_id: str = about("The article")
    fact_id: str = about("The statement that holds it", null=True)
    start: int = about("First character, the mark")
    end: int = about("One past the last, the mark")
    quote: str = about("The quotation, marks included")
    count: int = about("Words")
    title: bool = about("Capitalised like a title of a work")
    closed: bool = about("It ends, or goes on in the next paragraph", null=True)
    speaker: str = about("Who speaks it, here or in another part of the same speech", null=True)
    held: bool = about("A statement holds it, or another part of the same speech")
    chained: bool = about("It goes on from, or into, another paragraph's part of the same speech")
    alone: bool = about("A whole sentence at least, and neither it nor the one before says whose")
    unheld_number: int = about("Counts an article's long quotations without speaker", null=True)
    unheld_count: int = about("How many there are", null=True)
    second_start: int = about("Where the next without speaker stands", null=True)
    second_end: int = about("One past that", null=True)
    third_start: int = about("Where the one after stands", null=True)
    third_end: int = about("One past that", null=True)
    republication: str = about("How the article came to its publisher")
    original_id: str = about("Original or transcript among the articles", null=True)
    original_start: int = about("Where that begins", null=True)
    original_end: int = about("One past its end", null=True)
    missing: str = about("Words that the original does not hold, folded", null=True)
    left_out: str = about("Words left out at a gap that turn the meaning, folded", null=True)
    text_id: str = about("Article in which they stand", null=True)
    text_start: int = about("Where that is", null=True)
    text_end: int = about("One past that", null=True)
    bracket: str = about("Longest words in brackets", null=True)
    bracket_words: int = about("How many those are", null=True)
    wording_other_id: str = about("Article of an earlier wording of it", null=True)
    wording_other_start: int = about("Where that stands", null=True)
    wording_other_end: int = about("One past that", null=True)
    wording_other_quote: str = about("That wording", null=True)
    wording_other_speaker: str = about("Who speaks it there", null=True)
    words_here: str = about("Words only this one has", null=True)
    words_there: str = about("Words only the other has", null=True)
    twin_other_id: str = about("Article in which somebody else speaks the same words", null=True)
    twin_other_start: int = about("Where that stands", null=True)
    twin_other_end: int = about("One past that", null=True)
    twin_other_quote: str = about("The same words there", null=True)
    twin_other_speaker: str = about("Who speaks them there", null=True)


LONG = 6
"""Words from which a quotation needs a speaker; shorter ones are names, terms and irony."""


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the quotations; None where texts are not at hand."""
    if tables.passages is None:
        return None
    frame = with_company(spoken(tables), tables)
    texts = reference_texts(frame, tables)
    originals = texts.filter(pl.col("original")).select(
        "row", original_id="text_id", original_start="text_start", original_end="text_end"
    )
    for more in (
        originals.unique("row", keep="first", maintain_order=True),
        missing_part(frame, texts.filter(pl.col("original"))),
        left_out(frame, texts.drop("original")),
        two_wordings(frame),
        two_speakers(frame),
        unheld(frame),
    ):
        frame = frame.join(more, on="row", how="left", maintain_order="left")
    return frame.with_columns(pl.col("statement_id").alias("fact_id")).select(
        list(columns_of(QuotationsView))
    )


def spoken(tables: Tables) -> pl.DataFrame:
    """Return the quotations with their speakers; parts of one speech share what one has."""
    assert tables.passages is not None
    statements = tables.said.select(
        "article_id", pl.col("fact_id").alias("statement_id"), "source_kind", "relayed_for",
        pl.coalesce("source_name", "source_quote").alias("speaker"),
    )  # fmt: skip
    articles = tables.articles.select("article_id", "published_on", "republication")
    inner = pl.col("quote").str.strip_chars(MARKS)
    brackets = inner.str.extract_all(ADDED)
    longest = brackets.list.get(brackets.list.eval(pl.element().str.len_chars()).list.arg_max())
    speech = ("article_id", "number")
    return (
        tables.passages.filter(pl.col("kind") == "quotation")
        .with_row_index("row")
        .join(statements, on=("article_id", "statement_id"), how="left", maintain_order="left")
        .join(articles, on="article_id", how="left", maintain_order="left")
        .with_columns(
            pl.col("speaker").drop_nulls().first().over(speech),
            pl.col("statement_id").is_not_null().any().over(speech).alias("held"),
            (pl.len().over(speech) > 1).alias("chained"),
            inner.alias("inner"),
            folded(inner).alias("key"),
            longest.str.strip_chars("[]").alias("bracket"),
        )
        .with_columns(
            pl.col("key").str.split(" ").alias("words"),
            surname(pl.col("speaker")).alias("last"),
            counted("bracket").alias("bracket_words"),
        )
        .with_columns(
            pl.when(pl.col("key") == "").then(0).otherwise(pl.col("words").list.len())
            .cast(pl.Int64).alias("count"),
            (capitals() >= TITLE_SHARE).alias("title"),
        )
    )  # fmt: skip


def with_company(frame: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Tell the quotations that stand by themselves, with nobody saying them there.

    A fragment is part of the sentence around it. Whole sentences are spoken by whom their own
    sentence names, or the one before in their paragraph ("He shook his head. “No.”"), or the one that
    ends the paragraph before with words of a speaker ("“Never,” the mayor said. ¶ “We will fight.”").
    What a model takes for their statement further off is its guess, not the copy's word.
    """
    speaks = ~pl.col("cue_verb").is_in(DEEDS).fill_null(value=False)
    cues = in_sentence(tables.said, tables, "cue_start").filter(speaks)
    following = pl.col("sentence") + 1
    here = cues.select("article_id", "paragraph", "sentence")
    beside = pl.concat([here, here.with_columns(following)]).unique()
    last = frame.with_columns(ends_in(frame, tables))
    spoken = here.join(
        last,
        left_on=("article_id", "sentence"),
        right_on=("article_id", "last_sentence"),
        how="semi",
    )
    behind = spoken.select("article_id", following).unique()
    near = pl.concat(
        last.join(places, left_on=[*keys, at], right_on=places.columns, how="semi")
        .select("row", near=True)
        for places, keys in ((beside, ("article_id", "paragraph")), (behind, ("article_id",)))
        for at in ("sentence", "last_sentence")
    ).unique("row")  # fmt: skip
    whole = pl.col("inner").str.contains(r"^\p{Lu}") & pl.col("inner").str.contains(r"[.!?…]$")
    tagged = pl.col("after").str.contains(TAG) & ~pl.col("inner").str.ends_with(".")
    goes_on = pl.col("after").str.contains(GOES_ON)
    apart = ~pl.col("before").str.contains(INTRODUCED) & ~tagged & ~goes_on
    texts = tables.articles.select("article_id", "text")
    return (
        frame.join(near, on="row", how="left", maintain_order="left")
        .join(texts, on="article_id", how="left", maintain_order="left")
        .with_columns(
            cut("text", pl.col("start") - 6, pl.col("start")).alias("before"),
            cut("text", pl.col("end"), pl.col("end") + TAG_REACH).alias("after"),
        )
        .with_columns((whole & pl.col("near").is_null() & apart).alias("alone"))
        .drop("text", "before", "after")
    )


INTRODUCED = r"[:,—–-]\s*$"
"""What stands before a quotation whose speaker was just named."""
TAG = r"^\s?(?:\p{Lu}[\w’'.-]* ){1,5}(?:\w+ed|said|says|asks|wrote|writes|told|tells)\b"
"""What names the speaker behind a question or exclamation: "Vitter demanded"."""
GOES_ON = r"^\s?(?:\p{Ll}|[—–(-])"
"""What goes on with the sentence the quotation is part of."""
TAG_REACH = 80


DEEDS = ("vote", "call", "seek", "plan", "want", "intend", "aim", "try", "agree", "refuse", "oppose",
         "support", "back", "approve", "reject", "appear", "seem", "prove", "happen", "weigh")  # fmt: skip
"""Lemmas of what is done, or seems, rather than said: they speak no quotation in the next sentence."""


def ends_in(frame: pl.DataFrame, tables: Tables) -> pl.Series:
    """Return by row the sentence in which a quotation ends."""
    ends = frame.select("row", "article_id", (pl.col("end") - 1).alias("last"))
    placed = in_sentence(ends, tables, "last", "last_").sort("row")
    return placed["last_sentence"].alias("last_sentence")


def counted(column: str) -> pl.Expr:
    """Return how many words a column holds."""
    return pl.col(column).str.count_matches(r"\S+").cast(pl.Int64)


def capitals() -> pl.Expr:
    """Return the share of words that begin with a capital."""
    capitalised = pl.col("inner").str.count_matches(r"(?:^|[\s“\"(-])\p{Lu}")
    return capitalised / pl.max_horizontal(pl.col("inner").str.count_matches(r"\S+"), 1)


def unheld(frame: pl.DataFrame) -> pl.DataFrame:
    """Count, by article, the long quotations nobody speaks, and join in where the next two stand."""
    lone = frame.filter(
        ~pl.col("chained"), pl.col("alone"), pl.col("count") >= LONG, ~pl.col("title")
    )
    later = {"second": -1, "third": -2}
    return lone.select(
        "row",
        pl.int_range(1, pl.len() + 1).over("article_id").alias("unheld_number"),
        pl.len().over("article_id").cast(pl.Int64).alias("unheld_count"),
        *(
            pl.col(column).shift(by).over("article_id").alias(f"{name}_{column}")
            for name, by in later.items()
            for column in ("start", "end")
        ),
    )


def reference_texts(frame: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Return by row the texts a quotation can be held against, folded.

    Columns row, text_id, text_start, text_end, text_key, original. The original or transcript of
    its article comes first; then fuller quotations of the same speaker anywhere in the run.
    """
    given = pl.concat([pairs(tables, "transcript"), pairs(tables, "original")])
    sources = tables.articles.select(
        pl.col("article_id").alias("text_id"),
        pl.lit(0, pl.Int64).alias("text_start"),
        pl.col("text").str.len_chars().cast(pl.Int64).alias("text_end"),
        folded(pl.col("text")).alias("text_key"),
    )
    originals = (
        frame.select("row", "article_id")
        .join(given.rename({"original_id": "text_id"}), on="article_id", maintain_order="left")
        .join(sources, on="text_id", maintain_order="left")
        .with_columns(original=pl.lit(value=True))
        .drop("article_id")
    )
    broken = frame.filter(pl.col("inner").str.contains(r"\[|…|\. ?\. ?\."))
    fuller = frame.select(
        "last", pl.col("row").alias("other"), pl.col("article_id").alias("text_id"),
        pl.col("start").alias("text_start"), pl.col("end").alias("text_end"),
        pl.col("key").alias("text_key"),
    )  # fmt: skip
    quoted = (
        broken.filter(pl.col("last").is_not_null())
        .select("row", "last")
        .join(fuller, on="last", maintain_order="left")
        .filter(pl.col("row") != pl.col("other"))
        .with_columns(original=pl.lit(value=False))
        .drop("last", "other")
    )
    return pl.concat([originals, quoted.select(originals.columns)])


VIEW = View("quotations", QuotationsView, prepare, "the articles' texts are not given")
