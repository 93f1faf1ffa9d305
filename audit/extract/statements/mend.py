"""Attributions whose limits the model has missed, mended by what grammar leaves no doubt about.

Each step takes one relation and gives it back, longer where it stopped short: the appositive of a
source, the rest of a clause, the words on the other side of "she said".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from newsaudit.extract.document import Document
from newsaudit.extract.statements.cues import cue_class, cue_verb
from newsaudit.extract.statements.relation import Relation, touches
from newsaudit.extract.statements.rules import (
    FINITE,
    MARKS,
    Line,
    according_to,
    is_circumstance,
    saying_clause,
)
from newsaudit.extract.statements.verbs import saying
from newsaudit.schemas.article import Span

STOPS = ".!?…\"”’')"
LONGEST_APPOSITIVE = 40
"""Tokens; what is longer between a source and its cue is no appositive."""

BEGINS_ANOTHER = frozenset(
    "and or but nor in on to while as after by before during with through when for from until at "
    "because that who which although despite amid since if unless whether even though about of".split()
)
"""Words with which something may begin that is no part of the content before it."""

OPENS_APPOSITIVE = frozenset("a an the who whose which".split())
OPENS_ADJUNCT = frozenset(
    "who which adding noting referring citing in on a an the as speaking according".split()
)
PARENTHETICAL = frozenset(
    ["say", "tell", "add", "note", "write", "explain", "think", "believe", "argue", "suggest", None]
)
"""Lemmas of cues that stand between commas within what is said; None: no verb."""

SHORT = 25
"""Characters; what is shorter before ", he said," may open the sentence rather than be said."""


class Taken:
    """The characters that any relation of a document takes for a role."""

    def __init__(self, relations: Sequence[Relation]) -> None:
        spans = sorted((s.start, s.end) for relation in relations for s in relation.spans)
        self.starts = [start for start, _ in spans]
        self.ends = list(accumulate((end for _, end in spans), max))

    def touch(self, span: Span) -> bool:
        """Tell whether a relation takes a character of a span."""
        before = bisect_left(self.starts, span.end)
        return before > 0 and self.ends[before - 1] > span.start


Step = Callable[[Document, Relation, Taken], Relation]


def mended(document: Document, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations with their limits mended."""
    taken, made = Taken(relations), []
    for relation in relations:
        for step in STEPS:
            relation = step(document, relation, taken)
        made.append(relation)
    return made


def sentence_of(document: Document, span: Span) -> Span:
    """Return the sentence in which a span begins."""
    return document.sentences[document.sentence_at(span.start)]


def last_word_end(document: Document, sentence: Span) -> int:
    """Return where a sentence ends without its stop and closing marks."""
    end = sentence.end
    while end > sentence.start and document.text[end - 1] in STOPS:
        end -= 1
    return end


def with_subject(document: Document, relation: Relation, taken: Taken) -> Relation:
    """Give a cue without a source the one that rules read beside it.

    Where the content has run over it, only the content before it stays.
    """
    cue = relation.cue
    if relation.source or not cue or cue_class(cue.of(document.text)) == "attitude":
        return relation
    source = read_source(document, cue)
    if source is None or touches(source, cue):
        return relation
    content = tuple(
        kept
        for span in relation.content
        if (kept := span if not touches(span, source) else before(document, span, source))
    )
    return replace(relation, source=source, content=content) if content else relation


def read_source(document: Document, cue: Span) -> Span | None:
    """Return the source that rules read for a cue."""
    line = Line(document, sentence_of(document, cue))
    first, end = (document.token_at(at) - line.first for at in (cue.start, cue.end))
    for here in range(max(0, first), min(end, len(line.lows))):
        read = None
        if line.lows[here] == "according":
            read = according_to(line, here)
        elif line.lows[here] in saying() and not line.quoted[here]:
            read = saying_clause(line, here)
        if read and read.source:
            return read.source
    return None


def before(document: Document, span: Span, other: Span) -> Span | None:
    """Return what of a span stands before another, without trailing marks but those of quoting."""
    end = min(span.end, other.start)
    while end > span.start and not (
        document.text[end - 1].isalnum() or document.text[end - 1] in MARKS
    ):
        end -= 1
    return Span(span.start, end) if end > span.start else None


def with_appositive(document: Document, relation: Relation, taken: Taken) -> Relation:
    """Take in what explains the source: "Ann Lee, who runs the lab, said", "said Ann Lee, a nurse"."""
    source, cue = relation.source, relation.cue
    if (
        not source
        or not cue
        or document.sentence_at(source.start) != document.sentence_at(cue.start)
    ):
        return relation
    comma = document.token_at(source.end)
    if source.end <= cue.start:
        last = document.token_at(cue.start) - 1
        framed = document.words[comma] == document.words[last] == ","
        if not framed or not 2 <= last - comma < LONGEST_APPOSITIVE:
            return relation
        end = document.ends[last - 1]
    else:
        opening = document.words[comma : comma + 2]
        if len(opening) < 2 or opening[0] != "," or opening[1].lower() not in OPENS_APPOSITIVE:
            return relation
        end = last_word_end(document, sentence_of(document, cue))
        if document.token_at(end) - comma > LONGEST_APPOSITIVE:
            return relation
    gap = Span(document.starts[comma], max(end, document.ends[comma]))
    if taken.touch(gap) or any(mark in gap.of(document.text) for mark in MARKS):
        return relation
    return replace(relation, source=Span(source.start, gap.end))


