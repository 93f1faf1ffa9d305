"""The verbs of state: what has become of aid or sanctions.

Statuses are those of `newsaudit.schemas.vocabulary.AID_STATUS_IN_IATI`. Chosen by the authors.
"""

from __future__ import annotations

from newsaudit.extract.aid.forms import conjugated, lemmas, participles

VERBS = {
    "requested": "request seek=sought demand beg+ solicit want",
    "proposed": "propose suggest draft float recommend prepare present table submit",
    "announced": "announce pledge promise unveil mobilise mobilize commit+ offer earmark vow",
    "approved": """
        approve authorize authorise reauthorize reauthorise pass sign adopt clear ratify allocate
        impose order reimpose
        levy slap+ level=leveled,levelled introduce extend renew tighten endorse grant
        greenlight=greenlit,greenlighted toughen lower expand appropriate enact increase raise boost
        double triple quadruple widen broaden strengthen
        prolong allow permit+ issue finalize finalise seal agree secure obtain win+=won okay codify
        join accept apply ink match mirror
    """,
    "under_review": """
        review reassess reconsider consider weigh mull evaluate discuss debate study examine
        reexamine contemplate ponder assess explore eye
    """,
    "paused": """
        pause halt stop+ bar+ suspend freeze=froze,frozen withhold=withheld delay defer+ postpone shelve
        stall restrict impede obstruct hamper
    """,
    "resumed": """
        resume restart restore reinstate unfreeze=unfroze,unfrozen unblock unlock revive reopen
        relaunch thaw
    """,
    "delivered": """
        send=sent deliver provide give=gave,given supply ship+ donate transfer+ hand disburse
        distribute contribute airlift receive arrive dispatch airdrop+ ferry truck fund finance
        funnel=funneled,funnelled release pay=paid deposit wire fly=flew,flown bring=brought
        transport sell=sold rush channel inject lend=lent get+=got,gotten make=made
        buy=bought purchase export parachute
    """,
    "rejected": """
        intercept reject block veto oppose refuse deny scuttle derail torpedo rebuff spurn dismiss
    """,
    "ended": """
        end lift terminate cancel=canceled,cancelled,cancelling ease scrap+ drop+ remove
        withdraw=withdrew,withdrawn waive cut+=cut slash axe discontinue curtail revoke rescind
        expire lapse relax lose=lost reduce halve decrease eliminate loosen abolish unwind=unwound
    """,
}
"""The verbs of each status."""
NOT_VERBS = frozenset(
    "funds funding finances financing grants deposits wires eye eyes drafts truck trucks stalls "
    "hands appropriate permits exports matches present presents table tables".split()
)
"""Forms that in this subject are nouns, or adjectives."""
STATUS_OF = {
    form: status
    for status, verbs in VERBS.items()
    for form in conjugated(verbs)
    if form not in NOT_VERBS
}
"""Every form of a verb of state to its status."""


LEMMAS = frozenset(form for verbs in VERBS.values() for form in lemmas(verbs))
"""The plain forms of the verbs of state."""
PARTICIPLES = frozenset(
    form for verbs in VERBS.values() for form in participles(verbs) if form not in NOT_VERBS
)
"""The past participles of the verbs of state."""


def forms_of(verbs: str) -> frozenset[str]:
    """Return every form of some verbs of state."""
    return frozenset(conjugated(verbs)) - NOT_VERBS


DELIVER_ONLY = forms_of("deliver arrive receive ship+ disburse hand distribute transfer+ pay=paid")
"""Verbs whose denial says nothing about approval: not delivered is not "not approved"."""
RECEIVE = forms_of("receive secure obtain win+=won get+=got,gotten lose=lost accept")
ARRIVE = forms_of("arrive")
ARRIVALS = forms_of("arrive reach enter cross pour flow materialise materialize dock") | {"landed"}
"""Verbs an item is the subject of when it is delivered."""
GETS_THERE = {
    (form, particle)
    for form in (*conjugated("come=came,come"), *conjugated("get+=got"))
    for particle in ("in", "through")
}
"""Verbs of two words of what arrives: came through."""
STARTS = frozenset("began begun started continue continues continued".split())
"""Those of deliveries under way."""
INTRANSITIVE = (
    ARRIVALS
    | STARTS
    | frozenset(
        "resumed resume resumes continue continues continued ended expired expire expires lapsed "
        "lapse lapses restarted restarts stopped".split()
    )
)
LIFTS = forms_of("lift end remove")
SANCTIONS_ONLY = forms_of(
    """
    join apply lower level=leveled,levelled order impose reimpose levy slap+ tighten ease lift waive toughen
    drop+ match mirror
    """
)
"""Verbs that take sanctions, not aid, as their object (lift: but a freeze on aid is lifted)."""
DIRECT_ONLY = forms_of(
    """
    issue increase raise boost double triple quadruple widen broaden secure obtain win+=won pay=paid
    fly=flew,flown release dispatch cut+=cut reduce study bring=brought fund finance transport
    join get+=got,gotten lose=lost
    """
)
"""Verbs that govern an item, never another verb."""
AS_NOUNS = frozenset(
    "request demand appeal call offer pledge promise order permit export match".split()
)
"""Verbs that only stand behind a plural or an auxiliary in this form; nouns elsewhere."""
AID_ONLY = frozenset(conjugated(VERBS["delivered"])) | forms_of("offer")

