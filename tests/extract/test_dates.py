"""Time expressions read from sentences; each row is a sentence, the words found, their value.

Published on Thursday, 3 July 2025 unless a test says otherwise.
"""

from __future__ import annotations

from datetime import date

import pytest

from newsaudit.extract.dates import extract
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import Quantity, TimeExpression

PUBLISHED = "2025-07-03"


def read(text: str, published: str | None = PUBLISHED) -> list[TimeExpression]:
    article = Article("a", text)
    if published:
        article = article.published(published, "option")
    return list(extract(Document(article), Found()))


def found(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None]]:
    return [(fact.quote, fact.value) for fact in read(text, published)]


def one(text: str, published: str | None = PUBLISHED) -> TimeExpression:
    (fact,) = read(text, published)
    return fact


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("The treaty was signed on April 4, 1949.", "April 4, 1949", "1949-04-04"),
        ("She arrived on 3 July 2025.", "3 July 2025", "2025-07-03"),
        ("They met on the 18th of April.", "the 18th of April", "2025-04-18"),
        ("They met on Monday 5 May 2014.", "Monday 5 May 2014", "2014-05-05"),
        ("Filed 2025-06-30 in court.", "2025-06-30", "2025-06-30"),
        ("Veröffentlicht am 30.6.2025 online.", "30.6.2025", "2025-06-30"),
        ("It began in January 2020.", "January 2020", "2020-01"),
        ("It began in 1996.", "1996", "1996"),
        ("Sales fell in fiscal 2024.", "fiscal 2024", "2024"),
        ("The 1980s were hard.", "The 1980s", "198"),
        ("He lived there in the mid-1990s.", "the mid-1990s", "199"),
        ("She recalled the '60s.", "the '60s", "196"),
        ("It is the 21st century.", "the 21st century", "20"),
        ("It was nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("The 2005-06 season was wet.", "2005-06", "2005/2006"),
        ("The fair ran June 5-7.", "June 5-7", "2025-06-05/2025-06-07"),
    ],
)
def test_calendar_dates(text: str, quote: str, value: str) -> None:
    assert found(text) == [(quote, value)]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("He resigned last month.", "last month", "2025-06"),
        ("Earlier this week, aid was halted.", "Earlier this week", "2025-W27"),
        ("They met this year.", "this year", "2025"),
        ("She left two weeks ago.", "two weeks ago", "2025-W25"),
        ("She left two years ago.", "two years ago", "2023"),
        ("She left ten days ago.", "ten days ago", "2025-06-23"),
        ("The vote is the day after tomorrow.", "the day after tomorrow", "2025-07-05"),
        ("It rained last winter.", "last winter", "2024-WI"),
        ("It opened in the fall of 2012.", "the fall of 2012", "2012-FA"),
        ("Growth slowed in the first quarter of 2024.", "the first quarter of 2024", "2024-Q1"),
        ("Profit rose in the first quarter.", "the first quarter", "2025-Q1"),
        ("Profit rose in Q3 2024.", "Q3 2024", "2024-Q3"),
        ("Sales rose in FY2024.", "FY2024", "2024"),
        ("It began a quarter-century ago.", "a quarter-century ago", "2000"),
        ("They can win in November.", "November", "2025-11"),
        ("He spoke before the November election.", "November", "2025-11"),
        ("They sang at Christmas.", "Christmas", "2024-12-25"),
        ("She is expected to retire this spring.", "this spring", "2026-SP"),
        ("They marched last Memorial Day.", "last Memorial Day", "2025-05-26"),
        ("They will meet in July of next year.", "July of next year", "2026-07"),
        ("It snowed over the weekend.", "the weekend", "2025-W26-WE"),
        ("Prices rose recently.", "recently", "PAST_REF"),
        ("It is now too late.", "now", "PRESENT_REF"),
        ("Nobody knows the future.", "the future", "FUTURE_REF"),
    ],
)
def test_dates_relative_to_publication(text: str, quote: str, value: str) -> None:
    assert found(text) == [(quote, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council met Thursday.", "2025-07-03"),  # the publication day itself
        ("The council met Friday.", "2025-06-27"),
        ("The council will meet Friday.", "2025-07-04"),
        ("The council is scheduled to meet on Monday.", "2025-07-07"),
        ("On Monday, the council voted.", "2025-06-30"),
        ("He could arrive as soon as Tuesday.", "2025-07-08"),
        ("The work will be formally completed Friday.", "2025-07-04"),
        ("He criticised Tuesday's vote.", "2025-07-01"),
        ("He resigned last Thursday.", "2025-06-26"),
        ("He resigned on Tuesday of last week.", "2025-06-24"),
        ("The talks resume next Tuesday.", "2025-07-08"),
    ],
)
def test_direction_of_a_weekday(text: str, value: str) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The plant closed in November.", "2024-11"),
        ("The plant will close in November.", "2025-11"),
        ("The plant closed in March.", "2025-03"),
        ("The plant closed last November.", "2024-11"),
        ("The plant closed on Nov. 5.", "2024-11-05"),
        ("The plant will close on Nov. 5.", "2025-11-05"),
        ("The offer was extended to July 20.", "2025-07-20"),  # past clause, near future
    ],
)
def test_direction_of_a_month(text: str, value: str) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(
    ("text", "quote", "value", "modifier"),
    [
        ("the more than 40-month war", "more than 40-month", "P40M", "more_than"),
        ("It lasted about an hour.", "about an hour", "PT1H", "about"),
        ("a 30-day cease-fire", "30-day", "P30D", None),
        ("It took two and a half years.", "two and a half years", "P2Y6M", None),
        ("It took a year and a half.", "a year and a half", "P1Y6M", None),
        ("It took half an hour.", "half an hour", "PT30M", None),
        ("It took at least 10 days.", "at least 10 days", "P10D", "at_least"),
        ("It took less than 24 hours.", "less than 24 hours", "PT24H", "less_than"),
        ("It took nearly three years.", "nearly three years", "P3Y", "nearly"),
        ("over the past three years", "the past three years", "P3Y", None),
        ("It took several weeks.", "several weeks", "PXW", None),
        ("for two decades", "two decades", "P20Y", None),
        ("in 2 hours, 32 minutes", "2 hours, 32 minutes", "PT2H32M", None),
        ("in two to three weeks", "two to three weeks", "P2W", "at_least"),
    ],
)
def test_durations(text: str, quote: str, value: str, modifier: str | None) -> None:
    fact = one(text)
    assert (fact.kind, fact.quote, fact.value, fact.modifier) == (
        "duration", quote, value, modifier,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("They train every Friday.", "every Friday", "XXXX-WXX-5"),
        ("They train every two weeks.", "every two weeks", "P2W"),
        ("They train daily.", "daily", "P1D"),
        ("They train twice a week.", "a week", "P1W"),
        ("They train on Mondays.", "Mondays", "XXXX-WXX-1"),
    ],
)
def test_sets(text: str, quote: str, value: str) -> None:
    fact = one(text)
    assert (fact.kind, fact.quote, fact.value) == ("set", quote, value)


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("Polls close at 8 p.m. EDT.", "8 p.m. EDT", "2025-07-03T20:00"),
        ("It began at noon Tuesday.", "noon Tuesday", "2025-07-01T12:00"),
        ("Doors open at 5.30pm.", "5.30pm", "2025-07-03T17:30"),
        ("He called last night.", "last night", "2025-07-02TNI"),
        ("He called Tuesday night.", "Tuesday night", "2025-07-01TNI"),
        ("It fell at 0430 GMT.", "0430 GMT", "2025-07-03T04:30"),
    ],
)
def test_times(text: str, quote: str, value: str) -> None:
    fact = one(text)
    assert (fact.kind, fact.quote, fact.value) == ("time", quote, value)


