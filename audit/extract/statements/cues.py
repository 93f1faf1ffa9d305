"""What a cue does: its verb, its class, and where someone would not say anything."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from newsaudit.extract.document import Document, trimmed
from newsaudit.extract.statements.relation import Relation
from newsaudit.extract.statements.verbs import forms
from newsaudit.schemas.article import Span

NOW = r"(?:immediately |yet |publicly |directly |promptly |further ){0,2}"
REQUEST = (
    r"(?:(?:[\w'’]+ ){0,6}?(?:requests?|messages?|inquir(?:y|ies)|enquir(?:y|ies)|questions?|calls?|"
    r"emails?)|comment)"
)
SILENCE = re.compile(
    r"\b(?:"
    r"(?:ha[sd]|have) (?:not )?(?:yet|still not) (?:to )?"
    rf"{NOW}(?:comment|respond|repl(?:y|ied)|react)(?:ed)?"
    rf"|(?:ha[sd]|have) not {NOW}(?:commented|responded|replied)"
    rf"|(?:declin|refus)(?:e[sd]?|ing) (?:to )?{NOW}"
    r"(?:comment|respond|discuss|elaborate|be interviewed|say|answer)"
    rf"|(?:d(?:id|oes|o)|could|would|will) ?(?:not|n['’]t) {NOW}"
    r"(?:respond|reply|return|comment|answer|be (?:immediately )?reached)"
    r"|(?:could|can)(?:not|n['’]t) be (?:immediately )?reached"
    r"|had no (?:immediate )?comment|offered no comment|no comment from"
    r")\b(?: (?:to|for) " + REQUEST + r"\b(?: for comment)?)?",
    re.IGNORECASE,
)
"""Somebody asked, or due to be asked, who said nothing (BBC: right of reply)."""

NOBODY = re.compile(
    r"\b(?:[Nn]either|[Nn]one of|[Nn]o one|[Nn]obody)\b(?: [^.;:!?\"“”\n]{1,100}?)? "
    rf"(?P<cue>(?:would|could|wanted to|was willing to|were willing to|agreed to) {NOW}"
    r"(?:comment|respond|discuss|elaborate)|(?:immediately )?commented"
    r"|(?:immediately )?(?:responded|replied) to " + REQUEST + r")\b(?: for comment)?"
)
"""Two of whom neither, or many of whom nobody, would speak: the negation stands in the subject."""

ABOUT = re.compile(r"[ \u00a0]{1,4}(?:on|about|regarding)[ \u00a0]{1,4}")
CLAUSE_END = re.compile(r"[.,;!?\n]|$")
MADE_BY = "statements/no-comment"


CACHED = 4096
"""Wordings of cues kept: most are `said`."""

ADVERBIAL = re.compile(r"\b(?:in|on|at|during|after|before|from|through|via|by|with)\b")
"""What leads from a cue's verb to its circumstances: "said in a conference call"."""


@lru_cache(maxsize=CACHED)
def cue_verb(text: str) -> str | None:
    """Return the lemma of a cue's main verb: the last verb of saying before its circumstances."""
    for part in ADVERBIAL.split(text.lower()):
        known = [forms()[word] for word in re.findall(r"[a-z]+", part) if word in forms()]
        saying = [verb for verb in known if verb.group != "attitude"]
        if known:
            return (saying or known)[-1].lemma
    return None


@lru_cache(maxsize=CACHED)
def cue_class(text: str) -> str:
    """Return what a cue does; `denied` and `did not confirm` differ: only verbs of denial deny."""
    if SILENCE.search(text):
        return "no_comment"
    groups = [
        forms()[word].group for word in re.findall(r"[a-z]+", text.lower()) if word in forms()
    ]
    for group in ("denial", "loaded"):
        if group in groups:
            return group
    return "attitude" if groups and set(groups) == {"attitude"} else "neutral"


def with_silences(document: Document, relations: Sequence[Relation]) -> list[Relation]:
    """Add those who said nothing; one replaces a relation that took a word of it for speech."""
    spans = sorted(
        [
            *(Span(match.start(), match.end()) for match in SILENCE.finditer(document.text)),
            *(Span(match.start("cue"), match.end()) for match in NOBODY.finditer(document.text)),
        ],
        key=lambda span: span.start,
    )
    said: set[int] = set()
    kept = []
    for relation in relations:
        over = overlapping(spans, relation.cue)
        if over and relation.cue and cue_class(relation.cue.of(document.text)) != "no_comment":
            continue
        said.update(over)
        kept.append(relation)
    made = [silence(document, span) for number, span in enumerate(spans) if number not in said]
    return [*kept, *(one for one in made if one is not None)]


def overlapping(spans: Sequence[Span], cue: Span | None) -> range:
    """Return the numbers of the spans, in text order, that touch a cue."""
    if cue is None:
        return range(0)
    first = bisect_right(spans, cue.start, key=lambda span: span.end)
    return range(first, bisect_left(spans, cue.end, lo=first, key=lambda span: span.start))


def silence(document: Document, cue: Span) -> Relation | None:
    """Return the statement of one who said nothing; None inside a quotation or with no subject."""
    source = subject_before(document, cue)
    if source is None or document.quotation_at(cue.start):
        return None
    topic = topic_after(document, cue)
    return Relation(source, cue, (topic,) if topic else (), MADE_BY)


def subject_before(document: Document, cue: Span) -> Span | None:
    """Return the clause before a cue, back to the nearest stop: its subject."""
    sentence = document.sentences[document.sentence_at(cue.start)]
    low = max(sentence.start, cue.start - LONGEST_SUBJECT)
    before = document.text[low : cue.start]
    at = max((found.end() for found in STOPS.finditer(before)), default=0)
    subject = trimmed(document.text, Span(low + at, cue.start))
    return subject if document.text[subject.start].isalpha() and at < len(before) else None


LONGEST_SUBJECT = 300
"""Characters looked at before a cue, so that time stays linear."""

STOPS = re.compile(r"[,;:—–\"“”\n(]|\b(?:and|but|while|though|although|because|that)\b")


def topic_after(document: Document, cue: Span) -> Span | None:
    """Return what there was no comment on: the phrase after `on` or `about`."""
    opening = ABOUT.match(document.text, cue.end)
    if opening is None:
        return None
    end = CLAUSE_END.search(document.text, opening.end())
    return Span(opening.end(), end.start()) if end and end.start() > opening.end() else None
