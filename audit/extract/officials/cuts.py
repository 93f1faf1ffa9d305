"""A run of capitals cut at its titles, places, ordinary words and organisations."""

from __future__ import annotations

from collections.abc import Iterator

from newsaudit.extract.document import Document, without_possessive
from newsaudit.extract.officials.family_first import family_first
from newsaudit.extract.officials.lexicon import (
    Kinds,
    classes,
    holder_surnames,
    kinds_of,
    office_holders,
    ordinary_words,
    place_openers,
    places,
)
from newsaudit.extract.officials.runs import TWO_SYLLABLES, opens_sentence, spaced

QUOTES = frozenset(('"', "“", "”"))


def pieces(document: Document, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Cut a run at its titles, places, ordinary words; yield what may be names."""
    start = first
    i = first
    while i < last:
        if length := family_first_at(document, i, last):
            yield from whole(document, start, i)
            start, i = i, i + length
            continue
        width = cut_at(document, start, i, last)
        if width:
            yield from whole(document, start, i)
            start = i = i + width
        else:
            i += 1
    yield from whole(document, start, last)


def family_first_at(document: Document, first: int, last: int) -> int:
    """Return the words of `Ban Ki Moon`, `Nguyen Thi Bich Ngoc`; 0 for `Ban Ki Moon Street`."""
    if document.lower[first] not in classes()["family_first"]:
        return 0
    if is_hyphenated(document, first, last):
        return 4
    for length in (4, 3):
        end = first + length
        if end > last or (end < last and is_organisation(document.words[end])):
            continue
        if family_first([without_possessive(word) for word in document.words[first:end]]):
            return length
    return 0


def is_hyphenated(document: Document, first: int, last: int) -> bool:
    """Tell `Moon Jae-in`, a family name and two syllables with a hyphen between."""
    words = document.words[first : first + 4]
    if first + 4 > last or words[2] != "-" or not words[1][0].isupper():
        return False
    second = without_possessive(words[3])
    known = second in classes()["part_of_compound"] or kinds_of(words[1]).place
    return not known and TWO_SYLLABLES.fullmatch(words[1] + second) is not None


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
    marks = [i for i in marks if not is_middle_name(document, i, first, last)]
    if not marks:
        return first
    rest = marks[-1] + 1
    begins = rest + 1 < last and words[rest][0].isupper() and given_name(words[rest])
    return rest if begins else last


def is_middle_name(document: Document, i: int, first: int, last: int) -> bool:
    """Tell `Hall` in `Ruth Hall Kalder`: a family name between a given name and the last word."""
    words = document.words
    return (
        first < i == last - 2
        and given_name(words[i - 1])
        and kinds_of(words[i]).surname
        and kinds_of(words[i + 1]).surname
        and not is_organisation(words[i + 1])
    )


def given_name(word: str) -> bool:
    """Tell a given name that is no ordinary word and no family name of office holders."""
    kinds = kinds_of(word)
    return kinds.first and not kinds.common and word not in holder_surnames()


def is_organisation(word: str) -> bool:
    """Tell a capitalised word of organisations that is no given name."""
    return word[0].isupper() and kinds_of(word).organisation and not kinds_of(word).first


def ends_in_organisation(words: list[str]) -> bool:
    """Tell `Gates Foundation` from `Robert Banks`, `Roy O. Church`, where a given name stands before.

    An office holder's name is no body's, though one may be called after him: `Bloomberg`.
    """
    tokens = [word for word in words if word[0].isupper()]
    final = kinds_of(tokens[-1])
    if not final.organisation or " ".join(words) in office_holders():
        return False
    names = [word for word in tokens[:-1] if len(word) > 1]
    return not (final.surname and names and given_name(names[-1]))


def closes(document: Document, first: int, last: int) -> bool:
    """Tell what ends a name without a capital: the full stop of `Jr.`, `un` in `Kim Jong-un`."""
    words = document.words
    if last - first > 3 and words[last - 2] == "-":
        given = words[last - 3] + without_possessive(words[last - 1])
        return TWO_SYLLABLES.fullmatch(given) is not None or is_second_part(words, first, last)
    return words[last - 1] == "." and last - first > 1 and words[last - 2].lower() in ("jr", "sr")


def is_second_part(words: list[str], first: int, last: int) -> bool:
    """Tell `ocha` in `Prayuth Chan-ocha`, no word of English, from `inspired`."""
    part = without_possessive(words[last - 1])
    ordinary = part in classes()["part_of_compound"] or part.endswith(("ed", "ing", "en", "ly"))
    known = ordinary or kinds_of(part).common or kinds_of(words[last - 3]).place
    return len(part) > 2 and not known and not kinds_of(words[first]).place


def cut_at(document: Document, start: int, i: int, last: int) -> int:
    """Return how many tokens to cut out at `i`, 0 if the word belongs to a name."""
    word = document.words[i]
    if (
        word == "A"
        and i + 1 < last
        and len(document.words[i + 1]) > 1
        and opens_sentence(document, i)
    ):
        return 1
    if not word[0].isupper() or len(word) == 1 or word.lower() in classes()["particle"]:
        return 0
    if i > start and is_nicknamed(document, i):
        return 0
    if (
        i == start
        and word[-1] == "."
        and word.lower().rstrip(".") in classes()["state_abbreviation"]
    ):
        return 1
    if i == start and last - i > 2 and is_see(document, i):
        return 1
    if word.lower() in classes()["degree"] or is_told(document, i, last):
        return 1
    if i == start and leads(document, i, last):
        return 1
    kinds = kinds_of(word)
    if kinds.name and kinds.common and is_half(document, i, start, last):
        return 0
    if i == start and addressed(document, i) and not unlike_a_name(kinds):
        return 0
    if kinds.honorific or (kinds.head and not named(document, start, i, last)):
        return 2 if i + 1 < last and document.words[i + 1] == "." else 1
    if kinds.modifier and i + 1 < last and title_word(document, i + 1):
        return 1
    if width := place_at(document, start, i, last):
        return width
    return 1 if kinds.common and not licensed(document, start, i, last) else 0


def is_nicknamed(document: Document, i: int) -> bool:
    """Tell the words of a nickname and the one behind it: `Jane "the Bishop" King`."""
    words = document.words
    return words[i - 1] in QUOTES or (words[i - 1] == "the" and words[i - 2] in QUOTES)


def is_told(document: Document, i: int, last: int) -> bool:
    """Tell `Adds` in `Adds Jane Roe`, a verb of saying that opens its sentence."""
    said = i + 1 < last and document.lower[i] in classes()["said"] and opens_sentence(document, i)
    return said and not kinds_of(document.words[i]).name


def leads(document: Document, i: int, last: int) -> bool:
    """Tell `Jockey` in `Jockey Jane Roe` and `QB` in `QB Jane Roe`: no name, and a full one behind."""
    words = document.words
    if i + 3 > last or not (words[i + 1][0].isupper() and words[i + 2][0].isupper()):
        return False
    kinds, low = kinds_of(words[i]), document.lower[i]
    called = kinds.acronym or (low in ordinary_words() and not kinds.name)
    return called and given_name(words[i + 1]) and not kinds_of(words[i + 2]).organisation


def is_half(document: Document, i: int, start: int, last: int) -> bool:
    """Tell `Young` in `Young-Roe` and in `Roe-Young`, whose other half is a capital too."""
    words = document.words
    behind = i + 2 < last and words[i + 1] == "-" and words[i + 2][0].isupper()
    return behind or (i > start + 1 and words[i - 1] == "-" and words[i - 2][0].isupper())


def is_see(document: Document, i: int) -> bool:
    """Tell `Canterbury` in `Archbishop of Canterbury Jane Roe`."""
    words = document.lower
    return i > 1 and words[i - 1] == "of" and words[i - 2] in classes()["seated"]


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


def in_title(document: Document, i: int) -> bool:
    """Tell a word of a title or of the body before it: `Law School` before `Dean`."""
    return title_word(document, i) or is_organisation(document.words[i])


def title_word(document: Document, i: int) -> bool:
    """Tell whether a title goes on with the token at `i`."""
    kinds = kinds_of(document.words[i]) if document.words[i][0].isupper() else None
    return kinds is not None and (kinds.head or kinds.modifier)


def named(document: Document, start: int, i: int, last: int) -> bool:
    """Tell `King` in `Larry King` and `Dean` in `Dean Carter` from titles."""
    kinds, final = kinds_of(document.words[i]), i + 1 == last or is_suffix(document.words[i + 1])
    if i > start:
        middle = document.words[i].lower() in classes()["given_head"]
        return (final or middle) and kinds.surname and kinds_of(document.words[i - 1]).first
    follower = kinds_of(document.words[i + 1]) if i + 2 == last else None
    low = document.words[i].lower()
    titled = i > 0 and spaced(document, i) and in_title(document, i - 1)
    given = low in classes()["given_head"]
    if titled and not (given and low != "dean"):  # `Assistant Dean Roe`, `Justice Earl Roe`
        return False
    if follower is None or low not in classes()["name_head"]:
        return False
    if low in ("king", "prince") and follower.first:
        return False  # `King Charles`, unlike `Prince Fielder`
    return follower.name or (given and not is_word(follower))


def is_word(kinds: Kinds) -> bool:
    """Tell a word that means something else than a name."""
    return kinds.common or kinds.place or kinds.organisation or kinds.head or kinds.modifier


def is_suffix(word: str) -> bool:
    """Tell `Jr`, `III` after a name."""
    return word == "," or word.lower() in classes()["suffix"]


def place_at(document: Document, start: int, i: int, last: int) -> int:
    """Return how many tokens from `i` on name a place or nationality that is no part of a name."""
    words = document.words
    if without_possessive(document.lower[i]) not in place_openers():
        return 0
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
    if follower is None or not (kinds.first and follower.surname):
        return 1
    return 1 if follower.first and i + 2 < last else 0


def licensed(document: Document, start: int, i: int, last: int) -> bool:
    """Tell `Young` in `Neil Young`, `Mark` in `Mark Twain` and `Mark de Roe` from ordinary words."""
    words, kinds = document.words, kinds_of(document.words[i])
    if " ".join(words[i : i + 2]) in office_holders():
        return True
    if not kinds.name or words[i].lower() in classes()["calendar"]:
        return False
    before = kinds_of(words[i - 1]) if i > start and words[i - 1][0].isupper() else None
    follower = i + 1
    while follower < last and words[follower] in classes()["particle"]:
        follower += 1
    after = kinds_of(words[follower]) if follower < last and words[follower][0].isupper() else None
    if i > start and (words[i - 1] == "." or (before is not None and before.first)):
        return True
    if words[i].lower() in classes()["auxiliary"] and opens_sentence(document, i):
        return False
    return kinds.first and after is not None and not after.common and not after.head
