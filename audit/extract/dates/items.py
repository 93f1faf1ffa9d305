"""Runs of tokens that belong to the vocabulary of time, cut into items of one class each.

The grammar looks at a document only where a trigger stands (a month, a unit, a year). Around
it, the run of words that could belong to a time expression becomes a list of items, and the
classes of the items, one character each, become the string the patterns match.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from newsaudit.extract.dates.figures import DIGITS, NUMERIC, Item, numeric_item
from newsaudit.extract.dates.lexicon import CLASSES, HOLIDAYS, TRIGGERS, WORDS, Entry
from newsaudit.extract.dates.numbers import read_number
from newsaudit.extract.document import Document

LETTER = {name: chr(0x100 + number) for number, name in enumerate(CLASSES)}
"""One character for each class, outside ASCII so that patterns can use all of `re`'s syntax."""

REACH = 14
"""Tokens a run may reach back from its trigger; the longest prefixes in use have eight."""


@dataclass(slots=True)
class Run:
    """Items in a row, and their classes as a string."""

    items: list[Item] = field(default_factory=list)
    letters: str = ""


BREAK = re.compile(r"\n[ \t]*\n|\n[ \t]|\t")


def runs(document: Document) -> Iterator[Run]:
    """Yield the runs of a document, in text order, without overlap."""
    following = 0
    triggers = {word for word in set(document.words) if may_trigger(word)}
    for index in [index for index, word in enumerate(document.words) if word in triggers]:
        if index < following or not is_trigger(document, index):
            continue
        first = reach_back(document, index, following)
        run, following = itemise(document, first, index)
        if run.items:
            yield run


def may_trigger(word: str) -> bool:
    """Tell a word that may begin a time expression."""
    return word[0] in DIGITS or word in HOLIDAY_STARTS or is_time_word(word)


def is_trigger(document: Document, index: int) -> bool:
    """Tell whether a word that may begin a time expression does so."""
    word = document.words[index]
    if word[0] in DIGITS:
        return digit_trigger(document, index)
    return is_time_word(word) or holiday_at(document, index) is not None


def is_time_word(word: str) -> bool:
    """Tell a trigger, also with its possessive."""
    return word.lower() in TRIGGERS or possessive_trigger(word)


def possessive_trigger(word: str) -> bool:
    """Tell `Friday’s` and `year's`."""
    return word[-2:-1] in ("'", "’") and word[:-2].lower() in TRIGGERS


def digit_trigger(document: Document, index: int) -> bool:
    """Tell whether a number may begin a time expression by itself."""
    word = document.words[index]
    if len(word) == 4 and word.isdigit():
        return "1400" < word < "2100" or zone_follows(document, index)
    following = document.words[index + 1].lower() if index + 1 < len(document.words) else ""
    if following in (
        "/",
        "-",
        "–",
        "s",
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "a",
        "p",
        "o'clock",
        "o’clock",
    ):
        return True
    return ":" in word or word.count(".") == 2


def zone_follows(document: Document, index: int) -> bool:
    """Tell `1500 GMT`."""
    return document.words[index + 1 : index + 2] in (["GMT"], ["UTC"], ["EST"], ["EDT"])


def reach_back(document: Document, index: int, floor: int) -> int:
    """Return the first token of the run that ends in the trigger at `index`."""
    words, text = document.words, document.text
    first = index
    limit = max(floor, index - REACH)
    while first > limit:
        word = words[first - 1].lower()
        known = word in WORDS or word in TRIGGERS or word[0] in DIGITS
        mark = word in ("'", "’", ".", "/", "st", "nd", "rd", "th")
        if not known and not (mark and glued(document, first - 1)):
            break
        if BREAK.search(text, document.ends[first - 1], document.starts[first]):
            break
        first -= 1
    return first


def glued(document: Document, index: int) -> bool:
    """Tell whether a mark belongs to what stands beside it: Sept. 30, '80s."""
    if document.words[index] == ".":
        before = document.words[index - 1].lower() if index else ""
        entry = TRIGGERS.get(before)
        return entry is not None and entry.cls in ("MONTH", "WEEKDAY")
    if document.words[index].isalpha():
        return index > 0 and document.ends[index - 1] == document.starts[index]
    return document.ends[index] == document.starts[index + 1]


def itemise(document: Document, first: int, trigger: int) -> tuple[Run, int]:
    """Return the run that begins at token `first` and the index of the token after it."""
    items: list[Item] = []
    index, count = first, len(document.words)
    while index < count:
        if items and BREAK.search(document.text, items[-1].end, document.starts[index]):
            break
        item, following = read_item(document, index)
        if item is None:
            if index < trigger:
                items.clear()
                index += 1
                continue
            break
        items.append(item)
        if following < count and document.words[index][-2:-1] in ("'", "’"):
            items.append(Item("POSS", item.end, document.ends[following - 1]))
        index = following
    return Run(items, "".join(LETTER[item.cls] for item in items)), max(index, trigger + 1)


