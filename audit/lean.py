"""pandera without the engines we do not use, for our own process: half of what starting costs.

`import pandera.polars` imports pandas, pyspark and hypothesis wherever they are installed, and
runs without them where they are not. The commands import it here as if they were not. A program
that uses newsaudit as a library is not touched: it may use pandera on pandas itself.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from types import ModuleType

import polars as pl

OTHER_ENGINES = ("pandas", "pyspark", "hypothesis")


class Hiding(MetaPathFinder):
    """Says of some packages, in Python's own words, that they are not installed."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> None:
        """Raise ModuleNotFoundError for a hidden package; leave the others to who comes next."""
        if fullname.partition(".")[0] in OTHER_ENGINES:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


@contextmanager
def hidden() -> Iterator[None]:
    """Hide packages from imports while the block runs."""
    hiding = Hiding()
    sys.meta_path.insert(0, hiding)
    try:
        yield
    finally:
        sys.meta_path.remove(hiding)


def import_pandera() -> None:
    """Import pandera for polars alone; does nothing where pandera or pandas is imported already."""
    if {"pandera", "pandas"} & set(sys.modules):
        return
    with hidden():
        import pandera.polars  # noqa: F401 - imported to be there
        from pandera.backends.register_checks import register_default_check_backends

        # The first check would look for pandas; what it finds now, it keeps.
        register_default_check_backends(pl.LazyFrame)
