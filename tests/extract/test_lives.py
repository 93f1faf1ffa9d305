"""Ages and births, and whose they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from newsaudit.extract import extract_facts
from newsaudit.extract.document import Document
from newsaudit.extract.lives import Life, find_lives
from newsaudit.schemas.article import Article
from tests.extract.test_any_text import GLUED, NEWSLIKE


def lives(text: str) -> list[Life]:
    article = Article("a", text)
    return list(find_lives(Document(article), extract_facts(article)))


def told(text: str) -> dict[str, list[str]]:
    """Return the words told of each person, by person."""
    found: dict[str, list[str]] = {}
    for life in lives(text):
        found.setdefault(life.person, []).append(text[life.start : life.end])
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, 63, spoke. Lee was born in May 1962.",
        "Ann Lee, 63, spoke. She was born in May 1962.",
        "Ann Lee, 63, who was born in May 1962, spoke.",
        "Ann Lee was born in May 1962. “It rained,” said Lee, 63.",
    ],
)
def test_an_age_and_a_birth_are_one_persons(text: str) -> None:
    ((words),) = told(text).values()
    assert sorted(words) == ["63", "May 1962"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, 63, and Bob Roe, 41, spoke. He was born in May 1962.",
        "Ann Lee, 63, spoke. The party was born in 1962.",
        "Ann Lee, 63, spoke.",
    ],
)
def test_a_birth_of_nobody_known_is_left_out(text: str) -> None:
    assert "birth" not in {life.kind for life in lives(text)}


@settings(max_examples=40, deadline=None, derandomize=True)
@given(NEWSLIKE | GLUED)
def test_places_lie_in_the_text(text: str) -> None:
    for life in lives(f"{text} Ann Lee, 63, was born in May 1962. {text}"):
        assert life.start < life.end
