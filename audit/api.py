"""The Python door: `from newsaudit import audit, gate`, for notebooks, pipelines and tests.

>>> from newsaudit import audit
>>> checked = audit("The ministers met on Monday, July 3, 2025.", published="2025-07-04")
>>> checked.verdict
'adverse'
>>> checked.findings.select("code", "quote").rows()
[('PRV001', 'The ministers met on Monday, July 3, 2025.'), ('DAT001', 'Monday, July 3, 2025')]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import polars as pl

from newsaudit import pipeline
from newsaudit.checks.catalogue import Selection
from newsaudit.gating.corpus import open_corpus, sound
from newsaudit.gating.gate import Gate, GateSettings
from newsaudit.gating.gate import gate as run_gate
from newsaudit.gating.sets import Suites, read_suites
from newsaudit.ingest.headers import read_headers
from newsaudit.ingest.sources import read
from newsaudit.schemas.article import Article
from newsaudit.schemas.frames import fact_frames
from newsaudit.schemas.result import Result

FINDING = ("code", "name", "level", "confidence", "message", "article_id", "path", "start", "end",
           "line", "column", "quote", "fact_id", "suggestion", "fingerprint", "state")  # fmt: skip


@dataclass(frozen=True)
class Audited:
    """A result with its facts and findings as polars frames."""

    result: Result

    @property
    def verdict(self) -> str:
        """clean, with exceptions, adverse, or not able to conclude."""
        return self.result.verdict

    @property
    def passed(self) -> bool:
        """True where no error needs attention."""
        return self.verdict in ("clean", "with exceptions")

    @cached_property
    def findings(self) -> pl.DataFrame:
        """One row a finding, in order of article and place."""
        rows = [{name: getattr(f, name) for name in FINDING} for f in self.result.findings]
        return pl.DataFrame(rows, schema=dict.fromkeys(FINDING, pl.String)
                            | dict.fromkeys(("start", "end", "line", "column"), pl.Int64))  # fmt: skip

    @cached_property
    def facts(self) -> Mapping[str, pl.DataFrame]:
        """One frame a table of facts, columns as `newsaudit schema TABLE` tells."""
        return fact_frames(self.result.facts)

    def report(self, target: str | Path) -> Path:
        """Write the HTML report and return the file to open."""
        from newsaudit.reports import html

        return html.write(self.result, Path(target))


def audit(
    what: str | Path | Article | Sequence[Article],
    *,
    published: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    profile: str = "desk",
    reference: Sequence[Path] = (),
) -> Audited:
    """Audit an article: a path (file, folder, corpus), the text itself, or Article records.

    A string is a path where such a file exists, else the text. Raises InputError and UsageError
    as the command line does.
    """
    articles = [one.published(published, "option") if published else one for one in taken(what)]
    settings = pipeline.Settings(
        selection=Selection(profile, tuple(select), tuple(ignore)),
        reference=tuple(reference),
        published=published,
    )
    return Audited(pipeline.audit(articles, settings))


def taken(what: str | Path | Article | Sequence[Article]) -> list[Article]:
    """Return what was given as articles."""
    if isinstance(what, Article):
        return [what]
    if isinstance(what, Path) or (isinstance(what, str) and is_path(what)):
        return list(read([str(what)]))
    if isinstance(what, str):
        return [read_headers(Article(article_id="text", text=what, path="text"))]
    return list(what)


def is_path(text: str) -> bool:
    """Tell a path that exists from a text."""
    return "\n" not in text and len(text) < 1024 and Path(text).exists()


def gate(
    dataset: str | Path,
    *,
    articles: pl.LazyFrame | str | Path | None = None,
    suites: Suites | str | Path | None = None,
    **settings: object,
) -> Gate:
    """Check a data set of facts; `settings` are those of `newsaudit.gating.gate.GateSettings`.

    `articles` is a corpus: its file, or a frame with `article_id` and `text` at least.
    `suites` is a suite file or what `read_suites` returns. The returned `Gate` has `passed`,
    `findings` (a frame of all of them), `rows` and `result`.
    """
    loaded = read_suites(Path(suites)) if isinstance(suites, str | Path) else suites
    made = GateSettings(**settings)  # type: ignore[arg-type]  # the class names what it takes
    return run_gate(str(dataset), made, corpus(articles), loaded)


def corpus(given: pl.LazyFrame | str | Path | None) -> pl.LazyFrame | None:
    """Return what was given as a corpus."""
    if isinstance(given, str | Path):
        return open_corpus(Path(given))
    return None if given is None else sound("articles", given)
