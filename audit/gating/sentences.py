"""What an expectation that was not met says: what was found, and what was expected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsaudit.schemas.errors import first_line

Given = Mapping[str, Any]
"""An expectation's own fields; those left at their default may be missing."""
MOVED = 3
"""Values of a distribution that are named, those that moved most first."""


def sentence(table: str, result: Mapping[str, Any]) -> str:
    """Return the message of an expectation's result (`type`, `kwargs`, `result`, `error`)."""
    found, given = result["result"], result["kwargs"]
    observed = found.get("observed_value", found.get("unexpected_percent"))
    say = SENTENCES.get(result["type"])
    if result["error"] or observed is None or say is None:
        return in_general(table, result, observed)
    return say(table, observed, given, found.get("details") or {})


def in_general(table: str, result: Mapping[str, Any], observed: object) -> str:
    """Return the message of an expectation that has no sentence of its own, or could not run."""
    wants = ", ".join(f"{k} {v}" for k, v in result["kwargs"].items() if k != "batch_id")
    shown = f"{observed:.4g}" if isinstance(observed, float) else observed
    said = result["error"] or f"observed {shown}, expected {wants}"
    return f"`{table}`: {result['type'].replace('_', ' ')}: {said}"


def volume(table: str, observed: int, given: Given, _: Given) -> str:
    """Say how many rows there are."""
    low, high = given.get("min_value"), given.get("max_value")
    bounds = f"{low:,} to {high:,}" if low is not None and high is not None else (
        f"at least {low:,}" if low is not None else f"at most {high:,}"
    )  # fmt: skip
    return f"`{table}` has {observed:,} rows, expected {bounds}"


def nulls(table: str, observed: float, given: Given, _: Given) -> str:
    """Say in how many rows a column is empty."""
    most = 1 - given.get("mostly", 1.0)
    return (
        f"`{table}.{given['column']}` is empty in {observed / 100:.2%} of the rows, "
        f"expected at most {most:.2%}"
    )


def share(table: str, observed: float, given: Given, _: Given) -> str:
    """Say how many rows hold the values."""
    low, high = given.get("min_share", 0.0), given.get("max_share", 1.0)
    return (
        f"`{table}.{given['column']}` is {' or '.join(map(str, given['values']))} in "
        f"{observed:.2%} of the rows, expected {low:.2%} to {high:.2%}"
    )


def drift(table: str, observed: float, given: Given, details: Given) -> str:
    """Say how far the values moved, and which most."""
    moved = "; ".join(first_line(ValueError(m)) for m in details.get("examples", ())[:MOVED])
    return (
        f"`{table}.{given['column']}` has {observed:.2%} of its rows at other values than the "
        f"baseline, expected at most {given.get('max_distance', 0.1):.2%}; shares moved most: {moved}"
    )


def age(table: str, observed: float, given: Given, _: Given) -> str:
    """Say how old the newest row is."""
    return (
        f"`{table}.{given.get('column', 'published_on')}`: the newest is {observed:.0f} days before "
        f"{given['as_of']}, expected at most {given['max_days']}"
    )


def repeats(table: str, observed: float, given: Given, _: Given) -> str:
    """Say how many articles are repeats."""
    most = given.get("max_share", 0.0)
    return (
        f"`{table}`: {observed:.2%} repeat an earlier article's text, expected at most {most:.2%}"
    )


def rules(table: str, observed: float, given: Given, _: Given) -> str:
    """Say how many rows are sound."""
    least = given.get("mostly", 1.0)
    return f"`{table}`: {observed:.2%} of the rows break no rule, expected at least {least:.2%}"


SENTENCES: Mapping[str, Callable[[str, Any, Given, Given], str]] = {
    "expect_table_row_count_to_be_between": volume,
    "expect_column_values_to_not_be_null": nulls,
    "expect_share_of_values": share,
    "expect_distribution_to_match": drift,
    "expect_articles_to_be_fresh": age,
    "expect_articles_to_be_distinct": repeats,
    "expect_facts_to_follow_rules": rules,
}
"""Type of expectation to its sentence: table, observed, the expectation's fields, details."""
