"""The facts, a table a kind, each with its drawing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from newsaudit.reports.html import drawings, timelines
from newsaudit.reports.html.checked import links, verified
from newsaudit.reports.html.markup import Child, Html, tag
from newsaudit.reports.html.roster import roster
from newsaudit.reports.html.sheet import SURE, Sheet, fact_id, line_of, section, sureness
from newsaudit.reports.html.svg import shortened
from newsaudit.reports.html.timelines import span_label
from newsaudit.schemas.facts import (
    AidStatus,
    EventCount,
    Fact,
    Official,
    Other,
    Quantity,
    Statement,
    TimeExpression,
)

CONTENT = 140
"""Characters of a statement shown in its row."""
Cell = Callable[[Any, Sheet], Child]
"""A fact of the table's own kind and the sheet, to what stands in the cell; None: not stated."""


@dataclass(frozen=True)
class Table:
    """How a kind of fact is shown: columns by the key of their heading, and a drawing."""

    record: type[Fact]
    columns: dict[str, Cell]
    drawing: Callable[[Sheet], Html | None] | None = None
    roster: Callable[[Sheet, Sequence[Any]], Html] | None = None
    """Shows the facts instead of a row each."""


def plain(name: str) -> Cell:
    """Return a cell that shows a field as it is."""

    def cell(fact: Fact, sheet: Sheet) -> Child:
        value = getattr(fact, name)
        return None if value in (None, []) else str(value)

    return cell


def word(vocabulary: str, name: str | None = None) -> Cell:
    """Return a cell that shows a value of a controlled vocabulary in words."""

    def cell(fact: Fact, sheet: Sheet) -> Child:
        return sheet.say.word(vocabulary, getattr(fact, name or vocabulary)) or None

    return cell


def listed(name: str) -> Cell:
    """Return a cell that shows a list."""
    return lambda fact, sheet: ", ".join(getattr(fact, name)) or None


def number(value: float | None) -> str:
    """Return a number without a needless fraction, thousands apart."""
    if value is None:
        return ""
    return f"{int(value):,}" if float(value).is_integer() and abs(value) < 1e15 else f"{value:,}"


def resolved(fact: TimeExpression, sheet: Sheet) -> Child:
    """Return the day or the days a time expression means."""
    if fact.first_day is None:
        return None
    return span_label(fact.first_day, fact.last_day or fact.first_day)


def value(fact: TimeExpression, sheet: Sheet) -> Child:
    """Return the TIMEX3 value, where it is not what is shown already."""
    return None if fact.value == resolved(fact, sheet) else fact.value


def parties(fact: AidStatus, sheet: Sheet) -> Child:
    """Return donor and recipient."""
    return (
        f"{fact.donor or '?'} → {fact.recipient or '?'}" if fact.donor or fact.recipient else None
    )


def said_by(fact: AidStatus, sheet: Sheet) -> Child:
    """Return who states the status, a link to the statement."""
    for other in sheet.part.facts:
        if (
            fact.statement_id is not None
            and other.fact_id == fact.statement_id
            and isinstance(other, Statement)
        ):
            name = other.source_name or other.source_quote or sheet.say("sourcing.none")
            return tag("a", name, href=f"#{fact_id(other)}")
    return None


def amount(fact: AidStatus, sheet: Sheet) -> Child:
    """Return the amount with its currency."""
    return f"{number(fact.amount)} {fact.currency or ''}".strip() or None


def quantity(fact: Quantity, sheet: Sheet) -> Child:
    """Return the value, or both ends of a range, with its unit."""
    high = f"–{number(fact.value_high)}" if fact.value_high is not None else ""
    return f"{number(fact.value)}{high} {fact.unit or ''}".strip()


def whole(fact: Quantity, sheet: Sheet) -> Child:
    """Return the number this one is a part of, in the article's words."""
    for other in sheet.part.facts:
        if fact.part_of is not None and other.fact_id == fact.part_of:
            return tag("a", other.quote, href=f"#{fact_id(other)}")
    return fact.part_of


def content(fact: Statement, sheet: Sheet) -> Child:
    """Return what was said, shortened: the article has it in full."""
    return shortened(fact.content_quote, CONTENT) if fact.content_quote else None


