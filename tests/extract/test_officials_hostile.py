"""No text makes the officials' extractor crash, lie about its spans, or take long."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.officials import extract
from newsaudit.schemas.article import Article

WORDS = st.sampled_from(
    [
        *"Mr . , - ' ’s ( ) “ ” \n\n \t the of and for President Sen Jane Roe Poe J Jr van der al".split(
            " "
        ),
        *"White House Acme Corp Russian former minister is who was 61 to chief in then".split(),
        *"Department department ministry whose heads & GOP MI6 Sir Board Institute Dean Pak Ri".split(),
        *"Reporting by Md. 't Kyiv-based office region Council KC Ohio’s .org Canterbury duke".split(),
    ]
)


def found(text):
    return list(extract(Document(Article("a", text)), Found()))


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_spans_hold(text):
    for fact in found(text):
        assert text[fact.start : fact.end] == fact.quote
        assert text[fact.name_start : fact.name_end] == fact.name
        assert 0 <= fact.confidence <= 1
        assert (fact.kind == "official") == (fact.title is not None) == (fact.form != "bare")
        if fact.title:
            assert text[fact.title_start : fact.title_end] == fact.title
        if fact.organisation:
            assert text[fact.organisation_start : fact.organisation_end] == fact.organisation


@settings(max_examples=30, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_the_same_text_gives_the_same_facts(text):
    assert found(text) == found(text)


@pytest.mark.parametrize(
    "unit",
    ["Jane ", "Jane-", "President ", "Jane Roe, ", "of the Of ", "J. ", "van der ", "Sen. ", "’s ",
     "Acme & ", "Jane Roe is ", "former ", "Presidents Jane Roe and ",
     "The Fife Board sat. The board's head, Jane Roe, ", "Pak Ri ", "Reporting by Jane Roe, ", "MI6 "],
)  # fmt: skip
def test_time_grows_with_length(unit):
    started = time.process_time()
    found(unit * (60_000 // len(unit)))
    assert time.process_time() - started < 8
