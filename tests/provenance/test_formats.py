"""Envelopes and checkpoints, on their specifications' own examples."""

from __future__ import annotations

import pytest

from newsaudit.provenance import checkpoint, dsse
from newsaudit.provenance.dsse import Envelope

crypto = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ed25519")
KEY = crypto.Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = crypto.Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
PUBLIC = KEY.public_key().public_bytes_raw()
ROOT = bytes(range(32))


def test_signed_bytes_are_dsse_encoding(monkeypatch):
    # The example of the DSSE protocol, version 1.
    monkeypatch.setattr(dsse, "PAYLOAD_TYPE", "http://example.com/HelloWorld")
    assert Envelope(b"hello world").signed_bytes == (
        b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    )


def test_an_envelope_is_read_as_written():
    envelope = dsse.statement({"a": "00"}, dsse.AUDIT, {"n": 1}).signed(KEY).signed(OTHER)
    again = dsse.read(dsse.write(envelope))
    assert again == envelope
    assert again.is_signed_by(PUBLIC)
    assert dsse.read_statement(again, dsse.AUDIT) == ({"a": "00"}, {"n": 1})


def test_a_key_signs_once():
    envelope = dsse.statement({}, dsse.AUDIT, {})
    assert envelope.signed(KEY).signed(KEY) == envelope.signed(KEY)


def test_a_statement_of_another_type_is_refused():
    with pytest.raises(ValueError, match="expected 'urn:newsaudit:waiver:v1'"):
        dsse.read_statement(dsse.statement({}, dsse.AUDIT, {}), dsse.WAIVER)


def test_a_checkpoint_is_a_signed_note():
    head = checkpoint.signed("desk.example/audits", 12, ROOT, KEY)
    note = checkpoint.write(head)
    assert note.startswith(
        b"desk.example/audits\n12\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n\n"
    )
    assert checkpoint.read(note) == head
    assert head.is_signed_by(PUBLIC)
    assert not head.is_signed_by(OTHER.public_key().public_bytes_raw())


def test_a_witness_may_sign_too():
    head = checkpoint.signed("desk.example/audits", 12, ROOT, KEY)
    note = checkpoint.write(head) + "— witness.example AAAAAAAA\n".encode()
    assert checkpoint.read(note).is_signed_by(PUBLIC)


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"12", b"012"), (b"12", b"-1"), (b"AAEC", b"AAE"), (b"desk.", b"de sk."), (b"\n12\n", b"\n")],
)
def test_a_malformed_checkpoint_is_refused(old, new):
    note = checkpoint.write(checkpoint.signed("desk.example/audits", 12, ROOT, KEY))
    with pytest.raises(ValueError):  # noqa: PT011 - base64's and our own messages differ
        checkpoint.read(note.replace(old, new))


def test_a_proof_is_read_as_written():
    note = checkpoint.write(checkpoint.signed("desk.example/audits", 12, ROOT, KEY))
    raw = checkpoint.write_proof(5, [ROOT, ROOT], note)
    proof = checkpoint.read_proof(raw)
    assert (proof.index, proof.path) == (5, (ROOT, ROOT))
    assert checkpoint.read_proof(raw.replace(b"index 5", b"extra YWJj\nindex 5")) == proof
