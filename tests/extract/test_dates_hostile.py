"""No text crashes the reading of dates, every span holds, and time grows with length only."""

from __future__ import annotations

import re
import sys
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsaudit.extract.dates import extract, timex
from newsaudit.extract.dates.grammar import LIMITS, PARTS, PATTERNS, SUFFIX
from newsaudit.extract.dates.items import LETTER
from newsaudit.extract.dates.lexicon import HOLIDAYS, TRIGGERS, WORDS
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import TimeExpression
from newsaudit.schemas.vocabulary import ANCHORS, GRANULARITIES, MODIFIERS, TENSES, WEEKDAYS

VOCABULARY = sorted({*WORDS, *TRIGGERS, *HOLIDAYS})
FIGURES = ["1", "2", "30", "31", "1990", "2025", "1990s", "'80s", "7/3/2025", "31.2.2024", "9/11",
           "12:30", "5 p.m.", "2025-02-30", "1/2", "3rd", "99999999999999999999", "٣", "1٢",
           "2005-06", "0000-00-00", "24:61"]  # fmt: skip
MARKS = [",", ".", "-", "’s", "'s", "\n", "\n\n", "\t", "(", "—", "“"]

words = st.sampled_from([*VOCABULARY, *(w.title() for w in VOCABULARY), *FIGURES, *MARKS])
sentences = st.lists(words, max_size=25).map(" ".join)
texts = st.one_of(sentences, st.text(max_size=200))
days = st.one_of(st.none(), st.dates())


def read(text: str, published: object = "2025-07-03") -> list[TimeExpression]:
    article = Article("a", text)
    if published is not None:
        article = article.published(str(published), "option")
    return list(extract(Document(article), Found()))


@settings(max_examples=300, deadline=None)
@given(texts, days)
def test_facts_hold_for_any_text(text: str, published: object) -> None:
    facts = read(text, published)
    for fact in facts:
        assert text[fact.start : fact.end] == fact.quote
        assert fact.start < fact.end
        assert fact.kind in ("date", "time", "duration", "set")
        assert fact.granularity is None or fact.granularity in GRANULARITIES
        assert fact.anchor is None or fact.anchor in ANCHORS
        assert fact.modifier is None or fact.modifier in MODIFIERS
        assert fact.tense is None or fact.tense in TENSES
        assert fact.weekday is None or fact.weekday in WEEKDAYS
        assert (fact.first_day is None) == (fact.last_day is None)
        assert fact.resolution


@settings(max_examples=150, deadline=None)
@given(sentences)
def test_facts_do_not_overlap_and_come_in_order(text: str) -> None:
    facts = read(text)
    for before, after in pairwise(facts):
        assert before.end <= after.start


@given(st.dates())
def test_a_day_reads_back_as_itself(day: object) -> None:
    days_read, granularity = timex.days_and_granularity(str(day))
    assert days_read == (day, day)
    assert granularity == "day"


def test_patterns_have_no_unbounded_repetition() -> None:
    forms = [pattern.expression for pattern in PATTERNS]
    forms += [expression for _, expression in (*LIMITS, *PARTS)] + [SUFFIX]
    for form in forms:
        assert not re.search(r"[*+]|\{\d*,\}", form.pattern), form.pattern


@given(st.text(alphabet=sorted(LETTER.values()), min_size=1, max_size=8))
def test_a_pattern_only_matches_where_its_first_letters_say(letters: str) -> None:
    for pattern in PATTERNS:
        if pattern.expression.match(letters):
            assert letters[0] in pattern.first


WORST = [
    "two ", "the ", "last ", "year ", "20 ", "2 1/2 ", "and a half ", "more than ", "-", "'", ",",
    "Monday, ", "March 3 ", "years or ", "a year-", "1990-", "1/1/", "12:", "5 p", "twenty-",
    "hundred ", "the end of ", "early ", "every other ", "\n", "\t", " ", "2 hours, ", "Sept. ",
    "New Year’s ", "half a ", "nineteen ", "recent ", "a ", ".", "'8", "of the ",
]  # fmt: skip


def calls_for(text: str) -> int:
    """Count the Python and C function calls that reading a text takes."""
    count = 0

    def tally(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    document = Document(Article("a", text).published("2025-07-03", "option"))
    assert document.sentences is not None
    sys.setprofile(tally)
    try:
        list(extract(document, Found()))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", WORST)
def test_work_grows_in_proportion_to_length(unit: str) -> None:
    text = unit * 150
    once, twice = calls_for(text + " Friday."), calls_for(text + text + " Friday.")
    assert twice <= 2.6 * once + 500
