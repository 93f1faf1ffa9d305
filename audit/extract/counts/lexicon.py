"""The words event counts are made of: nouns and verbs of events, and what may stand around them.

Chosen by the authors from what English news counts: diplomacy, parliaments, courts, war,
disasters, strikes, space, central banks, sport.
"""

from __future__ import annotations

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
"""Adjectives that the nouns of events have: two of them may be joined by "and"."""

NO_MODIFIERS = frozenset(
    """
    did do does done made held took taken led won lost gave given said told saw seen went gone came
    left got set hit ran face faces faced following including causing killing leaving during per
    like about because though although unless whether how why me him them us my your our these
    those there no not n't people men women children who whose were am if then when what
    per percent of
    """.split()
)
"""Words, besides the followers, that never stand between a number and the noun it counts."""

ADJECTIVES_IN_ED = frozenset(
    """
    failed attempted coordinated planned reported suspected confirmed repeated televised scheduled
    combined undeclared limited armed targeted aborted disputed related botched organised organized
    sponsored prolonged heated extended contested foiled thwarted renewed expected proposed
    """.split()
)

RANKED = frozenset(
    """
    quarter half base degree class grade floor tier term world amendment lady generation hand person
    party place most least string trimester cousin wife husband name language glance thing
    one lieutenant minister deputy secretary vice district circuit army division fleet sea
    century anniversary birthday edition year month week day hour minute
    """.split()
)
"""Nouns that an ordinal ranks or names: the third quarter, the 11th Circuit, a second wife."""

PLURAL_MODIFIERS = frozenset(
    "sanctions weapons sports arms news talks operations rights drugs missiles airlines series "
    "forces affairs human-rights relations sales finals trade-talks years days months weeks hours".split()
)
"""Plurals that may stand before a noun: an arms deal, two weapons tests."""

FOLLOWERS = frozenset(
    """
    of in on at by to from with between against since for after before during over under among
    within as amid and or but that which who whom when where while because so if than then this
    last next so is was were are has have had will would could may might can came took failed saw
    left hit broke went drew held set gave made fell got led ran not also only yet ever again
    without about beside besides above below behind inside toward towards upon via onto amid
    saying including involving due whether how why what once already still just more less back down
    up out away ahead too both each every all some any no does did do began brought sent found
    became ran rose lost won told kept grew saw begins starts ends comes takes marks goes fails opens
    closes runs lasts brings follows falls leaves makes gives looms remains drags
    abroad overseas home demanding condemning urging targeting
    around outside near off into through throughout despite until till later earlier overall here
    there alone together yesterday today tonight tomorrow it he she they we i you the a an his her
    their its such
    """.split()
)
"""Words after which a singular noun before them was the head of its phrase."""

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
    "as more the higher faster larger bigger greater less lower a an per each every what "
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
