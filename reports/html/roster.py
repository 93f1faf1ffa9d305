"""The roster of officials: a row a person, with every way the article writes the name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsaudit.reports.html.checked import links
from newsaudit.reports.html.markup import Child, Html, tag, ticked
from newsaudit.reports.html.sheet import Sheet, fact_id, line_of, sureness
from newsaudit.schemas.facts import Official
from newsaudit.schemas.findings import Passed

COLUMNS = ("name", "written", "title", "organisation", "country", "reference", "findings")


def roster(sheet: Sheet, found: Sequence[Official]) -> Html:
    """Return the table; a column that is stated nowhere is left out."""
    persons: dict[str, list[Official]] = {}
    for fact in found:
        persons.setdefault(fact.person_id or fact.fact_id, []).append(fact)
    said, passed = links(sheet), by_fact(sheet)
    rows = [row(sheet, mentions, said, passed) for mentions in persons.values()]
    used = [n for n in range(len(COLUMNS)) if any(cells[n] for cells in rows)]
    heads = [tag("th", sheet.say(f"facts.{COLUMNS[n]}"), scope="col") for n in used]
    body = [
        tag(
            "tr",
            tag("th", cells[0], scope="row"),
            [tag("td", cells[n]) for n in used[1:]],
        )
        for cells in rows
    ]
    return tag(
        "table",
        tag("thead", tag("tr", heads)),
        tag("tbody", body),
        aria_label=sheet.say("facts.officials"),
        class_="roster",
    )


def row(
    sheet: Sheet,
    mentions: list[Official],
    said: dict[str, list[Html]],
    passed: dict[str, list[Passed]],
) -> list[Child]:
    """Return a person's cells, by COLUMNS."""
    reference = [match(item) for fact in mentions for item in passed.get(fact.fact_id, [])]
    return [
        max((fact.name for fact in mentions), key=len),
        written(sheet, mentions),
        several(fact.title for fact in mentions),
        several(fact.organisation for fact in mentions),
        several(fact.country for fact in mentions),
        reference,
        [link for fact in mentions for link in said.get(fact.fact_id, [])],
    ]


def several(values: Iterable[str | None]) -> str | None:
    """Return the different values, as they first stand."""
    return "; ".join(dict.fromkeys(value for value in values if value)) or None


def written(sheet: Sheet, mentions: list[Official]) -> list[Child]:
    """Return each wording with its places."""
    wordings: dict[str, list[Official]] = {}
    for fact in mentions:
        wordings.setdefault(fact.quote, []).append(fact)
    return [
        tag("div", words, [[" ", place(sheet, fact)] for fact in facts], sureness(facts))
        for words, facts in wordings.items()
    ]


def place(sheet: Sheet, fact: Official) -> Html:
    """Return a mention's place, a link to its words; the fact's own anchor."""
    identifier = fact_id(fact)
    loose = None if fact.grounding == "exact" else sheet.say.word("grounding", fact.grounding)
    if not sheet.inside(fact.start, fact.end):
        return tag("b", loose, id=identifier)
    where = line_of(sheet.part.article.text, fact.start)
    return tag("a", where, loose and f" {loose}", href=f"#{fact_id(fact, 't')}", id=identifier)


def by_fact(sheet: Sheet) -> dict[str, list[Passed]]:
    """Return the passed checks of officials by their fact."""
    found: dict[str, list[Passed]] = {}
    for passed in sheet.part.passed:
        if passed.fact_id is not None and passed.code.startswith("OFF"):
            found.setdefault(passed.fact_id, []).append(passed)
    return found


def match(passed: Passed) -> Html:
    """Return what the reference data say, and which source of theirs says it."""
    words = passed.message.removeprefix(f"`{passed.quote}`: ")
    source = passed.evidence.get("reference")
    return tag("div", ticked(words), tag("small", f" ({source})") if source else None)
