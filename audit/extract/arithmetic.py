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

BEFORE = 70
OF_ANOTHER = re.compile(
    r"-$|\b[Oo]f (?:the |its |their |his |her |those |these )?[\d,]{1,9} [a-z -]{2,40}, $"
)
"""What stands before a number that is part of another: `three of` in `thirty-three of`, or one part of
several, `Of the 212 customers, 96 paid here, 71 there`."""


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
                if not OF_ANOTHER.search(text, max(0, match.start() - BEFORE), match.start())
            )
