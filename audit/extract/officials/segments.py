"""Capitalised words, cut into pieces that may be a person's name.

`Russian President Vladimir Putin` is one run of capitals; its titles, nationalities and ordinary
words are cut away, and `Vladimir Putin` is left to be judged by `newsaudit.extract.officials.model`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsaudit.extract.document import Document
from newsaudit.extract.officials.lexicon import (
    Kinds,
    classes,
    holder_surnames,
    kinds_of,
    office_holders,
    places,
    without_possessive,
)

LONGEST_NAME = 7
"""Tokens; hyphens, particles and the dots of initials are counted."""


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
            if end - start <= LONGEST_NAME:
                found.append(segment(document, start, end))
    names = full_names(found)
    found = [without_epithet(document, piece, names) for piece in found]
    return sorted([*found, *namesakes(document, found)], key=lambda piece: piece.start)


def full_names(found: list[Segment]) -> dict[tuple[str, ...], int]:
    """Count the pieces of several words, and of each their last words alone."""
    counts: dict[tuple[str, ...], int] = {}
    for piece in found:
        if not piece.single:
            counts[piece.parts] = counts.get(piece.parts, 0) + 1
            if kinds_of(piece.parts[0]).first:
                counts[piece.parts[-1:]] = counts.get(piece.parts[-1:], 0) + 1
    return counts


def without_epithet(
    document: Document, piece: Segment, names: dict[tuple[str, ...], int]
) -> Segment:
    """Cut `Crooked`, `Injecting` from a name that the article also has without it."""
    opens = len(piece.parts) > 2 or opens_sentence(document, piece.first)
    if piece.single or kinds_of(piece.parts[0]).name or not opens:
        return piece
    tail, plain = piece.parts[1:], piece.last - piece.first == len(piece.parts)
    return segment(document, piece.first + 1, piece.last) if plain and tail in names else piece


def namesakes(document: Document, found: list[Segment]) -> Iterator[Segment]:
    """Yield single words that were cut away but end a full name elsewhere: `King`, `Cardinal`."""
    finals = {piece.parts[-1] for piece in found if not piece.single}
    ends = {word for word in finals if ordinary(word) and word.lower() not in classes()["calendar"]}
    if not ends:
        return
    taken = {i for piece in found for i in range(piece.first, piece.last)}
    for i, word in enumerate(document.words):
        if without_possessive(word) in ends and i not in taken and alone(document, i, taken):
            yield segment(document, i, i + 1)


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
    parts = tuple(name_parts(document, first, last))
    before = words[first - 1] if first else ""
    if before == "." and first > 1:
        before = words[first - 2]
    honorific = before.lower() if before.lower() in classes()["honorific"] else None
    return Segment(first, last, document.starts[first], end, parts, honorific)


def name_parts(document: Document, first: int, last: int) -> Iterator[str]:
    """Yield the words of a name: hyphenated ones whole, initials and Jr. left out."""
    text, pending = document.text[document.starts[first] : document.ends[last - 1]], []
    for word in text.replace(",", " ").split():
        bare = without_possessive(word).strip(".\"“”'‘’()")
        if len(bare) > 1 and bare.lower() not in classes()["suffix"] and "." not in bare:
            pending.append(bare)
    yield from pending or [text]


def runs(document: Document) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised tokens, with the small words and marks that join names."""
    words, count, i = document.words, len(document.words), 0
    while i < count:
        if not starts_name(words[i]):
            i += 1
            continue
        first, i = i, i + 1
        while (following := joined(document, i)) is not None:
            i = following
        yield first, i


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
        return i + 2 if hyphenated(words[i + 1]) else None
    if not spaced(document, i):
        return suffix_after_comma(document, i) if word == "," else None
    if starts_name(word):
        return i + 1
    return over_particles(document, i) if word in classes()["particle"] else None


