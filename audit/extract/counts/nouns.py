"""Nouns of events that news counts, by what kind of thing happens, with their plurals.

Chosen by the authors. A noun that mostly counts something else (deaths count people, deals count
papers) is left out; one that counts events only in company is limited below.
"""

from __future__ import annotations

NOUNS = {
    "diplomacy": """
        call conversation meeting encounter summit session round package visit trip tour
        consultation mission exchange swap handshake gathering audience reunion excursion outing
        foray journey trek return departure arrival entry exit negotiation mediation delegation
        pilgrimage stopover handover invitation repatriation pullout withdrawal pause
        """,
    "politics": """
        vote referendum election runoff primary caucus ballot recount debate veto filibuster
        impeachment impasse reshuffle inauguration recess prorogation dissolution defection
        resignation nomination appointment re-election reelection candidacy campaign rally
        fundraiser convention congress amendment resolution motion censure expulsion recognition
        boycott petition putsch coup revolution uprising rebellion mutiny insurrection contest
        endorsement sitting suspension dismissal sacking ouster overthrow abdication coronation
        funeral burial revolt setback reversal abstention override referral purge rebuff
        """,
    "speech": """
        speech address interview briefing conference broadcast telecast lecture sermon statement
        announcement apology appeal request warning threat complaint objection protest
        demonstration march vigil sit-in parade strike walkout stoppage lockout appearance
        picket blockade rehearsal testimony deposition performance concert premiere screening
        rebuke reprimand rejection refusal denial retraction
        festival exhibition ceremony celebration event
        """,
    "law": """
        hearing trial retrial mistrial lawsuit suit appeal indictment conviction acquittal
        pardon execution arrest detention extradition deportation eviction prosecution
        arraignment adjournment postponement delay extension renewal stay recall inquest inquiry
        probe investigation inspection audit search raid crackdown sweep seizure confiscation
        lockdown interrogation violation breach infringement fine reprieve filing ruling verdict
        wedding marriage divorce instance sentencing settlement injunction subpoena plea
        questioning interruption cancellation jailbreak disappearance revision correction
        """,
    "violence": """
        attack assault bombing raid airstrike blast explosion shooting stabbing massacre ambush
        clash skirmish battle firefight gunfight siege shelling bombardment barrage offensive
        counteroffensive invasion incursion intervention infiltration overflight truce ceasefire
        war conflict killing murder homicide slaying assassination suicide lynching rape robbery
        burglary theft heist mugging kidnapping abduction hijacking hacking cyberattack
        intrusion arson riot brawl fight shootout standoff rampage beating looting firing salvo
        volley counterattack retreat capture recapture beheading hanging flogging airdrop airlift
        flyover interception mobilisation mobilization
        """,
    "disaster": """
        earthquake quake tremor aftershock hurricane typhoon cyclone tornado storm blizzard
        flood drought heatwave famine eruption landslide slide avalanche wildfire tsunami crash
        collision derailment accident incident mishap spill leak meltdown outage blackout
        failure malfunction collapse sinking capsizing shipwreck outbreak epidemic pandemic
        shutdown evacuation rescue mudslide bushfire blaze fire alert relapse infection
        vaccination contraction miscarriage overdose landfall slump downturn recession depression
        default bankruptcy bailout downgrade crisis scandal
        """,
    "work": """
        launch test drill exercise operation deployment expedition flight sortie patrol landing
        liftoff takeoff docking undocking splashdown ignition detonation spacewalk moonwalk
        orbit flyby ascent climb descent dive crossing passage voyage cruise delivery shipment
        demolition transfer transplant surgery implantation eclipse
        """,
    "group": "wave set series",
    "trade": """
        upgrade injection restructuring easing tightening hike cut increase rise raise reduction
        decline drop gain loss fall surge merger takeover acquisition purchase buyout
        devaluation auction offering bid offer attempt try escape layoff closure opening
        reopening stop
        """,
    "sport": """
        win victory defeat title triumph tournament championship match game fixture semifinal
        quarterfinal playoff final race marathon medal start bout knockout comeback
        """,
}
"""Things that happen and are counted, singular."""

MANY = frozenset("crisis series".split())
PLURAL_FORMS = {"crises": "crisis", "referenda": "referendum", "speeches": "speech"}


