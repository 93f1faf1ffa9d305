"""Reference data (placeholder until the tables land)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from newsaudit.schemas.result import DataSource


class Reference:
    """No tables yet."""

    def manifest(self) -> tuple[DataSource, ...]:
        """Return what was loaded."""
        return ()


def load(directories: Sequence[Path] = ()) -> Reference:
    """Return the reference data."""
    return Reference()
