"""Names of East and Southeast Asia in three or four words, family name first: `Ban Ki Moon`, `Le Duc Tho`.

Their syllables are also words of English (`Moon`, `Young`), so the whole name is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsaudit.extract.officials.lexicon import classes, common_words
from newsaudit.extract.officials.runs import TWO_SYLLABLES

ONSET = "(?:ng|nh|ph|th|tr|gi|qu|kh|ch|sh|zh|hw|ky|hy|[bcdfghjklmnpqrstvwxyz])?"
VOWELS = "(?:ae|ai|ao|au|eo|eu|ia|ie|io|iu|oa|oe|oi|oo|ou|ua|ue|ui|uo|uy|wa|ya|ye|yeo|yo|you|yu|[aeiouy])"
SYLLABLE = re.compile(rf"(?i:{ONSET}{VOWELS}(?:ng|nh|ch|[cklmnpt])?)")


def family_first(words: Sequence[str]) -> bool:
    """Tell a family name and two or three syllables, not all of them ordinary."""
    if len(words) not in (3, 4) or words[0].lower() not in classes()["family_first"]:
        return False
    given = [word.lower() for word in words[1:]]
    ordinary = all(word in common_words() for word in given)
    closed = any(word in classes()["phrase_end"] or word in classes()["said"] for word in given)
    capital = all(word[:1].isupper() for word in words)
    return capital and not (ordinary or closed) and all(map(SYLLABLE.fullmatch, given))


def in_two_words(words: Sequence[str]) -> bool:
    """Tell `Meng Wanzhou`: a family name and two syllables that are no word of English."""
    if len(words) != 2 or words[0].lower() not in classes()["family_first"]:
        return False
    low = words[1].lower()
    ordinary = low in common_words() or words[0].lower() in common_words()
    return not ordinary and len(low) > 4 and TWO_SYLLABLES.fullmatch(low) is not None