def hyphenated(word: str) -> bool:
    """Tell `Cortez` in `Ocasio-Cortez` and `in` in `Jae-in` from `Ex-minister`, `US-led`."""
    if word[0].isupper():
        return True
    kinds = kinds_of(word)
    known = kinds.head or kinds.modifier or kinds.common or word in classes()["part_of_compound"]
    return word[0].isalpha() and (len(word) == 2 or not known)


def over_particles(document: Document, i: int) -> int | None:
    """Go over `van der`, `al-`, `bin` to the capitalised word after them, if there is one."""
    words, stop = document.words, min(i + 4, len(document.words))
    while i < stop and (words[i] in classes()["particle"] or words[i] == "-"):
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
    return len(word) == 1 or any(low in known[k] for k in ("abbreviation", "honorific", "suffix"))


def adjacent(document: Document, i: int) -> bool:
    """Tell whether the token at `i` follows the one before it without a gap."""
    return i > 0 and document.starts[i] == document.ends[i - 1]


def breaks(document: Document, i: int) -> bool:
    """Tell whether a paragraph ends between the token at `i` and the one before it."""
    gap = document.text[document.ends[i - 1] : document.starts[i]]
    return "\n\n" in gap or "\t" in gap or gap.count("\n") > 1


def spaced(document: Document, i: int) -> bool:
    """Tell whether the token at `i` stands after white space in the same paragraph."""
    return document.starts[i] > document.ends[i - 1] and not breaks(document, i)


