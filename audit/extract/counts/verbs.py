"""Verbs and the nouns of the events they tell: met, a meeting; was arrested, an arrest.

A past form that is not listed stands for itself: of `vetted twice` the event is `vet`.
"""

from __future__ import annotations

LISTED = {
    "meeting": "met meet meets meeting",
    "conversation": "spoken spoke speak speaks speaking talked talk talks talking conferred",
    "call": "phoned telephoned rang rung phone telephone called dialled dialed",
    "visit": "visited visit visits visiting came",
    "trip": "travelled traveled travel travels travelling traveling",
    "flight": "flown flew",
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
    "debate": "debated debate debates debating",
    "interview": "interviewed",
    "postponement": "postponed",
    "adjournment": "adjourned",
    "delay": "delayed",
    "extension": "extended extending",
    "evacuation": "evacuated",
    "indictment": "indicted",
    "clash": "clashed",
    "lawsuit": "sued",
    "appearance": "appeared",
    "testimony": "testified",
    "hearing": "heard",
    "rejection": "rejected rejects reject rejecting",
    "refusal": "refused",
    "failure": "failed failing fails fail",
    "loss": "lost",
    "complaint": "complained",
    "request": "requested asked",
    "warning": "warned",
    "appeal": "appealed",
    "apology": "apologised apologized",
    "denial": "denied",
    "threat": "threatened",
    "accusation": "accused",
    "investigation": "investigated",
    "inspection": "inspected",
    "shooting": "shot",
    "firing": "fired",
    "stabbing": "stabbed",
    "killing": "killed murdered",
    "hit": "hit",
    "marriage": "married wed",
    "divorce": "divorced",
    "repetition": "repeated repeat repeats",
    "reference": "referred mentioned cited",
    "use": "used",
    "utterance": "uttered",
    "expansion": "expanded",
    "increase": "raised increased",
    "cut": "cut",
    "reduction": "reduced lowered",
    "revision": "revised",
    "change": "changed",
    "censure": "censured",
    "expulsion": "expelled",
    "suspension": "suspended",
    "dismissal": "dismissed sacked",
    "resignation": "resigned",
    "deployment": "deployed",
    "intervention": "intervened",
    "interruption": "interrupted",
    "cancellation": "cancelled canceled",
    "closure": "closed",
    "opening": "opened",
    "escape": "escaped",
    "flood": "flooded",
    "eruption": "erupted",
    "explosion": "exploded",
    "crash": "crashed",
    "collapse": "collapsed",
    "repair": "repaired",
    "landing": "landed",
    "crossing": "crossed",
    "nomination": "nominated",
    "appointment": "appointed",
    "deportation": "deported",
    "imprisonment": "imprisoned jailed",
    "sentence": "sentenced",
    "detention": "detained",
    "acquittal": "acquitted",
    "ruling": "ruled",
    "approval": "approved",
    "adoption": "adopted",
    "passage": "passed",
    "return": "returned",
    "strike": "struck",
    "violation": "violated",
    "promise": "promised",
    "attempt": "attempted tried",
    "award": "awarded",
    "default": "defaulted",
    "downgrade": "downgraded",
    "devaluation": "devalued",
    "publication": "published",
    "statement": "said stated",
    "announcement": "announced",
    "help": "helped",
    "run": "ran run",
    "rebuke": "rebuked",
    "invitation": "invited",
    "endorsement": "endorsed",
    "claim": "claimed",
    "shake-up": "shaken",
    "finding": "found",
    "move": "moved",
    "discussion": "discussed",
    "exclusion": "excluded",
    "decision": "decided",
    "proposal": "proposed",
    "criticism": "criticised criticized",
    "admission": "admitted",
    "agreement": "agreed",
    "argument": "argued",
    "payment": "paid",
    "assassination": "assassinated",
    "treatment": "treated",
    "punishment": "punished",
    "replacement": "replaced",
    "abandonment": "abandoned",
    "amendment": "amended",
    "renewal": "renewed",
    "arrival": "arrived",
    "survival": "survived",
    "performance": "performed",
    "disappearance": "disappeared",
    "intrusion": "intruded",
    "confession": "confessed",
    "recommendation": "recommended",
    "confirmation": "confirmed",
    "examination": "examined",
    "qualification": "qualified",
    "stoppage": "stopped",
    "breakdown": "broke broken",
    "fall": "fell fallen",
    "sale": "sold",
    "fight": "fought",
    "choice": "chose chosen",
    "gift": "gave given",
    "theft": "stole stolen",
    "withdrawal": "withdrew",
    "consultation": "consulted",
    "collision": "collided",
    "questioning": "questioned",
    "resumption": "resumed",
    "reversal": "reversed",
    "seizure": "seized",
    "sinking": "sank sunk",
    "shelling": "shelled",
    "beating": "beaten",
    "injury": "injured",
    "harassment": "harassed",
    "condemnation": "condemned",
    "abstention": "abstained",
    "retirement": "retired",
    "entry": "entered",
    "purchase": "bought purchased",
    "restructuring": "restructured",
    "signing": "signed",
    "summons": "summoned",
    "journey": "journeyed",
    "ban": "banned",
    "applause": "applauded",
    "heckling": "heckled",
    "breach": "breached",
    "stumble": "stumbled",
    "confrontation": "confronted",
    "accession": "acceded",
    "commitment": "committed",
    "deferral": "deferred",
    "removal": "removed",
}
IRREGULAR = {
    "go": "went gone", "take": "took taken", "make": "made", "hold": "held", "write": "wrote written",
    "send": "sent", "bring": "brought", "rise": "rose risen", "tell": "told", "see": "saw seen",
    "beat": "beat", "stand": "stood", "sit": "sat", "drive": "drove driven",
    "catch": "caught", "draw": "drew drawn", "swear": "swore sworn",
    "blow": "blew blown", "bite": "bit bitten",
    "overthrow": "overthrown", "burst": "burst", "closure": "shut", "resignation": "quit",
    "split": "split", "spend": "spent", "build": "built", "deal": "dealt", "sweep": "swept",
    "throw": "threw thrown", "ride": "rode ridden", "sing": "sang sung", "tear": "tore torn",
    "freeze": "froze frozen", "wake": "woke", "teach": "taught", "hang": "hung", "dig": "dug",
    "attempt": "sought",
}  # fmt: skip
"""Other irregular past forms, by what they stand for."""

