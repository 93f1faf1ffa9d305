"""What a word tells by itself: its shape, its closed class, the verb it is a form of.

Everything here depends on the word alone, so that it is worked out once a word type.
"""

from __future__ import annotations

from functools import lru_cache

from newsaudit.extract.statements.senses import sense
from newsaudit.extract.statements.verbs import forms

CLOSED = {
    "subject": "i he she we they",
    "object": "me him them us himself herself themselves itself",
    "possessive": "his her their its our my your",
    "person": "it you",
    "relative": "who which whom whose",
    "wh": "what how why when where whether if",
    "that": "that",
    "article": "a an",
    "the": "the",
    "demonstrative": "this these those such",
    "quantifier": "some many most few several other others both all one two three no any each",
    "be": "is are was were be been being am isn't wasn't aren't weren't",
    "have": "has have had having hasn't haven't hadn't",
    "do": "do does did don't didn't doesn't",
    "modal": "will would can could should may might must won't wouldn't can't couldn't shouldn't",
    "not": "not never n't",
    "to": "to",
    "of": "of",
    "by": "by",
    "in": "in",
    "on": "on",
    "for": "for",
    "about": "about over against regarding concerning",
    "prep": "at with from into through during under after before since between among without "
    "within toward towards upon despite per via like than until amid",
    "as": "as",
    "and": "and or nor",
    "but": "but yet however though although while whereas",
    "because": "because so then thus therefore unless once",
    "according": "according",
    "day": "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow "
    "tonight week month year morning evening afternoon night",
    "month": "january february march april june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec",
    "title": "mr mrs ms dr sen rep gov gen president senator secretary minister chairman mayor "
    "governor spokesman spokeswoman spokesperson adviser advisor director chief official judge "
    "professor strategist manager aide candidate nominee leader",
    "people": "officials experts analysts critics people voters supporters republicans democrats "
    "aides advisers advisors lawmakers observers sources source leaders members americans "
    "researchers scientists police prosecutors authorities investigators opponents",
    "document": "report statement poll survey study interview letter email memo tweet article "
    "column editorial book speech post ad advertisement video documents newspaper magazine "
    "times news journal paper analysis data research transcript press",
    "speech": "comment comments remarks claim claims question questions call calls request "
    "argument view views idea belief fact evidence allegations accusations criticism plan "
    "proposal suggestion threat promise warning decision",
    "adverb": "also just still even only again once now recently repeatedly often previously",
    "there": "there here",
}
CLOSED_CLASS = {word: name for name, words in CLOSED.items() for word in words.split()}


def shape(word: str) -> str:
    """Return the word's shape: kinds of characters, runs shortened; a mark is its own shape."""
    if word.isalpha():
        if word.islower():
            return "x" if len(word) < 4 else "xx"
        if word.istitle():
            return "X" if len(word) == 1 else "Xx"
        return "XX" if word.isupper() else "xX"
    if word[0].isdigit():
        return "d"
    if len(word) == 1:
        return word if word in "\"“”‘’'.,:;?!()[]-–—$%…/&`" else "mark"
    first = "X" if word[0].isupper() else "x"
    if word.endswith(("'s", "’s")):
        return first + "'s"
    return first + "." if word.endswith(".") else first + "'"


@lru_cache(maxsize=65536)
def word_columns(word: str) -> tuple[str, ...]:
    """Return lower case, shape, class, verb (with ending), endings and sense of a word."""
    low = word.lower().replace("’", "'")
    base = low[:-2] if low.endswith("'s") else low
    form = shape(word)
    verb = forms().get(low) if form in ("x", "xx", "Xx", "X", "XX") else None
    closed = CLOSED_CLASS.get(base, "")
    if not closed:
        closed = open_class(low, form)
    ending = low[-3:] if low.isalpha() and len(low) > 4 else ""
    manner = f"{verb.group}.{tail(low, verb.lemma)}" if verb else "-"
    lemma = verb.lemma if verb else "-"
    return (low, form, closed, lemma, manner, ending, low[-2:], sense(base))


def tail(form: str, lemma: str) -> str:
    """Return how a form of a verb ends: as the lemma, in -s, in -ing, or as a past."""
    if form == lemma:
        return "base"
    if form.endswith("ing"):
        return "ing"
    return "s" if form.endswith("s") else "past"


def open_class(low: str, form: str) -> str:
    """Guess the part of speech of a word of an open class from its ending and shape."""
    if form[0] == "X" and form not in ("X",):
        return "Name"
    if not low.isalpha():
        return form
    if low in forms():
        return "verb" + tail(low, forms()[low].lemma)
    for ending in ("ing", "ed", "ly", "ion", "s"):
        if low.endswith(ending):
            return "-" + ending
    return "word"
