"""What governs a verb of state, and the nouns of state: plans to send, a pause in.

Chosen by the authors.
"""

from __future__ import annotations

from newsaudit.extract.aid.forms import conjugated

CONTROLS = {
    "request": "urge ask call appeal press plead implore lobby request demand advocate persuade convince",
    "plan": "plan+ intend prepare aim hope schedule seek=sought",
    "agree": "agree vote decide opt=opted",
    "promise": "promise vow pledge offer commit+",
    "begin": "begin+=began,begun start continue keep=kept force compel+ manage",
    "fail": "fail",
    "refuse": "refuse decline",
    "threaten": "threaten",
    "weigh": "consider weigh mull review debate discuss",
    "order": "order instruct direct",
    "deny": "deny",
}
"""The verbs that govern a verb of state, by what they make of it."""
ALSO_CONTROL = {
    "plan": "expected expect expects hopes want wants wanted ready set poised due going moving scheduled",
    "agree": "moved backed backs endorsed endorses",
    "promise": "agreed-in-principle",
    "weigh": "whether",
}
"""Forms and words that do so, where the others of their verb do not."""
NOT_CONTROL = frozenset(
    "reviews reviewed debate debates debated force forces direct aim opt".split()
)
"""Forms that do not govern."""
CONTROL_OF = {
    form: kind
    for kind, verbs in CONTROLS.items()
    for form in [*conjugated(verbs), *ALSO_CONTROL.get(kind, "").split()]
    if form not in NOT_CONTROL
}

NOUNS = {
    "paused": """
        pause halt freeze suspension hold restrictions blockade moratorium delay delays stoppage
    """,
    "resumed": "resumption restoration reinstatement",
    "requested": "request requests appeal appeals pleas plea calls demand demands",
    "announced": """
        pledge pledges agreement accord deal offer offers promise promises announcement
        assurances
    """,
    "approved": """
        approval imposition reimposition extension renewal prolongation tightening allocation
    """,
    "delivered": "release disbursement donation provision",
    "ended": """
        lifting easing removal revocation termination cancellation cut cuts cutoff reduction
        reductions ending cessation loosening withdrawal
    """,
    "rejected": "rejection veto",
    "under_review": "review",
}
"""The nouns of each status."""
NOMINALS = {noun: status for status, nouns in NOUNS.items() for noun in nouns.split()}
"""Nouns of state: a pause in, a freeze on, requests for."""
NEVER_VERBS = frozenset(
    """
    approval agreement accord suspension resumption restoration imposition extension renewal
    lifting easing removal termination cancellation cuts reduction reductions restrictions
    blockade moratorium rejection disbursement reinstatement reimposition prolongation
    cessation donation provision stoppage allocation announcement
    """.split()
)
"""Those that need no article to be known from a verb: gave final approval to."""
IN_STOPPAGE = {"ended": "resumed", "paused": "resumed", "approved": "paused", "announced": "paused"}
"""What becomes of aid when a stop of it is lifted, or ordered."""
ADJECTIVES = {
    "promised": "announced",
    "pledged": "announced",
    "suspended": "paused",
    "frozen": "paused",
    "withheld": "paused",
    "halted": "paused",
    "delayed": "paused",
    "donated": "delivered",
    "approved": "approved",
    "proposed": "proposed",
    "requested": "requested",
}
"""Participles inside an item that nothing else governs: promised food aid to Egypt."""
COMPOUNDS = frozenset(
    "cuts freeze pause suspension cutoff reduction reductions halt request requests pledge pledges "
    "cancellation resumption stoppage withdrawal".split()
)
"""Nouns of state directly behind an item: aid cuts."""
NOMINAL_LINKS = frozenset("in on of to for".split())
OF_ONLY = frozenset("ending provision donation release withdrawal allocation extension".split())
"""Those that are a state of what stands behind "of" alone: a provision in a law is none."""
NOMINAL_GOVERNORS = frozenset(
    """
    order ordered orders ordering announce announced announces impose imposed confirm confirmed
    declared declare renew renewed repeated made make makes put placed won instructed
    issue issued issues
    """.split()
)
"""Verbs that put a noun of state into effect: ordered a pause in."""

PLANS = {
    "agree": "decision agreement move",
    "order": "order directive instruction",
    "plan": "steps willingness plan plans intention intentions readiness",
    "promise": "commitment offer pledge promise",
    "threaten": "threat",
    "propose": "proposal bill measure legislation resolution",
    "refuse": "refusal",
    "request": "request pressure",
    "weigh": "talks negotiations discussions",
}
PLAN_NOUNS = {noun: kind for kind, nouns in PLANS.items() for noun in nouns.split()}
"""Nouns that govern "to send" or "that would send"."""
