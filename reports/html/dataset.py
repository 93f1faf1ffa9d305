"""The report of a gate: one page on a whole data set, rule by rule, each with its first rows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from newsaudit.files import write_whole
from newsaudit.reports.dataset import ROWS, OfRule, by_rule, still
from newsaudit.reports.html import page
from newsaudit.reports.html.article import VERDICT_CLASS, VERDICT_ICONS, capital
from newsaudit.reports.html.markup import Child, Html, join, tag, ticked
from newsaudit.reports.html.sheet import ICONS, SHORT, section
from newsaudit.reports.strings import Strings, strings
from newsaudit.reports.summary import is_open, not_checked, status
from newsaudit.schemas.errors import UsageError
from newsaudit.schemas.result import Result


def write(result: Result, rows: Mapping[str, int], target: Path, language: str = "en") -> Path:
    """Write the report and return the file to open; a target without an ending is a folder."""
    if target.suffix.lower() == ".pdf":
        raise UsageError(f"{target}: no PDF is written; print the HTML report from a browser")
    file = target / "index.html" if target.is_dir() or not target.suffix else target
    write_whole(file, dataset_report(result, rows, strings(language)))
    return file


def dataset_report(result: Result, rows: Mapping[str, int], say: Strings) -> str:
    """Return the page; `rows` holds the facts per table."""
    rules = by_rule(result)
    name = result.run.options.get("dataset", "")
    body = [
        tag("p", say("page.kind"), class_="kicker"),
        tag("h1", name),
        opinion(result, rules, say),
        section("rules", "Rules", overview(rules, say)),
        section("rows", say("nav.findings"), [rows_of(rule, say) for rule in rules]),
        section(
            "scope", say("nav.scope"), scope(result, rows, say), intro=say("scope.intro_of_set")
        ),
        section("provenance", say("nav.provenance"), record(result)),
    ]
    inputs = result.run.inputs_id
    foot = tag(
        "footer", tag("p", say("page.end")), tag("p", say("page.inputs"), " ", tag("code", inputs))
    )
    return page.page(
        f"{name} · newsaudit",
        join(bar(result, say), tag("main", body), foot),
        say,
        styles=(page.style("base", "corpus"), page.print_footer(inputs, "newsaudit")),
        script="",
    )


def bar(result: Result, say: Strings) -> Html:
    """Return the bar: the verdict and where the sections are."""
    verdict = result.verdict
    chip = tag("span", VERDICT_ICONS.get(verdict, "?"), " ", say.word("verdict", verdict),
               class_=f"chip {VERDICT_CLASS.get(verdict, 'u')}")  # fmt: skip
    places = (
        ("rules", "Rules"),
        ("rows", say("nav.findings")),
        ("scope", say("nav.scope")),
        ("provenance", say("nav.provenance")),
    )
    links = [tag("a", words, href=f"#{place}") for place, words in places]
    nav = tag("nav", links, aria_label=say("nav.label"))
    return tag("header", tag("b", "newsaudit"), chip, nav, class_="bar")


def opinion(result: Result, rules: list[OfRule], say: Strings) -> Html:
    """Return the verdict and what it rests on."""
    return tag(
        "div",
        tag("p", capital(say.word("verdict", result.verdict)), class_="opinion"),
        tag("p", still(rules), class_="counted"),
        tag("p", say(f"rule.{result.verdict}"), class_="ruled"),
        class_=f"verdict {VERDICT_CLASS.get(result.verdict, 'u')}",
    )


def table(label: str, heads: list[str], rows: list[Child], numbers: int = 0) -> Html:
    """Return a table that scrolls where it is wide; its last columns hold `numbers`."""
    classes = [None] * (len(heads) - numbers) + ["num"] * numbers
    cells = [tag("th", one, scope="col", class_=c) for one, c in zip(heads, classes, strict=True)]
    head = tag("thead", tag("tr", cells))
    made = tag("table", head, tag("tbody", rows), aria_label=label)
    return tag("div", made, class_="scroll", tabindex="0", role="region", aria_label=label)


def overview(rules: list[OfRule], say: Strings) -> Html:
    """Return one row a rule that found something."""
    if not rules:
        return tag("p", "No rule found anything.")
    rows: list[Child] = [
        tag(
            "tr",
            tag("th", rule.first.code, " ", tag("small", rule.first.name), scope="row"),
            tag("td", ICONS[rule.first.level], " ", say.word("level", rule.first.level),
                class_=f"lv {SHORT[rule.first.level]}"),
            tag("td", rule.counted, class_="num"),
            tag("td", f"{rule.still:,}", class_="num"),
        )
        for rule in rules
    ]  # fmt: skip
    return table("Rules", ["Rule", "Level", "Failing rows", "Need attention"], rows, numbers=2)


def rows_of(rule: OfRule, say: Strings) -> Html:
    """Return a rule with the first rows that fail it."""
    rows: list[Child] = [
        tag(
            "tr",
            tag("td", finding.article_id),
            tag("td", finding.fact_id),
            tag("td", ticked(finding.message)),
            tag("td", None if is_open(finding) else say.word("state", status(finding))),
        )
        for finding in rule.findings[:ROWS]
    ]
    shown = f"{min(len(rule.findings), ROWS):,} of {rule.total:,}"
    head = tag("summary", ICONS[rule.first.level], f" {rule.first.code} {rule.first.name}: {shown}")
    made = table(rule.first.code, ["Article", "Fact", "What is wrong", "State"], rows)
    return tag("details", head, made)


def scope(result: Result, rows: Mapping[str, int], say: Strings) -> list[Child]:
    """Return what was looked at and what was not, with the reasons."""
    facts = [tag("li", f"{table}: {n:,}") for table, n in sorted(rows.items()) if n]
    ran: list[Child] = [
        tag("tr", tag("th", run.code, " ", tag("small", run.name), scope="row"),
            tag("td", f"{run.looked_at:,}", class_="num"), tag("td", f"{run.findings:,}", class_="num"))
        for run in result.rules
        if run.looked_at
    ]  # fmt: skip
    idle = [
        tag("li", tag("b", reason), ": ", ", ".join(codes))
        for reason, codes in not_checked(result).items()
    ]
    label = say("scope.ran")
    heads = [say("scope.rule"), say("scope.looked_at"), say("scope.found")]
    return [
        tag("h3", "Facts"),
        tag("ul", facts),
        tag("h3", say("scope.not_checked")),
        tag("ul", idle) if idle else tag("p", say("scope.all_ran")),
        tag("details", tag("summary", f"{label} ({len(ran)})"), table(label, heads, ran, 2)),
    ]


def record(result: Result) -> Html:
    """Return what decided the result: versions, rule set, reference data."""
    run = result.run
    stated = {"inputs": run.inputs_id, "rules": run.ruleset_sha256, **run.versions, **run.options}
    held = {f"reference {s.table}": f"{s.version}, SHA-256 {s.sha256}" for s in run.reference}
    return tag(
        "dl", [(tag("dt", key), tag("dd", value)) for key, value in {**stated, **held}.items()]
    )
