"""The organisation that `of`, `for` or `at` joins to a title: `chief executive of Acme Corp.`."""

from __future__ import annotations

from newsaudit.extract.officials.lexicon import classes, kinds_of
from newsaudit.extract.officials.owners import is_domain, is_seat
from newsaudit.extract.officials.reach import is_plain
from newsaudit.extract.officials.roles import Words
from newsaudit.schemas.countries import country_word

LONGEST_ORGANISATION = 10

LONGEST_FIELD = 7

LONGEST_OWNER = 4
"""Tokens of `Chadian prime minister’s` before `office`."""

LONGEST_TAIL = 4
"""Tokens in small letters of `Kaska regional military administration`."""

STAFFS = frozenset("office administration staff cabinet".split())

RELATIVES = frozenset("of for at with on to".split())


def organisation_after(words: Words, i: int) -> tuple[tuple[int, int] | None, int]:
    """Return the organisation that `of`, `for` or `at` joins to a title, and where it ends."""
    if words.low(i) not in RELATIVES:
        return None, i
    if small := office_of(words, i + 1) or state_body(words, i + 1):
        return small, small[1]
    first = body_start(words, i + 1)
    j = body_end(words, first)
    if words.word(j) in ("’", "'") and j > first and is_whole(words, first, j + 1):
        j = body_end(words, j + 1)  # `Farmers’ Union`
    if words.possessive(j - 1) and words.capital(j) and j > first:
        owner, first, j = first, j, body_end(words, j)
        if is_whole(words, owner, first):
            first = owner
    if j > first and (tail := small_tail(words, first, j)):
        return (first, tail), tail
    if (
        j == first
        or words.is_a(first, "calendar")
        or names_a_kind(words, first, j)
        or names_a_region(words, first, j)
    ):
        return None, i
    if words.low(j) in ("campaign", "administration"):
        j += 1
    return (first, j), j


def small_tail(words: Words, first: int, j: int) -> int | None:
    """Return where `Kaska regional administration` ends, whose own noun is in small letters.

    `Republican committee` is one of a kind.
    """
    kind = j == first + 1 and words.is_modifier(first) and not words.is_a(first, "authority")
    if kind or words.possessive(j - 1):
        return None
    end = j
    while end < j + LONGEST_TAIL and is_plain(words, end) and not words.is_head(end):
        end += 1
    return end if end > j and words.is_a(end - 1, "small_tail") else None


def body_end(words: Words, first: int) -> int:
    """Return where the body's name that begins at `first` ends."""
    j = first
    while j - first < LONGEST_ORGANISATION and (step := goes_on(words, j, first)):
        j += step
    return j


def is_whole(words: Words, owner: int, owned: int) -> bool:
    """Tell `Leeds Nurses’ Association`, one name, from `Fife’s Parliament`, owner and body.

    So is `Farmers’ Union`, of many members.
    """
    if words.word(owned - 1) in ("’", "'") and words.low(owned - 2).endswith("s"):
        if any(words.is_a(owned, name) for name in ("institution", "authority", "organisation")):
            return True
    several = owned - owner > 1 and not words.place(owner, owned)
    return several and body_end(words, owned) == owned + 1


def office_of(words: Words, j: int) -> tuple[int, int] | None:
    """Return the tokens of `Chadian president’s office` after `head of the`."""
    if words.is_a(j, "determiner"):
        j += 1
    owner = next((k for k in range(j, j + LONGEST_OWNER) if words.possessive(k)), None)
    holder = owner is not None and (words.is_a(owner, "office") or is_surname(words, j, owner))
    if owner is None or not holder:
        return None
    named = all(words.is_modifier(k) or words.place(k, k + 1) for k in range(j, owner))
    end = owner + 3 if words.word(owner + 1) in ("’", "'") else owner + 2
    return (j, end) if named and words.low(end - 1) in STAFFS else None


def is_surname(words: Words, first: int, owner: int) -> bool:
    """Tell a holder by name: `Lind’s` in `head of Lind’s office`."""
    return first == owner and words.capital(owner) and not words.place(owner, owner + 1)


def state_body(words: Words, j: int) -> tuple[int, int] | None:
    """Return the tokens of `foreign ministry`, `Chadian air force`, of `Chad’s armed forces`.

    A possessing country is left out, as before names in capitals; an adjective is part of the name.
    """
    if words.is_a(j, "determiner"):
        j += 1
    first = next((j + width for width in (2, 1) if words.place(j, j + width)), j)
    end = small_body_end(words, first, placed=first > j)
    if end is None:
        return None
    return (first if first == j or words.possessive(first - 1) else j), end


def small_body_end(words: Words, first: int, placed: bool) -> int | None:
    """Return where a ministry, or with its country a force, in small letters ends, if one is here."""
    if words.low(first + 1) == "ministry" and words.is_a(first, "ministry"):
        return first + 2
    if placed:
        for width in (2, 1):
            phrase = " ".join(words.low(k) for k in range(first, first + width))
            if phrase in classes()["state_body"] and words.word(first).islower():
                return first + width
    return None


def names_a_region(words: Words, first: int, last: int) -> bool:
    """Tell `Kaskaland region` and `Kaskian affairs` from bodies."""
    region = words.is_a(last, "region") and words.word(last).islower()
    return region or (is_adjective(words, first) and last == first + 1 and is_plain(words, last))


def is_adjective(words: Words, i: int) -> bool:
    """Tell `Asian`, `Kaskish` by its ending."""
    return words.low(i).endswith(("ian", "ean", "ish", "ese"))


