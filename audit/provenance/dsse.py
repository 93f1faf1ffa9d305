"""in-toto statements in DSSE envelopes: what is vouched for, and who vouches.

A statement (in-toto Statement v1) names files by SHA-256 and says something of them. The
envelope (DSSE v1) carries its canonical bytes and any number of Ed25519 signatures over them and
their type; without one it is a list of hashes that anybody could have written.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsaudit.provenance import canonical
from newsaudit.provenance.canonical import Value
from newsaudit.provenance.keys import key_id, public_bytes, signed_by

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PAYLOAD_TYPE = "application/vnd.in-toto+json"
STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
AUDIT = "urn:newsaudit:audit:v1"
WAIVER = "urn:newsaudit:waiver:v1"
"""Predicate types: what a statement says of its subjects."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A statement's bytes with its signatures by key id."""

    payload: bytes
    signatures: tuple[tuple[str, bytes], ...] = ()

    @property
    def signed_bytes(self) -> bytes:
        """What signatures are over: DSSE's pre-authentication encoding."""
        kind = PAYLOAD_TYPE.encode()
        return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(self.payload), self.payload)

    def signed(self, key: Ed25519PrivateKey) -> Envelope:
        """Return it with a key's signature; a second one by the same key replaces the first."""
        who = key_id(public_bytes(key))
        kept = tuple(pair for pair in self.signatures if pair[0] != who)
        return replace(self, signatures=(*kept, (who, key.sign(self.signed_bytes))))

    def is_signed_by(self, public: bytes) -> bool:
        """Tell whether a key has signed it; the key id only says where to look."""
        return any(
            who == key_id(public) and signed_by(public, self.signed_bytes, signature)
            for who, signature in self.signatures
        )


def statement(subjects: Mapping[str, str], predicate_type: str, predicate: Value) -> Envelope:
    """Return an unsigned statement on files given as name to SHA-256."""
    listed: list[Value] = [
        {"name": name, "digest": {"sha256": subjects[name]}} for name in sorted(subjects)
    ]
    payload: Value = {
        "_type": STATEMENT_TYPE,
        "subject": listed,
        "predicateType": predicate_type,
        "predicate": predicate,
    }
    return Envelope(canonical.encode(payload))


def read_statement(
    envelope: Envelope, predicate_type: str
) -> tuple[dict[str, str], dict[str, Value]]:
    """Return a statement's subjects (name to SHA-256) and predicate. Raises ValueError."""
    match canonical.decode(envelope.payload):
        case {
            "_type": str(kind),
            "subject": [*listed],
            "predicateType": str(found),
            "predicate": dict(said),
            **rest,
        }:
            if kind != STATEMENT_TYPE or found != predicate_type or rest:
                raise ValueError(f"a statement of type {found!r}, expected {predicate_type!r}")
            subjects = dict(map(subject, listed))
            if len(subjects) < len(listed):
                raise ValueError("a subject named twice")
            return subjects, said
    raise ValueError("no in-toto statement")


def subject(item: Value) -> tuple[str, str]:
    """Return one subject's name and SHA-256."""
    match item:
        case {"name": str(name), "digest": {"sha256": str(digest), **others}, **rest} if not (
            others or rest
        ):
            return name, digest
    raise ValueError("a subject without name and sha256")


def write(envelope: Envelope) -> bytes:
    """Return an envelope's bytes, canonical JSON."""
    return canonical.encode(
        {
            "payloadType": PAYLOAD_TYPE,
            "payload": b64encode(envelope.payload).decode(),
            "signatures": [
                {"keyid": who, "sig": b64encode(signature).decode()}
                for who, signature in envelope.signatures
            ],
        }
    )


def read(raw: bytes) -> Envelope:
    """Return the envelope that bytes hold. Raises ValueError where they are not one of ours."""
    match canonical.decode(raw):
        case {"payloadType": kind, "payload": str(payload), "signatures": [*signatures], **rest}:
            if kind != PAYLOAD_TYPE or rest:
                raise ValueError(f"payload type {kind!r}, expected {PAYLOAD_TYPE!r}")
            made = Envelope(b64decode(payload, validate=True), tuple(map(signature_of, signatures)))
            if write(made) != raw:
                raise ValueError("not in canonical form")
            return made
    raise ValueError("no DSSE envelope")


def signature_of(item: Value) -> tuple[str, bytes]:
    """Return one signature's key id and bytes."""
    match item:
        case {"keyid": str(who), "sig": str(signature), **rest} if not rest:
            return who, b64decode(signature, validate=True)
    raise ValueError("a signature without keyid and sig")
