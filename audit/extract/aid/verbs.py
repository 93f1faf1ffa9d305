"""Verbs and nouns of state, and what governs them.

Statuses are those of `newsaudit.schemas.vocabulary.AID_STATUS_IN_IATI`. Chosen by the authors.
"""

from __future__ import annotations

# States

VERB_FORMS: dict[str, str] = {
    "requested": """request requests requested requesting sought seeking demand demands
        demanded demanding beg begged""",
    "proposed": "propose proposes proposed proposing suggest suggested draft drafted drafting "
    "outline outlined",
    "announced": """announce announces announced announcing pledge pledges pledged pledging
        promise promises promised promising unveil unveils unveiled unveiling commit commits
        committed committing offer offers offered offering earmark earmarked vow vowed""",
    "approved": """approve approves approved approving authorize authorizes authorized authorise
        authorised authorizing pass passes passed passing sign signs signed signing adopt adopts
        adopted adopting clear cleared ratify ratified allocate allocated impose imposes imposed
        imposing reimpose reimposed levy levied slap slapped introduce introduced extend extends
        extended extending renew renewed tighten tightened tightening endorse endorsed grant
        granted granting greenlight greenlit toughen toughened expand expanded""",
    "under_review": """review reviews reviewed reviewing reassess reassessing reconsider
        reconsidering consider considers considered considering weigh weighs weighed weighing mull
        mulling mulled evaluating discuss discussing debating""",
    "paused": """pause pauses paused pausing halt halts halted halting suspend suspends suspended
        suspending freeze freezes froze frozen freezing withhold withholds withheld withholding
        delay delays delayed delaying""",
    "resumed": """resume resumes resumed resuming restart restarts restarted restore restores
        restored restoring reinstate reinstated unfreeze unfroze unfrozen unblock unblocked""",
    "delivered": """send sends sent sending deliver delivers delivered delivering provide provides
        provided providing give gives gave given giving supply supplies supplied supplying ship
        ships shipped shipping donate donates donated donating transfer transfers transferred
        transferring hand handed handing disburse disbursed distribute distributed contribute contributed
        airlift airlifted receive receives received receiving arrive arrives arrived arriving""",
    "rejected": """reject rejects rejected rejecting block blocks blocked blocking veto vetoes
        vetoed vetoing oppose opposed refuse refused deny denied scuttle scuttled derail""",
    "ended": """end ends ended ending lift lifts lifted lifting terminate terminated terminating
        cancel cancels cancelled canceled cancelling stop stops stopped stopping ease eases eased
        easing scrap scrapped drop dropped remove removed removing withdraw withdrew withdrawn
        waive waived waiving""",
}
STATUS_OF = {form: status for status, forms in VERB_FORMS.items() for form in forms.split()}
"""Every form of a verb of state to its status."""

DELIVER_ONLY = frozenset(
    "deliver delivers delivered delivering arrive arrives arrived arriving receive receives "
    "received receiving ship ships shipped shipping disburse disbursed hand handed distribute "
    "distributed".split()
)
"""Verbs whose denial says nothing about approval: not delivered is not "not approved"."""

RECEIVE = frozenset("receive receives received receiving".split())
ARRIVE = frozenset("arrive arrives arrived arriving".split())
INTRANSITIVE = frozenset("arrive arrives arrived resumed resume ended expired expire".split())
LIFTS = frozenset("lift lifts lifted lifting end ends ended ending remove removed".split())
SANCTIONS_ONLY = frozenset(
    "impose imposes imposed imposing reimpose reimposed levy levied slap slapped tighten tightened "
    "tightening ease eases eased easing lift lifts lifted lifting waive waived waiving toughen "
    "toughened drop dropped".split()
)
"""Verbs that take sanctions, not aid, as their object (lift: but a freeze on aid is lifted)."""
AID_ONLY = frozenset(VERB_FORMS["delivered"].split()) | {"offer", "offered", "offers", "offering"}

PHRASAL = {
    ("held", "up"): "paused",
    ("hold", "up"): "paused",
    ("holding", "up"): "paused",
    ("held", "back"): "paused",
    ("holding", "back"): "paused",
    ("cut", "off"): "ended",
    ("cutting", "off"): "ended",
    ("called", "off"): "ended",
    ("ruled", "out"): "rejected",
    ("ruling", "out"): "rejected",
    ("turned", "down"): "rejected",
    ("voted", "down"): "rejected",
    ("voted", "against"): "rejected",
    ("vote", "against"): "rejected",
    ("decided", "against"): "rejected",
    ("decide", "against"): "rejected",
    ("signed", "off"): "approved",
    ("step", "up"): "approved",
    ("stepped", "up"): "approved",
    ("stepping", "up"): "approved",
    ("ramp", "up"): "approved",
    ("ramped", "up"): "approved",
    ("backed", "out"): "ended",
}
"""Verbs of two words to their status."""
PUTS = frozenset("put puts putting placed placing placed".split())
"""Verbs of "put aid on hold", "putting aid under review"."""

# What governs a verb of state

CONTROLS: dict[str, str] = {
    "request": """urge urges urged urging ask asks asked asking call calls called calling appeal
        appeals appealed appealing press pressed pressing plead pleaded implore implored lobbied
        lobbying request requested demand demanded""",
    "plan": """plan plans planned planning intend intends intended intending expected prepare
        prepares prepared preparing aims aiming want wants wanted ready set poised hopes hoping
        due going scheduled seek seeks""",
    "agree": """agree agrees agreed agreeing vote votes voted voting decide decides decided moved
        opted""",
    "promise": """promise promises promised vow vows vowed pledge pledges pledged offer offers
        offered commit committed agreed-in-principle""",
    "refuse": "refuse refuses refused refusing decline declines declined declining",
    "threaten": "threaten threatens threatened threatening",
    "weigh": """consider considers considered considering weigh weighs weighed weighing mull
        mulling mulled whether reviewing debating discussing discussed""",
}
CONTROL_OF = {form: kind for kind, forms in CONTROLS.items() for form in forms.split()}

NOMINALS = {
    "pause": "paused",
    "halt": "paused",
    "freeze": "paused",
    "suspension": "paused",
    "hold": "paused",
    "resumption": "resumed",
    "restoration": "resumed",
    "request": "requested",
    "requests": "requested",
    "appeal": "requested",
    "appeals": "requested",
    "pleas": "requested",
    "plea": "requested",
    "calls": "requested",
    "pledge": "announced",
    "pledges": "announced",
    "approval": "approved",
}
"""Nouns of state: a pause in, a freeze on, requests for."""
NEVER_VERBS = frozenset("approval suspension resumption restoration".split())
"""Those that need no article to be known from a verb: gave final approval to."""
NOMINAL_LINKS = frozenset("in on of to for".split())
NOMINAL_GOVERNORS = frozenset(
    """
    order ordered orders ordering announce announced announces impose imposed confirm confirmed
    declared declare renew renewed repeated made make makes put placed won
    """.split()
)
"""Verbs that put a noun of state into effect: ordered a pause in."""

PLAN_NOUNS = {
    "decision": "agree",
    "plan": "plan",
    "plans": "plan",
    "proposal": "propose",
    "bill": "propose",
    "measure": "propose",
    "legislation": "propose",
    "resolution": "propose",
    "pledge": "promise",
    "promise": "promise",
    "refusal": "refuse",
    "request": "request",
    "agreement": "agree",
}
"""Nouns that govern "to send" or "that would send"."""
