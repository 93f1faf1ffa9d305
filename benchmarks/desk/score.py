"""The scoreboard's three measures: errors found, false alarms, planted errors found."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path

from benchmarks.desk.making import Planted, Seed, written
from benchmarks.desk.seeds import SEEDS
from newsaudit.ingest.headers import read_headers
from newsaudit.ingest.sources import read
from newsaudit.pipeline import audit
from newsaudit.schemas.article import Article
from newsaudit.schemas.findings import Finding

CLEAN = Path(__file__).parent / "clean"
EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"
ALARMS = ("error", "warning")
LONGEST_HEADLINE = 140


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of the errors put in were found, and in which texts they were not."""

    found: int
    total: int
    missed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alarms:
    """Findings at error and warning level in published text, and the text's words."""

    words: int
    articles: int
    findings: list[tuple[Article, Finding]] = field(default_factory=list)

    def count(self, levels: Iterable[str]) -> int:
        """Return how many findings have one of these levels."""
        return sum(finding.level in levels for _, finding in self.findings)

    def per_thousand(self, levels: Iterable[str]) -> float:
        """Return findings of these levels per 1,000 words."""
        return 1000 * self.count(levels) / self.words

    def by_rule(self) -> Counter[str]:
        """Return findings by rule."""
        return Counter(finding.code for _, finding in self.findings)


def clean() -> dict[str, str]:
    """Return our own clean articles by name."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(CLEAN.glob("*.md"))}


def published(corpora: Iterable[Path]) -> dict[str, str]:
    """Return the articles of corpora by name, each with headline, byline and stamp on top.

    A corpus is JSONL with `doc`, `text` and `date`. They are read into memory and nowhere else.
    """
    return {
        row["doc"]: dressed(row["text"], row["date"])
        for corpus in corpora
        for row in map(json.loads, corpus.read_text(encoding="utf-8").splitlines())
    }


def dressed(text: str, day: str) -> str:
    """Return a text as a newspaper prints it: headline where it has one, byline, day, copy."""
    first, _, rest = text.strip().partition("\n\n")
    headed = "\n" not in first and len(first) <= LONGEST_HEADLINE and rest
    headline = f"{first.rstrip('.')}\n\n" if headed else ""
    stamp = written(date.fromisoformat(day[:10]))
    return f"{headline}By Ana Lucero\n\n{stamp}\n\n{rest if headed else text.strip()}\n"


def detection(
    texts: dict[str, str], most: int | None = None, seeds: Sequence[Seed] = SEEDS
) -> dict[str, Rate]:
    """Return the rate of every seed over the texts that have a place for it, `most` of them.

    An error is found if a finding of its families lies on it and was not there before. The
    articles of one seed are audited together.
    """
    makeable = {seed: first_made(seed, texts, most) for seed in seeds}
    used = {name for made in makeable.values() for name in made}
    before = findings_in({name: text for name, text in texts.items() if name in used})
    rates = {}
    for seed, made in makeable.items():
        after = findings_in({name: planted.text for name, planted in made.items()})
        missed = [
            name
            for name, planted in made.items()
            if not found(seed, planted, after[name], before[name])
        ]
        rates[seed.name] = Rate(len(made) - len(missed), len(made), tuple(missed))
    return rates


def first_made(seed: Seed, texts: dict[str, str], most: int | None) -> dict[str, Planted]:
    """Return the seed's error in the texts that have a place for it, at most so many."""
    made = ((name, seed.make(text)) for name, text in texts.items())
    return dict(islice(((name, planted) for name, planted in made if planted), most))


def findings_in(texts: dict[str, str]) -> dict[str, list[Finding]]:
    """Return the findings of each text, by its name."""
    articles = [read_headers(Article(article_id=name, text=text)) for name, text in texts.items()]
    by_name: dict[str, list[Finding]] = {name: [] for name in texts}
    for finding in audit(articles).findings if articles else ():
        by_name[finding.article_id].append(finding)
    return by_name


def found(seed: Seed, planted: Planted, after: list[Finding], before: list[Finding]) -> bool:
    """Tell whether a new finding of the seed's families lies on the error, or points to it."""
    known = Counter(finding.fingerprint for finding in before)
    for finding in after:
        if finding.fingerprint in known or finding.code[:3] not in seed.families:
            continue
        places = [(finding.start, finding.end)]
        places += [(p.start, p.end) for p in finding.related if p.article_id == finding.article_id]
        if any(touches(planted, start, end) for start, end in places):
            return True
    return False


def touches(planted: Planted, start: int, end: int) -> bool:
    """Tell whether a place lies on the error; what was taken out is missed by the whole text."""
    return planted.start == planted.end or (start < planted.end and planted.start < end)


def alarms(corpus: Path) -> Alarms:
    """Return the alarms in a corpus of published articles: JSONL with doc, text and date."""
    articles = [
        read_headers(
            Article(
                article_id=row["doc"],
                text=row["text"],
                published_at=row["date"],
                published_from="corpus",
            )
        )
        for row in map(json.loads, corpus.read_text(encoding="utf-8").splitlines())
    ]
    by_id = {article.article_id: article for article in articles}
    # One by one: the articles of a corpus are years apart and no desk would audit them together.
    heard = [
        (by_id[finding.article_id], finding)
        for article in articles
        for finding in audit([article]).findings
        if finding.level in ALARMS
    ]
    return Alarms(sum(len(a.text.split()) for a in articles), len(articles), heard)


def planted() -> dict[str, Rate]:
    """Return, for each example with an `.expected.json`, how many of its errors are found."""
    rates = {}
    for file in sorted(EXAMPLES.glob("*.expected.json")):
        example = file.name.removesuffix(".expected.json")
        (article,) = read([str(next(EXAMPLES.glob(f"{example}.md")))])
        seen = audit([article]).findings
        wanted = json.loads(file.read_text(encoding="utf-8"))
        missed = [error["error"] for error in wanted if not named(error, article, seen)]
        rates[example] = Rate(len(wanted) - len(missed), len(wanted), tuple(missed))
    return rates


def named(error: dict[str, str], article: Article, seen: Iterable[Finding]) -> bool:
    """Tell whether a finding of the error's family lies on the words that carry it."""
    start = article.text.index(error["quote"])
    end = start + len(error["quote"])
    return any(
        finding.code.startswith(error["family"]) and finding.start < end and start < finding.end
        for finding in seen
    )
