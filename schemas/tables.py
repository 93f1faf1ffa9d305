"""pandera models of every table: the field's glossary.

Each field says what it means, its unit where it has one, and the convention it follows.
`pandera` checks types, ranges and vocabularies (rules SCH…); what facts say about each other is
the business of `newsaudit.checks`. A nullable field's null means "not stated".
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, TypeAlias, get_origin, get_type_hints

import pandera.polars as pa
import polars as pl

from newsaudit.schemas.article import PUBLISHED_FROM, REPUBLICATIONS
from newsaudit.schemas.vocabulary import (
    AID_STATUS_IN_IATI,
    ANCHORS,
    CUE_CLASSES,
    GRANULARITIES,
    GROUNDINGS,
    KINDS,
    MODALITIES,
    MODIFIERS,
    OFFICIAL_FORMS,
    SOURCE_KINDS,
    STATEMENT_FORMS,
    TENSES,
    WEEKDAYS,
)

Strings: TypeAlias = Annotated[pl.List, pl.String()]
KeyValues: TypeAlias = Annotated[pl.List, pl.Struct({"key": pl.String, "value": pl.String})]
Integers: TypeAlias = Annotated[pl.List, pl.Int64()]

ALPHA_2_OR_NAME = (
    "ISO 3166-1 alpha-2 where the party is a country (EU for the Union), else its name"
)


def about(
    meaning: str,
    *,
    null: bool = False,
    isin: tuple[str, ...] | None = None,
    unit: str | None = None,
    source: str | None = None,
    ge: float | None = None,
    le: float | None = None,
) -> Any:  # noqa: ANN401 - pa.Field itself returns Any
    """Return a pandera field with its meaning, unit and the source of its convention."""
    metadata = {"unit": unit, "source": source}
    return pa.Field(
        description=meaning,
        nullable=null,
        isin=sorted(isin) if isin else None,
        ge=ge,
        le=le,
        metadata={key: value for key, value in metadata.items() if value},
    )


class Table(pa.DataFrameModel):
    """What every table has in common."""

    class Config:
        """Unknown columns are an error: a misspelt one would be a check that never runs."""

        strict = True
        coerce = False


OF_PYTHON = {str: pl.String, int: pl.Int64, float: pl.Float64, bool: pl.Boolean}


@cache
def columns_of(model: type[Table]) -> dict[str, pl.DataType | type[pl.DataType]]:
    """Return a model's columns with their dtypes, in order.

    Read from the annotations: pandera's `to_schema` says the same and takes ten times as long,
    which a short call feels once for every view.
    """
    hints = get_type_hints(model, include_extras=True)
    return {n: dtype_of(h) for n, h in hints.items() if not n.startswith("_") and n != "Config"}


def dtype_of(annotation: Any) -> pl.DataType | type[pl.DataType]:  # noqa: ANN401 - any annotation
    """Return the dtype an annotation stands for."""
    if get_origin(annotation) is Annotated:
        made: pl.DataType = annotation.__origin__(*annotation.__metadata__)
        return made
    found: type[pl.DataType] = OF_PYTHON.get(annotation, annotation)
    return found


OFFSET = "code points into articles.text"


class Articles(Table):
    """An article, one a row."""

    article_id: str = about("Identifies the article within a run or data set")
    text: str = about("The reader-visible text; all offsets refer to it")
    path: str = about("The file as the user named it; `-` is standard input")
    raw_sha256: str = about("SHA-256 of the bytes as read", unit="hexadecimal")
    text_sha256: str = about("SHA-256 of the text in UTF-8", unit="hexadecimal")
    language: str = about("BCP 47 tag", null=True)
    uri: str = about("Where it was published (canonical link)", null=True)
    publisher: str = about("Who publishes this copy", null=True)
    original_publisher: str = about("Who published it first, for a reprint or wire copy", null=True)
    republication: str = about("How it came to its publisher", isin=REPUBLICATIONS)
    headline: str = about("The headline", null=True)
    dateline: str = about("Place (and day) the copy was filed from", null=True)
    byline: str = about("Who wrote it, as printed", null=True)
    published_at: str = about("ISO 8601, as precise as known", null=True)
    published_on: pl.Date = about("The calendar day of publication", null=True)
    published_from: str = about("How the date is known", null=True, isin=PUBLISHED_FROM)
    permission_start: int = about("Start of the reprint credit", null=True, unit=OFFSET)
    permission_end: int = about("End of the reprint credit", null=True, unit=OFFSET)
    stamp_start: int = about("Start of the time stamp in the text", null=True, unit=OFFSET)
    stamp_end: int = about("End of the time stamp", null=True, unit=OFFSET)
    headline_start: int = about("Start of the headline", null=True, unit=OFFSET)
    headline_end: int = about("End of the headline", null=True, unit=OFFSET)
    byline_start: int = about("Start of the byline", null=True, unit=OFFSET)
    byline_end: int = about("End of the byline", null=True, unit=OFFSET)
    dateline_start: int = about("Start of the dateline", null=True, unit=OFFSET)
    dateline_end: int = about("End of the dateline", null=True, unit=OFFSET)
    body_start: int = about("Where running text begins", ge=0, unit=OFFSET)
    metadata: KeyValues = about("What the page says of itself, by source")


class Facts(Table):
    """What every fact has, whatever its kind."""

    fact_id: str = about("Unique within its article")
    article_id: str = about("The article the fact is of")
    kind: str = about("Kind of fact", isin=KINDS)
    start: int = about("First character", unit=OFFSET)
    end: int = about("One past the last character", unit=OFFSET)
    quote: str = about("The characters themselves: text[start:end]")
    extractor: str = about("Pattern or model that made it, as module/pattern")
    confidence: float = about("Probability that the fact is right", null=True, ge=0, le=1)
    statement_id: str = about("The statement whose content holds this fact", null=True)
    grounding: str = about("How the quote was found in the text", isin=GROUNDINGS)
    grounding_note: str = about("What was normalised, or the nearest passage", null=True)
    text_sha256: str = about("SHA-256 of the text it was found in, if stated", null=True)


class EventCounts(Facts):
    """How often something has happened, by the article's own count."""

    count: int = about("The count stated", ge=0, unit="events")
    form: str = about("`sixth` is ordinal, `six` cardinal", isin=("ordinal", "cardinal"))
    event: str = about("What is counted, singular: call, meeting, round of talks")
    participants: Strings = about("Who takes part, full names where known, sorted")
    since: pl.Date = about("First day of the span of counting", null=True)
    since_start: int = about("Where `since` is stated", null=True, unit=OFFSET)
    since_end: int = about("End of that place", null=True, unit=OFFSET)
    as_of: pl.Date = about(
        "Day of the event counted last; first of the month or year told", null=True
    )
    as_of_start: int = about("Where `as_of` is stated", null=True, unit=OFFSET)
    as_of_end: int = about("End of that place", null=True, unit=OFFSET)


