"""Bodies that the text names in small letters: `the hospital’s director`, `head of the regional council`.

What such a body is called is its noun, of the class `small_body`, with the words that say which one.
A state that owns it is left out, as before names in capitals; `a bank` is any bank and no body told.
"""

from __future__ import annotations

from newsaudit.extract.officials.lexicon import classes
from newsaudit.extract.officials.owners import proper
from newsaudit.extract.officials.reach import is_plain
from newsaudit.extract.officials.roles import Words
from newsaudit.extract.officials.runs import opens_sentence

Range = tuple[int, int]

JOINING = frozenset("of for at with on to in from".split())
"""What joins a title to a body in small letters."""

ANY = frozenset("a an one another any no some".split())
"""Articles of a body that is not told: `a bank`."""

SIZES = frozenset(
    "largest biggest main oldest powerful influential new newly formed own entire whole".split()
)
"""Words before a body's noun that say what it is like, and not which."""

LONGEST_QUALIFIED = 6
"""Tokens of `war veterans’` before the noun."""

DETERMINERS = frozenset("the a an its his her their our my this that".split())

KEPT_WHOLE = frozenset(
    """
    member members officer constable detective inspector superintendent worker captain judge justice
    """.split()
)
"""Nouns that are one title with the body before them: `council member`, `police officer`."""

REGIONS = frozenset(
    "regional local national federal state city district municipal provincial county royal".split()
)


def is_noun(words: Words, i: int) -> bool:
    """Tell the noun of a body, in small letters or after them: `council`, `ministry`."""
    return words.is_a(i, "small_body") and words.word(i)[:1].islower()


def small_body_after(words: Words, i: int) -> Range | None:
    """Return the body that `of`, `for`, `in` at `i` joins to a title: `of the regional council`."""
    if words.low(i) not in JOINING or not words.joined(i):
        return None
    return small_body_at(words, i + 1)


def small_body_at(words: Words, i: int) -> Range | None:
    """Return the body in small letters that begins at `i`, behind its article and its state."""
    if words.low(i) in ANY:
        return None
    first = described(words, over_state(words, i + 1 if words.low(i) in DETERMINERS else i))
    noun = next_noun(words, first)
    if noun is None:
        return None
    while not words.possessive(noun) and (step := further(words, noun)):
        noun += step
    if words.possessive(noun):
        owned = next_noun(words, noun + 1)
        noun = noun if owned is None else owned
    return None if words.possessive(noun) else (first, over_charge(words, noun + 1))


def further(words: Words, noun: int) -> int:
    """Return the tokens to the noun that a noun only describes: `bank consulting` `firm`."""
    if is_noun(words, noun + 1):
        return 1
    between = words.word(noun + 1)
    described = is_plain(words, noun + 1) and not between.endswith(("s", "ed"))
    return 2 if described and is_noun(words, noun + 2) else 0


def over_state(words: Words, i: int) -> int:
    """Go over `Chad’s`, `New Zealand’s`."""
    for width in (1, 2, 3):
        if words.possessive(i + width - 1) and words.place(i, i + width):
            return i + width
    return i


def described(words: Words, i: int) -> int:
    """Go over `new`, `largest`."""
    while words.low(i) in SIZES:
        i += 1
    return i


def next_noun(words: Words, first: int) -> int | None:
    """Return the first noun of a body from `first` on, over the words that say which one."""
    for i in range(first, first + LONGEST_QUALIFIED + 1):
        if i > first and not words.joined(i):
            return None
        if is_noun(words, i):
            return i if words.low(i) != "office" or is_held(words, first, i) else None
        if not qualifies(words, i):
            return None
    return None


def is_held(words: Words, first: int, office: int) -> bool:
    """Tell the `office` that is a body: `prosecutor’s`, `press`, `Lind’s`, not `city’s`."""
    owner = office - 1
    if office == first or not words.possessive(owner):
        return office > first
    return words.is_head(owner) or (words.capital(owner) and not words.place(owner, owner + 1))


