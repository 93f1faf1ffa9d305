"""Values of a whole set of facts: what our expectations compare with their bounds.

Each metric names the columns it reads, makes small parts of rows that hold together, and a value of
all parts, so that the same code serves pandas batches, `newsaudit gate` and, where workers make the
parts, Spark (`spark_metrics`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import polars as pl

from newsaudit.schemas.facts import FACTS
from newsaudit.schemas.frames import ARTICLE_DTYPES, Tables, dtypes

if TYPE_CHECKING:
    from newsaudit.checks.rule import Rule

Options = Mapping[str, Any]
SHOWN = 20
"""Failing ids kept with a value."""

SHINGLE = 8
"""Words of one shingle; two reports of one event rarely share eight in a row by chance."""
SAMPLE = 8
"""One shingle in so many is compared, chosen by hash (winnowing; Schleimer et al. 2003)."""
COMMON = 50
"""A shingle in more articles than this is boilerplate and tells nothing."""


@dataclass(frozen=True)
class Value:
    """A metric's value: the number, what it was counted over, and examples of what fails."""

    observed: float | None
    rows: int
    failing: int = 0
    examples: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Return plain data, as Great Expectations stores it."""
        return asdict(self)


@dataclass(frozen=True)
class Metric:
    """How a value is computed, and from which columns."""

    columns: Callable[[Options], list[str]]
    part: Callable[[pl.DataFrame, Options], pl.DataFrame]
    """Makes a part of rows: much smaller, and all that `value` needs of them."""
    value: Callable[[pl.DataFrame, Options], Value]

    def of_rows(self, rows: pl.DataFrame, options: Options) -> Value:
        """Return the value of rows, which have the columns the metric reads."""
        return self.value(self.part(rows, options), options)


VALUE, COUNT = "value", "count"
"""Columns of values with how often each occurs."""
NUMBER = "number"
"""Column of an article's number, in the order of the set."""


def counts(rows: pl.DataFrame, options: Options) -> pl.DataFrame:
    """Return how often each value of the column occurs: VALUE, COUNT."""
    return rows.group_by(pl.col(options["column"]).alias(VALUE)).len(COUNT)


def from_pandas(frame: Any, columns: list[str]) -> pl.DataFrame:  # noqa: ANN401 - pandas is optional
    """Return columns of a pandas frame as polars; what pandas calls missing is null."""
    present = [name for name in columns if name in frame.columns]
    return pl.DataFrame({name: as_series(name, frame[name]) for name in present})


def as_series(name: str, column: Any) -> pl.Series:  # noqa: ANN401 - pandas is optional
    """Return one pandas column; object columns hold text, dates or lists."""
    if column.dtype == object or str(column.dtype) in ("str", "string"):
        missing = column.isna()
        cells = zip(column.tolist(), missing.tolist(), strict=True)
        values = [None if gone else plain(value) for value, gone in cells]
        return pl.Series(name, values, strict=False)
    if column.dtype.kind == "M":  # pandas has no days; ours are days
        return pl.Series(name, column.to_numpy().astype("datetime64[us]")).cast(pl.Date)
    made = pl.Series(name, column.to_numpy())
    return made.fill_nan(None) if made.dtype.is_float() else made


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever a pandas cell holds
    """Return an array in a cell as a list."""
    return value.tolist() if hasattr(value, "tolist") else value


def share(counts: pl.DataFrame, options: Options) -> Value:
    """Share of the rows whose `column` holds one of `values`."""
    inside = pl.col(VALUE).is_in(list(options["values"])).fill_null(value=False)
    rows = int(counts[COUNT].sum())
    holding = int(counts.filter(inside)[COUNT].sum())
    return Value(holding / rows if rows else None, rows, rows - holding)


def age(counts: pl.DataFrame, options: Options) -> Value:
    """Days from the newest day in `column` to the day `as_of`."""
    rows = int(counts[COUNT].sum())
    text = counts[VALUE].cast(pl.String).str.slice(0, 10)
    newest = text.str.to_date("%Y-%m-%d", strict=False).max()
    if not isinstance(newest, date):
        return Value(None, rows)
    return Value(float((date.fromisoformat(options["as_of"]) - newest).days), rows)