def source(fact: Statement, sheet: Sheet) -> Child:
    """Return who said it, and through whom it is known."""
    name = fact.source_name or fact.source_quote
    return (
        [name, tag("small", " ", sheet.say("facts.for", who=fact.relayed_for))]
        if fact.relayed_for
        else name
    )


TABLES: dict[str, Table] = {
    "events": Table(
        EventCount,
        {
            "count": plain("count"),
            "event": plain("event"),
            "participants": listed("participants"),
            "since": plain("since"),
            "as_of": plain("as_of"),
        },
        timelines.ledger,
    ),
    "dates": Table(
        TimeExpression,
        {
            "resolved": resolved,
            "value": value,
            "kind": word("kind"),
            "modifier": word("modifier"),
            "anchor": word("anchor"),
            "weekday": word("weekday"),
        },
        timelines.time_line,
    ),
    "officials": Table(Official, {}, roster=roster),
    "aid": Table(
        AidStatus,
        {
            "parties": parties,
            "item": plain("item"),
            "amount": amount,
            "status": word("status"),
            "modality": word("modality"),
            "effective": plain("effective"),
            "source": said_by,
            "reason": plain("reason"),
        },
        drawings.aid_track,
    ),
    "quantities": Table(
        Quantity,
        {
            "value": quantity,
            "of": plain("of"),
            "part_of": whole,
            "modifier": word("modifier"),
        },
    ),
    "statements": Table(
        Statement,
        {
            "source": source,
            "sourcing": word("source_kind"),
            "cue": plain("cue_quote"),
            "cue_class": word("cue_class"),
            "form": word("form"),
            "content": content,
        },
        drawings.sourcing,
    ),
    "others": Table(Other, {"label": plain("label")}),
}
"""Key of the heading to the table, in the order shown."""


def facts(sheet: Sheet) -> Html:
    """Return the section of all facts."""
    about = sheet.say("facts.intro", share=f"{SURE:.0%}")
    groups = [group(sheet, key, table) for key, table in TABLES.items()]
    return section("facts", sheet.say("nav.facts"), groups, verified(sheet), intro=about)


def group(sheet: Sheet, key: str, table: Table) -> Html | None:
    """Return one kind: its drawing and its table."""
    found = [fact for fact in sheet.part.facts if isinstance(fact, table.record)]
    if not found:
        return None
    say = sheet.say
    title = tag("h3", say(f"facts.{key}"), tag("span", f" {len(found)}", class_="cnt"))
    drawing = table.drawing(sheet) if table.drawing else None
    shown = table.roster(sheet, found) if table.roster else rows(sheet, key, table, found)
    return tag("div", title, drawing, shown, class_="facts", id=f"facts-{key}")


def rows(sheet: Sheet, key: str, table: Table, found: Sequence[Fact]) -> Html:
    """Return the table of one kind; a column that is stated nowhere is left out."""
    say, said = sheet.say, links(sheet)
    checks: Cell = lambda fact, _: said.get(fact.fact_id)  # noqa: E731 - typed as the other cells
    columns = {**table.columns, "findings": checks}
    cells = [[cell(fact, sheet) for cell in columns.values()] for fact in found]
    used = [n for n in range(len(columns)) if any(row[n] for row in cells)]
    names = list(columns)
    first = say("facts.place" if key == "statements" else "facts.words")
    heads = [first, *(say(f"facts.{names[n]}") for n in used)]
    body = [
        tag(
            "tr",
            where(sheet, fact, statement=key == "statements"),
            [tag("td", row[n]) for n in used],
            id=fact_id(fact),
        )
        for fact, row in zip(found, cells, strict=True)
    ]
    return tag(
        "table",
        tag("thead", tag("tr", [tag("th", head, scope="col") for head in heads])),
        tag("tbody", body),
        aria_label=say(f"facts.{key}"),
    )


def where(sheet: Sheet, fact: Fact, *, statement: bool) -> Html:
    """Return the heading cell of a fact: its words, its place, how sure the extractor is."""
    place = None
    if sheet.inside(fact.start, fact.end):
        place = tag(
            "a", line_of(sheet.part.article.text, fact.start), href=f"#{fact_id(fact, 't')}"
        )
    loose = (
        tag("b", f" {sheet.say.word('grounding', fact.grounding)}")
        if fact.grounding != "exact"
        else None
    )
    words = None if statement else [fact.quote, " "]
    return tag("th", words, place, sureness([fact]), loose, scope="row")
