"""What is given or imposed: the nouns of aid and sanctions, and the words that make them so.

Chosen by the authors.
"""

from __future__ import annotations

STRONG_HEADS = frozenset("aid weapons weaponry arms munitions bailout".split())
"""Heads that are aid where one party to it is named."""

WEAK_HEADS = frozenset(
    """
    assistance support funding funds relief supplies equipment loan loans grant grants package
    packages food medicine medicines fuel vaccines payments help cash shipment shipments
    delivery deliveries tranche transfer transfers helmets ambulances generators clothing tents
    missiles shells howitzers tanks jets launchers warplanes helicopters rockets artillery bombs
    ammunition armour armor vehicles interceptors batteries drones systems battery
    fund financing facility credits rifles mines mortars radars himars atacms leopards javelins
    taurus scalp aircraft f-16s f-16 patriots
    rations payment bradleys strykers marders challengers caesars gepards
    stingers gripens abrams carriers vests grenades warheads boats machines transformers
    hardware materiel rescue credit arrangement
    uniforms sharing guarantee guarantees warships submarines
    """.split()
)
"""Heads that are aid only between two parties, or with a word of aid before them."""

VAGUE_HEADS = frozenset(
    "support help fuel food cash systems package packages planes payment payments vehicles carriers boats "
    "rescue credit arrangement machines transformers hardware uniforms vests".split()
)
"""Heads that say nothing of aid without a word of aid, an amount or a party before them."""

AID_WORDS = frozenset(
    """
    aid military humanitarian weapons arms foreign security development emergency relief lethal
    defence defense economic budget food disaster donation ammunition missile missiles bailout
    intelligence patriot medical winter tank tanks artillery nonlethal non-lethal reconstruction
    rescue lifesaving saving financial donor budgetary demining armoured armored patrol bulletproof
    """.split()
)
"""Words before a weak head that make it aid."""

CARRIERS = frozenset(
    """
    delivery deliveries shipment shipments supply supplies transfer transfers package packages
    tranche tranches batch batches provision sale sales export exports shipload truckload
    consignment round airlift distribution distributions slice instalment instalments barrels tonnes tons
    pallets crates sacks boxes
    """.split()
)
"""Nouns that carry an item behind "of": the delivery of 14 tanks."""

SANCTIONS = frozenset("sanctions sanction embargo embargoes".split())
HEADS = STRONG_HEADS | WEAK_HEADS | SANCTIONS
TRIGGERS = HEADS.union(
    """
    sanctioned sanctioning blacklist blacklisted froze asset assets donors lend lends lent
    disbursement disbursements f mig arm arming armed rearm rearming equip equipped equipping bankroll
    bankrolled bankrolling resupply cap caps curbs banned bans ban outlawed prohibited blacklist freeze
    frozen swift rescue credit ceiling
    """.split()
)
"""Words one of which a sentence has that is read."""

