"""Spark sessions, for whatever runs on Spark. Imports pyspark only when one is started."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from newsaudit.schemas.errors import UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

TASKS = 4
"""Tasks a core: that none waits long for the last."""
SHIPPED = "spark.submit.pyFiles"
"""Spark's option that names the archives workers import from."""
LACKING = "No module named 'newsaudit'"
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

    Raises UsageError where pyspark or Java is missing, or newsaudit on the workers.
    """
    with TemporaryDirectory(prefix="newsaudit-") as folder:
        started = start(options)
        try:
            ship(started, options.get(SHIPPED, ""), Path(folder))
            yield started
        except Exception as error:  # py4j's and pyspark's own kinds, by way of Java
            if LACKING not in str(error):
                raise
            raise UsageError(
                f"the workers' Python has no newsaudit; install it there, or ship the wheel: "
                f"--spark {SHIPPED}=WHEEL"
            ) from None
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


def ship(started: SparkSession, files: str, folder: Path) -> None:
    """Send wheels to the workers as zips: Spark would not tell Python to import from a wheel.

    `folder` holds them as long as the session lasts.
    """
    for file in map(Path, filter(None, files.split(","))):
        if not file.is_file():
            raise UsageError(f"--spark {SHIPPED}={file}: no such file")
        if file.suffix == ".whl":
            as_zip = shutil.copyfile(file, folder / f"{file.stem}.zip")
            started.sparkContext.addPyFile(str(as_zip))


def cores(started: SparkSession) -> int:
    """Return how many tasks the session runs at a time."""
    return int(started.sparkContext.defaultParallelism)
