"""Measure words per second and peak memory of everything extracted together, on one core.

    python -m benchmarks.extraction.speed CORPUS.jsonl …
    python -m benchmarks.extraction.speed --hostile [--characters 1000000]

The corpora have one document a line with `text`. Words are runs of characters between white space;
the first document is read once beforehand, so that loading models is not counted. Time is that of
the processor. How fast it is depends on the machine and on who else uses it, so the same run also
times a plain job on the same texts, document by document in turn: finding all tokens and counting
pairs of them. How many times as long extraction takes compares between runs. `--hostile` times
texts that repeat what patterns find hardest, and ends with status 1 if one takes longer than 30 s
at a million characters.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from newsaudit.extract import extract_facts
from newsaudit.schemas.article import Article

HOSTILE: dict[str, str] = {
    "straight quotation marks": '"',
    "opening quotation marks": "“",
    "quoted words": '"a" ',
    "verbs of speech": "said ",
    "ordinals": "the first ",
    "opening brackets": "(",
    "initials": "A. ",
    "capitalised words": "Bo ",
    "months": "July ",
    "amounts": "$1 ",
    "digits": "1",
    "grouped digits": "1,",
    "line breaks": "\n",
    "paragraphs": "a\n\n",
    "open quotation in each paragraph": '"a said\n\n',
    "commas": "a, ",
    "hyphens": "a-",
    "full stops": ".",
    "spaces": " ",
    "one long word": "a",
    "capitals": "A",
    "words in capitals": "NATO ",
    "zero-width spaces": "\u200b",
    "letters between zero-width joiners": "a\u200d",
    "accents of their own": "a\u0301",
    "closing brackets": ")",
    "brackets in brackets": "((a) ",
    "apostrophes": "’",
    "possessives": "Ann's ",
    "dashes": "—",
    "colons": "A: ",
    "percentages": "1% ",
    "nothing but ellipses": "… ",
    "titles": "President ",
    "speakers": 'Ann Lee said "no". ',
    "facts of aid": "The United States approved $5 million in military aid for Ukraine. ",
    "facts of aid of every kind": (
        "Germany has paused deliveries of Taurus missiles to Kyiv. The European Union imposed new "
        "sanctions on Russia over the war. Washington did not approve the weapons package for Israel. "
        "President Joe Biden signed a bill that provides $61 billion in aid for Ukraine. Norway "
        "followed suit. Congress has blocked the $300 million in security assistance to Egypt. Canada "
        "will send 100 armoured vehicles to Poland, the defence ministry said. The Netherlands resumed "
        "humanitarian aid to Sudan after it had been suspended for months. Japan lifted sanctions "
        "against Iran, but Britain extended them. The Pentagon is reviewing shipments of air defence "
        "missiles to Kyiv. France would suspend arms sales to Saudi Arabia if the talks fail. Chad "
        "urged Qatar to unfreeze its loan. "
    ),
    "sanctions one after the other": "The EU sanctioned Iran and froze its assets, ",
    "aid that many states give": "Oman promised $2 billion and Chad $1 billion in aid to Mali and ",
    "aid that nobody gives": "Aid was suspended. It had not been sent. ",
}
"""What is repeated, by what it is."""

SECONDS_A_MILLION = 30.0
"""The longest a million characters of any text may take."""


def main() -> None:
    """Print one line for the corpora, or one for each hostile text."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("corpora", nargs="*", type=Path, help="JSONL with text")
    parser.add_argument("--hostile", action="store_true", help="time texts of one repeated piece")
    parser.add_argument("--characters", type=int, default=1_000_000, help="length of each")
    options = parser.parse_args()
    if options.hostile:
        sys.exit(hostile(options.characters))
    if not options.corpora:
        parser.error("name a corpus, or --hostile")
    texts = [text for corpus in options.corpora for text in texts_of(corpus)]
    seconds(texts[0])
    taken = plain = 0.0
    for text in texts:
        taken += seconds(text)
        plain += processor_time(partial(pairs, text))
    words = sum(len(text.split()) for text in texts)
    print(
        f"{len(texts)} documents, {words} words, {words / taken:.0f} words/s, "
        f"{taken / plain:.1f} times as long as counting pairs, {peak_mb():.0f} MB"
    )


def hostile(characters: int) -> int:
    """Time every hostile text, slowest named last; return 1 if one breaks the limit."""
    times: dict[str, float] = {}
    for name, piece in HOSTILE.items():
        times[name] = seconds(repeated(piece, characters))
        print(f"{times[name]:8.2f} s  {name}", flush=True)
    slowest = max(times, key=lambda name: times[name])
    print(f"slowest: {slowest}, {times[slowest]:.2f} s; peak memory {peak_mb():.0f} MB")
    return int(times[slowest] > SECONDS_A_MILLION * max(1.0, characters / 1_000_000))


def repeated(piece: str, characters: int) -> str:
    """Return a text of that many characters, the piece again and again."""
    return (piece * (characters // len(piece) + 1))[:characters]


def seconds(text: str) -> float:
    """Return the processor time that extracting everything from a text takes."""
    return processor_time(partial(extract_facts, Article("speed", text)))


def processor_time(job: Callable[[], object]) -> float:
    """Return the processor time that a job takes."""
    started = time.process_time()
    job()
    return time.process_time() - started


def pairs(text: str) -> Counter[tuple[str, str]]:
    """Return how often two tokens stand side by side: the plain job extraction is measured by."""
    return Counter(pairwise(re.findall(r"\w+|[^\w\s]", text.lower())))


def texts_of(corpus: Path) -> list[str]:
    """Return the texts of a corpus."""
    with corpus.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def peak_mb() -> float:
    """Return the most memory this process has held, in MB (Linux counts in KiB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
