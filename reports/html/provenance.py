"""Provenance: which bytes, by which program, on whose word, and how to check it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from newsaudit.reports.commands import rerun, verify_bundle, verify_bytes
from newsaudit.reports.html.details import command, waiver
from newsaudit.reports.html.graph import graph
from newsaudit.reports.html.markup import Child, Html, external, tag
from newsaudit.reports.html.sheet import Sheet, finding_id, section
from newsaudit.reports.strings import strings
from newsaudit.reports.summary import correction_class
from newsaudit.schemas.result import DataSource

Rows = Iterable[tuple[str, Child]]
DECISIONS = ("publish", "exceptions", "hold", "correct", "withdraw")
"""What the reviewer may decide; the last two are for a text that is published already."""


def provenance(sheet: Sheet) -> Html:
    """Return the section."""
    say = sheet.say
    return section(
        "provenance",
        say("nav.provenance"),
        tag(
            "div",
            tag(
                "div",
                block(sheet, "origin", origin(sheet)),
                block(sheet, "dates", dates(sheet)),
                block(sheet, "bytes", raw(sheet)),
            ),
            graph(sheet),
            class_="two",
        ),
        block(sheet, "method", method(sheet)),
        reference(tuple(sheet.result.run.reference), say.language),
        waivers(sheet),
        correction(sheet),
        commands(sheet),
        signoff(sheet),
    )


def block(sheet: Sheet, key: str, rows: Rows) -> Html:
    """Return a titled list of terms; what is not stated says so."""
    none = tag("span", sheet.say("prov.not_stated"), class_="none")
    terms = [
        [tag("dt", sheet.say(f"prov.{name}")), tag("dd", value or none)] for name, value in rows
    ]
    return tag("div", tag("h3", sheet.say(f"prov.{key}")), tag("dl", terms))


def origin(sheet: Sheet) -> Rows:
    """Return who published it, and who first."""
    article = sheet.part.article
    permission = article.permission_span.of(article.text) if article.permission_span else None
    return (
        ("publisher", article.publisher),
        ("original_publisher", article.original_publisher),
        ("republication", sheet.say.word("republication", article.republication)),
        ("permission", permission),
        ("byline", article.byline),
        ("uri", external(article.uri) if article.uri else None),
        ("file", article.path),
        ("article_id", article.article_id),
    )


def dates(sheet: Sheet) -> Rows:
    """Return the separate dates; none is guessed from another."""
    article, run = sheet.part.article, sheet.result.run
    known = sheet.say.word("published_from", article.published_from)
    published = (
        [article.published_at, tag("small", f" ({known})")] if article.published_at else None
    )
    stamp = article.stamp_span.of(article.text) if article.stamp_span else None
    return (
        ("published", published),
        ("stamp", stamp),
        ("captured", article.metadata.get("captured_at")),
        ("extracted", article.metadata.get("extracted_at")),
        ("audited", run.audited_at),
        ("issued", sheet.say("prov.on_signing")),
    )


def raw(sheet: Sheet) -> Rows:
    """Return hashes and sizes of what was read."""
    article = sheet.part.article
    return (
        ("raw_sha256", digest(article.raw_sha256)),
        ("raw_size", f"{article.raw_size:,}" if article.raw_size else None),
        ("encoding", article.encoding),
        ("derivation", article.derivation),
        ("text_sha256", digest(article.text_sha256)),
        ("text_size", f"{len(article.text):,}"),
    )


def digest(sha256: str) -> Html | None:
    """Return a hash, set so that it may break across lines."""
    return tag("code", sha256, class_="hash") if sha256 else None


def method(sheet: Sheet) -> Rows:
    """Return by what it was checked."""
    run = sheet.result.run
    options = ", ".join(f"{key} = {value}" for key, value in sorted(run.options.items()))
    versions = ", ".join(f"{name} {version}" for name, version in run.versions.items())
    return (
        ("inputs_id", digest(run.inputs_id)),
        ("versions", versions),
        ("ruleset", digest(run.ruleset_sha256)),
        ("extractors", digest(run.extractors_sha256)),
        ("options", options),
    )


@lru_cache(maxsize=8)  # the same for every article of a run
def reference(sources: tuple[DataSource, ...], language: str) -> Html | None:
    """Return the reference tables with their versions."""
    if not sources:
        return None
    say = strings(language)
    heads = [say(f"prov.ref.{key}") for key in ("table", "version", "rows", "licence", "sha256")]
    rows = [
        tag(
            "tr",
            tag("th", source.table, scope="row"),
            tag("td", source.version),
            tag("td", f"{source.rows:,}"),
            tag("td", source.licence),
            tag("td", digest(source.sha256)),
        )
        for source in sources
    ]
    table = tag(
        "table",
        tag("thead", tag("tr", [tag("th", h, scope="col") for h in heads])),
        tag("tbody", rows),
        aria_label=say("prov.reference"),
    )
    return tag("div", tag("h3", say("prov.reference")), table)


def waivers(sheet: Sheet) -> Html | None:
    """Return every finding that is let stand, with who, why and until when."""
    stood = [f for f in sheet.placed() if f.suppression and f.state != "fixed"]
    if not stood:
        return None
    items = [
        tag(
            "div",
            tag(
                "p",
                tag("a", f"{sheet.number(f)} {f.code}", href=f"#{finding_id(f)}"),
                " ",
                f.message,
            ),
            waiver(f.suppression, sheet.say) if f.suppression else None,
        )
        for f in stood
    ]
    return tag("div", tag("h3", sheet.say("prov.waivers")), items)


def correction(sheet: Sheet) -> Html:
    """Return the correction class suggested, should this text be published already."""
    kind = correction_class(sheet.part.findings)
    say = sheet.say
    return tag(
        "div",
        tag("h3", say("prov.correction")),
        tag(
            "p",
            tag("b", say(f"correction.{kind}")),
            " ",
            say(f"correction.{kind}.why"),
            " ",
            say("correction.withdrawn"),
        ),
    )


def commands(sheet: Sheet) -> Html:
    """Return the commands that verify the bytes and make this report again."""
    say, article = sheet.say, sheet.part.article
    steps: list[Child] = []
    if article.raw_sha256 and article.path not in ("", "-"):
        steps += [tag("p", say("prov.verify")), command(verify_bytes(article))]
    steps += [tag("p", say("prov.reproduce")), command(rerun(sheet.result, article))]
    expected = tag("p", say("prov.expected"), " ", digest(sheet.result.run.inputs_id))
    kept = [tag("p", say("prov.bundle")), command(verify_bundle(sheet.result))]
    return tag("div", tag("h3", say("prov.commands")), steps, expected, kept)


def signoff(sheet: Sheet) -> Html:
    """Return what a human decides, to tick and to sign on paper."""
    say = sheet.say
    choices = [tag("li", f"☐ {say(f'sign.{choice}')}") for choice in DECISIONS]
    lines = [
        tag("div", tag("span", say(f"sign.{key}")), class_="line")
        for key in ("role", "date", "signature")
    ]
    return tag(
        "div",
        tag("h3", say("prov.signoff")),
        tag("p", say("sign.decision")),
        tag("ul", choices, class_="choices"),
        tag("div", lines, class_="sign"),
    )