class Dates(Facts):
    """Time expressions: dates, times, durations and sets."""

    value: str = about("TIMEX3 value", null=True, source="ISO-TimeML (ISO 24617-1)")
    first_day: pl.Date = about("First calendar day it covers", null=True)
    last_day: pl.Date = about("Last calendar day it covers, inclusive", null=True)
    granularity: str = about("Finest unit stated", null=True, isin=GRANULARITIES)
    anchor: str = about("What a relative expression was resolved on", null=True, isin=ANCHORS)
    anchor_start: int = about("Where the anchor stands in the text", null=True, unit=OFFSET)
    modifier: str = about("TIMEX3 mod, in words", null=True, isin=MODIFIERS)
    resolution: str = about("How the value was found, one short clause", null=True)
    weekday: str = about("Day of the week stated beside the date", null=True, isin=WEEKDAYS)
    tense: str = about("Tense of the clause it stands in", null=True, isin=TENSES)


class Officials(Facts):
    """Mentions of people, in a role where one is stated."""

    name: str = about("The name as written, without title")
    name_start: int = about("First character of the name", unit=OFFSET)
    name_end: int = about("One past the name", unit=OFFSET)
    title: str = about("The title as written, without organisation and Mr/Ms", null=True)
    title_start: int = about("First character of the title", null=True, unit=OFFSET)
    title_end: int = about("One past the title", null=True, unit=OFFSET)
    organisation: str = about("The body of title or person, as written here or before", null=True)
    organisation_start: int = about("First character of the organisation", null=True, unit=OFFSET)
    organisation_end: int = about("One past the organisation", null=True, unit=OFFSET)
    country: str = about("The country served", null=True, source="ISO 3166-1 alpha-2")
    person_id: str = about("Same for all mentions of one person in the article", null=True)
    form: str = about("How title and name stand together", isin=OFFICIAL_FORMS)
    former: bool = about("The text says former, ex-, then-, late or predecessor")


