"""The vocabulary of English time expressions: each word's class, number and code.

A word belongs to one class; the grammar's patterns are written over classes. Codes of units are
those of ISO 8601 and TIMEX3 (`Y` year, `Q` quarter, `M` month, `W` week, `WE` weekend, `D` day,
`TH` hour, `TM` minute, `TS` second), with `DE` decade and `CE` century from TIMEX3.
"""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """A word of the vocabulary."""

    cls: str
    number: float = 0
    code: str = ""


CLASSES = (
    "COMMA HYPHEN POSS THE AN OF IN ON AT AND OR TO THAN NOT SO FROM BEYOND "
    "NUM DAY YEAR ORD HALF VAGUE MONTH WEEKDAY WEEKDAYS UNIT UNITS SEASON HOLIDAY DAYPART DECADE "
    "YRANGE NUMDATE CLOCK HOUR24 ZONE THIS LAST PAST NEXT COMING PREVIOUS FOLLOWING THAT SAME "
    "RECENT LATEST CURRENT EVERY PART EARLIER LATER AGO NOW PASTREF FUTURE EDGE FISCAL OLD PERIOD "
    "APPROX MORE LESS LEAST MOST UP TODAY FREQ BEFORE AFTER LONG OWNER ENTIRE TERM RATHER MOMENT "
    "CORRESPONDING SINCE QUARTER TRADING SOMETIME MATTER ENDED RIGHT FULL ALL UNITLONG OCLOCK TIME"
).split()
"""Names of the classes, as the patterns write them."""

MONTHS = (
    "january february march april may june july august september october november december".split()
)
SHORT_MONTHS = "jan feb mar apr - jun jul aug sep oct nov dec".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SHORT_WEEKDAYS = "mon tue wed thu fri sat sun".split()

UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "weekend": "WE",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
    "fortnight": "F", "generation": "G", "millennium": "MI",
}  # fmt: skip
PLURALS = {
    "seconds": "TS", "minutes": "TM", "hours": "TH", "days": "D", "weeks": "W",
    "weekends": "WE", "months": "M", "quarters": "Q", "years": "Y", "decades": "DE",
    "centuries": "CE", "fortnights": "F", "generations": "G", "mins": "TM", "hrs": "TH",
    "yrs": "Y", "millennia": "MI", "nights": "N",
}  # fmt: skip

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "dozen": 12,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
TENTHS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}
DECADES = {"thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
           "eighties": 8, "nineties": 9}  # fmt: skip

SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU",
           "autumn": "FA", "fall": "FA", "winter": "WI", "wintertime": "WI"}  # fmt: skip
DAYPARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "daytime": "DT",
    "midday": "12:00", "noon": "12:00", "midnight": "24:00", "dawn": "MO", "dusk": "EV",
    "mid-afternoon": "AF", "mid-morning": "MO", "nightfall": "NI", "lunchtime": "MI",
}  # fmt: skip

ZONES = (
    "est edt cst cdt mst mdt pst pdt et pt gmt utc bst cet cest eet eest ist jst msk kst aest aedt"
).split()

