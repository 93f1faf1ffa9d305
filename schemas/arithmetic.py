# ruff: noqa: E501 - a pattern reads better on one line
"""Patterns of arithmetic in news copy, shared by those who find the places and those who redo it.

Written in the syntax that Python's `re` and polars (Rust `regex`) have in common: no look-around,
no back-references. Every gap is bounded.
"""

from __future__ import annotations

WORD_NUMBER = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
FIGURE = r"\d(?:[\d,]*\d)?(?:\.\d+)?"
SCALE = r"(?:[\s-](?:hundred|thousand|million|billion|trillion)\b)?"
SHORT_SCALE = r"(?:[\s-](?:hundred|thousand|million|billion|trillion)\b|\s?(?:mn|bn|bln|tn|m|k)\b)?"
"""With the short forms of money: £1.3m, €4bn. Of metres the ratio of two numbers is the same."""
CURRENCY = r"(?:(?:US|A|C|HK)?[$€£¥]\s?)?"
GAP = r"[^.;:()\n]{0,60}?"
HEDGE = r"(?:(?:about|around|some|nearly|almost|roughly|approximately|an estimated|(?:just|a little|slightly|well|a bit) (?:over|under|more than|less than)|more than|less than|only|over)\s+)?"
PERCENT = r"(?:\s?%|[\s-]per\s?cent\b)"

UP = "rose|risen|rises|rise|grew|grown|grows|growth|climbed|climbs|increased?|increases|jumped|jumps|surged|surges|soared|gained|gains|up|higher"
DOWN = "fell|fallen|falls|fall|dropped|drops|drop|declined|declines|decline|decreased?|decreases|slid|sank|shrank|shrunk|cut|reduced|down|plunged|slipped|eased|lower|lost"


def figure(name: str) -> str:
    """Return a pattern of a number with currency before and scale after it, as named groups."""
    return rf"(?P<{name}_currency>{CURRENCY})(?P<{name}>{FIGURE})(?P<{name}_scale>{SHORT_SCALE})(?P<{name}_percent>(?:{PERCENT})?)"


UNIT_WORDS = (
    "mph|miles per hour|miles an hour|kph|km/h|kilomet(?:er|re)s per hour|kilomet(?:er|re)s an hour|knots?|"
    "square miles?|square kilomet(?:er|re)s?|sq km|sq miles?|nautical miles?|"
    "miles?|kilomet(?:er|re)s?|km|feet|foot|ft|met(?:er|re)s?|m|inch(?:es)?|in|centimet(?:er|re)s?|cm|"
    "millimet(?:er|re)s?|mm|yards?|pounds?|lbs?|kilograms?|kilos?|kg|ounces?|oz|grams?|g|acres?|hectares?|ha|"
    "gallons?|lit(?:er|re)s?|"
    "degrees fahrenheit|degrees celsius|°\\s?f|°\\s?c|fahrenheit|celsius|degrees f|degrees c|(?-i:[CF])"
)
"""The longer first, as of two that fit the first is taken."""

UNIT_GAP = r"(?:\s[\w-]+){0,3}?(?:\s[a-z’'-]+){0,4}?"
"""Words between a number and what follows it: its unit, of what, by when."""
CONVERTED = r"(?:\s\([^()\n]{1,30}\))?"
"""The same in another currency or unit: ($259 million)."""
OBJECT = r"(?:[\w’'-]+\s){0,5}?"
"""Words between a verb and the numbers: what was cut."""
HALF = r"(?P<half>(?:\sand\sa\shalf)?)"
FROM_TO = (
    rf"from\s+{HEDGE}{figure('first')}(?P<unit_gap>{UNIT_GAP}),?\s+to\s+{HEDGE}{figure('second')}"
)
TO_FROM = rf"to\s+{HEDGE}{figure('second')}(?P<unit_gap>{UNIT_GAP}){CONVERTED},?\s+from\s+{HEDGE}{figure('first')}"
NEUTRAL = "went|goes|moved|changed"
"""Verbs that tell of a change and not which way."""
CHANGE_NOUN = (
    "increase|rise|drop|fall|decline|jump|gain|decrease|growth|cut|surge|loss|reduction|hike|climb"
)
STATED = rf"(?P<hedge>{HEDGE})(?P<stated>{FIGURE}){PERCENT}"
BEHIND = rf"(?P<between>[^.;:\n]{{0,50}}?)(?:,|\s?\(|\s?[–—]|\s--)\s?(?:which is\s+|or\s+)?(?:(?:up|down)\s+(?:by\s+)?|by\s+)?(?:an?\s+)?(?:(?:{CHANGE_NOUN})\s+of\s+)?{STATED}(?P<tail>(?:\s+(?:of|in|from|to|for|who|were|was|are|is)\b)?)"
"""A percentage set behind two numbers: `, or 12 percent`, `, an increase of 12 percent`, `(12%)`."""

