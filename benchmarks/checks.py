# ruff: noqa: E501 - a rule and its message read better on one line
"""What rules as data cost: 1,000 articles checked, beside polars expressions written by hand.

    python -m benchmarks.checks [ARTICLES] [RUNS]

Facts are given. The same 15 row-wise rules run twice over the same tables, alternating, in CPU time:
as `newsaudit.checks.engine.check` runs them (tables validated, views prepared, verdicts through
pandera, findings with message, related places and evidence, what was looked at), and as a careful
person would write them without any of that: views prepared by the same functions, then a filter and
a message for each rule. Both must give the same findings.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import polars as pl

from benchmarks.desk.score import clean
from benchmarks.desk.seeds import SEEDS
from newsaudit.checks.catalogue import catalogue
from newsaudit.checks.engine import check
from newsaudit.checks.reference import Reference, load
from newsaudit.checks.views import views
from newsaudit.extract.reading import gathered, read_all
from newsaudit.ingest.headers import read_headers
from newsaudit.schemas.article import Article
from newsaudit.schemas.frames import Tables, tables

CODES = ("CNT007", "DAT001", "DAT002", "DAT003", "DAT014", "DAT018", "NUM001", "NUM008", "NUM009",
         "NUM010", "QUO001", "TXT001", "TXT002", "TXT003", "TXT006")  # fmt: skip
GOAL = 3.0
KEY = ["code", "article_id", "start", "end", "message"]

c = pl.col


def sources() -> list[str]:
    """Return our own texts, each with one error of one seed, all seeds by turns."""
    texts = list(clean().values())
    made = [seed.make(texts[n % len(texts)]) for n, seed in enumerate(SEEDS)]
    return texts + [planted.text for planted in made if planted]


def given(count: int) -> Tables:
    """Return the tables of so many articles; their facts are extracted once, unmeasured."""
    texts = sources()
    read = [read_headers(Article(f"{n:02}", text)) for n, text in enumerate(texts)]
    facts, passages = gathered(read_all(read, None, 1))
    once = tables(read, facts, passages)
    turns = [repeated(once, turn) for turn in range(-(-count // len(texts)))]
    wanted = pl.concat([turn.articles for turn in turns]).head(count)
    ids = wanted["article_id"].implode()
    joined = {
        name: pl.concat([turn.facts[name] for turn in turns]).filter(c("article_id").is_in(ids))
        for name in once.facts
    }
    found = pl.concat([turn.passages for turn in turns if turn.passages is not None])
    return Tables(articles=wanted, **joined, passages=found.filter(c("article_id").is_in(ids)))


def repeated(once: Tables, turn: int) -> Tables:
    """Return the tables with other article ids."""
    named = pl.concat_str("article_id", pl.lit(f"-{turn:04}"))
    assert once.passages is not None
    return Tables(
        articles=once.articles.with_columns(named),
        **{name: frame.with_columns(named) for name, frame in once.facts.items()},
        passages=once.passages.with_columns(named),
    )


def ours(given: Tables, reference: Reference) -> pl.DataFrame:
    """Return the findings of the engine."""
    rules = [catalogue()[code] for code in CODES]
    return check(given, rules, reference, keep_passed=False).findings


def by_hand(given: Tables, reference: Reference) -> pl.DataFrame:
    """Return the findings of expressions written by hand."""
    frames = {}
    for name in ("dates", "quantities", "conversions", "passages"):
        frames[name] = views()[name].prepare(given, reference)
    parts = [dates(frames["dates"]), quantities(frames["quantities"])]
    parts += [conversions(frames["conversions"]), passages(frames["passages"])]
    return pl.concat(parts).sort("article_id", "start", "end", "code", "message")


def found(rows: pl.DataFrame, code: str, message: pl.Expr) -> pl.DataFrame:
    """Return rows as findings."""
    return rows.select(
        pl.lit(code).alias("code"), "article_id", "start", "end", message.alias("message")
    )


def shown(column: str) -> pl.Expr:
    """Return the words of a column on one line."""
    return c(column).str.replace_all(r"\s+", " ")


def dates(rows: pl.DataFrame) -> pl.DataFrame:
    """Write DAT001, DAT002, DAT003 and DAT014 by hand."""
    figures = [c("quote").str.extract(FIGURES, n).cast(pl.Int64) for n in (1, 2)]
    day = (c("kind") == "date") & (c("granularity") == "day")
    one = rows.filter(
        c("weekday").is_not_null() & c("weekday_of_day").is_not_null() & c("quote").str.contains(r"\d")
        & (c("stated_day") != c("weekday_of_day"))
    )  # fmt: skip
    two = rows.filter(day, ~c("in_quotation"), c("quote").str.contains(r"\d"), c("value").is_null())
    three = rows.filter(
        c("kind") == "date", ~c("in_stamp"), ~c("in_quotation"),
        (figures[0] <= 12) & (figures[1] <= 12) & (figures[0] != figures[1]),
    )  # fmt: skip
    since = rows.filter(
        c("kind") == "date", c("before").str.contains(r"(?i)\bsince\s+$"), c("year_stated"),
        c("first_day").is_not_null(), ~c("in_quotation"), c("published_on").is_not_null(),
        c("days_after") > 1,
    )  # fmt: skip
    weekday = pl.format(
        "`{}`: {} is a {}, not a {}",
        shown("quote"),
        c("first_day").dt.to_string("%Y-%m-%d"),
        "weekday_of_day",
        "stated_day",
    )
    no_day = pl.format("`{}`: the calendar has no such day", shown("quote"))
    either = pl.format("`{}` is one day in America and another elsewhere", shown("quote"))
    future = pl.format(
        "since `{}`: the article is of {}, before that",
        shown("quote"),
        c("published_on").dt.to_string("%Y-%m-%d"),
    )
    return pl.concat([found(one, "DAT001", weekday), found(two, "DAT002", no_day), found(three, "DAT003", either), found(since, "DAT014", future)])  # fmt: skip


FIGURES = r"^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})$"


def number(column: str) -> pl.Expr:
    """Return a number without the decimals it has not."""
    return c(column).round(2).cast(pl.String).str.replace(r"\.0$", "")


def quantities(rows: pl.DataFrame) -> pl.DataFrame:
    """Write NUM001, NUM009 and NUM010 by hand."""
    sums = rows.filter(
        c("parts_sum").is_not_null(), c("parts_whole"), c("value_high").is_null(),
        c("modifier").is_null(), ~c("in_quotation"), c("parts_sum") != c("value"),
    )  # fmt: skip
    flips = rows.filter(c("flip_quote").is_not_null(), ~c("in_quotation"))
    down = rows.filter(
        c("range_high").is_not_null(), ~c("in_quotation"), c("range_high") < c("value")
    )
    summed = pl.format("{} = {}, text says {}", "parts", number("parts_sum"), number("value"))
    flip = pl.format(
        "`{}` here, `{}` above: one of the two scales is wrong", shown("quote"), shown("flip_quote")
    )
    below = pl.format(
        "`{}`: the range ends at {}, below its beginning {}",
        shown("quote"),
        number("range_high"),
        number("value"),
    )
    return pl.concat([found(sums, "NUM001", summed), found(flips, "NUM009", flip), found(down, "NUM010", below)])  # fmt: skip


def conversions(rows: pl.DataFrame) -> pl.DataFrame:
    """Write NUM008 by hand."""
    off = (c("stated") - c("expected")).abs() > 0.12 * c("expected").abs() + c("slack")
    apart = ((c("stated") - c("difference")).abs() > c("slack") + 0.1).fill_null(value=True)
    wrong = rows.filter(
        c("detail") == "conversion", c("comparable"), c("first_unit") != c("second_unit"),
        c("expected").is_not_null(), ~c("in_quotation"), off & apart,
    )  # fmt: skip
    said = pl.format("`{}`: it is {} {}", shown("quote"), number("expected"), "second_unit")
    return found(wrong, "NUM008", said)


BIDIRECTIONAL = [f"U+{code:04X}" for code in (0x202B, 0x202D, 0x202E, 0x2067, 0x2068)]
SMALL = r"^(?:the|an?|of|in|on|for|to|and|with|at|by|from|was|were)\s"


def passages(rows: pl.DataFrame) -> pl.DataFrame:
    """Write CNT007, DAT018, QUO001, TXT001, TXT002, TXT003 and TXT006 by hand."""
    kind = c("kind")
    least, most = (c("detail").str.extract(end).cast(pl.Int64) for end in (r"^(\d+)", r"(\d+)$"))
    listed = rows.filter(
        kind == "listing", ~c("in_quotation"), ~c("number").is_between(least, most)
    )
    twice = rows.filter(kind == "doubled_word", ~c("in_quotation") | c("quote").str.contains(SMALL))
    parts = [
        found(listed, "CNT007", pl.format("`{}`: {} announced, {} listed", shown("quote"), "number", "detail")),
        found(rows.filter(kind == "no_day", ~c("in_quotation")), "DAT018", pl.format("`{}`: no month has such a day", shown("quote"))),
        found(rows.filter(kind == "quote_mark"), "QUO001", pl.format("`{}`: this quotation mark has no partner", shown("quote"))),
        found(twice, "TXT001", pl.format("`{}`: the word stands twice", shown("quote"))),
        found(rows.filter(kind == "placeholder"), "TXT002", pl.format("`{}` marks something still to come", shown("quote"))),
        found(rows.filter(kind == "control", c("detail").is_in(BIDIRECTIONAL)), "TXT003",
              pl.format("an unseen {} changes the direction in which the text is displayed", "detail")),
        found(rows.filter(kind == "mojibake"), "TXT006", pl.format("`{}` is a character damaged by a wrong encoding", shown("quote"))),
    ]  # fmt: skip
    return pl.concat(parts)


def cpu(run: Callable[[], object]) -> float:
    """Return the CPU seconds of a call, all threads."""
    before = time.process_time()
    run()
    return time.process_time() - before


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    articles, reference = given(count), load()
    engine, hand = ours(articles, reference), by_hand(articles, reference)
    differing = engine.select(KEY).sort(KEY).equals(hand.select(KEY).sort(KEY))
    print(
        f"{count} articles, {len(CODES)} rules, {engine.height} findings, the same by hand: {differing}"
    )
    times: dict[str, list[float]] = {"engine": [], "by hand": []}
    for _ in range(runs):
        times["engine"].append(cpu(lambda: ours(articles, reference)))
        times["by hand"].append(cpu(lambda: by_hand(articles, reference)))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    for name, median in medians.items():
        print(f"{name:8} {median:7.3f} s CPU, median of {runs}")
    print(f"ratio {medians['engine'] / medians['by hand']:.2f} (goal {GOAL:g})")


if __name__ == "__main__":
    main()
