"""Contestable claims: what counts as one, and where it begins and ends."""

import pytest

from newsaudit.extract.claims import find_accused, find_claims
from newsaudit.extract.document import Document
from newsaudit.schemas.article import Article


def claims(text: str) -> list[tuple[str, str]]:
    return [(kind, text[a:b]) for kind, a, b in find_claims(Document(Article("a", text)))]


def accused(text: str) -> list[str]:
    return [name for name, _, _ in find_accused(Document(Article("a", text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ruritania is seeking to conquer the valley.",
            ("intent", "Ruritania is seeking to conquer"),
        ),
        ("But Rudolf now wants to flee.", ("intent", "Rudolf now wants to flee")),
        ("The Castle wants Syldavia to yield.", ("intent", "The Castle wants Syldavia to yield")),
        ("President Rudolf believes he is right.", ("belief", "President Rudolf believes")),
        ("Mayor Black rigged the vote.", ("accusation", "Mayor Black rigged")),
        ("At least 14 soldiers were killed.", ("casualties", "At least 14 soldiers were killed")),
        (
            "Ruritanian troops captured the village of Zenda.",
            ("military gain", "Ruritanian troops captured the village"),
        ),
    ],
)
def test_claim_is_subject_and_words_that_claim(text: str, found: tuple[str, str]):
    assert claims(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "I want to go home.",
        "She wants to go home.",
        "He believes it.",
        "Nobody wants to go home.",
        "The Rovers captured the cup.",
        "Black, who was convicted in May, lied about the bridge.",
        "The officer killed 40-year-old Paul Green.",
        "Ruritania and Utopia: A tortured relationship",
        "The poisoned wells were closed.",
    ],
)
def test_no_claim(text: str):
    assert claims(text) == []


def test_accused_is_the_party_and_not_the_accuser():
    assert accused("The union accused Harbour Lines of fraud.") == ["Harbour Lines"]
    assert accused("Paul Green was accused of fraud.") == ["Paul Green"]
    assert accused("The storm was blamed on nobody.") == []
