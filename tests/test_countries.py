import re

import pytest

from newsaudit.schemas.countries import (
    country_name,
    country_of,
    country_prefix,
    country_suffix,
    country_word,
    country_words,
    rows,
)


@pytest.mark.parametrize(
    ("phrase", "code", "kind"),
    [
        ("Russia", "RU", "name"),
        ("Russian", "RU", "adjective"),
        ("Kyiv", "UA", "capital"),
        ("the Kremlin", "RU", "seat"),
        ("the White House's", "US", "seat"),
        ("Côte d’Ivoire", "CI", "name"),
        ("UKRAINE", "UA", "name"),
        ("The Gambia", "GM", "name"),
        ("U.S.", "US", "name"),
    ],
)
def test_words_for_countries(phrase, code, kind):
    word = country_word(phrase)
    assert word is not None
    assert (word.country, word.kind) == (code, kind)


@pytest.mark.parametrize("phrase", ["turkey", "us", "Springfield", "", "'s"])
def test_other_words(phrase):
    assert country_of(phrase) is None


def test_words_with_a_second_meaning_are_marked():
    assert country_word("Georgia").ambiguous
    assert not country_word("Ukraine").ambiguous


def test_the_data_file_is_whole():
    codes = [row["code"] for row in rows()]
    assert codes == sorted(set(codes))
    assert all(set(row["ambiguous"].split("|")) - {""} <= set(country_words()) for row in rows())
    assert country_name("GB") == "United Kingdom"


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("russian president", "president"),
        ("us secretary of state", "secretary of state"),
        ("north korean leader", "leader"),
        ("president of the united states", "president"),
        ("secretary of state", "secretary of state"),
    ],
)
def test_an_office_without_its_country(title, office):
    assert re.sub(country_suffix(), "", re.sub(country_prefix(), "", title)) == office