def drift(counts: pl.DataFrame, options: Options) -> Value:
    """Total variation distance of `column` from the `shares` of a baseline: 0 same, 1 disjoint."""
    rows = int(counts[COUNT].sum())
    words = counts.select(pl.col(VALUE).cast(pl.String).fill_null("null"), COUNT)
    now = {word: count / rows for word, count in words.group_by(VALUE).sum().iter_rows()}
    then: Mapping[str, float] = options["shares"]
    moved = {word: now.get(word, 0.0) - then.get(word, 0.0) for word in {*now, *then}}
    largest = sorted(moved, key=lambda word: (-abs(moved[word]), word))[:SHOWN]
    distance = sum(abs(change) for change in moved.values()) / 2
    return Value(round(distance, 6), rows, 0, [f"{w} {moved[w]:+.3f}" for w in largest])


def repeated(sampled: pl.DataFrame, options: Options) -> Value:
    """Share of articles of which an earlier one has nearly the same text, by their `shingles`.

    Nearly: at least the share `alike` of the sampled shingles (SHINGLE words, one in SAMPLE).
    """
    pairs = near_duplicates(sampled, options.get("alike", 0.8))
    later = pairs.get_column("article_id").unique().sort()
    rows = sampled.get_column(NUMBER).n_unique()
    observed = later.len() / rows if rows else None
    return Value(observed, rows, later.len(), later.head(SHOWN).to_list())


def near_duplicates(sampled: pl.DataFrame, alike: float) -> pl.DataFrame:
    """Return pairs of articles with nearly the same text: article_id, earlier_id, share."""
    sizes = sampled.group_by("article_id").len("own")
    usual = sampled.filter(pl.len().over("shingle").is_between(2, COMMON))
    pairs = (
        usual.join(usual, on="shingle", suffix="_2")
        .filter(pl.col("number") > pl.col("number_2"))
        .group_by("article_id", pl.col("article_id_2").alias("earlier_id"))
        .len("common")
    )
    return (
        pairs.join(sizes, on="article_id")
        .with_columns((pl.col("common") / pl.col("own")).alias("share"))
        .filter(pl.col("share") >= alike)
        .select("article_id", "earlier_id", "share")
        .sort("article_id", "earlier_id")
    )