def plural(noun: str) -> str:
    """Return the regular plural of a noun."""
    if noun.endswith(("s", "sh", "ch", "x")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


SINGULARS = {noun: noun for nouns in NOUNS.values() for noun in nouns.split() if "-" not in noun}
PLURALS = {plural(noun): noun for noun in SINGULARS if noun not in MANY} | PLURAL_FORMS
ONE_IN_PLURAL = {"talks": "talks"}
"""Plurals that are one event, of which an ordinal tells: the first direct talks."""
EVENT_NOUNS = SINGULARS | PLURALS | ONE_IN_PLURAL

NEEDS_COMPLEMENT = {
    "package": frozenset("sanctions aid measures assistance".split()),
    "wave": frozenset(PLURALS),
    "set": frozenset(PLURALS),
    "series": frozenset(PLURALS),
}
"""Nouns that count events only with one of these behind "of" or before: a package of sanctions."""

ROUNDS_OF = frozenset(
    "talks negotiations discussions consultations meetings voting elections sanctions strikes "
    "attacks layoffs tariffs bombing airstrikes fighting diplomacy cuts hearings dialogue "
    "protests funding balloting shelling contacts tests negotiation".split()
)
"""What a round is named after."""

NOT_BESIDE = {
    "round": frozenset(
        "drinks drink beer beers shots ammunition applause bullets gunfire fired bullet rifle pistol "
        "magazine magazines cartridges tequila bows golf golfer par birdie birdies bogey stroke "
        "strokes putt putts fairway seed seeded unseeded draft hole holes tournament".split()
    ),
    "strike": frozenset(
        "balls pitch pitched pitcher fastball curveball batter inning innings homer".split()
    ),
}
"""Words of a sentence beside which a noun is no event: rounds of drinks, of golf, a pitcher's strikes."""

NEEDS_CLASSIFIER = {
    "test": frozenset(
        "nuclear missile rocket atomic weapons bomb icbm missiles hydrogen ballistic flight".split()
    ),
    "cut": frozenset("rate more further straight consecutive successive interest tax".split()),
    "hike": frozenset(
        "rate more further straight consecutive successive interest tax price".split()
    ),
    "increase": frozenset("rate straight consecutive successive interest more".split()),
    "rise": frozenset("rate straight consecutive successive interest".split()),
    "mission": frozenset(
        "rescue spy combat peacekeeping diplomatic space bombing reconnaissance trade humanitarian "
        "moon lunar monitoring shuttle".split()
    ),
    "vote": frozenset(
        "confidence no-confidence procedural indicative floor parliamentary senate house council "
        "impeachment cloture roll-call consecutive".split()
    ),
    "operation": frozenset("military rescue police relief security special evacuation".split()),
    "bid": frozenset("takeover rescue failed unsuccessful previous hostile presidential".split()),
    "offer": frozenset("previous earlier rejected takeover peace unsuccessful".split()),
    "ballot": frozenset("previous earlier secret consecutive inconclusive".split()),
    "appearance": frozenset(
        "previous earlier consecutive public television campaign court joint other more separate".split()
    ),
    "motion": frozenset("confidence no-confidence censure".split()),
    "exercise": frozenset("military joint naval live-fire".split()),
    "opening": frozenset("office store grand".split()),
    "fire": frozenset("house forest brush arson major large wild more".split()),
    "slide": frozenset("earlier previous deadly such more land rock mud snow".split()),
    "return": frozenset(),
    "settlement": frozenset(),
    "entry": frozenset(),
    "exit": frozenset(),
    "firing": frozenset("missile rocket artillery test".split()),
    "gain": frozenset("straight consecutive successive".split()),
    "drop": frozenset("straight consecutive successive".split()),
    "fall": frozenset("straight consecutive successive".split()),
    "decline": frozenset("straight consecutive successive".split()),
    "reduction": frozenset("rate more further straight consecutive successive".split()),
}
"""Nouns whose plural, or indefinite use, needs one of these before it: 270 votes count ballots."""

NO_EVENT_WITH = {
    "attack": frozenset("heart panic asthma".split()),
    "call": frozenset("close roll curtain".split()),
}
"""Modifiers with which a noun is none of the events it counts otherwise: a heart attack."""

ORDINAL_ONLY = frozenset(
    """
    title address try start final caucus campaign statement candidacy delegation
    amendment congress raise crisis conflict fine leak theft medal audience search stay exhibition
    convention objection recess fixture suit set series
    """.split()
)
"""Nouns that a cardinal does not count as events: two addresses, five sanctions."""

NOT_WITH_ORDINAL = frozenset("statement amendment congress search fine stay raise start".split())
"""Nouns that an ordinal names or ranks more often than it counts: the Second Amendment."""

CLASSIFIERS = frozenset("nuclear missile rocket drone".split())
"""Modifiers that make another series of events: a nuclear test is not a missile test."""
