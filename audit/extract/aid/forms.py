"""The forms of English verbs: send, sends, sent, sending."""

from __future__ import annotations

from collections.abc import Iterator


def conjugated(verbs: str) -> Iterator[str]:
    """Yield every form of some verbs, written `send=sent`, `give=gave,given` or, regular, `end`.

    A final `+` doubles the last letter: `stop+` is stopped, stopping.
    """
    for lemma, doubled, participles in entries(verbs):
        yield from (lemma, third_person(lemma), gerund(lemma, doubled), *participles)


def participles(verbs: str) -> Iterator[str]:
    """Yield the past forms of some verbs, written alike."""
    for _, _, past_forms in entries(verbs):
        yield from past_forms


def lemmas(verbs: str) -> Iterator[str]:
    """Yield the plain forms of some verbs, written alike."""
    for lemma, _, _ in entries(verbs):
        yield lemma


def entries(verbs: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield plain form, stem before endings and past forms of each verb."""
    for verb in verbs.split():
        stem, _, irregular = verb.partition("=")
        lemma = stem.rstrip("+")
        doubled = lemma + lemma[-1] if stem.endswith("+") else lemma
        yield lemma, doubled, irregular.split(",") if irregular else [past(lemma, doubled)]


def third_person(lemma: str) -> str:
    """Return `sends`, `passes`, `denies`."""
    if ends_in_consonant_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s")


def past(lemma: str, doubled: str) -> str:
    """Return `ended`, `paused`, `denied`, `stopped`."""
    if ends_in_consonant_y(lemma):
        return lemma[:-1] + "ied"
    return lemma + "d" if lemma.endswith("e") else doubled + "ed"


def gerund(lemma: str, doubled: str) -> str:
    """Return `ending`, `pausing`, `stopping`."""
    silent = lemma.endswith("e") and not lemma.endswith(("ee", "ye"))
    return lemma[:-1] + "ing" if silent else doubled + "ing"


def ends_in_consonant_y(lemma: str) -> bool:
    """Tell deny from delay."""
    return lemma.endswith("y") and lemma[-2] not in "aeiou"
