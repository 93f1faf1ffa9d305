"""The small words and the parties by which sentences of aid are read. Chosen by the authors."""

from __future__ import annotations

NEGATIONS = frozenset("not never nor n't n’t neither without cannot no".split())
BE = frozenset("is are was were be been being 's ’s".split())
HAVE = frozenset("has have had having".split())
MODALS = frozenset("will would could may might can shall should must 'll ’ll wo ca".split())
AUXILIARIES = BE | HAVE | MODALS | frozenset("do does did to yet already now also".split())
ADVERBS = frozenset(
    "already also now just recently reportedly temporarily formally quietly abruptly again "
    "immediately soon then still finally only even ever currently since largely instead quickly "
    "swiftly secretly directly eventually initially previously first later repeatedly effectively "
    "indefinitely briefly fully partly partially officially publicly unilaterally separately "
    "jointly unanimously overwhelmingly narrowly so far thus nevertheless suddenly once".split()
)
BESIDE_VERBS = AUXILIARIES | ADVERBS | NEGATIONS
NOT_ADVERBS = frozenset(
    "supply apply reply rely comply imply multiply july italy assembly family ally rally daily "
    "early only friendly deadly costly likely unlikely anomaly monopoly".split()
)


def is_beside_verb(word: str) -> bool:
    """Tell what stands beside the verbs of a clause: has not yet partially frozen."""
    return word in BESIDE_VERBS or (word.endswith("ly") and word not in NOT_ADVERBS)


SAID = frozenset(
    "said says say saying told tells added adds wrote writes reported reports confirmed claimed "
    "noted stated denied learned believes believe".split()
)
CLAUSE_STOPS = frozenset(
    "; : . ? ! because while although though but after before when whereas until whom whose how "
    "why — –".split()
) | frozenset(["”", "“", '"'])

DETERMINERS = frozenset(
    "the a an any some all more no its their his her our this that these those most much further "
    "additional new another each every nearly almost about least".split()
)
PREPOSITIONS = frozenset(
    "to for on against in with from by of at under over into through about as than toward towards "
    "during without within between among per via amid despite following including like near "
    "until upon worth".split()
)
RECIPIENT_LINKS = frozenset("to into for on against in with at toward towards".split())

ORGANISATIONS = {
    "NATO": "NATO",
    "World Bank": "World Bank",
    "International Monetary Fund": "International Monetary Fund",
    "IMF": "International Monetary Fund",
    "United Nations": "United Nations",
    "UN": "United Nations",
    "U.N.": "United Nations",
    "Security Council": "United Nations",
    "World Food Programme": "World Food Programme",
    "World Food Program": "World Food Programme",
    "World Health Organization": "World Health Organization",
    "WFP": "World Food Programme",
    "WHO": "World Health Organization",
    "UNICEF": "UNICEF",
    "UNHCR": "UNHCR",
    "UNRWA": "UNRWA",
    "OCHA": "United Nations",
    "UNDP": "United Nations",
    "FAO": "FAO",
    "ECOWAS": "ECOWAS",
    "ASEAN": "ASEAN",
    "European Investment Bank": "European Investment Bank",
    "African Development Bank": "African Development Bank",
    "Inter-American Development Bank": "Inter-American Development Bank",
    "Norwegian Refugee Council": "Norwegian Refugee Council",
    "International Rescue Committee": "International Rescue Committee",
    "Save the Children": "Save the Children",
    "Doctors Without Borders": "Doctors Without Borders",
    "Oxfam": "Oxfam",
    "Mercy Corps": "Mercy Corps",
    "World Central Kitchen": "World Central Kitchen",
    "Gavi": "Gavi",
    "COVAX": "COVAX",
    "U.N. agency for Palestinian refugees": "UNRWA",
    "UN agency for Palestinian refugees": "UNRWA",
    "United Nations agency for Palestinian refugees": "UNRWA",
    "U.N. Palestinian refugee agency": "UNRWA",
    "UN Palestinian refugee agency": "UNRWA",
    "Eurogroup": "EU",
    "Paris Club": "Paris Club",
    "Red Cross": "Red Cross",
    "Red Crescent": "Red Crescent",
    "African Union": "African Union",
    "Arab League": "Arab League",
    "Asian Development Bank": "Asian Development Bank",
    "G7": "G7",
    "G-7": "G7",
    "Group of Seven": "G7",
    "West": "the West",
    "Western": "the West",
    "European": "EU",
    "Euro": "EU",
    "Europe": "EU",
    "Eurozone": "EU",
    "USAID": "US",
    "Treasury": "US",
    "House": "US",
    "Republicans": "US",
    "Democrats": "US",
    "Gazans": "PS",
    "Taliban": "AF",
    "Hamas": "PS",
    "S. Korea": "KR",
    "N. Korea": "KP",
}
"""Parties that are no country: their name, or the state whose organ they are."""

LOWER_PARTIES = {"eurozone": "EU", "bloc": "EU", "alliance": "NATO", "administration": "US"}
"""Common nouns that stand for one party in this subject: the bloc, the Biden administration."""
SUBJECT_NOUNS = frozenset(
    "president government country lawmakers ministers parliament it they he she we agency ministry "
    "minister cabinet senators lender".split()
)
"""Subjects that stand for a party named before."""

LENDERS = frozenset(
    {
        "International Monetary Fund",
        "World Bank",
        "Asian Development Bank",
        "African Development Bank",
        "Inter-American Development Bank",
        "European Investment Bank",
    }
)
"""Bodies with which states agree on loans, never the other way."""
