"""Seeded errors: functions that put one error of a family into any news text, a module a family."""

from __future__ import annotations

from benchmarks.desk import aid, copy, counting, dates, numbers, people, quoting, sourcing
from benchmarks.desk.making import Seed

SEEDS: tuple[Seed, ...] = (
    *dates.SEEDS,
    *numbers.SEEDS,
    *copy.SEEDS,
    *quoting.SEEDS,
    *people.SEEDS,
    *aid.SEEDS,
    *counting.SEEDS,
    *sourcing.SEEDS,
)
