"""Spark sessions, for whatever runs on Spark. Imports pyspark only when one is started."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsaudit.schemas.errors import UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

TASKS = 4
"""Tasks a core: that none waits long for the last."""
DEFAULTS = {
    "spark.master": "local[*]",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.session.timeZone": "UTC",
}


@contextmanager
def session(options: Mapping[str, str]) -> Iterator[SparkSession]:
    """Give a Spark session, local on all cores unless the options name a master; then stop it.

    Raises UsageError where pyspark or Java is missing.
    """
    started = start(options)
    try:
        yield started
    finally:
        started.stop()


def start(options: Mapping[str, str]) -> SparkSession:
    """Return a new Spark session."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise UsageError("--engine spark needs `pip install newsaudit[spark]`") from None
    # Workers must run this very Python, or its packages are not theirs.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("PYSPARK_DRIVER_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("newsaudit")
    for key, value in {**DEFAULTS, **options}.items():
        builder = builder.config(key, value)
    try:
        started: SparkSession = builder.getOrCreate()
    except Exception as error:  # py4j and pyspark raise many kinds when Java is missing
        first = str(error).splitlines()[0]
        raise UsageError(f"Spark does not start ({first}); it needs Java 17 or later") from None
    started.sparkContext.setLogLevel("ERROR")
    return started


def cores(started: SparkSession) -> int:
    """Return how many tasks the session runs at a time."""
    return int(started.sparkContext.defaultParallelism)