TOPIC_HEADS = {
    "aid": frozenset(
        """
        money contribution contributions trucks lorries convoy convoys wheat grain flour rice maize
        goods rations meals blankets shelters kits hospitals doses permits licences licenses
        exports programme program programmes programs projects project disbursements disbursement
        payout sale sales instalment instalments installment installments cargo cargoes
        consignment consignments rounds lifeline cooperation
        operations activities distribution distributions services flights
        contracts sum money amount arrangement planeloads truckloads remainder
        airlift budget tonnes tons quantity subsidies radars scheme donation donations work freeze
        pause suspension halt
        blockade barrels litres liters pallets crates boxes sacks lorry truck flight
        share shares portion slice noodles biscuits tarpaulins milk cereals peas beans sorghum rescuers
        medics parts spares training water packs deposit deposits nothing none neither everything rest
        """.split()
    ),
    "sanctions": frozenset(
        "measures restrictions penalties curbs ban bans waiver waivers exemption exemptions "
        "licence license limit ceiling cap caps".split()
    ),
}
"""Heads that are aid or sanctions only in an article about them."""
ACTIVITIES = frozenset(
    "programme program programmes programs projects project cooperation operations activities "
    "distributions services flights exports scheme budget work contracts".split()
)
"""Those of which it is told only that they stopped, or go on."""
EMPTY = frozenset("nothing none neither".split())
"""Items that say that there are none."""
ALL_OF_IT = EMPTY | frozenset("everything rest remainder share shares portion".split())
"""Items that stand for aid told before, where it is paid out or signed for."""
DROPPED = frozenset(
    "aid water packs food meals rations supplies pallets tonnes tons bundles crates".split()
)
"""What is dropped from the air."""
STOPPAGES = frozenset("freeze pause suspension halt blockade".split())
"""What has been stopped is aid: lifted, aid resumes."""
RELIEFS = frozenset("relief waiver waivers exemption exemptions licence license".split())
"""Exceptions from sanctions: granted, the sanctions pause; ended, they are back."""
CONVOYS = frozenset(
    "trucks lorries convoy convoys flights flight truck distribution distributions handouts".split()
)
"""What aid comes on: items behind a word of it."""
ARMS = frozenset(
    "weapons arms ammunition artillery missiles shells munitions drones rockets launchers tanks "
    "howitzers interceptors".split()
)
"""Weapons that a package holds, and that many states send in an article about them."""
FUNDING = frozenset("funding financing support".split())
"""Aid of its recipient: ended its funding of the agency."""
SHARED = frozenset("sharing cooperation".split())
"""Aid that is given "with" its recipient."""
REGIMES = frozenset("programme program regime".split())
"""What sanctions are part of: a sanctions programme."""
BILLS = frozenset("agreement agreements bill measure plan deal proposal legislation".split())
"""What aid or sanctions come in: items behind a word of them, or "the" in an article on them."""
ANSWERED = frozenset("offer request demand idea matter".split())
"""What is accepted or rejected of it, told again: turned the request down."""
EXPECTED = frozenset(
    "payment payments tranche tranches delivery deliveries shipment shipments instalment "
    "installment instalments installments disbursement disbursements loan funds convoy".split()
)
"""What is told to come by "is expected in April" alone."""
PACKAGES = frozenset("package packages round rounds".split())
"""Of sanctions, in an article about sanctions and not about aid."""
SANCTION_WORDS = frozenset(
    "travel visa asset assets entry import export trade oil price barrel".split()
)
SANCTION_HEADS = frozenset("ban bans restrictions curbs freeze freezes controls cap caps".split())
"""With a word of sanctions before them, sanctions: travel bans, asset freezes."""
TOPIC_WORDS = frozenset(
    "humanitarian bailout tranche tranches usaid unrwa unicef wfp unhcr disbursement "
    "disbursements famine airlift aid".split()
)
"""Words that, in many sentences, make an article one about aid."""
TOPIC_HINTS = TOPIC_WORDS | frozenset(
    "donors relief weapons arms imf loan loans refugees assistance funding shipments deliveries "
    "embargo grant grants tents package credit lenders rescue veto payment pledge pledges bill donor "
    "patriot".split()
)
"""Words that do so beside a fact that is sure."""
GIVING_WORDS = frozenset(
    """
    aid donors donor donated donate donation donations donates pledge pledged pledges pledging
    humanitarian relief grant grants loan loans lend lends lent tranche tranches instalment bailout
    disbursed disbursement disburse creditors rescue credit airlift airlifted airdrop airdropped
    unicef wfp unrwa unhcr usaid imf contribute contribution contributions earmarked assistance
    famine appeal appealed replenishment lender lenders
    """.split()
)
"""Words of giving and lending, several of which make an article one about aid."""
GIVEN_WORDS = frozenset(
    """
    food rice wheat flour maize rations meals tents blankets shelter tarpaulins medicine medicines
    supplies sacks convoy convoys lorries trucks truckload hospital generators fuel ammunition shells
    rounds missiles tanks jets f-16 f-16s howitzers interceptors patriots patriot leopards gripens
    abrams helicopters drones weapons arms artillery budget debt programme package money funds
    funding cash
    """.split()
)
"""Words of what is given, many of which do so."""
SANCTION_HINTS = SANCTIONS | frozenset(
    "ban bans banned froze frozen freeze blacklist blacklisted assets swift cap penalties curbs crude "
    "oligarchs restrictions".split()
)
"""Those of sanctions."""

NOT_AID_AFTER = frozenset(
    "act law vessel vessels plane planes sector sectors market markets list lists violations "
    "busting evasion ban bans embargo worker "
    "workers group groups agency agencies organisation organisation "
    "organizations organization effort efforts station stations dog dealer dealers trade race "
    "control treaty maker makers supplier manufacturer money-laundering official officials "
    "inspection inspections site sites team teams experts buildup cache caches charge charges "
    "technology talks smuggling industry possession "
    "chief regime inspector inspectors program programs programme programmes".split()
)
"""Words behind a head that make it the first part of another thing: aid workers, arms dealers."""

NOT_AID_BEFORE = frozenset(
    "assault legal student students band hearing visual teaching state-of-the-art tax "
    "life child income housing tuition teacher nuclear-armed nuclear firearms small air-to-air "
    "chemical biological conventional concealed assault-style bear".split()
)
"""Words before a head that make it no aid between states: financial aid, first aid, small arms."""
