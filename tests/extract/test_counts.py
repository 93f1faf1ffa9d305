"""Event counts read from sentences written for this purpose."""

from __future__ import annotations

from datetime import date

import pytest

from newsaudit.extract import extract_facts
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import EventCount
from tests.gold.score import score


def read(text: str, published: str = "2025-07-03") -> list[EventCount]:
    facts = extract_facts(Article("a", text).published(published, "option"))
    return [fact for fact in facts if isinstance(fact, EventCount)]


@pytest.mark.parametrize(
    ("text", "quote", "count", "form", "event"),
    [
        ("The talks were the sixth round of negotiations.", "the sixth round of negotiations",
         6, "ordinal", "round of negotiations"),
        ("Friday's attack was the twenty-first this year.", "the twenty-first", 21, "ordinal",
         "attack"),
        ("It was the bank's fifth rate rise of the year.", "fifth rate rise", 5, "ordinal", "rise"),
        ("Jurors were sent home after the second such transfer.", "the second such transfer", 2,
         "ordinal", "transfer"),
        ("The probe flew for the third time.", "for the third time", 3, "ordinal", "flight"),
        ("His eleventh trip begins on Sunday.", "His eleventh trip", 11, "ordinal", "trip"),
        ("It was her 6th visit to Rome.", "her 6th visit", 6, "ordinal", "visit"),
        ("They met twice.", "twice", 2, "cardinal", "meeting"),
        ("They held two dozen meetings.", "two dozen meetings", 24, "cardinal", "meeting"),
        ("The EU has agreed 14 sanctions packages.", "14 sanctions packages", 14, "cardinal",
         "package of sanctions"),
        ("The two spoke by phone three times.", "three times", 3, "cardinal", "call"),
        ("They lost the last two elections.", "two elections", 2, "cardinal", "election"),
        ("It was her third arrest in a week.", "her third arrest", 3, "ordinal", "arrest"),
        ("It is the port's sixth lockdown drill.", "sixth lockdown drill", 6, "ordinal", "drill"),
        ("The town had half a dozen arson attacks.", "half a dozen arson attacks", 6, "cardinal",
         "attack"),
        ("He has been to Lima four times.", "four times", 4, "cardinal", "visit"),
        ("She was twice convicted.", "twice", 2, "cardinal", "conviction"),
        ("The dam, which was built in 1960, has overflowed three times.", "three times", 3,
         "cardinal", "overflow"),
        ("The senate tried to pass it five times.", "five times", 5, "cardinal", "attempt"),
        ("Three times, guards whose names are secret were attacked.", "Three times", 3, "cardinal",
         "attack"),
        ("It brings to nine the number of attacks.", "nine", 9, "cardinal",
         "attack"),
        ("The number of attacks this month rose to seven.", "seven", 7, "cardinal", "attack"),
        ("The envoy, who asked only once, left.", "once", 1, "cardinal", "request"),
        ("There was only one earlier inspection.", "one earlier inspection", 1, "cardinal",
         "inspection"),
        ("It was the third time that drones forced the port to shut.", "the third time", 3,
         "ordinal", "closure"),
        ("Norland objected on five of those occasions.", "five of those occasions", 5, "cardinal",
         "objection"),
        ("The army struck in two waves of strikes.", "two waves of strikes", 2, "cardinal",
         "wave of strikes"),
        ("Lind struggled twice.", "twice", 2, "cardinal", "struggle"),
        ("It made budgets honest, because for the first time the dam was repaired.",
         "for the first time", 1, "ordinal", "repair"),
        ("For the first time, the platform specifically mentions the river.", "For the first time",
         1, "ordinal", "reference"),
        ("She apologised twice - and left.", "twice", 2, "cardinal", "apology"),
        ("Lind won her second world title.", "her second world title", 2, "ordinal", "title"),
        ("Norland has asked for one extension already.", "one extension", 1, "cardinal",
         "extension"),
        ("The fourth and final round is on Sunday.", "The fourth and final round", 4, "ordinal",
         "round"),
        ("The first direct talks between Chile and Peru in three years ended.",
         "The first direct talks", 1, "ordinal", "talks"),
        ("In July Lima came under air attack 17 times.", "17 times", 17, "cardinal", "attack"),
        ("Chile carried out two tests of missiles.", "two tests", 2, "cardinal", "test"),
        ("It was Mr Vega’s second journey abroad.", "second journey", 2, "ordinal", "journey"),
        ("The council passed a resolution in July. The call was short. Mr Vega has met Ana Torres four "
         "times since the war began.", "four times", 4, "cardinal", "meeting"),
    ],
)  # fmt: skip
def test_a_count_is_read(text: str, quote: str, count: int, form: str, event: str) -> None:
    (fact,) = read(text)
    assert (fact.quote, fact.count, fact.form, fact.event) == (quote, count, form, event)


