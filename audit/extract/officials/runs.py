"""Runs of capitalised words, with the small words and marks that join names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsaudit.extract.document import Document, without_possessive
from newsaudit.extract.officials.lexicon import classes, kinds_of

OF_THE = frozenset({"in", "op"})
"""What begins a Dutch name before `'t`."""


def runs(document: Document) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised tokens, with the small words and marks that join names."""
    end = 0
    for first in document.capitals:
        if first >= end:
            end = first + 1
            while (following := joined(document, end)) is not None:
                end = following
            yield first, end


def starts_name(word: str) -> bool:
    """Tell a capitalised word; `al-Assad` starts with its particle only inside a run."""
    return word[0].isupper()


def joined(document: Document, i: int) -> int | None:
    """Return where the run goes on after the token at `i`, which follows it; None at its end."""
    words, count = document.words, len(document.words)
    if i >= count or ends_in_possessive(words[i - 1]):
        return None
    word, kept = words[i], adjacent(document, i)
    if word == "." and kept and is_short(words[i - 1]):
        return i + 1
    if word == "-" and kept and i + 1 < count and adjacent(document, i + 1):
        return i + 2 if hyphenated(words[i + 1]) or given_after_family(words, i) else None
    if word in ('"', "“") and (following := after_nickname(words, i)) is not None:
        return following
    if not spaced(document, i):
        return suffix_after_comma(document, i) if word == "," else None
    if starts_name(word):
        return i + 1
    return over_particles(document, i) if is_particle(words, i) or word in OF_THE else None


def is_particle(words: list[str], i: int) -> bool:
    """Tell `van`, `al`, and `ash` in `Ahmed ash-Sharaa`, which without its hyphen is a word."""
    if words[i] in classes()["particle"]:
        return True
    return words[i] in classes()["sun_article"] and words[i + 1 : i + 2] == ["-"]


def hyphenated(word: str) -> bool:
    """Tell `Cortez` in `Ocasio-Cortez` and `in` in `Jae-in` from `Ex-minister`, `US-led`."""
    if word[0].isupper():
        return True
    kinds = kinds_of(word)
    known = kinds.head or kinds.modifier or kinds.common or word in classes()["part_of_compound"]
    return word[0].isalpha() and (len(word) == 2 or not known)


def after_nickname(words: list[str], i: int) -> int | None:
    """Go over the quoted name at `i` in `Raymond "Buddy" Tillman`, `Ojuru "the Gate" Ngelabe`.

    Return where the run goes on behind the family name; None for other words in quotation marks.
    """
    closed = next((k for k in range(i + 2, min(i + 6, len(words))) if words[k] in ('"', "”")), None)
    if closed is None or closed + 1 >= len(words) or not words[closed + 1][0].isupper():
        return None
    inside = words[i + 1 : closed]
    called = all(word[0].isupper() or word in ("the", "-") for word in inside)
    return closed + 2 if called and may_be_given(words[i - 1]) else None


def may_be_given(word: str) -> bool:
    """Tell a given name, and a word that may be one, from a title or a body: `NBC "Today" Show`."""
    kinds = kinds_of(word)
    if kinds.first and not kinds.head:
        return True
    other = kinds.common or kinds.head or kinds.modifier or kinds.organisation or kinds.place
    return len(word) > 2 and word[0].isupper() and not (other or kinds.acronym)


def given_after_family(words: list[str], i: int) -> bool:
    """Tell the hyphen of `Park Hee-young`: the family name stands two words before it.

    An unknown family name will do where two syllables follow: `Paik Hak-soon`.
    """
    if i < 2 or not words[i - 2][0].isupper() or words[i + 1] in classes()["part_of_compound"]:
        return False
    if words[i - 2].lower() in classes()["family_first"]:
        return True
    kinds = kinds_of(words[i - 2])
    known = kinds.common or kinds.place or kinds.organisation or kinds.head or kinds.modifier
    syllables = TWO_SYLLABLES.fullmatch(words[i - 1] + without_possessive(words[i + 1]))
    return not known and not kinds.first and syllables is not None


VOWELS = (
    "(?:[aeiouy]|ae|ai|ao|ee|ei|eo|eu|ia|ie|io|iu|oe|oh|oo|ou|ua|ue|ui|uo|wa|ya|ye|yeo|yo|yu)h?"
)
ONSET = "(?:[bcdfghjklmnpqrstwxyz]|ch|kw|kh|hw|hs|sh|ts|tz|zh|my|gy|hy|ky|py|ry|sy)?"
TWO_SYLLABLES = re.compile(rf"(?i:{ONSET}{VOWELS}(?:ng|[nklmprt])?){{2}}")
"""Two syllables as Korean and Chinese given names are romanised (`Jae-myung`), unlike `Clinton-era`."""


def over_particles(document: Document, i: int) -> int | None:
    """Go over `van der`, `al-`, `bin` to the capitalised word after them, if there is one."""
    words, stop = document.words, min(i + 4, len(document.words))
    if words[i] in ("in", "van", "op") and words[i + 1 : i + 3] in (["'", "t"], ["’", "t"]):
        i += 3  # `in 't Veld`
    while i < stop and (is_particle(words, i) or words[i] == "-"):
        i += 1
    return i + 1 if i < stop and starts_name(words[i]) and not breaks(document, i) else None


def suffix_after_comma(document: Document, i: int) -> int | None:
    """Go over `, Jr` (its full stop is taken by `joined`)."""
    words = document.words
    if i + 1 < len(words) and words[i + 1].lower() in ("jr", "sr") and adjacent(document, i):
        return i + 2
    return None


def ends_in_possessive(word: str) -> bool:
    """Tell `Britain’s`, after which a new name begins."""
    return word != without_possessive(word) or word[-1] in "’'"


def is_short(word: str) -> bool:
    """Tell an initial or a word that takes a full stop: `J`, `Jr`, `Sen`, `Mr`."""
    low, known = word.lower(), classes()
    titled = low in known["abbreviation"] or low in known["honorific"]
    return len(word) == 1 or titled or low in ("jr", "sr", "st")


def adjacent(document: Document, i: int) -> bool:
    """Tell whether the token at `i` follows the one before it without a gap."""
    return i > 0 and document.starts[i] == document.ends[i - 1]


def breaks(document: Document, i: int) -> bool:
    """Tell whether a paragraph ends between the token at `i` and the one before it."""
    gap = document.text[document.ends[i - 1] : document.starts[i]]
    if gap in ("", " "):
        return False
    return "\n\n" in gap or "\t" in gap or gap.count("\n") > 1


def spaced(document: Document, i: int) -> bool:
    """Tell whether the token at `i` stands after white space in the same paragraph."""
    return document.starts[i] > document.ends[i - 1] and not breaks(document, i)


def opens_sentence(document: Document, i: int) -> bool:
    """Tell whether a sentence (or a quotation in it) begins with the token at `i`."""
    if i == 0 or breaks(document, i):
        return True
    before = document.words[i - 1]
    return before in '.!?:"“”‘_—–`' and not (
        before == "." and i > 1 and is_short(document.words[i - 2])
    )