EVENT_VERBS = {
    form: noun
    for listed in (IRREGULAR, LISTED)
    for noun, forms in listed.items()
    for form in forms.split()
}
"""Verb forms to the noun of the event."""

NO_VERBS = frozenset(
    """
    united hundred need indeed speed feed seed weed breed greed deed limited sacred naked wicked
    crowded alleged supposed concerned unprecedented armed unemployed embed exceed succeed proceed
    based according related aged
    """.split()
)
"""Words in -ed that are no past form of a verb, or none that is counted."""


def event_noun(word: str) -> str | None:
    """Return the event of a verb form, None for a word that is none."""
    if word in EVENT_VERBS:
        return EVENT_VERBS[word]
    if word in BASES:
        return BASES[word]
    if word.endswith("s") and word[:-1] in BASES:
        return BASES[word[:-1]]
    if word.endswith("ed") and len(word) > 4 and word not in NO_VERBS and word.isalpha():
        return noun_of(base(word[:-2]))
    if word.endswith("ing") and len(word) > 5 and word not in NO_VERBS and word.isalpha():
        verb = base(word[:-3])
        return BASES.get(verb) or BASES.get(verb + "e") or noun_of(verb)
    return None


def base(stem: str) -> str:
    """Return the plain verb of what stands before -ed or -ing: `vett` → `vet`, `carri` → `carry`."""
    if stem[-1] == "i":
        return stem[:-1] + "y"
    if stem[-1] == "l" and stem[-2] in "bcdfgkpstz":
        return stem + "e"
    if stem[-1] == stem[-2]:
        return stem[:-1] if stem[-1] in "bdgmnprt" and len(stem) > 3 else stem
    lost = stem.endswith(WITH_E) or (stem[-2:] in SHORT_WITH_E and stem[-3:-2] not in "aeiou")
    return stem + "e" if lost else stem


WITH_E = ("c", "v", "u", "s", "z", "dg", "ang", "eng", "plor", "gnor", "stor", "scor")
SHORT_WITH_E = frozenset("at ut ot ur ir ar in id ud ad od ag ak ok ap il ul am ok".split())
"""Ends of stems that mostly lost an e before -ed, the second behind a consonant only."""


def noun_of(verb: str) -> str:
    """Return the noun of a verb by its ending: `violate` → `violation`, `elect` → `election`."""
    if verb.endswith("ate") and len(verb) > 5:
        return verb[:-1] + "ion"
    if verb.endswith(("ect", "ict", "uct")):
        return verb + "ion"
    return verb[:-1] + "ication" if verb.endswith("ify") else verb


IRREGULAR_BASES = {
    "go": "visit", "come": "visit", "take": "take", "hold": "hold", "make": "make", "send": "send",
    "write": "write", "break": "breakdown", "rise": "rise", "fall": "fall", "win": "win",
    "lose": "loss", "sell": "sale", "fight": "fight", "give": "gift", "pay": "payment",
    "see": "see", "tell": "tell", "beat": "beat", "fly": "flight", "shoot": "shooting",
    "strike": "strike", "withdraw": "withdrawal", "hear": "hearing", "choose": "choice",
}  # fmt: skip
BASES = {
    base(form[:-2]): noun
    for form, noun in EVENT_VERBS.items()
    if form.endswith("ed") and len(form) > 4
} | IRREGULAR_BASES
"""Plain forms of the listed verbs to the noun of the event: raise, an increase."""
