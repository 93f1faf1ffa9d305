"""The rules over a data set, batch by batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

import polars as pl

from newsaudit.checks.engine import ELSEWHERE, check_batch, concluded
from newsaudit.checks.outcome import HIT, Outcome, Rows, merged, rows_of
from newsaudit.checks.reference import Reference
from newsaudit.checks.rule import Rule, fill
from newsaudit.checks.series import ARTICLE, SERIES
from newsaudit.gating import columns
from newsaudit.gating.batches import BATCH, batches, series_batches
from newsaudit.gating.corpus import articles_of
from newsaudit.gating.dataset import Batch, Dataset, collected
from newsaudit.gating.findings import Findings
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import FACTS
from newsaudit.schemas.findings import NotChecked, RuleRun
from newsaudit.schemas.frames import Tables, dtypes

ROW_CODES = ("SCH004", "SCH005", "SCH006", "SCH007")
"""Rules on rows whose own id may be what is missing."""
EMPTY = {kind.table: pl.DataFrame(schema=dtypes(kind)) for kind in FACTS}


@dataclass(frozen=True)
class Step:
    """Rules of one group and a batch that keeps together what they compare."""

    group: str
    rules: list[Rule]
    batch: Batch
    rows: int
    """How far this step brings the work, in rows of `amount`."""


Progress = Callable[[Iterable[Step], int], Iterable[Step]]
"""Shows progress over steps; gets the rows of all of them, gives back what it is given."""


@dataclass
class Checked:
    """What the rules found in a data set."""

    findings: Findings = field(default_factory=Findings)
    runs: list[RuleRun] = field(default_factory=list)
    not_checked: list[NotChecked] = field(default_factory=list)
    rows: dict[str, Rows] = field(default_factory=dict)
    """Facts per table."""
    said: set[str] = field(default_factory=set)
    """What was found of whole columns: every batch finds it anew."""

    def add(self, outcome: Outcome, counted: bool = False) -> None:
        """Take what the rules found in one batch; `counted` says that its rows are to be counted."""
        outcome = self.news(outcome)
        if counted:
            self.rows = rows_of([Outcome(rows=self.rows), outcome])
        self.findings.add(outcome.findings)
        before = Outcome(runs=self.runs, not_checked=self.not_checked)
        both = merged([before, replace(outcome, findings=before.findings)])
        self.runs, self.not_checked = both.runs, both.not_checked

    def news(self, outcome: Outcome) -> Outcome:
        """Return an outcome without what an earlier batch has said of whole columns."""
        of_cell = pl.col("evidence").str.json_path_match("$.row").is_not_null()
        of_columns = pl.col("code").is_in(("SCH001", "SCH002")) & ~of_cell
        again = of_columns & pl.col("message").is_in(sorted(self.said))
        repeats = outcome.findings.filter(again)
        self.said |= set(outcome.findings.filter(of_columns)["message"])
        if not repeats.height:
            return outcome
        told = dict(repeats.group_by("code").len().iter_rows())
        runs = [replace(r, findings=r.findings - told.get(r.code, 0)) for r in outcome.runs]
        return replace(outcome, findings=outcome.findings.filter(~again), runs=runs)


def run(
    dataset: Dataset,
    rules: Iterable[Rule],
    reference: Reference,
    articles: pl.LazyFrame | None = None,
    size: int = BATCH,
    progress: Progress | None = None,
) -> Checked:
    """Run rules over a data set and return everything they found.

    `articles` is a corpus (columns of the table articles, `article_id` and `text` at least);
    without it, rules on the text are not checked. Raises InputError where there is no fact.
    """
    rules = list(rules)
    done = begun(dataset, rules)
    by_group = groups(dataset, rules, size, articles is not None)
    todo = steps(dataset, by_group, reference, size)
    for step in progress(todo, amount(dataset, by_group)) if progress else todo:
        tables = tables_of(step.batch, articles)
        outcome = check_batch(tables, step.rules, reference, keep_passed=False)
        done.add(outcome, counted=step.group == ARTICLE)
    return finished(dataset, done, rules, reference, articles)


def begun(dataset: Dataset, rules: Iterable[Rule]) -> Checked:
    """Return what reading the data set has found already."""
    done = Checked()
    by_code = {rule.code: rule for rule in rules}
    for code, rows, message in cells(dataset):
        if rule := by_code.get(code):
            done.add(about(rows, rule, message))
    return done


def finished(
    dataset: Dataset,
    done: Checked,
    rules: list[Rule],
    reference: Reference,
    articles: pl.LazyFrame | None,
) -> Checked:
    """Return what was found; raises InputError where there was no fact.

    Rules for which there was no batch say so too: how the rows were cut is not in the result.
    """
    if not any(rows.all for rows in done.rows.values()):
        raise InputError(f"{dataset.name}: no fact in this data set; nothing was checked")
    told = {run.code for run in done.runs} | {gap.code for gap in done.not_checked}
    silent = [rule for rule in rules if rule.code not in told and rule.view not in ELSEWHERE]
    none = tables_of({}, None if articles is None else articles.head(0))
    done.add(check_batch(none, silent, reference, keep_passed=False))
    whole = concluded(Outcome(runs=done.runs, not_checked=done.not_checked, rows=done.rows), rules)
    done.runs, done.not_checked = whole.runs, whole.not_checked
    return done


def groups(
    dataset: Dataset, rules: Iterable[Rule], size: int, corpus: bool
) -> dict[str, list[Rule]]:
    """Return the rules by what they want kept together, articles first and always.

    A data set that fits in one batch is one batch for all rules: nothing is cut there. Without a
    corpus, the rules across its articles have nothing to be kept together.
    """
    found: dict[str, list[Rule]] = {ARTICLE: []}
    for rule in rules:
        whole = dataset.rows <= size or (of_articles(rule.group) and not corpus)
        found.setdefault(ARTICLE if whole else rule.group, []).append(rule)
    return {g: own for g, own in found.items() if g == ARTICLE or of_group(dataset, g)}


def of_articles(group: str) -> bool:
    """Tell whether the rules of a group compare articles, not facts."""
    return group != ARTICLE and SERIES[group].table == "articles"


def of_group(dataset: Dataset, group: str) -> int:
    """Return how many rows the rules of a group look at."""
    if group == ARTICLE or of_articles(group):
        return dataset.rows
    scan = dataset.tables.get(SERIES[group].table)
    return 0 if scan is None else int(scan.select(pl.len()).collect().item())


def amount(dataset: Dataset, by_group: Mapping[str, list[Rule]]) -> int:
    """Return the rows of all steps together."""
    return sum(of_group(dataset, group) for group in by_group)


def steps(
    dataset: Dataset, by_group: Mapping[str, list[Rule]], reference: Reference, size: int
) -> Iterator[Step]:
    """Yield what is to be done."""
    for group, own in by_group.items():
        if group == ARTICLE:
            for batch in batches(dataset, size):
                yield Step(group, own, batch, sum(frame.height for frame in batch.values()))
        elif of_articles(group):
            yield Step(group, own, everything_of_articles(dataset), dataset.rows)
        else:
            series = SERIES[group]
            key = series.key(reference)
            for batch in series_batches(dataset, series.table, key, series.alone, size):
                yield Step(group, own, batch, batch[series.table].height)


def everything_of_articles(dataset: Dataset) -> Batch:
    """Return a batch that names every article and holds no other fact: one row an article."""
    firsts = {
        n: s.unique("article_id", keep="first") for n, s in columns.fitting(dataset.tables).items()
    }
    return collected(firsts)


def tables_of(batch: Mapping[str, pl.DataFrame], articles: pl.LazyFrame | None) -> Tables:
    """Return a batch as tables, with its own articles."""
    known = {name: batch.get(name, frame) for name, frame in EMPTY.items()}
    own = articles_of(batch, articles)
    return Tables(articles=own, given=articles is not None, **known)


def cells(dataset: Dataset) -> Iterator[tuple[str, pl.DataFrame, str]]:
    """Yield unknown columns and values that are not of their column's type.

    That is: the code of the rule, the rows, and a template over them.
    """
    for table, names in dataset.unknown.items():
        rows = pl.DataFrame({"column": names}, schema={"column": pl.String})
        yield "SCH003", rows, f"`{table}.{{column}}` is not a column of this table"
    for table, scan in dataset.misread.items():
        types = {name: str(dtype) for name, dtype in columns.wanted(table).items()}
        want = pl.col("column").replace_strict(types).alias("type")
        place = pl.concat_str(pl.col("file") + ": ", pl.lit("row "), "row", ignore_nulls=True)
        cell = pl.struct("file", "row", "column").struct.json_encode()
        read = scan.with_columns(want, place.alias("place"), cell.alias("evidence"))
        message = f"{{place}}: `{table}.{{column}}` is `{{value}}`, expected {{type}}"
        yield "SCH002", read.collect(engine="streaming"), message


def about(rows: pl.DataFrame, rule: Rule, message: str) -> Outcome:
    """Return findings of a structure rule on cells."""
    ids = {n: pl.col(n) if n in rows.columns else pl.lit(None, HIT[n]) for n in columns.IDS}
    values: dict[str, pl.Expr] = {
        "code": pl.lit(rule.code),
        "name": pl.lit(rule.name),
        "level": pl.lit(rule.level),
        "confidence": pl.lit(rule.confidence),
        "message": fill(message),
        "article_id": ids["article_id"].fill_null(""),
        "fact_id": ids["fact_id"],
        "start": pl.lit(0, pl.Int64),
        "end": pl.lit(0, pl.Int64),
        "quote": pl.lit(""),
        "related": pl.lit([], dtype=HIT["related"]),
        "evidence": pl.col("evidence") if "evidence" in rows.columns else pl.lit("{}"),
        "suggestion": pl.lit(None, pl.String),
    }
    return Outcome(
        findings=rows.select(value.alias(name) for name, value in values.items()),
        runs=[RuleRun(code=rule.code, name=rule.name, level=rule.level, looked_at=0,
                      findings=rows.height)],
    )  # fmt: skip


def failing_rows(dataset: Dataset, findings: Findings) -> Iterator[tuple[str, pl.LazyFrame]]:
    """Yield per table the rows that failed, in their order, each with `reason`: codes, messages."""
    key = {name: f"__{name}" for name in columns.IDS}
    known = [pl.col(name).fill_null("") for name in key]
    reasons = (
        # What is said of a whole article or data set is no row's reason.
        findings.lazy()
        .filter(pl.col("fact_id").is_not_null() | pl.col("code").is_in(ROW_CODES))
        .group_by(column.alias(key[name]) for name, column in zip(key, known, strict=True))
        .agg(pl.concat_str("code", pl.lit(": "), "message").sort().str.join("; ").alias("reason"))
    )
    ids = failing_ids(findings)
    for name, scan in dataset.tables.items():
        schema = scan.collect_schema()
        if all(schema.get(column) == pl.String for column in key):
            joined = (
                scan.filter(ids)
                .with_columns(column.name.prefix("__") for column in known)
                .join(reasons, on=list(key.values()), how="inner", maintain_order="left")
            )
            yield name, joined.drop(key.values())


def failing_ids(findings: Findings) -> pl.Expr:
    """Return what is true for every row that may have failed, from each of its ids alone.

    A reader of Parquet then leaves out the other columns of all other rows: three quarters of the
    work where few rows fail. Where there are too many findings to hold, every row may have failed.
    """
    if findings.files:
        return pl.lit(value=True)
    found = findings.lazy().select(pl.col(columns.IDS).fill_null("")).collect()
    return pl.all_horizontal(among(pl.col(name), found[name].unique()) for name in columns.IDS)


def among(column: pl.Expr, ids: pl.Series) -> pl.Expr:
    """Return what is true for the rows with one of the ids, of which the empty one stands for null."""
    # Filling nulls makes every text anew: it would cost more than looking the ids up.
    return column.is_in(ids.implode()) | (column.is_null() if "" in ids else pl.lit(value=False))
