"""Running rules: views become pandera schemas whose checks are the rules.

    tables ──validate──▶ SCH findings
       └──prepare──▶ view ──verdicts──pandera(its rules)──▶ findings, passed, not checked

Everything is frames; there is no loop over rows, and one article is no special case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pandera.polars as pa
import polars as pl
from pandera.api.polars.types import PolarsData

from newsaudit.checks.outcome import HIT, PASSED, PLACE, Outcome, joined
from newsaudit.checks.rule import Related, Rule, fill
from newsaudit.checks.structure import structural
from newsaudit.checks.views import View, view
from newsaudit.schemas.findings import NotChecked, RuleRun
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


ELSEWHERE = ("structure", "set", "waivers")
"""Views of rules that run elsewhere: on the tables' own models, in Great Expectations, and when
the findings are settled."""


def check(
    tables: Tables, rules: Iterable[Rule], reference: Reference, keep_passed: bool = True
) -> Outcome:
    """Run rules over tables; `keep_passed` says whether passed checks are wanted too."""
    rules = list(rules)
    return concluded(check_batch(tables, rules, reference, keep_passed), rules)


def check_batch(
    tables: Tables, rules: Iterable[Rule], reference: Reference, keep_passed: bool = True
) -> Outcome:
    """Run rules over a part of the tables; see `concluded` for what only the whole tells.

    Rows that break their table's own schema are findings of family SCH and are left out of the
    views, since no other rule can say anything true about them.
    """
    rules = list(rules)
    sound, outcome = structural(tables, rules)
    by_view: dict[str, list[Rule]] = {}
    for rule in rules:
        if rule.view not in ELSEWHERE:
            by_view.setdefault(rule.view, []).append(rule)
    ran = [run_view(view(n), own, sound, reference, keep_passed) for n, own in by_view.items()]
    return joined([outcome, *ran])


def concluded(outcome: Outcome, rules: Iterable[Rule]) -> Outcome:
    """Return the outcome of everything, with the rules that had nothing to look at as not checked.

    A rule had nothing where no row of its tables holds to its model. Where it ran on some part,
    that another part lacked what its view needs is no gap.
    """
    lost = {name: rows.all for name, rows in outcome.rows.items() if rows.all and not rows.sound}
    of = {rule.code: view(rule.view) for rule in rules if rule.view not in ELSEWHERE}
    blind = {code: v for code, v in of.items() if v.of and set(v.of) <= set(lost)}
    runs = [run for run in outcome.runs if run.code not in blind]
    missing = {(run.code, of[run.code].missing) for run in runs if run.code in of}
    gaps = [gap for gap in outcome.not_checked
            if gap.code not in blind and (gap.code, gap.reason) not in missing]  # fmt: skip
    gaps += [unsound(code, {name: lost[name] for name in v.of}) for code, v in blind.items()]
    return joined([replace(outcome, runs=runs, not_checked=gaps)])


def unsound(code: str, lost: Mapping[str, int]) -> NotChecked:
    """Return that a rule had nothing to look at: no row of its tables holds to its model."""
    names = ", ".join(f"`{name}`" for name in sorted(lost))
    return NotChecked(code=code, reason=f"no row of {names} is sound", rows=sum(lost.values()))


def run_view(
    view: View, rules: list[Rule], tables: Tables, reference: Reference, keep_passed: bool
) -> Outcome:
    """Prepare a view and run its rules."""
    prepared = view.prepared(tables, reference)
    if prepared is None:
        return Outcome(not_checked=[NotChecked(code=r.code, reason=view.missing) for r in rules])
    is_view(view, prepared)
    if not prepared.height:
        return Outcome(runs=[ran(rule) for rule in rules])
    verdicts = judged(rules, prepared)
    counts = verdicts.sum().row(0, named=True)
    wrong = failures([rule for rule in rules if counts[rule.code]], verdicts)
    return Outcome(
        findings=pl.concat(
            [pl.DataFrame(schema=HIT), *(hits(r, prepared.filter(m)) for r, m in wrong.items())]
        ),
        passed=pl.concat(
            [
                pl.DataFrame(schema=PASSED),
                *(
                    passes(rule, prepared.filter(verdicts[f"{rule.code}?"], ~verdicts[rule.code]))
                    for rule in rules
                    if keep_passed and rule.passed and counts[f"{rule.code}?"]
                ),
            ]
        ),
        not_checked=[item for rule in rules for item in unmet(rule, prepared)],
        runs=[ran(rule, counts[f"{rule.code}?"], counts[rule.code]) for rule in rules],
    )


def ran(rule: Rule, looked_at: int = 0, findings: int = 0) -> RuleRun:
    """Return what a rule that ran has looked at."""
    return RuleRun(
        code=rule.code, name=rule.name, level=rule.level, looked_at=looked_at, findings=findings
    )


def applies(rule: Rule) -> pl.Expr:
    """Return what is true for the rows a rule judges: its condition, with every need stated."""
    stated = [pl.col(need.column).is_not_null() for need in rule.needs]
    return pl.all_horizontal(rule.condition("applies", rule.parameters), *stated)


def judged(rules: Iterable[Rule], frame: pl.DataFrame) -> pl.DataFrame:
    """Return what each rule says of each row: columns `CODE` (wrong) and `CODE?` (it applies).

    One plan for all rules of a view, so that polars computes what they share once.
    """
    columns = []
    for rule in rules:
        looks = applies(rule)
        wrong = rule.condition("wrong", rule.parameters)
        columns += [(looks & wrong).alias(rule.code), looks.alias(f"{rule.code}?")]
    return frame.lazy().select(columns).collect()


def as_check(rule: Rule) -> pa.Check:
    """Return a rule as a pandera check on what `judged` says: true for rows that are not wrong."""

    def holds(data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(~pl.col(rule.code))

    # Failure cases are capped: the full row set is in check_output, and uncapped cases cost
    # three times more where many rows fail.
    return pa.Check(holds, name=rule.code, n_failure_cases=1)


def failures(rules: list[Rule], verdicts: pl.DataFrame) -> dict[Rule, pl.Series]:
    """Return for each rule the mask of its wrong rows; asked only of rules that fail somewhere.

    Counting what is wrong is one plan for a whole view; each check of pandera is several.
    """
    if not rules:
        return {}
    by_code = {rule.code: rule for rule in rules}
    schema = pa.DataFrameSchema(checks=[as_check(rule) for rule in rules])
    try:
        schema.validate(verdicts, lazy=True)
    except pa.errors.SchemaErrors as errors:
        failed = {error.check.name: error for error in errors.schema_errors if error.check}
        if len(failed) < len(errors.schema_errors):
            raise
        return {by_code[code]: ~e.check_output.to_series() for code, e in sorted(failed.items())}
    return {}


def is_view(view: View, frame: pl.DataFrame) -> None:
    """Raise TypeError if a prepared frame is not what its model says: that is our bug."""
    wanted = columns_of(view.model)
    wrong = [n for n in {**wanted, **frame.schema} if wanted.get(n) != frame.schema.get(n)]
    if wrong:
        raise TypeError(f"view {view.name}: {wrong[0]} is {frame.schema.get(wrong[0])}")


def hits(rule: Rule, rows: pl.DataFrame) -> pl.DataFrame:
    """Return the wrong rows of a rule as findings."""
    start, end = rule.place
    return rows.select(
        pl.lit(rule.code).alias("code"),
        pl.lit(rule.name).alias("name"),
        pl.lit(rule.level).alias("level"),
        pl.lit(rule.confidence).alias("confidence"),
        fill(rule.message).alias("message"),
        "article_id",
        "fact_id",
        pl.col(start).cast(pl.Int64).alias("start"),
        pl.col(end).cast(pl.Int64).alias("end"),
        "quote",
        related(rule.related).alias("related"),
        evidence(rule).alias("evidence"),
        (fill(rule.suggestion) if rule.suggestion else pl.lit(None, pl.String)).alias("suggestion"),
    )


def passes(rule: Rule, rows: pl.DataFrame) -> pl.DataFrame:
    """Return the rows a rule has verified as passed checks."""
    assert rule.passed is not None
    start, end = rule.place
    return rows.select(
        pl.lit(rule.code).alias("code"),
        "article_id",
        "fact_id",
        pl.col(start).cast(pl.Int64).alias("start"),
        pl.col(end).cast(pl.Int64).alias("end"),
        "quote",
        fill(rule.passed).alias("message"),
        evidence(rule).alias("evidence"),
    )


def evidence(rule: Rule) -> pl.Expr:
    """Return the evidence columns of a rule as JSON."""
    if not rule.evidence:
        return pl.lit("{}")
    return pl.struct(*rule.evidence).struct.json_encode()


def related(places: Sequence[Related]) -> pl.Expr:
    """Return the related places of a row, without those that are not stated."""
    if not places:
        return pl.lit([], dtype=pl.List(PLACE))
    listed = pl.concat_list(
        pl.when(pl.col(place.start).is_not_null()).then(
            pl.struct(
                pl.col(place.article).alias("article_id"),
                pl.col(place.start).cast(pl.Int64).alias("start"),
                pl.col(place.end).cast(pl.Int64).alias("end"),
                fill(place.message).alias("message"),
            )
        )
        for place in places
    )
    return listed.list.drop_nulls()


NAMED_ARTICLES = 100
"""Articles that are named one by one in what was not checked; more are counted in one line."""


def unmet(rule: Rule, frame: pl.DataFrame) -> list[NotChecked]:
    """Return per reason, and per article where they are few, how many rows were not judged.

    A row has one reason: the first need it lacks. The later ones often lack because of it.
    """
    found: list[NotChecked] = []
    wanted = rule.condition("applies", rule.parameters)
    for need in rule.needs:
        stated = pl.col(need.column).is_not_null()
        lacking = frame.lazy().filter(wanted & ~stated)
        wanted &= stated
        rows = per_article(lacking.select("article_id").collect())
        found += [
            NotChecked(code=rule.code, reason=need.reason, article_id=article, rows=count)
            for article, count in rows.iter_rows()
        ]
    return found


def per_article(rows: pl.DataFrame) -> pl.DataFrame:
    """Return how many rows each article has (article_id, len); one line for all where many do."""
    # A look at the first rows mostly tells: counting a million articles is dear.
    few = rows.head(100 * NAMED_ARTICLES)["article_id"].n_unique() <= NAMED_ARTICLES
    counted = rows.group_by("article_id", maintain_order=True).len() if few else None
    if counted is None or counted.height > NAMED_ARTICLES:
        return pl.DataFrame({"article_id": [None], "len": [rows.height]})
    return counted
