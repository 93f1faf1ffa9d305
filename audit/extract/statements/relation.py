"""An attribution as it stands in the text: source, cue and content (PARC, PolNeAR)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from newsaudit.schemas.article import Span


@dataclass(frozen=True)
class Relation:
    """Source, cue and content of one attribution, before they are interpreted.

    `score` is how sure its maker is, 0 to 1, not yet calibrated; `made_by` names the maker as
    in `Fact.extractor`.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    made_by: str
    score: float = 0.0

    @property
    def spans(self) -> list[Span]:
        """Every span, in text order."""
        roles = [role for role in (self.source, self.cue) if role is not None]
        return sorted([*roles, *self.content], key=lambda span: (span.start, span.end))

    @cached_property
    def hull(self) -> Span:
        """From the first character of any role to the last."""
        spans = [span for span in (self.source, self.cue, *self.content) if span is not None]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


def touches(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return one.start < other.end and other.start < one.end
