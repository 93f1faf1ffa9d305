"""Speed of the main job, as whole processes beside what they cannot be faster than.

    python -m benchmarks.article [ARTICLE]

Prints medians of five runs and the ratios: a check of one article against importing pandera,
`--help` against importing click; then articles a second of 100 in one process, start excluded.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from newsaudit.checks.catalogue import Selection
from newsaudit.ingest.sources import read
from newsaudit.pipeline import Settings, audit
from newsaudit.schemas.article import Article

RUNS = 5
ARTICLES = 100
EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"


def seconds(*command: str) -> float:
    """Return the median wall time of a command; one run before warms the caches."""
    times = []
    for _ in range(RUNS + 1):
        before = time.perf_counter()
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - before)
    return statistics.median(times[1:])


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
        ours, theirs = seconds(*command), seconds(*reference)
        print(f"{name:22} {ours:6.3f} s   {other:22} {theirs:6.3f} s", end="   ")
        print(f"ratio {ours / theirs:5.2f} (goal {goal})")
    found = list(read([str(EXAMPLES)]))
    texts = [found[n % len(found)].text for n in range(ARTICLES)]
    many = [Article(f"{n}", t).published("2025-07-05", "option") for n, t in enumerate(texts)]
    print(f"{ARTICLES} articles in one process: {one_core(many):.0f} a second (goal 50)")


if __name__ == "__main__":
    main()
