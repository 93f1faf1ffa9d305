"""Capitalised words, cut into pieces that may be a person's name.

`Russian President Vladimir Putin` is one run of capitals; its titles, nationalities and ordinary
words are cut away, and `Vladimir Putin` is left to be judged by `newsaudit.extract.officials.model`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from newsaudit.extract.document import Document, without_possessive
from newsaudit.extract.officials.cuts import pieces, title_word
from newsaudit.extract.officials.lexicon import classes, kinds_of
from newsaudit.extract.officials.runs import opens_sentence, runs, spaced

LONGEST_NAME = 7
"""Tokens; hyphens, particles and the dots of initials are counted, a nickname is not."""

NICKNAME = ('"', "“")


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens `first` to `last` (exclusive) that may be a name; `end` leaves out the possessive."""

    first: int
    last: int
    start: int
    end: int
    parts: tuple[str, ...]
    """The name's words, without particles' case or possessive changed: `Vladimir`, `Putin`."""
    honorific: str | None
    """mr, mrs, ms, … when one stands before it."""

    @property
    def single(self) -> bool:
        """One word only."""
        return len(self.parts) == 1


def segments(document: Document) -> list[Segment]:
    """Return every piece that may be a name, in text order, none overlapping."""
    found = []
    for first, last in runs(document):
        for start, end in pieces(document, first, last):
            longest = LONGEST_NAME + (4 if called(document, start, end) else 0)
            if end - start <= longest and not is_handle(document, start):
                piece = segment(document, start, end)
                if not (piece.single and is_of_body_or_place(document, start, end)):
                    found.append(piece)
    found = without_deans(document, found)
    names, given = full_names(found), given_names(found)
    found = [without_epithet(document, piece, names, given) for piece in found]
    if families := family_names(document, found):
        found = [with_particle(document, piece, families) for piece in found]
    return sorted([*found, *namesakes(document, found)], key=lambda piece: piece.start)


def called(document: Document, first: int, last: int) -> bool:
    """Tell a name with a nickname in quotation marks: `Jane "Birdie" Roe`."""
    return any(word in NICKNAME for word in document.words[first:last])


def is_handle(document: Document, first: int) -> bool:
    """Tell `Roe` in `@Roe`, the name of an account."""
    start = document.starts[first]
    return document.text[max(start - 1, 0) : start] == "@"


def is_of_body_or_place(document: Document, first: int, last: int) -> bool:
    """Tell `Glasser` in `Bailey & Glasser`, a firm, and `Ashton` in `of Ashton, Md.`, `(Pa.)`."""
    words = document.words
    before, behind = words[first - 1] if first else "", words[last] if last < len(words) else ""
    if before == "&" or behind == "&":
        return True
    if before == "(":
        return words[first].lower() in classes()["state_abbreviation"]
    if behind != "," or before not in ("of", "in", "from", "near") or last + 1 == len(words):
        return False
    return words[last + 1].lower().rstrip(".") in classes()["state_abbreviation"]


def without_deans(document: Document, found: list[Segment]) -> list[Segment]:
    """Cut `Dean` from `Dean Roe` where the article has `Jane Roe`: it is her title."""
    heads = classes()["given_head"]
    deans = [piece for piece in found if not piece.single and piece.parts[0].lower() in heads]
    if not deans:
        return found
    families = {
        piece.parts[-1]
        for piece in found
        if not piece.single and piece.parts[0].lower() not in heads
    }
    titled = {piece for piece in deans if len(piece.parts) == 2 and piece.parts[1] in families}
    return [
        segment(document, piece.first + 1, piece.last) if piece in titled else piece
        for piece in found
    ]


def full_names(found: list[Segment]) -> dict[tuple[str, ...], int]:
    """Count the pieces of several words, and of each their last words alone."""
    counts: dict[tuple[str, ...], int] = {}
    for piece in found:
        if not piece.single:
            counts[piece.parts] = counts.get(piece.parts, 0) + 1
            if kinds_of(piece.parts[0]).first:
                counts[piece.parts[-1:]] = counts.get(piece.parts[-1:], 0) + 1
    return counts


def given_names(found: list[Segment]) -> dict[str, set[str]]:
    """Return the given names by the family names they stand before."""
    given: dict[str, set[str]] = {}
    for piece in found:
        if len(piece.parts) == 2 and kinds_of(piece.parts[0]).first:
            given.setdefault(piece.parts[1], set()).add(piece.parts[0])
    return given


