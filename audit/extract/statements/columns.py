"""What the attribution model sees of a text: columns of values, one value a token.

A document is one row of tokens with an empty token before, between and after its paragraphs, so
that a window may look over a paragraph's edge without taking the next one's words for its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from newsaudit.extract.document import Document, Quotation
from newsaudit.extract.statements.lexicon import GAP, Lexicon, Signs, known_cues, lexicon
from newsaudit.extract.statements.values import BINNED, Flags, Integers, Values, binned, delayed

LONGEST = 256
"""Tokens in a sequence of the model; a longer paragraph is cut, so that time stays linear."""

Parts = tuple[tuple[str, int], ...]
"""Columns taken together, each with how many tokens on it stands."""


def after(name: str, count: int) -> Parts:
    """Return a column taken together with itself on the `count` tokens after."""
    return tuple((name, step) for step in range(count + 1))


JOINED: dict[str, Parts] = {
    "low+1": after("low", 1),
    "class+1": after("class", 1),
    "class+1+2": after("class", 2),
    "form+1+2": after("form", 2),
    "manner,class+1": (("manner", 0), ("class", 1)),
    "class,manner+1": (("class", 0), ("manner", 1)),
    "lemma,class+1": (("lemma", 0), ("class", 1)),
    "sense+1": after("sense", 1),
    "sense,class+1": (("sense", 0), ("class", 1)),
    "class,sense+1": (("class", 0), ("sense", 1)),
    "quote,class": (("quote", 0), ("class", 0)),
    "left,class": (("left", 0), ("class", 0)),
    "right,class": (("right", 0), ("class", 0)),
    "left,right": (("left", 0), ("right", 0)),
    "left,quote": (("left", 0), ("quote", 0)),
    "right,quote": (("right", 0), ("quote", 0)),
}
"""What the model also sees together."""


@dataclass
class Tokens:
    """A document's tokens with gaps, and where the model's sequences lie among them.

    `index` gives each token's number in the document (-1 for a gap), `sequences` the first and
    one past the last token of each sequence, `sentences` the same for sentences.
    """

    words: list[str] = field(default_factory=list)
    index: list[int] = field(default_factory=list)
    sequences: list[tuple[int, int]] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    lexicon: Lexicon = field(default_factory=lexicon)

    @cached_property
    def kinds(self) -> Integers:
        """The number of each word in the lexicon."""
        return self.lexicon.numbered(self.words)

    @cached_property
    def signs(self) -> Signs:
        """What each word is to the columns."""
        return self.lexicon.signs_at(self.kinds)

    @cached_property
    def of_words(self) -> dict[str, Values]:
        """What the words tell by themselves; all columns share the numbers of `kinds`."""
        return {name: Values(values, self.kinds) for name, values in self.lexicon.columns.items()}

    @cached_property
    def here(self) -> Integers:
        """The number of every token."""
        return np.arange(len(self.words))

    @cached_property
    def gaps(self) -> Flags:
        """Whether each token is a gap."""
        return np.array(self.index) < 0

    @cached_property
    def places(self) -> Integers:
        """Where each token of the document stands, by its number there."""
        made = np.zeros(max(self.index) + 1, dtype=np.int64)
        made[np.array(self.index)[~self.gaps]] = self.here[~self.gaps]
        return made

    @cached_property
    def sentence_edges(self) -> tuple[Integers, Integers]:
        """The edges of each token's sentence."""
        return self.edges(self.sentences)

    def edges(self, spans: Sequence[tuple[int, int]]) -> tuple[Integers, Integers]:
        """Return first and one past the last token of each token's span; of gaps, an empty one."""
        firsts, ends = self.here + 1, self.here.copy()
        bounds = np.array(spans, dtype=np.int64).reshape(-1, 2)
        lengths = bounds[:, 1] - bounds[:, 0]
        firsts[~self.gaps] = np.repeat(bounds[:, 0], lengths)
        ends[~self.gaps] = np.repeat(bounds[:, 1], lengths)
        return firsts, ends


def tokens_of(document: Document) -> Tokens:
    """Lay out a document's tokens."""
    made = Tokens([GAP], [-1])
    cuts = sentence_cuts(document)
    position = 0
    for paragraph in document.paragraphs:
        last = document.token_at(paragraph.end)
        first_of_paragraph = len(made.words)
        while position < len(cuts) and cuts[position][0] < last:
            first, end = cuts[position]
            here = len(made.words)
            made.words += document.words[first:end]
            made.index += range(first, end)
            made.sentences.append((here, len(made.words)))
            position += 1
        if len(made.words) > first_of_paragraph:
            made.sequences += pieces(first_of_paragraph, len(made.words))
            made.words.append(GAP)
            made.index.append(-1)
    return made