def is_owner(words: Words, j: int) -> bool:
    """Tell `government’s` in `the government’s Federal Academy`."""
    return words.possessive(j) and words.word(j).islower()


def body_start(words: Words, j: int) -> int:
    """Go over `the`, `Florida’s`, `the Italian newspaper` to where a body's name begins."""
    if words.is_a(j, "determiner"):
        j += 1
        if is_owner(words, j) and words.capital(j + 1):
            return j + 1
    while words.word(j + 1) == "-" and words.glued(j + 2) and words.word(j + 2).islower():
        j += 3  # `Fife-based`, `far-right`
    for width in (1, 2):
        if words.capital(j + width) and words.possessive(j + width - 1) and words.capital(j):
            return j if is_whole(words, j, j + width) else j + width
    if words.place(j, j + 2):
        return j
    k = j + 1 if words.place(j, j + 1) and is_dropped(words, j) else j
    if words.low(k) == "think" and words.word(k + 1) == "-":
        k += 2
    while is_plain(words, k) and k < j + 4:
        k += 1
    named = words.is_a(k - 1, "body_noun") or (
        k - j <= 2
        and (words.capital(k + 1) or words.word(k + 1) == "-")
        and not words.place(k, k + 1)
    )
    return k if named and words.capital(k) else j


def is_dropped(words: Words, j: int) -> bool:
    """Tell `Italian` before a body from `Leeds` in `Leeds Police Department`, part of its name."""
    found = country_word(words.word(j))
    adjective = found is not None and found.kind == "adjective"
    return adjective or not words.capital(j + 1)


def over_field(words: Words, i: int) -> int:
    """Go over the field of an office, `of debate at`, to the word that joins its organisation.

    Also `of the department of history at`.
    """
    if words.low(i) not in ("of", "for", "in"):
        return i
    k = i + 1
    while k < i + LONGEST_FIELD and names_field(words, k):
        k += 1
    if k > i + 1 and words.low(k) in RELATIVES:
        return k
    while k < i + LONGEST_FIELD and (names_field(words, k) or words.low(k) in ("the", "of")):
        k += 1
    return k if words.low(k) == "at" else i


def names_field(words: Words, k: int) -> bool:
    """Tell a word of a field: `defense and foreign policy studies`."""
    field = is_plain(words, k) or words.low(k) == "and"
    field = field or is_adjective(words, k) or words.place(k, k + 1)
    return field and not words.is_head(k) and words.low(k) not in RELATIVES


def names_a_kind(words: Words, first: int, last: int) -> bool:
    """Tell `a Silicon Valley data firm`, where a place or party only tells one of a kind."""
    owner = words.word(last)[:1].islower() and words.possessive(last)
    follows = words.word(last) == "-" or is_plain(words, last) or owner
    party = last == first + 1 and words.is_modifier(first)
    return follows and (party or words.place(first, last) or words.low(first - 1) in ("a", "an"))


def goes_on(words: Words, j: int, first: int) -> int:
    """Return how many tokens from `j` on belong to an organisation's name."""
    if j > first and (not words.joined(j) or words.possessive(j - 1)):
        return 0
    if words.capital(j) and not words.is_a(j, "honorific") and not words.abbreviated(j):
        return 1
    if j == first:
        return 0
    if words.word(j) == "." and words.low(j - 1) in ("corp", "inc", "co", "ltd", "st"):
        return 1
    if words.word(j).isdigit() and words.glued(j):
        return 1
    if words.word(j) == "-" and words.glued(j) and words.word(j + 1).isdigit():
        return 2  # QB-7
    if is_domain(words, j):
        return 2
    joining = words.low(j) in ("of", "for", "&", "-", "and", "on", "the", "in")
    if not joining:
        return 0
    k = j + 1 if words.low(j + 1) != "the" else j + 2
    listed = words.low(j) in ("and", "in") and not organisation_word(words, k)
    if listed and not (words.low(j) == "and" and goes_on_in_office(words, first, j)):
        return 0
    return k - j + 1 if words.capital(k) and not words.is_a(k, "honorific") else 0


def goes_on_in_office(words: Words, first: int, j: int) -> bool:
    """Tell the `and` in `Office of Rules and Budget` from one that joins another name."""
    charged = words.is_a(first, "charged") and words.low(first + 1) in ("of", "for")
    following = words.word(j + 1)
    new = following.isupper() or kinds_of(following).first or words.is_a(j + 1, "charged")
    return charged and not new


def organisation_word(words: Words, k: int) -> bool:
    """Tell whether what follows a joining word still belongs to the name."""
    return any(words.is_a(n, "organisation") for n in range(k, k + 3) if words.capital(n))


def place_like(words: Words, span: tuple[int, int]) -> bool:
    """Tell a place from an organisation: `governor of Ohio` keeps its place in the title."""
    if words.word(span[0] + 1) == "-" and span[1] - span[0] == 3:
        return words.place(span[0], span[0] + 1) and words.place(span[1] - 1, span[1])
    return words.place(*span) and not is_seat(words, *span)


def is_institution(words: Words, body: tuple[int, int]) -> bool:
    """Tell a body by a word of its name, or by being letters: `RUSI`."""
    letters = words.word(body[0])
    if body[1] - body[0] == 1 and letters.isupper() and len(letters) > 2:
        return True
    return any(words.is_a(i, "institution") and words.capital(i) for i in range(*body))
