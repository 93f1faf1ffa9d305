"""Training of the model of clauses.

    train([Path("aid-plain.jsonl"), …], Path("aid.model"))

A corpus is JSON lines with `id`, `text`, `published` and `expect`: a list of facts, each with the
`quote` that tells it, `measure`, `status` and, where known, `donor`, `recipient` and `modality`;
words in `optional` may be read either way. The same corpora give the same bytes.

A model is the mean of five, each trained without a fifth of the documents. Each fifth is marked and
read by the one that has not seen it, as the later models must learn from clauses such as are found
in new text; and the mean finds a point more than any of them, as it errs less by chance.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypedDict, TypeVar

import numpy as np
import pycrfsuite
from pycrfsuite._dumpparser import ParsedDump

from newsaudit.extract import EXTRACTORS
from newsaudit.extract.aid import sentences_read
from newsaudit.extract.aid.clauses.columns import JOINED, OFFSETS
from newsaudit.extract.aid.clauses.features import Marked, beside, of_clause, of_party
from newsaudit.extract.aid.clauses.field import Field, Table
from newsaudit.extract.aid.clauses.filling import MEANT, NOT_MEANT, OTHER, Filling
from newsaudit.extract.aid.clauses.finding import NONE, Finder, spans
from newsaudit.extract.aid.clauses.loglinear import LogLinear
from newsaudit.extract.aid.clauses.means import mean
from newsaudit.extract.aid.clauses.model import Model, write_model
from newsaudit.extract.aid.facts import Reader
from newsaudit.extract.aid.joining import Joiner
from newsaudit.extract.aid.lexicon import ORGANISATIONS
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import AidStatus
from newsaudit.schemas.vocabulary import AID_STATUS_IN_IATI

T = TypeVar("T")
PARTS = 5
"""Parts of the corpora one of which each model leaves out."""
LABELS = ("O", "B", "I")
MEASURES = ("aid", "sanctions")
FIELD: dict[str, float] = {"c1": 0.5, "c2": 0.05, "feature.minfreq": 3, "max_iterations": 120}
LOGLINEAR: dict[str, float] = {"c1": 0.03, "c2": 0.1, "feature.minfreq": 2, "max_iterations": 100}
"""CRFsuite's settings: L1 prunes, L2 smooths; chosen on sets that are not trained on."""
DOCUMENTS_AT_LEAST = {"low": 4, "stem": 4, "stem+1": 4}
"""In how many documents a value of a lexical column must occur to be a feature."""


class Expected(TypedDict, total=False):
    """A fact of the gold."""

    quote: str
    measure: str
    status: str
    donor: str
    recipient: str
    modality: str
    donors: list[str]
    """All that share the quote, as those of a list do; made in reading."""
    recipients: list[str]


@dataclass(slots=True)
class Example:
    """A document of a corpus with what the patterns found and what a reader did."""

    joiner: Joiner
    finder: Finder
    expected: list[tuple[int, int, Expected]]
    """Each fact with the tokens of its quote."""
    optional: list[tuple[int, int]]

    @property
    def labels(self) -> list[str]:
        """The label of each token."""
        made = ["O"] * len(self.finder.document.words)
        for first, end, _ in self.expected:
            made[first:end] = ["B", *["I"] * (end - first - 1)]
        return made

    def matched(self, facts: Sequence[AidStatus]) -> Iterator[tuple[int, Expected]]:
        """Yield the facts that touch an expected one, by number, each once."""
        document, taken = self.finder.document, set[int]()
        for first, end, expected in self.expected:
            start, stop = document.starts[first], document.ends[end - 1]
            for number, fact in enumerate(facts):
                touches = fact.start < stop and fact.end > start and number not in taken
                if touches and fact.measure == expected["measure"]:
                    taken.add(number)
                    yield number, expected
                    break


def train(corpora: Sequence[Path], out: Path) -> None:
    """Train on corpora and write the model.

    Raises ValueError naming file and line where a line is not a document of a corpus, and where there
    is no fact.
    """
    examples = [one for corpus in corpora for one in read_corpus(corpus)]
    if not any(one.expected for one in examples):
        raise ValueError(f"{', '.join(map(str, corpora))}: no fact to learn from")
    parts = [examples[number::PARTS] for number in range(PARTS)]
    fields = [fit_field(rest) for rest in without_each(parts)]
    marked = [list(judged(*one)) for one in zip(fields, parts, strict=True)]
    judges = [
        Model(
            marks=field,
            states=fit(of_states(rest), NONE),
            tones=fit(of_tones(rest), "asserted"),
            roles=fit(of_roles(rest), NONE),
            fills=LogLinear((NOT_MEANT,), {}),
        )
        for field, rest in zip(fields, without_each(marked), strict=True)
    ]
    filled = [list(of_fills(*one)) for one in zip(judges, parts, strict=True)]
    fills = [fit(rest, NOT_MEANT) for rest in without_each(filled)]
    model = mean([replace(one, fills=two) for one, two in zip(judges, fills, strict=True)])
    facts = sum(len(one.expected) for one in examples)
    out.write_bytes(write_model(model, {"documents": len(examples), "facts": facts}))


