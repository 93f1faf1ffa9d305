"""What rules read from whole texts takes work in proportion to the length, whatever they repeat."""

from __future__ import annotations

import sys

import pytest

from newsaudit.extract import extract_facts
from newsaudit.extract.document import Document
from newsaudit.extract.passages import find_passages
from newsaudit.schemas.article import Article

UNITS = [
    "at 3 p.m. ",
    "$5 million each ",
    "31 of them left. The other 25 stayed. ",
    "won by 214 votes to 12 votes. ",
    "Roe, 71, opened it in 1986, when he was 22.\n\n",
    "She said he and his wife, Ms. Roe, left. ",
    "Mr. Roe said that that he told that ",
    "He denies the charge. He stole it. ",
    "from Jan. 2 to Feb. 3, 40 days later ",
    "the third truce, after March 3 and April 4. ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_calls_grow_with_length_only(unit: str) -> None:
    few, many = (calls(unit, length) for length in (6_000, 24_000))
    assert many < 7 * few


def calls(unit: str, length: int) -> int:
    """Return how many functions of Python are called, which no other work of the machine changes."""
    article = Article("a", unit * (length // len(unit))).published("2025-03-01", "option")
    facts, document, counted = extract_facts(article), Document(article), 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1

    sys.setprofile(count)
    try:
        list(find_passages(document, facts))
    finally:
        sys.setprofile(None)
    return counted
