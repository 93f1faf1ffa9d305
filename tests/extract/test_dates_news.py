"""Time expressions as news articles of the web put them; published on Thursday, 3 July 2025."""

from __future__ import annotations

import pytest

from tests.extract.test_dates import found, one, read
from tests.gold.dates import score


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor could not be reached on Tuesday.", "2025-07-01"),
        ("The mayor couldn't attend Tuesday.", "2025-07-01"),
        ("The bid had been due to expire Tuesday.", "2025-07-01"),
        ("The bid is due to expire Tuesday.", "2025-07-08"),
        ("He had been scheduled to fly home Tuesday.", "2025-07-01"),
        ("The ministers meet in Oslo on Tuesday.", "2025-07-08"),
        ("Voters go to the polls on Sunday.", "2025-07-06"),
        ("Aides expect another call on Tuesday.", "2025-07-08"),
        ("The embassies await an answer on Tuesday.", "2025-07-08"),
        ("The ministers did not meet on Tuesday.", "2025-07-01"),
        ("A plan announced Tuesday would close the mine.", "2025-07-01"),
        ("She spoke in Bergen ahead of Sunday's vote.", "2025-07-06"),
        ("She spoke in Bergen after Sunday's vote.", "2025-06-29"),
        ("Following Tuesday's vote, she left.", "2025-07-01"),
        ("The mine has been shut since Tuesday.", "2025-07-01"),
        ("They meet on the first Tuesday in August.", "2025-08-05"),
        ("They met on the last Friday of May 2024.", "2024-05-31"),
    ],
)
def test_direction_of_a_weekday(text: str, value: str) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mine has been shut since August.", "2024-08"),
        ("The mine has been shut since Aug. 5.", "2024-08-05"),
        ("The mine has been shut since the fall.", "2024-FA"),
        ("He returned this past weekend.", "2025-W26-WE"),
        ("The 1800s were hard.", "18"),
        ("He died a year ago today.", "2024-07-03"),
        ("He died two years ago this month.", "2023-07"),
        ("He died a week ago Monday.", "2025-06-23"),
        ("They met on June 3 of last year.", "2024-06-03"),
        ("On a recent Friday, she sang.", "XXXX-WXX-5"),
        ("On a recent evening, she sang.", "XXXX-XX-XXTEV"),
        ("Earlier in the day, she sang.", "2025-07-03"),
        ("She sang in the morning.", "2025-07-03TMO"),
        ("She sang on the evening of June 3.", "2025-06-03TEV"),
        ("She will sing at three o'clock.", "2025-07-03T03:00"),
        ("He is to leave later in the evening.", "2025-07-03TEV"),
        ("The race may last into the spring.", "2026-SP"),
        ("He left long ago.", "PAST_REF"),
        ("Most recently, he left.", "PAST_REF"),
        ("By late afternoon, the crowd had left.", "2025-07-03TAF"),
        ("By mid-morning the crowd had left.", "2025-07-03TMO"),
        ("He left a long time ago.", "PAST_REF"),
        ("He left minutes before the end.", "PTXM"),
    ],
)
def test_dates_and_times(text: str, value: str) -> None:
    assert one(text).value == value


