"""Results made by hand, of every kind of fact and finding. The text is ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from newsaudit.schemas.article import Article, Span
from newsaudit.schemas.facts import (
    AidStatus,
    EventCount,
    Fact,
    Official,
    Quantity,
    Statement,
    TimeExpression,
)
from newsaudit.schemas.findings import (
    Finding,
    NotChecked,
    Passed,
    Place,
    RuleDoc,
    RuleRun,
    Suppression,
)
from newsaudit.schemas.passages import Passage
from newsaudit.schemas.result import DataSource, Result, Run

TEXT = """Harbour ministers hold fifth call on grain corridor
The Quayside Courier 9/4/2025 6:15:00 PM

This article was originally published by Tern Island News and is reprinted with permission.

Foreign Minister Ada Brandvik spoke with her counterpart, Tomas Oyelaran, on Wednesday, \
September 4, 2025, the sixth call between the two since she took office on March 3.

"We will keep the corridor open," Brandvik told Oyelaran, according to her aide Ruth Salo. \
Experts say the talks are close to collapse.

Norland paused some military aid to Estmark last month because stocks were running low, \
ministry spokesman Per Lind said. Estmark has asked for 40 more patrol boats and new \
sanctions on Sudmark.

Lind claimed that seven of the 12 boats had been delivered, four were on their way and \
two were in repair. He declined to comment on the cost.

The more than 40-month blockade began on May 1, 2022. The embassy of Sudmark did not answer \
a request for comment.
"""

DOCS = {
    "CNT001": RuleDoc(
        code="CNT001",
        name="counts-disagree",
        level="error",
        confidence="high",
        family="event counts",
        summary="Compares two counts of the same series of events in one article.",
        sections={
            "What it does": "Compares two counts of the same series of events in one article.",
            "Why it matters": "A reader who sees *fifth* and `sixth` trusts neither.",
            "References": "- NPR Accuracy Checklist\n- Silverman/Buttry accuracy checklist",
        },
    ),
    "DAT001": RuleDoc(
        code="DAT001",
        name="weekday-mismatch",
        level="error",
        confidence="high",
        family="dates",
        summary="Compares a weekday that stands beside a date with the calendar.",
        sections={
            "What it does": "Compares a weekday that stands beside a date with the calendar.",
            "Why it matters": "One of the two is wrong, and a reader cannot tell which.",
            "References": "- Reuters Handbook of Journalism, Accuracy",
        },
    ),
    "ATT004": RuleDoc(
        code="ATT004",
        name="loaded-cue",
        level="note",
        confidence="medium",
        family="attribution",
        summary="Finds verbs of saying that judge what was said.",
        sections={"Why it matters": "Said is neutral; claimed doubts the speaker."},
    ),
}


def at(words: str, nth: int = 0, text: str = TEXT) -> tuple[int, int]:
    """Return where words stand in a text, the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def article() -> Article:
    return Article(
        article_id="grain-corridor",
        text=TEXT,
        path="stories/grain-corridor.txt",
        raw_sha256="ab" * 32,
        raw_size=len(TEXT.encode()),
        language="en",
        publisher="The Quayside Courier",
        original_publisher="Tern Island News",
        republication="reprint",
        headline="Harbour ministers hold fifth call on grain corridor",
        published_at="2025-09-04T18:15:00",
        published_from="stamp",
        headline_span=Span(*at("Harbour ministers hold fifth call on grain corridor")),
        stamp_span=Span(*at("The Quayside Courier 9/4/2025 6:15:00 PM")),
        permission_span=Span(
            *at("This article was originally published by Tern Island News and is reprinted with permission.")
        ),
        body_start=at("Foreign Minister")[0],
        metadata={"meta.author": "Desk"},
    )  # fmt: skip


