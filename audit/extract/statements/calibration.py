"""Confidence: how often relations with such a score were right on the development set."""

from __future__ import annotations

import csv
from bisect import bisect_right
from functools import cache
from importlib.resources import files

from newsaudit.extract.statements.relation import Relation


@cache
def table() -> dict[str, tuple[list[float], list[float]]]:
    """Return per maker the scores at which buckets begin, and the share that was right in each."""
    text = files(__package__).joinpath("data", "calibration.csv").read_text(encoding="utf-8")
    found: dict[str, tuple[list[float], list[float]]] = {}
    for row in csv.DictReader(text.splitlines()):
        starts, shares = found.setdefault(row["made_by"], ([], []))
        starts.append(float(row["score_from"]))
        shares.append(float(row["right"]))
    return found


def confidence_of(relation: Relation) -> float | None:
    """Return the calibrated confidence of a relation; None for a maker never measured."""
    if relation.made_by not in table():
        return None
    starts, shares = table()[relation.made_by]
    return shares[max(0, bisect_right(starts, relation.score) - 1)]
