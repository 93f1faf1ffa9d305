"""Score extraction against passages of our own: python tests/gold/score.py [counts|aid] [--misses]

A fact is found when a prediction's quote overlaps the expected one, and right when its values agree
too: count, form and head noun for event counts (any of `event_or` too: of a verb several nouns are
right); measure and status (any of `status_or` too) for aid. What stands in `optional` words is
neither right nor wrong. Facts of other values are told field by field, over the facts found, where
the gold states the field. The articles (`counts-articles-*`) are invented, names and all; `wire` and
`dense` are copy in the manner of the agencies, scored before its misses were read; `dense` says every
fact in other words than the one before, `press` in plain words; `news`, `plain`, `plain2`,
`paraphrase` (the words of the trade avoided) and `long` (whole articles) are by readers who knew no pattern.
The model of clauses is trained on all sets of aid but `plain2`, `mixed`, `fresh`, `bureaus` (agencies,
13 facts an article) and `journals` (quality papers, 12): only these measure it; `features` and `copy`
did until they were trained on. `none` to `none4` have no fact, `desk` and `aside` few; `cases` are our
tests' sentences. Each member of a list of givers has a fact of its own in most sets. Whatever happens in
these texts is invented, also where states, offices and agencies are real: nothing in them is a source.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from newsaudit.extract import extract_facts
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import AidStatus, EventCount, Fact

HERE = Path(__file__).parent
KINDS: dict[str, type[Fact]] = {"counts": EventCount, "aid": AidStatus}
DECIDING = {"counts": ("count", "form", "event"), "aid": ("measure", "status")}
SIDE_FIELDS = {
    "counts": ("participants", "since", "as_of"),
    "aid": ("donor", "recipient", "item", "amount", "currency", "modality", "effective", "reason"),
}


@dataclass
class Score:
    """Counts of one gold file."""

    right: int = 0
    predicted: int = 0
    expected: int = 0
    located: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    fields_right: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return 100 * self.right / max(1, self.predicted)

    @property
    def recall(self) -> float:
        return 100 * self.right / max(1, self.expected)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def found(self) -> float:
        """F1 of the facts found, whatever their values."""
        return 200 * self.located / max(1, self.predicted + self.expected)

    def __str__(self) -> str:
        shares = " ".join(
            f"{name} {self.fields_right[name]}/{total}" for name, total in self.fields.items()
        )
        return (
            f"P {self.precision:.1f} R {self.recall:.1f} F1 {self.f1:.1f}, found {self.found:.1f} "
            f"({self.right} right, {self.located} located, {self.predicted} predicted, "
            f"{self.expected} expected) {shares}"
        )


def plain(value: object) -> object:
    """Return a value as the gold writes it."""
    return value.isoformat() if isinstance(value, date) else value


def agrees(fact: Fact, expected: dict, name: str) -> bool:
    """Compare one field; events by their head noun."""
    ours, theirs = plain(getattr(fact, name)), expected[name]
    if name == "event":
        accepted = [theirs, *expected.get("event_or", [])]
        return head(str(ours)) in {head(str(event)) for event in accepted}
    if name in ("since", "as_of"):  # as exact as the gold states it: a month, a year
        return str(ours or "").startswith(str(theirs))
    if name == "participants":
        return sorted(ours) == sorted(theirs)
    return ours in (theirs, *expected.get(f"{name}_or", ()))


def head(event: str) -> str:
    """Return the head noun: round of talks → round, nuclear test → test."""
    return event.split(" of ")[0].split()[-1]


def score(kind: str, part: str) -> Score:
    """Score one gold file, for example `counts`, `held`."""
    result = Score()
    for line in (HERE / f"{kind}-{part}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        article = Article(row["id"], row["text"]).published(row["published"], "option")
        facts = [fact for fact in extract_facts(article) if isinstance(fact, KINDS[kind])]
        compare(kind, row, facts, result)
    return result


def compare(kind: str, row: dict, facts: list[Fact], result: Score) -> None:
    """Match the facts of one passage, the best agreement first."""
    left = list(facts)
    result.predicted += len(facts)
    for expected in row["expect"]:
        result.expected += 1
        start = row["text"].index(expected["quote"])
        end = start + len(expected["quote"])
        near = [fact for fact in left if fact.start < end and fact.end > start]
        names = [name for name in DECIDING[kind] if name in expected]
        near.sort(key=lambda fact: -sum(agrees(fact, expected, name) for name in names))
        if not near:
            result.misses.append(f"{row['id']} missing: {expected}")
            continue
        fact = near[0]
        left.remove(fact)
        result.located += 1
        wrong = [name for name in names if not agrees(fact, expected, name)]
        result.right += not wrong
        for name in SIDE_FIELDS[kind]:
            if name in expected:
                result.fields[name] += 1
                result.fields_right[name] += agrees(fact, expected, name)
                wrong += [] if agrees(fact, expected, name) else [name]
        for name in wrong:
            ours = plain(getattr(fact, name))
            result.misses.append(f"{row['id']} {name}: {ours!r}, not {expected[name]!r}")
    ignored = [fact for fact in left if is_optional(row, fact)]
    result.predicted -= len(ignored)
    result.misses += [f"{row['id']} extra: {fact}" for fact in left if fact not in ignored]


def is_optional(row: dict, fact: Fact) -> bool:
    """Tell a fact that touches words which may be read either way."""
    starts = ((row["text"].index(words), len(words)) for words in row.get("optional", ()))
    return any(fact.start < start + length and fact.end > start for start, length in starts)


def main() -> None:
    """Print the scores."""
    chosen = [name for name in KINDS if name in sys.argv] or list(KINDS)
    for kind in chosen:
        for part in sorted(path.stem.partition("-")[2] for path in HERE.glob(f"{kind}-*.jsonl")):
            result = score(kind, part)
            print(f"{kind} {part}: {result}")
            if "--misses" in sys.argv and (part.endswith("dev") or f"--{part}" in sys.argv):
                print("\n".join(result.misses))


if __name__ == "__main__":
    main()
