"""Verbs that introduce what someone said: their forms, lemmas and classes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "find": "found", "show": "shown",
    "begin": "began begun", "sing": "sang sung", "read": "", "hold": "held", "think": "thought",
    "feel": "felt", "know": "knew known", "see": "saw seen", "understand": "understood",
    "swear": "swore sworn", "hear": "heard", "speak": "spoke spoken", "mean": "meant",
    "forget": "forgot forgotten", "seek": "sought", "spin": "spun", "broadcast": "",
    "foresee": "foresaw foreseen", "rebut": "rebutted rebutting", "quip": "quipped quipping",
    "brag": "bragged bragging", "slam": "slammed slamming", "rip": "ripped ripping",
    "plan": "planned planning", "snap": "snapped snapping", "admit": "admitted admitting",
    "commit": "committed committing", "dub": "dubbed dubbing", "blog": "blogged blogging",
    "refer": "referred referring", "prefer": "preferred preferring", "forecast": "",
    "chat": "chatted chatting", "predict": "predicted", "hint": "hinted",
}  # fmt: skip
"""Forms that the spelling rules of `inflect` do not give."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb that introduces what was said."""

    lemma: str
    group: str
    """`neutral`, `loaded`, `denial` or `attitude`."""


def inflect(lemma: str) -> list[str]:
    """Return the forms of a verb: -s, -ed, -ing by spelling rule, irregular ones from the list."""
    forms = [lemma, *IRREGULAR.get(lemma, "").split()]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        forms += [lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    elif lemma.endswith("e") and not lemma.endswith("ee"):
        forms += [lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    elif lemma.endswith(("s", "sh", "ch", "x", "z")):
        forms += [lemma + "es", lemma + "ed", lemma + "ing"]
    else:
        forms += [lemma + "s", lemma + "ed", lemma + "ing"]
    return forms


@cache
def forms() -> dict[str, Verb]:
    """Return every form, lower case, with its verb; the first class that lists a verb keeps it."""
    found: dict[str, Verb] = {}
    text = files(__package__).joinpath("data", "verbs.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#") or ":" not in line:
            continue
        group, lemmas = line.split(":", 1)
        for lemma in lemmas.split():
            for form in inflect(lemma):
                found.setdefault(form, Verb(lemma, group))
    return found


@cache
def saying() -> frozenset[str]:
    """Return the forms of verbs of saying: all but those of attitude."""
    return frozenset(form for form, verb in forms().items() if verb.group != "attitude")
