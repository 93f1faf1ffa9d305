"""Parties that act together have a fact each."""

from __future__ import annotations

import pytest

from newsaudit.extract import extract_facts
from newsaudit.pipeline import audit
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import AidStatus


def parties(text: str) -> list[tuple[str | None, str | None]]:
    """Return donor and recipient of the aid facts of a text."""
    facts = extract_facts(Article("a", text).published("2025-07-03", "option"))
    return [(fact.donor, fact.recipient) for fact in facts if isinstance(fact, AidStatus)]


@pytest.mark.parametrize(
    ("text", "donors", "recipients"),
    [
        ("Sweden and Canada resumed aid for Chad.", "SE CA", "TD"),
        ("Britain, France and Germany sent food aid to Chad.", "GB FR DE", "TD"),
        ("Britain, France, and the United States sent food aid to Chad.", "GB FR US", "TD"),
        ("The British and Canadian governments imposed sanctions on Belarus.", "GB CA", "BY"),
        ("Japan gave $4 million in aid to Chad, Niger and Mali.", "JP", "TD NE ML"),
        ("After talks between Japan and Kenya, Norway sent food aid to Chad.", "NO", "TD"),
    ],
)
def test_each_member_of_a_list_is_a_party(text: str, donors: str, recipients: str) -> None:
    expected = {(donor, recipient) for donor in donors.split() for recipient in recipients.split()}
    found = parties(text)
    assert set(found) == expected
    assert len(found) == len(expected)


def test_who_signs_with_the_giver_receives_nothing() -> None:
    assert "JP" not in {
        recipient for _, recipient in parties("Japan and Chad agreed food aid for Chad.")
    }


def test_where_both_are_lists_nobody_is_added() -> None:
    assert len(parties("Japan and Norway sent food aid to Chad and Mali.")) == 1


def test_a_finding_about_them_is_told_once() -> None:
    text = "Aid\n\nThe work goes on.\n\nJapan gave $4 million in aid to Chad, Niger and Mali.\n"
    result = audit([Article("a", text).published("2025-07-03", "option")])
    assert [found.code for found in result.findings].count("AID003") == 1