TWO_WORDS = {
    "approved": """
        sign:off step+:up top+:up ramp:up set+=set:aside let+=let:into allow:into
        proceed:with vote:through wave:through green=greened:light agree:on roll:over let+=let:in allow:in
    """,
    "under_review": "vote:on look:at look:into look:again decide:on",
    "paused": "hold=held:up hold=held:back put+=put:off hold=held:off",
    "proposed": "put+=put:forward draw=drew,drawn:up work:on",
    "announced": "chip+:in stump:up scrape:together put+=put:up",
    "delivered": """
        pay=paid:out pay=paid:for hand:over hand:out send=sent:in fly=flew,flown:in bring=brought:in part:with
        parachute:in make=made:available
    """,
    "rejected": """
        rule:out object:to turn:down vote:down brush:aside knock:back vote:against decide:against
        turn:back turn:away
    """,
    "ended": """
        cut+=cut:off call:off back:out cut+=cut:back scale:back phase:out wind=wound:down
        do=did,done:away
    """,
    "resumed": "switch:on turn:on",
}
"""Verbs of two words by status, `verb:particle`."""
PHRASAL = {
    (form, pair.rpartition(":")[2]): status
    for status, pairs in TWO_WORDS.items()
    for pair in pairs.split()
    for form in conjugated(pair.rpartition(":")[0])
}
"""Verbs of two words to their status."""
STRIKES = {
    **dict.fromkeys(
        conjugated("hit+=hit target punish slap+ put+=put place retaliate respond"), "approved"
    ),
    **dict.fromkeys(conjugated("threaten"), "proposed"),
}
"""Verbs of `hit Egypt with sanctions`, `put sanctions on Egypt`, to their status."""
KEEPS = frozenset(conjugated("keep=kept maintain retain"))
"""Verbs of sanctions that have not been lifted."""
PUTS = frozenset("put puts putting placed placing".split())
"""Verbs of "put aid on hold", "putting aid under review"."""
WITHHOLD = forms_of("withhold=withheld")
"""Verbs whose "from" names who does without."""
PLEDGES = forms_of(
    """
    pledge promise mobilise mobilize raise donate disburse allocate provide lend=lent grant
    freeze=froze,frozen withhold=withheld
    suspend receive secure obtain win+=won offer commit+ earmark give=gave,given approve
    contribute unfreeze=unfroze,unfrozen
    """
)
"""Verbs of money that is aid, where both parties to it are states or bodies."""
SOUGHT = forms_of("request seek=sought") | frozenset("appealed appealing appeal stuck".split())
"""Words of money for a state that makes it aid, whoever gives it."""
OBJECTS = {
    **dict.fromkeys(
        forms_of("lose=lost"), frozenset("aid funding assistance support grants".split())
    ),
    **dict.fromkeys(
        forms_of("make=made"),
        frozenset("payment payments contribution contributions donation donations".split()),
    ),
}
"""Verbs that take some items alone: weapons are lost in war, tanks are made."""
ISSUES = forms_of("issue")
"""What is done to waivers and statements, not to sanctions."""
DROPS = forms_of("drop+")
"""What planes do with aid, and states with sanctions."""
BUYS = forms_of("buy=bought purchase")
"""Verbs of what is given only where it is bought for another."""
GROWS = forms_of("double triple quadruple increase boost raise expand reduce")
"""Verbs of support that is counted, and so is aid."""
BRINGS = forms_of("airdrop+ donate airlift distribute deliver send=sent dispatch provide")
"""Verbs of food and fuel that are aid, not trade."""
TO_VOTE = "to a vote"
"""Stands for the verb of `bring the bill to a vote`."""
ENACTS = forms_of("approve pass sign veto reject block adopt torpedo endorse oppose") | {TO_VOTE}
"""What is done to a bill."""
ANSWERS = forms_of(
    "reject dismiss rebuff spurn accept refuse grant consider review study weigh mull"
) | {
    "turn",
    "turns",
    "turned",
    "turning",
}
"""What is done to a request or an offer."""
HOLDS_BACK = forms_of("block veto torpedo")
"""Verbs of sanctions that were not imposed."""
OF_ALL_THINGS = forms_of(
    """
    end stop+ bring=brought win+=won discuss raise study consider fly=flew,flown examine oppose
    sell=sold debate weigh issue introduce hand cut+=cut get+=got,gotten
    lose=lost deny
    """
)
"""Verbs whose pronoun may mean anything."""