FRACTION = (
    r"half|a third|one[\s-]third|two[\s-]thirds|a quarter|one[\s-]quarter|three[\s-]quarters|"
    r"a fifth|one[\s-]fifth|two[\s-]fifths|three[\s-]fifths|a tenth"
)
ONE_IN = rf"one\sin\s(?:{WORD_NUMBER}|\d+)"
COUNTED = rf"(?:{FIGURE}|{WORD_NUMBER})"
OF_WHOLE_PART = rf"\bof\s+(?:the\s+|its\s+|their\s+|all\s+)?(?P<whole>{FIGURE}|{WORD_NUMBER})(?P<of>(?:\s[\w’'-]+){{1,10}}?),\s(?P<hedge2>{HEDGE})(?P<part>{FIGURE}|{WORD_NUMBER})(?P<of2>(?:\s[\w’'-]+){{0,4}}?)(?:,?\s+or\s+|\s\()(?P<hedge>{HEDGE})"
"""Of 6,200 children screened, 1,240 were ill, or: what a share in words follows."""
OF_EACH = r"(?:[^.;:()\d\n]|(?:under|over|aged|than)\s\d{1,2}\b){3,40}?"
"""Words that say what a part is; the only number among them is an age."""


OF_CHARGES = r"(?:counts?\s|charges?\s)?of"
BESIDE = "from|in|for|on|at|by|to|with"
"""Words by which the parts of a list are told apart: 14 from Norland, six from Westmark."""


def part(name: str, beside: str = "") -> str:
    """Return a pattern of a part of a whole, with what joins it to the one before."""
    link = rf"(?:{beside})\s" if beside else ""
    return rf"(?:,\s(?:and\s)?|\sand\s|\swhile\s)(?P<{name}>{COUNTED})\s{link}{OF_EACH}"


def time_part(name: str) -> str:
    """Return a pattern of how often at one time: three times in 2023, once this year."""
    return rf"(?P<{name}>once|twice|{COUNTED})(?:\stimes)?\s(?:in|on|at|this|last|during)\s(?:the\s)?(?:[a-z]+|{YEAR})"


def seat(name: str) -> str:
    """Return a pattern of a part told behind whose it is: , Republicans four and an independent one."""
    return rf"(?:,\s(?:and\s)?|\sand\s|;\s)(?:the\s|an?\s)?[A-Za-z][^.,;:\d\n]{{1,30}}?\s(?P<{name}>{COUNTED})(?:\sseats)?"


MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
DATED_GAP = rf"(?:[^.;:()\d\n]|(?:{MONTH})\s\d{{1,2}}\b|(?:Dr|Mrs?|Ms)\.){{0,90}}?"
"""Words without a number, but for the day of a month."""
NO_FIGURE = r"[^.;:()\d\n]{0,50}?"
TIMES = r"(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)(?: and a half)? times"

YEAR = r"1[5-9]\d\d|20\d\d"
NTH = r"\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth|thirtieth|fortieth|fiftieth"

