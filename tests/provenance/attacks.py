"""What somebody may do to a bundle, its signatures and its log; every one must be seen."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace

from newsaudit.bundling import layout, write
from newsaudit.provenance import canonical, dsse
from tests.provenance.desk import (
    DESK,
    EDITOR,
    LOGGER,
    MALLORY,
    WAIVER,
    Case,
    predicate,
    store,
)


def alter_bytes(case: Case) -> None:
    case.change("source/article.raw", b"a", b"b")


def alter_text(case: Case) -> None:
    case.change("source/article.txt", b"a", b"b")


def alter_fact(case: Case) -> None:
    case.change(layout.FACTS, b"exact", b"exacT")


def soften_finding(case: Case) -> None:
    case.change(layout.FINDINGS, b'"level": "note"', b'"level": "non"')


def drop_finding(case: Case) -> None:
    raw = (case.folder / layout.FINDINGS).read_bytes()
    (case.folder / layout.FINDINGS).write_bytes(raw.partition(b"\n")[2])


def alter_report(case: Case) -> None:
    case.change(layout.REPORT, b"<h1", b"<h1 id=x")


def add_file(case: Case) -> None:
    (case.folder / "results" / "more.json").write_bytes(b"{}")


def remove_file(case: Case) -> None:
    (case.folder / layout.PROV).unlink()


def rename_file(case: Case) -> None:
    (case.folder / layout.PROV).rename(case.folder / "prov2.json")


def link_file(case: Case) -> None:
    raw = (case.folder / layout.PROV).read_bytes()
    (case.folder.parent / "elsewhere").write_bytes(raw)
    (case.folder / layout.PROV).unlink()
    (case.folder / layout.PROV).symlink_to(case.folder.parent / "elsewhere")


def link_folder(case: Case) -> None:
    (case.folder / "more").symlink_to(case.folder / "results", target_is_directory=True)


def forge_signature(case: Case) -> None:
    drop_finding(case)
    case.resealed(MALLORY, findings=int(predicate(case)["findings"]) - 1)


def keep_signature_change_payload(case: Case) -> None:
    envelope = dsse.read(case.bundle.read(layout.STATEMENT))
    payload = envelope.payload.replace(b'"verdict":"clean"', b'"verdict":"cleaN"')
    assert payload != envelope.payload
    store(case, replace(envelope, payload=payload))


def claim_the_desks_key_id(case: Case) -> None:
    envelope = dsse.read(case.bundle.read(layout.STATEMENT)).signed(MALLORY)
    (desk, _), (_, forged) = envelope.signatures
    store(case, replace(envelope, signatures=((desk, forged),)))


def space_the_envelope(case: Case) -> None:
    case.change(layout.STATEMENT, b'":"', b'": "')


def space_the_payload(case: Case) -> None:
    envelope = dsse.read(case.bundle.read(layout.STATEMENT))
    spaced = json.dumps(json.loads(envelope.payload), sort_keys=True).encode()
    store(case, dsse.Envelope(spaced).signed(DESK))


def name_a_subject_twice(case: Case) -> None:
    envelope = dsse.read(case.bundle.read(layout.STATEMENT))
    said = json.loads(envelope.payload)
    said["subject"].append(said["subject"][0])
    store(case, dsse.Envelope(canonical.encode(said)).signed(DESK))


def sign_as_waiver(case: Case) -> None:
    """The editor may let findings stand, but not audit."""
    envelope = dsse.read(case.bundle.read(layout.STATEMENT))
    store(case, replace(envelope, signatures=()).signed(EDITOR))


def waive_with_the_audit_key(case: Case) -> None:
    bare = replace(dsse.read(case.bundle.read(WAIVER)), signatures=())
    (case.folder / WAIVER).write_bytes(dsse.write(bare.signed(DESK)))
    case.resealed(DESK)
    write.enter(case.bundle, case.log, LOGGER, None)


def alter_waiver(case: Case) -> None:
    case.change(WAIVER, b'"sig"', b'"sog"')


def drop_waiver(case: Case) -> None:
    (case.folder / WAIVER).unlink()
    case.resealed(DESK)


def borrow_waiver(case: Case) -> None:
    """The editor's waiver for another text."""
    envelope = dsse.read(case.bundle.read(WAIVER))
    _, said = dsse.read_statement(envelope, dsse.WAIVER)
    other = dsse.statement({layout.TEXT: "0" * 64}, dsse.WAIVER, said).signed(EDITOR)
    (case.folder / WAIVER).write_bytes(dsse.write(other))
    case.resealed(DESK)
    write.enter(case.bundle, case.log, LOGGER, None)