@pytest.mark.parametrize(
    "text",
    [
        "It is the second largest city.",
        "The first lady met the Second Battalion.",
        "The third quarter was the best of the 20th century.",
        "First of all, he said, it cost three times as much.",
        "She takes three calls a day.",
        "A 25-second speech followed the Sept. 11 attacks.",
        "It was not the first time they met.",
        "They settled the matter once and for all.",
        "The firm has a right of first refusal.",
        "He took a 911 call on flight MS804.",
        "Think twice before you sign, the mayor said.",
        "The second contestant won 270 votes and the Second World War medal.",
        "She was the first to put out a plan, and one of the most bitter attacks followed.",
        "They had not met once.",
        "Two men in talks with the raiders fled; three soldiers raided a farm.",
        "The Group of 20 meetings and the 2016 primaries are over.",
        "Two to three attacks are reported.",
        "The first few debates were dull.",
        "He has had two heart attacks and three close calls.",
        "Lind led the first lap.",
        "Its mobile operations were among the first to make money.",
        "He took a one-stroke lead in the third round of the Linden Open.",
        "With no balls and two strikes, he threw a fastball.",
        "Some 13,000 Special Operations troops are abroad.",
    ],
)
def test_what_counts_no_events_is_left_out(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "quote", "count", "event"),
    [
        ("They held ten rounds of talks and a third package was late. An 11th is planned.", "An 11th",
         11, "round of talks"),
        ("The union called six strikes. It has won four of them.", "four of them", 4, "strike"),
        ("The bank made 13 rate cuts. There have been two more since.", "two more", 2, "cut"),
        ("The court held two hearings. Both previous ones were short.", "Both previous ones", 2,
         "hearing"),
        ("He vetoed the bill twice and would do so a third time.", "a third time", 3, "veto"),
        ("They recorded 26 spills, compared with 31 in the whole of last year.", "31", 31, "spill"),
        ("The state carried out 25 executions, up from 24 a year earlier.", "24", 24, "execution"),
        ("It was their second summit after a first in Rome.", "a first", 1, "summit"),
        ("Aides told of eight calls and one meeting.", "one meeting", 1, "meeting"),
    ],
)  # fmt: skip
def test_a_noun_left_out_stands_in_the_count_before(
    text: str, quote: str, count: int, event: str
) -> None:
    fact = next(fact for fact in read(text) if fact.quote == quote)
    assert (fact.count, fact.event) == (count, event)


def test_a_part_of_a_whole_goes_on_with_no_series() -> None:
    (fact,) = read("The ministers held two meetings and cut spending by a third.")
    assert fact.quote == "two meetings"


