# ruff: noqa: E501 - a pattern and its change read better on one line
"""Seeded errors: functions that put one error of a family into a clean text.

Each takes a text and returns the text with the error and the place of the error, or None where
the text offers no place for it. All are deterministic: the first place that fits is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December".split()
)
MONTH = "|".join(MONTHS)
DATE = rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}}), (?P<year>\d{{4}})"
BODY = r"\A(?:.*\n){6}"
"""Headline, byline and date stand in the first six lines; errors of the text go below."""

SPEAKER = re.compile(
    r"(?P<title>(?:[A-Z][\w-]+ )?(?:[a-z]+ )?(?:president|chief|minister|director|engineer|leader|"
    r"secretary|treasurer|councilman|mayor|head|professor|analyst|spokesman|spokeswoman|clerk))"
    r" (?P<first>[A-Z][a-z]+) (?P<last>[A-Z][a-z]{3,})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A text with an error, and the characters that carry it."""

    text: str
    start: int
    end: int


Make = Callable[[str], "Planted | None"]


@dataclass(frozen=True, slots=True)
class Seed:
    """An error: its name, the families that may report it, and how it is put in."""

    name: str
    families: tuple[str, ...]
    make: Make


def replaced(text: str, start: int, end: int, words: str) -> Planted:
    """Return the text with other words at a place."""
    return Planted(text[:start] + words + text[end:], start, start + len(words))


def body_of(text: str) -> int:
    """Return where the running text begins."""
    head = re.match(BODY, text)
    return head.end() if head else 0


def swap(pattern: str, change: Callable[[re.Match[str]], str | None], body: bool = True) -> Make:
    """Return a seed that rewrites the first match of a pattern that `change` has words for."""
    compiled = re.compile(pattern)

    def make(text: str) -> Planted | None:
        for match in compiled.finditer(text, body_of(text) if body else 0):
            words = change(match)
            if words is not None and words != match.group():
                return replaced(text, match.start(), match.end(), words)
        return None

    return make


def insert(pattern: str, words: Callable[[re.Match[str]], str]) -> Make:
    """Return a seed that adds words after the first match of a pattern in the running text."""
    compiled = re.compile(pattern)

    def make(text: str) -> Planted | None:
        match = compiled.search(text, body_of(text))
        return replaced(text, match.end(), match.end(), words(match)) if match else None

    return make


# Dates


def other_weekday(match: re.Match[str]) -> str:
    """Name the weekday after the one stated."""
    following = WEEKDAYS[(WEEKDAYS.index(match["weekday"]) + 1) % 7]
    return f"{following}, {match['month']} {match['day']}, {match['year']}"


def impossible(match: re.Match[str]) -> str:
    """Give a month a day it never has."""
    short = match["month"] in ("April", "June", "September", "November")
    day = 30 if match["month"] == "February" else 31 if short else 32
    return f"{match['month']} {day}, {match['year']}"


def in_figures(match: re.Match[str]) -> str | None:
    """Write a date in figures, where both readings are days; a weekday beside it would tell."""
    month, day = MONTHS.index(match["month"]) + 1, int(match["day"])
    return f"{month}/{day}/{match['year']}" if day <= 12 and day != month else None


# Names


def drifted(text: str) -> Planted | None:
    """Spell a speaker's surname otherwise at its last mention."""
    for speaker in SPEAKER.finditer(text, body_of(text)):
        last = speaker["last"]
        again = [m for m in re.finditer(rf"\b{last}\b", text) if m.start() > speaker.end()]
        if again:
            wrong = last[:2] + last[3] + last[2] + last[4:] if last[2] != last[3] else last + "e"
            return replaced(text, again[-1].start(), again[-1].end(), wrong)
    return None


def retitled(text: str) -> Planted | None:
    """Give a speaker another title at a later mention."""
    for speaker in SPEAKER.finditer(text, body_of(text)):
        again = re.compile(rf"\b{speaker['last']}\b").search(text, speaker.end())
        if again and "mayor" not in speaker["title"].lower():
            wrong = f"Mayor {speaker['first']} {speaker['last']}"
            return replaced(text, again.start(), again.end(), wrong)
    return None


