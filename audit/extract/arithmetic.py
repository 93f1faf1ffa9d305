"""Places where the copy does arithmetic that a reader can redo: two numbers and what they make.

Each pattern of `ARITHMETIC` finds one kind of reckoning; `newsaudit.checks` reads the numbers of
the place found with the same named groups and redoes it. All patterns are linear: every gap is
bounded and holds no full stop of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsaudit.schemas.arithmetic import ARITHMETIC, TRIGGERS


@cache
def compiled() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Return trigger and pattern of each kind, compiled when first used."""
    return {
        name: (re.compile(TRIGGERS[name], re.IGNORECASE), re.compile(pattern, re.IGNORECASE))
        for name, pattern in ARITHMETIC.items()
    }


def find_arithmetic(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield kind and place of every reckoning, kind by kind."""
    for name, (trigger, pattern) in compiled().items():
        # Most articles have none, and a plain word is found much faster than a pattern.
        if trigger.search(text):
            yield from (
                (name, match.start(), match.end())
                for match in pattern.finditer(text)
                if not text[: match.start()].endswith("-")  # "three of" in "thirty-three of"
            )
