"""What Spark's driver holds: its own peak memory and the wall time, local[2].

    python -m benchmarks.gate.on_spark                 1 and 3 million rows

The driver is this package's process; Java and the workers are processes of their own.
"""

from __future__ import annotations

import argparse
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import monotonic

from benchmarks.gate.generate import write
from newsaudit.gating.gate import GateSettings, gate

ON_SPARK = GateSettings(engine="spark", spark={"spark.master": "local[2]"})


def drive(file: Path) -> tuple[int, float, int]:
    """Run the gate; return findings, seconds and the peak memory of this process in MB."""
    import resource

    begun = monotonic()
    found = gate(str(file), ON_SPARK).found.total
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return found, monotonic() - begun, peak


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000_000, 3_000_000])
    for rows in parser.parse_args().rows:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "event_counts.parquet")
            for job, given in ((write, (rows, file)), (drive, (file,))):
                # Each in a process of its own: what this one holds would count as its peak.
                with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
                    done = pool.submit(job, *given).result()
        found, seconds, peak = done
        print(f"{rows:,} rows: {found:,} findings, {seconds:.0f} s, driver {peak} MB", flush=True)


if __name__ == "__main__":
    main()
