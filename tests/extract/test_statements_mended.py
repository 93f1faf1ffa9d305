"""Limits the model misses: each step of mending, and statements that layout makes."""

from __future__ import annotations

import pytest

from newsaudit.extract.document import Document
from newsaudit.extract.statements.mend import mended
from newsaudit.extract.statements.relation import Relation
from newsaudit.extract.statements.signed import with_signed
from newsaudit.extract.statements.transcripts import turns
from newsaudit.schemas.article import Article, Span

Roles = tuple[str | None, str, tuple[str, ...]]


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def mend(text: str, source: str | None, cue: str, *content: str) -> Roles:
    """Return source, cue and content after mending."""
    said = Relation(
        span(text, source) if source else None,
        span(text, cue),
        tuple(span(text, words) for words in content),
        "statements/crf",
    )
    [made] = mended(Document(Article("a", text)), [said])
    return (
        made.source.of(text) if made.source else None,
        made.cue.of(text) if made.cue else "",
        tuple(one.of(text) for one in made.content),
    )


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        pytest.param(
            "Economist Lea Brandt, who studies rents at the university, said prices fell.",
            ("Economist Lea Brandt", "said", "prices fell"),
            (
                "Economist Lea Brandt, who studies rents at the university",
                "said",
                ("prices fell",),
            ),
            id="an appositive before the cue",
        ),
        pytest.param(
            "“Nobody asked us,” said Lea Brandt, a baker from Holm.",
            ("Lea Brandt", "said", "“Nobody asked us,”"),
            ("Lea Brandt, a baker from Holm", "said", ("“Nobody asked us,”",)),
            id="an appositive after the cue",
        ),
        pytest.param(
            "The mill will close, Lea Brandt said in an interview, hours after the vote.",
            ("Lea Brandt", "said", "hours after the vote"),
            ("Lea Brandt", "said", ("The mill will close",)),
            id="when it was said is not what was said",
        ),
        pytest.param(
            "In Holm, Lea Brandt said on Monday, days after the vote, the mill would close.",
            ("Lea Brandt", "said", "the mill would close"),
            ("Lea Brandt", "said", ("the mill would close",)),
            id="an adverbial before the source is no clause",
        ),
        pytest.param(
            "“Nobody asked us,” said the ruling.",
            (None, "said", "“Nobody asked us,”"),
            ("the ruling", "said", ("“Nobody asked us,”",)),
            id="a subject after the cue",
        ),
        pytest.param(
            "Brandt noted that Holm flooded twice and that nobody came.",
            ("Brandt", "noted", "that Holm"),
            ("Brandt", "noted", ("that Holm flooded twice and that nobody came",)),
            id="a content cut before its verb",
        ),
        pytest.param(
            "Brandt noted that Holm had flooded on a visit to the town.",
            ("Brandt", "noted", "that Holm had flooded"),
            ("Brandt", "noted", ("that Holm had flooded",)),
            id="an adjunct is left out",
        ),
        pytest.param(
            "The flood has hurt the whole of Holm, Brandt said, since most shops lay low.",
            ("Brandt", "said", "since most shops lay low"),
            (
                "Brandt",
                "said",
                ("The flood has hurt the whole of Holm", "since most shops lay low"),
            ),
            id="both sides of the speaker",
        ),
        pytest.param(
            "The road was closed, and the bridge was unsafe, the mayor said.",
            ("the mayor", "said", "the bridge was unsafe"),
            ("the mayor", "said", ("The road was closed, and the bridge was unsafe",)),
            id="a speaker who closes the sentence",
        ),
    ],
)
def test_limits_are_mended(text: str, given: tuple[str | None, str, str], expected: Roles) -> None:
    assert mend(text, *given) == expected


def test_an_attitude_is_not_run_on() -> None:
    text = "Brandt wants the town hall to pay for it."
    assert mend(text, "Brandt", "wants", "the town")[2] == ("the town",)


TRANSCRIPT = """The two met in the studio.

HOLM: You were there when the bridge fell?

BRANDT: I was. It was a Tuesday.

HOLM: And nobody came?

BRANDT: Nobody.
"""


def test_turns_of_a_transcript() -> None:
    document = Document(Article("a", TRANSCRIPT))
    said = [(one.source.of(TRANSCRIPT), one.content[0].of(TRANSCRIPT))
            for one in turns(document) if one.source]  # fmt: skip
    assert said == [
        ("HOLM", "You were there when the bridge fell?"),
        ("BRANDT", "I was. It was a Tuesday."),
        ("HOLM", "And nobody came?"),
        ("BRANDT", "Nobody."),
    ]


def test_an_update_is_no_transcript() -> None:
    text = "UPDATE: The road is open.\n\nCORRECTION: It was a Tuesday.\n\nUPDATE: It is shut.\n"
    assert turns(Document(Article("a", text))) == []


def test_a_signed_quotation() -> None:
    text = "Voices from Holm:\n“We have waited for this bridge for years.” ― Lea Brandt, baker\n"
    [made] = with_signed(Document(Article("a", text)), [])
    assert made.source is not None
    assert made.source.of(text) == "Lea Brandt"
    assert made.content[0].of(text) == "“We have waited for this bridge for years.”"


def test_a_dash_that_goes_on_signs_nothing() -> None:
    text = "“We have waited for this bridge for years.” — That was Monday. Then it fell.\n"
    assert with_signed(Document(Article("a", text)), []) == []