def without_each(parts: Sequence[Sequence[T]]) -> Iterator[list[T]]:
    """Yield, for each part, what is in the others."""
    for left in range(len(parts)):
        yield [one for number, part in enumerate(parts) if number != left for one in part]


def read_corpus(corpus: Path) -> Iterator[Example]:
    """Yield the documents of a corpus as examples."""
    with corpus.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                article = Article(str(row["id"]), row["text"])
                if row.get("published"):
                    article = article.published(row["published"], "option")
                yield example(article, row["expect"], row.get("optional", ()))
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(
                    f"{corpus}:{number}: not a document with `text` and `expect`: {error}"
                ) from error


def example(article: Article, expected: Sequence[Expected], optional: Iterable[str]) -> Example:
    """Return a document as an example."""
    document, found = Document(article), Found()
    for kind, extractor in EXTRACTORS.items():
        if kind != "aid":
            found.add(extractor(document, found))
    reader = Reader(document, found)
    clauses = (joint(facts) for facts in by_quote(expected).values())
    quotes = [(*tokens_of(document, fact["quote"]), fact) for fact in clauses]
    joiner = Joiner(reader, reader.by_patterns(sentences_read(document)))
    return Example(
        joiner,
        joiner.finder(),
        sorted(quotes, key=lambda one: one[:2]),
        [tokens_of(document, words) for words in optional],
    )


def by_quote(expected: Iterable[Expected]) -> dict[str, list[Expected]]:
    """Return facts by their quotes."""
    found: dict[str, list[Expected]] = {}
    for fact in expected:
        found.setdefault(fact["quote"], []).append(checked(fact))
    return found


def joint(facts: Sequence[Expected]) -> Expected:
    """Return one fact for those of one quote: `Sweden and Canada` are two donors of one clause."""
    donors = [fact["donor"] for fact in facts if fact.get("donor")]
    recipients = [fact["recipient"] for fact in facts if fact.get("recipient")]
    return {**facts[0], "donors": donors, "recipients": recipients}


def checked(fact: Expected) -> Expected:
    """Return a fact; ValueError where its measure or status is none of ours."""
    if fact["measure"] not in MEASURES:
        raise ValueError(f"measure {fact['measure']!r}, expected one of {', '.join(MEASURES)}")
    if fact.get("status", "announced") not in AID_STATUS_IN_IATI:
        raise ValueError(
            f"status {fact['status']!r}, expected one of {', '.join(AID_STATUS_IN_IATI)}"
        )
    return fact


def tokens_of(document: Document, words: str) -> tuple[int, int]:
    """Return the tokens of words that occur in a text; ValueError where they do not."""
    start = document.text.index(words)
    return document.token_at(start), document.token_at(start + len(words) - 1) + 1


def fit_field(examples: Iterable[Example]) -> Field:
    """Train the field that marks clauses."""
    examples = list(examples)
    known = frequent(examples)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for one in examples:
        labels = one.labels
        for first, end in one.finder.sequences:
            items = seen(one.finder.columns, first, end, known)
            trainer.append(pycrfsuite.ItemSequence(items), labels[first:end])
    info = fitted(trainer, FIELD)
    number = {label: at for at, label in enumerate(LABELS)}
    transitions = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[number[before], number[after]] = weight
    weights: dict[str, dict[tuple[str, int], list[float]]] = {}
    for (feature, label), weight in sorted(info.state_features.items()):
        place, value = feature.split("]=", 1)
        name, step = place.rsplit("[", 1)
        rows = weights.setdefault(name, {})
        rows.setdefault((value, int(step)), [0.0] * len(LABELS))[number[label]] = weight
    tables = {name: table_of(rows) for name, rows in weights.items()}
    return Field(LABELS, transitions, tables, JOINED)


def table_of(rows: Mapping[tuple[str, int], Sequence[float]]) -> Table:
    """Return the table of a column from its weights by value and offset."""
    numbers = {value: at for at, value in enumerate(sorted({value for value, _ in rows}), 1)}
    offsets = tuple(sorted({step for _, step in rows}))
    weights = np.zeros((len(numbers) + 1, len(offsets), len(LABELS)), dtype=np.float32)
    for (value, step), row in rows.items():
        weights[numbers[value], offsets.index(step)] = row
    return Table(numbers, offsets, weights)


def frequent(examples: Sequence[Example]) -> dict[str, set[str]]:
    """Return the values of lexical columns that occur in enough documents."""
    found = {}
    for name, least in DOCUMENTS_AT_LEAST.items():
        counts: Counter[str] = Counter()
        for one in examples:
            counts.update(set(listed(one.finder.columns, name)))
        found[name] = {value for value, count in counts.items() if count >= least}
    return found