def facts() -> list[Fact]:
    """Return one fact of every kind at least, as an extractor would."""
    made: list[Fact] = [
        count("fifth call", 5),
        count("sixth call", 6, since=date(2025, 3, 3), as_of=date(2025, 9, 4)),
        day("9/4/2025 6:15:00 PM", "2025-09-04T18:15:00", date(2025, 9, 4), kind="time"),
        day("Wednesday, September 4, 2025", "2025-09-04", date(2025, 9, 4), weekday="wednesday"),
        day("March 3", "2025-03-03", date(2025, 3, 3), anchor="publication"),
        day("last month", "2025-08", date(2025, 8, 1), date(2025, 8, 31), "month", "publication"),
        day("May 1, 2022", "2022-05-01", date(2022, 5, 1)),
        TimeExpression(
            kind="duration", value="P40M", modifier="more_than", extractor="dates/duration",
            **span("more than 40-month"),
        ),
        official("Foreign Minister Ada Brandvik", "Ada Brandvik", "Foreign Minister", None, "p1"),
        official("Tomas Oyelaran", "Tomas Oyelaran", None, None, "p2"),
        official("aide Ruth Salo", "Ruth Salo", "aide", None, "p3"),
        official("ministry spokesman Per Lind", "Per Lind", "spokesman", "ministry", "p4"),
        AidStatus(
            donor="Norland", recipient="Estmark", item="some military aid", status="paused",
            effective=date(2025, 8, 1), reason="stocks were running low", extractor="aid/status",
            confidence=0.91, statement_id="s4", **span("paused some military aid to Estmark"),
        ),
        AidStatus(
            donor="Norland", recipient="Estmark", item="patrol boats", status="requested",
            amount=40.0, extractor="aid/status", **span("asked for 40 more patrol boats"),
        ),
        AidStatus(
            measure="sanctions", recipient="Sudmark", status="requested", extractor="aid/status",
            **span("new sanctions on Sudmark"),
        ),
        Quantity(value=7.0, unit="boats", of="boats", part_of="12 boats",
                 extractor="quantities/part", **span("seven")),
        statement("We will keep the corridor open", "Ruth Salo", "told", kind="named",
                  relayed="Ada Brandvik", form="direct"),
        statement("the talks are close to collapse", "Experts", "say", kind="collective"),
        statement("seven of the 12 boats had been delivered", "Lind", "claimed", nth=1,
                  cue_class="loaded"),
        statement("Norland paused some military aid to Estmark last month",
                  "ministry spokesman Per Lind", "said"),
        Official(name="Ghost Writer", name_start=0, name_end=0, start=0, end=0,
                 quote="ghost writer", extractor="given", grounding="ungrounded",
                 grounding_note="nearest passage: `Harbour`"),
    ]  # fmt: skip
    return [replace_id(fact, number) for number, fact in enumerate(made)]


def replace_id(fact: Fact, number: int) -> Fact:
    return replace(fact, fact_id=f"{fact.kind[0]}{number}", article_id="grain-corridor")


def span(words: str, nth: int = 0) -> dict[str, int | str]:
    start, end = at(words, nth)
    return {"start": start, "end": end, "quote": words}


def count(words: str, number: int, **more: date) -> EventCount:
    start, end = at(words)
    return EventCount(
        start=start, end=end, quote=words, count=number, form="ordinal", event="call",
        participants=["Ada Brandvik", "Tomas Oyelaran"], extractor="counts/ordinal", **more,
    )  # fmt: skip


def day(
    words: str, value: str, first: date, last: date | None = None,
    granularity: str = "day", anchor: str = "explicit", weekday: str | None = None,
    kind: str = "date",
) -> TimeExpression:  # fmt: skip
    start, end = at(words)
    return TimeExpression(
        kind=kind, start=start, end=end, quote=words, value=value, first_day=first,
        last_day=last or first, granularity=granularity, anchor=anchor, weekday=weekday,
        extractor="dates/explicit",
    )  # fmt: skip


def official(
    words: str, name: str, title: str | None, organisation: str | None, person: str
) -> Official:
    start, end = at(words)
    name_start, name_end = at(name)
    return Official(
        start=start, end=end, quote=words, name=name, name_start=name_start, name_end=name_end,
        title=title, organisation=organisation, person_id=person, form="prenominal",
        extractor="officials/prenominal", confidence=0.88,
    )  # fmt: skip


def statement(
    content: str, source: str, cue: str, *, nth: int = 0, kind: str = "named",
    form: str = "indirect", cue_class: str = "neutral", relayed: str | None = None,
) -> Statement:  # fmt: skip
    start, end = at(content)
    source_start, source_end = at(source, nth)
    cue_start, cue_end = at(cue)
    return Statement(
        start=min(start, source_start), end=max(end, source_end, cue_end),
        quote=TEXT[min(start, source_start) : max(end, source_end, cue_end)],
        source_start=source_start, source_end=source_end, source_quote=source, source_name=source,
        source_kind=kind, cue_start=cue_start, cue_end=cue_end, cue_quote=cue, cue_verb=cue,
        cue_class=cue_class, content_starts=[start], content_ends=[end], content_quote=content,
        form=form, relayed_for=relayed, extractor="statements/crf", confidence=0.77,
    )  # fmt: skip


def finding(
    code: str, words: str, message: str, *, level: str = "error", **more: object
) -> Finding:
    start, end = at(words)
    line = TEXT.count("\n", 0, start) + 1
    column = start - TEXT.rfind("\n", 0, start)
    return replace(
        Finding(
            code=code, name=DOCS[code].name if code in DOCS else code.lower(), level=level,
            confidence="high", message=message, article_id="grain-corridor",
            path="stories/grain-corridor.txt", start=start, end=end, line=line, column=column,
            quote=words, fingerprint=f"{code.lower()}{start:08x}",
        ),
        **more,
    )  # fmt: skip


