"""Records from what others wrote: a dataclass's fields by name, each of the type it declares."""

from __future__ import annotations

import reprlib
from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

R = TypeVar("R")

WORDS: dict[object, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    NoneType: "nothing",
}
"""The types of fields in words, as a message names them."""


def record(cls: type[R], row: object) -> R:
    """Return the record a table or JSON object says.

    Raises ValueError, naming the field, where one is unknown, missing or of another type.
    """
    if not isinstance(row, Mapping):
        raise ValueError(f"found {reprlib.repr(row)}, expected an object")
    hints = fields_of(cls)  # type: ignore[arg-type]  # mypy: a dataclass is no Hashable
    for name, value in row.items():
        if name not in hints:
            raise ValueError(f"unknown field {reprlib.repr(name)}")
        if not fits(value, hints[name]):
            raise ValueError(f"{name} is {reprlib.repr(value)}, expected {expected(hints[name])}")
    try:
        return cls(**row)
    except TypeError as error:
        raise ValueError(str(error).partition("() ")[2] or str(error)) from None


@cache
def fields_of(cls: type) -> dict[str, Any]:
    """Return a record's fields and their types."""
    return get_type_hints(cls)


def fits(value: object, hint: Any) -> bool:  # noqa: ANN401 - a type is a value here
    """Tell whether a value is of a type; a whole number is a number, true and false are none."""
    origin, args = get_origin(hint), get_args(hint)
    if hint is Any:
        return True
    if origin is Literal:
        return value in args
    if origin in (UnionType, Union):
        return any(fits(value, arg) for arg in args)
    if origin in (list, tuple):
        return isinstance(value, origin) and all(fits(item, args[0]) for item in value)
    if origin in (dict, Mapping):
        return isinstance(value, Mapping) and all(fits(item, args[1]) for item in value.values())
    if hint in (int, float):
        return isinstance(value, int | hint) and not isinstance(value, bool)
    return isinstance(value, hint)


def expected(hint: Any) -> str:  # noqa: ANN401 - a type is a value here
    """Return a type in words."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return either(args)
    if origin in (UnionType, Union):
        return either([expected(arg) for arg in args])
    if origin in (list, tuple):
        return f"a list, each {expected(args[0])}"
    if origin in (dict, Mapping):
        return f"a table, each value {expected(args[1])}"
    if is_dataclass(hint):
        return "an object"
    return WORDS.get(hint, str(hint))


def either(words: Sequence[str]) -> str:
    """Return alternatives as a message lists them."""
    return " or ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else words[0]