WORDS: dict[str, Entry] = {
    ",": Entry("COMMA"), "-": Entry("HYPHEN"), "–": Entry("HYPHEN"), "‑": Entry("HYPHEN"),
    "the": Entry("THE"), "a": Entry("AN", 1), "an": Entry("AN", 1), "of": Entry("OF"),
    "in": Entry("IN"), "on": Entry("ON"), "at": Entry("AT"), "and": Entry("AND"),
    "or": Entry("OR"), "to": Entry("TO"), "than": Entry("THAN"), "not": Entry("NOT"),
    "so": Entry("SO"), "from": Entry("FROM"), "beyond": Entry("BEYOND"), "half": Entry("HALF"),
    "no": Entry("NOT"), "other": Entry("RATHER"), "since": Entry("SINCE"),
    "several": Entry("VAGUE"), "few": Entry("VAGUE"), "many": Entry("VAGUE"),
    "some": Entry("APPROX", code="about"), "couple": Entry("NUM", 2, "couple"),
    "dozens": Entry("VAGUE", code="of"), "hundreds": Entry("VAGUE", code="of"),
    "thousands": Entry("VAGUE", code="of"), "millions": Entry("VAGUE", code="of"),
    "billions": Entry("VAGUE", code="of"), "additional": Entry("RATHER"),
    "more": Entry("MORE"), "longer": Entry("MORE"), "greater": Entry("MORE"),
    "less": Entry("LESS"), "fewer": Entry("LESS"), "shorter": Entry("LESS"),
    "least": Entry("LEAST"), "most": Entry("MOST"), "up": Entry("UP"),
    "about": Entry("APPROX", code="about"), "around": Entry("APPROX", code="about"),
    "roughly": Entry("APPROX", code="about"), "approximately": Entry("APPROX", code="about"),
    "nearly": Entry("APPROX", code="nearly"), "almost": Entry("APPROX", code="nearly"),
    "over": Entry("APPROX", code="more_than"), "under": Entry("APPROX", code="less_than"),
    "this": Entry("THIS"), "these": Entry("THIS"), "last": Entry("LAST"),
    "next": Entry("NEXT"), "coming": Entry("COMING"), "upcoming": Entry("COMING"),
    "previous": Entry("PREVIOUS"), "prior": Entry("PREVIOUS"), "preceding": Entry("PREVIOUS"),
    "following": Entry("FOLLOWING"), "subsequent": Entry("FOLLOWING"),
    "that": Entry("THAT"), "those": Entry("THAT"), "same": Entry("SAME"),
    "latest": Entry("LATEST"), "every": Entry("EVERY"), "each": Entry("EVERY"),
    "early": Entry("PART", code="start"), "late": Entry("PART", code="end"),
    "mid": Entry("PART", code="mid"), "earlier": Entry("EARLIER"), "later": Entry("LATER"),
    "beginning": Entry("EDGE", code="start"), "start": Entry("EDGE", code="start"),
    "middle": Entry("EDGE", code="mid"), "end": Entry("EDGE", code="end"),
    "fiscal": Entry("FISCAL"), "old": Entry("OLD"),
    "financial": Entry("FISCAL"), "calendar": Entry("FISCAL"), "academic": Entry("FISCAL"),
    "before": Entry("BEFORE"), "after": Entry("AFTER"),
    "long": Entry("LONG"), "its": Entry("OWNER"), "his": Entry("OWNER"), "her": Entry("OWNER"),
    "their": Entry("OWNER"), "my": Entry("OWNER"), "our": Entry("OWNER"), "your": Entry("OWNER"),
    "entire": Entry("ENTIRE"), "whole": Entry("ENTIRE"), "full": Entry("FULL"),
    "all": Entry("ALL"),
    "comparable": Entry("CORRESPONDING"), "corresponding": Entry("CORRESPONDING"),
    "trading": Entry("TRADING"), "business": Entry("TRADING"), "working": Entry("TRADING"),
    "consecutive": Entry("TRADING"), "straight": Entry("TRADING"), "calender": Entry("FISCAL"),
    "sometime": Entry("SOMETIME"), "near": Entry("TERM"), "right": Entry("RIGHT"),
    "fy": Entry("FISCAL"), "ended": Entry("ENDED"), "ending": Entry("ENDED"), "through": Entry("ENDED"),
    "foreseeable": Entry("TERM"), "time": Entry("TIME"), "while": Entry("TIME"),
}  # fmt: skip
"""Words that only count beside a trigger."""

TRIGGERS: dict[str, Entry] = {
    "today": Entry("TODAY", 0, "D"), "yesterday": Entry("TODAY", -1, "D"),
    "tomorrow": Entry("TODAY", 1, "D"), "tonight": Entry("TODAY", 0, "NI"),
    "overnight": Entry("TODAY", 0, "NI"),
    "now": Entry("NOW"), "currently": Entry("NOW"), "nowadays": Entry("NOW"),
    "presently": Entry("NOW"), "current": Entry("CURRENT"), "recent": Entry("RECENT"),
    "recently": Entry("PASTREF"), "lately": Entry("PASTREF"), "future": Entry("FUTURE"),
    "daily": Entry("FREQ", 1, "D"), "nightly": Entry("FREQ", 1, "D"),
    "weekly": Entry("FREQ", 1, "W"), "fortnightly": Entry("FREQ", 2, "W"), "monthly": Entry("FREQ", 1, "M"),
    "yearly": Entry("FREQ", 1, "Y"), "annually": Entry("FREQ", 1, "Y"),
    "hourly": Entry("FREQ", 1, "TH"), "moment": Entry("MOMENT"),
    "ago": Entry("AGO"), "o'clock": Entry("OCLOCK"), "o’clock": Entry("OCLOCK"),
    "past": Entry("PAST"), "period": Entry("PERIOD"),
    "nineteen": Entry("NUM", 19), "eighteen": Entry("NUM", 18),
}  # fmt: skip
"""Words at which the grammar starts to look; everything else is looked at only beside one."""

