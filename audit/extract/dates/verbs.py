"""The tense a single verb form of news shows, from the words right beside it.

Forms and words were collected while looking at the development corpora.
"""

from __future__ import annotations

from functools import lru_cache

FUTURE = frozenset(
    """
    will won't won’t shall scheduled rescheduled due slated upcoming planned planning intends expects
    expected expect intend await awaits foresee foresees hopes aims tomorrow deadline begins starts
    opens should must expires coming would
    meets arrives visits returns departs resumes convenes hosts nears approaches looms
    ends closes reopens reopen expire takes goes comes leaves retires holds speaks testifies appears
    premieres debuts airs travels faces plays forecast
    """.split()
)
"""Forms that look ahead, the scheduled present of news among them (`arrives Monday`)."""

PAST = frozenset(
    """
    was were had did didn't didn’t wasn't wasn’t weren't weren’t been has since ago said told
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

PRESENT = frozenset("is are am isn't isn’t aren't aren’t says remains does do".split())

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


def cue(words: list[str], index: int) -> str | None:
    """Return the tense a word shows, None for one that shows none (`released` in `will be`)."""
    shown = tense_of_word(words[index])
    if shown == DEPENDS:
        return tense_by_company(words, index)
    if shown == "past" and of_no_past(words, index):
        return None
    if shown == "future" and was_to_be(words, index):
        return "past"
    return shown


def of_no_past(words: list[str], index: int) -> bool:
    """Tell the participle of `will be released` and `if it is not settled` from a past verb."""
    before = [word.lower() for word in words[max(0, index - 4) : index]]
    if {"be", "being"} & set(before[-2:]):
        return True
    return bool({"is", "are"} & set(before[-2:]) and {"if", "unless"} & set(before))


MEETS_OF_MANY = frozenset(
    """
    meet resume convene reopen begin arrive depart vote head gather kick hold host caucus choose
    elect pick
    """.split()
)
"""What several will do on a day, in the scheduled present: `talks resume Monday`."""

NO_PLURAL = frozenset("his its this does was is has as us yes".split())

REFUSALS = ("not", "wouldn't", "wouldn’t", "didn't", "didn’t", "couldn't", "couldn’t")
SAYING = frozenset("say comment confirm discuss elaborate".split())

DEPENDING = MEETS_OF_MANY | set(
    "to set plan plans polls say have could would couldn't couldn’t wouldn't wouldn’t".split()
)


def tense_by_company(words: list[str], index: int) -> str | None:
    """Return the tense of a word that shows it only with the words beside it."""
    word, before = words[index].lower(), words[index - 1].lower() if index else ""
    after = [other.lower() for other in words[index + 1 : index + 3]]
    if word == "to":
        ahead = infinitive(words, index) and looks_ahead(words, index)
        return (
            ("past" if "had" in words[max(0, index - 4) : index] else "future") if ahead else None
        )
    if word in ("set", "plan", "plans"):
        return "future" if after[:1] in (["to"], ["for"]) else None
    if word == "polls":
        return "future" if [w.lower() for w in words[max(0, index - 3) : index]] == GO else None
    if word == "say":
        return None if before in REFUSALS else "present"
    if word == "have":
        return {"will": "future", "would": "future"}.get(before, None if before in AUX else "past")
    if word in MEETS_OF_MANY:
        several = before[-1:] == "s" and before[-2:] not in ("'s", "’s", "ss")
        plain = words[index].islower() and before not in NO_PLURAL
        return "future" if several and plain else None
    return tense_of_refusal(word, after)


GO = ["go", "to", "the"]
AUX = frozenset("to may might could should must".split())


def tense_of_refusal(word: str, after: list[str]) -> str | None:
    """Tell `could not be reached Thursday`, `would not say Thursday`, which tell of what was tried."""
    if word in ("couldn't", "couldn’t") or (word == "could" and after[:1] == ["not"]):
        return "past"
    if word == "could":
        return None
    refused = (word != "would" or after[:1] == ["not"]) and bool(SAYING & set(after))
    return "past" if refused else "future"


PLANS = frozenset("due scheduled rescheduled slated planned expected expire take reopen".split())


def was_to_be(words: list[str], index: int) -> bool:
    """Tell `had been due to expire Friday`, which came to nothing, from `is due Friday`."""
    if words[index].lower() not in PLANS:
        return False
    before = [word.lower() for word in words[max(0, index - 4) : index]]
    return "had" in before and "," not in before


DEPENDS = "depends"


@lru_cache(maxsize=8192)
def tense_of_word(word: str) -> str | None:
    """Return the tense a word shows by itself; `depends` where the words beside it decide."""
    word = word.lower()
    if word in DEPENDING:
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


def is_copula(word: str) -> bool:
    """Tell the verb of `the vote is Monday`."""
    return word.lower() in ("is", "are", "isn't", "isn’t")
