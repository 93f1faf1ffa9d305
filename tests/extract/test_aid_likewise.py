"""Facts of aid that point at the one before, and articles that are about aid by their words."""

from __future__ import annotations

import pytest

from newsaudit.extract import extract_facts
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import AidStatus

PROMISE = "Norway promised Chad $2 billion in military aid. It stopped its food aid to Chad. "
BAN = "Norway imposed sanctions on Chad. The EU imposed sanctions on Chad, too. "


def read(text: str) -> list[AidStatus]:
    facts = extract_facts(Article("a", text).published("2031-07-03", "option"))
    return [fact for fact in facts if isinstance(fact, AidStatus)]


def told(text: str) -> list[tuple[str, str, str, str | None, str | None]]:
    return [(f.measure, f.status, f.modality, f.donor, f.recipient) for f in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BAN + "Japan followed suit a day later.",
         ("sanctions", "approved", "asserted", "JP", "TD")),
        (BAN + "Japan said it would follow suit.",
         ("sanctions", "approved", "planned", "JP", "TD")),
        (BAN + "Japan has not yet done the same.",
         ("sanctions", "not_approved", "negated", "JP", "TD")),
        (BAN + "Peru has refused to go along.",
         ("sanctions", "rejected", "asserted", "PE", "TD")),
        ("Norway suspended its aid to Chad. Sweden did the same on Monday.",
         ("aid", "paused", "asserted", "SE", "TD")),
        ("The EU proposed military aid worth $3 billion to Chad. Parliament has yet to vote.",
         ("aid", "not_approved", "negated", "EU", "TD")),
        ("Chad asked Norway for military aid. A decision has not been made.",
         ("aid", "not_approved", "negated", "NO", "TD")),
    ],
)  # fmt: skip
def test_what_is_told_by_pointing(text: str, expected: tuple[str, ...]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        BAN + "Japan followed the talks.",
        pytest.param(
            BAN + "Voters in Japan have yet to decide on Monday whether to go.",
            marks=pytest.mark.xfail(reason="the model takes it for a decision on sanctions"),
        ),
        "The film was praised. Japan followed suit.",
        "Ministers met in Oslo. A decision has not been made.",
    ],
)
def test_what_points_at_nothing(text: str) -> None:
    assert all(fact.donor != "JP" and fact.status != "not_approved" for fact in read(text))


def test_an_amount_whose_verb_is_told_once() -> None:
    facts = read("Norway has promised Chad $2 billion in aid and the Netherlands $1 billion.")
    assert [(f.donor, f.status, f.amount) for f in facts] == [
        ("NO", "announced", 2e9),
        ("NL", "announced", 1e9),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            BAN + "Nothing has been lifted.", ("sanctions", "ended", "negated", "EU", "TD"),
            marks=pytest.mark.xfail(reason="no pattern reads it, and the model is not sure enough"),
        ),
        (PROMISE + "Nothing has been paid.", ("aid", "delivered", "negated", None, "TD")),
        (PROMISE + "Sweden has disbursed everything it promised.",
         ("aid", "delivered", "asserted", "SE", "TD")),
        (PROMISE + "Planes dropped 38,000 meals over Chad on Friday.",
         ("aid", "delivered", "asserted", None, "TD")),
        ("The EU has frozen the assets of Chad's ruler. His bank's assets were frozen by Japan.",
         ("sanctions", "approved", "asserted", "JP", "TD")),
        (BAN + "The West has cut Chad off from its banks.",
         ("sanctions", "approved", "asserted", "the West", "TD")),
        ("Ministers debated the frozen Chadian assets in Brussels.", None),
    ],
)  # fmt: skip
def test_empty_items_and_assets(text: str, expected: tuple[str, ...] | None) -> None:
    found = told(text)
    if expected:
        assert expected in found
    else:
        assert all(state[1] not in ("ended", "paused") for state in found)


def test_five_million_in_words_is_an_amount() -> None:
    [fact] = read("Norway will give Chad five million euros in aid.")
    assert (fact.amount, fact.currency) == (5e6, "EUR")


def test_an_article_is_about_aid_by_its_words() -> None:
    text = (
        "Chad's ruler pleaded for tents on Monday, six days after the flood. Rice and blankets pile "
        "up. Norway has released 22.8 million euros. Peru pledged 3 million dollars. A convoy of "
        "lorries reached the town on Friday."
    )
    states = told(text)
    assert ("aid", "delivered", "asserted", "NO", "TD") in states
    assert ("aid", "announced", "asserted", "PE", "TD") in states


def test_the_donors_of_a_campaign_give_no_aid() -> None:
    text = (
        "The candidate from Norway has donors in Chad. Her campaign raised $5 million. The PAC gave "
        "$2 million and donors pledged a contribution. Lenders grant loans to every candidate."
    )
    assert not read(text)
