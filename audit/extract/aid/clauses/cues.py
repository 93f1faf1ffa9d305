"""Words that hint at the state of aid or sanctions, beyond the verbs the patterns read.

A pattern must be sure of its verb; a model weighs hints. Chosen by the authors.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsaudit.extract.aid.forms import conjugated
from newsaudit.extract.numbers import at

VERBS = {
    "requested": """
        ask urge implore beseech plead petition press lobby entreat appeal need require exhort invite
        pressure
    """,
    "proposed": """
        dangle envisage envision moot circulate advocate outline plan prepare threaten warn devise tout
    """,
    "announced": """
        intend undertake assure guarantee aim line+ ready expect raise rally muster reserve budget
        assign pencil organise organize
    """,
    "approved": """
        agree bless ratify rubberstamp rubber-stamp assent consent decree mandate license licence
        designate blacklist sanction penalise penalize punish bar+ outlaw prohibit ban+ target hit+=hit
        list embargo boycott isolate ostracise expel+ clamp bind=bound commission award accord legislate
        endorse underwrite=underwrote,underwritten decide tailor
    """,
    "under_review": """
        deliberate negotiate scrutinise scrutinize revisit audit vet+ inspect investigate talk discuss
        haggle wrangle probe sound
    """,
    "paused": """
        block hold=held stick=stuck languish idle interrupt disrupt detain impound stay lapse hinge
        depend await wait linger sit=sat strand clog obstruct choke park mothball sideline suspend
        deadlock snag+ stymie
    """,
    "resumed": """
        return rejoin reactivate reconnect rekindle reinstitute release recommence reimburse reengage
    """,
    "extended": """
        extend renew prolong roll continue maintain keep=kept retain lengthen reauthorise reauthorize
        perpetuate preserve
    """,
    "delivered": """
        land unload offload reach dock touch pour trickle stream flow shower plough plow feed=fed
        shelter vaccinate train house immunise immunize rebuild=rebuilt build=built instal install
        equip+ arm clothe=clothed treat field deploy bankroll subsidise subsidize shoulder foot
        spend=spent remit+ settle load drive=drove,driven carry haul ferry shuttle parachute operate
        run=ran,run staff credit repay=repaid forgive=forgave,forgiven cancel write=wrote,written
        hand-deliver total come=came,come
    """,
    "rejected": """
        decline balk baulk snub+ spike quash kill sink=sank,sunk thwart nix rebut scorn resist oppose
        shun+ forbid=forbade,forbidden disavow foil overrule defeat stonewall bury demur+ object abstain
        deplore fail
    """,
    "ended": """
        abandon abolish annul+ overturn repeal rescind void quit+=quit sever close shut=shut ditch
        dismantle unpick delist strike=struck,stricken dry evaporate vanish exhaust leave=left discharge
        defund zero wither dwindle shrink=shrank,shrunk drain discard
    """,
}
"""Verbs by the state they hint at."""

PHRASES = {
    "requested": """
        turn:to call:for appeal:for push:for press:for plead:for cry:out reach:out
    """,
    "proposed": """
        lay:before put+=put:forward bring=brought:before float:idea
    """,
    "announced": """
        come=came,come:up put+=put:up line:up stand=stood:ready work:on due:to about:to dig:deep
    """,
    "approved": """
        sign:off nod:through wave:through go=went,gone:along give=gave,given:nod
        give=gave,given:blessing set+=set:aside put+=put:on come=came,come:into take=took,taken:effect
        go=went,gone:into
    """,
    "under_review": """
        look:into take=took,taken:up think=thought:about mull:over weigh:up pore:over
    """,
    "paused": """
        hold=held:back hold=held:up put+=put:off tie:up bog+:down bottle:up sit=sat:on hang=hung:over
        keep=kept:from
    """,
    "resumed": """
        come=came,come:back start:again begin=began,begun:again turn:back pick:up go=went,gone:back
        back:on
    """,
    "extended": """
        roll:over carry:over keep=kept:place remain:force stay:place remain:place stay:force
    """,
    "delivered": """
        pay=paid:out come=came,come:in go=went,gone:out hand:over get+=got:through put+=put:in roll:in
        fly=flew:in
    """,
    "rejected": """
        turn:away turn:down rule:out vote:down dig:heels throw=threw,thrown:out shoot=shot:down
        say=said:no set+=set:against come=came,come:against back:away hold=held:out
    """,
    "ended": """
        run=ran,run:out dry:up wind=wound:down cut+=cut:off pull:out pull:plug call:halt do=did:away
        bring=brought:end come=came,come:end take=took,taken:off let+=let:lapse let+=let:expire
        close:down shut=shut:down walk:away give=gave:up
    """,
    "not_approved": """
        yet:to still:to no:decision not:decided undecided:on no:vote not:vote not:until
    """,
}
"""Verbs and a word within four tokens behind them, by the state they hint at."""

NOUNS = {
    "requested": """
        appeal appeals plea pleas request requests call wish-list petition demand demands application
    """,
    "proposed": """
        proposal proposals draft drafts plan plans idea blueprint bill motion option threat
    """,
    "announced": """
        pledge pledges promise promises offer commitment commitments intention intent vow
    """,
    "approved": """
        approval decision authorisation authorization vote mandate green assent accord deal nod
    """,
    "under_review": """
        review talks deliberations consideration debate discussions study negotiations table board
        undecided agenda
    """,
    "paused": """
        pause freeze hold suspension halt stalemate impasse delay delays backlog limbo moratorium ice
        shelf stuck overdue pending queue hiatus unpaid frozen stranded deadlock arrears
    """,
    "resumed": """
        resumption restoration reinstatement restart again anew revival
    """,
    "extended": """
        extension renewal rollover prolongation still
    """,
    "delivered": """
        delivery deliveries shipment arrival arrivals disbursement consignment handover ashore recipient
        underway aboard
    """,
    "rejected": """
        veto refusal rejection opposition no nothing nobody unwilling reluctant against without
    """,
    "ended": """
        end termination expiry expiration removal repeal cancellation withdrawal cut cuts lifting
        relaxation
    """,
    "not_approved": """
        yet until unless
    """,
}
"""Nouns, adjectives and adverbs that hint at a state."""

ALONE: dict[str, str] = {
    **{word: status for status, words in NOUNS.items() for word in words.split()},
    **{form: status for status, verbs in VERBS.items() for form in conjugated(verbs)},
}
PAIRS: dict[tuple[str, str], str] = {
    (form, pair.rpartition(":")[2]): status
    for status, pairs in PHRASES.items()
    for pair in pairs.split()
    for form in conjugated(pair.rpartition(":")[0])
}
OPENS = frozenset(first for first, _ in PAIRS)
REACH = 4
"""Tokens behind a verb within which its other word stands."""


def cue_at(words: Sequence[str], here: int) -> str:
    """Return the state that the word at a token hints at; empty for none."""
    low = words[here]
    if low in OPENS:
        for step in range(1, REACH + 1):
            if status := PAIRS.get((low, at(words, here + step))):
                return f"{status}+"
    return ALONE.get(low, "")
