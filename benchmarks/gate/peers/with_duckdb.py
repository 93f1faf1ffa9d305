"""DuckDB: one statement of SQL over the file."""

import sys

import duckdb
from common import FORMS, GROUNDINGS, KINDS, NUMBERS, SAME, STATED


def listed(values: list[str]) -> str:
    """Return texts as a list in SQL."""
    return ", ".join(f"'{value}'" for value in values)


def main(source: str, target: str) -> None:
    """Write the failing rows, with a column a rule."""
    nulls = ", ".join(f"{name} is null as null_{name}" for name in STATED)
    numbers = ", ".join(f"('{word}', {number})" for word, number in NUMBERS.items())
    statement = f"""
    create view judged as select facts.*, {nulls},
      kind not in ({listed(KINDS)}) as bad_kind,
      grounding not in ({listed(GROUNDINGS)}) as bad_grounding,
      form not in ({listed(FORMS)}) as bad_form,
      confidence not between 0 and 1 as bad_confidence,
      "count" < 0 as bad_count,
      "start" < 0 as bad_start,
      "start" >= "end" as bad_span,
      grounding = 'ungrounded' as ungrounded,
      numbers.number <> "count" as bad_value,
      count(*) over (partition by article_id, fact_id) > 1 as twice,
      lag("end") over (partition by {", ".join(f'"{name}"' for name in SAME)}
                       order by "start", "end") > "start" as overlapping
    from '{source}' as facts left join (values {numbers}) as numbers(word, number)
      on numbers.word = split_part(quote, ' ', -1);
    """  # noqa: S608 - our own words
    bad = " or ".join(
        [f"null_{name}" for name in STATED]
        + ["bad_kind", "bad_grounding", "bad_form", "bad_confidence", "bad_count", "bad_start"]
        + ["bad_span", "ungrounded", "bad_value", "twice", "overlapping"]
    )
    duckdb.execute(statement)
    failing = f"select * from judged where {bad}"  # noqa: S608 - our own words
    duckdb.execute(f"copy ({failing}) to '{target}' (format parquet)")


if __name__ == "__main__":
    main(*sys.argv[1:])
