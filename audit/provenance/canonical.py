"""Canonical JSON: one byte form for one value, so that a hash or a signature has one meaning.

RFC 8785, restricted to what programs agree on: no floats, whole numbers below 2^53, ASCII keys,
no key twice, no lone surrogates. Bytes that are not the canonical form of what they say are
refused: else a record could be altered without changing its meaning, or read in two ways.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import NoReturn, TypeAlias

Value: TypeAlias = "str | int | bool | Sequence[Value] | Mapping[str, Value] | None"

LARGEST = 2**53
"""Whole numbers from here on are not the same in every program (RFC 8785, I-JSON)."""

DEEPEST = 32
"""Levels of nesting; our own records have five."""


def encode(value: Value) -> bytes:
    """Return the canonical bytes. Raises ValueError for what has no canonical form."""
    refuse(value)
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8")


def decode(raw: bytes) -> Value:
    """Return what canonical bytes say. Raises ValueError where they are not canonical."""
    try:
        value: Value = json.loads(
            raw, object_pairs_hook=once, parse_float=no_float, parse_constant=no_float
        )
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if encode(value) != raw:
        raise ValueError("not in canonical form")
    return value


def refuse(value: Value, depth: int = 0) -> None:
    """Raise ValueError if a value holds anything that has no canonical form."""
    if depth > DEEPEST:
        raise ValueError("nested too deeply")
    match value:
        case None | bool():
            return
        case str():
            refuse_surrogates(value)
        case int():
            if abs(value) >= LARGEST:
                raise ValueError(f"{value} is not below 2^53")
        case Mapping():
            for key, item in value.items():
                if not (isinstance(key, str) and key.isascii()):
                    raise ValueError(f"key {key!r} is not ASCII")
                refuse(item, depth + 1)
        case list() | tuple():
            for item in value:
                refuse(item, depth + 1)
        case _:
            raise ValueError(f"{type(value).__name__} has no canonical form")


def refuse_surrogates(text: str) -> None:
    """Raise ValueError for half a character."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise ValueError("lone surrogate in a string") from None


def once(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
    """Return an object none of whose keys is given twice."""
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a key given twice")
    return made


def no_float(word: str) -> NoReturn:
    """Refuse a number that is not whole."""
    raise ValueError(f"{word} is not a whole number")