def qualifies(words: Words, i: int) -> bool:
    """Tell a word that says which body it is: `regional`, `Catalan`, `82nd`, `audit and`."""
    word = words.word(i)
    if word in ("-", "’", "'") and words.glued(i):
        return True
    if word == "and":
        return is_plain(words, i - 1) and is_plain(words, i + 1)
    if word[:1].isdigit() or (words.glued(i) and words.word(i - 1).isdigit()):
        return True
    held = words.is_head(i) and not words.possessive(i) and not words.is_modifier(i)
    if held and not is_noun(words, i + 1):
        return False
    return is_plain(words, i) or proper(words, i) or (words.possessive(i) and word[:1].islower())


def over_charge(words: Words, i: int) -> int:
    """Go over `of war` behind `ministry`: what the body is for."""
    if words.low(i) != "of" or words.capital(i + 1):
        return i
    for width in (3, 2, 1):
        phrase = " ".join(words.low(k) for k in range(i + 1, i + 1 + width))
        if phrase in classes()["object"] or (width == 1 and words.is_a(i + 1, "ministry")):
            return i + 1 + width
    return i


def small_owner(words: Words, end: int) -> Range | None:
    """Return the body of `the hospital’s`, whose last token stands before `end`."""
    noun = end - 1
    if words.word(noun) in ("’", "'"):
        noun -= 1
    elif not words.possessive(noun):
        return None
    if not is_noun(words, noun):
        return None
    first = noun
    while noun - first < LONGEST_QUALIFIED and words.joined(first) and belongs(words, first - 1):
        first -= 1
    first = described(words, over_state(words, first))
    return None if words.low(first - 1) in ANY else (first, noun + 1)


def belongs(words: Words, i: int) -> bool:
    """Tell a word before a body's noun that is part of what it is called."""
    word = words.word(i)
    if words.is_a(i, "determiner") or (words.is_head(i) and not words.is_modifier(i)):
        return False
    return (word in ("-", "’", "'") and words.glued(i)) or is_plain(words, i) or proper(words, i)


def split_body(words: Words, start: int, head: int) -> tuple[int, Range | None]:
    """Part a body before the noun from the title: `Police` `chief`, `Thai army` `spokesman`.

    Returns where the title begins, and the body. `former police chief` is told by its field.
    """
    i = start
    while words.is_a(i, "former") or words.word(i) == "-":
        i += 1
    first = i
    while i < head and (words.low(i) in REGIONS or placed(words, i) or words.low(i) in SIZES):
        i += 1
    if words.low(head) in KEPT_WHOLE or words.abbreviated(head):
        return start, None
    for width in (3, 2, 1):
        if i + width > head:
            continue
        phrase = " ".join(words.low(k) for k in range(i, i + width))
        if phrase in classes()["body_before"] and is_cased(words, i, i + width, head):
            return i + width, (whole_noun(words, first, i + width), i + width)
    return start, before_title(words, start, head)


def over_body(words: Words, i: int) -> int:
    """Go over a body in small letters right before a title's noun: `parliament` `speaker`."""
    for width in (3, 2, 1):
        phrase = " ".join(words.word(k) for k in range(i, i + width))
        if phrase in classes()["body_before"] and words.is_head(i + width):
            return i if words.low(i + width) in KEPT_WHOLE else i + width
    return i


def whole_noun(words: Words, first: int, last: int) -> int:
    """Return where the body that ends at `last` begins, with the word before it: `Ruling` `party`."""
    wider = " ".join(words.low(k) for k in range(first - 1, last))
    return first - 1 if first > 0 and wider in classes()["body_before"] else first


def before_title(words: Words, start: int, head: int) -> Range | None:
    """Return a body in small letters just before a title: `parliament` `speaker`."""
    if not words.joined(start) or words.low(head) in KEPT_WHOLE:
        return None
    for width in (3, 2, 1):
        first = start - width
        phrase = " ".join(words.low(k) for k in range(first, start))
        cased = words.word(start - 1)[:1].islower() or opens_sentence(words.document, first)
        cased = cased and not words.possessive(start - 1)
        if first >= 0 and cased and phrase in classes()["body_before"]:
            return (first - 1 if first and placed(words, first - 1) else first), start
    return None


def placed(words: Words, i: int) -> bool:
    """Tell a place or nationality that is not a possessor."""
    return words.place(i, i + 1) and not words.possessive(i)


def is_cased(words: Words, first: int, last: int, head: int) -> bool:
    """Tell whether a body is no proper name within a title in capitals: not `Senate Leader`."""
    return not any(words.possessive(i) for i in range(first, last)) and last <= head
