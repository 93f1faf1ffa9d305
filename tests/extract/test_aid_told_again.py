"""Aid and sanctions told by pronouns, clauses, nouns and the sentences around."""

from __future__ import annotations

import pytest

from newsaudit.extract import extract_facts
from newsaudit.extract.aid.forms import conjugated
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import AidStatus


def read(text: str) -> list[AidStatus]:
    facts = extract_facts(Article("a", text).published("2031-07-03", "option"))
    return [fact for fact in facts if isinstance(fact, AidStatus)]


def told(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(f.status, f.modality, f.donor, f.recipient) for f in read(text)]


@pytest.mark.parametrize(
    ("verbs", "forms"),
    [
        ("pause", {"pause", "pauses", "paused", "pausing"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("stop+", {"stop", "stops", "stopped", "stopping"}),
        ("give=gave,given", {"give", "gives", "gave", "given", "giving"}),
        ("pass", {"pass", "passes", "passed", "passing"}),
    ],
)
def test_verbs_are_conjugated(verbs: str, forms: set[str]) -> None:
    assert set(conjugated(verbs)) == forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada imposed sanctions on Chad and then prolonged them twice.",
         ("approved", "asserted", "CA", "TD")),
        ("Spain promised ten tanks to Peru. It has not sent them.",
         ("not_approved", "negated", "ES", "PE")),
        ("Norway offered a $5 million grant to Chad. It was frozen in May.",
         ("paused", "asserted", "NO", "TD")),
    ],
)  # fmt: skip
def test_pronoun_means_the_item_told_last(text: str, expected: tuple[str, ...]) -> None:
    assert told(text)[-1] == expected


def test_pronoun_of_another_thing_is_left_out() -> None:
    assert len(told("Canada imposed sanctions on Chad. Its envoy wrote a letter and sent it.")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sanctions that Canada imposed on Chad hurt.", ("approved", "asserted", "CA", "TD")),
        ("The jets which Spain is preparing to send to Peru are old.",
         ("announced", "planned", "ES", "PE")),
        ("Military aid to Peru that was suspended by Spain in May was small.",
         ("paused", "asserted", "ES", "PE")),
        ("Sanctions against Chad approved by Canada in May took effect.",
         ("approved", "asserted", "CA", "TD")),
    ],
)  # fmt: skip
def test_clauses_on_an_item_are_read(text: str, expected: tuple[str, ...]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canadian aid cuts have shut clinics in Chad.", "ended"),
        ("The freeze on aid to Chad was lifted by Canada.", "resumed"),
        ("The resumption of Canadian aid to Chad came late.", "resumed"),
        ("Canada gave the green light to $5 million in aid for Chad.", "approved"),
        ("Promised food aid to Chad from Canada is late.", "announced"),
        ("Canada voted for military aid to Chad.", "approved"),
        ("Canada failed to deliver weapons to Chad.", "delivered"),
        ("Canada was forced to suspend food aid to Chad.", "paused"),
        ("Canada has partially frozen its financial support to Chad.", "paused"),
        ("Canada has approved \"emergency\" military aid for Chad.", "approved"),
        ("Chad lost Canadian funding in May.", "ended"),
        ("Canada withheld a $5 million loan from Chad.", "paused"),
        ("After freezing aid to Chad in May, Canada closed its embassy.", "paused"),
        ("Canada lent Chad $5 million.", "delivered"),
        ("Donors pledged $5 million to Chad.", "announced"),
        ("Canada will send six F-16s to Chad.", "announced"),
        ("Canada let ten aid trucks into Gaza.", "approved"),
    ],
)  # fmt: skip
def test_nouns_and_verbs_of_state(text: str, expected: str) -> None:
    assert [fact.status for fact in read(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada hit Chad with more sanctions.", ("approved", "asserted", "CA", "TD")),
        ("Canada placed new sanctions on Chad.", ("approved", "asserted", "CA", "TD")),
        ("Canada voted to sanction Chad.", ("approved", "asserted", "CA", "TD")),
        ("Canada has not sanctioned Chad.", ("not_approved", "negated", "CA", "TD")),
        ("Canada will blacklist two Chadian banks.", ("approved", "planned", "CA", "TD")),
        ("Canada sanctions 50 Chadian tankers.", ("approved", "asserted", "CA", "TD")),
        ("Canada announced sanctions relief for Chad.", ("paused", "asserted", "CA", "TD")),
        ("Chad demands that Canada lift all sanctions.", ("requested", "asserted", "CA", "TD")),
    ],
)
def test_sanctions_as_verbs_and_reliefs(text: str, expected: tuple[str, ...]) -> None:
    (fact,) = told(text)
    assert fact[:2] == expected[:2]
    assert fact[2] == expected[2]


