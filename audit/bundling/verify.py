"""Verifying a bundle, years later and offline.

Each check says what it looked at and how that ended: `ok`, `tampered`, or `incomplete` (nothing
is wrong, but something that would prove it is missing). Whatever the bundle says of itself is
believed only after its hashes hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsaudit.bundling import layout
from newsaudit.bundling.layout import Bundle
from newsaudit.bundling.meaning import UNREADABLE, meaning
from newsaudit.bundling.outcome import INCOMPLETE, OK, TAMPERED, Seen, several
from newsaudit.bundling.write import about, payload_digest
from newsaudit.provenance import checkpoint, dsse, merkle
from newsaudit.provenance.canonical import Value
from newsaudit.provenance.checkpoint import Checkpoint
from newsaudit.provenance.dsse import Envelope
from newsaudit.provenance.keys import TrustedKey
from newsaudit.provenance.log import Entry, Log


@dataclass(frozen=True, kw_only=True)
class Reviewer:
    """What a reviewer brings: nothing of it comes from the bundle."""

    trust: Sequence[TrustedKey] | None = None
    """The keys that count; None: no trust file was given."""
    log: Log | None = None
    seen: Checkpoint | None = None
    """A checkpoint remembered from an earlier visit."""
    latest: bool = False
    """Ask whether this is the newest audit of its articles."""
    at: str | None = None
    """ISO 8601; when waivers must hold, instead of the time of the audit."""


def verify(folder: Path, reviewer: Reviewer) -> list[Seen]:
    """Return what was looked at, and how it ended. Raises InputError for a folder that is none."""
    bundle = layout.opened(folder)
    try:
        envelope = dsse.read(bundle.read(layout.STATEMENT))
        subjects, predicate = dsse.read_statement(envelope, dsse.AUDIT)
    except ValueError as error:
        return [Seen(TAMPERED, "statement", str(error))]
    entry = Entry("audit", payload_digest(envelope), about(predicate))
    held = list(files(bundle, subjects, reviewer))
    index, logged = place(bundle, entry, reviewer)
    seen = [
        *held,
        *logged,
        *signature(envelope, "audit", "statement", index, reviewer),
        *newest(entry, index, reviewer),
    ]
    if any(item.outcome == TAMPERED for item in held):
        return seen  # what files say that are not those vouched for means nothing
    seen += meaning(bundle, predicate)
    if any(item.what == UNREADABLE for item in seen):
        return seen
    return [*seen, *waivers(bundle, predicate, index, reviewer)]


def files(bundle: Bundle, subjects: Mapping[str, str], reviewer: Reviewer) -> Iterator[Seen]:
    """Compare the files with the statement: each there, unaltered, and none besides."""
    found = bundle.digests()
    erased = (
        {e.digest for e in reviewer.log.entries if e.kind == "erasure"} if reviewer.log else set()
    )
    wrong = [
        Seen(TAMPERED, "files", f"{name} is neither a file nor a folder") for name in bundle.odd
    ]
    wrong += [Seen(TAMPERED, "files", f"{n} was added") for n in found if n not in subjects]
    for name, digest in subjects.items():
        if name not in found and digest in erased:
            wrong.append(Seen(INCOMPLETE, "files", f"{name} was erased; the log says so"))
        elif name not in found:
            wrong.append(Seen(TAMPERED, "files", f"{name} is missing"))
        elif found[name] != digest:
            wrong.append(Seen(TAMPERED, "files", f"{name} was altered"))
    yield from wrong
    if not wrong:
        yield Seen(
            OK,
            "files",
            f"{several(len(subjects), 'file')}, each with its SHA-256, and none besides",
        )


def signature(
    envelope: Envelope, role: str, what: str, index: int | None, reviewer: Reviewer
) -> Iterator[Seen]:
    """Ask whether a key the reviewer trusts for a role has signed, and spoke at that time."""
    if not envelope.signatures:
        yield Seen(INCOMPLETE, what, "unsigned: integrity by hash only")
        return
    if reviewer.trust is None:
        who = envelope.signatures[0][0][:16]
        yield Seen(
            INCOMPLETE, what, f"signed by key {who}…; without --trust nobody says whose it is"
        )
        return
    signers = [k for k in reviewer.trust if k.role == role and envelope.is_signed_by(k.public)]
    spoke = [(key, key.speaks_at(index)) for key in signers]
    for outcome in (True, None, False):
        for key, speaks in spoke:
            if speaks is outcome:
                yield spoken(key, outcome, what, index)
                return
    yield Seen(TAMPERED, what, f"not signed by any key trusted for {role}")


def spoken(key: TrustedKey, speaks: bool | None, what: str, index: int | None) -> Seen:
    """Say what a trusted key's signature is worth at a place of the log."""
    if speaks is None:
        return Seen(
            INCOMPLETE, what, f"signed by {key.name}, whose key has an end only a log can date"
        )
    if speaks:
        return Seen(OK, what, f"signed by {key.name}")
    return Seen(
        TAMPERED, what, f"signed by {key.name}, whose key does not speak for log index {index}"
    )


def place(bundle: Bundle, entry: Entry, reviewer: Reviewer) -> tuple[int | None, list[Seen]]:
    """Return where the log holds the audit, and what was seen on the way."""
    if reviewer.log is not None:
        return in_log(entry, reviewer.log, reviewer)
    if layout.PROOF not in bundle.files:
        return None, [Seen(INCOMPLETE, "log", "not entered in a log")]
    return by_proof(bundle, entry, reviewer)


