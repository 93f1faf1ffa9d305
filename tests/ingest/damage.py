"""Damage for files, and what is said of it."""

from __future__ import annotations

import random
from collections.abc import Callable

from newsaudit.schemas.errors import InputError


def damaged(raw: bytes, seed: int, within: int | None = None) -> bytes:
    """Return bytes of which one, three or twenty (of the first `within`) are others."""
    chance = random.Random(seed)
    made = bytearray(raw)
    for _ in range(chance.choice([1, 3, 20])):
        made[chance.randrange(min(len(made), within or len(made)))] = chance.randrange(256)
    return bytes(made)


def said(read: Callable[[], object]) -> str:
    """Return the error reading ends with, empty where it ends well; other errors are failures."""
    try:
        read()
    except InputError as error:
        return str(error)
    return ""