def test_a_time_takes_the_day_told_after_it() -> None:
    assert found("It began at 8 p.m. on Tuesday.") == [
        ("8 p.m.", "2025-07-01T20:00"),
        ("Tuesday", "2025-07-01"),
    ]


def test_a_stamp_is_a_date_and_a_time() -> None:
    assert found("Example News 7/3/2025 12:27:12 PM\n\nA story.") == [
        ("7/3/2025", "2025-07-03"),
        ("12:27:12 PM", "2025-07-03T12:27:12"),
    ]


def test_a_dateline_is_a_date() -> None:
    assert found("OSLO, July 3 (XX) — A bridge opened.") == [("July 3", "2025-07-03")]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("He left in 2020. A year later he came back.", "A year later", "2021"),
        ("She won on May 5. Two days earlier she had lost.", "Two days earlier", "2025-05-03"),
        ("She won on May 5, 2021. The following day she left.", "The following day", "2021-05-06"),
        ("He came in 1964. That summer he left.", "That summer", "1964-SU"),
        ("They meet on April 24 and 25.", "25", "2025-04-25"),
        (
            "Third-quarter profit rose from a year earlier.",
            "a year earlier",
            "2023-Q3",
        ),
    ],
)
def test_dates_relative_to_a_date_told_before(text: str, quote: str, value: str) -> None:
    first, second = read(text)
    assert (second.quote, second.value) == (quote, value)
    assert (second.anchor, second.anchor_start) == ("other", first.start)


