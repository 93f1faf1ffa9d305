"""Blemishes of the copy: what was left in, doubled, damaged or cannot be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsaudit.extract.aid.forms import third_person

DOUBLED = re.compile(
    r"(?<![\w'’-])(a|[A-Za-z]{2,}+)(?:[ \t]++(?:\n[ \t]*+)?+|\n[ \t]*+)\1(?![\w'’-])"
)
MAY_DOUBLE = frozenset(
    "had that her is do no so very really far long bye ha well now etc first".split()
)
"""Words that English sets twice on purpose ("had had", "that that", "no, no")."""

NEVER_TWICE = re.compile(
    r"\bthat[ \t]++that (?=(?:the|an?|his|her|its|their|he|she|they|we|it|there|these|those|this|many|most"
    r"|some|all|no|every|M(?:r|s|rs)\b)\b)"
    r"|(?<=\bthat )no[ \t]++no (?=[a-z])"
)
"""Such words where the second has no meaning left: what follows is whole without it."""

PARTICLE = re.compile(
    r"\b(?:(?:c[ao]m(?:e|es|ing)|br(?:ought|ings?|inging)|sw(?:orn|ore|ear|earing)|mov(?:ed?|es|ing)"
    r"|step(?:ped|s|ping)?|set(?:s|ting)?|kick(?:ed|s|ing)?|phas(?:ed?|es|ing)|chim(?:ed?|es|ing)"
    r"|weigh(?:ed|s|ing)?|g[ai]v(?:e|es|ing|en)|log(?:ged|s|ging)?|check(?:ed|s|ing)?|tun(?:ed?|es|ing)"
    r"|vot(?:ed?|es|ing)|call(?:ed|s|ing)?|settl(?:ed?|es|ing)|br[eo]k(?:e|en|ing)"
    r"|(?:did|do|does|done|doing) [A-Z][a-z]{1,20}) in"
    r"|(?:count(?:ed|s|ing)?|go(?:es|ing)?|went|gone|carr(?:y|ied|ies|ying)|t(?:ook|akes?|aken|aking)"
    r"|h(?:eld|olds?|olding)|hang(?:s|ing)?|hung|rel(?:y|ied|ies|ying)|sign(?:ed|s|ing)?|liv(?:ed?|es|ing)"
    r"|mov(?:ed?|es|ing)|press(?:ed|es|ing)?|drag(?:ged|s|ging)?|working|worked|agreed|voted) on) $"
)
"""A verb with its particle, behind which the preposition of a day comes again: sworn in in May,
counting on on Tuesday."""

PLACEHOLDER = re.compile(
    r"(?<![\w.&])(?:TK){1,3}(?![\w&]| [A-Z][a-z])|(?<!\w)(?:X{4,}|XXX(?=[ .,]))(?!\w)|"
    r"(?<=[a-z] )XX(?= (?!chromosome)[a-z])|(?<= )\?{2,4}(?= [a-z])|"
    r"\[(?:[Ii]nsert|INSERT|[Aa]dd|[Ff]ill in) [^\]\n]{1,40}\]|"
    r"\[(?:EDITOR|EDITORS|ED|DESK|PHOTO|CAPTION):?[ ][^\]\n]{1,80}\]|"
    r"\[(?:CHECK|TK|FIXME|TODO|CK|VERIFY|NAME|DATE|INSERT|LINK)\b[^\]\n]{0,40}\]|"
    r"\b[Ll]orem ipsum\b|\b(?:TODO|FIXME)(?=[: ]|$)"
)
"""Marks for what is still to come: `TK` (to come), `XXXX`, `[CHECK]`, `lorem ipsum`."""

ROMAN_THIRTY = re.compile(r"\b(?:Bowl|Olympiad|Chapter|Part|Title|Article|No\.|Olympics)\s$")
"""Words after which `XXX` is a number."""

CONTROL = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e"
    "\u2060\u2066-\u2069\ufeff]"
)
"""Characters a reader cannot see: controls, zero-width, bidirectional overrides (Unicode TR 36)."""

MOJIBAKE = re.compile(
    r"â€[œ™“”˜¦¢\u0093\u0094\u0099\u009d]|[ÂÃÄÅÐÑ][\u00a0-\u00bf]"
    r"|(?<=[A-Za-z])[ÃÄÅ][‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ](?=[a-z])|\ufffd"
)
"""UTF-8 read as Windows-1252, and the replacement character."""

PUNCTUATION = re.compile(
    r"(?<=\w)(?:,{2,}|;{2,}|\.,(?=\s[a-z])|,\.(?=\s)|(?<=\w\w)\.\.(?=\s[A-Z]))"
)
"""Marks that repeat or follow one another where English has one."""

ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b[A-Za-z]{1,5}|\.[A-Za-z])$")
"""A short word before `.,`: the dot belongs to an abbreviation (`Corp.,`, `p.m.,`)."""

MIXED_SCRIPT = re.compile(
    r"(?<!\w)(?=[a-z\u0430-\u044f\u03b1-\u03c9]{4})(?=\w{0,30}[a-z])(?=[a-z]{0,30}[\u0430-\u045f\u03b1-\u03c9])[^\W\d_]{4,40}(?!\w)"
)
"""A common word with letters of two scripts. Names so written are the officials' business."""