def sentence_cuts(document: Document) -> list[tuple[int, int]]:
    """Return first and one past the last token of every sentence that has tokens."""
    ranges = (
        (document.token_at(span.start), document.token_at(span.end)) for span in document.sentences
    )
    return [(first, end) for first, end in ranges if end > first]


def pieces(first: int, end: int) -> Iterable[tuple[int, int]]:
    """Cut a paragraph's tokens into sequences of at most `LONGEST`."""
    for start in range(first, end, LONGEST):
        yield start, min(start + LONGEST, end)


def columns(document: Document, tokens: Tokens) -> dict[str, Values]:
    """Return every column of a document, each as long as `tokens.words`."""
    made = tokens.of_words | quotation_columns(document, tokens)
    cues = tokens.signs.verbs & ~inside(made["quote"].at)
    made |= sentence_columns(tokens, made["quote"], cues)
    made |= cue_columns(tokens, cues)
    made["bias"] = Values(["1"], np.zeros_like(tokens.here))
    made["known"] = speakers(tokens.signs.names, tokens.signs.verbs)
    return made


LENGTHS = "wps"
"""Of a quotation: words, a phrase, a sentence."""

STATES = (
    "O",
    *(f"{edge}{length}" for edge in "BIEU" for length in LENGTHS),
    *(f"after{step}{length}" for step in range(1, 7) for length in LENGTHS),
)
"""Outside; first token, inside, last, last of one that is not closed; tokens after a quotation."""

OPENING, WITHIN, LAST, UNCLOSED, AFTER = range(1, 1 + 5 * len(LENGTHS), len(LENGTHS))
"""The first numbers of the groups of states, each in as many states as there are lengths."""

OPENS = ("", *map(str, range(1, 7)))


def inside(states: Integers) -> Flags:
    """Tell which states are those of tokens in quotations."""
    return (states >= OPENING) & (states < AFTER)


def quotation_columns(document: Document, tokens: Tokens) -> dict[str, Values]:
    """Return where each token stands to the quotations, and what stands around them."""
    marked, number = [0] * len(tokens.words), np.zeros_like(tokens.here)
    before, after = [""], [""]
    place = tokens.places.tolist()
    for quotation in document.quotations:
        first = place[document.token_at(quotation.start)]
        last = place[document.token_at(quotation.end - 1)]
        mark(marked, first, last, quotation)
        number[first : last + 1] = len(before)
        before.append(leading(tokens.of_words, first))
        after.append(trailing(tokens.of_words, last))
    states = np.array(marked)
    return {
        "quote": Values(STATES, states),
        "lead": Values(before, number),
        "trail": Values(after, number),
        "opens": Values(OPENS, until_quote(states)),
    }


def mark(states: list[int], first: int, last: int, quotation: Quotation) -> None:
    """Write the states of a quotation's tokens and, where they are outside, of the six after."""
    length = 0 if last - first < 5 else 1 if last - first < 10 else 2
    states[first : last + 1] = [WITHIN + length] * (last + 1 - first)
    states[first] = OPENING + length
    states[last] = (LAST if quotation.closed else UNCLOSED) + length
    for step, here in enumerate(range(last + 1, min(last + 7, len(states)))):
        if states[here] == 0:
            states[here] = AFTER + length + step * len(LENGTHS)


def leading(made: dict[str, Values], first: int) -> str:
    """Return what stands before a quotation."""
    return made["class"].here(first - 1) + "," + made["manner"].here(max(0, first - 2))


def trailing(made: dict[str, Values], last: int) -> str:
    """Return what stands at a quotation's end, and the first verb of saying after it."""
    return made["form"].here(last - 1) + "," + first_manner(made["manner"], last + 1)


def first_manner(manners: Values, start: int) -> str:
    """Return the first verb of saying within five tokens, with its distance."""
    for step, number in enumerate(manners.at[start : start + 5].tolist()):
        if manners.listed[number] != "-":
            return f"{step}{manners.listed[number]}"
    return ""


def until_quote(states: Integers) -> Integers:
    """Return how many tokens there are until a quotation opens, up to six; 0 is more."""
    here = np.arange(len(states))
    opening = (states >= OPENING) & (states < WITHIN)
    following = np.where(opening, here, len(states) + len(OPENS))
    distance = np.minimum.accumulate(following[::-1])[::-1] - here
    return np.where(distance < len(OPENS), distance, 0)


