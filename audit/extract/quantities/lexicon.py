"""Units, modifiers, states and the words that end a counted noun phrase. Chosen by the authors."""

from __future__ import annotations

UNITS: dict[str, str] = {
    "mile": "mi",
    "miles": "mi",
    "kilometre": "km",
    "kilometres": "km",
    "kilometer": "km",
    "kilometers": "km",
    "km": "km",
    "kms": "km",
    "metre": "m",
    "metres": "m",
    "meter": "m",
    "meters": "m",
    "m": "m",
    "centimetres": "cm",
    "centimeters": "cm",
    "cm": "cm",
    "mm": "mm",
    "millimeters": "mm",
    "millimetres": "mm",
    "foot": "ft",
    "feet": "ft",
    "ft": "ft",
    "inch": "in",
    "inches": "in",
    "yard": "yd",
    "yards": "yd",
    "acre": "acre",
    "acres": "acre",
    "hectare": "ha",
    "hectares": "ha",
    "ton": "ton",
    "tons": "ton",
    "tonne": "t",
    "tonnes": "t",
    "kilogram": "kg",
    "kilograms": "kg",
    "kilogrammes": "kg",
    "kg": "kg",
    "kilos": "kg",
    "kilo": "kg",
    "gram": "g",
    "grams": "g",
    "pound": "lb",
    "pounds": "lb",
    "lb": "lb",
    "lbs": "lb",
    "ounce": "oz",
    "ounces": "oz",
    "litre": "L",
    "litres": "L",
    "liter": "L",
    "liters": "L",
    "gallon": "gal",
    "gallons": "gal",
    "barrel": "bbl",
    "barrels": "bbl",
    "mph": "mi/h",
    "kph": "km/h",
    "kmh": "km/h",
    "knots": "kn",
    "megawatts": "MW",
    "megawatt": "MW",
    "gigawatts": "GW",
    "kilowatts": "kW",
    "degrees": "degree",
    "degree": "degree",
}
"""Unit words to UCUM-like symbols; `ton` is not said to be metric, `t` is."""

AREAS = frozenset("mi km m ft cm in yd".split())
"""Units that "square" before them makes an area: square miles → mi2."""

MODIFIERS = {
    ("more", "than"): "more_than",
    ("greater", "than"): "more_than",
    ("less", "than"): "less_than",
    ("fewer", "than"): "less_than",
    ("at", "least"): "at_least",
    ("no", "less", "than"): "at_least",
    ("no", "fewer", "than"): "at_least",
    ("no", "more", "than"): "at_most",
    ("at", "most"): "at_most",
    ("up", "to"): "at_most",
    ("as", "many", "as"): "at_most",
    ("as", "much", "as"): "at_most",
    ("an", "estimated"): "about",
    ("the", "estimated"): "about",
    ("close", "to"): "nearly",
    ("over",): "more_than",
    ("above",): "more_than",
    ("exceeding",): "more_than",
    ("under",): "less_than",
    ("below",): "less_than",
    ("about",): "about",
    ("around",): "about",
    ("roughly",): "about",
    ("approximately",): "about",
    ("some",): "about",
    ("estimated",): "about",
    ("nearly",): "nearly",
    ("almost",): "nearly",
}
"""Words before a number to the modifier they make, longest first."""

STATES = {
    form: state
    for state, forms in {
        "killed": "killed killing kills kill died dead dying die dies slain fatally",
        "injured": "injured injuring injures injure wounded wounding hurt",
        "arrested": "arrested arresting arrest detained detaining",
        "missing": "missing",
        "displaced": "displaced displacing",
        "infected": "infected",
        "hospitalized": "hospitalized hospitalised",
        "evacuated": "evacuated evacuating",
        "rescued": "rescued rescuing",
        "charged": "charged charging",
        "laid off": "laid",
        "destroyed": "destroyed destroying",
        "released": "released releasing freed freeing",
        "deployed": "deployed deploying",
        "registered": "registered",
        "surveyed": "surveyed polled",
    }.items()
    for form in forms.split()
}
"""What happened to those counted; died, dead and killed are one measure, as are wounded, hurt."""

RISES = frozenset(
    "rose rise rises risen rising increased increase jumped jump climbed climb grew grown gained "
    "gain surged surge soared advanced up added".split()
)
FALLS = frozenset(
    "fell fall falls fallen falling dropped drop declined decline slipped slid sank shrank tumbled "
    "plunged decreased decrease lost down".split()
)

IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "policemen": "policeman",
    "policewomen": "policewoman",
    "fishermen": "fisherman",
    "firemen": "fireman",
    "lives": "life",
    "wives": "wife",
    "police": "police",
    "troops": "troop",
    "homes": "home",
    "cases": "case",
    "votes": "vote",
    "shoes": "shoe",
    "businesses": "business",
    "buses": "bus",
    "houses": "house",
    "nurses": "nurse",
    "horses": "horse",
    "criteria": "criterion",
}
NOT_PLURAL = frozenset(
    "this its his was has is as us does across always perhaps towards plus yes news less unless "
    "besides thus previous various famous religious serious dangerous dangers s was congress "
    "process access press business class loss cross mass gas bus series species percent".split()
)

TIME_NOUNS = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds decade "
    "decades century centuries weekend weekends night nights quarter quarters season seasons "
    "times time a.m p.m am pm o'clock evenings mornings afternoons january february march april "
    "may june july august september october november december".split()
)
"""Heads that are the business of the dates, or ratios."""

NOT_MEASURES = frozenset(
    "point thing way word side step reason other part kind sort type example percent".split()
)
"""Heads that measure nothing on their own."""

PEOPLE = frozenset(
    "person man woman child boy girl soldier officer civilian medic policeman student teacher "
    "doctor nurse militant worker passenger resident journalist firefighter".split()
)
"""Heads that "one" counts; elsewhere it is a pronoun or an article."""

VAGUE = frozenset("all other others more additional further such of the those these own".split())
"""Modifiers that do not make another measure."""

ENDS = frozenset(
    """
    of in on at by to from with between against since for after before during over under among
    within as amid and or but that which who whom when where while because so if than then this
    the a an is was were are be been has have had will would could may might can should must do did
    not also only yet ever into through throughout despite until till it he she they we i you his
    her their its about around per each every said says say out off up down behind near across
    including without via whose what how ago later earlier old
    """.split()
)
"""Words that end a counted noun phrase."""
