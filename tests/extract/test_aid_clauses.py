"""Clauses of aid and sanctions that a model finds where no pattern does."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsaudit.extract import extract_facts
from newsaudit.extract.aid.clauses.field import Columns, Field, Table, halves
from newsaudit.extract.aid.clauses.loglinear import LogLinear
from newsaudit.extract.aid.clauses.model import Model, read_model, shipped, write_model
from newsaudit.extract.aid.clauses.training import train
from newsaudit.extract.statements.values import distinct
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import AidStatus
from newsaudit.schemas.vocabulary import AID_STATUS_IN_IATI

ARTICLE = """Norway has pledged $40 million in humanitarian aid to Chad, its foreign ministry said.

Sweden, for its part, dug deep into its reserves to send tents. The money from Oslo is stuck in a
bank in Paris, and nobody in N'Djamena has seen a single krone. Denmark would not budge: it baulked
at any further loan. Finland is stumping up 3 million euros for vaccines, and Iceland has shelved
its field hospital. The United States unfroze its share in May."""


def read(text: str) -> list[AidStatus]:
    """Return the aid facts of a text."""
    facts = extract_facts(Article("a", text).published("2025-07-03", "option"))
    return [fact for fact in facts if isinstance(fact, AidStatus)]


def test_the_model_finds_what_no_pattern_reads() -> None:
    facts = read(ARTICLE)
    found = [fact for fact in facts if fact.extractor == "aid/model"]
    assert found
    for fact in found:
        assert ARTICLE[fact.start : fact.end] == fact.quote
        assert fact.confidence is not None
        assert 0 < fact.confidence < 1


def test_one_state_is_not_giver_and_receiver() -> None:
    facts = read(
        "The United States froze aid to Burma on Friday. Washington will redirect $42m in aid from the "
        "army to civil society groups in Burma, the State Department said, and the US Treasury blocked "
        "the army's access to $1bn held in America."
    )
    redirected = next(fact for fact in facts if "redirect" in fact.quote)
    assert (redirected.donor, redirected.recipient) == ("US", "MM")


@pytest.mark.parametrize(
    "text",
    [
        "Canada and Japan drew 2-2 in Lima on Sunday. Both sides had chances to win the match.",
        "The French and German central banks froze hiring. The Bank of Italy will follow in May.",
        "Mexico bought 20 trains from Spain. Peru is weighing whether to buy some of them, too.",
    ],
)
def test_other_news_of_two_states_has_no_fact(text: str) -> None:
    assert read(text) == []


def test_facts_of_the_model_do_not_touch_those_of_patterns() -> None:
    facts = sorted(read(ARTICLE), key=lambda fact: fact.start)
    alone = [fact for fact in facts if fact.extractor == "aid/model"]
    others = [fact for fact in facts if fact not in alone]
    assert not any(a.start < b.end and a.end > b.start for a in alone for b in others)


WORDS = st.sampled_from(
    "Norway Chad the EU aid sanctions will not send frozen $5 million . , to on said \n\n".split(
        " "
    )
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=120))
def test_any_text_is_read_alike_twice_with_exact_quotes(words: list[str]) -> None:
    text = "Norway and Chad. " + " ".join(words)
    once, again = read(text), read(text)
    assert once == again
    assert all(text[fact.start : fact.end] == fact.quote for fact in once)
    assert all(
        fact.donor != fact.recipient
        for fact in once
        if fact.extractor == "aid/model" and fact.donor
    )


def test_columns_are_taken_together() -> None:
    weights = np.zeros((4, 1, 1), dtype=np.float32)
    weights[1:, 0, 0] = 1.0, 2.0, 3.0
    both = Table({"x 2": 1, "y 3": 2, "x ": 3}, (0,), weights)
    field = Field(
        ("O",), np.zeros((1, 1), dtype=np.float32), {"ab": both}, {"ab": (("a", 0), ("b", 1))}
    )
    columns = Columns({"a": distinct(["x", "y", "x"]), "b": distinct(["1", "2", "3"])})
    assert field.emissions(columns).ravel().tolist() == [1.0, 2.0, 3.0]


@pytest.mark.parametrize(
    ("pair", "values"),
    [
        ("send aid", ("send", "aid")),
        ("send ", ("send", "")),
        (" aid", ("", "aid")),
        ("aid paused sanctions ended", ("aid paused", "sanctions ended")),
        ("aid paused ", ("aid paused", "")),
        (" aid paused", ("", "aid paused")),
    ],
)
def test_a_pair_is_told_apart(pair: str, values: tuple[str, str]) -> None:
    assert halves(pair) == values


def test_weights_count_at_their_offsets() -> None:
    weights = np.zeros((2, 2, 2), dtype=np.float32)
    weights[1, 0, 1], weights[1, 1, 0] = 2.0, 3.0
    field = Field(
        ("O", "B"),
        np.zeros((2, 2), dtype=np.float32),
        {"a": Table({"x": 1}, (-1, 0), weights)},
        {},
    )
    scores = field.emissions(Columns({"a": distinct(["x", "y", "y"])}))
    assert scores.tolist() == [[3.0, 0.0], [0.0, 2.0], [0.0, 0.0]]


def test_a_model_without_a_known_feature_knows_nothing() -> None:
    model = LogLinear(("a", "b"), {"f": (1.0, 0.0)})
    assert model.chances(["g"]) == {"a": 0.5, "b": 0.5}
    assert model.chances(["f"])["a"] > 0.7


def test_a_model_is_read_back_as_written() -> None:
    model = shipped()
    assert model is not None
    again = read_model(write_model(model, {}))
    assert again.states == model.states
    assert same_tables(again, model)


def test_a_model_that_learnt_nothing_is_read_back() -> None:
    nothing = LogLinear(("none",), {})
    marks = Field(("O", "B"), np.zeros((2, 2), dtype=np.float32), {}, {})
    again = read_model(write_model(Model(marks, *[nothing] * 4), {}))
    assert again.fills.chances(["f"]) == {"none": 1.0}
    assert again.marks.tables == {}


def same_tables(one: Model, other: Model) -> bool:
    """Compare the tables of two fields."""
    return all(
        table.numbers == other.marks.tables[name].numbers
        and np.allclose(table.weights, other.marks.tables[name].weights)
        for name, table in one.marks.tables.items()
    )


def test_every_state_of_the_model_is_one_of_ours() -> None:
    model = shipped()
    assert model is not None
    states = [label.split("|") for label in model.states.labels if label != "none"]
    assert {measure for measure, _ in states} == {"aid", "sanctions"}
    assert {status for _, status in states} <= set(AID_STATUS_IN_IATI)


def test_another_file_is_no_model() -> None:
    with pytest.raises(ValueError, match="not a model of aid"):
        read_model(b'{"format": "other"}\n')


def corpus(path: Path) -> Path:
    """Write a small corpus."""
    rows = [
        {
            "id": str(number),
            "published": "2025-07-03",
            "text": f"{donor} sent tents to Chad. {donor} and Peru played in Lima on Sunday.",
            "expect": [
                {"quote": "sent tents to Chad", "measure": "aid", "status": "delivered",
                 "donor": code, "recipient": "TD", "modality": "asserted"}
            ],
        }
        for number, (donor, code) in enumerate([("Norway", "NO"), ("Spain", "ES")] * 6)
    ]  # fmt: skip
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_the_same_corpus_gives_the_same_model(tmp_path: Path) -> None:
    gold = corpus(tmp_path / "gold.jsonl")
    for name in ("one", "two"):
        train([gold], tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    read_model((tmp_path / "one").read_bytes())


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ('[{"quote": "none"}]', r"gold\.jsonl:1"),
        ('[{"quote": "sent", "measure": "aid", "status": "lost"}]', "status 'lost'"),
        ('[{"quote": "sent", "measure": "help", "status": "paused"}]', "measure 'help'"),
    ],
)
def test_what_cannot_be_learnt_from_is_named(facts: str, message: str, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "a", "text": "Hm sent.", "expect": ' + facts + "}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        train([gold], tmp_path / "out")