def seen(
    columns: Mapping[str, Sequence[str]], first: int, end: int, known: Mapping[str, set[str]]
) -> list[list[str]]:
    """Return each token's features as CRFsuite takes them: `column[offset]=value`."""
    found: list[list[str]] = [[] for _ in range(first, end)]
    for name, steps in OFFSETS.items():
        values, allowed = listed(columns, name), known.get(name)
        for step in steps:
            for here in range(max(first, -step), min(end, len(values) - step)):
                value = values[here + step]
                if value.strip() and (allowed is None or value in allowed):
                    found[here - first].append(f"{name}[{step}]={value}")
    return found


def listed(columns: Mapping[str, Sequence[str]], name: str) -> Sequence[str]:
    """Return the values of a column, or of two taken together."""
    if name not in JOINED:
        return columns[name]
    (one, _), (other, step) = JOINED[name]
    shifted = [*columns[other][step:], *[""] * step]
    return [f"{first} {second}" for first, second in zip(columns[one], shifted, strict=True)]


def fitted(trainer: pycrfsuite.Trainer, settings: Mapping[str, float]) -> ParsedDump:
    """Train and return the weights."""
    trainer.set_params(dict(settings))
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model.crfsuite")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        return tagger.info()


Case = tuple[list[str], str]
"""Features and the right label."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A clause that was marked, and the fact a reader sees in it; None where there is none."""

    finder: Finder
    marked: Marked
    fact: Expected | None

    @property
    def state(self) -> str:
        """Measure and status of the fact."""
        return f"{self.fact['measure']}|{self.fact['status']}" if self.fact else NONE


def judged(field: Field, examples: Iterable[Example]) -> Iterator[Judged]:
    """Yield the clauses of examples as a field marks them that saw none of them, and as quoted.

    Where readers may differ what is marked is left out.
    """
    for one in examples:
        finder = one.finder
        for marked in finder.marked(field.marginals(finder.columns, finder.sequences)):
            facts = [fact for first, end, fact in one.expected if touches(marked, first, end)]
            if facts or not any(touches(marked, *words) for words in one.optional):
                yield Judged(finder, marked, facts[0] if facts else None)
        for first, end, fact in one.expected:
            yield Judged(finder, Marked(first, end, finder.sequence_of(first)), fact)


def touches(marked: Marked, first: int, end: int) -> bool:
    """Tell whether a clause has one of the tokens."""
    return first < marked.end and end > marked.first


def of_states(all_judged: Iterable[Judged]) -> Iterator[Case]:
    """Yield clauses with their measure and status."""
    for one in all_judged:
        if one.fact is None or "status" in one.fact:
            yield of_clause(one.finder.columns, one.marked), one.state


def of_tones(all_judged: Iterable[Judged]) -> Iterator[Case]:
    """Yield clauses with their modality."""
    for one in all_judged:
        if one.fact is not None and "modality" in one.fact and "status" in one.fact:
            features = of_clause(one.finder.columns, one.marked)
            yield [*features, f"state={one.state}"], one.fact["modality"]


def of_roles(all_judged: Iterable[Judged]) -> Iterator[Case]:
    """Yield the parties beside clauses with their roles."""
    for one in all_judged:
        if one.fact is None or "status" not in one.fact:
            continue
        donors, recipients = one.fact["donors"], one.fact["recipients"]
        if not (donors or recipients):
            continue
        finder = one.finder
        parties = finder.named(one.marked)
        for party, place in zip(parties, beside(spans(parties), one.marked), strict=True):
            role = NONE
            if same(party.code, donors):
                role = "donor"
            elif same(party.code, recipients):
                role = "recipient"
            yield of_party(finder.columns, one.marked, place, one.state), role


def of_fills(model: Model, examples: Iterable[Example]) -> Iterator[Case]:
    """Yield the parties of an article that a fact may leave out, and whether they are meant."""
    for one in examples:
        facts = one.joiner.joined(model, one.finder)
        filling = Filling(one.finder.document, one.finder.parties, facts)
        for number, expected in one.matched(facts):
            for role in OTHER:
                if getattr(facts[number], role) is None:
                    meant = expected["donors" if role == "donor" else "recipients"]
                    for code, features in filling.candidates(number, role):
                        yield features, MEANT if same(code, meant) else NOT_MEANT


def same(code: str, told: Iterable[str]) -> bool:
    """Tell whether a party is one that the gold names: by code, or by its short name."""
    return any(code in (one, ORGANISATIONS.get(one)) for one in told)


def fit(cases: Iterable[Case], usual: str) -> LogLinear:
    """Train a log-linear model: a field whose sequences are one item long.

    Without a case it knows the usual label only.
    """
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    labels = set()
    for features, label in cases:
        trainer.append(pycrfsuite.ItemSequence([features]), [label])
        labels.add(label)
    if not labels:
        return LogLinear((usual,), {})
    number = {label: at for at, label in enumerate(sorted(labels))}
    weights: dict[str, list[float]] = {}
    for (feature, label), weight in sorted(fitted(trainer, LOGLINEAR).state_features.items()):
        weights.setdefault(feature, [0.0] * len(number))[number[label]] = weight
    return LogLinear(tuple(number), weights)
