"""Titles as news writes them, and the offices of the table of terms."""

from __future__ import annotations

import polars as pl

from newsaudit.schemas.countries import country_prefix, country_suffix

TITLES = {
    "president": "pres",
    "vice president": "vice-president|veep",
    "prime minister": "premier|pm|taoiseach|prime minister-designate",
    "chancellor": "",
    "foreign minister": "minister of foreign affairs|minister for foreign affairs|foreign affairs minister|"
    "external affairs minister|foreign secretary|minister of external affairs",
    "defence minister": "defense minister|defense secretary|defence secretary|secretary of defense|"
    "minister of defence|minister of defense|defense chief",
    "secretary of state": "",
    "treasury secretary": "secretary of the treasury",
    "attorney general": "",
    "interior secretary": "secretary of the interior",
    "agriculture secretary": "secretary of agriculture",
    "commerce secretary": "secretary of commerce",
    "labor secretary": "secretary of labor",
    "health secretary": "health and human services secretary|hhs secretary|"
    "secretary of health and human services",
    "housing secretary": "secretary of housing and urban development|hud secretary",
    "transportation secretary": "secretary of transportation",
    "energy secretary": "secretary of energy",
    "education secretary": "secretary of education",
    "veterans affairs secretary": "secretary of veterans affairs|va secretary",
    "homeland security secretary": "secretary of homeland security",
    "national security adviser": "national security advisor",
    "senator": "sen|us senator|u s senator",
    "representative": "rep|congressman|congresswoman|us representative|congressperson",
    "speaker": "house speaker|speaker of the house",
    "majority leader": "senate majority leader|house majority leader",
    "minority leader": "senate minority leader|house minority leader",
    "secretary general": "secretary-general|un secretary general|nato secretary general",
    "federal reserve chair": "fed chair|fed chairman|fed chairwoman|federal reserve chairman",
    "cia director": "",
    "fbi director": "",
    "king": "",
    "queen": "",
    "emir": "",
    "crown prince": "",
    "pope": "",
    "supreme leader": "",
    "press secretary": "",
    "spokesperson": "spokesman|spokeswoman",
    "aide": "",
    "governor": "gov",
    "mayor": "",
    "finance minister": "minister of finance|chancellor of the exchequer",
    "interior minister": "minister of the interior|home secretary",
    "justice minister": "minister of justice",
}
"""Office to the other ways its title is written, parted by `|`; small letters, no full stops."""

OFFICES = {
    title: office
    for office, others in TITLES.items()
    for title in (office, *others.split("|"))
    if title
}

SINGLE = (
    "president",
    "vice president",
    "prime minister",
    "chancellor",
    "foreign minister",
    "defence minister",
    "secretary of state",
    "treasury secretary",
    "commerce secretary",
    "homeland security secretary",
    "national security adviser",
)
"""Offices of a state that one person holds at a time, and that have no namesake beside it.

Not here: an attorney general, secretary of education or speaker may be a state's own.
"""

EXCLUSIVE = {
    **dict.fromkeys(
        (
            "president", "vice president", "prime minister", "chancellor", "king", "queen",
            "senator", "representative", "governor", "mayor", "secretary of state", "pope",
        ),
        "head",
    ),
    **dict.fromkeys(
        ("foreign minister", "defence minister", "interior minister", "justice minister"),
        "minister",
    ),
}  # fmt: skip
"""Offices that one person never holds two of at a time, by group.

A head of government may well be finance or foreign minister as well: other groups do not exclude.
"""

WITHOUT = {
    "prime minister": "AR BO BR BW CL CO CR CY EC GH GT HN ID MX NG NI PA PH PY SV US UY VE",
    "president": "AU BE CA DK GB JO JP KH MA MY NL NO NZ SA SE TH",
}
"""Countries that have had no such office since 1990, at the least."""

FORMER = r"^(?:former|ex|then|late|acting|interim|outgoing|incoming|current)[ -]+"

ELECTED = r" (sen|rep|gov|senator|congressman|congresswoman|governor)$"
"""What is left of `Massachusetts Sen.`, `Republican Gov.`, `panel Chairman Rep.`."""
SUBORDINATE = r"\b(?:lt|lieutenant|deputy|vice|state|shadow|student|colonial|military|bank)\b"


