"""Numbers of years beside the year they are counted from, in the same sentence or the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.numbers import UNITS
from newsaudit.extract.tallies.tally import Tally, is_rough
from newsaudit.schemas.arithmetic import MONTH, YEAR
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Fact, TimeExpression

WORDS = "|".join(list(UNITS)[1:])
LENGTH = re.compile(r"^P(\d{1,3})Y$")
ANY_YEAR = re.compile(rf"(?<![\d,.$£€-])(?:{YEAR})(?!\d|%|s\b|[.,]\d)")
BEGAN = re.compile(
    rf"\b(?:since|(?:started|began|begun|opened|founded|joined|arrived|hired|created|"
    rf"established|taken over|took over|appointed|elected)"
    rf"\b[^.;\n\d]{{0,50}}?\bin)\s(?:(?:early|late|mid)[\s-])?(?:(?:{MONTH})\s)?({YEAR})\b"
)
"""A year from which something goes on; the group is the year."""
OPENS = re.compile(
    r"^[“\"‘']?(?:(?:In|For|After|Over|All)\s(?:all |the |those |these |my |his |her |our )?)?(?:[Ii]n )?$"
)
"""What stands before a length that opens its sentence."""
GOES_ON = re.compile(
    r"(?i)\b(?:after|ends|ending|ended|end to|throughout)\s(?:the past |the last |the |its |their )?$"
)
SERVED = re.compile(r"\b(?:has|have)(?: [a-z]+){1,3} for $")
STOPS = re.compile(r"^[.,]|^$")
"""What stands before and behind a length that goes on still: has served for nine years."""
GONE = re.compile(r"^\sof\s(?!age|prison|jail)")
"""What stands before and behind a length that was going on: ends nine years of."""
BEHIND = re.compile(
    r"^(?:\s(?:I|we|you|they|he|she|it)(?:[’'](?:ve|d)|\s(?:have|had|has))\b|,\s(?:I|we|he|she|they|it)\b"
    r"|\s(?:here|there|there’s|in the job|on the job|at the)\b|,?[.]?$)"
)
"""What shows a length that opens its sentence to be the time something went on."""
OTHER_END = re.compile(
    r"(?i)\b(?:until|till|through|ended|closed|retired|died|left|quit|resigned|stepped down)\b"
)
LEAST = 3


def find_year_spans(document: Document, facts: Iterable[Fact]) -> Iterator[Tally]:
    """Yield numbers of years told beside the year from which they run to publication."""
    yield from later_in(document)
    yield from months_between(document)
    published = document.article.published_on
    begun = list(BEGAN.finditer(document.text)) if published else []
    if not published or not begun:
        return
    told = {int(match.group()) for match in ANY_YEAR.finditer(document.text)} | {published.year}
    by_sentence: dict[int, list[re.Match[str]]] = {}
    for match in begun:
        by_sentence.setdefault(document.sentence_at(match.start()), []).append(match)
    for fact in facts:
        years = years_of(fact)
        since = years and since_when(document, fact, by_sentence)
        if years and since:
            yield from compared(document, fact, years, since, told, published.year)


MONTHS_BETWEEN = re.compile(
    rf"\bin (?P<last>{MONTH})(?: (?P<last_year>{YEAR}))?, (?P<number>\d{{1,2}}|{WORDS}) months"
    rf" (?P<way>after|before) [^.,;“”\"\d]{{0,60}}?\bin (?P<first>{MONTH})(?: (?P<first_year>{YEAR}))?\b"
)
MONTH_NAMES = MONTH.split("|")


def months_between(document: Document) -> Iterator[Tally]:
    """Yield `submitted in January, three months after the last observation in March`."""
    for match in MONTHS_BETWEEN.finditer(document.text):
        number = number_in(match["number"])
        sign = 1 if match["way"] == "after" else -1
        gap = sign * (MONTH_NAMES.index(match["last"]) - MONTH_NAMES.index(match["first"]))
        if match["last_year"] and match["first_year"]:
            gap += sign * 12 * (int(match["last_year"]) - int(match["first_year"]))
        elif match["first_year"] or match["last_year"] or number < 12:
            gap %= 12
        detail = f"from {match['first']} to {match['last']} it is {gap} months"
        yield Tally(
            "day_span", match.start("number"), match.start("way"), number, gap - 1, gap + 1, detail,
            Span(match.start("first"), match.end("first")),
        )  # fmt: skip


LATER_IN = re.compile(
    rf"\b(?P<years>\d{{1,2}}|{WORDS}) years later, in (?:(?:{MONTH}) )?(?P<year>{YEAR})\b(?![-–]\d)"
)
"""How many years after the year told before, and which that was."""


def later_in(document: Document) -> Iterator[Tally]:
    """Yield `came in 1956. … He made his debut three years later, in 1959`."""
    text = document.text
    told: set[int] = set()
    for match in LATER_IN.finditer(text):
        told = told or {int(one.group()) for one in ANY_YEAR.finditer(text)}
        number = document.sentence_at(match.start())
        span = document.sentences[max(0, number - 1)]
        before = ANY_YEAR.findall(text, span.start, match.start())
        years, year = number_in(match["years"]), int(match["year"])
        if len(before) != 1 or is_rough(document, match.start()):
            continue
        gone = year - int(before[0])
        if abs(gone - years) > 1 and any(abs(year - one - years) <= 1 for one in told):
            continue
        start = text.index(before[0], span.start)
        detail = f"from {before[0]} to {year} are {gone} years"
        yield Tally(
            "year_span", match.start(), match.end(), years, gone - 1, gone + 1, detail,
            Span(start, start + 4),
        )  # fmt: skip


def number_in(words: str) -> int:
    """Return a number in figures or a word."""
    return int(words) if words.isdigit() else UNITS[words]


def years_of(fact: Fact) -> int | None:
    """Return the years of a length of time, of three or more."""
    if not isinstance(fact, TimeExpression) or fact.kind != "duration":
        return None
    told = LENGTH.match(fact.value or "")
    return int(told[1]) if told and int(told[1]) >= LEAST and "-" not in fact.quote else None


def since_when(
    document: Document, fact: Fact, begun: dict[int, list[re.Match[str]]]
) -> re.Match[str] | None:
    """Return the year that a length runs from: of its sentence, or of the one before it."""
    number = document.sentence_at(fact.start)
    sentence = document.sentences[number]
    before, behind = (
        document.text[sentence.start : fact.start],
        document.text[fact.end : sentence.end],
    )
    opens = OPENS.match(before) is not None and BEHIND.match(behind) is not None
    served = SERVED.search(before) and STOPS.match(behind)
    if not opens and not served and not (GOES_ON.search(before) and GONE.match(behind)):
        return None
    places = (number, number - 1, number + 1) if opens else (number,)
    for place in places:
        found = begun.get(place, [])
        if found:
            return found[0] if len(found) == 1 and plain(document, place) else None
    return None


def plain(document: Document, number: int) -> bool:
    """Tell a sentence whose one year is when something began that has not ended."""
    text = document.sentences[number].of(document.text)
    return len(ANY_YEAR.findall(text)) == 1 and not OTHER_END.search(text)


def compared(
    document: Document, fact: Fact, years: int, since: re.Match[str], told: set[int], now: int
) -> Iterator[Tally]:
    """Yield a length beside the years gone by, unless other years of the copy make it right."""
    gone = now - int(since[1])
    rough = is_rough(document, fact.start) or getattr(fact, "modifier", None)
    slack = 1 + (0.15 * years + 1 if rough or years % 5 == 0 else 0)
    fits = abs(gone - years) <= slack
    if gone < 0 or (
        not fits and any(near in told for year in told for near in (year + years, year + years + 1))
    ):
        return
    detail = f"from {since[1]} to {now} are {gone} years"
    yield Tally(
        "year_span", fact.start, fact.end, years, gone - slack, gone + slack, detail,
        Span(since.start(), since.end()),
    )  # fmt: skip
