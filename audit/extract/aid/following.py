"""Facts that a sentence tells by pointing at the one before: followed suit, has not voted yet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsaudit.extract.aid.forms import conjugated
from newsaudit.extract.aid.governed import auxiliaries_before
from newsaudit.extract.aid.imposing import state_at
from newsaudit.extract.aid.lexicon import CLAUSE_STOPS
from newsaudit.extract.aid.making import CONFIDENCE, Made, Maker, Sentence
from newsaudit.extract.aid.parties import Party
from newsaudit.extract.aid.states import State
from newsaudit.extract.dates.lexicon import WEEKDAYS
from newsaudit.extract.document import Document
from newsaudit.extract.money import Money, find_money
from newsaudit.extract.numbers import at
from newsaudit.extract.once import once
from newsaudit.schemas.facts import AidStatus

LIKEWISE = {
    **dict.fromkeys(conjugated("follow"), frozenset({("suit",)})),
    "followed": frozenset(
        {
            ("suit",),
            ("over", "the"),
            ("within", "a"),
            ("within", "days"),
            ("within", "hours"),
            ("later",),
            *(("on", day) for day in WEEKDAYS),
            ("a", "day"),
            ("hours", "later"),
        }
    ),
    **dict.fromkeys(
        conjugated("announce impose adopt approve plan+ consider study"), frozenset({("similar",)})
    ),
    **dict.fromkeys(
        conjugated("do=did,done"),
        frozenset({("the", "same"), ("likewise",), ("so", "too"), ("so", "as"), ("so", "on")}),
    ),
    "done": frozenset({("the", "same"), ("likewise",), ("so",)}),
    **dict.fromkeys(conjugated("go=went,gone"), frozenset({("along",)})),
    **dict.fromkeys(conjugated("join"), frozenset({("in",), ("them",)})),
    **dict.fromkeys(conjugated("take=took,taken"), frozenset({("the", "same"), ("similar",)})),
}
"""Verbs of doing as another did, and the words behind them."""
DECIDES = frozenset(conjugated("vote decide act"))
"""What a body does that has not approved yet."""
ENDS = frozenset([".", ",", ";", "”", '"', "yet", "and", "but", "because", ""])
"""What stands behind such a verb that has no object of its own."""
UNDECIDED = (
    ("no", "decision"), ("a", "decision"), ("no", "vote"), ("a", "vote"), ("a", "final", "decision"),
)  # fmt: skip
"""Subjects of a passive that says that nothing has been decided."""
POINTS = frozenset(LIKEWISE) | DECIDES | {"made", "taken", "held"}
"""The words one of which is the verb."""
BACK = 2
"""Sentences back in which the fact pointed at stands."""


@once
def may_point(document: Document) -> list[int]:
    """Return the tokens that may be such a verb."""
    return document.places_of(POINTS)


def pointing(
    maker: Maker, sentence: Sentence, here: list[Party], before: Sequence[Made]
) -> Iterator[Made]:
    """Yield what a sentence tells of the facts `before` it and in it, in text order."""
    words, places = maker.document.lower, may_point(maker.document)
    start = bisect_left(places, sentence.first + 1)
    for place in places[start : bisect_left(places, sentence.after)]:
        told = told_before(maker, before, sentence, place)
        if told is None:
            continue
        end = likewise_end(words, place) or vote_end(words, place)
        state = pointed(words, place, sentence, told.fact) if end else None
        if state is not None:
            first = auxiliaries_before(words, place, sentence.first)
            donor = nearest(words, here, place)
            yield again(maker, told, (first, end), state, donor.code if donor else None)
    yield from shared(maker, sentence, here, before)


def told_before(
    maker: Maker, before: Sequence[Made], sentence: Sentence, place: int
) -> Made | None:
    """Return the last fact before a token, of its own sentence or one of those before."""
    start = maker.document.starts[place]
    near = maker.document.sentences[max(0, sentence.number - BACK)].start
    return next(
        (made for made in reversed(between(before, near, start)) if made.fact.end <= start), None
    )


def between(made: Sequence[Made], first: int, after: int) -> Sequence[Made]:
    """Return the facts, in text order, that begin between two characters."""
    start = bisect_left(made, first, key=begin)
    return made[start : bisect_left(made, after, lo=start, key=begin)]


def begin(made: Made) -> int:
    """Return where a fact begins."""
    return made.fact.start


def likewise_end(words: list[str], place: int) -> int:
    """Return the token behind `followed suit`, `has done the same`; 0 where it is another verb."""
    for behind in LIKEWISE.get(words[place], ()):
        end = place + 1 + len(behind)
        if tuple(words[place + 1 : end]) == behind:
            return end
    return 0


def vote_end(words: list[str], place: int) -> int:
    """Return the token behind a vote that is still to come: has yet to vote; else 0."""
    if words[place] in DECIDES and at(words, place + 1) in ENDS:
        start = auxiliaries_before(words, place, max(0, place - 5))
        unsaid = words[start:place]
        still = (
            "not" in unsaid or "yet" in unsaid or any(w.endswith(("n't", "n’t")) for w in unsaid)
        )
        return place + 1 if still and not {"will", "would", "did"} & set(unsaid) else 0
    if words[place] in ("made", "taken", "held") and at(words, place - 1) == "been":
        for subject in UNDECIDED:
            for gap in (2, 3, 4):
                first = place - gap - len(subject)
                if first >= 0 and tuple(words[first : first + len(subject)]) == subject:
                    denied = subject[0] == "no" or "not" in words[first:place]
                    return place + 1 if denied else 0
    return 0


def pointed(words: list[str], place: int, sentence: Sentence, told: AidStatus) -> State | None:
    """Return status and modality of what another did, or of a vote that has not come."""
    if words[place] in DECIDES:
        return ("not_approved", "negated") if told.status in UNDER_WAY else None
    if at(words, place - 1) == "been":
        return ("not_approved", "negated") if told.status in ASKED_FOR else None
    return state_at(words, place, sentence.first, sentence.after, told.status, told.measure)


ASKED_FOR = frozenset({"requested", "proposed", "under_review"})
UNDER_WAY = ASKED_FOR | {"announced", "approved"}
"""What a body can still be to decide on."""


def nearest(words: list[str], here: list[Party], place: int) -> Party | None:
    """Return the state or body nearest before a verb, in its clause."""
    for party in reversed([p for p in here if p.after <= place and p.code]):
        between = words[party.after : place]
        return None if ";" in between or "." in between[:-1] else party
    return None


def again(
    maker: Maker, told: Made, extent: tuple[int, int], state: State, donor: str | None
) -> Made:
    """Make the fact of one told before, of another giver and state."""
    document, (first, after) = maker.document, extent
    start, end = document.starts[first], document.ends[after - 1]
    same = None if donor == told.fact.recipient else donor
    fact = replace(
        told.fact,
        fact_id="",
        start=start,
        end=end,
        quote=document.text[start:end],
        extractor="aid/context",
        confidence=CONFIDENCE["context"],
        donor=same or (told.fact.donor if state[0] == "not_approved" else None),
        amount=told.fact.amount if state[0] == "not_approved" else None,
        currency=told.fact.currency if state[0] == "not_approved" else None,
        status=state[0],
        modality=state[1],
        effective=None,
        reason=None,
    )
    return Made(fact, needs_both=False, goes_elsewhere=False)


def shared(
    maker: Maker, sentence: Sentence, here: list[Party], before: Sequence[Made]
) -> Iterator[Made]:
    """Yield amounts whose verb is told once: Egypt promised $2 billion and Oman $1 billion."""
    document, words = maker.document, maker.document.lower
    taken = between(before, document.starts[sentence.first], document.ends[sentence.after - 1])
    for money in find_money(document, sentence.first, sentence.after):
        giver = next((p for p in here if p.after == money.first and p.code), None)
        if (
            giver is None
            or at(words, giver.first - 1 - (words[giver.first - 1] == "the")) not in JOINS
        ):
            continue
        told = told_before(maker, before, sentence, giver.first)
        if told is None or not told.fact.amount or told.fact.donor in (None, giver.code):
            continue
        if not is_told(words, document.token_at(told.fact.end - 1) + 1, giver.first):
            continue
        start, end = document.starts[money.first], document.ends[money.after - 1]
        if any(one.fact.start < end and one.fact.end > start for one in taken):
            continue
        state = told.fact.status, told.fact.modality
        made = again(maker, told, (giver.first, money.after), state, giver.code)
        yield replace(made, fact=with_amount(made.fact, money))


JOINS = frozenset(["and", ",", ";"])


def is_told(words: list[str], first: int, after: int) -> bool:
    """Tell whether nothing but givers and amounts stands between a fact and the next giver."""
    return CLAUSE_STOPS.isdisjoint(set(words[first:after]) - {";"})


def with_amount(fact: AidStatus, money: Money) -> AidStatus:
    """Return a fact with another amount."""
    return replace(fact, amount=money.value, currency=money.currency)
