"""The lines above the running text: publisher, stamp, headline, byline, dateline, reprint credit.

Wire and reprint copy opens with short lines of its own kind. Each is recognised by form; what is
not recognised stays part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

from newsaudit.schemas.article import Article, Span

MONTHS = (
    "january february march april may june july august september october november december".split()
)
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
CLOCK = (
    r"(?:[ ,T]+(?:at )?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?(?: ?(?P<zone>Z|UTC|GMT|[ECMP][SD]T|[+-]\d\d:?\d\d))?)?"
)
STAMPS = (
    re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})" + CLOCK),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)" + CLOCK),
    re.compile(rf"(?P<name>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?, (?P<year>\d{{4}})" + CLOCK),
    re.compile(
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<name>{MONTH}),? (?P<year>\d{{4}})" + CLOCK
    ),
)
STAMP_LEAD = re.compile(
    r"(?:published|updated|posted|filed|first published)?:?(?: on)?[ \t]*", re.I
)
ZONES = {"Z": "Z", "UTC": "Z", "GMT": "Z", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00",
         "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00"}  # fmt: skip

CREDIT = re.compile(
    r"(?:this (?:article|story|report|piece|post)[ \xa0])?(?:was[ \xa0])?"
    r"(?:originally|first)[ \xa0](?:published|appeared|reported)[ \xa0](?:by|in|on|at)[ \xa0]"
    r"(?P<owner>[^.\n]{2,100}?)(?:[ \xa0]and[ \xa0]is[ \xa0]re(?:printed|published)[^.\n]{0,80})?(?:\.|$)",
    re.I,
)
REPRINTED = re.compile(
    r"\bre(?:printed|published)[ \xa0](?:here[ \xa0])?(?:with|by)[ \xa0]"
    r"(?:the[ \xa0])?(?:kind[ \xa0])?permission\b",
    re.I,
)
BYLINE = re.compile(r"By[ \xa0](?P<who>[^\W\d_][^\n.!?:]{2,80})$")
CAPITAL = "A-ZÀ-ÖØ-Þ"
DATELINE = re.compile(
    rf"(?P<place>[{CAPITAL}][{CAPITAL}'’./\-]+(?:[ ,]+[{CAPITAL}][\w'’.\-]*){{0,4}}?)"
    rf"(?:, (?P<when>(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?))?"
    r"(?: [(/](?P<agency>[A-Z][\w ]{1,20})[)/])?"
    r" ?(?:[—–_]|--|-)\s{0,4}(?=\S)"
)
WIRES = {"AP": "Associated Press", "Reuters": "Reuters", "AFP": "Agence France-Presse", "UPI": "UPI",
         "dpa": "dpa", "TASS": "TASS", "Xinhua": "Xinhua", "Kyodo": "Kyodo", "PTI": "PTI"}  # fmt: skip
HEAD_LINES = 12
"""How many lines are looked at before the running text must have begun."""


def read_headers(article: Article) -> Article:
    """Return the article with what its first lines say of it; nothing known before is replaced."""
    known, lines = article, list(head(article.text))
    for at, line in enumerate(lines):
        if known.headline_span and line.end <= known.headline_span.end:
            known = replace(known, body_start=line.end)
            continue
        words = line.of(article.text)
        found = stamp(known, line, words) or credit(known, line, words)
        found = found or byline(known, line, words) or headline(known, words, lines[at:])
        if found is None and known.headline_span and leads_to_stamp(article.text, lines[at:]):
            found = named(known, line, words)
        if found is None:
            return dateline(replace(known, body_start=line.start))
        known = found
    return dateline(known)


LABELS = 4
"""Lines between headline and date that tell who wrote it, as what, and for whom."""
LABEL, STANDFIRST = 80, 250
"""Characters of such a line, and of the first when it sums the story up."""
WORD = rf"(?:(?:de|la|van|der|von|al|bin|el) )?[{CAPITAL}][\w’'.-]{{0,30}}"
PERSON = rf"{WORD}(?: {WORD}){{1,3}}"
NAME = re.compile(rf"{PERSON}(?:(?:,| and| &) {PERSON}){{0,3}}")


def leads_to_stamp(text: str, lines: list[Span]) -> bool:
    """Tell whether a line, and those behind it, stand between a headline and a byline or date."""
    for number, line in enumerate(lines[: LABELS + 1]):
        words = line.of(text)
        if number and (BYLINE.match(words) or read_stamp(words)):
            return True
        if len(words) > (LABEL if number else STANDFIRST) or (number and words.endswith(".")):
            return False
    return False


def named(article: Article, line: Span, words: str) -> Article:
    """Return the article with a line that only names its authors; any other line says nothing of it."""
    who = NAME.match(words)
    if article.byline_span or who is None or len(words) > LABEL or OFFICE.search(words):
        return article
    if who.end() < len(words) and words[who.end()] != ",":  # Jane Roe at Harbour Park
        return article
    return replace(article, byline=article.byline or who.group(), byline_span=line)


OFFICE = re.compile(
    r"\b(?:News|Press|Times|Post|Desk|Courier|Herald|Tribune|Correspondent|Editor|Reporter|Staff|Bureau)\b"
)
"""Words of a paper or a post: such a line names no author."""


def head(text: str) -> Iterator[Span]:
    """Yield the first non-empty lines, trimmed, as spans."""
    seen, at = 0, 0
    for line in text.splitlines(keepends=True)[: 4 * HEAD_LINES]:
        start = at + len(line) - len(line.lstrip())
        end = at + len(line.rstrip())
        at += len(line)
        if end > start and seen < HEAD_LINES:
            seen += 1
            yield Span(start, end)


def stamp(article: Article, line: Span, words: str) -> Article | None:
    """Recognise `PUBLISHER 7/3/2025 12:27:12 PM`, `Published: 2025-07-03T10:00Z` and the like."""
    if article.stamp_span or (told := read_stamp(words)) is None:
        return None
    match, before = told
    when = moment(match)
    if when is None:
        return None
    span = Span(line.start + match.start(), line.start + match.end())
    made = replace(article, stamp_span=span)
    if before.isupper() and words.startswith(f"{before}, "):  # KENDRAPARA, October 26, 2024
        place = Span(line.start, line.start + len(before))
        made = replace(
            made, dateline=made.dateline or before, dateline_span=made.dateline_span or place
        )
    elif before and not made.publisher:
        made = replace(made, publisher=before)
    return made if made.published_at else made.published(when, "stamp")


def read_stamp(words: str) -> tuple[re.Match[str], str] | None:
    """Return the moment that a line gives, with the publisher named before it, if any."""
    if len(words) > LONGEST_STAMP:
        return None
    match = next(
        (m for p in STAMPS if (m := p.search(words)) and not words[m.end() :].strip(" .")), None
    )
    if match is None:
        return None
    before = WEEKDAY.sub("", words[: match.start()]).strip(" |,—–-\xa0")
    if STAMP_LEAD.fullmatch(before):
        return match, ""
    return (match, before) if looks_like_publisher(before) else None


LONGEST_STAMP = 120
WEEKDAY = re.compile(
    r"\b(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s*$"
)
"""The day of the week right before a date."""


def looks_like_publisher(words: str) -> bool:
    """Tell a name (two to six capitalised words) from a sentence."""
    names = [word for word in words.split() if word.lower() not in ("the", "of", "and", "&", "for")]
    return 0 < len(names) <= 6 and all(name[0].isupper() or name[0].isdigit() for name in names)


def moment(match: re.Match[str]) -> str | None:
    """Return a stamp as ISO 8601, as precise as stated; None if there is no such day."""
    parts = match.groupdict()
    named = parts.get("name")
    month = month_number(named) if named else int(parts["month"])
    try:
        day = date(int(parts["year"]), month, int(parts["day"]))
        if not parts["hour"]:
            return day.isoformat()
        hour = int(parts["hour"])
        if half := parts["half"]:
            hour = hour % 12 + (12 if half.lower() == "p" else 0)
        clock = time(hour, int(parts["minute"]), int(parts["second"] or 0))
    except ValueError:
        return None
    zone = parts["zone"] or ""
    return f"{day.isoformat()}T{clock.isoformat()}{ZONES.get(zone, zone)}"


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def credit(article: Article, line: Span, words: str) -> Article | None:
    """Recognise `This article was originally published by …, reprinted with permission`."""
    match = CREDIT.search(words)
    if match is None and not REPRINTED.search(words):
        return None
    owner = match["owner"].strip() if match else None
    return replace(
        article,
        permission_span=line,
        republication="reprint",
        original_publisher=article.original_publisher or owner,
    )


def byline(article: Article, line: Span, words: str) -> Article | None:
    """Recognise `By Jane Roe`."""
    match = BYLINE.match(words)
    if match is None or article.byline_span:
        return None
    return replace(article, byline=article.byline or match["who"].strip(), byline_span=line)


def headline(article: Article, words: str, lines: list[Span]) -> Article | None:
    """Take the first line as headline: short, no full stop, a blank line or a header after it."""
    line, marked = lines[0], words.startswith("# ")
    plain = len(words) <= 140 and words[-1] not in ".;:,—–_-" and stands_alone(article.text, lines)
    if article.headline_span or not (marked or (plain and not article.text[: line.start].strip())):
        return None
    span = Span(line.start + 2, line.end) if marked else line
    return replace(article, headline=article.headline or span.of(article.text), headline_span=span)


def stands_alone(text: str, lines: list[Span]) -> bool:
    """Tell whether a blank line or a header follows a line."""
    for following in text[lines[0].end : lines[0].end + 200].splitlines()[1:2]:
        return not following.strip() or leads_to_stamp(text, lines)
    return False


def dateline(article: Article) -> Article:
    """Recognise `KYIV, July 3 (AP) —` where the running text begins, with a year as the day it appeared."""
    match = DATELINE.match(article.text, article.body_start)
    if match is None:
        return article
    agency = WIRES.get(match["agency"] or "")
    place = match.group().rstrip(" \n\r\t—–_-")
    wire = agency is not None and article.republication == "original"
    day = next((m for p in STAMPS if (m := p.fullmatch(match["when"] or ""))), None)
    when = moment(day) if day and not article.published_at else None
    return replace(
        article.published(when, "dateline") if when else article,
        dateline=place,
        dateline_span=Span(match.start(), match.start() + len(place)),
        republication="wire" if wire else article.republication,
        original_publisher=article.original_publisher or agency,
    )