def read_item(document: Document, index: int) -> tuple[Item | None, int]:
    """Return the item that begins at a token and the index of the token after it."""
    word, start, end = document.words[index], document.starts[index], document.ends[index]
    if word[0] in DIGITS or word in ("'", "’"):
        return read_figure(document, index)
    if word in HOLIDAY_STARTS and (named := holiday_at(document, index)) is not None:
        return named, following_token(document, index, named.end)
    lower = word.lower()
    if lower[-2:] in ("'s", "’s"):
        lower, end = lower[:-2], end - 2
    if word == "Q":
        return quarter_sign(document, index)
    entry = TRIGGERS.get(lower) or WORDS.get(lower)
    if entry is None:
        return None, index
    if entry.cls in ("NUM", "VAGUE") or lower in ("a", "half", "some"):
        number = read_number(document.words, index)
        if number is not None:
            return Item(
                number.cls, start, document.ends[number.following - 1], number.value, number.code
            ), number.following
    if (entry.cls in ("MONTH", "WEEKDAY")) and not capitalised(document, index, entry):
        return None, index
    if (
        entry.cls in ("UNIT", "UNITS")
        and word[0].isupper()
        and not begins_sentence(document, index)
    ):
        return None, index
    if entry.cls in UNCAPITALISED and word[0].isupper() and not begins_sentence(document, index):
        return None, index
    following = index + 1
    if entry.code == "short" and document.words[following : following + 1] == ["."]:
        end, following = end + 1, following + 1
    return Item(entry.cls, start, end, entry.number, entry.code), following


def quarter_sign(document: Document, index: int) -> tuple[Item | None, int]:
    """Return the item of `Q3`."""
    number = document.words[index + 1] if index + 1 < len(document.words) else ""
    start, end = document.starts[index], document.ends[index]
    joined = index > 0 and document.ends[index - 1] == start and document.words[index - 1].isalnum()
    if joined or number not in ("1", "2", "3", "4") or document.starts[index + 1] != end:
        return None, index
    return Item("QUARTER", start, end + 1, int(number)), index + 2


UNCAPITALISED = frozenset(
    {"UNIT", "UNITS", "TODAY", "FUTURE", "PASTREF", "NOW", "FREQ", "RECENT", "DAYPART"}
)
"""Classes that are names when capitalised within a sentence: `Voice of Today`, `Women’s Day`."""


def begins_sentence(document: Document, index: int) -> bool:
    """Tell `Weeks later, …` and `he said, “Today we …` from the names `This Week`, “Today”."""
    start, end, text = document.starts[index], document.ends[index], document.text
    sentence = document.sentences[document.sentence_at(start)]
    if document.words[index].isupper() or start - sentence.start <= 1:
        return True
    before, after = text[start - 2 : start], text[end : end + 2]
    named = after[:1] in QUOTES or (after[:1] in (",", ".") and after[1:] in QUOTES)
    quoted = before[1:] in QUOTES and not named
    return quoted or before in ("— ", "– ", "- ") or (before == ". " and after[:1] == ",")


QUOTES = ("“", '"', "'", "‘", "’", "”", "`")


def capitalised(document: Document, index: int, entry: Entry) -> bool:
    """Tell month and weekday names from the words `may`, `march`, `sun` and people called April."""
    word = document.words[index]
    if not word[0].isupper():
        return False
    following = document.words[index + 1] if index + 1 < len(document.words) else ""
    if entry.code == "short":
        if entry.cls == "MONTH" or following == "." or following[:1] in DIGITS:
            return True
        beyond = index + 2 if following == "," else index + 1
        after = document.words[beyond].lower() if beyond < len(document.words) else ""
        return after[:1] in DIGITS or (after in TRIGGERS and TRIGGERS[after].cls == "MONTH")
    return True


def read_figure(document: Document, index: int) -> tuple[Item | None, int]:
    """Return the item that begins with a figure (or with the apostrophe of '80s)."""
    text, start = document.text, document.starts[index]
    offset = start + (document.words[index] in ("'", "’"))
    found = NUMERIC.match(text, offset)
    if offset != start and (found is None or found["decade"] is None):
        return None, index
    if found is not None and (item := numeric_item(found, start)) is not None:
        return item, following_token(document, index, item.end)
    return plain_figure(document, index)


def following_token(document: Document, index: int, end: int) -> int:
    """Return the index of the first token that begins at or after `end`."""
    index += 1
    while index < len(document.words) and document.starts[index] < end:
        index += 1
    return index


def plain_figure(document: Document, index: int) -> tuple[Item | None, int]:
    """Return the item of a number: a year, a day of the month, an ordinal or just a number."""
    words, start = document.words, document.starts[index]
    word, following = words[index], index + 1
    suffix = words[following].lower() if following < len(words) else ""
    if suffix in ("st", "nd", "rd", "th") and document.starts[following] == document.ends[index]:
        if word.isdigit() and len(word) <= 2:
            return Item("ORD", start, document.ends[following], int(word)), following + 1
        return None, index
    if len(word) == 4 and word.isdigit() and "1000" < word < "2100":
        return Item("YEAR", start, document.ends[index], int(word)), following
    number = read_number(words, index)
    if number is None:
        return None, index
    whole = word.isdigit() and len(word) <= 2 and number.following == following
    cls = "DAY" if whole and int(word) <= 31 else "NUM"
    end = document.ends[number.following - 1]
    return Item(cls, start, end, number.value), number.following


def holiday_at(document: Document, index: int) -> Item | None:
    """Return the item of the holiday that begins at a token."""
    start = document.starts[index]
    window = document.text[start : start + 32].replace("'", "’").lower()
    for name in LONGEST_FIRST:
        end = len(name)
        if window.startswith(name) and not window[end : end + 1].isalpha():
            return Item("HOLIDAY", start, start + end, code=HOLIDAYS[name])
    return None


LONGEST_FIRST = sorted(HOLIDAYS, key=len, reverse=True)
HOLIDAY_STARTS = frozenset(name.replace(".", " ").split()[0].capitalize() for name in HOLIDAYS) | {
    "Valentine’s", "Valentine's", "Mother’s", "Mother's",
}  # fmt: skip
"""First words of the holidays, capitalised as in print."""