class AidStatuses(Facts):
    """Statements of the state of aid or sanctions."""

    measure: str = about("Aid given or sanctions imposed", isin=("aid", "sanctions"))
    donor: str = about("Who gives, or imposes", null=True, source=ALPHA_2_OR_NAME)
    recipient: str = about("Who receives, or is sanctioned", null=True, source=ALPHA_2_OR_NAME)
    item: str = about("What is given, as written", null=True)
    item_start: int = about("First character of the item", null=True, unit=OFFSET)
    item_end: int = about("One past the item", null=True, unit=OFFSET)
    amount: float = about("Amount, magnitude applied", null=True, ge=0, unit="units of currency")
    currency: str = about("Currency of the amount", null=True, source="ISO 4217")
    status: str = about("State reported", isin=tuple(AID_STATUS_IN_IATI))
    modality: str = about("Said as done, as planned or on a condition", isin=MODALITIES)
    effective: pl.Date = about("Day the status takes effect", null=True)
    reason: str = about("Reason given, as written", null=True)


class Quantities(Facts):
    """Numbers with their units and what they count."""

    value: float = about("The number, magnitude applied")
    value_high: float = about("Upper end of a range", null=True)
    unit: str = about("Unit or currency: USD, %, km, people", null=True)
    of: str = about("What is counted, lower case, singular head", null=True)
    part_of: str = about("fact_id of the whole this is a part of", null=True)
    modifier: str = about("about, more_than, …", null=True, isin=MODIFIERS)


class Statements(Facts):
    """Who said what."""

    source_start: int = about("First character of the source", null=True, unit=OFFSET)
    source_end: int = about("One past the source", null=True, unit=OFFSET)
    source_quote: str = about("The source as written", null=True, source="PARC 3.0")
    source_name: str = about("Full name the source resolves to", null=True)
    source_person_id: str = about("The person_id in officials", null=True)
    source_kind: str = about("How the source is identified", isin=SOURCE_KINDS)
    cue_start: int = about("First character of the cue", null=True, unit=OFFSET)
    cue_end: int = about("One past the cue", null=True, unit=OFFSET)
    cue_quote: str = about("The cue as written", null=True, source="PARC 3.0")
    cue_verb: str = about("Lemma of the cue's verb", null=True)
    cue_class: str = about("What the cue does", null=True, isin=CUE_CLASSES)
    content_starts: Integers = about("First characters of the content spans", unit=OFFSET)
    content_ends: Integers = about("Ends of the content spans, in step", unit=OFFSET)
    content_quote: str = about("Content as written, spans joined by ' … '", null=True)
    form: str = about("Direct, mixed or indirect speech", isin=STATEMENT_FORMS)
    relayed_for: str = about("Whose words the source passes on (second-hand)", null=True)


class Others(Facts):
    """What another tool found and this one has no table for."""

    label: str = about("What the other tool calls it")


MODELS: dict[str, type[Table]] = {
    "articles": Articles,
    "event_counts": EventCounts,
    "dates": Dates,
    "officials": Officials,
    "aid_status": AidStatuses,
    "quantities": Quantities,
    "statements": Statements,
    "others": Others,
}
"""Every published table by name, as `newsaudit schema TABLE` knows it."""
