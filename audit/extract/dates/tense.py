"""The tense of the clause around a time expression, told from nearby verbs without a parser.

A bare `Friday` or `March` names the last one in a past clause and the next one in a future
clause. The nearest verb form to the left decides, else the nearest to the right: in news the
time stands after its verb (`said Friday`, `will meet on Monday`).
"""

from __future__ import annotations

from functools import lru_cache

from newsaudit.extract.document import Document

FUTURE = frozenset(
    """
    will won't won’t shall scheduled due slated upcoming planned planning intends expects
    expected hopes aims tomorrow deadline begins starts opens should must expires coming would
    meets arrives visits returns departs resumes convenes hosts nears approaches looms
    ends closes reopens reopen expire takes goes comes leaves retires holds speaks testifies appears
    premieres debuts airs travels faces plays forecast
    """.split()
)
"""Forms that look ahead, the scheduled present of news among them (`arrives Monday`)."""

PAST = frozenset(
    """
    was were had did didn't didn’t wasn't wasn’t weren't weren’t been has have since ago said told
    met won lost made took gave came went became began saw found left held led sent spent built
    brought bought thought caught taught fought sold paid kept fell felt grew knew rose ran spoke
    broke chose drove wrote rode flew drew threw shot hit struck stood understood understand put
    cut shut quit beat got forgot heard read swore wore tore bore sank swam sang rang drank
    taken given gone known seen shown written spoken driven chosen broken stolen done drawn grown
    thrown withdrawn withdrew overcame arose hid bid bet burst cost dealt meant leapt slid shook stole
    woke froze
    """.split()
) - {"understand", "read", "cost", "put", "cut", "bid", "bet", "hit", "shut", "quit"}
"""Irregular past forms and auxiliaries; regular ones end in -ed."""

PRESENT = frozenset("is are am isn't isn’t aren't aren’t says say remains does do".split())

NOT_PAST = frozenset(
    """
    need indeed speed feed seed weed breed bleed exceed proceed succeed agreed-upon united hundred
    red bed shed fed wed sled sacred naked wicked kindred bred led embed
    """.split()
) - {"led", "fed", "bred"}
"""Words in -ed that are no past tense."""

AFTER_TO = frozenset(
    "the a an its his her their our my your this that these those it him them us me".split()
)
LEFT, RIGHT = 18, 12
"""Tokens looked at on each side; a verb further away seldom governs the time."""

SINCE = "since"
"""Tense of what has a past beginning: never ahead, however near the next such day is."""

AS_SOON_AS = (["as", "soon", "as"], ["as", "early", "as"], ["as", "late", "as"])


def tense_around(document: Document, start: int, end: int) -> str | None:
    """Return past, present, future or since for the clause around a span; None when nothing tells."""
    sentence = document.sentences[document.sentence_at(start)] if document.sentences else None
    if sentence is None:
        return None
    first, last = document.token_at(start), document.token_at(end)
    if tense := tense_by_neighbours(document, first, last) or tense_before(
        document, first, sentence.start
    ):
        return tense
    for index in range(last, min(len(document.words), last + RIGHT)):
        if document.starts[index] >= sentence.end:
            break
        if tense := cue(document.words, index):
            return tense
    return "future" if lasts(document, first) else None


def tense_by_neighbours(document: Document, first: int, last: int) -> str | None:
    """Return the tense that the words right beside the time show."""
    if tense := verb_beside(document, last):
        told = tense == "future" and first and tense_of_word(document.words[first - 1])
        return "past" if told == "past" else tense  # a plan announced Monday would
    before = [word.lower() for word in document.words[max(0, first - 3) : first]]
    if before[-1:] == ["since"]:
        return SINCE
    if before in AS_SOON_AS or before[-2:] == ["ahead", "of"]:
        return "future"  # told before the day came, whatever the verb: spoke ahead of Monday’s vote
    if before and before[-1] in ENDS and runs_until(document, first):
        return "future"
    return None


