"""Wordings of attribution that a reader cannot check, or that judge: found by their form.

The statements of a model hold most of them; these patterns hold those whose sentence it missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SAY = (
    r"(?:say|said|says|believe|believed|think|thought|argue|argued|fear|feared|warn|warned|agree|contend"
    r"|suspect|claim)"
)
GROUPS = (
    r"experts|analysts|critics|observers|commentators|pundits|insiders|scholars|historians|economists|scientists"
    r"|researchers|opponents|supporters"
)
COLLECTIVE = re.compile(
    rf"(?P<who>\b(?:(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal) )?(?:{GROUPS}|{GROUPS.title()}))"
    rf" (?:(?:also|now|have|long|widely|generally) ){{0,2}}{SAY}\b"
    rf"|(?P<some>\b(?:[Ss]ome|[Mm]any|[Mm]ost)) (?:say|believe|think|argue|fear|suspect|contend)\b"
    r"(?! (?:I|we|you)\b)"
    rf"|(?P<it>\b[Ii]t is (?:widely|generally|commonly) (?:believed|thought|known|assumed|accepted))\b"
    rf"|\b[Aa]ccording to (?P<to>(?:(?:some|many|most|several) )?(?:{GROUPS}))(?=[,.;])"
)
LOADED = re.compile(
    r"(?:\b(?:[Hh]e|[Ss]he|[Tt]hey)|\b[A-Z][\w’'-]{1,40}) "
    r"(?P<verb>claimed|admitted|conceded|boasted|bragged|insisted)"
    r"(?= (?:that|he|she|it|they|his|her|their|there|(?:the|an?) [\w’' -]{2,40}?"
    r"(?:was|were|had|would|is|are|has|have|will|could|can))\b)"
    r"|[”\"] (?:[A-Z][\w’'-]+ ){1,3}(?P<after>claimed|admitted|conceded|boasted|bragged|insisted)\b"
)
"""A person and a verb that judges what is said. "Claimed the title" claims another way."""

FORMS = (("vague", COLLECTIVE, ("who", "some", "it", "to")), ("loaded", LOADED, ("verb", "after")))


def find_wordings(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield habit, start and end of each wording, habit by habit."""
    for habit, pattern, names in FORMS:
        for match in pattern.finditer(text):
            name = next(name for name in names if match[name])
            yield habit, match.start(name), match.end(name)
