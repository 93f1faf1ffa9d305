"""Characters nobody sees, made visible.

Article text is hostile: bidirectional controls reorder a line, zero-width characters hide words,
terminal escapes run. Every output shows them as `⟨U+202E⟩`; nothing is removed.
"""

from __future__ import annotations

import re

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 and C1 controls but tab, newline, return
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, fillers, Mongolian
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffc\ufffe\uffff"
    "\ud800-\udfff"  # lone surrogates
    "\U000e0000-\U000e0fff"  # tags and variation selectors supplement
    "\r\u200c\u200d\ufe00-\ufe0f]"
    "(?!(?<=\r)\n)"  # the two of a line end
    # Joiners and selectors are rightful in emoji and in Arabic and Indic scripts, nowhere else.
    "(?<![\u0600-\u08ff\u0900-\u0dff\ufe0f\u2600-\u27bf\U0001f000-\U0001faff][\u200c\u200d])"
    "(?<![\u0023\u002a\u0030-\u0039\u00a9\u00ae\u2010-\u3299\U0001f000-\U0001faff][\ufe00-\ufe0f])"
)
"""One invisible or control character; the class stands first, so that search is fast."""


def token(character: str) -> str:
    """Return the visible name of a character: `⟨U+202E⟩`."""
    return f"⟨U+{ord(character):04X}⟩"


def visible(text: str) -> str:
    """Return the text with every invisible character as its token; line ends and tabs stay."""
    return INVISIBLE.sub(lambda match: token(match[0]), text)


def one_line(text: str) -> str:
    """Return visible text on one line: runs of white space become one space."""
    return " ".join(visible(text).split())
