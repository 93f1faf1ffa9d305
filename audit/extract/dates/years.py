"""Years, decades and centuries."""

from __future__ import annotations

import re

from newsaudit.extract.dates.figures import Item
from newsaudit.extract.dates.forms import Patterns
from newsaudit.extract.dates.reading import Context, Phrase, Reading

PATTERNS = Patterns()


@PATTERNS.form(
    "year",
    "(?P<y>YEAR)",
    "THE? FISCAL HYPHEN? (?P<y>YEAR)",
    "THE? FISCAL? (?P<u>UNIT) (?P<y>YEAR|NUM)",
    "THE (ENTIRE|FULL) (?P<y>YEAR)",
)
def year(phrase: Phrase, context: Context) -> Reading | None:
    """Read 1996, fiscal 1989, the year 2000."""
    item, unit = phrase["y"], phrase.get("u")
    if unit is not None and (unit.code != "Y" or not 1000 < item.number < 2100):
        return None
    if phrase.match.end() - phrase.match.start() == 1 and not looks_like_year(item, context):
        return None
    fiscal = ", fiscal" if phrase.has("FISCAL") else ""
    return Reading("date", f"{int(item.number):04d}", f"year as stated{fiscal}")


COUNTED = re.compile(
    r" ?(?:people|men|women|children|troops|soldiers|miles|kilomet\w{1,4}|metres|meters|feet|dollars|"
    r"euros|pounds|points|percent|per cent|%|tons|tonnes|acres|copies|shares|jobs|homes|members|"
    r"workers|employees|students|votes|seats|others|more|million|billion|rubles|civilians|inmates|"
    r"protesters|refugees|migrants|police|officers|fighters|years|days|hours|times|[a-z]{1,20}ers\b|kg\b|km\b)",
    re.IGNORECASE,
)


NOT_A_YEAR_BEFORE = re.compile(
    r"(?:[$€£#№/]|\bno\.? |\bnumber |\broom |\broute |\bflight |[\w,.])$"
)


BEFORE_OLD_YEAR = re.compile(
    r"\b(?:in|since|of|from|by|until|to|before|after|around|about|circa|between|and|the|early|late|year)[ -]$"
)


MODEL_FOLLOWS = re.compile(r"[-/–]?\d|[A-Za-z]|-(?:foot|meter|mile|seat|pound|strong|member|page)")


def looks_like_year(item: Item, context: Context) -> bool:
    """Tell a year from a count, a price, a room or a model."""
    after, before = context.after(item.end), context.before(item.start)
    if MODEL_FOLLOWS.match(after) or NOT_A_YEAR_BEFORE.search(before):
        return False
    if re.match(r"\.\d|,\d", after):
        return False
    if 1900 <= item.number <= 2049 and before.endswith(" the "):
        return True
    if COUNTED.match(after):
        return False
    if 1900 <= item.number <= 2049:
        return True
    return bool(BEFORE_OLD_YEAR.search(before))


@PATTERNS.form("decade", "THE? (?P<d>DECADE)")
def decade(phrase: Phrase, context: Context) -> Reading | None:
    """Read the 1990s, the '80s, the nineties, the 1800s (a century); but not somebody's 30s."""
    item = phrase["d"]
    if item.code in ("bare", "word", "marked"):
        if not phrase.has("THE") and item.code == "bare":
            return None
        if re.search(r"\b(?:his|her|their|my|our|your|its)(?: (?:early|mid|late))?[ -]$",
                     context.before(item.start)):  # fmt: skip
            return None
    if item.code == "full" and item.number % 10 == 0 and item.number < 200:
        return Reading("date", f"{int(item.number) // 10:02d}", "century as stated")
    return Reading("date", f"{int(item.number):03d}", "decade as stated")


@PATTERNS.form("year-range", "(?P<r>YRANGE)")
def year_range(phrase: Phrase, context: Context) -> Reading | None:
    """Read 2005-06 as an interval."""
    return Reading("date", phrase["r"].code, "first to last year as stated")


@PATTERNS.form("century", "THE? (?P<o>ORD) HYPHEN? (?P<u>UNIT)")
def century(phrase: Phrase, context: Context) -> Reading | None:
    """Read the 21st century."""
    if phrase["u"].code != "CE" or not 1 <= phrase["o"].number <= 30:
        return None
    return Reading("date", f"{int(phrase['o'].number) - 1:02d}", "century as stated")