def shingles(articles: pl.DataFrame, options: Options) -> pl.DataFrame:
    """Return sampled shingles: article_id, NUMBER, shingle (hash).

    An article too short for a sample is one shingle, its whole text.
    """
    words = pl.col("text").str.to_lowercase().str.extract_all(r"\w+")
    numbered = articles if NUMBER in articles.columns else articles.with_row_index(NUMBER)
    split = numbered.select("article_id", words.alias("word"), NUMBER)
    runs = (
        split.explode("word")
        .with_columns(pl.col("word").hash(seed=1).alias("h"))
        .with_columns(
            pl.sum_horizontal(
                (pl.col("h").shift(n).over("number") // (n * n + 3)) for n in range(SHINGLE)
            ).alias("shingle"),
            pl.col("h").shift(SHINGLE - 1).over("number").is_not_null().alias("whole"),
        )
        .filter(pl.col("whole") & (pl.col("shingle") % SAMPLE == 0))
        .select("article_id", "number", "shingle")
        .unique()
    )
    short = split.join(runs, on="number", how="anti").select(
        "article_id", "number", pl.col("word").list.join(" ").hash(seed=1).alias("shingle")
    )
    return pl.concat([runs, short])


def rules_of(options: Options) -> list[Rule]:
    """Return the rules `codes`, all of `profile` if there are none."""
    from newsaudit.checks.catalogue import Selection, selected

    codes = tuple(options.get("codes") or ())
    return selected(Selection(profile=options.get("profile", "dataset"), select=codes))


def broken(rows: pl.DataFrame, options: Options) -> pl.DataFrame:
    """Return what breaks the rules: a row a finding's ids, and one that counts the rows (BROKEN)."""
    return broken_by(rows, options, rules_of(options), counted=True)


BROKEN: dict[str, pl.DataType] = {
    "article_id": pl.String(),
    "fact_id": pl.String(),
    "structural": pl.Boolean(),
    "rows": pl.Int64(),
    "sound": pl.Int64(),
}
"""Ids of a row that breaks a rule, and whether the rule is of its table's model; or, with all of
them null, how many rows there are and how many of them hold to the model."""


def broken_by(
    rows: pl.DataFrame, options: Options, rules: list[Rule], counted: bool
) -> pl.DataFrame:
    """Return what breaks some rules (BROKEN); `counted` says whether to count the rows as well."""
    from newsaudit.checks.engine import check_batch
    from newsaudit.checks.reference import load

    tables = tables_of(options["facts_table"], rows)
    outcome = check_batch(tables, rules, load(()), keep_passed=False)
    held = outcome.rows[options["facts_table"]]
    ids = outcome.findings.select(
        "article_id",
        "fact_id",
        pl.col("code").str.starts_with("SCH").alias("structural"),
        pl.lit(None, pl.Int64).alias("rows"),
        pl.lit(None, pl.Int64).alias("sound"),
    ).unique()
    count = pl.DataFrame([{"rows": held.all, "sound": held.sound}], schema=BROKEN)
    return pl.concat([ids, count]) if counted else ids


def rules(parts: pl.DataFrame, options: Options) -> Value:
    """Share of a table's rows that break none of the rules, by what breaks them (BROKEN).

    Where no row holds to the table's model, a column missing, none was judged: all are broken.
    """
    told = parts.filter(pl.col("rows").is_null())
    rows, sound = int(parts["rows"].sum()), int(parts["sound"].sum())
    judged = any(rule.family == "SCH" for rule in rules_of(options)) or not sound
    others = told.filter(~pl.col("structural")).select("article_id", "fact_id").n_unique()
    failing = others + (rows - sound if judged else 0)
    named = told.filter(pl.col("article_id") != "").select("article_id", "fact_id")
    named = named.unique().sort("article_id", "fact_id")
    ids = [f"{article} {fact}" for article, fact in named.head(SHOWN).iter_rows()]
    return Value(1 - failing / rows if rows else None, rows, failing, ids)


def tables_of(table: str, frame: pl.DataFrame) -> Tables:
    """Return one table's rows as tables; nullable columns that are missing are null."""
    from newsaudit.schemas.tables import MODELS

    model = MODELS[table].to_schema().columns
    filled = frame.with_columns(
        pl.lit(None, spec.dtype.type).alias(name)
        for name, spec in model.items()
        if name not in frame.columns and spec.nullable
    ).cast({name: spec.dtype.type for name, spec in model.items() if castable(frame, name)})
    empty = {kind.table: pl.DataFrame(schema=dtypes(kind)) for kind in FACTS}
    rows = filled.select([name for name in model if name in filled.columns])
    none = pl.DataFrame(schema=ARTICLE_DTYPES)
    return Tables(articles=none, given=False, **{**empty, table: rows})


def castable(frame: pl.DataFrame, name: str) -> bool:
    """Tell whether a column came in a form another program widened: all null, or whole floats."""
    return name in frame.columns and frame.schema[name] in (pl.Null, pl.Int32, pl.Float64, pl.Date)


def every_column(options: Options) -> list[str]:
    """Return all columns of the table."""
    record = next(kind for kind in FACTS if kind.table == options["facts_table"])
    return list(dtypes(record))


def its_column(options: Options) -> list[str]:
    """Return the one column the options name."""
    return [options["column"]]


METRICS: dict[str, Metric] = {
    "newsaudit.rules": Metric(every_column, broken, rules),
    "newsaudit.share": Metric(its_column, counts, share),
    "newsaudit.age": Metric(its_column, counts, age),
    "newsaudit.drift": Metric(its_column, counts, drift),
    "newsaudit.repeated": Metric(lambda _: ["article_id", "text"], shingles, repeated),
}
"""Metric name, as Great Expectations knows it, to how it is computed."""
