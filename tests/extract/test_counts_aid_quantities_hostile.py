"""No text crashes counts, aid or quantities, every span holds, and time grows with length only."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsaudit.extract import aid, counts, dates, quantities
from newsaudit.extract.aid.controls import CONTROL_OF, NOMINALS
from newsaudit.extract.aid.goods import HEADS
from newsaudit.extract.aid.verbs import STATUS_OF
from newsaudit.extract.counts.lexicon import MODIFIERS
from newsaudit.extract.counts.nouns import EVENT_NOUNS
from newsaudit.extract.counts.verbs import EVENT_VERBS
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.numbers import CARDINAL_WORDS, MAGNITUDES, ORDINALS
from newsaudit.extract.quantities.lexicon import STATES, UNITS
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import AidStatus, EventCount, Fact, Quantity
from newsaudit.schemas.vocabulary import AID_STATUS_IN_IATI, MODALITIES
from newsaudit.schemas.vocabulary import MODIFIERS as QUANTITY_MODIFIERS

VOCABULARY = sorted(
    {*HEADS, *STATUS_OF, *CONTROL_OF, *NOMINALS, *EVENT_NOUNS, *EVENT_VERBS, *MODIFIERS,
     *CARDINAL_WORDS, *ORDINALS, *MAGNITUDES, *UNITS, *STATES}
)  # fmt: skip
GLUE = (
    "the a to for on of in and nor not was has been will would if which , . : ( — - $ € % US "
    "Ukraine Russia the West it he two both leaders since times twice between with including "
    "1,200 2.5 $3 £5m 6th 99999999999999999999 ٣ 1٢ ½"
).split(" ")

words = st.sampled_from([*VOCABULARY, *GLUE, *GLUE, "\n\n", "“", "”", "’s"])
sentences = st.lists(words, max_size=40).map(" ".join)
texts = st.one_of(sentences, st.text(max_size=200))


def read(text: str) -> list[Fact]:
    document, found = Document(Article("a", text).published("2025-07-03", "option")), Found()
    for extract in (dates.extract, quantities.extract, counts.extract, aid.extract):
        found.add(extract(document, found))
    return [fact for fact in found.facts if isinstance(fact, AidStatus | EventCount | Quantity)]


@settings(max_examples=300, deadline=None)
@given(texts)
def test_spans_hold_and_values_are_in_their_vocabularies(text: str) -> None:
    for fact in read(text):
        assert fact.start < fact.end
        assert text[fact.start : fact.end] == fact.quote
        assert fact.confidence is not None
        if isinstance(fact, EventCount):
            assert fact.count > 0
            assert fact.participants == sorted(set(fact.participants))
        if isinstance(fact, AidStatus):
            assert fact.status in AID_STATUS_IN_IATI
            assert fact.modality in MODALITIES
            if fact.item is not None:
                assert text[fact.item_start : fact.item_end] == fact.item
        if isinstance(fact, Quantity):
            assert fact.modifier is None or fact.modifier in QUANTITY_MODIFIERS
            assert fact.value_high is None or fact.value_high > fact.value


@settings(max_examples=50, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_facts(text: str) -> None:
    assert read(text) == read(text)


def seconds(text: str) -> float:
    """Return the shorter of two measured times, of the processor, so that load does not count."""
    return min(measured(text), measured(text))


def measured(text: str) -> float:
    started = time.process_time()
    read(text)
    return time.process_time() - started


@pytest.mark.parametrize(
    "unit",
    ["the ", "first ", "first attack ", "of talks ", "two attacks, ", "$1 to ", "1,", "was aid ",
     "sent weapons and ", "weapons to ", "US ", "since ", "seven people, including ", "twice ",
     "imposed sanctions on Iran, ", "twenty-", "million ", "not ", "a ", "package of "],
)  # fmt: skip
def test_time_grows_with_length_only(unit: str) -> None:
    short, long = unit * 2_000, unit * 8_000
    seconds(short)
    assert seconds(long) < 12 * max(seconds(short), 0.02)
