"""Names of the world: in no list, with particles, initials and degrees, given names that share one."""

from __future__ import annotations

import pytest

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.officials import extract
from newsaudit.extract.officials.features import letter
from newsaudit.extract.officials.train import veiled
from newsaudit.schemas.article import Article
from tests.gold.persons import score


def names(text: str) -> list[str]:
    return [fact.name for fact in extract(Document(Article("a", text)), Found())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Jane arap Ngelabe spoke.", ["Jane arap Ngelabe"]),
        ("The emir, Ahmed ash-Shabri, spoke.", ["Ahmed ash-Shabri"]),
        ("Mr. Jane Roe as minister spoke.", ["Jane Roe"]),
        ("Adds Jane Roe, a lawyer: it rained.", ["Jane Roe"]),
        ("Jane Roe M.D. spoke.", ["Jane Roe"]),
        ("They saw Tom and Jane Roe on Monday.", ["Tom", "Jane Roe"]),
        ("They saw Paris and Jane Roe on Monday.", ["Jane Roe"]),
        ("Secretary of State Ojuru Ngelabe left on Monday.", ["Ojuru Ngelabe"]),
        ("The board named Ojuru Ngelabe as its chief executive.", ["Ojuru Ngelabe"]),
        ("Charges against Ojuru Ngelabe were dropped.", ["Ojuru Ngelabe"]),
        ("The court sentenced Ojuru Ngelabe, who wept, to six years.", ["Ojuru Ngelabe"]),
        ("They work for Ngelabe and Partners in Fife.", []),
        ("She read “Ngelabe” in bed.", []),
        ("They live in the town of Ngelabe, which has a mill.", []),
        ("A statue of Tolstoy stood there.", ["Tolstoy"]),
        ("Her lawyer, Jane O. Church, spoke.", ["Jane O. Church"]),
        ("Jockey Jane Roe won.", ["Jane Roe"]),
        ("They sent on QB Jane Roe.", ["Jane Roe"]),
        ("Austin Allen spoke.", ["Austin Allen"]),
        (
            "Jane Young-Sandoval left. Young-Sandoval wept.",
            ["Jane Young-Sandoval", "Young-Sandoval"],
        ),
        ('Jane "the Bishop" King, 47, won.', ['Jane "the Bishop" King']),
        ('Ojuru "T-Boy" Ngelabe, 47, won.', ['Ojuru "T-Boy" Ngelabe']),
        ('They saw it on the NBC "Today" Show.', []),
        ("J.D. Ngelabe, 45, spoke. Ngelabe wept.", ["J.D. Ngelabe", "Ngelabe"]),
        ("They live on Jefferson Street.", []),
        ("She works for Merrill Lynch.", []),
    ],
)
def test_names(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Jane", "F"), ("Ngelabe", "N"), ("Haircuts", "W"), ("Lubumbashi", "P"), ("Kowalczyk", "S")],
)
def test_letters(word, expected):
    assert letter(word) == expected


def test_a_veiled_text_hides_some_names_and_moves_nothing():
    text = "Jane Hartley, Tom Birch and Ann Kelly met Ruth Jamieson, the Monday speaker, in London."
    hidden = veiled(text, "a")
    assert len(hidden) == len(text)
    assert hidden != text
    assert hidden == veiled(text, "a")
    assert hidden.endswith("the Monday speaker, in London.")


def test_initials_stand_for_the_name_spelt_out():
    facts = list(extract(Document(Article("a", "Jane Roe, 45, wept. J. Roe said so.")), Found()))
    assert [fact.person_id for fact in facts] == ["p1", "p1"]


@pytest.mark.parametrize(("part", "found", "exact"), [("wire", 94, 92.5), ("world", 91, 89)])
def test_persons_of_our_articles_stay_found(part, found, exact):
    overlapping, same = score(part)
    assert overlapping >= found
    assert same >= exact


def test_nobody_works_at_a_person():
    (fact,) = extract(Document(Article("a", "Jane Roe, a nurse at Marie Birch, spoke.")), Found())
    assert (fact.name, fact.title, fact.organisation) == ("Jane Roe", "nurse", "Marie Birch")
