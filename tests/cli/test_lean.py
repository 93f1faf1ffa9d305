"""A command starts without the packages that pandera's other engines need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.gate.generate import sound
from newsaudit.lean import ALLOCATOR

LOADED = """
import sys
from newsaudit.cli import main
try:
    main(sys.argv[1:])
except SystemExit as ended:
    unwanted = {"pandas", "pyspark", "hypothesis", "newsaudit.pipeline", "newsaudit.extract",
                "newsaudit.reports.html"}
    loaded = sorted(unwanted & set(sys.modules))
    print(ended.code, loaded, file=sys.stderr)
"""
AS_LIBRARY = """
import newsaudit
from newsaudit.lean import import_pandera
import pandas
import_pandera()
import pandera.pandas as pa
pa.DataFrameSchema({"a": pa.Column(int, pa.Check.ge(1))}).validate(pandas.DataFrame({"a": [1, 2]}))
"""
ARENAS = """
import os
from newsaudit.lean import ALLOCATOR, reuse_memory
reuse_memory()
os.environ[ALLOCATOR] += ",stats_print:true"
import polars
"""


def ran(program: str, *args: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, *args],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    return done.stderr


def test_a_gate_loads_no_other_engine_and_no_article_path(tmp_path: Path):
    file = tmp_path / "event_counts.parquet"
    sound(100, 7).write_parquet(file)
    assert ran(LOADED, "gate", str(file)).strip() == "0 []"


def test_a_program_that_uses_pandas_keeps_panderas_own():
    assert ran(AS_LIBRARY) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="polars has jemalloc on Linux only")
def test_the_allocator_in_polars_reads_what_it_is_asked(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(ALLOCATOR, raising=False)  # polars, loaded here, has left its own
    said = ran(ARENAS)
    assert f"opt.narenas: {os.cpu_count()}\n" in said
    assert "opt.dirty_decay_ms: -1 " in said
