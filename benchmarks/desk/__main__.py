"""The rules' scoreboard: one table, and what changed since the committed one.

    python -m benchmarks.desk [--corpus FILE.jsonl …] [--most N] [--write]
    python -m benchmarks.desk --corpus FILE.jsonl … --sample N     findings for a person to judge
    python -m benchmarks.desk [--corpus FILE.jsonl] --show SEED    errors it did not find

Errors are seeded into our own clean articles, and into at most N articles of each corpus for each
seed. A corpus of published news is JSONL with `doc`, `text` and `date`; none is part of the project
and nothing of it is written. `last.json` holds the numbers of the last run that was committed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.desk.making import Seed
from benchmarks.desk.score import (
    ALARMS,
    Alarms,
    Rate,
    alarms,
    clean,
    detection,
    first_made,
    planted,
    published,
)
from benchmarks.desk.seeds import SEEDS

LAST = Path(__file__).parent / "last.json"
CONTEXT = 120
"""Characters shown either side of a finding or an error."""
MOST = 20
"""Articles of a corpus that get an error of one seed."""
OWN = "own"

Numbers = dict[str, float]
"""A line of the table to its number."""


def main() -> None:
    """Measure, print the table and the differences, write them if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, nargs="*", default=[])
    parser.add_argument("--most", type=int, default=MOST)
    parser.add_argument("--sample", type=int, default=0, metavar="N")
    parser.add_argument("--show", metavar="SEED")
    parser.add_argument("--write", action="store_true", help="update last.json")
    options = parser.parse_args()
    texts = {OWN: clean(), **{corpus.stem: published([corpus]) for corpus in options.corpus}}
    if options.show:
        lines: Iterator[str] = shown(texts, options.show, options.most)
    elif options.sample:
        lines = sampled([alarms(corpus) for corpus in options.corpus], options.sample)
    else:
        lines = board(texts, options.corpus, options.most, write=options.write)
    for line in lines:
        print(line)


def board(
    texts: Mapping[str, dict[str, str]], corpora: list[Path], most: int, write: bool
) -> Iterator[str]:
    """Measure everything; yield the table and what changed."""
    numbers: Numbers = {}
    for name, articles in texts.items():
        rates_here = detection(articles, None if name == OWN else most)
        yield from table(name, rates_here)
        numbers |= rates(f"found in {name}", rates_here)
    examples = planted()
    for example, rate in examples.items():
        yield row(example, rate)
    numbers |= {f"found in examples, {name}": share(rate) for name, rate in examples.items()}
    heard = {corpus.stem: alarms(corpus) for corpus in corpora}
    numbers |= frequencies(heard)
    yield from alarm_lines(heard)
    yield from differences(numbers)
    if write:
        kept = {name: n for name, n in last().items() if not measured(name, numbers)}
        LAST.write_text(json.dumps({**kept, **numbers}, indent=1) + "\n", encoding="utf-8")


def last() -> Numbers:
    """Return the committed numbers; none before the first run."""
    if not LAST.exists():
        return {}
    numbers: Numbers = json.loads(LAST.read_text(encoding="utf-8"))
    return numbers


def measured(name: str, numbers: Numbers) -> bool:
    """Tell whether this run measured what a line of the committed table is about."""
    about = name.partition(",")[0]
    return any(other.partition(",")[0] == about for other in numbers)


def rates(about: str, seeded: Mapping[str, Rate]) -> Numbers:
    """Return the share found of each family and seed."""
    return {
        f"{about}, {name}": share(rate) for name, rate in {**families(seeded), **seeded}.items()
    }


def families(seeded: Mapping[str, Rate]) -> dict[str, Rate]:
    """Return the rate of each family, each seed counted under its first, and of all."""
    made: dict[str, Rate] = {}
    for seed in SEEDS:
        rate = seeded[seed.name]
        for name in (seed.families[0], "all"):
            so_far = made.get(name, Rate(0, 0))
            made[name] = Rate(so_far.found + rate.found, so_far.total + rate.total)
    return made