def test_the_subject_names_the_event_and_leaders_are_resolved() -> None:
    first = "Chile's President Ana Torres phoned Peru's President Luis Vega on Tuesday."
    second = "The call was the third between the two leaders since March 1, aide Eva Ruiz said."
    (fact,) = read(f"{first} {second}")
    assert fact.event == "call"
    assert fact.participants == ["Ana Torres", "Luis Vega"]
    assert (fact.since, fact.as_of) == (date(2025, 3, 1), date(2025, 7, 1))


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("Ana Torres hosted Luis Vega on Tuesday. It was their third meeting.",
         ["Ana Torres", "Luis Vega"]),
        ("Ana Torres, Eva Ruiz and Luis Vega ate on Tuesday. It was their third meeting.", []),
        ("Peru’s envoy came. The foreign minister, Ana Torres, held a call with Luis Vega, the fourth "
         "between the ministers.", ["Ana Torres", "Luis Vega"]),
        ("Ana Torres hit the road with Luis Vega for the first time, mocking Eva Ruiz as idle.",
         ["Ana Torres", "Luis Vega"]),
        ("Chilean and Peruvian negotiators met in Rome for a second round of talks.",
         ["Chile", "Peru"]),
        ("Ana Torres phoned Luis Vega. The call, the sixth publicly known between the two, was short.",
         ["Ana Torres", "Luis Vega"]),
    ],
)  # fmt: skip
def test_who_takes_part_is_told_before(text: str, participants: list[str]) -> None:
    assert read(text)[-1].participants == participants


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("The first attempt, in 2013, failed.", date(2013, 1, 1)),
        ("In June 2022, a single quake killed ten.", date(2022, 6, 1)),
        ("Chile held its sixth election in September 2017.", date(2017, 9, 1)),
        ("It was the sixth attack in 2024.", None),
        ("It was the sixth attack in June.", None),
        ("She is at the fourth summit, a meeting Chile first held in 2010.", None),
        ("They held three meetings in Rome in May 2024.", None),
        ("It was their fifth meeting since Chile left the pact in 2019.", None),
    ],
)
def test_a_month_or_year_dates_an_event(text: str, as_of: date | None) -> None:
    (fact,) = read(text)
    assert fact.as_of == as_of


def test_since_then_is_since_the_day_before_it() -> None:
    (fact,) = read("Lind took office on May 4. She has visited Rome twice since then.")
    assert fact.since == date(2025, 5, 4)


def test_the_span_of_another_count_is_not_borrowed() -> None:
    third, first = read("It was the third strike of the union, and the first vote since May 4.")
    assert (third.since, first.since) == (None, date(2025, 5, 4))


def test_a_period_right_behind_is_the_span() -> None:
    first, fifth = read(
        "Chile fired a missile, its first launch since May 8 and its fifth this year."
    )
    assert (first.since, fifth.since) == (date(2025, 5, 8), date(2025, 1, 1))


def test_the_day_behind_another_count_is_that_ones() -> None:
    second, first = read(
        "The bill passed on its second attempt, after a first vote failed on May 5."
    )
    assert (second.as_of, first.as_of) == (None, date(2025, 5, 5))
    calls, meeting = read("They held two calls and one meeting on May 5.")
    assert calls.as_of == meeting.as_of == date(2025, 5, 5)


def test_a_year_of_another_clause_is_no_span() -> None:
    (fact,) = read("Lind won the last two elections, but she trails in the polls this year.")
    assert fact.since is None


def test_a_beginning_is_dated_by_the_article() -> None:
    (fact,) = read(
        "The war began on May 4, 2023. Envoys met for the first time since the start of the war."
    )
    assert fact.since == date(2023, 5, 4)


def test_an_undated_beginning_has_a_place_but_no_day() -> None:
    text = "Envoys met for the first time since the start of the war."
    (fact,) = read(text)
    assert fact.since is None
    assert text[fact.since_start : fact.since_end] == "the start of the war"


@pytest.mark.parametrize(
    ("part", "floor"),
    [
        ("dev", 95),
        ("held", 90),
        ("articles-dev", 87),
        ("articles-held", 78),
        ("wire", 90),
        ("dense", 92),
        ("news", 92),
        ("long", 86),
    ],
)
def test_gold_passages_stay_found(part: str, floor: float) -> None:
    result = score("counts", part)
    assert result.f1 >= floor, f"{result}\n" + "\n".join(result.misses)


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru opened the fourth round of talks. The third round of talks was on Monday.",
        "Chile and Peru opened the fourth round of talks. The last round of talks was on Monday.",
        "The ministers met on Monday.\n\nIt was the fourth vote between Chile and Peru.",
    ],
)
def test_the_day_of_another_event_is_not_borrowed(text: str) -> None:
    fact = next(fact for fact in read(text) if fact.count == 4)
    assert fact.as_of is None


def test_the_sentence_before_gives_the_day() -> None:
    (fact,) = read("Chile and Peru voted on Monday. It was the fourth vote between the two.")
    assert fact.as_of is not None
