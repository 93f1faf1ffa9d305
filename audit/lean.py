"""What only our own process may do to cost less: the commands call it before they import the rest.

`reuse_memory`: polars allocates with jemalloc, which has four arenas a core and gives freed pages
back to the system, so that the same memory is taken and cleared for every batch. One arena a core is
a sixth less memory and a tenth less time for a million facts; pages that are kept halve the system's
time for ten million (a twentieth of all CPU time) and add a twentieth to the peak.

`import_pandera`: `import pandera.polars` imports pandas, pyspark and hypothesis wherever they are
installed, and runs without them where they are not. The commands import it as if they were not:
half of what starting costs.

A program that uses newsaudit as a library is not touched: it may use pandera on pandas itself.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from types import ModuleType

ALLOCATOR = "_RJEM_MALLOC_CONF"
"""Where the jemalloc in polars reads its options, as it is loaded (jemalloc(3), TUNING)."""
KEPT = f"narenas:{os.cpu_count() or 1},dirty_decay_ms:-1"
"""One arena a core; freed pages are never given back."""

OTHER_ENGINES = ("pandas", "pyspark", "hypothesis")


class Hiding(MetaPathFinder):
    """Says of some packages, in Python's own words, that they are not installed."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> None:
        """Raise ModuleNotFoundError for a hidden package; leave the others to who comes next."""
        if fullname.partition(".")[0] in OTHER_ENGINES:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


def reuse_memory() -> None:
    """Ask for KEPT; does nothing where polars is loaded. What a user asks for stands: it comes last."""
    if "polars" not in sys.modules:
        os.environ[ALLOCATOR] = ",".join(filter(None, (KEPT, os.environ.get(ALLOCATOR))))


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
    import polars as pl

    with hidden():
        import pandera.polars  # noqa: F401 - imported to be there
        from pandera.backends.register_checks import register_default_check_backends

        # The first check would look for pandas; what it finds now, it keeps.
        register_default_check_backends(pl.LazyFrame)