def without_epithet(
    document: Document,
    piece: Segment,
    names: dict[tuple[str, ...], int],
    given: dict[str, set[str]],
) -> Segment:
    """Cut `Crooked`, `Injecting` from a name that the article also has without it.

    What is almost the given name is the given name, spelt wrong.
    """
    opens = len(piece.parts) > 2 or opens_sentence(document, piece.first)
    if piece.single or kinds_of(piece.parts[0]).name or not opens:
        return piece
    if not (kinds_of(piece.parts[0]).common or piece.parts[0].endswith(("ing", "ed"))):
        return piece
    if any(OSA.distance(piece.parts[0], name) == 1 for name in given.get(piece.parts[-1], ())):
        return piece
    tail, plain = piece.parts[1:], piece.last - piece.first == len(piece.parts)
    return segment(document, piece.first + 1, piece.last) if plain and tail in names else piece


def family_names(document: Document, found: list[Segment]) -> set[tuple[str, ...]]:
    """Return the family names with particles that end a full name: `de blasio`, `van der bellen`."""
    families = set()
    for piece in found:
        words, i = document.lower[piece.first : piece.last], piece.last - piece.first - 1
        while i > 0 and words[i - 1] in classes()["particle"]:
            i -= 1
        if 0 < i < len(words) - 1:
            families.add(tuple(words[i:]))
    return families


def with_particle(document: Document, piece: Segment, families: set[tuple[str, ...]]) -> Segment:
    """Take `de Blasio`, and `De Blasio` where a sentence begins, as the family name it is."""
    words, last = document.lower, piece.last
    for first in range(piece.first, max(piece.first - 3, -1), -1):
        if tuple(words[first:last]) in families:
            whole = segment(document, first, last)
            return replace(whole, parts=whole.parts[-1:])
    return piece


def namesakes(document: Document, found: list[Segment]) -> Iterator[Segment]:
    """Yield single words that were cut away but end a full name elsewhere: `King`, `Cardinal`."""
    finals = {family_name(piece) for piece in found if not piece.single}
    ends = {word for word in finals if ordinary(word) and word.lower() not in classes()["calendar"]}
    if not ends:
        return
    taken = {i for piece in found for i in range(piece.first, piece.last)}
    for i, word in enumerate(document.words):
        if without_possessive(word) in ends and i not in taken and alone(document, i, taken):
            yield segment(document, i, i + 1)


def family_name(piece: Segment) -> str:
    """Return the family name, of `Park Geun-hye` the first word."""
    eastern = piece.parts[0].lower() in classes()["family_first"] and "-" in piece.parts[-1]
    return piece.parts[0] if eastern and len(piece.parts) == 2 else piece.parts[-1]


def ordinary(word: str) -> bool:
    """Tell a word that is cut out of runs when it stands alone."""
    kinds = kinds_of(word)
    return kinds.common or kinds.head or kinds.place or kinds.organisation


def alone(document: Document, i: int, taken: set[int]) -> bool:
    """Tell whether the word at `i` is neither a title, nor part of a longer run, nor an opening."""
    if i + 1 in taken or (kinds_of(document.words[i]).common and opens_sentence(document, i)):
        return False
    before = i > 0 and spaced(document, i) and document.words[i - 1][0].isupper()
    after = i + 1 < len(document.words) and document.words[i + 1][0].isupper()
    return not (before and not title_word(document, i - 1)) and not after


def segment(document: Document, first: int, last: int) -> Segment:
    """Make a segment of the tokens `first` to `last`."""
    words, end = document.words, document.ends[last - 1]
    final = words[last - 1]
    end -= len(final) - len(without_possessive(final))
    parts = tuple(name_parts(document.text[document.starts[first] : document.ends[last - 1]]))
    before = words[first - 1] if first else ""
    if before == "." and first > 1:
        before = words[first - 2]
    honorific = before.lower() if before.lower() in classes()["honorific"] else None
    return Segment(first, last, document.starts[first], end, parts, honorific)


def name_parts(text: str) -> Iterator[str]:
    """Yield the words of a name: hyphenated ones whole, Jr. left out.

    Initials are left out too, but where they are all of the given name: `J.D. Roe`.
    """
    initials: list[str] = []
    pending: list[str] = []
    for word in text.replace(",", " ").replace("’", "'").split():
        bare = without_possessive(word).strip(".\"“”'‘’()")
        if not bare or bare.lower() in classes()["suffix"]:
            continue
        (initials if is_initials(bare) else pending).append(bare)
    if not pending:
        yield text
    elif initials and bare_surname(pending) and text.startswith(initials[0]):
        yield initials[0].rstrip(".") + "."
    yield from pending


def is_initials(bare: str) -> bool:
    """Tell `J` and `J.D` (a full stop behind them left out)."""
    return len(bare) == 1 or "." in bare


def bare_surname(words: list[str]) -> bool:
    """Tell one word, particles before it not counted."""
    return sum(word not in classes()["particle"] for word in words) == 1