def pieces(document: Document, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Cut a run at its titles, places, ordinary words; yield what may be names."""
    start = first
    i = first
    while i < last:
        width = cut_at(document, start, i, last)
        if width:
            yield from whole(document, start, i)
            start = i = i + width
        else:
            i += 1
    yield from whole(document, start, last)


def whole(document: Document, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the piece, less loose marks at its ends, unless an organisation's word is in it."""
    words = document.words
    while first < last and not words[first][0].isupper():
        first += 1
    while last > first and not (words[last - 1][0].isupper() or closes(document, first, last)):
        last -= 1
    if first == last:
        return
    first = after_organisation(document, first, last)
    if first < last and not ends_in_organisation(words[first:last]):
        yield first, last


def after_organisation(document: Document, first: int, last: int) -> int:
    """Return where a full name begins after an organisation's; `last` when there is none."""
    words = document.words
    marks = [i for i in range(first, last - 1) if is_organisation(words[i])]
    if not marks:
        return first
    rest = marks[-1] + 1
    begins = rest + 1 < last and words[rest][0].isupper() and given_name(words[rest])
    return rest if begins else last


def given_name(word: str) -> bool:
    """Tell a given name that is no ordinary word and no family name of office holders."""
    kinds = kinds_of(word)
    return kinds.first and not kinds.common and word not in holder_surnames()


def is_organisation(word: str) -> bool:
    """Tell a capitalised word of organisations that is no given name."""
    return word[0].isupper() and kinds_of(word).organisation and not kinds_of(word).first


def ends_in_organisation(words: list[str]) -> bool:
    """Tell `Gates Foundation` from `Robert Banks`, where a given name stands before."""
    tokens = [word for word in words if word[0].isupper()]
    final = kinds_of(tokens[-1])
    if not final.organisation:
        return False
    return not (final.surname and len(tokens) > 1 and given_name(tokens[-2]))


def closes(document: Document, first: int, last: int) -> bool:
    """Tell the full stop of `Jr.` or of a lone initial, which belongs to the name."""
    words = document.words
    return words[last - 1] == "." and last - first > 1 and words[last - 2].lower() in ("jr", "sr")


def cut_at(document: Document, start: int, i: int, last: int) -> int:
    """Return how many tokens to cut out at `i`, 0 if the word belongs to a name."""
    word = document.words[i]
    if not word[0].isupper() or len(word) == 1 or word.lower() in classes()["particle"]:
        return 0
    if (
        i == start
        and word[-1] == "."
        and word.lower().rstrip(".") in classes()["state_abbreviation"]
    ):
        return 1
    kinds = kinds_of(word)
    if i == start and addressed(document, i) and not unlike_a_name(kinds):
        return 0
    if kinds.honorific or (kinds.head and not named(document, start, i, last)):
        return 2 if i + 1 < last and document.words[i + 1] == "." else 1
    if kinds.modifier and i + 1 < last and title_word(document, i + 1):
        return 1
    if width := place_at(document, start, i, last):
        return width
    return 1 if kinds.common and not licensed(document, start, i, last) else 0


def unlike_a_name(kinds: Kinds) -> bool:
    """Tell a word that is no name even after `Miss` or `Gen.`."""
    return kinds.head or kinds.honorific or kinds.organisation


def addressed(document: Document, i: int) -> bool:
    """Tell whether `Mr.`, `Sen.` or the like stands before the token at `i`."""
    words = document.words
    if i > 1 and words[i - 1] == "." and spaced(document, i):
        low, known = words[i - 2].lower(), classes()
        return low in known["honorific"] or low in known["abbreviation"]
    return i > 0 and words[i - 1].lower() in classes()["honorific"] and spaced(document, i)


def title_word(document: Document, i: int) -> bool:
    """Tell whether a title goes on with the token at `i`."""
    kinds = kinds_of(document.words[i]) if document.words[i][0].isupper() else None
    return kinds is not None and (kinds.head or kinds.modifier)


def named(document: Document, start: int, i: int, last: int) -> bool:
    """Tell `King` in `Larry King` and `Dean` in `Dean Carter` from titles."""
    kinds, final = kinds_of(document.words[i]), i + 1 == last or is_suffix(document.words[i + 1])
    if i > start:
        return final and kinds.surname and kinds_of(document.words[i - 1]).first
    follower = kinds_of(document.words[i + 1]) if i + 2 == last else None
    low = document.words[i].lower()
    return low in classes()["name_head"] and follower is not None and follower.name


def is_suffix(word: str) -> bool:
    """Tell `Jr`, `III` after a name."""
    return word == "," or word.lower() in classes()["suffix"]


def place_at(document: Document, start: int, i: int, last: int) -> int:
    """Return how many tokens from `i` on name a place or nationality that is no part of a name."""
    words = document.words
    for width in (3, 2, 1):
        phrase = " ".join(words[i : min(i + width, last)])
        if i + width <= last and without_possessive(phrase).lower() in places():
            break
    else:
        return 0
    if width > 1:
        return width if not (i > start and kinds_of(words[i - 1]).first) else 0
    kinds = kinds_of(words[i])
    if i > start:
        return 0 if kinds_of(words[i - 1]).first or words[i - 1] in (".", "-") else 1
    follower = kinds_of(words[i + 1]) if i + 1 < last and words[i + 1][0].isupper() else None
    keeps = kinds.first and follower is not None and follower.surname and not follower.first
    return 0 if keeps else 1


def licensed(document: Document, start: int, i: int, last: int) -> bool:
    """Tell `Young` in `Neil Young` and `Mark` in `Mark Twain` from the ordinary words."""
    words, kinds = document.words, kinds_of(document.words[i])
    if " ".join(words[i : i + 2]) in office_holders():
        return True
    if not kinds.name or words[i].lower() in classes()["calendar"]:
        return False
    before = kinds_of(words[i - 1]) if i > start and words[i - 1][0].isupper() else None
    after = kinds_of(words[i + 1]) if i + 1 < last and words[i + 1][0].isupper() else None
    if i > start and (words[i - 1] == "." or (before is not None and before.first)):
        return True
    if words[i].lower() in classes()["auxiliary"] and opens_sentence(document, i):
        return False
    return kinds.first and after is not None and not after.common and not after.head


def opens_sentence(document: Document, i: int) -> bool:
    """Tell whether a sentence (or a quotation in it) begins with the token at `i`."""
    if i == 0 or breaks(document, i):
        return True
    before = document.words[i - 1]
    return before in '.!?:"“”‘_—–`' and not (
        before == "." and i > 1 and is_short(document.words[i - 2])
    )