def test_the_end_of_the_year_told_in_january_is_that_of_the_last() -> None:
    assert found("It had two planes at year's end.", "2025-01-08") == [("year's end", "2024")]
    assert found("It will have two planes by year's end.", "2025-01-08") == [("year's end", "2025")]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("She sang all day.", "all day", "P1D"),
        ("the yearlong inquiry", "yearlong", "P1Y"),
        ("the monthslong siege", "monthslong", "PXM"),
        ("the months-long siege", "months-long", "PXM"),
        ("It took millions of years.", "millions of years", "PXY"),
        ("It came one day before the vote.", "one day", "P1D"),
        ("The next decade will be hard.", "The next decade", "P10Y"),
        ("Over the next year, prices will rise.", "the next year", "P1Y"),
        ("Hours later, she left.", "Hours later", "PTXH"),
        ("A few days later, she left.", "A few days later", "PXD"),
        ("Two years later, she left.", "Two years later", "P2Y"),  # from a day that is not told
    ],
)
def test_durations(text: str, quote: str, value: str) -> None:
    fact = one(text)
    assert (fact.kind, fact.quote, fact.value) == ("duration", quote, value)


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("The fund pays $5 million a year.", "a year", "P1Y"),
        ("They earn $15 an hour.", "an hour", "PT1H"),
        ("They call every few days.", "every few days", "PXD"),
        (
            "It is free on the last Sunday of each month.",
            "the last Sunday of each month",
            "XXXX-WXX-7",
        ),
    ],
)
def test_sets(text: str, quote: str, value: str) -> None:
    fact = one(text)
    assert (fact.kind, fact.quote, fact.value) == ("set", quote, value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The poll was taken Wednesday through Sunday.", ["2025-06-25", "2025-06-29"]),
        ("It fell on Jan. 9, 2011. That July, it rose again.", ["2011-01-09", "2011-07"]),
        ("They won on Monday. The day's votes were few.", ["2025-06-30", "2025-06-30"]),
        ("They won on Monday. The night before, they sang.", ["2025-06-30", "2025-06-29TNI"]),
        ("They won on Monday. The next morning they left.", ["2025-06-30", "2025-07-01TMO"]),
        ("He came in March 2009 and left in June of that year.", ["2009-03", "2009-06"]),
        ("He came in March 2009. In June he was dismissed.", ["2009-03", "2009-06"]),
        ("He came in March 2024. In June he was dismissed.", ["2024-03", "2025-06"]),
        (
            "Sales fell in May, she said Monday; so, the same month, did rents.",
            ["2025-05", "2025-06-30", "2025-05"],
        ),
    ],
)
def test_dates_told_beside_another(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "At the end of the day, we all want peace.",
        "It was the last day of the trial.",
        "The late Clinton years were calm.",
        "The good old days are gone.",
        "The morning show was dull.",
        "It was the second quake in as many days.",
    ],
)
def test_words_that_are_no_dates(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The funeral is on Tuesday.", "2025-07-08"),
        ("The funeral was on Tuesday.", "2025-07-01"),
        ("Rain is likely Tuesday.", "2025-07-08"),
        ("She hopes to win the state on Tuesday.", "2025-07-08"),
        ("Ohio holds its primary on Tuesday.", "2025-07-08"),
        ("Speaking to reporters on Tuesday, she denied it.", "2025-07-01"),
        ("A spokesman would not say Tuesday who paid.", "2025-07-01"),
        ("The hearing was adjourned until Tuesday.", "2025-07-08"),
        ("The noise grew leading up to Tuesday's vote.", "2025-07-01"),
        ("The hall stands to this day.", "PRESENT_REF"),
        ("The bomb fell at dawn.", "2025-07-03TMO"),
        ("The bomb fell in the early hours of Tuesday.", "2025-07-01TMO"),
    ],
)
def test_the_present_and_what_it_looks_ahead_to(text: str, value: str) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("He said, “Today is a sad day.”", "Today", "2025-07-03"),
        ("''Now is the time,'' he said.", "Now", "PRESENT_REF"),
        ("OSLO — Tonight the bridge opens.", "Tonight", "2025-07-03TNI"),
        ("He heads Example Corp. Recently, it grew.", "Recently", "PAST_REF"),
        ("“Years from now, we will laugh,” he said.", "Years from now", "FUTURE_REF"),
    ],
)
def test_a_capital_that_begins_a_sentence_within_quotation_marks(
    text: str, quote: str, value: str
) -> None:
    assert found(text) == [(quote, value)]


@pytest.mark.parametrize("text", ["She hosts ''Today,'' a show.", "She hosts “Tonight” alone."])
def test_a_show_is_no_day(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She took office in August.", "2024-08"),  # not the one that is a month away
        ("She asked them to speak in August.", "2025-08"),
        ("She said the fair in August would be the last.", "2025-08"),
        ("The case is heard in August.", "2025-08"),
    ],
)
def test_a_month_right_after_a_past_verb_is_past(text: str, value: str) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It struck at 9:50 p.m. local time Tuesday.",
         [("9:50 p.m. local time Tuesday", "2025-07-01T21:50")]),
        ("They met at 5 p.m. Eastern Daylight Time.",
         [("5 p.m. Eastern Daylight Time", "2025-07-03T17:00")]),
        ("The bank fell in mid-2008, and rivals broke off talks that September.",
         [("mid-2008", "2008"), ("that September", "2008-09")]),
        ("The minister said that September was dry.", [("September", "2024-09")]),
        ("The vote decides the coming decade.", [("the coming decade", "P10Y")]),
        ("The trustees meet fortnightly.", [("fortnightly", "P2W")]),
        ("The race has been moved to December.", [("December", "2025-12")]),
    ],
)  # fmt: skip
def test_what_an_independent_reader_marks(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("part", "floor"), [("held", 91), ("news", 94)])
def test_gold_passages_stay_right(part: str, floor: float) -> None:
    f1, misses = score(part)
    assert f1 >= floor, "\n".join(misses)
