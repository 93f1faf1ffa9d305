"""A reprint beside its original: which article that is, and what was changed."""

from dataclasses import replace

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from newsaudit.checks.originals import pairs
from newsaudit.checks.reference import load
from newsaudit.checks.views.reprints import prepare
from newsaudit.extract.reading import gathered, read_all
from newsaudit.schemas.article import Article
from newsaudit.schemas.frames import Tables, tables

TEXT = (
    "The harbour will close on Monday for three weeks. The ferries will run from the old pier.\n\n"
    "The council had wanted a shorter closure. The union was not asked at all."
)
ORIGINAL = Article("original", TEXT, publisher="Harbour Post")
REPRINT = Article(
    "reprint", TEXT, republication="reprint", original_publisher="harbour post", publisher="Courier"
)


def read(*articles: Article) -> Tables:
    return tables(articles, *gathered(read_all(articles)))


def changes(*articles: Article) -> dict[str, int]:
    frame = prepare(read(*articles), load(()))
    assert frame is not None
    return dict(frame.group_by("change").agg(pl.col("count").sum()).iter_rows())


def test_house_named_in_the_credit_and_most_of_the_text():
    assert pairs(read(ORIGINAL, REPRINT)).rows() == [("reprint", "original")]


def test_another_text_of_that_house_is_no_original():
    other = replace(ORIGINAL, text="Bakers open at five from June on. They had asked for it.")
    assert pairs(read(other, REPRINT)).height == 0


def test_named_in_the_metadata_by_address():
    original = replace(ORIGINAL, publisher=None, uri="https://harbour.example.org/close")
    copy = replace(REPRINT, metadata={"original": "https://harbour.example.org/close"})
    assert pairs(read(original, copy)).rows() == [("reprint", "original")]


def test_same_text_has_no_change():
    assert changes(ORIGINAL, REPRINT) == {"same": 4}


def test_not_checked_without_the_original():
    assert prepare(read(REPRINT), load(())) is None


def test_nothing_to_check_where_nothing_is_a_reprint():
    frame = prepare(read(ORIGINAL), load(()))
    assert frame is not None
    assert frame.height == 0


SENTENCES = ("The quay has moved.", "Nobody knows why.", "Work goes on.", "It may take a year.")


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True))
def test_every_sentence_of_the_original_is_kept_altered_or_cut(kept: list[str]):
    original = replace(ORIGINAL, text=" ".join(SENTENCES))
    copy = replace(REPRINT, text=" ".join(kept), metadata={"original": "original"})
    found = changes(original, copy)
    assert found.get("same", 0) + found.get("altered", 0) + found.get("cut", 0) == len(SENTENCES)
    assert "added" not in found
