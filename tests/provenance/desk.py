"""A desk that seals, signs and logs its audits, and what its bundle is checked against."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from newsaudit.bundling import layout, write
from newsaudit.bundling.outcome import exit_code
from newsaudit.bundling.verify import Reviewer, verify
from newsaudit.provenance import dsse, log
from newsaudit.provenance.keys import TrustedKey

crypto = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ed25519")

ROOT = Path(__file__).parent.parent.parent
WAIVER = layout.waiver(1)


def made(number: int):
    """Return a key, the same for the same number."""
    return crypto.Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32)


DESK, EDITOR, LOGGER, MALLORY = made(1), made(2), made(3), made(4)


def public(key) -> bytes:
    return key.public_key().public_bytes_raw()


TRUST = (
    TrustedKey(role="audit", name="desk", public=public(DESK)),
    TrustedKey(role="waiver", name="editor", public=public(EDITOR)),
    TrustedKey(role="log", name="log", public=public(LOGGER)),
)


@dataclass
class Case:
    """A signed and logged bundle with its log, free to be attacked."""

    folder: Path
    log: Path

    @property
    def bundle(self) -> layout.Bundle:
        return layout.opened(self.folder)

    def verdict(self, **brought) -> str:
        given = {"trust": TRUST, "log": log.read(self.log), **brought}
        return exit_code(verify(self.folder, Reviewer(**given)))[1]

    def change(self, name: str, old: bytes, new: bytes) -> None:
        raw = (self.folder / name).read_bytes()
        assert old in raw
        (self.folder / name).write_bytes(raw.replace(old, new, 1))

    def resealed(self, key, **says) -> None:
        """Make the statement anew over what lies there now, with other claims, and sign it."""
        envelope = dsse.read((self.folder / layout.STATEMENT).read_bytes())
        _, predicate = dsse.read_statement(envelope, dsse.AUDIT)
        write.seal(self.bundle, {**predicate, **says})
        if key:
            write.sign(self.bundle, key)


def predicate(case: Case) -> dict:
    return dsse.read_statement(dsse.read(case.bundle.read(layout.STATEMENT)), dsse.AUDIT)[1]


def store(case: Case, envelope: dsse.Envelope) -> None:
    (case.folder / layout.STATEMENT).write_bytes(dsse.write(envelope))
