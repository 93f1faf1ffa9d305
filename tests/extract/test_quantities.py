"""Quantities read from sentences written for this purpose."""

from __future__ import annotations

import pytest

from newsaudit.extract import extract_facts
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import Quantity


def read(text: str) -> list[Quantity]:
    facts = extract_facts(Article("a", text).published("2025-07-03", "option"))
    return [fact for fact in facts if isinstance(fact, Quantity)]


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit", "of"),
    [
        ("Seven people were killed.", "Seven people", 7, None, "person killed"),
        ("A blast killed seven people.", "seven people", 7, None, "person killed"),
        ("It left 1,200 families displaced.", "1,200 families", 1200, None, "family displaced"),
        ("It cost £2.5bn.", "£2.5bn", 2.5e9, "GBP", None),
        ("It cost 86 billion euros.", "86 billion euros", 86e9, "EUR", None),
        ("It gave $3 million in military aid.", "$3 million in military aid", 3e6, "USD",
         "military aid"),
        ("Some 12 percent of voters agreed.", "Some 12 percent of voters", 12, "%", "voter"),
        ("It lost two percentage points.", "two percentage points", 2, "pp", None),
        ("The site covers 200 square miles.", "200 square miles", 200, "mi2", None),
        ("They walked twenty-one miles.", "twenty-one miles", 21, "mi", None),
    ],
)  # fmt: skip
def test_a_quantity_is_read(
    text: str, quote: str, value: float, unit: str | None, of: str | None
) -> None:
    (fact,) = read(text)
    assert (fact.quote, fact.value, fact.unit, fact.of) == (quote, value, unit, of)


@pytest.mark.parametrize(
    ("text", "value", "high"),
    [
        ("It costs 26 million to 31 million dollars.", 26e6, 31e6),
        ("It costs $26-31 million.", 26e6, 31e6),
        ("It costs between $26 and $31 million.", 26, 31e6),
        ("Between 40 and 60 people came.", 40, 60),
    ],
)
def test_ranges(text: str, value: float, high: float) -> None:
    (fact,) = read(text)
    assert (fact.value, fact.value_high) == (value, high)


@pytest.mark.parametrize(
    ("phrase", "modifier"),
    [("more than", "more_than"), ("at least", "at_least"), ("about", "about"),
     ("nearly", "nearly"), ("up to", "at_most"), ("fewer than", "less_than")],
)  # fmt: skip
def test_modifiers(phrase: str, modifier: str) -> None:
    (fact,) = read(f"They saw {phrase} 40 soldiers.")
    assert fact.modifier == modifier


def test_parts_point_to_their_whole() -> None:
    whole, *parts = read("It killed 13 people, including seven soldiers and four medics.")
    assert [part.part_of for part in parts] == [whole.fact_id, whole.fact_id]
    assert {part.extractor for part in parts} == {"quantities/part-including"}


def test_a_list_is_all_of_its_whole() -> None:
    whole, *parts = read("It killed 14 people: nine soldiers, three medics and two children.")
    assert [part.value for part in parts] == [9, 3, 2]
    assert {(part.part_of, part.extractor) for part in parts} == {
        (whole.fact_id, "quantities/part-list")
    }


def test_a_conversion_follows_what_it_converts() -> None:
    miles, kilometres = read("The road is 10 miles (16 km) long.")
    assert (miles.unit, kilometres.unit) == ("mi", "km")
    assert kilometres.extractor == "quantities/conversion"


def test_a_change_and_its_ends() -> None:
    facts = read("Profit rose 20 percent to $60 million from $50 million.")
    assert [(fact.of, fact.extractor) for fact in facts] == [
        ("profit rise", "quantities/change-by"),
        ("profit", "quantities/change-to"),
        ("profit", "quantities/change-from"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She left on 3 May 2024 at 5 p.m., after 14 days.",
        "Call 555-1234 or take Route 66 to No. 10.",
        "Lee, 44, won 7-5.",
        "One has to see it.",
        "About 6 in 10 voters agreed.",
    ],
)
def test_other_numbers_are_left_out(text: str) -> None:
    assert read(text) == []
