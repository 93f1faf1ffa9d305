"""Statements: who said what, as source, cue and content (PARC 3.0, PolNeAR).

Attributions are found by the model where it can be loaded, by rules otherwise; what they mean
(who the source is, what the cue does, direct or second-hand) is read from the found spans alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.statements.calibration import confidence_of
from newsaudit.extract.statements.closing import with_closings
from newsaudit.extract.statements.cues import MADE_BY as SILENT
from newsaudit.extract.statements.cues import cue_class, cue_verb, with_silences
from newsaudit.extract.statements.mend import mended
from newsaudit.extract.statements.relation import Relation
from newsaudit.extract.statements.relay import inner, with_second_sources
from newsaudit.extract.statements.rules import relations as by_rules
from newsaudit.extract.statements.signed import with_signed
from newsaudit.extract.statements.sources import People, Source
from newsaudit.extract.statements.speech import form_of, run_on
from newsaudit.extract.statements.tagger import relations as by_model
from newsaudit.extract.statements.tagger import shipped
from newsaudit.extract.statements.transcripts import MADE_BY as TURN
from newsaudit.extract.statements.transcripts import with_turns
from newsaudit.schemas.facts import Official, Statement


def extract(document: Document, found: Found) -> Iterable[Statement]:
    """Return the statements of a document; officials found before name their sources."""
    return interpret(document, find(document), found.of(Official))


def find(document: Document) -> list[Relation]:
    """Return the attributions of a document in text order, by the model where there is one."""
    if (model := shipped()) is None:
        return find_by_rules(document)
    tagged = with_closings(document, mended(document, by_model(document, model)))
    return completed(document, [*tagged, *missed(document, tagged)])


def missed(document: Document, tagged: Sequence[Relation]) -> list[Relation]:
    """Return what the rules find in sentences where the model finds no statement at all.

    The model reads long prose as its corpus was read; a plain "the army said" in a short item
    must not go unheard.
    """
    taken = {
        number
        for relation in tagged
        if relation.cue and cue_class(relation.cue.of(document.text)) != "attitude"
        for number in range(
            document.sentence_at(relation.hull.start), document.sentence_at(relation.hull.end) + 1
        )
    }
    found = run_on(document, list(by_rules(document)))
    return [
        one
        for one in found
        if one.source
        and one.cue
        and taken.isdisjoint(map(document.sentence_at, (one.hull.start, one.cue.start)))
        and cue_verb(one.cue.of(document.text)) in PLAIN
    ]


PLAIN = ("say", "tell", None)
"""Lemmas of cues that hardly ever are anything else; None: `according to`."""


def find_by_rules(document: Document) -> list[Relation]:
    """Return the attributions of a document in text order, by rules alone."""
    return completed(document, run_on(document, list(by_rules(document))))


def completed(document: Document, relations: list[Relation]) -> list[Relation]:
    """Add what both ways miss: second sources, silences, transcripts, signed quotations."""
    relations = with_silences(document, with_second_sources(document, relations))
    relations = with_signed(document, with_turns(document, relations))
    return sorted(relations, key=lambda one: (one.hull.start, one.hull.end))


def interpret(
    document: Document, relations: Sequence[Relation], officials: Sequence[Official]
) -> Iterator[Statement]:
    """Yield what the relations mean, the statements nested in them included."""
    people = People(document, officials)
    cues = {at for one in relations if one.cue for at in range(one.cue.start, one.cue.end)}
    for relation in relations:
        source = people.resolve(relation.source, relation.content)
        people.heard(relation, source)
        statement = statement_of(document, relation, source)
        nested = inner(document, relation) if statement.cue_class != "no_comment" else None
        teller = people.resolve(nested.source) if nested else Source("none")
        passed_on = teller.name or office(document, nested, teller)
        if nested is None or passed_on in (None, source.name):
            yield statement
            continue
        statement.relayed_for = passed_on
        yield statement
        told = set(range(nested.cue.start, nested.cue.end)) if nested.cue else set()
        if cues.isdisjoint(told):
            cues |= told
            yield statement_of(document, nested, teller)


def office(document: Document, nested: Relation | None, teller: Source) -> str | None:
    """Return the office whose words are passed on without a name: "the minister"."""
    if nested is None or nested.source is None or teller.kind != "role":
        return None
    return nested.source.of(document.text)


def statement_of(document: Document, relation: Relation, source: Source) -> Statement:
    """Return a relation as a fact."""
    text, hull, cue = document.text, relation.hull, relation.cue
    cue_text = cue.of(text) if cue else ""
    form = "direct" if relation.made_by == TURN else form_of(document, relation.content)
    return Statement(
        article_id=document.article.article_id,
        start=hull.start,
        end=hull.end,
        quote=hull.of(text),
        extractor=relation.made_by,
        confidence=confidence_of(relation),
        source_start=relation.source.start if relation.source else None,
        source_end=relation.source.end if relation.source else None,
        source_quote=relation.source.of(text) if relation.source else None,
        source_name=source.name,
        source_person_id=source.person_id,
        source_kind=source.kind,
        cue_start=cue.start if cue else None,
        cue_end=cue.end if cue else None,
        cue_quote=cue_text or None,
        cue_verb=cue_verb(cue_text),
        cue_class=class_of(relation, cue_text, form, source) if cue else None,
        content_starts=[span.start for span in relation.content],
        content_ends=[span.end for span in relation.content],
        content_quote=" … ".join(span.of(text) for span in relation.content) or None,
        form=form,
    )


def class_of(relation: Relation, cue: str, form: str, source: Source) -> str:
    """Return what a cue does.

    Words in quotation marks are said, whatever the verb ("he continued"); a report that finds
    something says it.
    """
    found = "no_comment" if relation.made_by == SILENT else cue_class(cue)
    said = form == "direct" or source.kind == "document"
    return "neutral" if found == "attitude" and said else found
