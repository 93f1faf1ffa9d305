"""Reports in every language: complete catalogues, the page's language, its plural forms."""

from __future__ import annotations

import re

import pytest

from newsaudit.reports.html import article_report
from newsaudit.reports.strings import LANGUAGES, load, strings
from newsaudit.schemas import vocabulary
from newsaudit.schemas.errors import UsageError
from tests.reports import samples

PLURAL = re.compile(r"\.(one|few|many)$")
FORMS = {"en": {"one", "many"}, "de": {"one", "many"}, "uk": {"one", "few", "many"}}
"""CLDR cardinal forms of whole numbers; German and English call `many` what CLDR calls other."""


def placeholders(text: str) -> list[str]:
    """Return the `{name}`s of a string; each language puts them in its own order."""
    return sorted(re.findall(r"\{\w*\}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_has_the_keys_of_english(language: str) -> None:
    english, own = load("en"), load(language)
    assert {PLURAL.sub("", key) for key in own} == {PLURAL.sub("", key) for key in english}
    counted = {PLURAL.sub("", key) for key in english if PLURAL.search(key)}
    wanted = {f"{key}.{form}" for key in counted for form in FORMS[language]}
    assert {key for key in own if PLURAL.search(key)} == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_vocabularies_is_in_the_catalogue(language: str) -> None:
    texts = load(language)
    for name, values in (
        ("level", vocabulary.LEVELS),
        ("verdict", vocabulary.VERDICTS),
        ("confidence", vocabulary.CONFIDENCES),
        ("grounding", vocabulary.GROUNDINGS),
        ("anchor", vocabulary.ANCHORS),
        ("modifier", vocabulary.MODIFIERS),
        ("weekday", vocabulary.WEEKDAYS),
        ("status", vocabulary.AID_STATUS_IN_IATI),
        ("modality", vocabulary.MODALITIES),
        ("source_kind", vocabulary.SOURCE_KINDS),
        ("cue_class", vocabulary.CUE_CLASSES),
        ("form", vocabulary.STATEMENT_FORMS),
        ("kind", ("date", "time", "duration", "set")),
    ):
        for value in values:
            assert f"{name}.{value}" in texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_has_the_placeholders_of_english(language: str) -> None:
    english = {PLURAL.sub("", key): text for key, text in load("en").items()}
    for key, text in load(language).items():
        assert text.strip(), key
        assert placeholders(text) == placeholders(english[PLURAL.sub("", key)]), key


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("de", ("Befunde", "Angaben", "Prüfumfang", "Herkunft", "Freigabe", "Zu bearbeiten")),
        ("uk", ("Зауваження", "Факти", "Обсяг перевірки", "Походження", "Погодження")),
    ],
)
def test_a_report_in_another_language(language: str, headings: tuple[str, ...]) -> None:
    report = article_report(samples.result(), language=language)
    assert f"<html lang={language}>" in report
    for heading in headings:
        assert re.search(rf"<h[23][^>]*>{heading}", report), heading
    assert "Sign-off" not in report


@pytest.mark.parametrize("language", ["de", "uk"])
def test_the_article_keeps_its_own_language(language: str) -> None:
    assert "<article class=copy lang=en" in article_report(samples.result(), language=language)


def test_plural_forms_are_those_of_the_language() -> None:
    assert [strings("en").count("count.error", n) for n in (1, 2)] == ["1 error", "2 errors"]
    german = strings("de")
    assert [german.count("count.note", n) for n in (1, 2)] == ["1 Hinweis", "2 Hinweise"]
    ukrainian = strings("uk")
    assert [ukrainian.count("count.error", n) for n in (1, 3, 5, 11, 12, 21, 22, 111)] == [
        "1 помилка",
        "3 помилки",
        "5 помилок",
        "11 помилок",
        "12 помилок",
        "21 помилка",
        "22 помилки",
        "111 помилок",
    ]


def test_only_the_language_of_a_tag_counts() -> None:
    assert strings("en-GB").language == "en"
    assert strings("de-AT").language == "de"


def test_a_language_without_a_catalogue_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no report language 'xx'; one of en, de, uk"):
        strings("xx")
