"""Ordinals beside a list of those before: the third this year, after Norland in May and Ruritania in June."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsaudit.extract.numbers import ORDINAL_UNITS
from newsaudit.schemas.arithmetic import MONTH

ORDINALS = {word: number for word, number in ORDINAL_UNITS.items() if 2 <= number <= 10}
ITEM = rf"[^,.;:\n“”\"()]{{2,40}}? in (?:{MONTH})"
SEQUEL = re.compile(
    rf"\b(?:the|its|their|his|her) (?P<ordinal>{'|'.join(ORDINALS)}) (?P<what>[^,.;:\n“”\"()]{{3,80}}),"
    rf" (?:after|following) (?P<list>{ITEM}(?:, {ITEM}){{0,6}},? and {ITEM})(?=[.;,\n])"
)
"""An ordinal, and behind its clause those before it, each with its month."""
WHEN = rf"(?:(?:{MONTH})(?: \d{{1,2}})?|\d{{1,2}} (?:{MONTH}))"
DATED = re.compile(
    rf"\b(?:the|its|their|his|her) (?P<ordinal>{'|'.join(ORDINALS)}) (?P<what>[^,.;:\n“”\"()]{{3,80}}),"
    rf" (?:after|following) (?:[a-z]+ ){{1,3}}(?:in|on)"
    rf" (?P<list>{WHEN}(?:, {WHEN}){{0,6}},? and {WHEN})(?=[.;,\n])"
)
"""The same with the days of those before: after calls on January 8, January 29 and February 19."""
ONE = re.compile(rf"\b(?:{MONTH})\b")
PARTIAL = re.compile(r"\b(?:including|among|notably|such as|both|two|three|four|another|others)\b")


class Sequel(NamedTuple):
    """An ordinal, its place up to the end of the list, and how many the list names."""

    start: int
    end: int
    ordinal: int
    listed: int


def find_sequels(text: str) -> Iterator[Sequel]:
    """Yield ordinals with the number of those that the sentence lists before."""
    for match in (*SEQUEL.finditer(text), *DATED.finditer(text)):
        if not PARTIAL.search(match["list"]) and not match["what"].startswith(ONCE_MORE):
            listed = len(ONE.findall(match["list"]))
            yield Sequel(match.start("ordinal"), match.end(), ORDINALS[match["ordinal"]], listed)


ONCE_MORE = ("time in", "straight", "consecutive", "largest", "biggest", "worst", "highest", "most")
"""Ordinals of rank or of a run, which the list need not fill."""
