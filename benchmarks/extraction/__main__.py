"""Print quality and speed of newsaudit's extraction beside its peers', as one table.

    python -m benchmarks.extraction --corpora DIR --judge SCORE.py [--peers-python PYTHON]

`DIR` holds `TASK.jsonl`; `SCORE.py TASK PREDICTIONS --json` prints precision, recall and F1 by
measure. Each system runs in a process of its own, held to one thread; peers with the interpreter
given, so that they need not be installed beside newsaudit. Speed is that of all a system extracts.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

RUNS: dict[str, tuple[str, ...]] = {
    "dates-timebank": ("newsaudit", "dateparser", "recognizers-text", "spaCy", "HeidelTime"),
    "dates-aquaint": ("newsaudit", "dateparser", "recognizers-text", "spaCy", "HeidelTime"),
    "attribution-dev": ("newsaudit", "textacy"),
    "officials-nne": ("newsaudit", "spaCy"),
    "persons-ieer": ("newsaudit", "spaCy"),
}
"""Which systems are judged on which task."""

MEASURES: dict[str, tuple[str, ...]] = {
    "dates": (
        "all: extent relaxed",
        "all: value (TIMEX3 string)",
        "resolvable: value (same days or length)",
    ),
    "attribution": (
        "relation: source+content >=.5",
        "editor: attributed to the right source",
    ),
    "officials": (
        "person found (overlap)",
        "person+title",
        "person+title, title words exact",
    ),
    "persons": ("person mention exact", "person mention overlap"),
}
"""The judge's headlines by family of tasks."""

ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
PEERS = Path(__file__).with_name("peers.py")


@dataclass(frozen=True)
class Options:
    """Where corpora, judge and the peers' interpreter are."""

    corpora: Path
    judge: Path
    peers_python: str


def main() -> None:
    """Run every system on every task that has its corpus."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--corpora", type=Path, required=True, help="folder of TASK.jsonl")
    parser.add_argument("--judge", type=Path, required=True, help="the scorer, a Python script")
    parser.add_argument("--peers-python", default=sys.executable, help="interpreter with peers")
    parser.add_argument("--tasks", nargs="*", choices=list(RUNS), default=list(RUNS))
    given = parser.parse_args()
    options = Options(given.corpora.resolve(), given.judge.resolve(), given.peers_python)
    for task in given.tasks:
        print(f"\n{task}: F1 of {'; '.join(MEASURES[task.split('-')[0]])}")
        for system in RUNS[task]:
            print(f"  {system:18}{line(options, task, system)}", flush=True)


def line(options: Options, task: str, system: str) -> str:
    """Return a system's line of the table: scores, words per second, memory; or why not."""
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        python = sys.executable if system == "newsaudit" else options.peers_python
        corpus = options.corpora / f"{task}.jsonl"
        status, said = run(python, system, corpus, predictions)
        if status:
            return f"skipped: {said}"
        scores = judged(options.judge, task, predictions)
    cost = json.loads(said)
    values = "".join(f"{scores[name]:8.1f}" for name in MEASURES[task.split("-")[0]])
    return f"{values}{cost['words_per_second']:12,.0f} words/s{cost['memory_mb']:8.0f} MB"


def run(python: str, system: str, corpus: Path, predictions: Path) -> tuple[int, str]:
    """Run a system over a corpus; return its status and the last line it wrote to stderr."""
    root = str(PEERS.parents[2])
    surroundings = {**os.environ, **ONE_THREAD, "PYTHONWARNINGS": "ignore", "PYTHONPATH": root}
    with predictions.open("w", encoding="utf-8") as out:
        done = subprocess.run(
            [python, str(PEERS), system, str(corpus)],
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            env=surroundings,
            check=False,
        )
    return done.returncode, (done.stderr.strip().splitlines() or ["no word of why"])[-1]


def judged(judge: Path, task: str, predictions: Path) -> dict[str, float]:
    """Return F1 by measure, in percent."""
    done = subprocess.run(
        [sys.executable, str(judge), task, str(predictions), "--json"],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    scores = json.loads(done.stdout)
    return {name: 100 * value[2] for name, value in scores.items() if isinstance(value, list)}


if __name__ == "__main__":
    main()
