"""Facts: what an article states, each with the exact characters that carry it.

A dataclass here has the same fields, in the same order, as the pandera model of its table in
`newsaudit.schemas.tables`, where meaning, unit and source of each field stand (a test compares
the two). Extractors yield these; frames and JSON are made from them.

Offsets are Unicode code points into `Article.text`, end exclusive; `text[start:end] == quote`
for every fact that is grounded. A `None` says "not stated", never "fine".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar


@dataclass(slots=True, kw_only=True)
class Fact:
    """What every fact has."""

    table: ClassVar[str]

    fact_id: str = ""
    """Unique within its article; given by `newsaudit.extract`, not by the extractors."""
    article_id: str = ""
    kind: str
    start: int
    end: int
    quote: str
    extractor: str
    """Pattern or model that made it, as `module/pattern`: `dates/weekday`, `statements/crf-1`."""
    confidence: float | None = None
    """Probability that the fact is right, calibrated on the development set; 0 to 1."""
    statement_id: str | None = None
    """The statement (`fact_id`) whose content holds this fact; None: the article's own voice."""
    grounding: str = "exact"
    grounding_note: str | None = None
    text_sha256: str | None = None
    """Of an imported fact: the text it was found in, if the file says."""


@dataclass(slots=True, kw_only=True)
class EventCount(Fact):
    """How often something has happened: "the sixth call between the two leaders since …"."""

    table: ClassVar[str] = "event_counts"

    kind: str = "event_count"
    count: int
    form: str
    event: str
    participants: list[str] = field(default_factory=list)
    since: date | None = None
    since_start: int | None = None
    since_end: int | None = None
    as_of: date | None = None
    as_of_start: int | None = None
    as_of_end: int | None = None


@dataclass(slots=True, kw_only=True)
class TimeExpression(Fact):
    """A date, time, duration or set, resolved to a TIMEX3 value."""

    table: ClassVar[str] = "dates"

    kind: str = "date"
    value: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    granularity: str | None = None
    anchor: str | None = None
    anchor_start: int | None = None
    modifier: str | None = None
    resolution: str | None = None
    weekday: str | None = None
    tense: str | None = None


@dataclass(slots=True, kw_only=True)
class Official(Fact):
    """A mention of a person, with title and organisation where stated at this place."""

    table: ClassVar[str] = "officials"

    kind: str = "official"
    name: str
    name_start: int
    name_end: int
    title: str | None = None
    title_start: int | None = None
    title_end: int | None = None
    organisation: str | None = None
    organisation_start: int | None = None
    organisation_end: int | None = None
    country: str | None = None
    person_id: str | None = None
    form: str = "bare"
    former: bool = False


@dataclass(slots=True, kw_only=True)
class AidStatus(Fact):
    """A statement of the state of aid or sanctions."""

    table: ClassVar[str] = "aid_status"

    kind: str = "aid_status"
    measure: str = "aid"
    donor: str | None = None
    recipient: str | None = None
    item: str | None = None
    item_start: int | None = None
    item_end: int | None = None
    amount: float | None = None
    currency: str | None = None
    status: str = "announced"
    modality: str = "asserted"
    effective: date | None = None
    reason: str | None = None


@dataclass(slots=True, kw_only=True)
class Quantity(Fact):
    """A number with its unit and what it counts."""

    table: ClassVar[str] = "quantities"

    kind: str = "quantity"
    value: float
    value_high: float | None = None
    unit: str | None = None
    of: str | None = None
    part_of: str | None = None
    modifier: str | None = None


@dataclass(slots=True, kw_only=True)
class Statement(Fact):
    """Who said what: source, cue and content of an attribution."""

    table: ClassVar[str] = "statements"

    kind: str = "statement"
    source_start: int | None = None
    source_end: int | None = None
    source_quote: str | None = None
    source_name: str | None = None
    source_person_id: str | None = None
    source_kind: str = "none"
    cue_start: int | None = None
    cue_end: int | None = None
    cue_quote: str | None = None
    cue_verb: str | None = None
    cue_class: str | None = None
    content_starts: list[int] = field(default_factory=list)
    content_ends: list[int] = field(default_factory=list)
    content_quote: str | None = None
    form: str = "indirect"
    relayed_for: str | None = None


@dataclass(slots=True, kw_only=True)
class Other(Fact):
    """What another tool found and this one has no table for: only where it stands can be checked."""

    table: ClassVar[str] = "others"

    kind: str = "other"
    label: str


FACTS: tuple[type[Fact], ...] = (
    EventCount,
    TimeExpression,
    Official,
    AidStatus,
    Quantity,
    Statement,
    Other,
)
"""The fact tables, in the order they are listed and written."""

TABLE_OF_KIND: dict[str, type[Fact]] = {
    "event_count": EventCount,
    "date": TimeExpression,
    "time": TimeExpression,
    "duration": TimeExpression,
    "set": TimeExpression,
    "official": Official,
    "person": Official,
    "aid_status": AidStatus,
    "quantity": Quantity,
    "statement": Statement,
    "other": Other,
}
