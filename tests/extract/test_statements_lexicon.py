"""Words that are kept from document to document: they change nothing but the time it takes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsaudit.extract import extract_facts
from newsaudit.extract.statements import lexicon
from newsaudit.extract.statements.lexicon import WORD_COLUMNS, Lexicon, Rows
from newsaudit.extract.statements.words import word_columns
from newsaudit.schemas.article import Article

TEXTS = (
    "“We will not go,” Ann Lee told reporters on Monday. The minister declined to comment.",
    "According to the army, Lee’s convoy was stopped. Officials believe that she left, he said.",
    "Nobody spoke.",
)


def test_facts_do_not_depend_on_what_was_read_before(monkeypatch: pytest.MonkeyPatch) -> None:
    lexicon.kept.cache_clear()
    once = [extract_facts(Article("a", text)) for text in TEXTS]
    again = [extract_facts(Article("a", text)) for text in reversed(TEXTS)]
    monkeypatch.setattr(lexicon, "MOST", 5)  # each document begins a lexicon
    anew = [extract_facts(Article("a", text)) for text in TEXTS]
    assert once == again[::-1] == anew
    assert any(once)


def test_a_lexicon_that_is_too_large_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    lexicon.kept.cache_clear()
    first = lexicon.lexicon()
    first.numbered(["a", "b", "c"])
    assert lexicon.lexicon() is first
    monkeypatch.setattr(lexicon, "MOST", 3)
    assert lexicon.lexicon() is not first


@given(st.lists(st.sampled_from(["Ann", "Ann's", "said", ",", "According", "", "’"])))
def test_words_stand_at_their_numbers(words: list[str]) -> None:
    known = Lexicon()
    numbers = known.numbered(words)
    assert known.numbered(words).tolist() == numbers.tolist()
    for word, number in zip(words, numbers.tolist(), strict=True):
        told = tuple(known.columns[name][number] for name in WORD_COLUMNS)
        assert told == (word_columns(word) if word else ("",) * len(WORD_COLUMNS))


def test_names_share_their_number_with_and_without_possessive() -> None:
    known = Lexicon()
    signs = known.signs_at(known.numbered(["Ann", "Ann's", "Lee", "said", ","]))
    assert signs.names[0] == signs.names[1] != signs.names[2]
    assert signs.names[3] == signs.names[4] == 0
    assert signs.verbs.tolist() == [False, False, False, True, False]
    assert signs.commas.tolist() == [False, False, False, False, True]


def test_rows_keep_their_place_when_room_is_made() -> None:
    rows = Rows(2, np.int64)
    for start in range(0, 3000, 500):
        rows.extend(np.arange(2 * start, 2 * start + 1000).reshape(500, 2))
    assert rows.size == 3000
    assert rows.taken(np.array([0, 1500, 2999])).tolist() == [[0, 1], [3000, 3001], [5998, 5999]]
