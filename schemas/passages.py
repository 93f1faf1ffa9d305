"""Passages: stretches of text a rule looks at that are not facts.

Sentences, quotations, placeholders, doubled words, … They are always computed from the article
itself, never imported; a data set of facts without its articles has none, and rules on passages
are then *not checked*.
"""

from __future__ import annotations

from dataclasses import dataclass

TALLIES = (
    "clock_span",
    "year_span",
    "age_then",
    "day_span",
    "product",
    "margin",
    "total",
    "share",
    "record",
    "match",
    "zone",
    "scale_slip",
    "headline_time",
    "headline_change",
    "headline_toll",
    "denied",
)
"""Numbers beside what other numbers of the copy make of them."""

CLASHES = ("reversal", "dead_acting", "tag_change", "requote")
"""Words beside other words of the copy that say otherwise."""

PASSAGE_KINDS = (
    "sentence",
    "quotation",
    "quote_mark",
    "placeholder",
    "doubled_word",
    "missing_word",
    "control",
    "mojibake",
    "no_day",
    "mixed_script",
    "punctuation",
    "parenthesis",
    "arithmetic",
    "claim",
    "accused",
    "embargo",
    "listing",
    "wording",
    "age",
    "birth",
    *TALLIES,
    *CLASHES,
    "pronoun",
    "pronoun_by_name",
    "post_tag",
    "echo",
    "sequel",
    "nobody_told",
    "city_told",
    "capital_told",
    "side_told",
    "commonplace",
)
"""sentence, quotation: every one, also the fine ones. quote_mark: a mark that pairs with
none, with the words beside it.
claim: subject and words that assert intent, belief, guilt, casualties or military gains. accused:
words that say somebody accuses or blames a party. embargo: an embargo line. listing: "three demands:".
wording: a source that names nobody, a verb that judges; `detail` is `vague` or `loaded`.
pronoun, pronoun_by_name: a pronoun or title of a person, `detail` is `she` or `he`, as the article has
it elsewhere or the given name goes with, and who it is; `number` is where that stands.
post_tag: a quotation's speaker by office alone, `detail` is the office.
echo: a surname that is nobody's, `detail` is whose it may be, `number` where that name stands.
sequel: an ordinal with a list of those before, `number` is the ordinal, `detail` how many are listed.
nobody_told: `He told that`, without whom.
reversal: what a headline says was done, `detail` is the text's opposite. dead_acting: a deed of somebody
dead, `detail` is who. tag_change: `he said` behind `she said`, `detail` is that one.
requote: words told as a repetition, `detail` is the quotation that has others.
city_told, capital_told, side_told: where the copy says a city lies, commonplace: what can be looked up;
`detail` is what is known, `number` 1 where they fit and 0 where they do not.
age, birth: an age, or the day or year of a birth; `detail` is whose.
clock_span to denied: a number beside what others make (`newsaudit.extract.tallies`), `detail`
is the arithmetic.
arithmetic: numbers that a reader can redo (`newsaudit.schemas.arithmetic`), `detail` says which kind.
The others are blemishes; `detail` says which."""


@dataclass(slots=True, kw_only=True)
class Passage:
    """One stretch of text, `text[start:end] == quote`."""

    article_id: str = ""
    kind: str
    start: int
    end: int
    quote: str
    detail: str | None = None
    """By kind: of a claim, what is claimed (`newsaudit.extract.claims`); of `accused`, the party; of
    a blemish, what it is; of a listing, how many things stand (`2`, `1 to 3`); of a sentence, nothing."""
    number: int | None = None
    """Of an age the years, of a listing the number announced, of a quotation its chain (parts of one
    speech)."""
    stated: float | None = None
    least: float | None = None
    most: float | None = None
    """Of a number beside what others make: the number, and the least and the most that they make."""
    other_start: int | None = None
    other_end: int | None = None
    """Where those others stand; of a clash, the other words."""
    closed: bool | None = None
    """Of a quotation: whether it ends, in its paragraph or by running on in the next."""
    paragraph: int = 0
    """Counted from 0; headline and stamp lines count."""
    sentence: int = 0
    in_quotation: bool = False
    statement_id: str | None = None
    """The innermost statement whose content holds it; None: the article's own voice."""