ARITHMETIC: dict[str, str] = {
    "split_of": rf"\b(?:(?-i:Of)\s+(?:the\s+|its\s+|their\s+|all\s+)?|of\s+(?:the\s+|its\s+|their\s+|all\s+))(?P<whole>{COUNTED})(?P<of>(?:\s[a-z’'-]+){{0,4}}?),\s(?P<part1>{COUNTED})\s{OF_EACH}{part('part2')}(?:{part('part3')})?(?:{part('part4')})?(?P<stop>\.|,\s(?:according|officials|the\sreport|police)\b)",
    "split_kinds": rf"\b(?P<whole>{COUNTED})\s(?P<of>(?:people|persons|passengers|victims|workers|patients|students|children|members|dead)(?:\son\sboard|\saboard)?)(?:,|:|\s[—–]|\s\()\s?(?P<part1>{COUNTED})\s(?P<one>passengers|men|women|adults|boys|girls|soldiers|civilians)\sand\s(?P<part2>{COUNTED})\s(?P<two>crew(?:\smembers)?|men|women|children|boys|girls|soldiers|civilians)\b",
    "split_counts": rf"\b(?P<whole>{COUNTED})\s(?P<of>offences|offenses|counts|charges|crimes)(?::|\s[—–])\s?(?P<part1>{COUNTED})\s(?:[a-z]+\s)?of\s{OF_EACH}{part('part2', OF_CHARGES)}(?:{part('part3', OF_CHARGES)})?(?P<stop>[.;])",
    "split_times": rf"\b(?P<whole>{COUNTED})\stimes(?:,|:|\s[—–])\s{time_part('part1')},?\s(?:and\s)?{time_part('part2')}(?:,?\s(?:and\s)?{time_part('part3')})?(?:,?\s(?:and\s)?{time_part('part4')})?(?P<stop>[.,;]|\sand\b)",
    "split_list": rf"\b(?P<whole>{COUNTED})\s(?P<of>[a-z’'-]+(?:\s[a-z’'-]+){{0,2}}?)(?:,|:|\s[—–]|\s\()\s?(?P<part1>{COUNTED})\s(?:{BESIDE})\s{OF_EACH}{part('part2', BESIDE)}(?:{part('part3', BESIDE)})?(?:{part('part4', BESIDE)})?(?P<stop>[.)])",
    "split_them": rf"\b(?P<whole>{COUNTED})\s(?P<of>[a-z’'-]+(?:\s[a-z’'-]+){{0,8}}?)\.\s(?P<part1>{COUNTED})\s(?:of\sthem\s|were\s|are\s){OF_EACH}{part('part2')}(?:{part('part3')})?(?:{part('part4')})?(?P<stop>\.)",
    "split_of_them": rf"\b(?P<whole>{COUNTED})\s(?P<of>[A-Za-z’'-]+(?:\s[A-Za-z’'-]+){{0,8}}?),\s(?:with\s)?(?:of\s(?:which|whom)\s)?(?P<part1>{COUNTED})\s(?:of\s(?:them|which|whom)\s|(?:are|were|was|is|went|came)\s){OF_EACH}{part('part2')}(?:{part('part3')})?(?:{part('part4')})?(?P<stop>[.;)]|,\ssaid\b|,\s(?:according|the|as)\b)",
    "total": rf"\b(?P<part1>{COUNTED})\s[^.;:()\d\n]{{3,60}}?(?:,|\sand|\sbut)\s[^.;:()\d\n]{{0,40}}?\b(?P<part2>{COUNTED}),?\s(?:for|making|giving|bringing)\sa\stotal\sof\s(?P<whole>{COUNTED})\b",
    "leaving": rf"\b{figure('part1')}(?P<of>\s[^.;:()\d\n]{{3,80}}?),?\sleaving\s{figure('part2')}\s(?:of\s(?:the|its|their|a)\s){figure('whole')}",
    "other_rest": rf"\b(?P<part1>{COUNTED})\sof\s(?:the|its|their)\s(?P<whole>{COUNTED})\s(?P<of>[A-Za-z][^\n\d;:]{{3,120}}?)\bthe\s(?:other|remaining)\s(?P<part2>{COUNTED})\b(?P<tail>(?:\s(?:days|hours|weeks|months|years|minutes|times|percent|per)\b)?)",
    "covers": rf"\b(?P<verb>covers?|covered|comprises?|comprised|consists? of|made up of)\s(?P<part1>{COUNTED})\s{OF_EACH}{part('part2')}(?:{part('part3')})?\.\s[^\n]{{0,200}}?\bThe\s(?P<whole>{COUNTED})\s(?:new\s|latest\s)?(?P<of>designations|targets|people|names|measures|sites|members|entries|companies|cases|recommendations)\b",
    "split_team": rf"\b(?:team|group|crew|party|panel|delegation|staff|jury|committee|board|cabinet|class|squad)\s+of\s+(?P<whole>{COUNTED})(?P<of>(?:\s[a-z’'-]+){{0,3}}?)(?:,|:|\s[—–]|\s\()\s?(?:(?:made up of|comprising|consisting of)\s)?(?P<part1>{COUNTED})\s{OF_EACH}{part('part2')}(?:{part('part3')})?(?:{part('part4')})?(?P<stop>[.,;)]|\s[—–])",
    "split_seats": rf"\b(?:all|the)\s(?P<whole>{COUNTED})\sseats\b[^.\n]{{0,60}}\.\s[A-Z][\w’' -]{{2,40}}?\s(?:won|took|holds?|has|have|got|secured)\s(?P<part1>{COUNTED})(?:\sof\sthem|\sseats)?{seat('part2')}(?:{seat('part3')})?(?:{seat('part4')})?(?P<stop>[.;]|,\s(?:leaving|giving|while|with)\b)",
    "points_below": rf"{figure('second')}(?P<between>[^;:\n\d]{{0,100}}?)\s(?P<hedge>{HEDGE})(?P<stated>{FIGURE}|{WORD_NUMBER})\s(?:percentage\s)?points\s(?P<verb>below|under|short\sof|above|over)\s(?:the|its|their|an?)\s(?:(?:target|average|threshold|goal)\sof\s)?{figure('first')}",
    "times_as_many": rf"{figure('first')}(?P<between>[^.;:()\d\n]{{3,70}}?)\s(?:and|to|against)\s(?:[a-z]+\s)?{figure('second')}(?P<unit_gap>[^.;:()\d\n]{{0,60}}?),\s(?P<hedge>{HEDGE})(?P<verb>twice|{TIMES})\sas\s(?:many|much)(?P<stop>[.,;])",
    "times_as_many_as": rf"{figure('second')}(?P<between>{DATED_GAP}),\s(?P<hedge>{HEDGE})(?P<verb>twice|{TIMES})\sas\s(?:many|much)\sas\sthe\s{figure('first')}",
    "change_from_to": rf"\b(?P<verb>{UP}|{DOWN})\s+(?:by\s+)?{STATED}(?P<between>{GAP})\b{FROM_TO}",
    "change_to_from": rf"\b(?P<verb>{UP}|{DOWN})\s+(?:by\s+)?{STATED},?\s+{TO_FROM}",
    "change_aside": rf"\b(?P<verb>{UP}|{DOWN})\s+(?:by\s+)?{STATED},?\s+to\s+{HEDGE}{figure('second')}(?P<unit_gap>{UNIT_GAP}),\s(?P<between>[^.,;:\n]{{1,6}}(?:\.\d+)?[^.,;:\n]{{2,40}}?),\s+from\s+{HEDGE}{figure('first')}",
    "level_from": rf"{figure('second')}(?P<unit_gap>{UNIT_GAP}),\s(?:up|down)\s+from\s+{HEDGE}{figure('first')}(?P<between>(?:\s(?:in|a|the|last|year|month|earlier|before|previous|previously|on|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d)){{0,4}}?),\s(?:an?\s)?(?P<verb>{CHANGE_NOUN})\s+of\s+{STATED}",
    "to_from_noun": rf"\bto\s+{HEDGE}{figure('second')}(?P<unit_gap>{UNIT_GAP}),?\s+from\s+{HEDGE}{figure('first')}(?P<between>{NO_FIGURE}),\san?\s(?P<verb>{CHANGE_NOUN})\s+of\s+{STATED}",
    "from_to_noun": rf"\b{FROM_TO}(?P<between>{NO_FIGURE}),\san?\s(?P<verb>{CHANGE_NOUN})\s+of\s+{STATED}",
    "from_to_dated": rf"\bfrom\s+{HEDGE}{figure('first')}(?P<unit_gap>(?:\s(?:a|per|[a-z]+)){{0,3}}?)\sin\s(?:(?:{MONTH})\s)?(?:19|20)\d\d,?\s+to\s+{HEDGE}{figure('second')}(?P<between>(?:\sin\s(?:(?:{MONTH})\s)?(?:(?:19|20)\d\d|of\sthis\syear|of\slast\syear|this\syear|last\syear))?),\san?\s(?P<verb>{CHANGE_NOUN})\s+of\s+{STATED}",
    "times_the": rf"{figure('second')}(?P<between>{NO_FIGURE}),\s(?P<hedge>{HEDGE})(?P<verb>twice|double|triple|half|{TIMES})\s(?:as\s(?:many|much|high|large|big)\sas\s)?(?:the\s|its\s|their\s|last\syear[’']s\s){figure('first')}",
    "level_change": rf"{figure('second')}(?P<unit_gap>{UNIT_GAP}),\s(?P<verb>up|down)\s+{STATED}\s+from\s+{HEDGE}{figure('first')}",
    "noun_change": rf"\b(?P<hedge>{HEDGE})(?P<stated>{FIGURE}){PERCENT}\s(?P<verb>{CHANGE_NOUN})(?P<between>[^.;:()\n]{{0,40}}?)\b{FROM_TO}",
    "moved_by": rf"\b(?P<verb>{UP}|{DOWN}|went up|went down|gone up|gone down|{NEUTRAL})\s+{OBJECT}{FROM_TO}{BEHIND}",
    "moved_back_by": rf"\b(?P<verb>{UP}|{DOWN})\s+{OBJECT}{TO_FROM}{BEHIND}",
    "moved_by_fraction": rf"\b(?P<verb>{UP}|{DOWN}|went up|went down|gone up|gone down)\s+{OBJECT}{FROM_TO}(?P<between>[^.;:\n]{{0,50}}?),\s(?:or\s+)?(?:an?\s+)?(?:(?:{CHANGE_NOUN})\s+of\s+)?(?P<hedge>{HEDGE})(?P<fraction>{FRACTION})(?P<tail>(?:\s+(?:of|in|from|to|for|who|were|was|are|is)\b)?)",
    "level_noun": rf"{figure('second')}(?P<unit_gap>{UNIT_GAP})(?P<between>[^.,;:\n\d]{{0,40}}?),\s(?:which\s(?:is|was)\s)?an?\s(?P<verb>{CHANGE_NOUN})\s+of\s+{STATED}\s+(?:from|on|over)\s+(?:last\syear[’']s\s|the\sprevious\syear[’']s\s)?{HEDGE}{figure('first')}",
    "points_between": rf"{figure('second')}(?P<between>[^.;:\n\d]{{0,80}}?),?\s(?:up|down)\s+from\s+{HEDGE}{figure('first')}(?P<unit_gap>[^.;:\n\d]{{0,40}}?),\s(?:an?\s)?(?P<verb>{CHANGE_NOUN})\s+of\s+(?P<hedge>{HEDGE})(?P<stated>{FIGURE}|{WORD_NUMBER})\s+(?:percentage\s+)?points?\b",
    "points_to": rf"\b(?P<verb>{UP}|{DOWN})\s+(?:by\s+)?(?P<hedge>{HEDGE})(?P<stated>{FIGURE}|{WORD_NUMBER})\s+(?:percentage\s+)?points?,?\s+(?:to\s+{HEDGE}{figure('second')}(?P<unit_gap>{UNIT_GAP}),?\s+from\s+{HEDGE}{figure('first')})",
    "bare_level": rf"{figure('second')}(?P<unit_gap>{UNIT_GAP}),?\s(?P<verb>up|down)\s+from\s+{HEDGE}{figure('first')}",
    "drawn_from": rf"{figure('first')}\s(?:from|out of)\s(?:its\s|the\s|their\s|total\s)?(?P<verb>reserves|budget|savings|fund|revenue|sales)\sof\s{HEDGE}{figure('second')}",
    "currencies": rf"{figure('first')}(?P<unit_gap>(?:\s(?:euros?|pounds?|francs?|dollars?))?)\s\({HEDGE}{figure('second')}(?:\s(?:euros?|pounds?|francs?|dollars?))?\)",
    "multiple": rf"(?P<hedge>\b{HEDGE})\b(?P<verb>doubled|tripled|trebled|quadrupled|halved)\b(?P<between>{GAP})\b{FROM_TO}",
    "multiple_back": rf"(?P<hedge>\b{HEDGE})\b(?P<verb>doubled|tripled|trebled|quadrupled|halved)\s+{TO_FROM}",
    "share_of": rf"\bof\s+(?:the\s+|its\s+|their\s+|all\s+)?(?P<whole>{FIGURE}|{WORD_NUMBER})(?P<of>(?:\s[\w’'-]+){{1,4}}?),\s(?P<hedge2>{HEDGE})(?P<part>{FIGURE}|{WORD_NUMBER})(?P<of2>(?:\s[\w’'-]+){{0,3}}?)(?:,\s+or\s+|,\s+|\s\()(?P<hedge>{HEDGE})(?P<stated>{FIGURE}){PERCENT}",
    "share": rf"\b(?P<part>{FIGURE}|{WORD_NUMBER})\s+(?:out\s+)?of\s+(?:(?:the|its|their|all)\s+(?:(?:usual|total|original|remaining|local|roughly|about|some|nearly)\s+)?)?(?:[A-Za-z-]+[’']s?\s+)?(?P<whole>{FIGURE}|{WORD_NUMBER})(?P<of>(?:\s[A-Za-z’'-]+){{0,8}}?|(?:\s[\w’'-]+){{0,5}}?)(?:,?\s+or\s+|,\s+|\s\()(?P<hedge>{HEDGE})(?P<stated>{FIGURE}){PERCENT}",
    "share_of_those": rf"\b(?P<whole>{FIGURE})(?P<of>(?:\s[\w’'-]+){{1,9}}?)\.\s(?:Of\s(?:those|them|these|whom)),\s(?P<hedge2>{HEDGE})(?P<part>{FIGURE}|{WORD_NUMBER})(?P<of2>(?:\s[\w’'-]+){{0,3}}?)(?:,?\sor\s|\s\()(?P<hedge>{HEDGE})(?P<stated>{FIGURE}){PERCENT}",
    "share_of_whom": rf"\b(?P<whole>{FIGURE})(?P<of>(?:\s[\w’'-]+){{1,9}}?),\sof\s(?:whom|which|them),?\s(?P<hedge2>{HEDGE})(?P<part>{FIGURE})(?P<of2>(?:\s[\w’'-]+){{0,3}}?)(?:,?\sor\s|\s\()(?P<hedge>{HEDGE})(?P<stated>{FIGURE}){PERCENT}",
    "third_of_those": rf"\b(?P<whole>{FIGURE})(?P<of>(?:\s[\w’'-]+){{1,9}}?)(?:\.\sOf\s(?:those|them|these)|,\sof\s(?:whom|which|them)),?\s(?P<hedge2>{HEDGE})(?P<part>{FIGURE}|{WORD_NUMBER})(?P<of2>(?:\s[\w’'-]+){{0,3}}?)(?:,?\sor\s|\s\()(?P<hedge>{HEDGE})(?P<fraction>{FRACTION})\b",
    "of_fraction": rf"{OF_WHOLE_PART}(?P<fraction>{FRACTION})\b",
    "of_one_in": rf"{OF_WHOLE_PART}(?P<fraction>{ONE_IN})\b",
    "share_one_in": rf"\b(?P<part>{FIGURE}|{WORD_NUMBER})\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|all\s+)?(?P<whole>{FIGURE}|{WORD_NUMBER})(?P<of>(?:\s[\w’'-]+){{0,5}}?)(?:,?\s+or\s+|\s\()(?P<hedge>{HEDGE})(?P<fraction>{ONE_IN})\b",
    "share_verb": rf"\b(?:the\s)(?P<part>{FIGURE})(?P<of>(?:\s[A-Za-z’'-]+){{1,6}}?)\s(?:are|is|was|were|represents?|represented|made\sup|makes?\sup|accounts?\sfor|accounted\sfor|amount(?:s|ed)?\sto|equals?|equalled)\s(?P<hedge>{HEDGE})(?P<stated>{FIGURE}){PERCENT}\s+of\s+(?P<of2>(?:[A-Za-z’'-]+\s){{1,4}}?)(?P<whole>{FIGURE})\b",
    "share_out": rf"\b(?P<part>{FIGURE})(?P<of>[^.;:()\d\n]{{3,60}}?),?\sout\sof\s(?:an?\s|the\s|its\s)(?P<of2>(?:[a-z-]+\s){{1,4}}?)of\s(?P<whole>{FIGURE})(?:\s[a-z]+){{0,3}}?,\s(?:or\s|an?\s(?:turnout|share|rate)\sof\s)(?P<hedge>{HEDGE})(?P<stated>{FIGURE}){PERCENT}",
    "share_among": rf"\bof\s+(?:the\s+|its\s+|their\s+|all\s+)?(?P<whole>{FIGURE})(?P<of>(?:\s[\w’'-]+){{1,4}}?),\s[^.;:()\n]{{3,90}}?\b(?:and|while)\s(?P<part>{FIGURE})(?P<of2>(?:\s[\w’'-]+){{0,3}}?)(?:,\s+or\s+|\s\()(?P<hedge>{HEDGE})(?P<stated>{FIGURE}){PERCENT}",
    "share_or_of": rf"\b(?P<part>{FIGURE})(?P<of>(?:\s[A-Za-z’'-]+){{1,5}}?),?\s+or\s+(?P<hedge>{HEDGE})(?P<stated>{FIGURE}){PERCENT}\s+of\s+(?P<of2>(?:[A-Za-z’'-]+\s){{1,4}}?)(?P<whole>{FIGURE})\b",
    "share_fraction": rf"\b(?P<part>{FIGURE}|{WORD_NUMBER})\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|all\s+)?(?P<whole>{FIGURE}|{WORD_NUMBER})(?P<of>(?:\s[\w’'-]+){{0,5}}?)(?:,?\s+or\s+|\s\()(?P<hedge>{HEDGE})(?P<fraction>{FRACTION})\b",
    "fraction": rf"\b(?P<fraction>{FRACTION}|one in (?:{WORD_NUMBER}|\d+))(?P<of>(?:\s(?:of\s)?[\w’'-]+){{0,4}}?)(?:,?\s+or\s+|\s\()(?P<hedge>{HEDGE})(?P<stated>{FIGURE}){PERCENT}",
    "conversion": rf"(?:\b(?P<major>\d{{1,3}})[\s-]?(?P<major_unit>st|stone|feet|foot|ft|pounds?|lbs?),?\s(?:and\s)?)?(?P<first_minus>(?:\bminus\s)?)\b(?P<first>{FIGURE}|{WORD_NUMBER}|a)(?P<first_scale>{SCALE})[\s-]?(?P<first_unit>{UNIT_WORDS})(?P<between>(?:[\s-](?:long|wide|high|deep|tall|away|of rain|of snow|south|north|east|west)){{0,1}})(?:\s\(|,\s(?:or\s|about\s))(?:about\s|some\s|nearly\s|roughly\s|around\s|approximately\s)?(?P<second_minus>(?:minus\s)?)(?P<second>{FIGURE}|{WORD_NUMBER})(?P<second_scale>{SCALE})[\s-]?(?P<second_unit>{UNIT_WORDS})\b(?P<stop>\)?)(?P<tail>(?:\s(?:by|x|×)\s\d)?)",
    "elided_range": rf"\b(?:between\s+(?P<currency>[$€£])(?P<first>{FIGURE})\s+and|from\s+(?P<currency2>[$€£])(?P<first2>{FIGURE})\s+to)\s+[$€£]?(?P<second>{FIGURE})\s(?P<scale>million|billion|trillion)\b",
    "over_hundred": rf"\b(?P<stated>[1-9]\d{{2,}}(?:\.\d+)?){PERCENT}\s+of\s+(?:the\s+|all\s+|its\s+|our\s+)?(?:[a-z-]+\s+)?(?:people|voters?|votes?|electorate|population|residents|respondents|adults|households|students|members|patients|workers|employees|ballots|seats|victims|children|women|men|citizens|those\s+(?:polled|surveyed|asked))\b",
    "fell_over_hundred": rf"\b(?P<verb>fell|fallen|dropped|declined|decreased|shrank|plunged|decline|drop|decrease)\s+(?:by\s+|of\s+)?{HEDGE}(?P<stated>[1-9]\d{{2,}}(?:\.\d+)?){PERCENT}",
    "year_then_anniversary": rf"\b(?:founded|established|opened|built|created|formed|launched|signed|incorporated|inaugurated)\s+(?P<of>[^.;\n\d]{{0,25}}?)\bin\s+(?P<year>{YEAR})(?P<between>[^.;:\n\d]{{0,60}}?)\b(?:its|their|the)\s(?P<ordinal>{NTH})[\s-]anniversary\b(?P<tail>(?:\sof\b)?)",
    "nth_year": rf"\b(?:began|started|broke out|erupted)\s+(?P<of>[^.;\n\d]{{0,25}}?)\b(?:in|on)\s+(?:(?:{MONTH})\s+(?:\d{{1,2}},\s+)?)?(?P<year>{YEAR}),?(?P<between>[^.;:\n\d]{{0,40}}?)\b(?:is|are|entered|enters|has entered)\s(?:now\s)?(?:in\s)?(?:its|their)\s(?P<ordinal>{NTH})\syear\b",
    "lasted": rf"\b(?:began|started|broke out|erupted)\s+(?P<of>[^.;\n\d]{{0,25}}?)\bin\s+(?P<year>{YEAR})(?P<between>,?\sand\s)has\s(?:lasted|gone on for|been going on for|dragged on for|raged for)\s+(?P<hedge>{HEDGE})(?P<ago>{FIGURE}|{WORD_NUMBER})\s+years\b",
    "month_then_ago": rf"\b(?P<month>{MONTH})\s+(?:\d{{1,2}},\s+)?(?P<year>{YEAR}),?\s+(?P<hedge>{HEDGE})(?P<ago>{FIGURE}|{WORD_NUMBER})\s+months\s+ago\b",
    "ago_then_month": rf"\b(?P<hedge>{HEDGE})(?P<ago>{FIGURE}|{WORD_NUMBER})\s+months\s+ago,?\s+(?:in|on)\s+(?P<month>{MONTH})\s+(?:\d{{1,2}},\s+)?(?P<year>{YEAR})\b",
    "anniversary": r"\b(?P<ordinal>\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|15th|twentieth|thirtieth|fiftieth)[\s-]anniversary\s+of\s+(?P<of>[^.;\n]{0,70}?)\b(?P<year>1[5-9]\d\d|20\d\d)\b",
    "age_then_birth": r"\b(?P<age>\d{1,3})(?:,\s+(?:who\s+)?(?:was\s+)?|-year-old\s(?:[\w’'-]+\s){0,4}?(?:who\s+was\s+)?)born\s+(?P<of>[^.;\n]{0,40}?)\b(?P<year>18\d\d|19\d\d|20\d\d)\b",
    "birth_then_age": r"\bborn\s+(?P<of>[^.;\n]{0,40}?)\b(?P<year>18\d\d|19\d\d|20\d\d)\b(?P<between>[^.;\n\d]{0,30}?)\b(?:is|now|turns?|turned)\s+(?:now\s+|just\s+)?(?P<age>\d{1,3})\b",
    "birth_apposed": r"\bborn\s(?P<of>[^.;\n]{0,40}?)\b(?P<year>18\d\d|19\d\d|20\d\d),\s(?P<between>(?-i:[A-Z])[\w’'-]+(?:\s(?-i:[A-Z])[\w’'-]+){0,2}),\s(?P<age>\d{1,3}),",
    "birth_at_age": r"\bborn\s+(?P<of>[^.;\n]{0,40}?)\b(?P<year>18\d\d|19\d\d|20\d\d)(?P<between>[^;\n\d]{0,20}?)[.,]\s(?:Now\s)?At\s(?P<age>\d{1,3}),\s(?:he|she)\s(?:is|has|was)\b",
    "year_later": rf"\b(?P<year>{YEAR})\b(?P<between>[^\n]{{0,200}}?)\bin\s(?:(?:{MONTH})\s)?(?P<year2>{YEAR}),\s(?P<hedge>{HEDGE})(?P<ago>{FIGURE}|{WORD_NUMBER})\s+years\s+later\b",
    "span_of_years": rf"\bfor\s(?P<hedge>{HEDGE})(?P<ago>{FIGURE}|{WORD_NUMBER})\syears,?\sfrom\s(?P<year>{YEAR})\s(?:to|until|through)\s(?P<year2>{YEAR})\b",
    "marriage": rf"\bmarried\b[^.\n\d]{{0,60}}?\bin\s(?P<year>{YEAR})\b[^\n]{{0,160}}?\bdied\sin\s(?P<year2>{YEAR}),?\safter\s(?P<hedge>{HEDGE})(?P<ago>{FIGURE}|{WORD_NUMBER})\syears\sof\smarriage",
    "marriage_in": rf"\bin\s(?P<year>{YEAR}),?\s(?:[A-Z][\w’'-]+|s?he|they)\smarried\b[^\n\d]{{0,160}}?\bdied\sin\s(?P<year2>{YEAR}),?\safter\s(?P<hedge>{HEDGE})(?P<ago>{FIGURE}|{WORD_NUMBER})\syears\sof\smarriage",
    "wait_of": rf"\bsince\s(?P<year>{YEAR}),\s(?:ending|and\sended|to\send|which\sended)\s(?:a|the|their|its)\s(?:wait|drought|absence|gap)\sof\s(?P<hedge>{HEDGE})(?P<ago>{FIGURE}|{WORD_NUMBER})\syears\b",
    "year_wait": rf"\bsince\s(?P<year>{YEAR}),\s(?:ending|and\sended|to\send|which\sended)\s(?:an?|the|their|its)\s(?P<ago>{FIGURE}|{WORD_NUMBER})-year\s(?:wait|drought|absence|gap)\b",
    "years_behind": rf"\bin\s(?:(?:{MONTH})\s)?(?P<year>{YEAR})\s(?:and|but)\s(?-i:[A-Z])[^.,;\n\d]{{1,40}}?\sin\s(?:(?:{MONTH})\s)?(?P<year2>{YEAR}),\s(?P<hedge>{HEDGE})(?P<ago>{FIGURE}|{WORD_NUMBER})\syears\s(?:after|later)\b",
    "comes_after": rf"\b(?:comes|came)\s(?P<hedge>{HEDGE})(?P<ago>{FIGURE}|{WORD_NUMBER}){HALF}\s+years\s+after\s(?P<of>[^.;\n\d]{{0,140}}?)\b(?:in|on)\s(?:\d{{1,2}}\s)?(?:(?:{MONTH})\s)?(?:\d{{1,2}},\s)?(?P<year>{YEAR})\b",
    "ago_then_year": rf"\b(?P<hedge>{HEDGE})(?P<ago>{FIGURE}|{WORD_NUMBER}){HALF}\s+years\s+ago,?\s+(?:back\s+)?(?:in\s+(?:(?:early|late|mid)[\s-])?(?:(?:{MONTH})\s+)?|on\s+\w+\s\d{{1,2}},\s+)(?P<year>1[5-9]\d\d|20\d\d)\b",
    "year_then_ago": rf"\b(?:in|on|since)\s+(?:\d{{1,2}}\s)?(?:(?:{MONTH})\s+)?(?:\d{{1,2}},\s)?(?P<year>1[5-9]\d\d|20\d\d),\s+(?P<hedge>{HEDGE})(?P<ago>{FIGURE}|{WORD_NUMBER}){HALF}\s+years\s+ago\b",
}
"""Kind of reckoning to its pattern; groups that a kind has not are null for it."""

