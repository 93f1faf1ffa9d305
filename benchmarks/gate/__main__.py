"""The gate beside other tools: the same fifteen rules, one run, alternating.

    python -m benchmarks.gate                         100 thousand and 1 million rows
    python -m benchmarks.gate --rows 10000000

Every tool is a process of its own that reads the Parquet file and writes the failing rows; CPU
time and peak memory are the process's. *start* is the same on ten rows: importing and planning.
`x best plan` compares what is left after the start with the better of the two hand-written polars
plans, in CPU time. *wall* is the whole process by the clock, which other work on the machine
lengthens; ratios hold within one run. Every planted defect must be in every tool's failing rows,
and nothing else.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import monotonic

import polars as pl

from benchmarks import ENVIRONMENT
from benchmarks.gate.generate import write

PEERS = Path(__file__).parent / "peers"
OURS = "newsaudit"
PLANS = ("hand_polars", "expert_polars")
TOOLS = (
    OURS,
    *PLANS,
    "with_dataframely",
    "with_pointblank",
    "with_duckdb",
    "with_pandera",
    "with_gx",
)
SELECTED = "SCH004,SCH005,SCH006,SCH007,SPN002,SPN003,SPN007,SPN008,SPN009"
"""The nine rules of ours that say the fifteen; SCH004 to SCH006 also look at all other columns."""
ON_PANDAS = ("with_pandera", "with_gx")
PANDAS_ROWS = 1_000_000
"""What is tried on pandas; ten million would take hours."""


@dataclass
class Cost:
    """What the runs of one tool cost."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    peak: list[float] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """CPU seconds, median."""
        return median(self.cpu)


def command(tool: str, python: Path, source: Path, target: Path) -> list[str]:
    if tool != OURS:
        return [str(python), str(PEERS / f"{tool}.py"), str(source), str(target)]
    program = [sys.executable, "-P", "-m", "newsaudit", "gate", str(source)]
    outputs = ["--failing", str(target), "--output-format", f"text={target}.txt"]
    return [*program, "--select", SELECTED, *outputs]


def run(tool: str, python: Path, source: Path, target: Path, cost: Cost) -> None:
    with Path(f"{target}.log").open("w") as log:
        begun = monotonic()
        started = subprocess.Popen(
            command(tool, python, source, target), stdout=log, stderr=log, env=ENVIRONMENT
        )
        _, status, used = os.wait4(started.pid, 0)
        cost.wall.append(monotonic() - begun)
    if os.waitstatus_to_exitcode(status) not in (0, 1) or not target.exists():
        raise SystemExit(f"{tool}: {Path(f'{target}.log').read_text()[-500:]}")
    cost.cpu.append(used.ru_utime + used.ru_stime)
    cost.peak.append(used.ru_maxrss / 1024)


def apart(make: Callable[[int, Path], object], size: int, file: Path) -> None:
    """Make a file in a process of its own: what this one holds counts as a tool's peak when forked."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        pool.submit(make, size, file).result()


def measure(rows: int, python: Path, repeat: int, folder: Path) -> None:
    facts, few = (
        folder / str(rows) / "event_counts.parquet",
        folder / "few" / "event_counts.parquet",
    )
    for file, size in ((facts, rows), (few, 1_000)):
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            apart(write, size, file)
    planted = set(pl.read_parquet(facts.with_name("defects.parquet"))["fact_id"])
    tools = [t for t in TOOLS if t not in ON_PANDAS or rows <= PANDAS_ROWS]
    start, full = {t: Cost() for t in tools}, {t: Cost() for t in tools}
    for _ in range(repeat):
        for tool in tools:
            target = folder / f"{tool}.parquet"
            run(tool, python, few, target, start[tool])
            run(tool, python, facts, target, full[tool])
            found = set(pl.read_parquet(target)["fact_id"])
            if found != planted:
                raise SystemExit(
                    f"{tool}: {len(found ^ planted)} rows differ from what was planted"
                )
    best = min(full[plan].seconds - start[plan].seconds for plan in PLANS)
    print(f"\n{rows:,} rows, {len(planted):,} failing, {repeat} runs")
    print(f"{'tool':18}{'CPU s':>8}{'start':>8}{'x best plan':>13}{'wall s':>8}{'peak MB':>9}")
    for tool in tools:
        used = full[tool].seconds - start[tool].seconds
        print(
            f"{tool:18}{full[tool].seconds:8.2f}{start[tool].seconds:8.2f}{used / best:13.2f}"
            f"{median(full[tool].wall):8.2f}{max(full[tool].peak):9.0f}",
            flush=True,
        )


def environment(folder: Path) -> Path:
    """Return the Python of the peers' environment, made if it is not there."""
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        install = [python, "-m", "pip", "install", "-q", "-r", PEERS / "requirements.txt"]
        subprocess.run(install, check=True)
    return python


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument(
        "--peers", type=Path, help="virtual environment of the peers, made if missing"
    )
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        python = environment(given.peers or Path(folder, "peers"))
        for rows in given.rows:
            measure(rows, python, given.repeat, Path(folder))


if __name__ == "__main__":
    main()
