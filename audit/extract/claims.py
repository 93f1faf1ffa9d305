"""Claims a reader may contest, where the copy makes them: intent, belief, guilt, losses, gains.

A claim's passage is its subject and the words that claim ("Ruritania is seeking to conquer"), not
the whole sentence: whether somebody said it is decided by rules on the statements around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from newsaudit.extract.document import Document

NAME = r"[A-Z][\w’'.-]{0,30}"
ACTOR = rf"(?:the )?{NAME}(?: {NAME}){{0,3}}"
ADVERB = r"(?:(?:[a-z]{2,16}ly|now|still|also|clearly|long) )?"
BE = r"(?:is|are|was|were|has been|have been|had been)"
NUMBER = (
    r"(?:\d[\d,]{0,12}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores"
    r"|hundreds|thousands|tens of thousands|hundreds of thousands)"
)
PEOPLE = (
    r"(?:people|soldiers|civilians|children|troops|fighters|militants|servicemen|women|men"
    r"|police officers|officers|protesters|journalists|passengers|students|rebels|others|victims"
    r"|residents|workers)"
)
HARM = r"(?:killed|wounded|injured|dead|captured|missing)"
PLACE_TAKEN = (
    rf"(?:{ACTOR}|(?:the|a|an|several|two|three|more|new) [a-z]{{3,14}}(?: [a-z]{{3,14}})?)"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """How one kind of claim is worded; `words` follows the subject where one is looked for."""

    claims: str
    words: re.Pattern[str]
    needs_subject: bool = True
    common: bool = False
    """A common noun may be the subject too: "the company's managers"."""


COMMON_SUBJECT = re.compile(
    r"(?:The|A|An|Two|Three|Several|Some|Its|Their|His|Her|Police|Army|Prison|Security|Government|Rebel) "
    r"(?:[A-Za-z][\w’'-]{1,20} ){0,3}"
    r"(?:managers?|executives?|owners?|directors?|company|firm|bank|government|ministry|ministers?|mayor"
    r"|president|police|officers?|army|military|soldiers|troops|forces|rebels|militants|fighters"
    r"|insurgents|guards|officials"
    r"|leaders?|councilm[ae]n|senators?|lawmakers|lawyers?|doctors?|priests?|teachers?|agents|authorities"
    r"|regime|administration|party|union"
    r"|contractors?|builders?|developers?|bishops?|judges?|prosecutors?|gunm[ae]n) $"
)
"""A common noun that names a party, at the beginning of a sentence."""

SUBJECT = re.compile(
    r"(?:(?:the|The|its|Its) )?(?:[A-Z][\w’'.-]{0,30} ){1,4}(?:(?:forces|troops|fighters|officials"
    r"|leaders|authorities|government|army|military|rebels|militants|soldiers|commanders) )?$"
)
"""A name (and what is under it), right before the words that claim."""

NOT_SUBJECTS = frozenset(
    "I It This That These Those There We You What Who Which But And Or If When While As In On At For"
    " After Before Since So Although He She They Nobody Everybody Everyone Someone Anyone"
    " Many Some Most Few No People Because However Nor Yet To From By With Of Not Then Here".split()
)

INTENT = re.compile(
    rf"{ADVERB}(?:{BE} {ADVERB}(?:seeking|trying|attempting|aiming|plotting|scheming|determined"
    rf"|out) to |{BE} {ADVERB}(?:bent|intent) on |(?:seeks|aims|intends|plots|wants|seek|aim|intend|want"
    rf"|wanted|sought) (?:{ACTOR} )?to )(?!be (?:named|identified|quoted)|comment|share|discuss)[a-z]{{2,20}}"
)
BELIEF = re.compile(
    rf"{ADVERB}(?:believes|thinks|feels|fears|suspects|hopes|reckons|knows"
    r"|(?:is|was) (?:convinced|confident|certain|afraid))\b(?= (?!in\b|of\b|about\b|like\b))"
)
ACCUSATION = re.compile(
    rf"{ADVERB}(?:{BE} {ADVERB}(?:behind|responsible for|guilty of|complicit in|to blame for)"
    r"|lied (?:to|about|for)|rigged|bribed|embezzled|defrauded|poisoned|tortured|massacred|sabotaged"
    r"|orchestrated|masterminded|covered up|stole|forged|took bribes|bribed|extorted|blackmailed|abused|raped"
    r"|looted|beat (?:the |up )?(?:prisoners?|protesters?|detainees?|suspects?|civilians|women|children"
    r"|men|(?:him|her)(?! (?:\d|by\b|in\b|to\b|at\b|for\b|again\b|twice\b|[a-z]+ly\b)))"
    r"|(?:knowingly |deliberately )?(?:misled|deceived|cheated) (?:the |its |their |his |her )?[a-z]{4,14}"
    r"|(?:broke|violated) (?:the|its|international) law"
    r"|committed (?:war crimes|crimes|fraud|genocide|murder|atrocities|perjury|treason))\b"
)
CASUALTIES = re.compile(
    rf"\b(?i:(?:at least|more than|about|some|nearly|up to|over) )?(?i:{NUMBER}) (?:{NAME} )?"
    rf"(?:[a-z]{{3,12}} )?{PEOPLE} (?:(?:were|have been|had been|are|was) )?{HARM}\b"
    rf"|\b(?:killed|killing|wounded|wounding|injured|injuring|left) "
    rf"(?:(?:at least|more than|about|some|nearly|up to|over|another) )?{NUMBER}"
    r"(?! (?:years?|months?|weeks?|days?|hours?|minutes?|decades?|times|miles|kilomet\w+)\b)"
    rf"(?: {PEOPLE})?(?: {HARM})?\b(?![-/])|\bdeath toll\b[^.\n]{{0,30}} \d[\d,]{{0,12}}"
)
GAIN = re.compile(
    rf"{ADVERB}(?:(?:have|has|had) )?{ADVERB}(?:captured|seized|overran|encircled|retook|recaptured"
    rf"|liberated|repelled|took control of|taken control of) {PLACE_TAKEN}"
    r"|(?:continue to advance|(?:are|were|is) advancing|(?:have |has )?advanced"
    r"|(?:made|have made|has made) (?:gains|advances|progress)"
    r"|(?:gained|lost) ground) (?:on|in|toward|towards|near|into|around|along|across) "
    r"(?:the )?[\w’'-]{2,30}"
    r"|(?:[a-z]{2,12} ){0,4}territorial gains"
)

PATTERNS = (
    Pattern("intent", INTENT, common=True),
    Pattern("belief", BELIEF, common=True),
    Pattern("accusation", ACCUSATION, common=True),
    Pattern("casualties", CASUALTIES, needs_subject=False),
    Pattern("military gain", GAIN, common=True),
)

FIGHTING = re.compile(
    r"\b(?:troops|forces|army|military|soldiers|rebels|militants|fighters|insurgents|battle\w*"
    r"|front ?lines?|offensive|war)\b"
)
"""Words without which "captured" or "advanced" is about elections, sport or business."""

ESTABLISHED = re.compile(
    r"\b(?:convicted|pleaded guilty|found guilty|sentenced|court|jury|alleged\w*|accus\w+|suspect\w*"
    r"|charged|indict\w+|denie[sd]|apologi[sz]ed|admitted|confessed)\b"
)
"""Words by which a sentence says itself whose finding a guilt is, or that it is disputed."""

ACCUSED = re.compile(
    rf"\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing)) (?P<object>{ACTOR})(?= (?:of|for)\b)"
    rf"|(?P<subject>{NAME}(?: {NAME}){{0,3}}) (?:has |have |had )?(?:{BE} )(?:also )?accused(?= of\b)"
)


def find_claims(document: Document) -> Iterator[tuple[str, int, int]]:
    """Yield kind, start and end of each claim in the text, headline included."""
    for pattern in PATTERNS:
        for match in pattern.words.finditer(document.text):
            sentence = document.sentences[document.sentence_at(match.start())]
            start = subject_start(document.text, sentence.start, match.start())
            if start is None and pattern.common:
                start = common_subject(document.text, sentence.start, match.start())
            if start is None and pattern.needs_subject:
                continue
            if contestable(
                pattern.claims, sentence.of(document.text), document.article.published_on
            ):
                yield pattern.claims, match.start() if start is None else start, match.end()


def subject_start(text: str, sentence_start: int, at: int) -> int | None:
    """Return where the named subject right before `at` begins; None if there is none."""
    window_start = max(sentence_start, at - 130)
    match = SUBJECT.search(text[window_start:at])
    if match is None:
        return None
    words = match.group().split(" ")[:-1]
    skipped = 0
    while words and words[0] in NOT_SUBJECTS:
        skipped += len(words.pop(0)) + 1
    if words and words[-1] in DETERMINERS:
        return None  # a tortured relationship: an adjective
    named = any(word[:1].isupper() and word not in ("The", "Its") for word in words)
    return window_start + match.start() + skipped if named else None


DETERMINERS = frozenset("A An The Its Their His Her Our My Your".split())


def common_subject(text: str, sentence_start: int, at: int) -> int | None:
    """Return where a sentence's common-noun subject right before `at` begins; None if there is none."""
    if at - sentence_start > LONGEST_SUBJECT:
        return None
    return sentence_start if COMMON_SUBJECT.fullmatch(text[sentence_start:at]) else None


LONGEST_SUBJECT = 90


def contestable(claims: str, sentence: str, published_on: date | None) -> bool:
    """Tell whether the sentence leaves a claim of this kind open to contest.

    The dead of an attack years ago are history that nobody need be named for.
    """
    if claims == "military gain":
        return FIGHTING.search(sentence) is not None
    if claims == "accusation":
        return ESTABLISHED.search(sentence) is None
    if claims == "casualties" and published_on:
        return all(int(year) >= published_on.year for year in YEAR.findall(sentence))
    return True


YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def find_accused(document: Document) -> Iterator[tuple[str, int, int]]:
    """Yield name, start and end of each party the text says is accused or blamed by somebody."""
    for match in ACCUSED.finditer(document.text):
        group = "object" if match["object"] else "subject"
        yield match[group].removeprefix("the "), match.start(), match.end()
