"""Learning: the seventh call is checked against the sixth."""

from datetime import date
from pathlib import Path

from newsaudit.checks.reference import learn, load
from newsaudit.schemas.facts import AidStatus, EventCount, TimeExpression

LEADERS = ["Donald Trump", "Vladimir Putin"]
PLACE = {"start": 0, "end": 7, "quote": "seventh", "extractor": "desk", "article_id": "a1"}


def count(number: int, on: date | None, since: date | None = date(2025, 1, 20)) -> EventCount:
    return EventCount(
        count=number,
        form="ordinal",
        event="phone call",
        participants=LEADERS,
        since=since,
        as_of=on,
        **PLACE,
    )


def test_a_seventh_call_extends_ledger_and_coverage(tmp_path: Path):
    seventh = count(7, date(2025, 7, 20))
    assert learn([seventh], tmp_path, {"a1": "Daily Example, 21 Jul 2025"}) == {
        "events": 1,
        "event_coverage": 1,
    }
    reference = load([tmp_path])
    [row] = reference.events.filter(reference.events["date"] == date(2025, 7, 20)).to_dicts()
    assert (row["event"], row["participants"]) == ("call", LEADERS)
    assert row["source"] == "Daily Example, 21 Jul 2025"
    spans = reference.event_coverage.filter(reference.event_coverage["end"] == date(2025, 7, 20))
    assert spans["start"].to_list() == [date(2025, 1, 20)]


def test_learning_twice_changes_nothing(tmp_path: Path):
    learn([count(7, date(2025, 7, 20))], tmp_path)
    before = (tmp_path / "events.csv").read_bytes()
    assert learn([count(7, date(2025, 7, 20))], tmp_path) == {"events": 0, "event_coverage": 0}
    assert (tmp_path / "events.csv").read_bytes() == before


def test_a_count_the_ledger_does_not_bear_out_extends_no_coverage(tmp_path: Path):
    assert learn([count(9, date(2025, 7, 20))], tmp_path) == {"events": 1}


def test_an_event_without_a_day_is_left_out(tmp_path: Path):
    assert learn([count(7, None)], tmp_path) == {}
    assert list(tmp_path.iterdir()) == []


def test_a_month_is_no_day(tmp_path: Path):
    sixth = count(6, date(2025, 7, 1))
    sixth.as_of_start = 20
    month = TimeExpression(
        value="2025-07", granularity="month", start=20, end=29, quote="July 2025",
        extractor="desk", article_id="a1",
    )  # fmt: skip
    assert learn([sixth, month], tmp_path) == {}


def test_an_aid_status(tmp_path: Path):
    paused = AidStatus(
        donor="DE",
        recipient="UA",
        item="tanks",
        status="paused",
        effective=date(2025, 9, 1),
        **PLACE,
    )
    planned = AidStatus(
        donor="DE",
        recipient="UA",
        item="tanks",
        modality="planned",
        effective=date(2025, 9, 2),
        **PLACE,
    )
    assert learn([paused, planned], tmp_path) == {"aid": 1}
    assert (tmp_path / "aid.csv").read_text(encoding="utf-8").splitlines()[1] == (
        "2025-09-01,aid,DE,UA,tanks,,,paused,audited article a1"
    )


def test_rows_are_sorted_whatever_the_order_of_learning(tmp_path: Path):
    one, two = tmp_path / "one", tmp_path / "two"
    facts = [count(8, date(2025, 8, 2)), count(7, date(2025, 7, 20))]
    learn(facts, one)
    learn(facts[:1], two)
    learn(facts[1:], two)
    assert (one / "events.csv").read_bytes() == (two / "events.csv").read_bytes()