NO_DAY = re.compile(
    r"\b(?:Jan(?:uary|\.)|Mar(?:ch|\.)|May|July|Aug(?:ust|\.)|Oct(?:ober|\.)|Dec(?:ember|\.)|Feb(?:ruary|\.)"
    r"|Apr(?:il|\.)|June|Sept(?:ember|\.)|Nov(?:ember|\.)) (?:3[2-9]|[4-9]\d)(?=, (?:1[5-9]|20)\d\d\b)"
    r"|(?<=day, )(?:[JFMASOND][a-z]{2,8}\.?) (?:3[2-9]|[4-9]\d)(?=[,.;])"
    r"|(?<=\bon )(?:January|February|March|April|June|July|August|September|October|November|December)"
    r" (?:3[2-9]|[4-9]\d)(?=[,.;)])"
    r"|(?<=\bon )(?:3[2-9]|[4-9]\d) (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b"
)
"""A day above 31 where nothing but a day can stand."""

NOBODY_TOLD = re.compile(
    r"(?:(?<=[.!?”\"] )|(?<=\n))(?:He|She|They) told that"
    r"(?= (?:the|an?|many|most|some|he|she|they|it|there|his|her|its|their|no|all)\b)"
)
"""A sentence whose verb lacks the one told: "He told that many had voted"."""

DOUBLED_PHRASE = re.compile(
    r"(?<![\w’'-])((?:[A-Za-z][a-z’'-]* ){2,6}[a-z’'-]+"
    r"|(?:in|of|on|at|to|for|with|by|from) the) \1(?![\w’'-])"
)
"""Words set twice together: `said his side had said his side had`, `in the in the`."""

MISSING_WORD = re.compile(
    r"(?<![\w’'-])(?:(?:the|an?) (?:to|of|and|is|are|was|were|has|had|from|with|into|he|she|they|who"
    r"|which|been?)"
    r"|(?:was|were) (?:is|are|was|were|has|had)|(?:the|an?) (?:these|those|their|our|every))(?= [a-z])"
)
"""Two words that no sentence has side by side: `asked the to order`."""

VERBS = (
    "accept add agree allow announce appear argue ask attack become begin believe bring build buy "
    "call cause claim close come continue cost cut decide defend deliver deny end enter expect face "
    "fall feel fight find follow force get give go grow happen help hold hope include increase join "
    "keep kill know lead learn leave like live look lose make mean meet move need offer open pay play "
    "plan promise provide put raise receive refuse rely remain remove replace report resume return "
    "rise run say see seem sell send serve show speak spend start stay stop suffer support take talk "
    "tell think threaten travel try turn use vote wait want warn win withdraw work write"
).split()
PAST = (
    "went came took began wrote gave saw did ran spoke drove broke chose fell flew grew knew rang "
    "rode rose sang sank shook stole swam threw wore drank became withdrew overtook"
).split()
"""Forms that never stand behind `has`, where the participle differs."""
WRONG_FORM = re.compile(
    r"(?<=[\w’)] )(?<![Nn]or )(?<![Nn]either )(?<![Hh]ow )(?<![Ww]hy )(?<![Ww]hat )(?<![Ww]here )"
    r"(?<![Ww]hen )(?<![Oo]nly )(?<!then )(?<!so )(?<!way )(?<!now )(?<!did )"  # Nor would talks resume
    r"(?:(?:would|could|should|cannot|(?:did|does|do|wo|could|would|should)n[’']t|did not|does not|do not)"
    rf" (?:{'|'.join(map(third_person, VERBS))}|{'|'.join(PAST)})"
    rf"|(?:has|have|had|having)(?: not| also| already| never| since)? (?:{'|'.join(PAST)}))\b"
)
"""A helping verb with a form that cannot follow it: `would starts`, `has went`."""

Blemish = tuple[str, int, int]
"""Kind, first character, end."""


def find_blemishes(text: str) -> Iterator[Blemish]:
    """Yield kind and place of every blemish, kind by kind."""
    for match in DOUBLED.finditer(text):
        word = match.group(1)
        before = text[max(0, match.start() - 40) : match.start()] + word + " "
        may = word in MAY_DOUBLE and not NEVER_TWICE.match(text, match.start())
        if word.islower() and not may and not PARTICLE.search(before):
            yield "doubled_word", match.start(), match.end()
    for match in PLACEHOLDER.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        if not (match.group() == "XXX" and ROMAN_THIRTY.search(before)):
            yield "placeholder", match.start(), match.end()
    for match in PUNCTUATION.finditer(text):
        before = text[max(0, match.start() - 8) : match.start()]
        if match.group() != ".," or not ABBREVIATED.search(before):
            yield "punctuation", match.start(), match.end()
    for kind, pattern in (
        ("control", CONTROL),
        ("mojibake", MOJIBAKE),
        ("no_day", NO_DAY),
        ("nobody_told", NOBODY_TOLD),
        ("doubled_word", DOUBLED_PHRASE),
        ("missing_word", MISSING_WORD),
        ("wrong_form", WRONG_FORM),
        ("mixed_script", MIXED_SCRIPT),
    ):
        yield from ((kind, match.start(), match.end()) for match in pattern.finditer(text))


LIST_LABEL = re.compile(r"(?<![^\s(])(?:[a-z]|[ivx]{1,4}|\d{1,2})$")
"""What stands before the closing parenthesis of `a)` and `2)`, which nothing opens."""


def lone_parentheses(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the places of parentheses of a paragraph that pair with none."""
    opened: list[int] = []
    for match in re.compile(r"[()]").finditer(text, start, end):
        at = match.start()
        if match.group() == "(":
            opened.append(at)
        elif opened:
            opened.pop()
        elif not LIST_LABEL.search(text, max(start, at - 6), at) and text[at - 1 : at] not in ":;-":
            yield at
    yield from opened