HOLIDAYS: dict[str, str] = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24",
    "new year’s day": "01-01", "new year’s eve": "12-31", "new year’s": "01-01",
    "boxing day": "12-26", "halloween": "10-31", "valentine’s day": "02-14",
    "st. patrick’s day": "03-17", "independence day": "07-04", "veterans day": "11-11",
    "juneteenth": "06-19", "may day": "05-01", "armistice day": "11-11", "bastille day": "07-14",
    "thanksgiving": "thanksgiving", "thanksgiving day": "thanksgiving",
    "black friday": "black-friday", "labor day": "labor", "memorial day": "memorial",
    "easter": "easter", "easter sunday": "easter", "easter monday": "easter+1",
    "good friday": "easter-2", "ash wednesday": "easter-46", "palm sunday": "easter-7",
    "martin luther king jr. day": "mlk", "presidents day": "presidents",
    "columbus day": "columbus", "election day": "election", "mother’s day": "mothers",
}  # fmt: skip
"""Holidays by name (straight apostrophes are folded), as MM-DD or as the name of a rule."""


def _add_series() -> None:
    for number, month in enumerate(MONTHS, 1):
        TRIGGERS[month] = Entry("MONTH", number)
    for number, month in enumerate(SHORT_MONTHS, 1):
        if month != "-":
            TRIGGERS[month] = Entry("MONTH", number, "short")
    TRIGGERS["sept"] = Entry("MONTH", 9, "short")
    for number, day in enumerate(WEEKDAYS):
        TRIGGERS[day] = Entry("WEEKDAY", number)
        TRIGGERS[day + "s"] = Entry("WEEKDAYS", number)
    for number, day in enumerate(SHORT_WEEKDAYS):
        TRIGGERS[day] = Entry("WEEKDAY", number, "short")
    for day, number in (("tues", 1), ("weds", 2), ("thur", 3), ("thurs", 3)):
        TRIGGERS[day] = Entry("WEEKDAY", number, "short")
    for word, code in UNITS.items():
        TRIGGERS[word] = Entry("UNIT", 1, code)
    for word, code in PLURALS.items():
        TRIGGERS[word] = Entry("UNITS", 1, code)
        if code in ("TH", "D", "W", "M", "Y", "DE"):
            TRIGGERS[word + "long"] = Entry("UNITLONG", 0, code)
            TRIGGERS[word.removesuffix("s") + "long"] = Entry("UNITLONG", 1, code)
    for word, code in SEASONS.items():
        TRIGGERS[word] = Entry("SEASON", 0, code)
    for word, code in DAYPARTS.items():
        TRIGGERS[word] = Entry("DAYPART", 0, code)
    for word, decade in DECADES.items():
        TRIGGERS[word] = Entry("DECADE", 190 + decade, "word")
    for number, word in enumerate(SMALL):
        WORDS[word] = Entry("NUM", number)
    for number, word in enumerate(TENS, 2):
        WORDS[word] = Entry("NUM", number * 10)
    for word, scale in SCALES.items():
        WORDS[word] = Entry("NUM", scale, "scale")
    for number, word in enumerate(ORDINALS):
        if number:
            WORDS[word] = Entry("ORD", number)
    for word, number in TENTHS.items():
        WORDS[word] = Entry("ORD", number)
    for word in ZONES:
        WORDS[word] = Entry("ZONE")


_add_series()
TRIGGERS["q"] = Entry("QUARTER")  # the item reader looks for its figure
del TRIGGERS["second"]  # an ordinal first of all; the number parser makes a unit of it
WORDS["second"] = Entry("ORD", 2)
