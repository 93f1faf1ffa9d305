"""Sanctions lists, named firms and persons, groups that are armed, what is denied."""

from __future__ import annotations

import pytest

from tests.extract.test_aid_told_again import read, told

State = tuple[str, str, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada placed the former mayor of Lima, Juan Paz, on its sanctions list.",
         ("approved", "asserted", "CA", "PE")),
        ("The EU removed two Serbian banks from its list of sanctioned firms.",
         ("ended", "asserted", "EU", "RS")),
        ("Britain is considering removing Ann Lee from a sanctions list.",
         ("under_review", "asserted", "GB", None)),
        ("Norway will add 27 vessels to its blacklist.", ("approved", "planned", "NO", None)),
        ("Two banks in Chad were put on a blacklist by Norway.",
         ("approved", "asserted", "NO", "TD")),
        ("Beijing has sanctioned Acme Aerospace over the sale.",
         ("approved", "asserted", "CN", None)),
        ("Egypt has repeatedly denied arming the group.", ("delivered", "negated", "EG", None)),
        ("Egypt armed the rebels for years.", ("delivered", "asserted", "EG", None)),
        ("Egypt has denied ever sending weapons to Chad.", ("delivered", "negated", "EG", "TD")),
        ("U.N. sanctions on Iran came back into force on Sunday.",
         ("approved", "asserted", "United Nations", "IR")),
        ("The World Food Programme has resumed food distributions in Yemen.",
         ("resumed", "asserted", "World Food Programme", "YE")),
        ("Norway would give Chad $200 million in food and medical help.",
         ("announced", "planned", "NO", "TD")),
        ("The government of Chad asked for international help.",
         ("requested", "asserted", None, "TD")),
    ],
)  # fmt: skip
def test_what_is_told_of_lists_and_groups_is_found(text: str, expected: State) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The EU met the heads of the sanctioned firms in Serbia.",
        "Canada accuses him of financing armed groups.",
        "The club put two Spanish players on its list.",
        "Norway put the museum on a list of protected sites.",
        "The World Food Programme has an office in Yemen.",
        "A dispute over who should receive aid in Yemen goes on.",
        "Spain has denied the reports of a meeting with Chad.",
    ],
)
def test_other_lists_and_groups_are_left_out(text: str) -> None:
    assert read(text) == []


def test_denying_it_is_said_of_a_charge_not_of_aid() -> None:
    text = "Canada promised a $5 million grant to Chad. Its president was accused of theft and denies it."
    assert told(text) == [("announced", "asserted", "CA", "TD")]
