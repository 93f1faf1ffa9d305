"""Verbs and nouns of state, and what governs them.

Statuses are those of `newsaudit.schemas.vocabulary.AID_STATUS_IN_IATI`. Chosen by the authors.
"""

from __future__ import annotations

# States

VERB_FORMS: dict[str, str] = {
    "requested": """
        request requests requested requesting sought seeking demand demands demanded demanding
        beg begged
    """,
    "proposed": """
        propose proposes proposed proposing suggest suggested draft drafted drafting outline
        outlined
    """,
    "announced": """
        announce announces announced announcing pledge pledges pledged pledging promise promises
        promised promising unveil unveils unveiled unveiling commit commits committed committing
        offer offers offered offering earmark earmarked vow vowed
    """,
    "approved": """
        approve approves approved approving authorize authorizes authorized authorise authorised
        authorizing pass passes passed passing sign signs signed signing adopt adopts adopted
        adopting clear cleared ratify ratified allocate allocated impose imposes ordered orders
        imposed imposing reimpose reimposed levy levied slap slapped introduce introduced extend
        extends extended extending renew renewed tighten tightened tightening endorse endorsed
        grant granted granting greenlight greenlit toughen toughened expand expanded expands
        expanding allocates allocating appropriated enact enacted enacts increase increased
        increases increasing raise raised raises boost boosted boosts double doubled doubles
        widen widened broaden broadened strengthen strengthened prolong prolonged allow allows
        allowed allowing issue issued issues issuing clears clearing finalize finalized finalise
        finalised seal sealed seals agree agrees agreed secure secured secures obtain obtained
        win wins won
    """,
    "under_review": """
        review reviews reviewed reviewing reassess reassessing reconsider reconsidering consider
        considers considered considering weigh weighs weighed weighing mull mulling mulled
        evaluating discuss discussing debate debated debates debating study studying studies
        examine examined examining reexamine
    """,
    "paused": """
        pause pauses paused pausing halt halts halted halting suspend suspends suspended
        suspending freeze freezes froze frozen freezing withhold withholds withheld withholding
        delay delays delayed delaying defer deferred deferring postpone postponed postponing
        shelve shelved shelving stall stalled
    """,
    "resumed": """
        resume resumes resumed resuming restart restarts restarted restore restores restored
        restoring reinstate reinstated unfreeze unfroze unfrozen unblock unblocked unlock
        unlocks unlocked unlocking unfreezes revive revived restarting
    """,
    "delivered": """
        send sends sent sending deliver delivers delivered delivering provide provides provided
        providing give gives gave given giving supply supplies supplied supplying ship ships
        shipped shipping donate donates donated donating transfer transfers transferred
        transferring hand handed handing disburse disbursed distribute distributed contribute
        contributed airlift airlifted receive receives received receiving arrive arrives arrived
        arriving disburses disbursing distributes distributing dispatch dispatches dispatched
        dispatching airdrop airdropped airdropping ferried trucked funnel funneled funnelled
        fund funded finance financed release releases released releasing pay pays paid paying
        deposit deposited wire wired fly flew flown
    """,
    "rejected": """
        intercept intercepted reject rejects rejected rejecting block blocks blocked blocking
        veto vetoes vetoed vetoing oppose opposed refuse refused deny denied scuttle scuttled
        derail derailed torpedo torpedoed
    """,
    "ended": """
        end ends ended ending lift lifts lifted lifting terminate terminated terminating cancel
        cancels cancelled canceled cancelling stop stops stopped stopping ease eases eased
        easing scrap scrapped drop dropped remove removed removing withdraw withdrew withdrawn
        waive waived waiving cut cuts cutting slash slashes slashed slashing axe axed axing
        discontinue discontinued curtail curtailed revoke revoked revoking rescind rescinded
        expire expires expired lapse lapsed relax relaxed
    """,
}
STATUS_OF = {form: status for status, forms in VERB_FORMS.items() for form in forms.split()}
"""Every form of a verb of state to its status."""

DELIVER_ONLY = frozenset(
    "deliver delivers delivered delivering arrive arrives arrived arriving receive receives "
    "received receiving ship ships shipped shipping disburse disbursed hand handed distribute "
    "distributed".split()
)
"""Verbs whose denial says nothing about approval: not delivered is not "not approved"."""

