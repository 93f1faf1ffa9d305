"""Speed of the main job, as whole processes beside what they cannot be faster than.

    python -m benchmarks.article [ARTICLE]

Prints medians of seven runs and the ratios: a check of one article against importing pandera,
`--help` against importing click, in turn (A B A B …), so that a busy machine slows both; then
articles a second of 100 in one process, start excluded.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks import ENVIRONMENT
from newsaudit.checks.catalogue import Selection
from newsaudit.ingest.sources import read
from newsaudit.pipeline import Settings, audit
from newsaudit.schemas.article import Article

RUNS = 7
ARTICLES = 100
EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"


def seconds(command: tuple[str, ...]) -> float:
    """Return the wall time of a command."""
    quiet = subprocess.DEVNULL
    before = time.perf_counter()
    subprocess.run(command, check=False, stdout=quiet, stderr=quiet, env=ENVIRONMENT)
    return time.perf_counter() - before


def in_turn(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[float, float, float]:
    """Return the median time of each command and of their ratio; a first run warms the caches."""
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(RUNS + 1)][1:]
    middle = statistics.median
    return middle(a for a, _ in pairs), middle(b for _, b in pairs), middle(a / b for a, b in pairs)


def one_core(articles: list[Article]) -> float:
    """Return articles a second, the second time round: the first pays for lazy imports."""
    audit(articles[:1], Settings(selection=Selection()))
    before = time.perf_counter()
    audit(articles, Settings(selection=Selection()))
    return len(articles) / (time.perf_counter() - before)


def main() -> None:
    """Measure and print."""
    python = sys.executable
    article = sys.argv[1] if len(sys.argv) > 1 else str(EXAMPLES / "reprint.txt")
    pairs = (
        ("check of one article", (python, "-P", "-m", "newsaudit", "check", article, "--no-report"),
         "import pandera.polars", (python, "-c", "import pandera.polars"), 1.5),
        ("newsaudit --help", (python, "-P", "-m", "newsaudit", "--help"),
         "import click", (python, "-c", "import click"), 2.5),
    )  # fmt: skip
    for name, command, other, reference, goal in pairs:
        ours, theirs, ratio = in_turn(command, reference)
        print(f"{name:22} {ours:6.3f} s   {other:22} {theirs:6.3f} s", end="   ")
        print(f"ratio {ratio:5.2f} (goal {goal})")
    found = list(read([str(EXAMPLES)]))
    texts = [found[n % len(found)].text for n in range(ARTICLES)]
    many = [Article(f"{n}", t).published("2025-07-05", "option") for n, t in enumerate(texts)]
    print(f"{ARTICLES} articles in one process: {one_core(many):.0f} a second (goal 50)")


if __name__ == "__main__":
    main()
