"""The audit report's numbers: size and speed of one, and a corpus of ten thousand in a browser.

    python -m benchmarks.report [ARTICLES]

One article of 1,000 words, made of an example's paragraphs: bytes of its report, time to render
beside the time to check. Then the examples' results told over ARTICLES times (10,000), with
publishers and months of their own: time to write the report, its largest file, and how long a
Chromium takes from opening the index to answering a click. Times are of one core.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from newsaudit.ingest.sources import read
from newsaudit.pipeline import Settings, audit
from newsaudit.reports.html import article_report, write
from newsaudit.reports.summary import parts
from newsaudit.schemas.article import Article
from newsaudit.schemas.result import Result

T = TypeVar("T")

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"
ARTICLES = 10_000
WORDS = 1_000
RUNS = 5
PUBLISHERS = tuple(f"{place} {paper}" for paper in ("Courier", "Post", "Herald")
                   for place in ("Harlow Bay", "Tern Island", "Quayside", "Norland", "Estmark"))  # fmt: skip


def timed(job: Callable[[], T]) -> tuple[float, T]:
    """Return the processor time of a job, and what it made."""
    before = time.process_time()
    made = job()
    return time.process_time() - before, made


def thousand_words() -> Article:
    """Return an article of WORDS words: the paragraphs of the examples without planted errors."""
    sound = [article for article in read([str(EXAMPLES)]) if "planted" not in article.path]
    paragraphs = [p for article in sound for p in article.text.split("\n\n")]
    chosen: list[str] = []
    while sum(len(p.split()) for p in chosen) < WORDS:
        chosen.append(paragraphs[len(chosen) % len(paragraphs)])
    text = "\n\n".join(chosen)
    return Article("thousand-words", text, path="thousand-words.txt").published(
        "2025-07-05", "option"
    )


def one() -> None:
    """Measure one article of a thousand words."""
    article = thousand_words()
    audit([article], Settings())
    checks, renders = [], []
    for _ in range(RUNS):
        spent, result = timed(lambda: audit([article], Settings()))
        checks.append(spent)
        spent, report = timed(lambda: article_report(result))  # noqa: B023 - called at once
        renders.append(spent)
    found, facts = len(result.findings), len(result.facts)
    print(f"one article: {len(article.text.split()):,} words, {facts} facts, {found} findings")
    print(f"  report {len(report.encode()):,} bytes (goal under 150,000)")
    check, render = statistics.median(checks), statistics.median(renders)
    print(f"  check {1000 * check:.0f} ms, report {1000 * render:.1f} ms more (goal 30)")


def told_over(result: Result, size: int) -> Result:
    """Return the results of some articles as those of `size` articles."""
    every = list(parts(result).values())
    made = replace(result, articles=[], facts=[], findings=[], passed=[], sentences=[])
    for n in range(size):
        part, name = every[n % len(every)], f"story-{n:05}"
        month = f"20{20 + n // 12 % 6}-{n % 12 + 1:02}-15"
        publisher = PUBLISHERS[n % len(PUBLISHERS)]
        made.articles.append(
            replace(part.article, article_id=name, publisher=publisher, published_at=month)
        )
        made.facts.extend(replace(fact, article_id=name) for fact in part.facts)
        made.passed.extend(replace(passed, article_id=name) for passed in part.passed)
        made.sentences.extend(replace(s, article_id=name) for s in part.sentences)
        # Every seventh keeps all its findings, the others fewer and fewer.
        kept = part.findings[: len(part.findings) // (n % 7 + 1)]
        made.findings.extend(
            replace(f, article_id=name, fingerprint=f"{f.fingerprint}-{n}") for f in kept
        )
    return made


def corpus(size: int, folder: Path) -> Path:
    """Measure writing the report of many articles; return its index."""
    result = told_over(audit(list(read([str(EXAMPLES)])), Settings()), size)
    before = time.perf_counter()
    spent, index = timed(lambda: write(result, folder))
    waited = time.perf_counter() - before
    files = list(folder.rglob("*.html"))
    sizes = {file: file.stat().st_size for file in files}
    largest = max(files, key=lambda file: sizes[file])
    print(f"corpus: {size:,} articles, {len(result.findings):,} findings, {len(files):,} files")
    print(f"  written in {spent:.1f} s of one core, {waited:.1f} s by the clock (goal under 60)")
    print(
        f"  largest file {largest.relative_to(folder)} {sizes[largest]:,} bytes "
        f"(goal under 2,000,000); all {sum(sizes.values()) / 1e6:,.0f} MB"
    )
    return index


def browsers() -> Iterator[str]:
    """Yield the Chromium on the PATH, if there is one."""
    found = os.environ.get("NEWSAUDIT_CHROMIUM") or shutil.which("chromium")
    if found:
        yield found
    else:
        print("no chromium on the PATH: not opened")


def opened(chromium: str, folder: Path) -> None:
    """Measure from opening a page to its answer: a row that opens, a hit that is found."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for file, act in (
            ("index.html", "document.querySelector('#worst details').open = true"),
            ("list/0001.html", "document.querySelector('.rows details').open = true"),
            ("heat/0001.html", "document.querySelector('.heat a').focus()"),
            ("search.html", "document.querySelector('#q').value = 'quayside dat001', "
             "document.querySelector('#q').dispatchEvent(new Event('input'))"),
        ):  # fmt: skip
            times = []
            for _ in range(RUNS):
                page = running.new_page()
                before = time.perf_counter()
                page.goto((folder / file).as_uri())
                page.evaluate(act)
                page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
                times.append(time.perf_counter() - before)
                page.close()
            print(f"  {file:16} opened and answering in {statistics.median(times):.2f} s (goal 2)")
        running.close()


def main() -> None:
    """Measure and print."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    one()
    with tempfile.TemporaryDirectory() as made:
        corpus(size, Path(made))
        for chromium in browsers():
            opened(chromium, Path(made))


if __name__ == "__main__":
    main()
