"""The words event counts are made of: nouns and verbs of events, and what may stand around them.

Chosen by the authors from what English news counts: diplomacy, parliaments, courts, war,
disasters, strikes, space, central banks, sport.
"""

from __future__ import annotations

NOUNS = """
    call conversation meeting encounter summit session round package vote referendum attack bombing
    assault raid strike airstrike blast explosion shooting stabbing massacre visit trip tour
    election by-election runoff test launch debate hearing impeachment veto coup truce ceasefire
    swap exchange evacuation offensive invasion incursion intervention earthquake quake aftershock
    hurricane eruption crash collision accident incident protest demonstration rally march walkout
    lockdown trial retrial execution indictment recall lawsuit spacewalk landing speech address
    interview briefing deployment inauguration conference win victory defeat title bailout default
    downgrade extension postponement delay resignation attempt bid hike cut increase
    outage breach hijacking kidnapping ambush clash skirmish sit-in hunger-strike mistrial
    conviction acquittal pardon reshuffle phone-in consultation mission expedition overflight
    appearance filibuster shutdown outbreak drill crackdown escape hike eclipse derailment
    """.split()
"""Things that happen and are counted, singular."""

IRREGULAR = {"referendums": "referendum", "referenda": "referendum", "crises": "crisis"}


def plural(noun: str) -> str:
    """Return the regular plural of a noun."""
    if noun.endswith(("s", "sh", "ch", "x")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


SINGULARS = {noun: noun for noun in NOUNS if "-" not in noun}
PLURALS = {plural(noun): noun for noun in SINGULARS} | {"referenda": "referendum"}
EVENT_NOUNS = SINGULARS | PLURALS

NEEDS_COMPLEMENT = {
    "round": frozenset(
        "talks negotiations discussions consultations meetings voting elections sanctions strikes "
        "attacks layoffs tariffs bombing airstrikes fighting diplomacy cuts hearings dialogue "
        "protests funding balloting shelling contacts".split()
    ),
    "package": frozenset("sanctions aid measures assistance".split()),
}
"""Nouns that count events only with one of these behind "of" or before: a round of ammunition."""

NEEDS_CLASSIFIER = {
    "test": frozenset("nuclear missile rocket atomic weapons bomb icbm missiles hydrogen".split()),
    "cut": frozenset("rate straight consecutive successive interest".split()),
    "hike": frozenset("rate straight consecutive successive interest tax price".split()),
    "increase": frozenset("rate straight consecutive successive interest".split()),
}
"""Nouns whose plural, or indefinite use, needs one of these before it."""

ORDINAL_ONLY = frozenset("vote mission title address cut increase bid".split())
"""Nouns that a cardinal does not count as events: 270 votes, two addresses."""

CLASSIFIERS = frozenset("nuclear missile rocket drone".split())
"""Modifiers that make another series of events: a nuclear test is not a missile test."""

MODIFIERS = frozenset(
    """
    previous earlier past prior other more further additional new separate such successive
    consecutive straight major deadly failed successful formal informal face-to-face indirect direct
    bilateral trilateral high level official public private recent similar known suspected confirmed
    reported phone telephone video conference nuclear missile ballistic rocket drone air terror
    terrorist suicide bomb bombing car knife mass school peace plenary press news joint annual
    presidential parliamentary legislative general primary snap national local state political
    election special regular emergency closed door round table major televised live head long range
    short intercontinental space underground military test atomic hydrogen full fatal large scale
    final last latest unsuccessful coordinated simultaneous interest rate quarter point basis
    straight day days hour minute one two three four five lengthy brief short key senate house court
    sanctions aid in person person working business foreign overseas cross border militant rebel
    israeli american russian british french chinese turkish iranian ukrainian palestinian indian
    pakistani japanese korean german european syrian saudi islamist us u.s. federal democratic
    republican and or - ’ ' s
    """.split()
)
"""What may stand between the number and the noun."""

FOLLOWERS = frozenset(
    """
    of in on at by to from with between against since for after before during over under among
    within as amid and or but that which who whom when where while because so if than then this
    last next so is was were are has have had will would could may might can came took failed saw
    left hit broke went drew held set gave made fell got led ran not also only yet ever again
    around outside near off into through throughout despite until till later earlier overall here
    there alone together yesterday today tonight tomorrow it he she they we i you the a an his her
    their its such
    """.split()
)
"""Words after which a singular noun before them was the head of its phrase."""

VERBS = {
    "meeting": "met meet meets meeting",
    "conversation": "spoken spoke speak speaks speaking talked talk talks talking conferred",
    "call": "phoned telephoned",
    "visit": "visited visit visits visiting",
    "trip": "travelled traveled travel travels travelling traveling",
    "vote": "voted vote votes voting",
    "veto": "vetoed veto vetoes vetoing",
    "impeachment": "impeached impeach impeaches impeaching",
    "attack": "attacked attack attacks attacking",
    "bombing": "bombed bomb bombs bombing",
    "raid": "raided raid raids raiding",
    "launch": "launched launch launches launching",
    "test": "tested test tests testing",
    "arrest": "arrested arrest arrests",
    "conviction": "convicted",
    "election": "elected re-elected reelected",
    "win": "won win wins winning",
    "defeat": "defeated",
    "invasion": "invaded invade invades",
    "protest": "protested protest protests",
    "debate": "debated debate debates",
    "interview": "interviewed",
    "postponement": "postponed",
    "delay": "delayed",
    "extension": "extended",
    "evacuation": "evacuated",
    "indictment": "indicted",
    "clash": "clashed",
    "lawsuit": "sued",
    "appearance": "appeared",
    "testimony": "testified",
    "hearing": "heard",
    "rejection": "rejected",
}
EVENT_VERBS = {form: noun for noun, forms in VERBS.items() for form in forms.split()}
"""Verb forms to the noun of the event."""

NEEDS_OBJECT = {
    "launch": "missile missiles rocket rockets satellite",
    "test": "missile missiles bomb",
}
"""Verbs that are counted only where one of these nouns is in the sentence."""

DETERMINERS = frozenset("the a an its their his her our my this that another s ’s".split())
POSSESSIVES = frozenset("its their his her".split())
COPULAS = frozenset("is was be been marks marked becomes became being represents were".split())
ELLIPTIC = frozenset(
    "between since in this by of from so such one on to involving with against within under "
    "during among there for here".split()
)
"""What may follow an ordinal whose noun is left out: "the sixth between …"."""

NOT_A_COUNT_AFTER_TIMES = frozenset(
    "as more the higher faster larger bigger greater less lower a an per each every what that "
    "longer better likelier daily weekly monthly yearly annually its his her their over square "
    "reporter reporters new".split()
)
"""three times as many, twice a week, twice the size: ratios and frequencies."""

FREQUENCY = frozenset("day week month year hour night season minute quarter decade".split())

LEADER_NOUNS = frozenset("leaders presidents premiers chancellors kings heads".split())
PERSON_NOUNS = LEADER_NOUNS | frozenset(
    "men women ministers officials politicians pair rivals".split()
)
STATE_NOUNS = frozenset(
    "countries nations sides neighbours neighbors states parties allies".split()
)
