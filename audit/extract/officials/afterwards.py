"""The title after a name: `Jane Roe, the chief executive of Acme Corp.,`, `Roe is the mayor`."""

from __future__ import annotations

from newsaudit.extract.officials.before import body_ends, is_plain, is_seat, proper
from newsaudit.extract.officials.lexicon import classes, kinds_of
from newsaudit.extract.officials.roles import Role, Words, country_in, country_of_title, is_former

LONGEST_PREFIX = 9
"""Tokens between the article and the title's noun."""

LONGEST_ORGANISATION = 10

LONGEST_INTRODUCTION = 14

COPULAS = frozenset("is was became becomes remains serves served".split())
NAMED = frozenset("named appointed elected nominated".split())
RELATIVES = frozenset("of for at with on to".split())


def title_after(words: Words, first: int, last: int) -> Role | None:
    """Return the title stated after the name of the tokens `first` to `last`."""
    if words.word(last) == ",":
        start, form = after_age(words, last + 1), "appositive"
        if words.low(start) == "who":
            start, form = after_copula(words, start + 1), "appositive"
    else:
        start, form = after_copula(words, last), "copular"
    supposed = form == "copular" and "if" in (words.low(first - 1), words.low(first - 2))
    if start <= last or not words.joined(start) or supposed:
        return None
    return phrase(words, start, form)


def title_introducing(words: Words, first: int, last: int) -> Role | None:
    """Return a title with its body before a comma: `the envoy to Chad, Jane Roe,`."""
    if words.word(first - 1) != "," or words.word(last) not in (",", "."):
        return None
    end = words.ends[first - 2]
    for start in range(first - 4, max(first - LONGEST_INTRODUCTION, -1), -1):
        if not (words.is_a(start, "determiner") or words.possessive(start)):
            continue
        role = phrase(words, start, "appositive")
        if role and end == max(s.end for s in (role.title, role.organisation) if s):
            return role
    return None


def after_age(words: Words, i: int) -> int:
    """Go over `61,`, `61 years old and`, `a 61-year-old`."""
    if words.word(i).isdigit() and len(words.word(i)) == 2:
        i += 1
        if words.low(i) == "years":
            i += 2
        if words.word(i) in (",", "and"):
            i += 1
    return i


def after_copula(words: Words, i: int) -> int:
    """Go over `is`, `was named`, `has been`, `serves as`; return 0 when nothing of that is there."""
    start = i
    if words.low(i) in ("has", "had", "have"):
        i += 1 if words.low(i + 1) == "been" else 0
        i += 1 if words.low(i) == "been" else 0
    elif words.low(i) in COPULAS:
        i += 1
    if i == start:
        return 0
    if words.low(i) in ("now", "then", "also", "currently", "still", "once"):
        i += 1
    if words.low(i) in NAMED:
        i += 1
    return i + 1 if words.low(i) == "as" else i


def phrase(words: Words, start: int, form: str) -> Role | None:
    """Read a title phrase from `start` on: article, modifiers, noun, `of` its organisation."""
    if kinds_of(words.word(start)).first and words.capital(start) and words.capital(start + 1):
        return None
    i, possessor = after_determiner(words, start)
    head = head_after(words, i, open_ended=words.is_a(i - 1, "determiner"))
    if head is None:
        return None
    begin, inline = split_prefix(words, i, head)
    end = over_object(words, over_pair(words, head + 1))
    if words.is_a(head, "not_office") or words.is_a(head, "plural"):
        return None
    organisation, stop = organisation_after(words, end)
    if organisation is None:
        organisation, stop = organisation_after(words, over_field(words, end))
    if words.is_a(head, "creator"):
        organisation = None
    elif organisation and place_like(words, organisation):
        end = stop
        organisation, stop = organisation_after(words, end)
    if possessor and place_like(words, possessor):
        possessor = None
    organisation = organisation or inline or possessor
    title = (begin, end)
    served = next((i for i in range(begin, end) if words.low(i) in ("to", "on")), end)
    spans = [(begin, served)] + ([organisation] if organisation else []) + [(start, begin)]
    return Role(
        title=words.span(*title),
        organisation=words.span(*organisation) if organisation else None,
        form=form,
        former=is_former(words, start, end) or words.low(start - 1) == "former",
        country=country_in(words, spans) or country_of_title(words, *title),
    )


def after_determiner(words: Words, i: int) -> tuple[int, tuple[int, int] | None]:
    """Go over `the`, `his`, `Acme’s`; return where the title begins and the possessing body."""
    if words.is_a(i, "determiner"):
        i += 1
    for width in range(1, 6):
        j = i + width - 1
        if not proper(words, j):
            break
        if words.possessive(j) or words.word(j + 1) in ("’", "'"):
            end = j + 1 if words.possessive(j) else j + 2
            return end, (i, j + 1)
    return i, None


def head_after(words: Words, i: int, open_ended: bool) -> int | None:
    """Return the last noun of the title that begins at `i`, or None.

    After an article (`open_ended`) any plain word may stand before the noun.
    """
    head = None
    for j in range(i, min(i + LONGEST_PREFIX, len(words.words))):
        if not words.joined(j) and j > i:
            break
        if words.is_head(j) and not (words.low(j) == "head" and words.low(j + 1) != "of"):
            head = j
        elif head is not None and not continues(words, j):
            fits = proper(words, j) or (open_ended and is_plain(words, j))
            if not (fits and words.is_head(j + 1)):
                break
        elif not (words.is_modifier(j) or proper(words, j) or connects(words, j)):
            if not (open_ended and is_plain(words, j)):
                break
        if words.possessive(j):
            return None
    return over_full_stop(words, head) if head is not None else None


