"""Controlled vocabularies of the tables, each with the convention it follows."""

from __future__ import annotations

from typing import Literal

KINDS = (
    "event_count",
    "date",
    "time",
    "duration",
    "set",
    "official",
    "person",
    "aid_status",
    "quantity",
    "statement",
    "other",
)
"""Kinds of fact. date, time, duration, set are the types of TIMEX3; a `person` has no title; `other`
is what another tool found and no table here is for."""

GROUNDINGS = ("exact", "normalised", "ungrounded")
"""exact: the quote stands at its span; normalised: after folding quotes, spaces or dashes."""

GRANULARITIES = (
    "time",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
    "unknown",
)

ANCHORS = ("explicit", "publication", "other")
"""explicit: no anchor needed; publication: the article's own date; other: another expression."""

MODIFIERS = (
    "about",
    "more_than",
    "less_than",
    "at_least",
    "at_most",
    "before",
    "after",
    "start",
    "mid",
    "end",
    "nearly",
)
"""TIMEX3 `mod` (APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, …) in words; nearly: just under."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

TENSES = ("past", "present", "future")

OFFICIAL_FORMS = ("prenominal", "appositive", "copular", "bare")
"""prenominal: aide Yury Ushakov; appositive: Ushakov, an aide; copular: Ushakov is an aide."""

AID_STATUS_IN_IATI: dict[str, str | None] = {
    "requested": None,
    "proposed": "1",
    "announced": "1",
    "approved": "2",
    "under_review": None,
    "paused": "6",
    "resumed": "2",
    "delivered": "3",
    "rejected": "5",
    "not_approved": None,
    "ended": "4",
}
"""Aid status to IATI ActivityStatus: 1 pipeline, 2 implementation, 3 finalisation, 4 closed,
5 cancelled, 6 suspended (IATI Standard 2.03); None where IATI has no such state."""

MODALITIES = ("asserted", "planned", "conditional", "negated")

SOURCE_KINDS = ("named", "role", "document", "collective", "anonymous", "none")
"""role: an office without a name (`the Kremlin`, `a police spokesman`); collective: `experts`;
anonymous: a person whose name is withheld (`a senior official, who asked not to be named`)."""

CUE_CLASSES = ("neutral", "loaded", "denial", "no_comment", "attitude")
"""attitude: the article itself reports a belief, wish or plan ("wants", "believes"); nobody is quoted.
loaded: the verb judges what was said (claimed, admitted); see AP and Reuters on `said`."""

STATEMENT_FORMS = ("direct", "mixed", "indirect")

LEVELS = ("error", "warning", "note")
"""SARIF 2.1.0 levels, most severe first."""

FailOn = Literal["error", "warning", "note", "never"]
"""The lowest level of a finding that makes the exit code 1."""

CONFIDENCES = ("high", "medium", "low")
"""How sure the rule is of its finding, apart from how severe it would be."""

STATES = ("new", "persisting", "fixed")
"""A finding against the last audit."""

VERDICTS = ("clean", "with exceptions", "adverse", "not able to conclude")
"""The four grades of an audit opinion."""
