"""What a check of a bundle has seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

OK, INCOMPLETE, TAMPERED = "ok", "incomplete", "tampered"


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing looked at, and how that ended."""

    outcome: str
    what: str
    says: str


def exit_code(found: Iterable[Seen]) -> tuple[int, str]:
    """Return the exit code of what was seen, and its word."""
    outcomes = {seen.outcome for seen in found}
    if TAMPERED in outcomes:
        return 1, "tampered"
    return (3, "incomplete") if INCOMPLETE in outcomes else (0, "verified")


def several(number: int, thing: str) -> str:
    """Return `1 file`, `2 files`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