def share(rate: Rate) -> float:
    """Return the share found, to two places; 0 for a seed that fits nowhere."""
    return round(rate.found / rate.total, 2) if rate.total else 0.0


def frequencies(heard: Mapping[str, Alarms]) -> Numbers:
    """Return alarms per 1,000 words of each corpus, and their number by rule."""
    made: Numbers = {}
    for name, corpus in heard.items():
        made[f"{name}, error per 1,000 words"] = round(corpus.per_thousand(["error"]), 3)
        made[f"{name}, error or warning per 1,000 words"] = round(corpus.per_thousand(ALARMS), 3)
        for code, count in sorted(corpus.by_rule().items()):
            made[f"{name}, {code}"] = count
    return made


def table(about: str, seeded: Mapping[str, Rate]) -> Iterator[str]:
    """Yield the lines of what was found in some texts: families, seeds below them."""
    yield f"{'found in ' + about:<36}{'n':>5}{'of':>5}{'share':>7}  missed in"
    for family, whole in families(seeded).items():
        yield row(family, whole)
        for seed in SEEDS:
            if seed.families[0] == family:
                yield row(f"  {seed.name}", seeded[seed.name])


MISSED = 4
"""Names of texts shown after a line."""


def row(name: str, rate: Rate) -> str:
    """Return one line of the table."""
    missed = ", ".join(rate.missed[:MISSED]) + (" …" if len(rate.missed) > MISSED else "")
    return f"{name:<36}{rate.found:>5}{rate.total:>5}{share(rate):>7.0%}  {missed}".rstrip()


def alarm_lines(heard: Mapping[str, Alarms]) -> Iterator[str]:
    """Yield the lines of alarms in published text."""
    for name, corpus in heard.items():
        yield f"{name}: {corpus.articles} articles, {corpus.words:,} words"
        yield f"  error            {corpus.per_thousand(['error']):.3f} per 1,000 words"
        yield f"  error or warning {corpus.per_thousand(ALARMS):.3f} per 1,000 words"
        by_rule = corpus.by_rule()
        yield "  " + ", ".join(f"{code} {count}" for code, count in by_rule.most_common())


def differences(numbers: Numbers) -> Iterator[str]:
    """Yield what changed since the committed table; corpora not measured now are left out."""
    before = last()
    names = [name for name in {**before, **numbers} if measured(name, numbers)]
    changed = [name for name in names if before.get(name, 0) != numbers.get(name, 0)]
    yield f"changed since the committed table: {len(changed) or 'nothing'}"
    for name in changed:
        yield f"  {name}: {before.get(name, 0):g} -> {numbers.get(name, 0):g}"


def shown(texts: Mapping[str, dict[str, str]], name: str, most: int) -> Iterator[str]:
    """Yield the errors of a seed that were not found, with the text around them."""
    seed: Seed = next(seed for seed in SEEDS if seed.name == name)
    for about, articles in texts.items():
        rate = detection(articles, None if about == OWN else most, [seed])[name]
        yield row(f"{name}, {about}", rate)
        made = first_made(seed, articles, most)
        for article in rate.missed:
            error = made[article]
            yield f"  {article}: {around(error.text, error.start, error.end)}"


def around(text: str, start: int, end: int) -> str:
    """Return a place with the text around it on one line, the place in brackets."""
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return " ".join(f"…{before}⟦{text[start:end]}⟧{after}…".split())


def sampled(heard: list[Alarms], size: int) -> Iterator[str]:
    """Yield findings, evenly taken from all, with the text around them, for a person to judge."""
    every = [pair for corpus in heard for pair in corpus.findings]
    for number, (article, finding) in enumerate(every[:: max(1, len(every) // size)][:size], 1):
        yield f"{number}. {finding.level} {finding.code} {article.article_id} {finding.message}"
        yield f"   {around(article.text, finding.start, finding.end)}"


if __name__ == "__main__":
    main()
