"""What kind of source a phrase is: named, role, document, collective, anonymous."""

from __future__ import annotations

import re

WITHHELD = re.compile(
    r"\banonym|\b(?:not|n['’]t) (?:to )?be (?:named|identified|quoted)|\bnot authori[sz]ed\b|"
    r"\bunauthori[sz]ed\b|\bon (?:the )?condition\b|\bfamiliar with\b|\bclose to\b|"
    r"\bunnamed\b|\bunidentified\b|\bsources?\b|(?-i:^Insiders?|\binsiders?)\b|"
    r"\bspoke on background\b|"
    r"\bwith (?:direct )?knowledge of\b|\bbriefed on\b|\bwhose name",
    re.IGNORECASE,
)
"""A person whose name is withheld (AP, Reuters: say why, and describe as closely as possible).

A capital inside the phrase is a name's ("Business Insider")."""

SINGLE = re.compile(
    r"(?:an?|one|another|the|this) (?:\w+ ){0,4}(?:official|aide|adviser|advisor|diplomat|person|"
    r"officer|lawmaker|strategist|operative|staffer|employee|attendee|participant|witness|man|woman|"
    r"friend|associate|donor|executive|lawyer|source|insider|ally|veteran)\b",
    re.IGNORECASE,
)
"""One person without a name; with one, the phrase is resolved before it gets here."""

SPOKESPERSON = re.compile(
    r"\bspokes(?:man|woman|person|people)\b|\bpress secretary\b|\brepresentatives?\b", re.IGNORECASE
)

NAME_AFTER = re.compile(
    r"(?:spokes\w{1,6}|[Ss]ecretary|[Rr]epresentative),? [A-Z][\w'’-]{1,40} [A-Z][\w'’-]"
)

DOCUMENTS = frozenset(
    "report statement poll polls survey surveys study studies letter letters email emails memo memos "
    "tweet tweets article articles column editorial book speech post ad ads advertisement video "
    "documents document newspaper magazine times news journal post globe tribune herald analysis data "
    "research transcript transcripts press release filing filings lawsuit complaint indictment "
    "records record resolution bill order directive manifesto website blog page headline figures "
    "numbers results communique communiqué note story stories paper papers findings statistics "
    "review audit dossier file files petition affidavit testimony interview ruling law treaty "
    "magazine review standard telegraph guardian reuters cnn bbc msnbc politico bloomberg".split()
)
COLLECTIVES = frozenset(
    "experts analysts officials critics observers people voters supporters republicans democrats "
    "aides advisers advisors lawmakers members americans researchers scientists police prosecutors "
    "authorities investigators opponents historians economists scholars diplomats leaders residents "
    "activists advocates conservatives liberals they we some many others several most commentators "
    "pundits witnesses neighbors neighbours friends allies rivals fans users readers reporters "
    "journalists insiders doctors lawyers attorneys academics campaigners protesters demonstrators "
    "strategists operatives senators representatives ministers governors politicians executives "
    "women men families parents students teachers workers employers investors traders strategists "
    "everyone everybody nobody everybody anyone somebody someone us them both few all".split()
)
PERSON_PRONOUNS = frozenset("i me you".split())
ORGANISATION = frozenset(
    "house senate congress committee court department ministry party campaign government council "
    "commission agency office bureau university institute administration union group association "
    "company corporation bank force army navy police foundation center centre board team embassy "
    "parliament cabinet service authority organization organisation federation league club school "
    "inc corp llc ltd kremlin pentagon".split()
)
HEAD_STOPS = frozenset(
    "of in at for from with on by to who which that and or after about near under during".split()
)


def kind_of(text: str) -> str:
    """Return the kind of a source phrase that no named person of the article explains."""
    low = text.lower()
    if low in PERSON_PRONOUNS:
        return "named"
    if SPOKESPERSON.search(text) and not WITHHELD.search(text):
        return "named" if NAME_AFTER.search(text) else "role"
    words = re.findall(r"[\w'’.&-]+", text)
    head = head_of([word.lower() for word in words])
    if head in DOCUMENTS:
        return "document"
    if WITHHELD.search(text) or SINGLE.match(text):
        return "anonymous"
    if head in COLLECTIVES:
        return "collective"
    return proper(words, head)


def head_of(words: list[str]) -> str:
    """Return the head of a noun phrase: its last word before a preposition or a clause."""
    for here, word in enumerate(words):
        if word in HEAD_STOPS and here:
            return bare(words[here - 1])
    return bare(words[-1]) if words else ""


def bare(word: str) -> str:
    """Return a word without possessive or full stop."""
    return word.removesuffix("'s").removesuffix("’s").strip(".'’")


def proper(words: list[str], head: str) -> str:
    """Tell a personal name from an office or organisation by capitals and articles."""
    capitals = [word for word in words if word[:1].isupper()]
    article = bool(words) and words[0].lower() in ("the", "a", "an", "this", "its", "his", "her")
    if head in ORGANISATION or not capitals:
        return "collective" if head.endswith("s") and not head.endswith("ss") else "role"
    personal = len(capitals) >= 2 and not article and all(not word.isupper() for word in capitals)
    return "named" if personal else "role"
