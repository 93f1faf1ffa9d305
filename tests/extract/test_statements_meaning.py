"""What statements mean: source kinds, cue classes, form, second-hand, no comment."""

from __future__ import annotations

import pytest

from newsaudit.extract.document import Document
from newsaudit.extract.statements import find, find_by_rules, interpret
from newsaudit.extract.statements.cues import cue_class, cue_verb
from newsaudit.extract.statements.kinds import kind_of
from newsaudit.extract.statements.relation import Relation
from newsaudit.schemas.article import Article, Span
from newsaudit.schemas.facts import Official, Statement


def statements(text: str, officials: tuple[Official, ...] = ()) -> list[Statement]:
    document = Document(Article("a", text))
    return list(interpret(document, find_by_rules(document), officials))


def by_model(text: str, officials: tuple[Official, ...] = ()) -> list[Statement]:
    document = Document(Article("a", text))
    return list(interpret(document, find(document), officials))


def official(text: str, name: str, full: str, person_id: str) -> Official:
    start = text.index(name)
    end = start + len(name)
    return Official(
        start=start,
        end=end,
        quote=name,
        extractor="test",
        name=full,
        name_start=start,
        name_end=end,
        person_id=person_id,
    )


def test_a_clause_of_saying_has_source_cue_and_content() -> None:
    [made] = statements("The harbour master said that the ferry would sail on Friday.")
    assert made.source_quote == "The harbour master"
    assert (made.cue_quote, made.cue_verb, made.cue_class) == ("said", "say", "neutral")
    assert made.content_quote == "that the ferry would sail on Friday"
    assert made.form == "indirect"


def test_content_may_come_first_and_its_quotation_run_on() -> None:
    text = "“The bridge is safe,” said Mara Lindqvist. “We tested it twice.”"
    [made] = statements(text)
    assert made.source_name == "Mara Lindqvist"
    assert made.source_kind == "named"
    assert made.content_quote == "“The bridge is safe,” … “We tested it twice.”"
    assert made.form == "direct"


def test_a_speech_runs_over_paragraphs() -> None:
    text = "“The first half is hard,” the coach said. “We train.\n\n“The second half is harder.”"
    [made] = statements(text)
    assert made.content_ends[-1] == len(text)


def test_words_passed_on_are_relayed() -> None:
    text = "Orban Dale told Mina Roth that the mine would close, according to aide Piet Voss."
    people = (
        official(text, "Orban Dale", "Orban Dale", "p1"),
        official(text, "Piet Voss", "Piet Voss", "p2"),
    )
    by_source = {one.source_name: one for one in statements(text, people)}
    assert by_source["Piet Voss"].relayed_for == "Orban Dale"
    assert by_source["Piet Voss"].source_person_id == "p2"
    assert by_source["Orban Dale"].relayed_for is None
    assert by_source["Orban Dale"].content_quote == "that the mine would close"


@pytest.mark.parametrize(
    ("text", "teller", "passes_on"),
    [
        (
            "The mine will reopen in May, Orban Dale told his deputy, according to aide Piet Voss.",
            "Piet Voss",
            "Orban Dale",
        ),
        (
            "Piet Voss said that Orban Dale had assured him the mine would stay open.",
            "Piet Voss",
            "Orban Dale",
        ),
        ("Piet Voss said the minister had said the mine was safe.", "Piet Voss", "the minister"),
        (
            "Orban Dale told Mina Roth that the mine would close, Piet Voss said on Monday.",
            "Piet Voss",
            "Orban Dale",
        ),
    ],
)
def test_words_are_passed_on_in_many_ways(text: str, teller: str, passes_on: str) -> None:
    people = tuple(
        official(text, name, name, f"p{at}")
        for at, name in enumerate(("Orban Dale", "Mina Roth", "Piet Voss"))
        if name in text
    )
    [relayed] = [one.relayed_for for one in by_model(text, people) if one.source_name == teller]
    assert relayed == passes_on


def test_nobody_tells_of_himself_by_name() -> None:
    text = "Aide Piet Voss said they spoke. Dale told Mina Roth that the mine would close, he said."
    people = (
        official(text, "Piet Voss", "Piet Voss", "p1"),
        official(text, "Dale", "Orban Dale", "p2"),
    )
    last = by_model(text, people)[-1]
    assert (last.source_quote, last.source_name, last.relayed_for) == (
        "he",
        "Piet Voss",
        "Orban Dale",
    )


