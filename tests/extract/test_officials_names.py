"""Names of the world: in no list, with particles, initials and degrees, given names that share one."""

from __future__ import annotations

import pytest

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.officials import extract
from newsaudit.extract.officials.features import letter
from newsaudit.extract.officials.train import veiled
from newsaudit.schemas.article import Article


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


def test_nobody_works_at_a_person():
    (fact,) = extract(Document(Article("a", "Jane Roe, a nurse at Marie Birch, spoke.")), Found())
    assert (fact.name, fact.title, fact.organisation) == ("Jane Roe", "nurse", "Marie Birch")
