"""The corpus beside a data set: one line where it cannot be one, and what is not in it is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from newsaudit import gate
from newsaudit.gating.corpus import open_corpus, sound
from newsaudit.schemas.errors import InputError

TEXT = "It was the sixth call between the two leaders."
ARTICLES = pl.DataFrame({"article_id": ["a", "b"], "text": [TEXT, TEXT]})
FACT = {
    "fact_id": "f1", "article_id": "a", "kind": "event_count", "start": 7, "end": 16,
    "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "confidence": 0.9,
    "participants": ["x"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("articles", "said"),
    [
        (ARTICLES.drop("article_id"), "no column `article_id`"),
        (ARTICLES.drop("text"), "no column `text`"),
        (ARTICLES.head(0), "no article in this corpus"),
        (ARTICLES.with_columns(article_id=pl.lit("a")), "two articles have the id 'a'"),
        (ARTICLES.with_columns(article_id=pl.lit(1)), "`article_id` holds Int32, expected String"),
        (ARTICLES.with_columns(article_id=pl.lit(None, pl.String)), "2 articles have no `article_"),
        (ARTICLES.with_columns(text=pl.lit([1])), "`text` holds List(Int64), expected String"),
        (ARTICLES.with_columns(headline=pl.struct("text")), "`headline` holds Struct"),
        (ARTICLES.with_columns(metadata=pl.lit("x")), "`metadata` holds String, expected List"),
        (
            ARTICLES.with_columns(published_on=pl.lit(2**31 - 1, pl.Int32).cast(pl.Date)),
            "`published_on` holds a day outside the years 1 to 9999",
        ),
    ],
)
def test_what_cannot_be_a_corpus_is_one_line(tmp_path: Path, articles: pl.DataFrame, said: str):
    file = tmp_path / "corpus.parquet"
    articles.write_parquet(file)
    with pytest.raises(InputError) as caught:
        open_corpus(file)
    assert str(caught.value).startswith(f"{file}: {said}")
    assert "\n" not in str(caught.value)


def test_a_broken_line_of_json_is_one_line(tmp_path: Path):
    file = tmp_path / "corpus.jsonl"
    file.write_text('{"article_id": "a", "text": "x"}\n{"article_id": \n')
    with pytest.raises(InputError, match=r"corpus\.jsonl:2: not JSON: .+"):
        open_corpus(file)


def test_a_key_that_first_occurs_late_is_read(tmp_path: Path):
    file = tmp_path / "corpus.jsonl"
    lines = [f'{{"article_id": "{n}", "text": "x"}}' for n in range(300)]
    lines.append('{"article_id": "late", "text": "x", "published_on": "2025-07-03"}')
    file.write_text("\n".join(lines))
    assert open_corpus(file).collect()["published_on"].to_list()[-1] == "2025-07-03"


@pytest.mark.parametrize("batch", [1, 100])
def test_a_fact_of_no_given_article_is_told_in_every_batch(tmp_path: Path, batch: int):
    rows = [{**FACT, "article_id": name} for name in ("a", "b", "gone", "lost")]
    pl.DataFrame(rows).write_parquet(tmp_path / "event_counts.parquet")
    done = gate(tmp_path / "event_counts.parquet", articles=ARTICLES.lazy(), batch=batch)
    unknown = done.findings.filter(pl.col("code") == "SPN005")
    assert unknown["article_id"].to_list() == ["gone", "lost"]
    assert "SPN005" not in {gap.code for gap in done.result.not_checked}


def test_days_and_other_names_are_read():
    frame = ARTICLES.with_columns(published_on=pl.lit(date(2025, 7, 3)), path=pl.lit(3))
    assert sound("articles", frame.lazy()).collect().equals(frame)
