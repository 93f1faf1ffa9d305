"""Words for a person: titles and relations before a name, and nouns that may be anybody."""

from __future__ import annotations

import re

TITLE = re.compile(
    r"\b(Mrs|Ms|Miss|Lady|Dame|Baroness|Countess|Duchess|Queen|Princess|Mr|Sir|Lord|Baron|King|Prince)"
    r"\.?\s(?:[A-Z][\w.’'-]*\s)?$"
)
"""A title right before a name, or before its given name."""
KIN = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[a-z]+['’]s|whose)\s(?:(?:late|eldest|younger|older|elder|youngest|oldest|"
    r"former|first|second|twin|only)\s)?"
    r"(wife|widow|mother|daughter|sister|aunt|niece|grandmother|granddaughter|girlfriend"
    r"|husband|widower|father|son|brother|uncle|nephew|grandfather|grandson|boyfriend),?\s$"
)
"""A relation right before a name: his wife, Ann."""

_NOUNS = (
    "man woman boy girl child baby infant toddler teenager youth adult person somebody someone anyone"
    " nobody everyone anybody everybody father mother son daughter brother sister uncle aunt nephew"
    " niece cousin grandfather grandmother grandson granddaughter grandchild parent sibling husband wife"
    " widow widower spouse partner fiance fiancé fiancée fiancee boyfriend girlfriend twin stepfather"
    " stepmother stepson stepdaughter friend neighbor neighbour guest host stranger passenger passerby"
    " patient victim witness suspect defendant plaintiff client accused convict prisoner inmate hostage"
    " complainant appellant applicant claimant tenant resident citizen migrant immigrant refugee native"
    " king queen prince princess duke duchess emperor empress pope bishop archbishop cardinal priest"
    " vicar rabbi imam nun monk chaplain pastor saint god president premier chancellor minister mayor"
    " governor senator congressman congresswoman representative deputy member lawmaker legislator"
    " candidate nominee incumbent predecessor successor opponent rival challenger politician official"
    " secretary ambassador diplomat envoy delegate judge justice magistrate attorney lawyer barrister"
    " solicitor counsel prosecutor clerk coroner sheriff constable detective inspector sergeant"
    " superintendent lieutenant captain colonel admiral commander corporal"
    " marshal soldier sailor pilot guard agent spy cop officer chief boss head chair chairman"
    " chairwoman chairperson executive treasurer spokesman spokeswoman spokesperson aide adviser"
    " advisor assistant colleague staff employee trainee appointee detainee devotee evacuee intern"
    " apprentice graduate student pupil"
    " schoolboy schoolgirl classmate teacher professor lecturer principal headteacher scholar scientist"
    " expert analyst critic author poet novelist writer columnist journalist reporter correspondent"
    " editor photographer artist painter sculptor musician composer conductor singer pianist"
    " violinist drummer actor actress star celebrity director producer designer architect engineer"
    " doctor physician surgeon nurse midwife dentist vet therapist psychologist psychiatrist geologist"
    " accountant banker broker trader investor economist manager owner landlord landlady shopkeeper"
    " baker butcher farmer grower fisherman driver cyclist pedestrian motorist rider jockey athlete"
    " player striker goalkeeper keeper defender midfielder winger forward batsman bowler pitcher"
    " catcher quarterback coach trainer referee umpire linesman champion winner loser runner hero"
    " leader follower founder activist campaigner protester demonstrator supporter fan volunteer donor"
    " thief burglar robber killer murderer gunman attacker assailant hitman bomber terrorist militant"
    " rebel fugitive hacker smuggler dealer addict orphan heir heiress veteran carer caregiver"
    " babysitter nanny maid cook chef waiter waitress customer buyer seller shopper user reader viewer"
    " listener worker builder plumber electrician carpenter mechanic technician gardener cleaner"
    " firefighter fireman paramedic rescuer diver climber skier explorer traveler traveller tourist"
    " visitor holidaymaker pensioner retiree caller blogger speaker narrator character figure ghost"
    " translator interpreter messenger receptionist librarian bookkeeper auditor juror"
    " foreman steward stewardess shareholder consultant contractor developer inventor entrepreneur"
    " commissioner councillor councilman councilwoman alderman regent dictator tyrant mogul magnate"
    " tycoon mentor protégé protege ally enemy traitor culprit perpetrator offender"
    " dog cat horse mare stallion colt filly cow bull bear lion tiger elephant puppy kitten bird hen"
    " ship vessel boat yacht frigate destroyer hurricane storm"
)
HUMAN = re.compile(
    rf"(?<![\w’'-])(?:{'|'.join(sorted(_NOUNS.split()))}|[a-z]{{3,}}(?:woman|man|person)|(?!(?:ex|re|ass|cons|pers|enl|ins|des|tw)ist)[a-z]{{4,}}ist)\b"
    r"(?!-)|\bM(?:r|rs|s|iss)\.?(?=\s)"
)
"""A noun in the singular, small, that may be whom a pronoun means; animals and ships, too."""
EITHER = frozenset(
    "Alexis Andrea Ashley Carol Dominique Evelyn Gabriele Jan Jean Joan Kim Laurence Leslie Marian Michele"
    " Misha Nicola Nikita Sasha Shannon Simone Vivian".split()
)
"""Given names that the census has for one sex, and that the other bears elsewhere."""
OTHER_PRONOUNS = re.compile(
    r"\bthey/them\b|\bnon-?binary\b|\btransgender\b|\btrans (?:man|woman)\b"
)
"""Words by which an article says that somebody has pronouns of their own."""
