"""No regular expression of the package takes more than linear time on its worst repetition.

Every compiled pattern a module holds is found by walking the package. From its own parse tree each
of its repetitions gives the text that it can repeat longest; the text ends in what nothing matches,
so that a pattern that can go back over it does.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from re import _constants as codes  # the parser's own names; no public ones exist
from re import _parser as parser

import pytest

import newsaudit

SECONDS = 2.0
"""What a linear pattern does in milliseconds; a quadratic one needs several times as long."""

CHARACTERS = 40_000
END = "\x00"
SKIPPED = ("newsaudit.cli", "newsaudit.gating")
"""Modules with heavy imports that read no text of articles."""

SAMPLES = "aB1 .,;-'\"“(\n\té_/"
BUILT_IN = {
    codes.CATEGORY_DIGIT: "1",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_WORD: "a",
    codes.CATEGORY_NOT_DIGIT: "a",
    codes.CATEGORY_NOT_SPACE: "a",
    codes.CATEGORY_NOT_WORD: ".",
}


def patterns() -> dict[str, re.Pattern[str]]:
    """Return the compiled patterns of all modules by where they stand."""
    found: dict[str, re.Pattern[str]] = {}
    for info in pkgutil.walk_packages(newsaudit.__path__, "newsaudit."):
        if info.name.startswith(SKIPPED) or info.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(info.name)).items():
            for at, pattern in enumerate(within(value, 3)):
                if isinstance(pattern.pattern, str) and pattern not in found.values():
                    found[f"{info.name}.{name}.{at}"] = pattern
    return found


def within(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    """Yield the patterns in a value and in what it holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        for part in [*value, *value.values()]:
            yield from within(part, depth - 1)
    elif depth and isinstance(value, list | tuple | set | frozenset):
        for part in value:
            yield from within(part, depth - 1)
    elif depth and hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        for name in value.__dataclass_fields__:
            yield from within(getattr(value, name, None), depth - 1)


def member(items: list) -> str:
    """Return a character of a set of characters."""
    negated = items[0][0] is codes.NEGATE
    if not negated:
        kind, value = items[-1]
        if kind is codes.LITERAL:
            return chr(value)
        return chr(value[0]) if kind is codes.RANGE else BUILT_IN[value]
    return next((one for one in SAMPLES if not any(has(item, one) for item in items[1:])), "x")


def has(item: tuple, character: str) -> bool:
    """Tell whether a character belongs to one item of a set."""
    kind, value = item
    if kind is codes.LITERAL:
        return ord(character) == value
    if kind is codes.RANGE:
        return value[0] <= ord(character) <= value[1]
    shorthand = {
        codes.CATEGORY_DIGIT: r"\d",
        codes.CATEGORY_SPACE: r"\s",
        codes.CATEGORY_WORD: r"\w",
    }
    if value in shorthand:
        return re.match(shorthand[value], character) is not None
    opposite = {codes.CATEGORY_NOT_DIGIT: r"\D", codes.CATEGORY_NOT_SPACE: r"\S"}
    return re.match(opposite.get(value, r"\W"), character) is not None


def sample(tree: object, choice: int = 0) -> str:
    """Return a text that a parse tree matches, taking branch `choice` where it branches."""
    made = ""
    for kind, value in tree:
        if kind is codes.LITERAL:
            made += chr(value)
        elif kind is codes.NOT_LITERAL:
            made += "b" if value == ord("a") else "a"
        elif kind is codes.ANY:
            made += "a"
        elif kind is codes.IN:
            made += member(value)
        elif kind is codes.BRANCH:
            made += sample(value[1][choice % len(value[1])], choice)
        elif kind is codes.SUBPATTERN:
            made += sample(value[3], choice)
        elif kind in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            made += sample(value[2], choice) * max(value[0], 1)
    return made


def repetitions(tree: object, before: str = "") -> Iterator[tuple[str, str]]:
    """Yield what stands before each long repetition of a tree, and what it repeats."""
    for kind, value in tree:
        if kind in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            if value[1] > 20:
                for choice in range(6):
                    yield before, sample(value[2], choice)
            yield from repetitions(value[2], before)
        elif kind is codes.SUBPATTERN:
            yield from repetitions(value[3], before)
        elif kind is codes.BRANCH:
            for branch in value[1]:
                yield from repetitions(branch, before)
        before += sample([(kind, value)])


def hostile(pattern: re.Pattern[str]) -> set[str]:
    """Return the texts that make a pattern repeat longest."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    pairs = {(before, piece) for before, piece in repetitions(tree) if piece}
    pairs |= {("", sample(tree, choice)) for choice in range(6)} - {("", "")}
    texts = {before + piece * (CHARACTERS // len(piece)) + END for before, piece in pairs}
    return texts | {
        (before + piece) * (CHARACTERS // len(before + piece)) + END for before, piece in pairs
    }


FOUND = patterns()


def test_patterns_are_found() -> None:
    assert len(FOUND) > 150


@pytest.mark.parametrize("name", FOUND)
def test_worst_repetition_takes_linear_time(name: str) -> None:
    for text in hostile(FOUND[name]):
        # A busy machine can only make it slower: the least of three counts.
        taken = min(trials(FOUND[name], text))
        assert taken < SECONDS, f"{taken:.1f} s for {text[:40]!r}…"


def trials(pattern: re.Pattern[str], text: str) -> Iterator[float]:
    """Yield the CPU time of looking through a text, up to three times, until one is short enough."""
    for _ in range(3):
        started = time.process_time()
        for _ in pattern.finditer(text):
            pass
        yield (taken := time.process_time() - started)
        if taken < SECONDS:
            return
