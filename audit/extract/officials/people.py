"""Who is who: the mentions of one person bound together."""

from __future__ import annotations

from collections import Counter, defaultdict

from newsaudit.extract.officials.lexicon import first_names
from newsaudit.extract.officials.segments import Segment

SEX_OF_HONORIFIC = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "mme": "f"}


def person_ids(pieces: list[Segment]) -> list[str]:
    """Return `p1`, `p2`, … for the mentions, in order of each person's first mention."""
    full = [piece.parts for piece in pieces if not piece.single]
    keys = [key_of(piece, full) for piece in pieces]
    numbers: dict[tuple[str, ...], str] = {}
    for key in keys:
        numbers.setdefault(key, f"p{len(numbers) + 1}")
    return [numbers[key] for key in keys]


def key_of(piece: Segment, full: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the full name that a mention stands for; its own words when there is none."""
    if not piece.single:
        return longest(piece.parts, full)
    word = piece.parts[0]
    ends = [parts for parts in full if parts[-1] == word]
    begins = [parts for parts in full if parts[0] == word]
    return chosen([parts for parts in ends if fits(piece, parts)] or ends or begins) or piece.parts


def longest(parts: tuple[str, ...], full: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return one key for `John Poe` and `John Quincy Poe`: first and last word."""
    return (parts[0], parts[-1])


def fits(piece: Segment, parts: tuple[str, ...]) -> bool:
    """Tell whether `Mrs.` or `Mr.` before a short mention agrees with the given name."""
    sex = SEX_OF_HONORIFIC.get(piece.honorific or "")
    known = first_names().get(parts[0], "x")
    return sex is None or known in ("x", sex)


def chosen(candidates: list[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the key of the name mentioned in full most often; of equals, the first."""
    if not candidates:
        return None
    counts = Counter((parts[0], parts[-1]) for parts in candidates)
    return max(counts, key=lambda key: counts[key])


def stated_countries(ids: list[str], countries: list[str | None]) -> dict[str, str]:
    """Return the country stated most often of each person."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for person, country in zip(ids, countries, strict=True):
        if country:
            votes[person][country] += 1
    return {person: max(count, key=lambda code: count[code]) for person, count in votes.items()}