def findings() -> list[Finding]:
    fifth, sixth = at("fifth call"), at("sixth call")
    return [
        Finding(
            code="PRV001", name="no-byline", level="warning", confidence="high",
            message="the article names no author", article_id="grain-corridor",
            path="stories/grain-corridor.txt", start=0, end=0, line=1, column=1, quote="",
            fingerprint="prv001",
        ),
        finding(
            "CNT001", "fifth call", "`fifth call` here, `sixth call` in the text: 5 is not 6",
            related=(Place(article_id="grain-corridor", start=sixth[0], end=sixth[1],
                           message="the other count: sixth"),),
            evidence={"count": 5, "other_count": 6, "event": "call"},
            suggestion="Check the number; the body says 6.", fact_id="e0",
        ),
        finding(
            "DAT001", "Wednesday, September 4, 2025",
            "`Wednesday, September 4, 2025`: 2025-09-04 is a thursday, not a wednesday",
            evidence={"first_day": "2025-09-04", "weekday": "wednesday"},
            suggestion="Check both; 2025-09-04 is a thursday.", state="persisting", fact_id="d3",
        ),
        finding(
            "CNT001", "sixth call", "`sixth call` here, `fifth call` in the headline: 6 is not 5",
            related=(Place(article_id="grain-corridor", start=fifth[0], end=fifth[1],
                           message="the other count: fifth"),),
            evidence={"count": 6, "other_count": 5}, fact_id="e1",
        ),
        finding(
            "NUM001", "seven of the 12 boats", "7 + 4 + 2 = 13, text says 12", level="warning",
            evidence={"parts": [7, 4, 2], "sum": 13, "whole": 12},
            suppression=Suppression(kind="waiver", reason="two boats counted twice by the ministry",
                                    owner="night editor", until="2025-10-04"),
        ),
        finding("ATT004", "claimed", "`claimed` judges what was said", level="note",
                suggestion="Use said.", evidence={"cue_verb": "claim"}),
        finding("ATT002", "Experts say", "`Experts say`: nobody is named", level="note"),
        finding("TXT001", "a request for comment", "`a a`: the word stands twice", level="warning",
                state="fixed"),
    ]  # fmt: skip


def sentences(text: str = TEXT, article_id: str = "grain-corridor") -> list[Passage]:
    """Return the lines' sentences, cut at full stops: near enough for a sample."""
    made, start = [], 0
    for end in [i + 1 for i, c in enumerate(text) if c in ".\n"]:
        words = text[start:end].strip()
        if words:
            begin = text.index(words, start)
            made.append(
                Passage(article_id=article_id, kind="sentence", start=begin,
                        end=begin + len(words), quote=words, sentence=len(made))
            )  # fmt: skip
        start = end
    return made


def result() -> Result:
    """Return a result with everything in it."""
    start, end = at("more than 40-month")
    return Result(
        run=Run(
            inputs_id="c0ffee" * 10 + "abcd",
            versions={"newsaudit": "0.1.0", "polars": "2.1.0", "pandera": "0.35.0"},
            ruleset_sha256="1" * 64,
            extractors_sha256="2" * 64,
            reference=(
                DataSource(table="events", version="2025-09-01", sha256="3" * 64,
                           licence="CC0-1.0", rows=42),
            ),
            options={"profile": "desk", "published": "2025-09-04"},
            audited_at="2025-09-05T08:00:00Z",
        ),
        verdict="adverse",
        articles=[article()],
        facts=facts(),
        findings=findings(),
        passed=[
            Passed(code="DAT006", article_id="grain-corridor", fact_id="d7", start=start, end=end,
                   quote="more than 40-month", message="40 months 3 days from 2022-05-01",
                   evidence={"begin": "2022-05-01", "months": 40}),
            Passed(code="CNT005", article_id="grain-corridor", fact_id="e1",
                   start=at("sixth call")[0], end=at("sixth call")[1], quote="sixth call",
                   message="the ledger has 6 calls between 2025-03-03 and 2025-09-04",
                   evidence={"ledger": ["2025-03-10", "2025-04-02", "2025-05-20", "2025-06-11",
                                        "2025-07-30", "2025-09-04"]}),
        ],
        not_checked=[
            NotChecked(code="OFF005", reason="no reference data of offices"),
            NotChecked(code="DAT009", reason="the article has no time zone",
                       article_id="grain-corridor", rows=1),
        ],
        rules=[
            RuleRun(code="CNT001", name="counts-disagree", level="error", looked_at=2, findings=2),
            RuleRun(code="DAT001", name="weekday-mismatch", level="error", looked_at=1, findings=1),
            RuleRun(code="ATT004", name="loaded-cue", level="note", looked_at=4, findings=1),
        ],
        docs=DOCS,
        sentences=sentences(),
    )  # fmt: skip
