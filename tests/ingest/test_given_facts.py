"""Facts from other tools, as they come: LangExtract's habits, spreadsheets, broken files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsaudit.cli.extracting import write_csv, write_parquet
from newsaudit.extract import extract_facts
from newsaudit.ingest.facts import read_facts
from newsaudit.pipeline import audit
from newsaudit.reports.html import write
from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import Official
from newsaudit.schemas.nested import to_json

TEXT = (
    "OSLO, July 4, 2025 — “We spoke on July 3,” minister Ada Moor said. It was the sixth call "
    "since January 20.\n\n=SUM of it: “We have not approved any new aid for Ukraine,” Moor said. "
    "They will speak again on July 3."
)


def langextract(
    tmp_path: Path, *extractions: dict[str, object], document_id: str = "a", text: object = None
) -> Path:
    """Write a document as LangExtract does."""
    file = tmp_path / "langextract.jsonl"
    document = {"document_id": document_id, "text": text, "extractions": list(extractions)}
    file.write_text(json.dumps(document) + "\n", encoding="utf-8")
    return file


def item(text: str, **more: object) -> dict[str, object]:
    return {"extraction_class": "date", "extraction_text": text, "char_interval": None, **more}


def test_words_said_twice_are_taken_in_order(tmp_path: Path) -> None:
    file = langextract(tmp_path, item("July 3"), item("July 3"), item("July 3"))
    starts = [fact.start for fact in read_facts(file, [Article("a", TEXT)])["a"]]
    first, last = TEXT.index("July 3"), TEXT.rindex("July 3")
    assert starts == [first, first, last]  # the third finds no other and takes the first again


def test_an_interval_that_cannot_be_is_no_place(tmp_path: Path) -> None:
    intervals = [
        {"start_pos": 9, "end_pos": 2},
        {"start_pos": True, "end_pos": True},
        {"start_pos": 10**40, "end_pos": 10**41},
        {"start_pos": "7", "end_pos": None},
    ]
    file = langextract(tmp_path, *(item("January 20", char_interval=one) for one in intervals))
    facts = read_facts(file, [Article("a", TEXT)])["a"]
    assert len(facts) == len(intervals)
    assert {TEXT[fact.start : fact.end] for fact in facts} == {"January 20"}


def test_an_attribute_of_the_wrong_type_is_left_out_and_named(tmp_path: Path) -> None:
    call = {
        "extraction_class": "call",
        "extraction_text": "the sixth call",
        "attributes": {"count": "6", "since": "the winter", "event": "call"},
    }
    [fact] = read_facts(langextract(tmp_path, call), [Article("a", TEXT)])["a"]
    assert fact.grounding == "exact"
    assert fact.grounding_note is not None
    assert "left out: since 'the winter' is no Date" in fact.grounding_note


def test_what_no_table_is_for_is_listed_and_grounded(tmp_path: Path) -> None:
    weather = {"extraction_class": "Weather", "extraction_text": "any new aid"}
    uncounted = {
        "extraction_class": "call",
        "extraction_text": "the sixth call",
        "attributes": {"count": "several", "event": "call"},
    }
    facts = read_facts(langextract(tmp_path, weather, uncounted), [Article("a", TEXT)])["a"]
    assert {(fact.kind, getattr(fact, "label", None)) for fact in facts} == {
        ("other", "weather"),
        ("other", "call"),
    }
    assert {fact.grounding for fact in facts} == {"exact"}
    [note] = [fact.grounding_note for fact in facts if fact.quote == "the sixth call"]
    assert note is not None
    assert "listed as other: no count" in note
    assert "count 'several' is no Int64" in note


def test_a_name_goes_where_its_quote_is_found(tmp_path: Path) -> None:
    person = {
        "extraction_class": "person",
        "extraction_text": "ada moor",
        "char_interval": {"start_pos": 3, "end_pos": 11},
    }
    [fact] = read_facts(langextract(tmp_path, person), [Article("a", TEXT)])["a"]
    assert isinstance(fact, Official)
    assert fact.grounding == "normalised"
    assert fact.name == TEXT[fact.name_start : fact.name_end] == "Ada Moor"


def test_a_document_is_known_by_its_text(tmp_path: Path) -> None:
    articles = [Article("one", "Another text of July 3."), Article("two", TEXT)]
    file = langextract(tmp_path, item("July 3"), document_id="doc_81fa", text=TEXT)
    assert list(read_facts(file, articles)) == ["two"]


def test_a_paraphrase_far_into_a_long_text_has_its_nearest_passage_there(tmp_path: Path) -> None:
    long = "Nothing of note was said here. " * 20_000 + TEXT
    at = {"start_pos": long.index("=SUM"), "end_pos": long.index("=SUM") + 60}
    file = langextract(tmp_path, item("have approved no new aid for Ukraine", char_interval=at))
    [fact] = read_facts(file, [Article("a", long)])["a"]
    assert fact.grounding == "ungrounded"
    assert "approved any new aid for Ukraine" in (fact.grounding_note or "")


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_what_is_written_reads_back(tmp_path: Path, ending: str) -> None:
    article = Article("a", TEXT).published("2025-07-04", "option")
    facts = extract_facts(article)
    if ending == "csv":
        write_csv(tmp_path / "facts.csv", facts)
        files = [tmp_path / "facts.csv"]
    else:
        write_parquet(tmp_path / "tables", facts)
        kinds = {fact.table for fact in facts}
        files = [one for one in sorted((tmp_path / "tables").iterdir()) if one.stem in kinds]
    back = [fact for file in files for fact in read_facts(file, [article])["a"]]
    assert sorted(back, key=lambda f: f.fact_id) == sorted(facts, key=lambda f: f.fact_id)


def test_a_quote_a_spreadsheet_would_run_reads_back(tmp_path: Path) -> None:
    start = TEXT.index("=SUM")
    row = {"kind": "quantity", "start": start, "end": start + 4, "quote": "=SUM", "value": 1}
    given_as = tmp_path / "given.jsonl"
    given_as.write_text(json.dumps(row), encoding="utf-8")
    [fact] = read_facts(given_as, [Article("a", TEXT)])["a"]
    write_csv(tmp_path / "facts.csv", [fact])
    assert ",'=SUM," in (tmp_path / "facts.csv").read_text("utf-8")
    assert read_facts(tmp_path / "facts.csv", [Article("a", TEXT)])["a"] == [fact]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"value": ["x"]}, "value is ['x'], expected text"),
        ({"confidence": "high"}, "confidence is 'high', expected a number"),
        ({"first_day": 20250101}, "first_day is 20250101, expected a date as 2025-07-03"),
        ({"start": True}, "start is True, expected a whole number"),
        ({"quote": "\ud800"}, "expected text"),
        ({"kind": {}}, "kind is {}"),
        ({"article_id": ["a"]}, "article_id is ['a'], expected text"),
        ({"kind": "statement", "content": {"spans": [[1]]}}, "expected a list of [start, end]"),
        ({"kind": "statement", "source": 7}, "source is 7, expected an object"),
        ({"confidence": float("nan")}, "confidence is nan, expected a number"),
        ({"confidence": float("inf")}, "confidence is inf, expected a number"),
        ({"confidence": 10**400}, "expected a number"),
        ({"kind": "statement", "source": {"start": 1}}, "source_start is given without source_end"),
        ({"kind": "person", "name": None, "name_start": 1, "name_end": 2}, "argument: 'name'"),
    ],
)
def test_a_field_of_the_wrong_type_is_named(tmp_path: Path, row: object, said: str) -> None:
    file = tmp_path / "facts.jsonl"
    base = {"kind": "date", "start": 1, "end": 2, "quote": "S"}
    file.write_text(json.dumps({**base, **row}), encoding="utf-8")  # type: ignore[dict-item]
    with pytest.raises(InputError) as error:
        read_facts(file, [Article("a", TEXT)])
    assert said in str(error.value)


ODD = (
    None, -1, 0, 2**63 - 1, -(2**63), 2**64, 1e308, float("nan"), 1.5, "", "\0", "{quote}", "x" * 3000,
    "0000-00-00", "9999-12-31", True, [], ["x"], {}, {"a": 1}, [[-5, -9]], [[2**62, 2**62 + 1]],
)  # fmt: skip


def altered(fact: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    """Yield a fact with every odd value in one field, or in one of the fields within it."""
    inner = fact[name] if isinstance(fact[name], dict) else {}
    for number, value in enumerate(ODD):
        yield {**fact, name: value, **({} if name == "fact_id" else {"fact_id": f"odd-{number}"})}
        for part in inner:
            within = {**inner, part: value}
            yield {**fact, name: within, "fact_id": f"odd-{part}-{number}"}


@pytest.mark.parametrize("kind", ["date", "event_count", "official", "quantity", "statement"])
def test_what_is_read_can_be_audited_and_reported(tmp_path: Path, kind: str) -> None:
    article = Article("a", TEXT.replace("sixth call", "sixth call in two years between 2 men"))
    base = next(to_json(fact) for fact in extract_facts(article) if fact.kind == kind)
    file = tmp_path / "facts.jsonl"
    for name in base:
        taken = []
        for row in altered(base, name):
            file.write_text(json.dumps(row), encoding="utf-8")
            with suppress(InputError):
                read_facts(file, [article])
                taken.append(json.dumps(row))
        if taken:
            file.write_text("\n".join(taken), encoding="utf-8")
            done = audit([article], facts=read_facts(file, [article]))
            assert len(done.facts) == len(taken)
            assert write(done, tmp_path / "report.html").exists()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    "kind start end quote value count name content source cue fact_id article_id since "
    "participants confidence extraction_class extraction_text char_interval attributes".split()
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(FIELDS, JSON), st.sampled_from(["date", "event_count", "statement", "call"]))
def test_anything_is_read_or_refused_in_one_line(
    tmp_path_factory: pytest.TempPathFactory, row: dict[str, object], kind: str
) -> None:
    folder = tmp_path_factory.mktemp("given")
    lines = [
        {"kind": kind, "start": 1, "end": 4, "quote": "SLO", **row},
        {"document_id": "a", "extractions": [{"extraction_class": kind, **row}]},
    ]
    for line in lines:
        file = folder / "facts.jsonl"
        file.write_text(json.dumps(line), encoding="utf-8")
        said = outcome(file)
        assert said == [1] or "\n" not in str(said)


def outcome(file: Path) -> list[int] | str:
    """Return how many facts were read, by article, or why none."""
    try:
        return [len(own) for own in read_facts(file, [Article("a", TEXT)]).values()]
    except InputError as error:
        return str(error)
