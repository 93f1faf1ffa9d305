"""Persons and officials: name, title, organisation, country, and who is who."""

import pytest

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.officials import extract
from newsaudit.schemas.article import Article


def found(text):
    return list(extract(Document(Article("a", text)), Found()))


def only(text):
    officials = [fact for fact in found(text) if fact.kind == "official"]
    assert len(officials) == 1
    return officials[0]


@pytest.mark.parametrize(
    ("text", "name", "title", "organisation", "country"),
    [
        ("Kremlin aide Ivan Petrov said no.", "Ivan Petrov", "aide", "Kremlin", "RU"),
        ("Ford spokesman Jim Cole said no.", "Jim Cole", "spokesman", "Ford", None),
        ("US Secretary of State Jane Poe spoke.", "Jane Poe", "US Secretary of State", None, "US"),
        ("Danish Prime Minister Anna Lund left.", "Anna Lund", "Danish Prime Minister", None, "DK"),
        (
            "White House press secretary Karen Bell spoke.",
            "Karen Bell",
            "press secretary",
            "White House",
            "US",
        ),
        (
            "New York Times reporter Amy Cole wrote it.",
            "Amy Cole",
            "reporter",
            "New York Times",
            "US",
        ),
        ("Ohio Gov. Mark Poe agreed.", "Mark Poe", "Ohio Gov.", None, "US"),
        ("The state Senate heard Dr. Ruth Hall.", "Ruth Hall", "Dr.", None, None),
        (
            "EU foreign policy chief Anna Weiss spoke.",
            "Anna Weiss",
            "foreign policy chief",
            "EU",
            "EU",
        ),
        (
            "Poe campaign spokeswoman Hope Dale spoke.",
            "Hope Dale",
            "spokeswoman",
            "Poe campaign",
            None,
        ),
    ],
)
def test_titles_before_the_name(text, name, title, organisation, country):
    fact = only(text)
    assert (fact.name, fact.title, fact.organisation) == (name, title, organisation)
    assert (fact.country, fact.form) == (country, "prenominal")


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("Jane Roe, the chief executive of Acme Corp., left.", "chief executive", "Acme Corp."),
        ("Jane Roe, 61, an analyst at Poe & Sons, left.", "analyst", "Poe & Sons"),
        ("Jane Roe, a Republican strategist, left.", "Republican strategist", None),
        (
            "Jane Roe, a professor of political science at the University of Leeds, left.",
            "professor of political science",
            "University of Leeds",
        ),
        ("Jane Roe, governor of Ohio, left.", "governor of Ohio", None),
        ("Jane Roe, Acme's editor, left.", "editor", "Acme"),
        ("He met the mayor, Jane Roe, on Friday.", "mayor", None),
        ("Jane Roe, who was chairwoman of the Bank of Fife, left.", "chairwoman", "Bank of Fife"),
    ],
)
def test_titles_in_apposition(text, title, organisation):
    fact = only(text)
    assert (fact.name, fact.title, fact.organisation) == ("Jane Roe", title, organisation)
    assert fact.form == "appositive"


def test_a_title_after_is():
    fact = only("Mr. Roe is the finance minister of Chad.")
    assert (fact.name, fact.title, fact.form) == ("Roe", "finance minister of Chad", "copular")
    assert fact.country == "TD"


def test_a_supposed_title_is_none():
    assert all(
        fact.title is None
        for fact in found("Much depends on what happens if Jane Roe is the nominee.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Former President Jane Roe spoke.",
        "Then-Senator Jane Roe spoke.",
        "Ex-minister Jane Roe spoke.",
        "The late Judge Jane Roe spoke.",
        "He blamed his predecessor, President Jane Roe.",
    ],
)
def test_former_office(text):
    assert only(text).former


def test_then_belongs_to_the_title():
    assert only("The then-Deputy Defence Secretary Jane Roe wrote.").title == (
        "then-Deputy Defence Secretary"
    )


def test_a_plural_title_goes_on_through_its_list():
    facts = found("Sens. Jane Roe (R-Texas), Ann Poe and Mary Dale voted no.")
    assert [(fact.name, fact.title) for fact in facts] == [
        ("Jane Roe", "Sens."),
        ("Ann Poe", "Sens."),
        ("Mary Dale", "Sens."),
    ]


def test_later_mentions_are_bound_to_the_person():
    facts = found(
        "Mayor Jane Roe met Tom Birch on Monday. Roe smiled. “No,” Mr. Birch said. "
        "Later Jane Roe’s aides left, and Birch stayed."
    )
    assert [(fact.name, fact.person_id) for fact in facts] == [
        ("Jane Roe", "p1"),
        ("Tom Birch", "p2"),
        ("Roe", "p1"),
        ("Birch", "p2"),
        ("Jane Roe", "p1"),
        ("Birch", "p2"),
    ]
    assert [fact.kind for fact in facts] == ["official", *["person"] * 5]


def test_courtesies_tell_spouses_apart():
    facts = found("Jane Roe and Tom Roe arrived. Mr. Roe sat down. Mrs. Roe did not.")
    assert [fact.person_id for fact in facts] == ["p1", "p2", "p2", "p1"]


@pytest.mark.parametrize(
    "text",
    [
        "The Roe Foundation and Acme Corp. paid.",
        "On Friday, June rains reached Paris and New York.",
        "The White House and the State Department were silent.",
        "Russian and Ukrainian officials met in Istanbul.",
        "",
    ],
)
def test_no_persons(text):
    assert found(text) == []


def test_the_quote_is_title_and_name_as_written():
    text = "It was said by Kremlin aide Ivan Petrov, again."
    fact = only(text)
    assert text[fact.start : fact.end] == fact.quote == "Kremlin aide Ivan Petrov"
    assert text[fact.title_start : fact.title_end] == "aide"
    assert text[fact.organisation_start : fact.organisation_end] == "Kremlin"
    assert text[fact.name_start : fact.name_end] == "Ivan Petrov"


def test_the_country_of_a_known_office_holder():
    assert only("The decision was made by President Joe Biden.").country == "US"


def test_a_surname_that_drifts_is_one_mention():
    text = "Joanne Fisher, a teacher in Akron, said she would vote. Fischer said no."
    assert [(fact.name, fact.extractor) for fact in found(text)][1:] == [
        ("Fischer", "officials/drift")
    ]