PLACES = ("", *(f"{first},{last}" for first in range(6) for last in range(5)))
"""Binned distances from the start and to the end of a sentence."""


def sentence_columns(tokens: Tokens, quotes: Values, cues: Flags) -> dict[str, Values]:
    """Return each token's place in its sentence and what the sentence is like."""
    firsts, ends = tokens.sentence_edges
    place = 1 + 5 * np.minimum(tokens.here - firsts, 5) + np.minimum(ends - 1 - tokens.here, 4)
    number = np.where(tokens.gaps, 0, np.cumsum(tokens.here == firsts))
    kind = tokens.of_words["class"].strings()
    spans = tokens.sentences
    first = [f"{kind[start]}|{kind[start + 1]}" for start, _ in spans]
    closing = ["|".join(kind[max(start, end - 4) : end - 1]) for start, end in spans]
    return {
        "place": Values(PLACES, np.where(tokens.gaps, 0, place)),
        "sentence": Values(["", *abouts(tokens, quotes, best_cues(tokens, number, cues))], number),
        "first": Values(["", *first], number),
        "closing": Values(["", *closing], number),
    }


def best_cues(tokens: Tokens, number: Integers, cues: Flags) -> dict[int, str]:
    """Return by sentence, from 1, its first verb of saying; `att` if all are of attitude."""
    manners, found = tokens.of_words["manner"], dict[int, str]()
    for here in np.flatnonzero(cues).tolist():
        manner, sentence = manners.here(here), int(number[here])
        if found.get(sentence, "att") == "att":
            found[sentence] = "att" if manner.startswith("attitude") else manner
    return found


def abouts(tokens: Tokens, quotes: Values, best: dict[int, str]) -> Iterable[str]:
    """Yield what each sentence is like: place in its paragraph, whether it is quoted, its cue."""
    states = inside(quotes.at) & (quotes.at < LAST), inside(quotes.at) & (quotes.at >= WITHIN)
    number = 0
    for sentence, (start, end) in enumerate(tokens.sentences, 1):
        opens, closes = tokens.words[start - 1] == GAP, tokens.words[end : end + 1] == [GAP]
        number = 0 if opens else number + 1
        quoted = "q" if states[0][start] and states[1][end - 1] else ""
        alone = "1" if opens and closes else ""
        yield f"{min(number, 3)}{quoted}{alone}|{best.get(sentence, '')}"


def cue_columns(tokens: Tokens, cues: Flags) -> dict[str, Values]:
    """Return the nearest cue-like word on either side within the sentence, and what lies between.

    A manner comes with the distance and up to two commas between, a lemma with up to one.
    """
    signs, known = tokens.signs, known_cues()
    marks, (firsts, ends) = cues | signs.according, tokens.sentence_edges
    found = {}
    for side, step in (("left", 1), ("right", -1)):
        bounds = firsts if step == 1 else len(marks) - ends
        distance, commas = since_mark(marks[::step], signs.commas[::step], bounds[::step])
        distance, commas = distance[::step], commas[::step]
        cue = tokens.here - step * (distance + 1)
        manner = (signs.manners[cue] * BINNED + binned(distance)) * 3 + np.minimum(commas, 2)
        lemma = signs.lemmas[cue] * 2 + np.minimum(commas, 1)
        found[side] = Values(known.with_distance, np.where(distance < 0, 0, 1 + manner))
        found[f"{side}_word"] = Values(known.with_comma, np.where(distance < 0, 0, 1 + lemma))
    return found


def since_mark(marks: Flags, comma: Flags, firsts: Integers) -> tuple[Integers, Integers]:
    """Return how many tokens, and commas, stand between each token and the last mark before it.

    The distance is -1 where no mark stands before it from `firsts` on.
    """
    here = np.arange(len(marks))
    last = delayed(np.maximum.accumulate(np.where(marks, here, -1)), -1)
    before = delayed(np.cumsum(comma), 0)
    commas = before - before[last + 1]
    return np.where(last >= firsts, here - last - 1, -1), commas


def speakers(names: Integers, verbs: Flags) -> Values:
    """Return how often a name stands beside a verb of saying in this document: 0, 1, 2 (or more)."""
    name_first = (names[:-1] > 0) & verbs[1:]
    verb_first = verbs[:-1] & (names[1:] > 0) & ~name_first
    beside = np.concatenate([names[:-1][name_first], names[1:][verb_first]])
    counts = np.bincount(beside, minlength=int(names.max()) + 1)
    return Values(("", "0", "1", "2"), np.where(names, 1 + np.minimum(counts, 2)[names], 0))
