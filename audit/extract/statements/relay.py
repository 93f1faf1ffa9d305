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
from newsaudit.extract.statements.rules import (
    ENDS,
    Line,
    according_to,
    likely_subject,
    saying_clause,
    subject_start,
    verb_start,
)
from newsaudit.extract.statements.sources import TITLES
from newsaudit.extract.statements.verbs import forms
from newsaudit.schemas.article import Span

REACH = 24
"""Tokens of a content in which the inner verb must stand: further on it is a clause of its own."""

SUBJECT_WITHIN = 4
"""Tokens before the inner subject: `that`, `during the call`."""

NESTED = "statements/nested"

TELLING = (
    "say tell add claim insist warn deny assert ask announce promise suggest admit inform confirm"
).split()
"""Verbs whose subject's words are passed on; others are mostly nouns within a clause."""
TELLING_TOO = frozenset({"assured", "assures"})
"""Forms the verbs of statements lack: what is assured is told when it is passed on."""

AFTER_CLAUSE = 7
"""Tokens that may follow the verb of a clause that closes a sentence: whom, when, on what terms."""
FOLLOWS = frozenset(
    "in on at during after to by via late early monday tuesday wednesday thursday friday saturday "
    "sunday yesterday today".split()
)
"""Words that may follow "…, the aide said" before the sentence ends."""


@cache
def telling() -> frozenset[str]:
    """Return the finite past and present forms of the verbs of telling."""
    return (
        frozenset(
            form
            for form, verb in forms().items()
            if verb.lemma in TELLING
            and (form.endswith(("ed", "s")) or form in ("said", "told", "say"))
        )
        | TELLING_TOO
    )


def with_second_sources(document: Document, relations: Sequence[Relation]) -> list[Relation]:
    """Add who closes or opens a sentence as its source where its words are another's already.

    `…, according to Z` and `…, experts say`: the words before hold a statement of somebody else.
    """
    cues = {relation.cue.start for relation in relations if relation.cue}
    by_sentence: dict[int, list[int]] = {}
    for at, relation in enumerate(relations):
        by_sentence.setdefault(document.sentence_at(relation.hull.start), []).append(at)
    made, added = list(relations), []
    for number, told in by_sentence.items():
        line = Line(document, document.sentences[number])
        for outer in (*accordings(line), *closings(line)):
            if outer.cue is None or outer.cue.start in cues:
                continue
            for at in told:
                made[at] = ended(made[at], outer)
            if found := told_in(outer, [made[at] for at in told]):
                added.append(replace(outer, content=(found.hull,)))
    return [*made, *added]


def ended(relation: Relation, outer: Relation) -> Relation:
    """Return a relation whose content has run on into "…, Z said" with the content before that."""
    if not (relation.content and relation.cue and outer.source):
        return relation
    [before], last = outer.content, relation.content[-1]
    runs_on = last.start < outer.source.start < last.end and relation.cue.end <= last.start
    if not runs_on or not last.start < before.end < outer.source.start:
        return relation
    return replace(relation, content=(*relation.content[:-1], Span(last.start, before.end)))


def accordings(line: Line) -> Iterator[Relation]:
    """Yield every `according to` outside quotations."""
    for here, low in enumerate(line.lows):
        if low == "according" and not line.quoted[here] and (made := according_to(line, here)):
            yield made


def closings(line: Line) -> Iterator[Relation]:
    """Yield the `…, SOURCE said` that closes a sentence."""
    if made := last_clause(line):
        yield made


def last_clause(line: Line) -> Relation | None:
    """Return the `…, SOURCE said`, `…, SOURCE told WHOM`, `…, SOURCE said on MONDAY` that ends a line."""
    end = len(line.words)
    while end > 0 and line.words[end - 1] in ENDS:
        end -= 1
    for here in range(end - 1, max(1, end - 1 - AFTER_CLAUSE), -1):
        if line.quoted[here] or line.words[here] == ",":
            return None
        if line.lows[here] in telling():
            return closing_clause(line, here, end)
    return None


def closing_clause(line: Line, here: int, end: int) -> Relation | None:
    """Read the clause of a verb of telling that ends a line: its content is what came before."""
    rest = line.lows[here + 1 : end]
    if rest and line.lows[here] not in ("told", "assured") and rest[0] not in FOLLOWS:
        return None
    first = subject_start(line, here)
    if first < 3 or line.words[first - 1] != "," or not likely_subject(line, first, here):
        return None
    source, content = line.span(first, verb_start(line, here)), line.span(0, first)
    if source is None or content is None:
        return None
    return Relation(source, line.span(here, here + 1), (content,), "statements/rules-content-first")


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
    last = last_clause(line)
    if last and last.source and speaks(last.source.of(document.text)):
        return replace(last, made_by=NESTED, score=relation.score)
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
    return (
        last[0].isupper()
        or last in TITLES
        or last in PRONOUNS
        or kind_of(source) in ("collective", "anonymous")
    )


PRONOUNS = ("he", "she", "they")
