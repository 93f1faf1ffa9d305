"""Second-hand attribution: words known only through somebody who passes them on.

`X told Y that …, according to Z` is two statements: Z's, relayed for X, whose content is the whole
clause; and X's own, nested in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from newsaudit.extract.document import Document
from newsaudit.extract.statements.kinds import kind_of
from newsaudit.extract.statements.relation import Relation
from newsaudit.extract.statements.rules import Line, according_to, saying_clause
from newsaudit.extract.statements.verbs import forms

REACH = 24
"""Tokens of a content in which the inner verb must stand: further on it is a clause of its own."""

SUBJECT_WITHIN = 4
"""Tokens before the inner subject: `that`, `during the call`."""

NESTED = "statements/nested"

TELLING = "say tell add claim insist warn deny assert ask announce promise suggest admit".split()
"""Verbs whose subject's words are passed on; others are mostly nouns within a clause."""


@cache
def telling() -> frozenset[str]:
    """Return the finite past and present forms of the verbs of telling."""
    return frozenset(
        form
        for form, verb in forms().items()
        if verb.lemma in TELLING and (form.endswith(("ed", "s")) or form in ("said", "told", "say"))
    )


def with_second_sources(document: Document, relations: Sequence[Relation]) -> list[Relation]:
    """Add who closes or opens a sentence as its source where its words are another's already.

    `…, according to Z` and `…, experts say`: the words before hold a statement of somebody else.
    """
    cues = {relation.cue.start for relation in relations if relation.cue}
    by_sentence: dict[int, list[Relation]] = {}
    for relation in relations:
        by_sentence.setdefault(document.sentence_at(relation.hull.start), []).append(relation)
    added = []
    for number, told in by_sentence.items():
        line = Line(document, document.sentences[number])
        for outer in (*accordings(line), *closings(line)):
            if outer.cue and outer.cue.start not in cues and (found := told_in(outer, told)):
                added.append(replace(outer, content=(found.hull,)))
    return [*relations, *added]


def accordings(line: Line) -> Iterator[Relation]:
    """Yield every `according to` outside quotations."""
    for here, low in enumerate(line.lows):
        if low == "according" and not line.quoted[here] and (made := according_to(line, here)):
            yield made


def closings(line: Line) -> Iterator[Relation]:
    """Yield the `…, SOURCE said` that closes a sentence."""
    here = len(line.lows) - 2
    if here > 0 and line.lows[here] in telling() and not line.quoted[here]:
        made = saying_clause(line, here)
        if made and made.made_by.endswith("content-first"):
            yield made


def told_in(outer: Relation, relations: Sequence[Relation]) -> Relation | None:
    """Return the statement that makes up the content of an `according to`."""
    [content] = outer.content
    for relation in relations:
        hull = relation.hull
        if content.start <= hull.start and hull.end <= content.end:
            return relation if relation.source else None
    return None


def inner(document: Document, relation: Relation) -> Relation | None:
    """Return the statement told within the content of another one, if its first clause tells one."""
    if not relation.content:
        return None
    line = Line(document, relation.content[0])
    for here, low in enumerate(line.lows[:REACH]):
        if line.quoted[here]:
            return None
        if low in telling() and (made := saying_clause(line, here)):
            first = document.token_at(made.source.start) - line.first if made.source else REACH
            if first > SUBJECT_WITHIN or not made.made_by.endswith("source-first"):
                return None
            if not made.source or not speaks(made.source.of(document.text)):
                continue
            return replace(made, made_by=NESTED, score=relation.score)
    return None


def speaks(source: str) -> bool:
    """Tell a speaker ("Putin", "the aides") from words before a noun ("a phone call")."""
    last = source.split()[-1]
    if last.endswith(("'s", "’s")):
        return False
    return last[0].isupper() or kind_of(source) in ("collective", "anonymous") or last in PRONOUNS


PRONOUNS = ("he", "she", "they")
