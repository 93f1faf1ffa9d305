"""What speaks for and against a capitalised piece being a person's name.

Features are short strings; their weights stand in `data/weights.csv`. No feature holds a word of
the text: words count only through the classes of `newsaudit.extract.officials.lexicon`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newsaudit.extract.document import Document, without_possessive
from newsaudit.extract.officials.lexicon import (
    cities,
    classes,
    holder_surnames,
    kinds_of,
    ordinary_words,
    plain,
)
from newsaudit.extract.officials.runs import adjacent, breaks, opens_sentence
from newsaudit.extract.officials.segments import Segment

PLACE_PREPOSITIONS = frozenset("in at near from into across outside inside toward towards".split())
PREPOSITIONS = frozenset("by with to for against about on under between of like than".split())
AUXILIARIES = frozenset("is was has had will would does did can could may might should".split())
MARKS = {
    ",": "comma",
    ".": "stop",
    ";": "semicolon",
    ":": "colon",
    "(": "opened",
    ")": "closed",
    "-": "hyphen",
    "&": "ampersand",
    "/": "slash",
}
PRONOUNS = frozenset("he she him his her himself herself who whom whose".split())
OF_PERSONS = frozenset("he she him his her himself herself".split())
OF_THINGS = frozenset("it its itself".split())
OF_ANY = OF_PERSONS | OF_THINGS

LONGEST_LOOK = 25
"""Tokens behind a name in which a pronoun is looked for."""

INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?")

OPENED = frozenset(('"', "“", "‘", "'", "`"))
CLOSED = frozenset(('"', "”", "’", "'"))
ENDINGS = ("ed", "ing", "ly", "s")


@lru_cache(maxsize=65536)
def letter(part: str) -> str:
    """Return a letter for a part of a name: F given, S family, B both, small when also a word.

    What no list of names has is W where it is an English word, and N where nobody knows it; initials
    that stand for the given name are I.
    """
    if part[-1] == ".":
        return "I"
    kinds = kinds_of(part)
    if kinds.first or kinds.surname:
        known = "B" if kinds.first and kinds.surname else "F" if kinds.first else "S"
        return known.lower() if kinds.common or kinds.place else known
    if kinds.organisation:
        return "O"
    if kinds.place:
        return "P"
    if kinds.common:
        return "C"
    return "A" if kinds.acronym else unnamed(plain(without_possessive(part)).lower())


def unnamed(low: str) -> str:
    """Return the letter of a word that no list of names has: W, P of a city, or N."""
    if low in ordinary_words() or (low[-1] == "s" and low[:-1] in ordinary_words()):
        return "W"
    return "P" if low in cities() else "N"


def own(document: Document, piece: Segment) -> Iterator[str]:
    """Yield what the piece itself shows, wherever it stands."""
    particles = classes()["particle"]
    letters = "".join(letter(part) for part in piece.parts if part not in particles)
    letters = letters or letter(piece.parts[0])
    multi = "1" if piece.single else "2"
    yield f"{multi}shape={letters[:4]}"
    if not piece.single:
        yield f"first={letters[0]}"
        yield f"last={letters[-1]}"
        yield f"length={min(len(letters), 5)}"
        yield from like_body(piece)
    elif piece.parts[0] in holder_surnames():
        yield f"1holder={letters}"
    if piece.single and piece.parts[0].lower() in classes()["known_by_one_name"]:
        yield "1known"
    if "." in document.words[piece.first + 1 : piece.last]:
        yield f"{multi}initial"
    if any(map(INITIALS.fullmatch, document.words[piece.first : piece.last - 1])):
        yield f"{multi}initials"  # `J.P. Roe`, the initials one token
    between = document.words[piece.first + 1 : piece.last - 1]
    if any(word in classes()["particle"] for word in between):
        yield "particle"
    if "-" in between:
        yield f"{multi}hyphen"
    written = document.text[piece.start : piece.end]
    if written.isupper():
        yield f"{multi}capitals={min(len(written), 5)}"
    elif not "".join(written.split()).replace("-", "").replace(".", "").isalpha():
        yield f"{multi}marks"
    if any(c.isupper() for part in piece.parts for c in part[2:]) and not written.isupper():
        yield f"{multi}camel"
    if is_quoted(document, piece):
        yield f"{multi}quoted"
    elif document.quoted[piece.first]:
        yield f"{multi}speech"
        yield f"{multi}speech={letters[:2]}"
    if pronoun := pronoun_after(document, piece):
        yield f"{multi}then={pronoun}"


def like_body(piece: Segment) -> Iterator[str]:
    """Yield what in a name of several words is a firm's or a place's: `Merrill Lynch`, `Santa Ana`."""
    low = [part.lower() for part in piece.parts]
    if kinds_of(piece.parts[-1]).organisation:
        yield "2ends=organisation"
    if low[-1] in classes()["ends_place"]:
        yield "2ends=place"
    if low[0] in classes()["opens_place"]:
        yield "2opens=place"
    if " ".join(low) in classes()["named_firm"]:
        yield "2firm"


def is_quoted(document: Document, piece: Segment) -> bool:
    """Tell a name alone between quotation marks, as titles of works stand."""
    words = document.words
    opened = piece.first > 0 and words[piece.first - 1] in OPENED
    following = words[piece.last : piece.last + 2]
    if following[:1] in ([","], ["."]):
        following = following[1:]
    return opened and not CLOSED.isdisjoint(following[:1])


def pronoun_after(document: Document, piece: Segment) -> str | None:
    """Return whether the first pronoun behind a name, in its sentence, is a person's or a thing's."""
    if OF_ANY.isdisjoint(document.words[piece.last : piece.last + LONGEST_LOOK]):
        return None
    end = document.sentences[document.sentence_at(piece.start)].end
    for i in range(piece.last, min(piece.last + LONGEST_LOOK, len(document.words))):
        word = document.words[i]
        if document.starts[i] >= end:
            return None
        if word in OF_PERSONS:
            return "he"
        if word in OF_THINGS:
            return "it"
    return None


def around(document: Document, piece: Segment) -> Iterator[str]:
    """Yield what stands before and after one mention."""
    multi = "1" if piece.single else "2"
    if piece.honorific:
        yield f"{multi}honorific"
    preceding, following = before(document, piece.first), after(document, piece)
    yield f"{multi}before={preceding}"
    yield f"{multi}after={following}"
    if preceding == "word":
        yield f"{multi}ends before={ending(document.words[piece.first - 1])}"
    if following == "word":
        yield f"{multi}ends after={ending(document.words[piece.last])}"


def ending(word: str) -> str:
    """Name how a small word ends, which tells many verbs from nouns: `arrested`, `elections`."""
    return next((end for end in ENDINGS if word.endswith(end)), "other")


def before(document: Document, first: int) -> str:
    """Name the kind of word before the token at `first`."""
    words = document.words
    if is_item(document, first):
        return "item"
    if opens_sentence(document, first):
        return "opening"
    word = words[first - 1]
    if word in ("By", "BY") and opens_sentence(document, first - 1):
        return "byline"
    if word == "." and first > 1:
        word = words[first - 2]
    low = word.lower()
    if word[0].isalpha() and (kinds := kinds_of(word)).head:
        return "title" if word.islower() or not kinds.organisation else "organisation"
    if word[0].isupper():
        return "capital"
    if low == "of" and first > 1 and document.lower[first - 2] in classes()["settlement"]:
        return "place"
    return "word" if word == "that" else small(low)  # `said that Roe`


def is_item(document: Document, first: int) -> bool:
    """Tell the first word of an item of a numbered list: `3. Jane Roe, Fife`."""
    words = document.words
    numbered = first > 1 and words[first - 1] in (".", ")") and words[first - 2].isdigit()
    return numbered and len(words[first - 2]) < 3 and adjacent(document, first - 1)


def small(low: str) -> str:
    """Name the kind of a small word or mark."""
    if low in ("the", "a", "an", "this", "that", "its"):
        return "article"
    if low in PLACE_PREPOSITIONS:
        return "place"
    if low in PREPOSITIONS or low in AUXILIARIES or low in PRONOUNS or low in ("and", "or", "but"):
        return low
    if low in classes()["said"]:
        return "said"
    if not low[0].isalnum():
        return MARKS.get(low, "mark")
    return "number" if low[0].isdigit() else "word"


def after(document: Document, piece: Segment) -> str:
    """Name the kind of word after the piece."""
    words, i = document.words, piece.last
    if i >= len(words) or breaks(document, i):
        return "end"
    if piece.end < document.ends[i - 1] and words[i - 1] != ".":
        return "possessive"
    if words[i] == ",":
        return "comma-" + after_comma(document, i + 1)
    if is_firm(document, i):
        return "organisation"
    if words[i][0].isupper():
        kinds = kinds_of(words[i])
        return "organisation" if kinds.organisation else "capital"
    return small(words[i])


def is_firm(document: Document, i: int) -> bool:
    """Tell the `and Partners` at `i` that makes a firm of the name before it."""
    following = document.words[i + 1 : i + 2]
    joined = document.words[i] in ("and", "&") and bool(following)
    return joined and following[0].istitle() and following[0].lower() in classes()["partners"]


def after_comma(document: Document, i: int) -> str:
    """Name the kind of what follows a comma: an age, an apposition, a relative clause."""
    if i >= len(document.words):
        return "end"
    word = document.words[i]
    if word.isdigit():
        return "age" if len(word) == 2 else "number"
    low = word.lower()
    if low in ("who", "whose"):
        return "who"
    if low in classes()["determiner"] or (word.islower() and kinds_of(low).head):
        return "apposition"
    if word[0].isupper():
        return "place" if is_state(low) else "capital"
    return small(low)


def is_state(low: str) -> bool:
    """Tell a place or the short form of a US state."""
    return kinds_of(low).place or low in classes()["state_abbreviation"]
