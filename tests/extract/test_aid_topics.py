"""What an article about aid or sanctions makes of weak words: waivers, freezes, bare amounts."""

from __future__ import annotations

import pytest

from newsaudit.extract import extract_facts
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import AidStatus

AID = "Norway approved military aid to Ukraine. Humanitarian aid to Chad goes on. "
SANCTIONS = "The EU imposed sanctions on Belarus. The sanctions hurt. "


def told(text: str) -> list[tuple[str, str, str]]:
    """Return measure, status and modality of the last sentence's facts."""
    article = Article("a", text).published("2031-07-03", "option")
    last = text.rstrip(".").rindex(". ")
    facts = [fact for fact in extract_facts(article) if isinstance(fact, AidStatus)]
    return [(f.measure, f.status, f.modality) for f in facts if f.start > last]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (AID + "Denmark disbursed $40 million.", ("aid", "delivered", "asserted")),
        (AID + "Sweden urged Denmark to lift the freeze.", ("aid", "requested", "asserted")),
        (AID + "The tents are to be paid out in May.", ("aid", "announced", "planned")),
        (
            AID + "It is unclear if the cargo will be delivered.",
            ("aid", "delivered", "conditional"),
        ),
        (AID + "Berlin turned down the request.", ("aid", "rejected", "asserted")),
        (SANCTIONS + "Washington granted a waiver.", ("sanctions", "paused", "asserted")),
        (SANCTIONS + "London blacklisted 12 tankers.", ("sanctions", "approved", "asserted")),
        (SANCTIONS + "Canada froze the assets of Belarus.", ("sanctions", "approved", "asserted")),
    ],
)
def test_topic_makes_weak_words_facts(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ohio banned bikes. The mayor granted a waiver.",
        "The club lost again. Its sponsor disbursed $40 million.",
        "West Virginia is poor. The state allows lenders to defer the loan.",
    ],
)
def test_without_the_topic_they_are_none(text: str) -> None:
    assert told(text) == []
