"""No text breaks statements: spans hold, times grow with length, training repeats itself."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.statements import extract, find_by_rules, training
from newsaudit.extract.statements.columns import LONGEST, tokens_of
from newsaudit.extract.statements.storage import read_model
from newsaudit.extract.statements.training import crf, seen
from newsaudit.schemas.article import Article

PIECES = st.sampled_from(
    ["said", "“", "”", '"', ",", ".", " ", "\n\n", "according to", "Mara", "the", "told", "that",
     "had yet to comment", "he", "\u202e", "\ud800", "é", "1,000", "''", "who", ":"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=200))
def test_every_span_is_in_the_text(text: str) -> None:
    for made in extract(Document(Article("a", text)), Found()):
        assert text[made.start : made.end] == made.quote
        assert (made.source_quote is None) == (made.source_start is None)
        if made.source_start is not None:
            assert text[made.source_start : made.source_end] == made.source_quote
        for start, end in zip(made.content_starts, made.content_ends, strict=True):
            assert made.start <= start < end <= made.end
        assert made.content_starts == sorted(made.content_starts)


@pytest.mark.parametrize(
    "piece", ["said ", "“a” said ", "according to ", "did not respond to a ", "x", ", the man said"]
)
def test_a_long_run_of_one_thing_ends(piece: str) -> None:
    document = Document(Article("a", piece * 3000))
    list(extract(document, Found()))
    find_by_rules(document)


def test_a_long_paragraph_is_cut_for_the_model() -> None:
    tokens = tokens_of(Document(Article("a", "word " * 1000)))
    assert max(end - first for first, end in tokens.sequences) == LONGEST
    assert sum(end - first for first, end in tokens.sequences) == 1000


def test_training_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    short = seen.Member(seen.FIRST, 3)
    monkeypatch.setattr(training, "FIRST_MEMBERS", (short, short))
    monkeypatch.setattr(crf, "HALF", short)
    monkeypatch.setattr(training, "SECOND_MEMBER", seen.Member(seen.SECOND, 3))
    text = "Mara said the road was open. “It is dry,” Piet added."
    gold = [{"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 27]]}]
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text((json.dumps({"text": text, "gold": gold}) + "\n") * 10, encoding="utf-8")
    for name in ("one", "two"):
        training.train([corpus], tmp_path / name)
    data = (tmp_path / "one").read_bytes()
    assert data == (tmp_path / "two").read_bytes()
    model, header = read_model(data)
    assert header["documents"] == 10
    assert all(np.isfinite(field.transitions).all() for field in (model.first, model.second))


def test_a_bad_corpus_line_is_named(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text('{"text": "a"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"corpus\.jsonl:1: not a document with `text` and `gold`"):
        training.train([corpus], tmp_path / "out")


def test_another_file_is_not_a_model() -> None:
    with pytest.raises(ValueError, match="not an attribution model"):
        read_model(b'{"format": "something else"}\n')
