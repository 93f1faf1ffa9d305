"""The dead who act: `Mayor Henryk Sowa died in May … The mayor, Henryk Sowa, was among those who watched`.

Only a death of an earlier month or year counts, told before the deed, and only a deed of a named day
or one's own hand: the words of the dead are quoted, and their past is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsaudit.extract.document import Document
from newsaudit.extract.people import behind_name
from newsaudit.schemas.arithmetic import MONTH
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Fact, Official

DIED = re.compile(
    r"(?:,? until (?:his|her) death"
    r"|(?:,? who|, \d{1,3},)? (?:had )?(?:died|was (?:killed|murdered|assassinated)))\b[^.;“”\"]{0,40}?"
    rf"\b(?:in (?:(?:{MONTH})\b(?: \d{{4}})?|(?:19|20)\d\d)|last (?:year|month)|(?:years|months|a year) ago)"
)
VICTIM = re.compile(
    r"\b(?:[Aa]mong (?:the|those) (?:dead|killed|victims)|(?:dead|victims) included) (?:was |were |is )?$"
)
"""What stands before the name of somebody who died in what the copy tells."""
TAGGED = re.compile(r"(?:,|[.?!])[”\"] said $")
ACTS = re.compile(
    r"^,? ?(?P<own>himself |herself )?(?:,[^,.;“”\"]{1,40}, )?"
    r"(?:said|told|added|was among|handed|arrived|spoke|attended|will|is expected|plans|opened|signed"
    r"|voted)\b"
)
THIS_WEEK = re.compile(
    r"\bon\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\byesterday\b|\btoday\b|\btomorrow\b"
)
PAST = re.compile(
    rf"\b(?:had|once|then|before|interview|diary|letter|video|memoirs?|wrote|will read|posthumous\w*|"
    rf"late|years?|month|in (?:(?:19|20)\d\d|{MONTH}))\b"
)


class DeadActing(NamedTuple):
    """A deed of somebody dead, and where the death is told."""

    start: int
    end: int
    name: str
    death: Span


def find_dead_acting(document: Document, facts: Iterable[Fact]) -> Iterator[DeadActing]:
    """Yield deeds told of people whose earlier death the copy tells before."""
    text = document.text
    deaths: dict[str, Span] = {}
    victims: dict[str, Span] = {}
    mentions = sorted(
        (one for one in facts if isinstance(one, Official)), key=lambda one: one.start
    )
    for one in mentions:
        who = one.person_id or one.name
        if document.quotation_at(one.start) is not None:
            continue
        end = behind_name(document, one)
        before = text[max(0, one.start - 60) : one.start]
        if death := DIED.match(text, end, end + 120):
            deaths.setdefault(who, Span(one.start, death.end()))
        elif victim := VICTIM.search(before):
            at = one.start - len(before) + victim.start()
            victims[who] = Span(at, end)
        elif who in victims and TAGGED.search(before):
            stop = document.sentences[document.sentence_at(one.start)].end
            if not PAST.search(text, end, stop):  # the quotation has a past of its own
                yield DeadActing(one.start - len("said "), end, one.name, victims[who])
        elif who in deaths and (deed := ACTS.match(text[end : end + 80])):
            sentence = document.sentences[document.sentence_at(one.start)].of(text)
            if not PAST.search(sentence) and (deed["own"] or THIS_WEEK.search(sentence)):
                yield DeadActing(one.start, end + deed.end(), one.name, deaths[who])
