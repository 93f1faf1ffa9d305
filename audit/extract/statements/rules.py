"""Attributions by rules alone: verbs of saying, `according to`, and quotation marks.

The fallback where the model cannot be loaded. A clause of saying is read from its verb: the words
before it up to a boundary are the source, the rest of the sentence the content; after a comma or
a closing mark the content is what came before.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newsaudit.extract.document import Document
from newsaudit.extract.statements.relation import Relation
from newsaudit.extract.statements.verbs import saying
from newsaudit.schemas.article import Span

MARKS = frozenset('"“”«»')
CLOSING = frozenset("\"”»'’")
ENDS = frozenset(".!?;…")
SUBJECT_STOPS = frozenset(
    "that but because when while if as though although so since after before whereas until whether "
    "which where than then however meanwhile said says".split()
)
"""Words a source does not reach back over."""

AUXILIARIES = frozenset(
    "has have had would will could may might also later then once again repeatedly recently now "
    "still earlier previously further never often already reportedly was were is are be been "
    "did does do not n't first just".split()
)
NOT_A_SUBJECT = frozenset("to of by for with in on at from a an the and or not".split())
LIKE_NOUNS = frozenset(
    "report reports comment comments state states claim claims question show "
    "shows find rule rules lists charge charges address post text email quote note notes vow post "
    "promise repeat answer reply brief signal hint estimate argue project detail details air "
    "caution order orders request list hold direct reply release announce joke promises attack "
    "attacks blast slam warning tweet tweets blame complaint protest protests".split()
)
"""Forms that are mostly nouns in news: taken as verbs only after a pronoun or a name."""

WHOM = frozenset("him her them us me you reporters".split())
"""One word for whom something is told, before what is told without `that`."""

MADE_BY = "statements/rules"

LONGEST = 256
"""Tokens read of a sentence; no news sentence is longer, and time stays linear."""


class Line:
    """A sentence's tokens: `first` to `end` in the document's lists."""

    def __init__(self, document: Document, span: Span) -> None:
        self.document = document
        self.first = document.token_at(span.start)
        self.end = min(document.token_at(span.end), self.first + LONGEST)
        self.words = document.words[self.first : self.end]
        self.lows = document.lower[self.first : self.end]
        self.quoted = document.quoted[self.first : self.end]

    def span(self, first: int, end: int) -> Span | None:
        """Return the characters of tokens `first` to `end`, outer punctuation left out."""
        while first < end and self.words[first] in ",;:.—–-":
            first += 1
        while end > first and self.words[end - 1] in ",;:.—–-":
            end -= 1
        if first >= end:
            return None
        starts, ends = self.document.starts, self.document.ends
        return Span(starts[self.first + first], ends[self.first + end - 1])


def relations(document: Document) -> Iterator[Relation]:
    """Yield the attributions of a document in text order."""
    cues = document.places_of(saying() | {"according"})
    for number, places in groupby(cues, lambda cue: document.sentence_at(document.starts[cue])):
        line = Line(document, document.sentences[number])
        free = 0
        for here in (place - line.first for place in places):
            if here < free or here >= len(line.words) or line.quoted[here]:
                continue
            made = None
            if line.lows[here] != "according":
                made = saying_clause(line, here)
            elif line.lows[here + 1 : here + 2] == ["to"]:
                made = according_to(line, here)
            if made is not None:
                yield made
                free = len(line.words) if made.content[-1].start > made.hull.start else here + 1


def according_to(line: Line, here: int) -> Relation | None:
    """Read `CONTENT, according to SOURCE` or `According to SOURCE, CONTENT`."""
    source_end = noun_phrase_end(line, here + 2)
    source, cue = line.span(here + 2, source_end), line.span(here, here + 2)
    before = line.span(0, here)
    content = before if here > 1 else line.span(source_end, len(line.words))
    if source is None or content is None:
        return None
    return Relation(source, cue, (content,), MADE_BY + "-according-to")


def saying_clause(line: Line, here: int) -> Relation | None:
    """Read a clause around a verb of saying: content first, or source first."""
    cue = line.span(here, here + 1)
    if inverted(line, here):
        source_end = noun_phrase_end(line, here + 1)
        source, content = line.span(here + 1, source_end), line.span(0, here)
        if source is not None and content is not None:
            return Relation(source, cue, (content,), MADE_BY + "-inverted")
        return None
    first = subject_start(line, here)
    source = line.span(first, verb_start(line, here))
    if source is None or not likely_subject(line, first, here):
        return None
    before = line.span(0, first)
    if before is not None and (closes(line, first) or trails(line, first, here)):
        return Relation(source, cue, (before,), MADE_BY + "-content-first")
    content = line.span(content_start(line, here), content_end(line, here))
    if content is None:
        return None
    return Relation(source, cue, (content,), MADE_BY + "-source-first")


def inverted(line: Line, here: int) -> bool:
    """Tell `…, said SOURCE`: the verb follows a comma or closing mark, a name or noun follows it."""
    before = line.words[here - 1] if here else ""
    after = line.words[here + 1] if here + 1 < len(line.words) else ""
    ends_content = before in CLOSING or (before == "," and here > 3)
    return ends_content and (after[:1].isupper() or line.lows[here + 1 : here + 2] in (
        ["the"], ["a"], ["an"], ["one"], ["his"], ["her"], ["their"]))  # fmt: skip


def verb_start(line: Line, here: int) -> int:
    """Return where the verb group begins: auxiliaries and adverbs before the verb."""
    while here > 0 and (line.lows[here - 1] in AUXILIARIES or line.lows[here - 1].endswith("ly")):
        here -= 1
    return here


def subject_start(line: Line, here: int) -> int:
    """Walk back from the verb over its subject, an appositive between commas included."""
    first = verb_start(line, here)
    commas = 1 if first and line.words[first - 1] == "," else 0
    at = first - commas
    while at > 0:
        word = line.words[at - 1]
        if word in MARKS or word in ENDS or word in ":—–(" or line.quoted[at - 1]:
            break
        if line.lows[at - 1] in SUBJECT_STOPS:
            break
        if word == ",":
            if not commas:
                break
            commas -= 1
        at -= 1
    while at < first and line.lows[at] in ("and", "but", "or", ","):
        at += 1
    return at


def likely_subject(line: Line, first: int, here: int) -> bool:
    """Tell a subject from what only looks like one: a noun use of the verb, an infinitive."""
    end = verb_start(line, here)
    if end <= first or end - first > 30:
        return False
    if passive(line, end, here):
        return False
    last = line.lows[end - 1]
    if last in NOT_A_SUBJECT or (line.lows[here].endswith("ing") and end == here):
        return False
    if line.lows[here] in LIKE_NOUNS:
        named = line.words[end - 1][:1].isupper()
        return end - first == 1 and (named or last in ("he", "she", "they", "it", "who"))
    return True


def passive(line: Line, group: int, here: int) -> bool:
    """Tell `was published` from `published`: a form of `be` in the verb group, and a past form."""
    return not line.lows[here].endswith("ing") and any(
        low in ("was", "were", "is", "are", "be", "been") for low in line.lows[group:here]
    )


def closes(line: Line, first: int) -> bool:
    """Tell whether a quotation has just closed before the source."""
    return line.words[first - 1] in MARKS or (
        line.words[first - 1] == "," and line.words[first - 2] in CLOSING
    )


def trails(line: Line, first: int, here: int) -> bool:
    """Tell `CONTENT, SOURCE said.`: a comma before the source, little or nothing after the verb."""
    if line.words[first - 1] != "," or first < 3:
        return False
    rest = line.words[here + 1 :]
    if not rest or rest[0] in ENDS or rest[0] in MARKS:
        return True
    finite = not FINITE.isdisjoint(line.lows[:first])
    if finite and (len(rest) < 3 or is_circumstance(line.lows, here + 1, len(line.lows) - 1)):
        return rest[0] == "," or line.lows[here + 1] in TIMES_AND_PLACES
    return line.lows[here + 1] in ("in", "on", "at", "during", "after", "to") and len(rest) < 12


FINITE = frozenset(
    "is are was were has have had will would can could may might must should does did".split()
)
"""Words by which a clause is known from an adverbial: in Paris on Monday, he said."""
WHEN_SAID = 8
"""Most tokens between a cue and the comma: said in a television interview late on Monday,."""


def is_circumstance(words: list[str], behind: int, end: int) -> bool:
    """Tell `on Monday, hours after the …`: when and where it was said, and no more."""
    comma = next((p for p in range(behind, min(end, behind + WHEN_SAID)) if words[p] == ","), None)
    if comma is None or not FINITE.isdisjoint(words[behind:comma]) or "that" in words[behind:comma]:
        return False
    opens = behind == comma or words[behind] in TIMES_AND_PLACES
    return opens and (
        words[comma + 1] in ("as", "citing", "amid")
        or not LATER.isdisjoint(words[comma + 1 : comma + 5])
    )


TIMES_AND_PLACES = frozenset(
    "on in at late early earlier during after before yesterday today monday tuesday wednesday thursday "
    "friday saturday sunday last this".split()
)
LATER = frozenset("after before following ahead".split())


def content_start(line: Line, here: int) -> int:
    """Return where the content begins after the verb: after `that`, a colon or an opening mark."""
    rest = line.lows[here + 1 : here + 16]
    told = line.lows[here] in (
        "told", "tell", "tells", "telling", "informed", "reminded", "warned", "assured"
    )  # fmt: skip
    if told and rest[:1] and rest[0] in WHOM and rest[1:2] != [","]:
        return here + 2
    for step, low in enumerate(rest):
        if low in MARKS:
            return here + 1 + step
        if low == "that":
            return here + 1 + step
        if low == ":":
            return here + 2 + step
        if told and low == "," and step > 0:
            return here + 2 + step
    return here + 1


def content_end(line: Line, here: int) -> int:
    """Return where the content ends: before `according to`, else with the sentence."""
    for at in range(here + 1, len(line.words)):
        if line.lows[at] == "according" and not line.quoted[at]:
            return at
    return len(line.words)


def noun_phrase_end(line: Line, first: int) -> int:
    """Return where a source that follows its cue ends: at the clause's end, appositives included."""
    at, capital = first, False
    while at < len(line.words):
        word, low = line.words[at], line.lows[at]
        if word in MARKS or word in ENDS or word in ":—–":
            break
        if word == ",":
            following = line.lows[at + 1] if at + 1 < len(line.words) else ""
            if following not in ("a", "an", "the", "who", "whose", "director", "chairman"):
                break
            return appositive_end(line, at + 1)
        if capital and low in ("on", "after", "during", "when", "as", "while", "in", "at"):
            break
        capital = capital or word[:1].isupper()
        at += 1
    return at


def appositive_end(line: Line, first: int) -> int:
    """Return where an appositive or a clause with `who` ends: at the next comma or stop."""
    at = first
    while at < len(line.words) and line.words[at] not in ENDS and line.words[at] not in MARKS:
        if line.words[at] == ",":
            break
        at += 1
    return at