TRIGGERS: dict[str, str] = {
    "split_kinds": r"\d\s(?:crew|women|children|boys|girls|soldiers|civilians)\b", "split_counts": r"\b(?:offences|offenses|counts|charges|crimes)(?::|\s[—–])", "split_times": r"\btimes(?:,|:|\s[—–])",
    "points_below": r"\bpoints\s(?:below|under|short|above|over)", "times_as_many": r"\bas\s(?:many|much)[.,;]", "times_as_many_as": r"\bas\s(?:many|much)\sas\sthe\s",
    "of_fraction": FRACTION, "of_one_in": ONE_IN, "share_one_in": ONE_IN,
    "marriage_in": "years of marriage", "wait_of": r"\bsince\s", "year_wait": r"-year\s(?:wait|drought|absence|gap)", "years_behind": r"years\s(?:after|later)", "birth_apposed": "born",
    "split_list": rf"[,:—–(]\s?{COUNTED}\s(?:{BESIDE})\s",
    "split_of_them": r"\sof\sthem\s", "split_seats": r"\sseats\b", "split_team": r"\b(?:team|group|crew|party|panel|delegation|staff|jury|committee|board|cabinet|class|squad)\s+of\s",
    "moved_by_fraction": FRACTION, "level_noun": PERCENT, "points_between": r"\bpoints?\b", "points_to": r"\bpoints?\b",
    "bare_level": r"\b(?:up|down)\s+from\b", "drawn_from": r"\b(?:reserves|budget|savings|fund|revenue|sales)\sof\b",
    "currencies": r"\([$€£]",
    "to_from_noun": PERCENT, "from_to_noun": PERCENT, "times_the": r"\b(?:twice|double|triple|half|times)\b", "share_out": PERCENT,
    "share_among": PERCENT, "share_verb": PERCENT, "change_aside": PERCENT, "level_from": PERCENT,
    "total": r"\btotal\s+of\b", "leaving": r"\bleaving\b", "other_rest": r"\bthe\s(?:other|remaining)\b", "covers": r"\bcover|compris|consist|made\sup", "share_or_of": PERCENT, "share_fraction": FRACTION,
    "year_later": "years later", "span_of_years": r"years,?\sfrom\s", "marriage": "years of marriage",
    "share_of_those": PERCENT, "share_of_whom": PERCENT, "third_of_those": FRACTION, "comes_after": "years after",
    "split_of": r"\bof\s+(?:the\s+|its\s+|their\s+|all\s+)?(?:\d|[a-z]+\s)", "split_them": r"\.\s\w+\s(?:of\sthem|were|are)\s",
    "change_from_to": PERCENT, "from_to_dated": PERCENT, "change_to_from": PERCENT, "level_change": PERCENT,
    "noun_change": PERCENT, "moved_by": PERCENT, "moved_back_by": PERCENT, "share_of": PERCENT,
    "multiple_back": "doubled|tripled|trebled|quadrupled|halved",
    "multiple": "doubled|tripled|trebled|quadrupled|halved", "share": PERCENT,
    "fraction": PERCENT, "conversion": rf"(?:\(|, or |, about )(?:\w+ )?[\d\w.,]+{SCALE}[\s-]?(?:{UNIT_WORDS})\b",
    "elided_range": "between|from", "over_hundred": PERCENT, "fell_over_hundred": PERCENT,
    "anniversary": "anniversary", "year_then_anniversary": "anniversary",
    "nth_year": r"\byear\b", "lasted": "lasted|going on for|gone on for|dragged on|raged",
    "month_then_ago": "months ago", "ago_then_month": "months ago", "birth_at_age": "born", "age_then_birth": "born", "birth_then_age": "born",
    "ago_then_year": "years ago", "year_then_ago": "years ago",
}  # fmt: skip
"""What an article must hold for a kind to be looked for at all."""