POSTS = {
    "chief executive": "chief executive officer|ceo",
    "chief financial officer": "cfo|finance director|finance chief|chief finance officer",
    "chief operating officer": "coo|operating chief",
    "superintendent": "school superintendent|schools superintendent|district superintendent",
    "principal": "school principal|head teacher|headteacher|headmaster|headmistress",
    "treasurer": "",
    "constable": "pc|police constable|detective constable|det con",
    "sergeant": "sgt|detective sergeant|det sgt|police sergeant",
    "inspector": "insp|detective inspector|det insp|police inspector|chief inspector|"
    "detective chief inspector|det chief insp",
    "deputy president": "",
    "deputy prime minister": "",
    "deputy governor": "",
    "deputy mayor": "",
    "deputy chief executive": "",
    "deputy superintendent": "assistant superintendent",
    "deputy principal": "assistant principal|vice principal|deputy head",
    "chair": "chairman|chairwoman|chairperson|board chair|chair of trustees|chair of governors",
    "general": "gen|lt gen|lieutenant general|maj gen|major general|brig gen|brigadier general",
    "brigadier": "brig",
    "colonel": "col|lt col|lieutenant colonel",
    "major": "maj",
    "captain": "capt",
    "lieutenant": "lt|first lieutenant|second lieutenant|1st lt|2nd lt",
    "admiral": "adm|vice adm|rear adm|vice admiral|rear admiral",
    "commander": "cmdr|lt cmdr|lieutenant commander",
    "sir": "",
    "lord": "",
    "dame": "",
    "baroness": "",
}
"""Posts outside the table of terms, as titles are written; small letters, no full stops."""
POST_OF = {
    title: post for post, others in POSTS.items() for title in (post, *others.split("|")) if title
}
POST_GROUPS = {
    **dict.fromkeys(
        ("chief executive", "chief financial officer", "chief operating officer",
         "deputy chief executive", "chair"), "company",
    ),
    **dict.fromkeys(
        ("constable", "sergeant", "inspector", "general", "brigadier", "colonel", "major", "captain",
         "lieutenant", "admiral", "commander"), "rank",
    ),
    **dict.fromkeys(("sir", "lord"), "knight or peer"),
    **dict.fromkeys(("dame", "baroness"), "dame or peeress"),
    **dict.fromkeys(
        ("superintendent", "principal", "deputy superintendent", "deputy principal"), "school",
    ),
    **dict.fromkeys(
        ("treasurer", "deputy president", "deputy prime minister", "deputy governor",
         "deputy mayor"), "head",
    ),
}  # fmt: skip
"""Posts that one person holds one of, by group; those of `head` exclude its offices, too."""
HONOURS = ("knight or peer", "dame or peeress")
"""Groups of titles that are kept for life, whatever time a sentence tells of."""


STRAY = r"^\p{Ll}+ (\p{Lu})"
"""A small word before a title in capitals belongs to what stands before: outside court Detective …."""


def post_of(title: pl.Expr) -> pl.Expr:
    """Return the post a title names, null if it is none of POSTS."""
    plain = (
        title.str.replace(STRAY, "${1}")
        .str.to_lowercase()
        .str.replace_all(r"[.,]", "")
        .str.replace_all(r"[\s-]+", " ")
    )
    plain = plain.str.strip_chars().str.replace(r"^the ", "").str.replace(FORMER, "")
    return plain.replace_strict(POST_OF, default=None, return_dtype=pl.String)


def office_of(title: pl.Expr) -> pl.Expr:
    """Return the office a title names, its country left out, null if it is none of the table's."""
    plain = title.str.to_lowercase().str.replace_all(r"[.,]", "").str.replace_all(r"\s+", " ")
    plain = plain.str.strip_chars().str.replace(r"^the ", "").str.replace(FORMER, "")
    plain = plain.str.replace(country_prefix(), "").str.replace(country_suffix(), "")
    plain = plain.str.replace(FORMER, "")
    elected = pl.when(~plain.str.contains(SUBORDINATE)).then(plain.str.extract(ELECTED))
    title = pl.coalesce(elected, plain)
    return title.replace_strict(OFFICES, default=None, return_dtype=pl.String)


def name_key(name: pl.Expr) -> pl.Expr:
    """Return a name without accents, capitals, hyphens and middle initials, to compare spellings."""
    bare = name.str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase()
    bare = bare.str.replace_all(r" (?:[a-z]\. ?)+", " ")
    return bare.str.replace_all(r"[.’']", "").str.replace_all(r"[\s-]+", " ").str.strip_chars()
