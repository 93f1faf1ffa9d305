"""Who is who: the mentions of one person bound together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from newsaudit.extract.officials.lexicon import (
    everyday_surnames,
    first_names,
    office_holders,
    without_article,
)
from newsaudit.extract.officials.segments import Segment

SEX_OF_HONORIFIC = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "mme": "f"}


def person_ids(keys: list[tuple[str, ...]]) -> list[str]:
    """Return `p1`, `p2`, … for the mentions' names, in order of each person's first mention."""
    numbers: dict[tuple[str, ...], str] = {}
    for key in keys:
        numbers.setdefault(key, f"p{len(numbers) + 1}")
    return [numbers[key] for key in keys]


def keys_of(pieces: list[Segment]) -> list[tuple[str, ...]]:
    """Return for each mention the given and family name of its person, as far as known."""
    full: dict[tuple[str, ...], int] = {}
    for piece in pieces:
        if not piece.single:
            key: tuple[str, ...] = (piece.parts[0], piece.parts[-1])
            full[key] = full.get(key, 0) + 1
    ends: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    begins: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in sorted(full, key=lambda key: -full[key]):
        ends[without_article(key[-1])].append(key)
        begins[key[0]].append(key)
    return [key_of(piece, ends, begins) for piece in pieces]


def key_of(
    piece: Segment,
    ends: Mapping[str, list[tuple[str, ...]]],
    begins: Mapping[str, list[tuple[str, ...]]],
) -> tuple[str, ...]:
    """Return the full name a mention stands for, the one mentioned in full most often first."""
    if not piece.single:
        key = (piece.parts[0], piece.parts[-1])
        return spelt_out(key, ends) if key[0][-1] == "." else key
    word = piece.parts[0]
    same = ends.get(without_article(word), [])
    return next(
        iter((*(key for key in same if fits(piece, key)), *begins.get(word, []))),
        piece.parts,
    )


def spelt_out(key: tuple[str, str], ends: Mapping[str, list[tuple[str, ...]]]) -> tuple[str, ...]:
    """Return `Jane Roe` for `J. Roe` where the article has her, and the name as it is where not."""
    same = ends.get(without_article(key[1]), [])
    return next((full for full in same if full[0][-1] != "." and full[0][0] == key[0][0]), key)


def fits(piece: Segment, parts: tuple[str, ...]) -> bool:
    """Tell whether `Mrs.` or `Mr.` before a short mention agrees with the given name."""
    sex = SEX_OF_HONORIFIC.get(piece.honorific or "")
    known = first_names().get(parts[0], "x")
    return sex is None or known in ("x", sex)


def stated_countries(ids: list[str], countries: list[str | None]) -> dict[str, str]:
    """Return the country stated most often of each person."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for person, country in zip(ids, countries, strict=True):
        if country:
            votes[person][country] += 1
    return {person: max(count, key=lambda code: count[code]) for person, count in votes.items()}


def holder_country(key: tuple[str, ...]) -> str | None:
    """Return the country of a known office holder, by full name or by family name alone."""
    if len(key) > 1:
        known = office_holders().get(" ".join(key)) or holders_by_ends().get(key)
        if known or key[-1] in everyday_surnames():
            return known
    return family_countries().get(key[-1])


@cache
def holders_by_ends() -> dict[tuple[str, ...], str]:
    """Return the countries by first and last word of the name: `Lyndon B. Johnson`."""
    return {(n.split()[0], n.split()[-1]): code for n, code in office_holders().items()}


@cache
def family_countries() -> dict[str, str]:
    """Return the country of each family name that office holders of one country only have."""
    countries: dict[str, set[str]] = defaultdict(set)
    for name, code in office_holders().items():
        countries[name.split()[-1]].add(code)
    return {family: min(codes) for family, codes in countries.items() if len(codes) == 1}
