"""Event counts read from sentences written for this purpose."""

from __future__ import annotations

from datetime import date

import pytest

from newsaudit.extract import extract_facts
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import EventCount
from tests.gold.score import score


def read(text: str, published: str = "2025-07-03") -> list[EventCount]:
    facts = extract_facts(Article("a", text).published(published, "option"))
    return [fact for fact in facts if isinstance(fact, EventCount)]


@pytest.mark.parametrize(
    ("text", "quote", "count", "form", "event"),
    [
        ("The talks were the sixth round of negotiations.", "the sixth round of negotiations",
         6, "ordinal", "round of negotiations"),
        ("Friday's attack was the twenty-first this year.", "the twenty-first", 21, "ordinal",
         "attack"),
        ("It was her 6th visit to Rome.", "her 6th visit", 6, "ordinal", "visit"),
        ("They met twice.", "twice", 2, "cardinal", "meeting"),
        ("They held two dozen meetings.", "two dozen meetings", 24, "cardinal", "meeting"),
        ("The EU has agreed 14 sanctions packages.", "14 sanctions packages", 14, "cardinal",
         "package of sanctions"),
        ("The two spoke by phone three times.", "three times", 3, "cardinal", "call"),
    ],
)  # fmt: skip
def test_a_count_is_read(text: str, quote: str, count: int, form: str, event: str) -> None:
    (fact,) = read(text)
    assert (fact.quote, fact.count, fact.form, fact.event) == (quote, count, form, event)


@pytest.mark.parametrize(
    "text",
    [
        "It is the second largest city.",
        "The first lady met the Second Battalion.",
        "The third quarter was the best of the 20th century.",
        "First of all, he said, it cost three times as much.",
        "She takes three calls a day.",
        "A 25-second speech followed the Sept. 11 attacks.",
        "It was not the first time they met.",
        "He took a 911 call on flight MS804.",
        "They lost the last two elections.",
        "Two to three attacks are reported.",
    ],
)
def test_what_counts_no_events_is_left_out(text: str) -> None:
    assert read(text) == []


def test_the_subject_names_the_event_and_leaders_are_resolved() -> None:
    first = "Chile's President Ana Torres phoned Peru's President Luis Vega on Tuesday."
    second = "The call was the third between the two leaders since March 1, aide Eva Ruiz said."
    (fact,) = read(f"{first} {second}")
    assert fact.event == "call"
    assert fact.participants == ["Ana Torres", "Luis Vega"]
    assert (fact.since, fact.as_of) == (date(2025, 3, 1), date(2025, 7, 1))


def test_a_beginning_is_dated_by_the_article() -> None:
    (fact,) = read(
        "The war began on May 4, 2023. Envoys met for the first time since the start of the war."
    )
    assert fact.since == date(2023, 5, 4)


def test_an_undated_beginning_has_a_place_but_no_day() -> None:
    text = "Envoys met for the first time since the start of the war."
    (fact,) = read(text)
    assert fact.since is None
    assert text[fact.since_start : fact.since_end] == "the start of the war"


@pytest.mark.parametrize(("part", "floor"), [("dev", 95), ("held", 90)])
def test_gold_passages_stay_found(part: str, floor: float) -> None:
    result = score("counts", part)
    assert result.f1 >= floor, f"{result}\n" + "\n".join(result.misses)


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru opened the fourth round of talks. The third round of talks was on Monday.",
        "Chile and Peru opened the fourth round of talks. The last round of talks was on Monday.",
        "The ministers met on Monday.\n\nIt was the fourth vote between Chile and Peru.",
    ],
)
def test_the_day_of_another_event_is_not_borrowed(text: str) -> None:
    fact = next(fact for fact in read(text) if fact.count == 4)
    assert fact.as_of is None


def test_the_sentence_before_gives_the_day() -> None:
    (fact,) = read("Chile and Peru voted on Monday. It was the fourth vote between the two.")
    assert fact.as_of is not None