def tense_before(document: Document, first: int, floor: int) -> str | None:
    """Return the tense of the nearest verb before the time.

    The present looks ahead where it is of the day itself (`is on Monday`), lasts until it, or
    tells of what may be done by then (`hopes to win on Monday`).
    """
    weak = False
    for index in range(first - 1, max(-1, first - 1 - LEFT), -1):
        if document.starts[index] < floor:
            break
        if tense := cue(document.words, index):
            beside = document.words[first - 1].lower()
            aim = weak and beside not in ("a", "an")
            ahead = aim or index >= first - 1 - (beside in DAY_AFTER) or lasts(document, first)
            return "future" if ahead and tense == "present" else tense
        weak = weak or is_weak(document.words, index)
    return "future" if weak else None


def lasts(document: Document, first: int) -> bool:
    """Tell `until Monday`."""
    return bool(first) and document.words[first - 1].lower() in LASTS


DAY_AFTER = ("on", "in", "for")
"""Words that may stand between a verb and its day: in the present, `is on Monday` looks ahead."""

MODALS = frozenset("could may might can likely unlikely if unless whether".split())


def is_weak(words: list[str], index: int) -> bool:
    """Tell a modal, infinitive or condition: ahead only where no finite verb says otherwise."""
    word = words[index].lower()
    if word != "to":
        return word in MODALS and (word != "may" or words[index].islower())
    return infinitive(words, index)


def infinitive(words: list[str], index: int) -> bool:
    """Tell the `to` of `to meet` from that of `to the meeting`."""
    following = words[index + 1] if index + 1 < len(words) else ""
    noun = following[-1:] == "s" and following[-2:] != "ss"  # talking to reporters
    return following.isalpha() and following.islower() and not noun and following not in AFTER_TO


ENDS = frozenset({"until", "till", "through", "to", "by", "payable", "effective"})
LASTS = frozenset({"until", "till"})
"""`funds the government until Jan. 15` looks ahead unless a past verb stands before it."""

RUNS_ON = frozenset(
    """
    extended extend extends postponed postpone delayed delay deadline expire expires payable
    effective loan loans complete completed conclude adjourned suspended recessed remanded
    """.split()
)
"""What lasts until a day that is mostly ahead, in whatever tense it is told."""


def runs_until(document: Document, first: int) -> bool:
    """Tell `extended the offer to Nov. 20`, `payable Dec. 1`."""
    return any(word.lower() in RUNS_ON for word in document.words[max(0, first - 8) : first])


NEAR = 6
"""Tokens between a verb and the full date it dates: `was signed in Oslo on April 4, 1949`."""

CUTS = frozenset(
    """
    the a an his her its their our my your this that these those for of to until till through by
    from before than ending beginning effective payable due dated called named titled and or but
    """.split()
)
"""Words that take a date away from the verb before them: `approved a budget for 2027`."""


def tense_beside(document: Document, start: int) -> str | None:
    """Return the tense of a verb that surely dates what it tells of; None when in doubt.

    Stricter than `tense_around`: for full dates, where nothing hangs on it but what a rule may
    say of an event told as past that lies ahead.
    """
    first = document.token_at(start)
    floor = document.sentences[document.sentence_at(start)].start
    for index in range(first - 1, max(-1, first - 1 - NEAR), -1):
        word = document.words[index]
        inside = document.starts[index] >= floor and (word.isalnum() or word in ("'", "’"))
        if not inside or word.lower() in CUTS or word.endswith("ing"):
            return None
        if tense := cue(document.words, index):
            return tense
    return None


def verb_beside(document: Document, index: int) -> str | None:
    """Return the tense of the verb that stands right after the time: `Thursday refused`."""
    if index >= len(document.words):
        return None
    word = document.words[index].lower()
    if word in ("had", "was", "were", "said", "did") or (
        word.endswith("ed") and word not in NOT_PAST and word not in FUTURE
    ):
        return "past"
    return "future" if word in ("will", "would") else None


