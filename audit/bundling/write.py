"""Making a bundle, signing it, and entering it in a log."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from newsaudit.bundling import contents, layout
from newsaudit.bundling.layout import Bundle
from newsaudit.files import write_whole
from newsaudit.provenance import canonical, dsse, log
from newsaudit.provenance.dsse import Envelope
from newsaudit.provenance.log import Entry, Log
from newsaudit.reports import html
from newsaudit.schemas.errors import InputError, UsageError
from newsaudit.schemas.result import Result

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def write(result: Result, target: Path, sources: Path, language: str) -> Bundle:
    """Write a bundle, whole or not at all, and return it. It is unsigned.

    `sources` is the folder the articles' paths start from. Raises UsageError where there is
    something at `target` already, InputError where an article has changed since the audit.
    """
    with staged(target) as folder:
        for name, raw in contents.contents(result, sources):
            write_whole(folder / name, raw)
        html.write(result, folder / "report", language)
        predicate = contents.audit_predicate(result)
        write_whole(folder / layout.STATEMENT, b"")
        seal(layout.opened(folder), predicate)
    return layout.opened(target)


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """Give a folder beside `target` that takes its place when the block ends without error."""
    if target.exists():
        raise UsageError(f"{target}: there already; a bundle is never written over")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise UsageError(f"{target}: cannot write: {error.strerror}") from None
    try:
        yield beside
        beside.chmod(0o755)
        beside.rename(target)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def seal(bundle: Bundle, predicate: canonical.Value) -> None:
    """Write the statement over what the bundle holds now, unsigned."""
    envelope = dsse.statement(bundle.digests(), dsse.AUDIT, predicate)
    write_whole(bundle.path(layout.STATEMENT), dsse.write(envelope))


def envelope_of(bundle: Bundle, name: str) -> Envelope:
    """Return an envelope of a bundle. Raises InputError."""
    try:
        return dsse.read(bundle.read(name))
    except (KeyError, ValueError) as error:
        raise InputError(f"{bundle.folder / name}: {error}") from None


def sign(bundle: Bundle, key: Ed25519PrivateKey) -> None:
    """Sign the bundle's statement, after making sure that it says what the bundle holds.

    Raises InputError where it does not: nobody's name goes under what has been altered.
    """
    envelope = envelope_of(bundle, layout.STATEMENT)
    subjects, _ = said(bundle, envelope, dsse.AUDIT)
    if subjects != bundle.digests() or bundle.odd:
        raise InputError(
            f"{bundle.folder}: altered since it was made; `newsaudit verify` says where"
        )
    write_whole(bundle.path(layout.STATEMENT), dsse.write(envelope.signed(key)))


def said(
    bundle: Bundle, envelope: Envelope, kind: str
) -> tuple[dict[str, str], dict[str, canonical.Value]]:
    """Return a statement's subjects and predicate. Raises InputError."""
    try:
        return dsse.read_statement(envelope, kind)
    except ValueError as error:
        raise InputError(f"{bundle.folder}: {error}") from None


def sign_waivers(bundle: Bundle, key: Ed25519PrivateKey) -> int:
    """Sign every waiver, by whoever lets the findings stand, and return how many there are.

    The statement is made anew over the signed waivers. Raises UsageError where it is signed
    already: waivers come before the audit that relies on them.
    """
    envelope = envelope_of(bundle, layout.STATEMENT)
    subjects, predicate = said(bundle, envelope, dsse.AUDIT)
    if envelope.signatures:
        raise UsageError(f"{bundle.folder}: signed already; waivers are signed before the audit")
    if subjects != bundle.digests():
        raise InputError(
            f"{bundle.folder}: altered since it was made; `newsaudit verify` says where"
        )
    names = bundle.matching("waivers/", ".dsse.json")
    for name in names:
        write_whole(bundle.path(name), dsse.write(envelope_of(bundle, name).signed(key)))
    seal(bundle, predicate)
    return len(names)


def enter(bundle: Bundle, folder: Path, key: Ed25519PrivateKey, origin: str | None) -> Log:
    """Enter a bundle's waivers and then its audit in a log, and lay the proof in the bundle."""
    audit = audit_entry(bundle)
    waivers = [waiver_entry(bundle, name) for name in bundle.matching("waivers/", ".dsse.json")]
    grown = log.append(folder, [*waivers, audit], key, origin)
    proof = grown.proof_of(audit)
    assert proof is not None
    write_whole(bundle.path(layout.PROOF), proof)
    return grown


def audit_entry(bundle: Bundle) -> Entry:
    """Return the log's entry for a bundle's audit."""
    envelope = envelope_of(bundle, layout.STATEMENT)
    _, predicate = said(bundle, envelope, dsse.AUDIT)
    return Entry("audit", payload_digest(envelope), about(predicate))


def waiver_entry(bundle: Bundle, name: str) -> Entry:
    """Return the log's entry for a waiver."""
    return Entry("waiver", payload_digest(envelope_of(bundle, name)))


def payload_digest(envelope: Envelope) -> str:
    """Return by what the log knows a statement: its payload, whoever has signed it."""
    return sha256(envelope.payload).hexdigest()


def about(predicate: dict[str, canonical.Value]) -> str:
    """Return a digest of which articles an audit is of, the same for a later audit of them."""
    articles = predicate.get("articles")
    rows = articles if isinstance(articles, list) else []
    names = sorted(str(row.get("article_id")) for row in rows if isinstance(row, dict))
    return sha256(canonical.encode(names)).hexdigest()


def revoke(bundle: Bundle, names: Iterable[str], folder: Path, key: Ed25519PrivateKey) -> list[str]:
    """Take waivers back in the log, and return their names. Raises UsageError for no waiver."""
    wanted = list(names)
    known = bundle.matching("waivers/", ".dsse.json")
    for name in wanted:
        if name not in known:
            raise UsageError(f"{bundle.folder}: {name!r} is no waiver of it")
    given = [waiver_entry(bundle, name) for name in wanted]
    log.append(folder, [Entry("revocation", entry.digest) for entry in given], key, None)
    return wanted


def erase(bundle: Bundle, names: Iterable[str], folder: Path, key: Ed25519PrivateKey) -> list[str]:
    """Delete files of a bundle, for a person's sake, and say so in the log; return their names.

    The log gets the digests first, so that a kill in between leaves a file too many, never one
    too few. Raises UsageError for a file the bundle does not have, or that the proof needs.
    """
    wanted = list(names)
    for name in wanted:
        if name not in bundle.files or name in NEEDED:
            raise UsageError(f"{bundle.folder}: {name!r} is no file of it that can be erased")
    log.append(folder, [Entry("erasure", bundle.digest(name)) for name in wanted], key, None)
    for name in wanted:
        bundle.path(name).unlink()
    return wanted


NEEDED = (*layout.NOT_SUBJECTS, layout.RUN, layout.FINDINGS)
"""Without these nothing can be verified any more."""