@pytest.mark.parametrize(
    "text",
    [
        "She may march with them for a second time.",
        "The second fall hurt him; he could not spring up.",
        "May I ask? March on! Sun and sat.",
        "April Jones and June Smith spoke to Jan Olsen.",
        "March for Our Lives drew a crowd.",
        "Flight 1980 carried 2015 people and 1,996 bags.",
        "He was in his 40s.",
        "Nearly three-quarters of them agreed.",
        "The Prague Spring and Fall River.",
        "It was a 2-1 win, 3:2 in the end.",
        "Act 3, Scene 12.",
        "Super Tuesday was close.",
        "Follow @someone2016 and #Vote2016.",
        "They went 10-12-14 and called 07-05-1120.",
    ],
)
def test_words_that_are_no_dates(text: str) -> None:
    assert found(text) == []


def test_an_impossible_date_is_reported_without_a_value() -> None:
    fact = one("It was signed on Feb. 30, 2024.")
    assert (fact.quote, fact.value, fact.first_day) == ("Feb. 30, 2024", None, None)
    assert fact.resolution is not None
    assert fact.resolution.startswith("impossible")


def test_february_29_without_a_year_is_possible() -> None:
    assert one("She was born on Feb. 29.").value == "2024-02-29"


def test_a_numeric_date_that_reads_two_ways_says_so() -> None:
    fact = one("Posted 7/3/2025 by staff.")
    assert fact.value == "2025-07-03"
    assert fact.resolution is not None
    assert "ambiguous" in fact.resolution
    assert "2025-03-07" in fact.resolution


@pytest.mark.parametrize("text", ["Posted 7/13/2025 by staff.", "Posted 13/7/2025 by staff."])
def test_a_numeric_date_with_one_reading_is_not_ambiguous(text: str) -> None:
    fact = one(text)
    assert fact.value == "2025-07-13"
    assert "ambiguous" not in (fact.resolution or "")


def test_the_weekday_beside_a_date_is_kept_for_checking() -> None:
    fact = one("They met on Tuesday, July 3.")
    assert (fact.value, fact.weekday) == ("2025-07-03", "tuesday")


def test_days_granularity_anchor_and_tense() -> None:
    fact = one("Sales fell last month.")
    assert (fact.first_day, fact.last_day) == (date(2025, 6, 1), date(2025, 6, 30))
    assert (fact.granularity, fact.anchor) == ("month", "publication")
    assert one("They will vote Friday.").tense == "future"
    assert one("They voted Friday.").tense == "past"
    assert one("It began in 1996.").anchor == "explicit"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met Friday.", "XXXX-WXX-5"),
        ("They met on July 3.", "XXXX-07-03"),
        ("They met in July.", "XXXX-07"),
        ("They met last week.", "PAST_REF"),
        ("They met today.", "PRESENT_REF"),
        ("They meet tomorrow.", "FUTURE_REF"),
    ],
)
def test_without_a_publication_date_relative_dates_have_no_days(text: str, value: str) -> None:
    fact = one(text, published=None)
    assert (fact.value, fact.first_day, fact.last_day) == (value, None, None)


def test_tense_of_a_full_date_only_where_a_verb_surely_dates_it() -> None:
    assert one("The pact was signed in Oslo on April 4, 2027.").tense == "past"
    assert one("They approved a budget for 2027.").tense is None
    assert one("He resigned effective Dec. 31, 2026.").tense is None


def test_days_known_by_their_date() -> None:
    assert one("Survivors of the Oct. 7 attack spoke.").value == "2023-10-07"
    assert one("He joined the Jan. 6 riot.").value == "2021-01-06"
    assert one("He joined the Jan. 6 parade.").value == "2025-01-06"
    assert one("The Sept. 11 attack shook them.", "1998-10-01").value == "1998-09-11"


def test_the_attacks_of_2001() -> None:
    assert found("The Sept. 11 attacks; after 9/11.") == [
        ("Sept. 11", "2001-09-11"),
        ("9/11", "2001-09-11"),
    ]


def test_every_fact_has_a_pattern_and_a_confidence() -> None:
    for fact in read("On Friday, July 4, 2025, about 20 minutes after 5 p.m., it ended."):
        assert fact.extractor.startswith("dates/")
        assert fact.confidence is not None
        assert 0 < fact.confidence <= 1


def test_an_age_is_a_quantity_and_no_duration() -> None:
    (fact,) = extract(Document(Article("a", "The 61-year-old mayor spoke.")), Found())
    assert isinstance(fact, Quantity)
    assert (fact.quote, fact.value, fact.unit, fact.of) == ("61-year-old", 61, "year", "age")