def in_log(entry: Entry, log: Log, reviewer: Reviewer) -> tuple[int | None, list[Seen]]:
    """Find an audit in the log itself."""
    head = log.checkpoint
    if head is None:
        return None, [Seen(INCOMPLETE, "log", "the log is empty")]
    if not log.agrees(head):
        return None, [Seen(TAMPERED, "log", "its entries are not those its checkpoint vouches for")]
    seen = [*checkpoint_seen(head, reviewer)]
    if reviewer.seen and (reviewer.seen.origin != head.origin or not log.agrees(reviewer.seen)):
        seen.append(Seen(TAMPERED, "log", "it no longer holds what the remembered checkpoint saw"))
    elif reviewer.seen:
        seen.append(Seen(OK, "log", f"still holds the {reviewer.seen.size} entries seen earlier"))
    index = log.index_of(entry)
    if index is None:
        return None, [*seen, Seen(INCOMPLETE, "log", "this audit is not in it")]
    return index, [*seen, Seen(OK, "log", f"entry {index} of {head.size}")]


def by_proof(bundle: Bundle, entry: Entry, reviewer: Reviewer) -> tuple[int | None, list[Seen]]:
    """Believe the proof in the bundle as far as a trusted key has signed its checkpoint."""
    try:
        proof = checkpoint.read_proof(bundle.read(layout.PROOF))
    except ValueError as error:
        return None, [Seen(TAMPERED, "log", str(error))]
    head = proof.checkpoint
    leaf = merkle.leaf_hash(entry.line())
    if not merkle.included(leaf, proof.index, head.size, proof.path, head.root):
        return None, [Seen(TAMPERED, "log", "the proof is of another audit")]
    vouched = list(checkpoint_seen(head, reviewer))
    if any(item.outcome != OK for item in vouched):
        return None, vouched
    return proof.index, [
        *vouched,
        Seen(OK, "log", f"entry {proof.index} of {head.size}, by its proof"),
    ]


def checkpoint_seen(head: Checkpoint, reviewer: Reviewer) -> Iterator[Seen]:
    """Ask whether a trusted log key has signed a checkpoint."""
    if reviewer.trust is None:
        yield Seen(INCOMPLETE, "log", f"{head.origin}: without --trust nobody says whose log it is")
        return
    names = [k.name for k in reviewer.trust if k.role == "log" and head.is_signed_by(k.public)]
    if names:
        yield Seen(OK, "log", f"{head.origin}, {head.size} entries, signed by {names[0]}")
    else:
        yield Seen(
            TAMPERED, "log", f"{head.origin}: checkpoint not signed by any key trusted for log"
        )


def newest(entry: Entry, index: int | None, reviewer: Reviewer) -> Iterator[Seen]:
    """Ask whether a later audit of the same articles is in the log."""
    if not reviewer.latest:
        return
    if reviewer.log is None or index is None:
        yield Seen(INCOMPLETE, "latest", "only a log that holds this audit can say")
        return
    later = [n for n, e in enumerate(reviewer.log.entries) if n > index and e.about == entry.about]
    if later:
        yield Seen(
            INCOMPLETE, "latest", f"superseded: entry {later[-1]} is a later audit of the same"
        )
    else:
        yield Seen(OK, "latest", "no later audit of the same is in the log")


def waivers(
    bundle: Bundle, audit: Mapping[str, Value], index: int | None, reviewer: Reviewer
) -> Iterator[Seen]:
    """Look at who let what stand: signed, before the audit, not taken back, not run out."""
    when = reviewer.at or audit.get("audited_at")
    for name in bundle.matching("waivers/", ".dsse.json"):
        envelope = dsse.read(bundle.read(name))
        _, said = dsse.read_statement(envelope, dsse.WAIVER)
        entry = Entry("waiver", payload_digest(envelope))
        at = reviewer.log.index_of(entry) if reviewer.log else None
        yield from signature(envelope, "waiver", name, at, reviewer)
        yield from in_time(name, entry, at, index, reviewer)
        yield from unexpired(name, said, str(when)[:10] if when else None)


def in_time(
    name: str, entry: Entry, at: int | None, audit: int | None, reviewer: Reviewer
) -> Iterator[Seen]:
    """Ask the log whether a waiver came before the audit, and was not taken back."""
    if reviewer.log is None or at is None or audit is None:
        yield Seen(
            INCOMPLETE, name, "only a log that holds it can say that it came before the audit"
        )
        return
    if Entry("revocation", entry.digest) in reviewer.log.entries:
        yield Seen(TAMPERED, name, "revoked in the log")
    elif at > audit:
        yield Seen(TAMPERED, name, f"entered at {at}, after the audit at {audit}")
    else:
        yield Seen(OK, name, "in the log before the audit, not revoked")


def unexpired(name: str, said: Mapping[str, Value], day: str | None) -> Iterator[Seen]:
    """Ask whether a waiver gives a reason, and held on the day."""
    until = str(said.get("until") or "")
    if not str(said.get("reason") or "").strip():
        yield Seen(TAMPERED, name, "gives no reason")
    elif day is None:
        yield Seen(
            INCOMPLETE, name, "the audit's time is not recorded; --at says when it must hold"
        )
    elif until and until < day:
        yield Seen(TAMPERED, name, f"expired on {until}, before {day}")
    else:
        yield Seen(OK, name, f"held on {day}, by {said.get('owner')}: {said.get('reason')}")