def revoke_waiver(case: Case) -> None:
    write.revoke(case.bundle, [WAIVER], case.log, LOGGER)


def proof_of_another_audit(case: Case) -> None:
    raw = case.bundle.read(layout.PROOF)
    (case.folder / layout.PROOF).write_bytes(re.sub(rb"index \d+", b"index 0", raw))
    shutil.rmtree(case.log)


def proof_signed_by_another(case: Case) -> None:
    mallorys = case.log.parent / "mallory"
    write.enter(case.bundle, mallorys, MALLORY, "desk.example/audits")
    shutil.rmtree(case.log)


def alter_log(case: Case) -> None:
    entries = case.log / "entries.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b"00000000", b"00000001", 1))


def reorder_log(case: Case) -> None:
    entries = case.log / "entries.jsonl"
    lines = entries.read_bytes().splitlines(keepends=True)
    entries.write_bytes(b"".join([lines[1], lines[0], *lines[2:]]))


def drop_from_log(case: Case) -> None:
    entries = case.log / "entries.jsonl"
    entries.write_bytes(entries.read_bytes().partition(b"\n")[2])


# What somebody of the desk does, with its keys; the contents give it away.


def desk_softens_the_verdict(case: Case) -> None:
    case.change(layout.RUN, b'"verdict": "clean"', b'"verdict": "adverse"')
    case.resealed(DESK, verdict="adverse")


def desk_moves_a_fact(case: Case) -> None:
    rows = [json.loads(line) for line in case.bundle.read(layout.FACTS).splitlines()]
    rows[0]["start"] += 1
    raw = "".join(json.dumps(row) + "\n" for row in rows).encode()
    (case.folder / layout.FACTS).write_bytes(raw)
    case.resealed(DESK)


def desk_drops_a_fact(case: Case) -> None:
    raw = case.bundle.read(layout.FACTS).partition(b"\n")[2]
    (case.folder / layout.FACTS).write_bytes(raw)
    case.resealed(DESK)


def desk_changes_the_text(case: Case) -> None:
    case.change("source/article.txt", b"\n", b" ")
    case.resealed(DESK)


def desk_moves_a_waiver(case: Case) -> None:
    """A waiver's fingerprint put on another finding."""
    rows = [json.loads(line) for line in case.bundle.read(layout.FINDINGS).splitlines()]
    rows[0]["quote"], rows[1]["quote"] = rows[1]["quote"] + "x", rows[0]["quote"]
    raw = "".join(json.dumps(row) + "\n" for row in rows).encode()
    (case.folder / layout.FINDINGS).write_bytes(raw)
    case.resealed(DESK)


def desk_breaks_a_waiver(case: Case) -> None:
    (case.folder / WAIVER).write_bytes(b"{}")
    case.resealed(DESK)


ATTACKS = (
    alter_bytes, alter_text, alter_fact, soften_finding, drop_finding, alter_report, add_file,
    remove_file, rename_file, link_file, link_folder, forge_signature,
    keep_signature_change_payload, claim_the_desks_key_id, space_the_envelope, space_the_payload,
    name_a_subject_twice, sign_as_waiver, waive_with_the_audit_key, alter_waiver, drop_waiver,
    borrow_waiver, revoke_waiver, proof_of_another_audit, proof_signed_by_another, alter_log,
    reorder_log, drop_from_log, desk_softens_the_verdict, desk_moves_a_fact, desk_drops_a_fact,
    desk_changes_the_text, desk_moves_a_waiver, desk_breaks_a_waiver,
)  # fmt: skip
