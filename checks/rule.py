"""A rule is one declarative thing.

It names the view it looks at and says, as polars expressions, which rows it has an opinion on
(`applies`) and which of those are wrong (`wrong`). The pandera check, the finding, the passed
check, the reference page, `newsaudit explain`, SARIF's rule metadata and the gate at ten million
rows all come from that one definition. No rule walks rows.

One file in `checks/rules/` is one rule: its module docstring is its documentation page, with the
headings of `HEADINGS`, and it defines `RULE`. Its cases stand in `tests/cases/CODE.md`.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import ModuleType

import polars as pl

from newsaudit.schemas.findings import RuleDoc

HEADINGS = (
    "What it does",
    "Why it matters",
    "Example",
    "Use instead",
    "Nulls",
    "Known false positives",
    "References",
)

FAMILIES: dict[str, str] = {
    "SPN": "grounding",
    "SCH": "schema",
    "CNT": "event counts",
    "DAT": "dates",
    "OFF": "officials",
    "AID": "aid status",
    "ATT": "attribution",
    "QUO": "quotations",
    "NUM": "numbers",
    "PRV": "provenance",
    "TXT": "copy",
    "WLD": "the world",
    "SET": "data sets",
    "WVR": "waivers",
}

PROFILES = ("desk", "strict", "dataset")
"""desk: an editor before publication (the default); strict: everything; dataset: `gate`."""

Parameters = Mapping[str, float]
Condition = pl.Expr | Callable[[Parameters], pl.Expr]
"""An expression over the view's columns, or a function that makes one from the rule's parameters."""


@dataclass(frozen=True, slots=True)
class Need:
    """A column of the view without which a row cannot be checked, and what to say then."""

    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class Related:
    """Another place a finding points to: columns of its offsets, and a message template.

    A row whose offsets are null has no such place. `article` names the column that holds the
    article the place is in; by default the finding's own.
    """

    start: str
    end: str
    message: str
    article: str = "article_id"


@dataclass(frozen=True, kw_only=True, eq=False)
class Rule:
    """One rule.

    Templates (`message`, `passed`, `suggestion`, `Related.message`) hold `{column}` for columns
    of the view; a null prints as "not stated".
    """

    code: str
    """Family and number, stable for ever: DAT001."""
    name: str
    """Kebab case; names the problem, so that it reads as "allow <name>"."""
    level: str
    confidence: str
    view: str
    """A view of `newsaudit.checks.views`."""
    wrong: Condition
    """True for a wrong row. Null never is a finding: say in `applies` what must be stated."""
    applies: Condition = field(default_factory=lambda: pl.lit(True))
    """True for a row the rule can judge. Null counts as false."""
    needs: tuple[Need, ...] = ()
    """Rows that `applies` would take but for these columns are reported as not checked."""
    message: str
    """One sentence: what and why, offending words in backticks, the arithmetic."""
    passed: str | None = None
    """What a row that applies and is not wrong has verified; None: not worth showing."""
    suggestion: str | None = None
    place: tuple[str, str] = ("start", "end")
    related: tuple[Related, ...] = ()
    evidence: tuple[str, ...] = ()
    """Columns of the view that decided, kept with the finding."""
    parameters: Parameters = field(default_factory=dict)
    """Numbers a desk may set, with their defaults."""
    group: str = "article"
    """What must be checked together: `article`, or for a rule across articles the name of its
    series in `newsaudit.checks.series`, so that batches and Spark partitions never cut one."""
    profiles: tuple[str, ...] = PROFILES
    doc: str = ""

    @property
    def family(self) -> str:
        """The three letters of the family."""
        return self.code[:3]

    @cached_property
    def sections(self) -> dict[str, str]:
        """The documentation page by heading."""
        parts = re.split(r"^## (.+)$", self.doc, flags=re.MULTILINE)
        return {
            heading.strip(): text.strip()
            for heading, text in zip(parts[1::2], parts[2::2], strict=True)
        }

    @property
    def summary(self) -> str:
        """What it does, first sentence."""
        text = " ".join(self.sections.get("What it does", "").split())
        return re.split(r"(?<=[.!?]) ", text)[0]

    def condition(self, which: str, parameters: Parameters) -> pl.Expr:
        """Return `applies` or `wrong` as an expression without nulls."""
        condition: Condition = getattr(self, which)
        made = condition if isinstance(condition, pl.Expr) else condition(parameters)
        return made.fill_null(value=False)


def documented(rule: Rule, module: ModuleType) -> Rule:
    """Return the rule with its module's docstring as its page."""
    object.__setattr__(rule, "doc", inspect.cleandoc(module.__doc__ or ""))
    return rule


def fill(template: str) -> pl.Expr:
    """Return a template as an expression over the columns it names, always one line.

    Not `pl.format`: polars 2.1 panics in it on some filtered string columns with nulls.
    """
    pieces = re.split(r"\{(\w+)\}", template)
    parts = [printed(piece) if at % 2 else pl.lit(piece) for at, piece in enumerate(pieces)]
    return pl.concat_str(parts).str.replace_all(r"\s+", " ")


LONGEST = 120
"""Characters of a value that a message shows; the middle of a longer one is left out."""


def printed(column: str) -> pl.Expr:
    """Return a column as it reads in a sentence: `45.0` as 45, null as "not stated"."""
    text = pl.col(column).cast(pl.String).str.replace(r"^(-?\d+)\.0$", "$1")
    short = pl.concat_str(
        text.str.head(LONGEST * 2 // 3), pl.lit(" … "), text.str.tail(LONGEST // 3)
    )
    return (
        pl.when(text.str.len_chars() > LONGEST).then(short).otherwise(text).fill_null("not stated")
    )


def doc_of(rule: Rule) -> RuleDoc:
    """Return a rule's page as data."""
    return RuleDoc(
        code=rule.code,
        name=rule.name,
        level=rule.level,
        confidence=rule.confidence,
        family=FAMILIES[rule.family],
        summary=rule.summary,
        sections=rule.sections,
    )