def to_the_end(document: Document, relation: Relation, taken: Taken) -> Relation:
    """Let a content that stops before a word with which nothing new begins run to the sentence's end."""
    cue = relation.cue
    if not cue or not relation.content or cue_class(cue.of(document.text)) == "attitude":
        return relation
    last, sentence = relation.content[-1], sentence_of(document, cue)
    following = document.token_at(last.end)
    if last.start < cue.end or last.end >= sentence.end or document.quotation_at(last.end - 1):
        return relation
    if following >= len(document.words) or document.starts[following] >= sentence.end:
        return relation
    word = document.words[following].lower()
    if not word[0].isalnum() or word in BEGINS_ANOTHER:
        return relation
    if relation.source and relation.source.start >= last.end:
        return relation
    end = max(last.end, last_word_end(document, sentence))
    return replace(relation, content=(*relation.content[:-1], Span(last.start, end)))


def from_the_start(document: Document, relation: Relation, taken: Taken) -> Relation:
    """Give a speaker who closes the sentence its content from the beginning.

    "A, and B, the mayor said" gives all of it to the mayor; the model at times starts at B.
    """
    if not (relation.content and relation.cue and relation.source):
        return relation
    first = relation.content[0]
    sentence = sentence_of(document, relation.cue)
    frame = min(relation.cue.start, relation.source.start)
    closes = sentence.end - max(relation.cue.end, relation.source.end) <= 2 and first.end <= frame
    quoted = document.quotation_at(first.start)
    if not closes or quoted or not sentence.start < first.start < sentence.end:
        return relation
    return replace(relation, content=(Span(sentence.start, first.end), *relation.content[1:]))


def on_both_sides(document: Document, relation: Relation, taken: Taken) -> Relation:
    """Give "A, she said, B" both A and B."""
    frame = parenthesis(document, relation)
    if frame is None or any(touches(span, frame) for span in relation.content):
        return relation
    sentence = sentence_of(document, frame)
    first, last = document.token_at(frame.start), document.token_at(frame.end)
    left = Span(sentence.start, document.ends[first - 2])
    right = Span(document.starts[last + 1], last_word_end(document, sentence))
    said = [any(touches(span, side) for span in relation.content) for side in (left, right)]
    sides = [left, right]
    if said == [True, False] and document.words[last + 1].lower() in OPENS_ADJUNCT:
        sides = [left]
    if right.end <= right.start or said == [False, False]:
        return relation
    if said == [False, True] and left.end - left.start < SHORT:
        return relation
    others = [
        span for span in relation.content if not touches(span, left) and not touches(span, right)
    ]
    return replace(relation, content=tuple(sorted([*sides, *others], key=lambda span: span.start)))


def parenthesis(document: Document, relation: Relation) -> Span | None:
    """Return source and cue where they stand between commas in the middle of an unquoted sentence."""
    source, cue, words = relation.source, relation.cue, document.words
    if not (source and cue and relation.content):
        return None
    frame = Span(min(source.start, cue.start), max(source.end, cue.end))
    sentence = sentence_of(document, frame)
    first, last = document.token_at(frame.start), document.token_at(frame.end)
    if frame.end > sentence.end or first < 2 or document.starts[first - 2] < sentence.start:
        return None
    if last + 1 >= len(words) or document.starts[last + 1] >= sentence.end:
        return None
    if (
        words[first - 1] != ","
        or words[last] != ","
        or document.quotation_at(document.ends[first - 2])
    ):
        return None
    return frame if cue_verb(cue.of(document.text)) in PARENTHETICAL else None


def before_circumstances(document: Document, relation: Relation, taken: Taken) -> Relation:
    """Give "A, the mayor said on Monday, hours after B" A: B is when she said it."""
    source, cue, words = relation.source, relation.cue, document.words
    if not (source and cue and relation.content) or source.end > cue.start:
        return relation
    if cue_verb(cue.of(document.text)) not in PARENTHETICAL:
        return relation
    sentence = sentence_of(document, cue)
    comma, behind = document.token_at(source.start) - 1, document.token_at(cue.end)
    opens = document.token_at(sentence.start)
    if comma <= opens or words[comma] != ",":
        return relation
    told = Span(sentence.start, document.ends[comma - 1])
    within = all(cue.end <= span.start and span.end <= sentence.end for span in relation.content)
    finite = not FINITE.isdisjoint(document.lower[opens:comma])
    if not within or not finite or any(mark in told.of(document.text) for mark in MARKS):
        return relation
    if not is_circumstance(document.lower, behind, document.token_at(sentence.end - 1)):
        return relation
    return replace(relation, content=(told,))


STEPS: tuple[Step, ...] = (
    before_circumstances,
    with_subject,
    with_appositive,
    to_the_end,
    from_the_start,
    on_both_sides,
)
"""In the order they are taken."""
