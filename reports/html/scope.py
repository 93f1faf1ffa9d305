"""Scope: what was looked at, what was not and why, and what a human must still judge."""

from __future__ import annotations

from functools import lru_cache

from newsaudit.reports.html.markup import Child, Html, tag, ticked
from newsaudit.reports.html.sheet import Sheet, fact_id, section
from newsaudit.reports.strings import Strings, strings
from newsaudit.schemas.findings import NotChecked, RuleRun

UNSURE = 0.5
"""Confidence under which a fact is named as one to look at."""


def scope(sheet: Sheet) -> Html:
    """Return the section."""
    say = sheet.say
    return section(
        "scope",
        say("nav.scope"),
        not_checked(sheet),
        ungrounded(sheet),
        human(sheet),
        ran(tuple(sheet.result.rules), say.language),
        intro=say("scope.intro"),
    )


def every_not_checked(sheet: Sheet) -> list[NotChecked]:
    """Return what was not checked on this article, or on any."""
    return sheet.part.nowhere_checked + sheet.part.not_checked


def not_checked(sheet: Sheet) -> Html:
    """Return the rules that could not run, by reason."""
    say = sheet.say
    items = every_not_checked(sheet)
    if not items:
        return tag("div", tag("h3", say("scope.not_checked")), tag("p", say("scope.all_ran")))
    reasons: dict[str, list[NotChecked]] = {}
    for item in items:
        reasons.setdefault(item.reason, []).append(item)
    rows = [
        tag("li", tag("b", reason), ": ", ", ".join(coded(item) for item in same))
        for reason, same in reasons.items()
    ]
    return tag("div", tag("h3", say("scope.not_checked")), tag("ul", rows), id="not-checked")


def coded(item: NotChecked) -> str:
    """Return a rule's code, with the number of facts it left out."""
    return f"{item.code} ({item.rows})" if item.rows else item.code


def ungrounded(sheet: Sheet) -> Html | None:
    """Return the facts whose quote does not stand where they say."""
    loose = [fact for fact in sheet.part.facts if fact.grounding != "exact"]
    if not loose:
        return None
    rows = [
        tag(
            "li",
            tag("a", fact.fact_id or fact.kind, href=f"#{fact_id(fact)}"),
            f" “{fact.quote[:200]}”: ",
            sheet.say.word("grounding", fact.grounding),
            ["; ", *ticked(fact.grounding_note)] if fact.grounding_note else None,
        )
        for fact in loose
    ]
    return tag("div", tag("h3", sheet.say("scope.ungrounded")), tag("ul", rows), id="ungrounded")


def human(sheet: Sheet) -> Html:
    """Return what no rule decides."""
    say = sheet.say
    unsure = sum(
        (fact.confidence if fact.confidence is not None else 1) < UNSURE
        for fact in sheet.part.facts
    )
    notes = sum(f.level == "note" and f.state != "fixed" for f in sheet.part.findings)
    items: list[Child] = [
        tag("li", say(f"scope.human.{key}")) for key in ("truth", "fair", "missing", "meaning")
    ]
    if notes:
        items.append(tag("li", say("scope.human.notes", n=notes)))
    if unsure:
        items.append(tag("li", say("scope.human.unsure", n=unsure, share=f"{UNSURE:.0%}")))
    return tag("div", tag("h3", say("scope.human")), tag("ul", items))


@lru_cache(maxsize=8)  # the same for every article of a run
def ran(rules: tuple[RuleRun, ...], language: str) -> Html:
    """Return the rules that ran: what each looked at and found, over the whole run."""
    say = strings(language)
    looked = [run for run in rules if run.looked_at]
    idle = [run.code for run in rules if not run.looked_at]
    heads = (
        say("scope.rule"),
        say("scope.name"),
        say("scope.level"),
        say("scope.looked_at"),
        say("scope.found"),
    )
    table = tag(
        "table",
        tag("thead", tag("tr", [tag("th", head, scope="col") for head in heads])),
        tag("tbody", [rule_row(say, run) for run in looked]),
        aria_label=say("scope.ran"),
    )
    rest = tag("p", say("scope.idle"), ": ", ", ".join(idle), class_="idle") if idle else None
    summary = tag("summary", say("scope.ran"), f" ({len(looked)})")
    return tag("details", summary, table, rest, class_="ran")


def rule_row(say: Strings, run: RuleRun) -> Html:
    """Return one rule's row."""
    return tag(
        "tr",
        tag("th", run.code, scope="row"),
        tag("td", run.name),
        tag("td", say.word("level", run.level)),
        tag("td", f"{run.looked_at:,}"),
        tag("td", f"{run.findings:,}"),
    )