def homoglyph(text: str) -> Planted | None:
    """Write one letter of a speaker's name in Cyrillic."""
    for speaker in SPEAKER.finditer(text, body_of(text)):
        at = text.find("a", speaker.start("first"), speaker.end("last"))
        if at >= 0:
            made = replaced(text, at, at + 1, "\u0430")
            return Planted(made.text, speaker.start("first"), speaker.end("last"))
    return None


# Quotations


def unclosed(text: str) -> Planted | None:
    """Take the closing mark of a quotation away."""
    match = re.compile(r"“[^”\n]*”").search(text, body_of(text))
    return replaced(text, match.start(), match.end(), match.group()[:-1]) if match else None


def requoted(text: str) -> Planted | None:
    """Quote the same words again, one word changed, with the same speaker."""
    match = re.compile(r"“(?P<words>[^”\n]{25,})[,.]” (?P<who>[A-Z]\w+) said").search(
        text, body_of(text)
    )
    if match is None:
        return None
    words = match["words"].split()
    words[len(words) // 2] = "certainly"
    tail = f"\n\n“{' '.join(words)},” {match['who']} said.\n"
    return replaced(text.rstrip("\n"), len(text.rstrip("\n")), len(text.rstrip("\n")), tail)


def two_speakers(text: str) -> Planted | None:
    """Give the same quotation to another speaker, later on."""
    match = re.compile(r"“(?P<words>[^”\n]{25,})[,.]” (?P<who>[A-Z]\w+ said)").search(
        text, body_of(text)
    )
    if match is None:
        return None
    at = len(text.rstrip("\n"))
    return replaced(text[:at], at, at, f"\n\n“{match['words']},” Rowan Plumley said.\n")


# Copy


def doubled(match: re.Match[str]) -> str:
    """Write a small word twice."""
    return f" {match['word']} {match['word']} "


def said_again(text: str) -> Planted | None:
    """Paste a long sentence in again, a paragraph on."""
    match = re.compile(r"(?<=\n\n)[A-Z][^.\n“”]{70,}\.(?=\s)").search(text, body_of(text))
    after = text.find("\n\n", match.end()) if match else -1
    if match is None or after < 0:
        return None
    return replaced(text, after + 2, after + 2, match.group() + " ")


# Provenance


def without(pattern: str) -> Make:
    """Return a seed that deletes the first match of a pattern, anywhere."""
    compiled = re.compile(pattern, re.MULTILINE)

    def make(text: str) -> Planted | None:
        match = compiled.search(text)
        return replaced(text, match.start(), match.end(), "") if match else None

    return make


def below_byline(words: str) -> Make:
    """Return a seed that adds a line below the byline."""

    def make(text: str) -> Planted | None:
        match = re.search(r"^By .*\n", text, re.MULTILINE)
        return replaced(text, match.end(), match.end(), f"\n{words}\n") if match else None

    return make


def bump(group: str, by: float = 0.0, times: float = 1.0) -> Callable[[re.Match[str]], str]:
    """Return a change that makes one number of a match wrong."""

    def change(match: re.Match[str]) -> str:
        value = float(match[group].replace(",", "")) * times + by
        words = match.group()
        at = match.start(group) - match.start()
        return words[:at] + f"{value:,.10g}" + words[at + len(match[group]) :]

    return change


SMALL = "one two three four five six seven eight nine ten eleven twelve".split()


def one_more(match: re.Match[str]) -> str:
    """Raise the last part of a list by two."""
    return match["list"] + SMALL[(SMALL.index(match["last"]) + 2) % 12] + match["of"]


def flipped(match: re.Match[str]) -> str:
    """Turn million into billion and back."""
    return f"${match['n']} " + ("million" if match["scale"] == "billion" else "billion")


NUMBER = r"\d[\d,]*(?:\.\d+)?"
ORDINALS = "second third fourth fifth sixth seventh eighth ninth".split()

SEEDS: tuple[Seed, ...] = (
    Seed("wrong weekday", ("DAT",), swap(rf"(?P<weekday>{'|'.join(WEEKDAYS)}), {DATE}", other_weekday)),
    Seed("impossible day", ("DAT",), swap(DATE, impossible)),
    Seed("date in figures", ("DAT",), swap(rf"(?<!day, ){DATE}", in_figures)),
    Seed("past event after publication", ("DAT",), swap(rf"(?P<verb>met|began|killed|flooded|approved|cut|spoke)(?P<gap>(?: [\w’'-]+){{0,3}}) on (?P<w>\w+, )?{DATE}", lambda m: f"{m['verb']}{m['gap']} on {m['month']} {m['day']}, {int(m['year']) + 1}")),
    Seed("elapsed time", ("DAT",), swap(r"\b(?P<n>40|eight)-month", lambda m: "30-month" if m["n"] == "40" else "five-month")),
    Seed("years ago", ("DAT",), swap(r"\b(?P<n>five|eight) years ago", lambda m: "two years ago" if m["n"] == "five" else "three years ago")),
    Seed("anniversary", ("DAT",), swap(r"\b100th anniversary", lambda m: "90th anniversary")),
    Seed("age", ("DAT",), swap(r", 46, who", lambda m: ", 36, who")),
    Seed("range backwards", ("DAT",), swap(rf"from (?P<a>{MONTH}) (?P<b>\d+) to (?P<c>{MONTH}) (?P<d>\d+)", lambda m: f"from {m['c']} {m['d']} to {m['a']} {m['b']}")),
    Seed("since the future", ("DAT",), swap(rf"since (?P<month>{MONTH}) (?P<year>\d{{4}})", lambda m: f"since {m['month']} {int(m['year']) + 4}")),
    Seed("parts do not sum", ("NUM",), swap(r"(?P<list>(?:seven men, four women and|five residents and) )(?P<last>two|four)(?P<of> \w+)", one_more)),
    Seed("headline number", ("NUM",), swap(r"\A# .*?(?P<n>\d[\d.]*)", bump("n", 3), body=False)),
    Seed("percent change", ("NUM",), swap(rf"(?:rose|grew|fell) (?P<n>{NUMBER}) percent (?:to|from)", bump("n", 15))),
    Seed("percent last", ("NUM",), swap(rf"(?:to \$?{NUMBER}(?: \w+)?|to {NUMBER} days), or (?P<n>{NUMBER}) percent", bump("n", 15))),
    Seed("points as percent", ("NUM",), swap(r"from 58 percent in 2020 to 64 percent, or by 6 percentage points", lambda m: "from 58 percent to 64 percent, or by 6 percent")),
    Seed("conversion", ("NUM",), swap(rf"\((?P<n>{NUMBER}) (?:km|kilometers|cm|meters|liters|degrees Celsius)\)", bump("n", 3, 1.4))),
    Seed("million and billion", ("NUM", "AID"), swap(r"(?<=The )\$(?P<n>\d+\.\d) (?P<scale>million|billion)", flipped)),
    Seed("range upside down", ("NUM",), swap(r"between (?P<a>\$\d+ million) and (?P<b>\$\d+ million)", lambda m: f"between {m['b']} and {m['a']}")),
    Seed("multiple", ("NUM",), swap(r"\b(?:doubled|tripled) from", lambda m: "quadrupled from" if "doubled" in m.group() else "halved from")),
    Seed("share", ("NUM",), swap(r"(?P<n>70|25) percent(?=, worked|\) of the beds)", bump("n", 17))),
    Seed("more than all", ("NUM",), insert(r"[.](?=\n\n)", lambda m: " Some 130 percent of residents took part.")),
    Seed("doubled word", ("TXT",), swap(r"(?<=[a-z]) (?P<word>the|in|of|on|for|to) (?=[a-z])", doubled)),
    Seed("placeholder", ("TXT",), swap(r"\b(?:\d{2,3})\b(?= [a-z])", lambda m: "TK")),
    Seed("mojibake", ("TXT",), swap("(?<=\\w)['’](?=s\\b)", lambda m: "â€™")),
    Seed("reversed text", ("TXT",), swap(r"\b\d{2,3}\b(?= [a-z])", lambda m: f"\u202e{m.group()[::-1]}")),
    Seed("sentence pasted twice", ("TXT",), said_again),
    Seed("unclosed quotation", ("QUO",), unclosed),
    Seed("two wordings", ("QUO",), requoted),
    Seed("quotation without speaker", ("QUO",), swap(r"” (?:[\w’'-]+ ){1,6}(?:said|told)[^.]*\.", lambda m: "”")),
    Seed("two speakers", ("QUO",), two_speakers),
    Seed("name spelt two ways", ("OFF",), drifted),
    Seed("two titles", ("OFF",), retitled),
    Seed("Cyrillic letter in a name", ("OFF",), homoglyph),
    Seed("surname never introduced", ("OFF",), insert(r"[.](?=\n\n)", lambda m: " Dunmore said the matter was closed.")),
    Seed("office of another country", ("OFF",), swap(r"Russian President (?P<n>Vladimir Putin)", lambda m: f"German President {m['n']}")),
    Seed("former missing", ("OFF",), insert(r"[.](?=\n\n)", lambda m: " US President Barack Obama said he would watch it.")),
    Seed("count of events", ("CNT",), swap(r"\bthe sixth call", lambda m: "the eighth call")),
    Seed("two counts of one series", ("CNT",), swap(r"\b[Tt]he fourth round is", lambda m: "The talks ended after the fifth round of talks; the fourth round is")),
    Seed("ordinal below the events told", ("CNT",), swap(r"the third round of (?P<of>talks|sanctions)", lambda m: f"the second round of {m['of']}")),
    Seed("first though earlier", ("CNT",), swap(r"the third round of (?P<of>talks|sanctions)", lambda m: f"the first round of {m['of']}")),
    Seed("amount flips", ("AID", "NUM"), swap(r"(?<=approved )\$(?P<n>\d+\.\d) (?P<scale>million|billion) in aid", lambda m: flipped(m) + " in aid")),
    Seed("contradicting statuses", ("AID",), insert(r"[.](?=\n\n)", lambda m: " Germany rejected $1.7 billion in aid for Ukraine on May 2, 2031. Germany approved $1.7 billion in aid for Ukraine on May 2, 2031.")),
    Seed("headline names another party", ("AID",), swap(r"\A# Norland approves (?P<rest>.*) for Estovia", lambda m: f"# Westmark approves {m['rest']} for Estovia", body=False)),
    Seed("claim of intent", ("ATT",), insert(r"[.](?=\n\n)", lambda m: " Westmark is seeking to destroy the region's economy.")),
    Seed("unattributed accusation", ("ATT",), insert(r"[.](?=\n\n)", lambda m: " The company's managers stole the money.")),
    Seed("experts say", ("ATT",), insert(r"[.](?=\n\n)", lambda m: " The plan is bound to fail, experts say.")),
    Seed("anonymous source", ("ATT",), insert(r"[.](?=\n\n)", lambda m: " A source said the plan would fail.")),
    Seed("loaded verb", ("ATT",), swap(r"(?P<a>[A-Z][a-z]+) said (?=\w)", lambda m: f"{m['a']} claimed ")),
    Seed("no byline", ("PRV",), without(r"^By .*\n\n")),
    Seed("no publication date", ("PRV",), without(rf"^(?:{MONTH}) \d+, \d{{4}}\n\n")),
    Seed("reprint without owner", ("PRV",), below_byline("This article is reprinted with permission.")),
    Seed("reprint without licence", ("PRV",), below_byline("This article was originally published by the Example Courier.")),
    Seed("embargo line left in", ("PRV",), below_byline("EMBARGOED until 6 p.m. on January 5, 2031")),
)  # fmt: skip
