"""Facts from elsewhere: found, found after folding, or not found, and never dropped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsaudit.ingest.facts import read_facts
from newsaudit.ingest.grounding import locate
from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import InputError

TEXT = "“We will go on,” she said on July 3.\nThe ministers –\xa0all three – met on July 3."


def test_exact():
    start = TEXT.index("July 3")
    found = locate("July 3", start, start + 6, TEXT)
    assert (found.start, found.grounding, found.note) == (start, "exact", None)


def test_elsewhere_says_so():
    found = locate("July 3", 0, 6, TEXT)
    assert found.grounding == "normalised"
    assert found.note == f"given at 0–6, found at {TEXT.index('July 3')}–{TEXT.index('July 3') + 6}"


@pytest.mark.parametrize(
    ("given_as", "stands", "folded"),
    [
        ('"We will go on,"', "“We will go on,”", "quotation marks"),
        ("ministers - all three - met", "ministers –\xa0all three – met", "dashes"),
        ("July  3", "July 3", "spaces"),
    ],
)
def test_folded_says_what(given_as: str, stands: str, folded: str):
    found = locate(given_as, -1, -1, TEXT)
    assert (found.quote, found.grounding) == (stands, "normalised")
    assert found.note is not None
    assert folded in found.note


def test_a_paraphrase_is_ungrounded_with_the_nearest_passage():
    found = locate("the three ministers gathered", -1, -1, TEXT)
    assert found.grounding == "ungrounded"
    assert found.quote == "the three ministers gathered"
    assert found.note is not None
    assert "nearest passage" in found.note


@given(st.text(max_size=60), st.text(max_size=300), st.integers(-5, 320), st.integers(-5, 320))
def test_what_is_grounded_stands_in_the_text(quote: str, text: str, start: int, end: int):
    found = locate(quote, start, end, text)
    if found.grounding != "ungrounded":
        assert text[found.start : found.end] == found.quote


def test_langextract_keeps_every_item(tmp_path: Path):
    document = {
        "document_id": "a",
        "extractions": [
            {"extraction_class": "date", "extraction_text": "July 3",
             "char_interval": {"start_pos": 29, "end_pos": 35}, "alignment_status": "match_exact",
             "attributes": {"value": "2025-07-03"}},
            {"extraction_class": "person", "extraction_text": "Ada Moor", "char_interval": None,
             "alignment_status": None, "attributes": None},
            {"extraction_class": "call", "extraction_text": "their  ministers",
             "char_interval": None, "attributes": {"count": "6", "event": "call"}},
        ],
    }  # fmt: skip
    file = tmp_path / "out.jsonl"
    file.write_text(json.dumps(document), encoding="utf-8")
    facts = read_facts(file, [Article("a", TEXT)])["a"]
    assert sorted(fact.grounding for fact in facts) == ["exact", "ungrounded", "ungrounded"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"kind": "date", "start": 9, "end": 2, "quote": "x"}', "end 2 is before start 9"),
        ('{"kind": "dat", "start": 1, "end": 2, "quote": "x"}', "kind is 'dat'"),
        ('{"kind": "date", "start": 1, "end": 2}', "quote"),
        ('{"kind": "date", "kind": "date"}', "key 'kind' given twice"),
        ("{", "not JSON"),
        ("[]", "expected an object"),
    ],
)
def test_what_is_no_fact_is_named_with_its_line(tmp_path: Path, line: str, said: str):
    file = tmp_path / "facts.jsonl"
    file.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"facts\.jsonl:2") as error:
        read_facts(file, [Article("a", TEXT)])
    assert said in str(error.value)