MEETS_OF_MANY = frozenset(
    "meet resume convene reopen begin arrive depart vote head gather kick hold host caucus".split()
)
"""What several will do on a day named without a year, in the scheduled present: `talks resume Monday`."""

NO_FINITE = frozenset(
    "to did didn't didn’t not never do does don't don’t who a an the to and or his her its their could "
    "would might may can help helped let make made before".split()
) | {","}
"""Words after which a plain form is an infinitive, a noun or half of a pair."""


def scheduled(words: list[str], index: int) -> bool:
    """Tell `leaders meet Monday` from `did not meet`, `to meet`, `the vote Monday`."""
    word = words[index].lower()
    if word == "polls":
        return [w.lower() for w in words[max(0, index - 3) : index]] == ["go", "to", "the"]
    before = words[index - 1] if index else ""
    plural = before[-1:] == "s" and before[-2:] not in ("'s", "’s", "ss")
    return (
        word in MEETS_OF_MANY
        and words[index].islower()
        and plural
        and before.lower() not in NO_FINITE
    )


PLANS = frozenset("due scheduled slated planned expected expire take reopen".split())


BEFORE_HAVE = frozenset("will would to may might could should must".split())


def was_to_be(words: list[str], index: int) -> bool:
    """Tell `had been due to expire Friday`, which came to nothing, from `is due Friday`."""
    before = [word.lower() for word in words[max(0, index - 4) : index]]
    return words[index].lower() in PLANS and "had" in before and "," not in before


SAYING = frozenset("say comment confirm discuss elaborate".split())


def could_not(words: list[str], index: int) -> bool:
    """Tell `could not be reached Thursday`, `would not say Thursday`: it tells of what was tried."""
    word = words[index].lower()
    after = [other.lower() for other in words[index + 1 : index + 3]]
    refused = word in ("wouldn't", "wouldn’t", "would") and SAYING & set(after)
    if word in ("could", "would"):
        return after[:1] == ["not"] and (word == "could" or bool(refused))
    return word in ("couldn't", "couldn’t") or bool(refused)


def cue(words: list[str], index: int) -> str | None:
    """Return the tense a word shows, None for one that shows none (`released` in `will be`)."""
    if scheduled(words, index):
        return "future"
    if could_not(words, index):
        return "past"
    shown = tense_of_word(words[index])
    if shown == "future" and was_to_be(words, index):
        return "past"
    if words[index].lower() == "have" and index and words[index - 1].lower() in BEFORE_HAVE:
        return "future" if words[index - 1].lower() in ("will", "would") else None
    if shown == "past" and {"be", "being"} & {
        word.lower() for word in words[max(0, index - 2) : index]
    }:
        return None
    if shown != DEPENDS:
        return shown
    if words[index].lower() == "to":
        return "future" if infinitive(words, index) and looks_ahead(words, index) else None
    return "future" if words[index + 1 : index + 2] in (["to"], ["for"]) else None


DEPENDS = "depends"


@lru_cache(maxsize=8192)
def tense_of_word(word: str) -> str | None:
    """Return the tense a word shows by itself; `depends` where the words beside it decide."""
    word = word.lower()
    if word in ("to", "set", "plan", "plans"):
        return DEPENDS
    if word in FUTURE or word.endswith(("'ll", "’ll")):
        return "future"
    if word in PAST or (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST):
        return "past"
    return "present" if word in PRESENT else None


def looks_ahead(words: list[str], index: int) -> bool:
    """Tell `agreed to meet` and `is to open` from `began to fall`."""
    before = words[index - 1].lower() if index else ""
    return before in (
        "is", "are", "agreed", "scheduled", "expected", "due", "set", "plans", "planned", "plan",
        "slated", "wants", "hopes", "intends", "promised", "vowed", "pledged", "prepares",
        "preparing", "decided", "invited", "ordered", "likely", "unlikely", "enough",
    )  # fmt: skip