def over_full_stop(words: Words, head: int) -> int | None:
    """Refuse a title that a name follows: it belongs to that one (`Roe, Gov. John Poe`)."""
    following = words.word(head + 1)
    if words.capital(head) and (following[:1].isupper() or following == "."):
        return None
    return None if following[:1].isupper() and words.word(head + 1) != "CEO" else head


def continues(words: Words, j: int) -> bool:
    """Tell whether a title may go on with this word after its first noun (`executive vice`)."""
    return words.is_modifier(j) or words.word(j) == "-"


def connects(words: Words, j: int) -> bool:
    """Tell marks and small words inside a title: `vice-`, `61-year-old`, `longtime`."""
    word = words.word(j)
    if word in ("-", ".") or word.isdigit():
        return True
    low = words.low(j)
    return word.islower() and (low in classes()["adjective"] or words.word(j + 1) == "-")


def split_prefix(words: Words, start: int, head: int) -> tuple[int, tuple[int, int] | None]:
    """Part an organisation before the noun from the title: `Acme Corp.` `spokesman`."""
    i = head
    while i > start and not boundary(words, i, head):
        i -= 1
    if i == start:
        return start, None
    first = i
    while first > start and (proper(words, first - 1) or words.word(first - 1) in (".", "&", "-")):
        first -= 1
    while first < i and (words.place(first, first + 1) and first + 1 == i):
        return first, None
    return (i, (first, i)) if first < i else (start, None)


def boundary(words: Words, i: int, head: int) -> bool:
    """Tell whether an organisation ends just before the token at `i`."""
    if body_ends(words, i):
        return True
    title_word = words.is_modifier(i - 1) or words.is_head(i - 1)
    spans = ((i - w, i + v) for w in (1, 2, 3) for v in (0, 1, 2) if i >= w)
    known = title_word or any(words.place(*span) for span in spans)
    return proper(words, i - 1) and not known


def over_pair(words: Words, i: int) -> int:
    """Go over `and chief executive`, `, president and CEO`."""
    if words.low(i) in ("and", "&"):
        j = i + 1
        while words.is_modifier(j) and j < i + 4:
            j += 1
        if words.is_head(j) and not words.capital(j + 1):
            return j + 1
    return i


def over_object(words: Words, i: int) -> int:
    """Go over `of state`, `of political science`: what belongs to the title itself."""
    if words.low(i) == "in" and words.low(i + 1) == "chief":
        return i + 2
    if words.low(i) != "of":
        return i
    for width in (5, 4, 3, 2, 1):
        end = i + 1 + width
        known = " ".join(words.low(k) for k in range(i + 1, end)) in classes()["object"]
        if known and not (words.capital(end) and words.capital(end - 1)):
            return end
    return i


def organisation_after(words: Words, i: int) -> tuple[tuple[int, int] | None, int]:
    """Return the organisation that `of`, `for` or `at` joins to a title, and where it ends."""
    if words.low(i) not in RELATIVES:
        return None, i
    first = body_start(words, i + 1)
    j = first
    while j - first < LONGEST_ORGANISATION and (step := goes_on(words, j, first)):
        j += step
    if j == first or names_a_kind(words, first, j):
        return None, i
    if words.low(j) in ("campaign", "administration"):
        j += 1
    return (first, j), j


def body_start(words: Words, j: int) -> int:
    """Go over `the`, `Florida’s`, `the Italian newspaper` to where a body's name begins."""
    if words.is_a(j, "determiner"):
        j += 1
    for width in (1, 2):
        if words.capital(j + width) and words.possessive(j + width - 1) and words.capital(j):
            return j + width
    k = j + 1 if words.place(j, j + 1) else j
    while is_plain(words, k) and k < j + 4:
        k += 1
    named = words.is_a(k - 1, "body_noun") or (
        k - j <= 2
        and (words.capital(k + 1) or words.word(k + 1) == "-")
        and not words.place(k, k + 1)
    )
    return k if named and words.capital(k) else j


def over_field(words: Words, i: int) -> int:
    """Go over the field of an office, `of debate at`, to the word that joins its organisation."""
    if words.low(i) not in ("of", "for", "in"):
        return i
    k = i + 1
    while (
        k < i + 4 and is_plain(words, k) and not words.is_head(k) and words.low(k) not in RELATIVES
    ):
        k += 1
    return k if k > i + 1 and words.low(k) in RELATIVES else i


def names_a_kind(words: Words, first: int, last: int) -> bool:
    """Tell `a Silicon Valley data firm`, where a place only tells one of a kind from others."""
    owner = words.word(last)[:1].islower() and words.possessive(last)
    follows = words.word(last) == "-" or is_plain(words, last) or owner
    return follows and (words.place(first, last) or words.low(first - 1) in ("a", "an"))


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
    joining = words.low(j) in ("of", "for", "&", "-", "and", "on", "the", "in")
    if not joining:
        return 0
    k = j + 1 if words.low(j + 1) != "the" else j + 2
    if words.low(j) in ("and", "in") and not organisation_word(words, k):
        return 0
    return k - j + 1 if words.capital(k) and not words.is_a(k, "honorific") else 0


def organisation_word(words: Words, k: int) -> bool:
    """Tell whether what follows a joining word still belongs to the name."""
    return any(words.is_a(n, "organisation") for n in range(k, k + 3) if words.capital(n))


def place_like(words: Words, span: tuple[int, int]) -> bool:
    """Tell a place from an organisation: `governor of Ohio` keeps its place in the title."""
    return words.place(*span) and not is_seat(words, *span)