RECEIVE = frozenset(
    """
    receive receives received receiving secure secured secures obtain obtained win wins won
    """.split()
)
ARRIVE = frozenset("arrive arrives arrived arriving".split())
ARRIVALS = frozenset(
    "arrive arrives arrived reach reaches reached enter entered enters cross crossed landed "
    "materialise materialised materialize materialized".split()
)
"""Verbs an item is the subject of when it is delivered."""
INTRANSITIVE = ARRIVALS | frozenset("resumed resume ended expired expire lapsed lapse".split())
LIFTS = frozenset("lift lifts lifted lifting end ends ended ending remove removed".split())
SANCTIONS_ONLY = frozenset(
    """
    ordered orders impose imposes imposed imposing reimpose reimposed levy levied slap slapped
    tighten tightened tightening ease eases eased easing lift lifts lifted lifting waive waived
    waiving toughen toughened drop dropped
    """.split()
)
"""Verbs that take sanctions, not aid, as their object (lift: but a freeze on aid is lifted)."""
DIRECT_ONLY = frozenset(
    """
    issue issued issues issuing increase increased increases increasing raise raised raises
    boost boosted double doubled widen widened broaden broadened secure secured secures obtain
    obtained win wins won pay pays paid paying fly flew flown release released releases
    releasing dispatch dispatched cut cuts cutting reduce reduced reduces halve halved study
    studies studying
    """.split()
)
"""Verbs that govern an item, never another verb."""
AS_NOUNS = frozenset("request demand appeal call offer pledge promise".split())
"""Verbs that only stand behind a plural or an auxiliary in this form; nouns elsewhere."""
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
    ("vote", "on"): "under_review",
    ("voting", "on"): "under_review",
    ("set", "aside"): "approved",
    ("setting", "aside"): "approved",
    ("rolled", "over"): "approved",
    ("roll", "over"): "approved",
    ("paid", "out"): "delivered",
    ("pay", "out"): "delivered",
    ("paying", "out"): "delivered",
    ("let", "in"): "approved",
    ("allow", "in"): "approved",
    ("allowed", "in"): "approved",
    ("cut", "back"): "ended",
    ("cutting", "back"): "ended",
    ("scale", "back"): "ended",
    ("scaled", "back"): "ended",
    ("scaling", "back"): "ended",
    ("turned", "back"): "rejected",
    ("turned", "away"): "rejected",
    ("put", "off"): "paused",
}
"""Verbs of two words to their status."""
KEEPS = frozenset(
    """
    keep keeps kept keeping maintain maintains maintained maintaining retain retained
    """.split()
)
"""Verbs of sanctions that have not been lifted."""
PUTS = frozenset("put puts putting placed placing placed".split())
"""Verbs of "put aid on hold", "putting aid under review"."""

# What governs a verb of state

CONTROLS: dict[str, str] = {
    "request": """urge urges urged urging ask asks asked asking call calls called calling appeal
        appeals appealed appealing press pressed pressing plead pleaded implore implored lobbied
        lobbying request requested demand demanded""",
    "plan": """plan plans planned planning intend intends intended intending expected prepare
        prepares prepared preparing aims aiming want wants wanted ready set poised hopes hoping
        due going scheduled seek seeks moving""",
    "agree": """agree agrees agreed agreeing vote votes voted voting decide decides decided moved
        opted""",
    "promise": """promise promises promised vow vows vowed pledge pledges pledged offer offers
        offered commit committed agreed-in-principle""",
    "begin": "begin begins began begun beginning start starts started starting continue continues "
    "continued continuing keep keeps kept",
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
    "agreement": "announced",
    "accord": "announced",
    "deal": "announced",
    "imposition": "approved",
    "extension": "approved",
    "renewal": "approved",
    "tightening": "approved",
    "release": "delivered",
    "disbursement": "delivered",
    "lifting": "ended",
    "easing": "ended",
    "removal": "ended",
    "revocation": "ended",
    "termination": "ended",
    "cancellation": "ended",
    "cut": "ended",
    "cuts": "ended",
    "cutoff": "ended",
    "reduction": "ended",
    "reductions": "ended",
    "restrictions": "paused",
    "blockade": "paused",
    "moratorium": "paused",
    "delay": "paused",
    "rejection": "rejected",
    "offer": "announced",
    "offers": "announced",
    "promise": "announced",
    "promises": "announced",
    "review": "under_review",
    "demand": "requested",
    "demands": "requested",
}
"""Nouns of state: a pause in, a freeze on, requests for."""
NEVER_VERBS = frozenset(
    """
    approval agreement accord suspension resumption restoration imposition extension renewal
    lifting easing removal termination cancellation cuts reduction reductions restrictions
    blockade moratorium rejection disbursement
    """.split()
)
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
    "intention": "plan",
    "intentions": "plan",
    "readiness": "plan",
    "commitment": "promise",
    "offer": "promise",
    "threat": "threaten",
    "order": "agree",
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
