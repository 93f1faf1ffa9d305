"""What the attribution model sees of a text: columns of values, one value a token.

A document is one row of tokens with an empty token before, between and after its paragraphs, so
that a window may look over a paragraph's edge without taking the next one's words for its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from newsaudit.extract.document import Document
from newsaudit.extract.statements.words import word_columns

GAP = ""
"""The empty token between paragraphs."""

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

WORD_COLUMNS = ("low", "form", "class", "lemma", "manner", "end3", "end2", "sense")
NEAR, FAR = 12, 40


@dataclass(slots=True)
class Tokens:
    """A document's tokens with gaps, and where the model's sequences lie among them.

    `index` gives each token's number in the document (-1 for a gap), `sequences` the first and
    one past the last token of each sequence, `sentences` the same for sentences.
    """

    words: list[str] = field(default_factory=list)
    index: list[int] = field(default_factory=list)
    sequences: list[tuple[int, int]] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)


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


def columns(document: Document, tokens: Tokens) -> dict[str, list[str]]:
    """Return every column of a document, each as long as `tokens.words`."""
    per_word = [word_columns(word) if word else EMPTY for word in tokens.words]
    made = dict(zip(WORD_COLUMNS, map(list, zip(*per_word, strict=True)), strict=True))
    made |= quotation_columns(document, tokens, made)
    made |= sentence_columns(tokens, made)
    made |= cue_columns(tokens, made)
    made["bias"] = ["1"] * len(tokens.words)
    made["known"] = speakers(tokens.words, made["manner"], made["form"])
    return made


EMPTY = (GAP,) * len(WORD_COLUMNS)


def quotation_columns(
    document: Document, tokens: Tokens, made: dict[str, list[str]]
) -> dict[str, list[str]]:
    """Return where each token stands to the quotations, and what stands around them."""
    size = len(tokens.words)
    state, before, after = ["O"] * size, [""] * size, [""] * size
    place = {number: here for here, number in enumerate(tokens.index) if number >= 0}
    for quotation in document.quotations:
        first = place[document.token_at(quotation.start)]
        last = place[document.token_at(quotation.end - 1)]
        length = "w" if last - first < 5 else "p" if last - first < 10 else "s"
        state[first : last + 1] = [f"I{length}"] * (last + 1 - first)
        state[first], state[last] = f"B{length}", f"E{length}" if quotation.closed else f"U{length}"
        leading = made["class"][first - 1] + "," + made["manner"][max(0, first - 2)]
        trailing = made["form"][last - 1] + "," + first_manner(made, last + 1)
        before[first : last + 1] = [leading] * (last + 1 - first)
        after[first : last + 1] = [trailing] * (last + 1 - first)
        for step in range(1, 7):
            if last + step < size and state[last + step] == "O":
                state[last + step] = f"after{step}{length}"
    return {"quote": state, "lead": before, "trail": after, "opens": until_quote(state)}


def first_manner(made: dict[str, list[str]], start: int) -> str:
    """Return the first verb of saying within five tokens, with its distance."""
    for step, manner in enumerate(made["manner"][start : start + 5]):
        if manner != "-":
            return f"{step}{manner}"
    return ""


def until_quote(state: list[str]) -> list[str]:
    """Return how many tokens there are until a quotation opens, up to six."""
    made, distance = [""] * len(state), 9
    for here in range(len(state) - 1, -1, -1):
        distance = 0 if state[here][0] == "B" else distance + 1
        if 0 < distance < 7:
            made[here] = str(distance)
    return made


def sentence_columns(tokens: Tokens, made: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return each token's place in its sentence and what the sentence is like."""
    size = len(tokens.words)
    place, whole, first, closing = [""] * size, [""] * size, [""] * size, [""] * size
    kind, manner, quote = made["class"], made["manner"], made["quote"]
    number = 0
    for start, end in tokens.sentences:
        number = 0 if tokens.words[start - 1] == GAP else number + 1
        place[start:end] = places(end - start)
        inside = quote[start][0] in "BI" and quote[end - 1][0] in "IEU"
        cues = [m for m, q in zip(manner[start:end], quote[start:end], strict=True)
                if m != "-" and q[0] not in "BIEU"]  # fmt: skip
        best = next((m for m in cues if not m.startswith("attitude")), "" if not cues else "att")
        alone = tokens.words[start - 1] == GAP and tokens.words[end : end + 1] == [GAP]
        about = f"{min(number, 3)}{'q' if inside else ''}{'1' if alone else ''}|{best}"
        whole[start:end] = [about] * (end - start)
        first[start:end] = [f"{kind[start]}|{kind[start + 1]}"] * (end - start)
        ending = "|".join(kind[max(start, end - 4) : end - 1])
        closing[start:end] = [ending] * (end - start)
    return {"place": place, "sentence": whole, "first": first, "closing": closing}


def places(length: int) -> list[str]:
    """Return binned distances from the start and to the end of a sentence."""
    return [f"{min(here, 5)},{min(length - 1 - here, 4)}" for here in range(length)]


def cue_columns(tokens: Tokens, made: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the nearest cue-like word on either side within the sentence, and what lies between."""
    size = len(tokens.words)
    left, right, left_word, right_word = [""] * size, [""] * size, [""] * size, [""] * size
    for start, end in tokens.sentences:
        scan(range(start, end), made, left, left_word)
        scan(range(end - 1, start - 1, -1), made, right, right_word)
    return {"left": left, "right": right, "left_word": left_word, "right_word": right_word}


def scan(run: range, made: dict[str, list[str]], nearest: list[str], word: list[str]) -> None:
    """Walk a sentence one way, noting the last cue-like word outside quotations."""
    lemmas, manners, forms, quotes = made["lemma"], made["manner"], made["form"], made["quote"]
    lows = made["low"]
    lemma, manner, distance, commas = "", "", 0, 0
    for here in run:
        if lemma:
            nearest[here] = f"{manner}{bin_of(distance)}{min(commas, 2)}"
            word[here] = f"{lemma}{min(commas, 1)}"
            distance += 1
            if forms[here] == ",":
                commas += 1
        if manners[here] != "-" and quotes[here][0] not in "BIEU":
            lemma, manner, distance, commas = lemmas[here], manners[here][:3], 0, 0
            manner += manners[here][-2:]
        elif lows[here] == "according":
            lemma, manner, distance, commas = "according", "acc", 0, 0


def bin_of(distance: int) -> int:
    """Bin a distance in tokens."""
    if distance < 3:
        return distance
    return 3 if distance < 6 else 4 if distance < NEAR else 5 if distance < FAR else 6


def speakers(words: list[str], manner: list[str], form: list[str]) -> list[str]:
    """Return how often a name stands beside a verb of saying in this document: 0, 1, 2 (or more)."""
    counts: Counter[str] = Counter()
    for here, (one, two) in enumerate(pairwise(words)):
        if form[here][:1] == "X" and manner[here + 1] not in ("-", ""):
            counts[bare(one)] += 1
        elif manner[here] not in ("-", "") and form[here + 1][:1] == "X":
            counts[bare(two)] += 1
    return [
        str(min(counts[bare(word)], 2)) if kind[:1] == "X" else ""
        for word, kind in zip(words, form, strict=True)
    ]


def bare(word: str) -> str:
    """Return a name without its possessive."""
    return word[:-2] if word.endswith(("'s", "’s")) else word