def test_a_report_that_finds_says_it() -> None:
    text = "A report by the auditors says that $3 million was missing. Orban Dale found the office."
    [made] = statements(text)
    assert (made.source_kind, made.cue_class) == ("document", "neutral")


def test_a_pronoun_stands_for_the_last_speaker() -> None:
    text = "Piet Voss said the mine was safe. He added that Orban Dale told the crew to stay."
    people = (
        official(text, "Piet Voss", "Piet Voss", "p1"),
        official(text, "Orban Dale", "Orban Dale", "p2"),
    )
    added = next(one for one in statements(text, people) if one.cue_verb == "add")
    assert (added.source_name, added.source_person_id) == ("Piet Voss", "p1")
    assert added.relayed_for == "Orban Dale"


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("The ministry had yet to comment on the leak.", "had yet to comment"),
        ("The ministry declined to comment.", "declined to comment"),
        (
            "The ministry did not immediately respond to a request for comment.",
            "did not immediately respond to a request for comment",
        ),
        ("Neither the ministry nor the bank would comment.", "would comment"),
        (
            "Nobody at the ministry responded to requests for comment.",
            "responded to requests for comment",
        ),
    ],
)
def test_saying_nothing_is_a_statement(sentence: str, cue: str) -> None:
    made = next(one for one in statements(sentence) if one.cue_class == "no_comment")
    assert made.cue_quote == cue
    assert made.source_quote is not None
    assert "ministry" in made.source_quote


def test_an_alarm_asks_for_no_comment() -> None:
    [made] = statements("No one responded to the fire alarm.")
    assert made.cue_class != "no_comment"


@pytest.mark.parametrize(
    ("cue", "verb", "group"),
    [
        ("said", "say", "neutral"),
        ("has repeatedly claimed", "claim", "loaded"),
        ("denied", "deny", "denial"),
        ("according to", None, "neutral"),
        ("would not comment", "comment", "no_comment"),
        ("said in a conference call", "say", "neutral"),
        ("in a report concluded", "conclude", "neutral"),
    ],
)
def test_classes_of_cues(cue: str, verb: str | None, group: str) -> None:
    assert (cue_verb(cue), cue_class(cue)) == (verb, group)


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("experts", "collective"),
        ("Many residents of the valley", "collective"),
        ("a police spokesman", "role"),
        ("the Kremlin", "role"),
        ("the Ministry of Fisheries", "role"),
        ("a senior official who asked not to be named", "anonymous"),
        ("two people familiar with the plan", "anonymous"),
        ("sources", "anonymous"),
        ("a report by the auditors", "document"),
        ("the newspaper", "document"),
        ("Mara Lindqvist", "named"),
    ],
)
def test_kinds_of_sources(phrase: str, kind: str) -> None:
    assert kind_of(phrase) == kind


def test_a_passive_names_no_speaker() -> None:
    assert statements("The letter was first reported by nobody.") == []


def test_a_nested_statement_is_told_once_also_where_its_cue_is_cut_otherwise() -> None:
    text = "According to the Harbour Post, aide Jan Novak said Friday that the quay would close."

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    content = span("that the quay would close")
    outer = Relation(span("the Harbour Post"), span("According to"), (span(text[31:-1]),), "test")
    inner = Relation(span("aide Jan Novak"), span("said Friday"), (content,), "test")
    document = Document(Article("a", text))
    assert [one.cue_quote for one in interpret(document, [outer], ())] == ["According to", "said"]
    assert [one.cue_quote for one in interpret(document, [outer, inner], ())] == [
        "According to",
        "said Friday",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mill will close, Lea Brandt said Monday.",
        "The mill will close, Lea Brandt said Monday, three days after the vote.",
        "The mill will close, Lea Brandt said in a long interview, hours after the vote.",
    ],
)
def test_rules_tell_when_it_was_said_from_what_was_said(text: str) -> None:
    [relation] = find_by_rules(Document(Article("a", text)))
    assert [span.of(text) for span in relation.content] == ["The mill will close"]
