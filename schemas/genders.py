"""Words that tell of whom they are said: `f` or `m`. Pronouns, titles and relations."""

from __future__ import annotations

_FEMALE = (
    "mrs ms miss lady dame baroness countess duchess queen princess madam wife widow mother daughter"
    " sister aunt niece grandmother granddaughter girlfriend actress congresswoman"
    " councilwoman assemblywoman alderwoman chairwoman spokeswoman saleswoman businesswoman headmistress"
    " policewoman heiress waitress hostess abbess nun sportswoman horsewoman noblewoman"
)
_MALE = (
    "mr sir lord baron earl duke king prince husband widower father son brother uncle nephew grandfather"
    " grandson boyfriend actor-director congressman councilman assemblyman alderman businessman salesman"
    " headmaster policeman fisherman monk sportsman horseman nobleman"
)
SIDES = {**dict.fromkeys(_FEMALE.split(), "f"), **dict.fromkeys(_MALE.split(), "m")}
"""Word to the gender of whom it is said: `f` or `m`. `Chairman` and `spokesman` are said of both."""
GENDER_OF = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
"""Pronoun to gender."""