@pytest.mark.parametrize(
    "text",
    [
        "The bank raised taxes on cut-rate loans in Kenya.",
        "The army of Chad lost forty tanks.",
        "Mexico agreed to make a payment to Spain.",
        "The market for weapons in Chad is growing.",
        "A law in Canada seeks guidance about aid for Chad.",
    ],
)
def test_what_is_beside_aid_is_left_out(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spain is no longer arming Peru, its premier said.", ("ended", "asserted", "ES", "PE")),
        ("The US armed the Chadian rebels.", ("delivered", "asserted", "US", "TD")),
        ("Norway plans to equip Chad with radios.", ("announced", "planned", "NO", "TD")),
        ("Egypt has halted all trade with Israel over the sanctions row.",
         ("approved", "asserted", "EG", "IL")),
        ("Spain stopped deliveries of tanks to Peru.", ("paused", "asserted", "ES", "PE")),
        ("Spain stopped sending tanks to Peru.", ("ended", "asserted", "ES", "PE")),
        ("Rebels in Chad have blocked deliveries of food aid from Norway.",
         ("paused", "asserted", "NO", "TD")),
        ("Activists urged Spain not to send weapons to Peru.",
         ("requested", "negated", "ES", "PE")),
        ("Norway should send weapons to Peru, she said.", ("requested", "asserted", "NO", "PE")),
        ("Spain vetoed 50 billion euros of financial aid for Peru.",
         ("rejected", "asserted", "ES", "PE")),
        ("Spain has so far withheld shells from Peru.", ("paused", "asserted", "ES", "PE")),
        ("Norway mirrored the EU's sanctions on Chad.", ("approved", "asserted", "NO", "TD")),
        ("Spain held on even as the US was giving weapons to Peru.",
         ("delivered", "asserted", "US", "PE")),
        ("A US ban on sales of lethal weapons to Peru would be completely lifted.",
         ("ended", "planned", "US", "PE")),
        ("Oslo would provide Lima with financial aid of about 5 billion euros.",
         ("announced", "planned", "NO", "PE")),
        ("Washington gave the green light for weapons deliveries to Peru.",
         ("approved", "asserted", "US", "PE")),
        ("Donors promised more than $1.1 billion for Chad at a conference.",
         ("announced", "asserted", None, "TD")),
        ("Norway flew in three planes of food aid to Chad.", ("delivered", "asserted", "NO", "TD")),
        ("Spain objected to part of the loan to Peru.", ("rejected", "asserted", "ES", "PE")),
        ("Norway was ending its funding of the World Health Organization.",
         ("ended", "asserted", "NO", "World Health Organization")),
        ("Spain imposed a $60-a-barrel cap on Russian crude.", ("approved", "asserted", "ES", "RU")),
        ("Norway eased curbs on Venezuelan oil.", ("ended", "asserted", "NO", "VE")),
        ("Spain signed an order ending a Spanish sanctions programme on Peru.",
         ("ended", "asserted", "ES", "PE")),
        ("Spain blocked the EU's eighth sanctions package on Chad.",
         ("rejected", "asserted", "ES", "TD")),
        ("Norway is under pressure to stop arms sales to Chad.",
         ("requested", "asserted", "NO", "TD")),
        ("The sanctions on Chad will remain in place.", ("approved", "asserted", None, "TD")),
        ("Norway gave $20 million to the Red Cross.",
         ("delivered", "asserted", "NO", "Red Cross")),
        ("Norway gave $20 million to Chad.", ("delivered", "asserted", "NO", "TD")),
        ("Spain will send Chad no more ammunition, its premier said. Norway is to provide six launchers.",
         ("announced", "planned", "NO", "TD")),
        ("Priests condemned Norway for selling arms to Chad.",
         ("delivered", "asserted", "NO", "TD")),
        ("The EU agreed to impose new sanctions over Chad's role in the war in Peru.",
         ("approved", "asserted", "EU", "TD")),
    ],
)  # fmt: skip
def test_verbs_that_are_aid_or_stop_it(text: str, expected: tuple[str, ...]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The armed Chadian rebels met in Norway.",
        "A club in Peru is subsidised by Spain's taxpayers.",
        "Norway said Spain was allowing smugglers in Peru to steal aid.",
        "Spain reversed course on fishing quotas, and Peru was glad.",
    ],
)
def test_verbs_that_are_no_aid(text: str) -> None:
    assert told(text) == []


def test_a_stop_of_aid_is_taken_back() -> None:
    text = (
        "The US suspended aid to Peru. It has also frozen weapons deliveries to Peru. "
        "Peru asked Washington to reconsider. Washington reversed course on Friday."
    )
    assert [state for state, *_ in told(text)][-2:] == ["requested", "resumed"]


def test_crowns_are_of_the_state_named_nearest() -> None:
    fact, _ = read("Denmark will give Peru 2 billion crowns in military aid. Sweden gave nothing.")
    assert (fact.amount, fact.currency) == (2e9, "DKK")


def test_a_first_package_is_no_first_aid() -> None:
    text = (
        "Spain imposed sanctions on Chad. The US has imposed sanctions on Chad. "
        "The EU's ministers agreed on a first package. They learned first aid."
    )
    assert told(text)[2:] == [("approved", "asserted", "EU", "TD")]
