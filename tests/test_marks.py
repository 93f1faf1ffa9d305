"""Quotation marks without a partner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsaudit.extract.document import Document
from newsaudit.extract.marks import lone_marks
from newsaudit.schemas.article import Article


def lone(text: str) -> list[str]:
    return [span.of(text) for span in lone_marks(Document(Article("a", text)))]


@pytest.mark.parametrize(
    "text",
    [
        "“Go on,” she said. “We must.”",
        "She read “a paper on the “harbour question” and more” to them.",
        '"He called it “the end” of it," she said.',
        '"Go on.”',
        "“The first part.\n\n“The second part.”",
        'The wall is 6\'3" high and 4" thick.',
        'A line set apart: " like this " in old corpora.',
        "«Weiter» and „weiter“ are quoted too.",
    ],
)
def test_marks_with_partners(text: str):
    assert lone(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Go on, she said.", "“Go on, she said."),
        ("Go on,” she said.", "Go on,”"),
        ("“Go on.\n\nNobody did.", "“Go on."),
        ("”Go on,” she said.", "”"),
    ],
)
def test_marks_without(text: str, found: str):
    assert lone(text) == [found]


@given(st.text(alphabet="ab \n\"“”«»„'3.=", max_size=60))
def test_places_lie_in_the_text(text: str):
    document = Document(Article("a", text))
    for span in lone_marks(document):
        assert 0 <= span.start < span.end <= len(text)


@given(st.text(alphabet="ab .", min_size=1, max_size=30).filter(str.strip))
def test_words_between_two_marks_are_never_lone(words: str):
    assert lone(f"“{words.strip()}”") == []
