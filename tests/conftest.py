"""Shared by all tests."""

from __future__ import annotations

import sys

from hypothesis import settings

# How long an example takes is the machine's business; a busy one must not fail a test.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Where pyspark is installed, Great Expectations imports its Spark Connect, which takes a process
# whose main module has no file (a worker of pytest-xdist) for a run of doctests, and ends it.
main = sys.modules["__main__"]
if not hasattr(main, "__file__"):
    main.__file__ = __file__
