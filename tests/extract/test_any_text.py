"""Whatever the text: extraction ends, in linear time, and its facts hold."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsaudit.extract import extract_facts
from newsaudit.schemas.article import Article

PIECES = st.sampled_from(
    [
        *('"', "“", "”", "'", "’", "(", ")", "\n\n", "\n", "\t", "\x00", "\u2028", "—", "-", "%"),
        *("said", "told", "according to", "that", "he", "they", "not", "denied", "would"),
        *("President", "former", "Minister", "Ann Lee", "Lee", "A.", "U.S.", "Ukraine", "NATO"),
        *("July", "Monday", "last", "two", "weeks", "ago", "2024", "31", "the first", "since"),
        *("sixth", "call", "between", "and", "meeting", "package", "$1", "million", "1,000"),
        *("aid", "sanctions", "approved", "suspended", "weapons", ".", ",", "’s", "\u0301", "😀"),
    ]
)
NEWSLIKE = st.lists(PIECES, max_size=60).map(" ".join)
GLUED = st.lists(PIECES, max_size=40).map("".join)
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
LONG_WORDS = st.builds(lambda piece, times: piece * times, PIECES, st.integers(1, 300))


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.one_of(NEWSLIKE, GLUED, ANYTHING, LONG_WORDS))
def test_the_facts_of_any_text_hold(text: str) -> None:
    facts = extract_facts(Article("any", text))
    for fact in facts:
        assert 0 <= fact.start < fact.end <= len(text)
        assert text[fact.start : fact.end] == fact.quote
    names = [fact.fact_id for fact in facts]
    assert len(names) == len(set(names))
    statements = {fact.fact_id for fact in facts if fact.kind == "statement"}
    assert {fact.statement_id for fact in facts} <= statements | {None}
    assert extract_facts(Article("any", text)) == facts


WORST = {
    "marks": '"',
    "opening marks": "“",
    "verbs": "said ",
    "ordinals": "the first ",
    "brackets": "(",
    "initials": "A. ",
    "months": "July ",
    "amounts": "$1 ",
    "line breaks": "\n",
    "one word": "a",
    "digits": "1",
}


@pytest.mark.parametrize("piece", WORST.values(), ids=WORST.keys())
def test_twice_the_text_takes_about_twice_as_long(piece: str) -> None:
    once, twice = piece * (1_500 // len(piece)), piece * (3_000 // len(piece))
    seconds(once)
    assert seconds(twice) < 3 * seconds(once) + 0.15  # the constant: noise of a busy machine


def seconds(text: str) -> float:
    """Return the shorter of two measured times."""
    return min(measured(text), measured(text))


def measured(text: str) -> float:
    started = time.process_time()
    extract_facts(Article("any", text))
    return time.process_time() - started
