"""Bundles: whole, verified, and attacked."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from base64 import b64encode
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import pytest

from newsaudit.bundling import layout, write
from newsaudit.bundling.outcome import exit_code
from newsaudit.bundling.verify import Reviewer, verify
from newsaudit.checks.settle import marked
from newsaudit.ingest.sources import read
from newsaudit.pipeline import Settings, audit
from newsaudit.provenance import canonical, checkpoint, dsse, log
from newsaudit.provenance.keys import TrustedKey
from newsaudit.provenance.log import Entry, Log
from newsaudit.schemas.errors import InputError, UsageError
from newsaudit.schemas.findings import Suppression
from newsaudit.schemas.result import Result

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


@pytest.fixture(scope="module")
def result() -> Result:
    """An audit with one finding let stand."""
    articles = list(read([str(ROOT / "examples" / "articles" / "reprint.txt")]))
    found = audit(articles, Settings(audited_at="2025-07-05T09:30:00Z"))
    stands = Suppression(kind="waiver", reason="by phone", owner="news editor", until="2025-08-01")
    return replace(found, findings=marked(found.findings, {found.findings[0].fingerprint: stands}))


@pytest.fixture(scope="module")
def original(result: Result, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle and its log, as an honest desk leaves them."""
    home = tmp_path_factory.mktemp("desk")
    bundle = write.write(result, home / "bundle", Path(), "en")
    write.sign_waivers(bundle, EDITOR)
    write.sign(layout.opened(home / "bundle"), DESK)
    entries = [Entry("audit", "00" * 32, "11" * 32), Entry("audit", "22" * 32, "33" * 32)]
    log.append(home / "log", entries, LOGGER, "desk.example/audits")
    write.enter(layout.opened(home / "bundle"), home / "log", LOGGER, None)
    return home


@pytest.fixture
def case(original: Path, tmp_path: Path) -> Case:
    """A copy to attack."""
    shutil.copytree(original, tmp_path / "copy")
    return Case(tmp_path / "copy" / "bundle", tmp_path / "copy" / "log")


def test_an_honest_bundle_is_verified(case: Case):
    assert case.verdict(latest=True) == "verified"


def test_its_proof_stands_in_for_the_log(case: Case):
    # Only the log itself can say that the waiver came before the audit.
    seen = verify(case.folder, Reviewer(trust=TRUST))
    assert {s.what for s in seen if s.outcome != "ok"} == {WAIVER}
    assert exit_code(seen)[1] == "incomplete"


def test_without_trust_it_is_incomplete(case: Case):
    assert case.verdict(trust=None) == "incomplete"


def test_the_same_audit_gives_the_same_bundle(result: Result, case: Case, tmp_path: Path):
    again = write.write(result, tmp_path / "again", Path(), "en")
    signed = (layout.STATEMENT, layout.PROOF, WAIVER)
    for name in case.bundle.files:
        if name not in signed:
            assert again.read(name) == case.bundle.read(name), name


# What an attacker does with the bundle; whoever does not hold the desk's keys is caught.


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


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_an_attack_is_seen(case: Case, attack):
    attack(case)
    found = log.read(case.log) if case.log.exists() else None
    assert case.verdict(log=found) == "tampered"


def predicate(case: Case) -> dict:
    return dsse.read_statement(dsse.read(case.bundle.read(layout.STATEMENT)), dsse.AUDIT)[1]


def store(case: Case, envelope: dsse.Envelope) -> None:
    (case.folder / layout.STATEMENT).write_bytes(dsse.write(envelope))


def test_a_rewritten_log_is_seen_by_who_remembers_a_checkpoint(case: Case):
    remembered = checkpoint.read((case.log / "checkpoint").read_bytes())
    shutil.rmtree(case.log)
    entries = [Entry("audit", "44" * 32, "55" * 32) for _ in range(2)]
    log.append(case.log, entries, LOGGER, "desk.example/audits")
    write.enter(case.bundle, case.log, LOGGER, None)
    assert case.verdict() == "verified"
    assert case.verdict(seen=remembered) == "tampered"


def test_a_log_that_has_grown_holds_what_was_seen(case: Case):
    remembered = checkpoint.read((case.log / "checkpoint").read_bytes())
    log.append(case.log, [Entry("audit", "66" * 32, "77" * 32)], LOGGER, None)
    assert case.verdict(seen=remembered) == "verified"


def test_stripped_of_its_signature_it_is_unsigned(case: Case):
    envelope = dsse.read(case.bundle.read(layout.STATEMENT))
    store(case, replace(envelope, signatures=()))
    assert case.verdict() == "incomplete"


def test_a_later_audit_supersedes(case: Case):
    later = replace(write.audit_entry(case.bundle), digest="88" * 32)
    log.append(case.log, [later], LOGGER, None)
    assert case.verdict() == "verified"
    assert case.verdict(latest=True) == "incomplete"


def test_a_key_speaks_until_a_log_index(case: Case):
    index = log.read(case.log).index_of(write.audit_entry(case.bundle))
    ended = [replace(TRUST[0], ends=index), *TRUST[1:]]
    ends_later = [replace(TRUST[0], ends=index + 1), *TRUST[1:]]
    assert case.verdict(trust=ended) == "tampered"
    assert case.verdict(trust=ends_later) == "verified"
    (case.folder / layout.PROOF).unlink()
    assert case.verdict(trust=ends_later, log=None) == "incomplete"


def test_a_waiver_must_hold_when_it_is_relied_on(case: Case):
    assert case.verdict(at="2025-08-01") == "verified"
    assert case.verdict(at="2025-08-02") == "tampered"


def test_a_waiver_entered_after_the_audit_is_seen(case: Case):
    waiver, audited = write.waiver_entry(case.bundle, WAIVER), write.audit_entry(case.bundle)
    shutil.rmtree(case.log)
    log.append(case.log, [audited, waiver], LOGGER, "desk.example/audits")
    assert case.verdict() == "tampered"


def test_erasure_is_said_and_is_no_tampering(case: Case):
    write.erase(case.bundle, ["source/article.raw", "source/article.txt"], case.log, LOGGER)
    assert case.verdict() == "incomplete"


def test_a_proof_file_cannot_be_erased(case: Case):
    with pytest.raises(UsageError, match="can be erased"):
        write.erase(case.bundle, [layout.STATEMENT], case.log, LOGGER)


def test_nobody_signs_what_was_altered(case: Case):
    drop_finding(case)
    with pytest.raises(InputError, match="altered since it was made"):
        write.sign(case.bundle, DESK)


def test_waivers_are_signed_before_the_audit(case: Case):
    with pytest.raises(UsageError, match="signed before the audit"):
        write.sign_waivers(case.bundle, EDITOR)


def test_entering_twice_changes_nothing(case: Case):
    before = {p.name: p.read_bytes() for p in case.log.iterdir()}
    write.enter(case.bundle, case.log, LOGGER, None)
    assert {p.name: p.read_bytes() for p in case.log.iterdir()} == before


def test_a_log_cut_short_is_refused(case: Case):
    entries = case.log / "entries.jsonl"
    entries.write_bytes(entries.read_bytes()[:-5])
    with pytest.raises(InputError, match="cut short"):
        log.read(case.log)


def test_a_bundle_is_never_written_over(result: Result, case: Case):
    with pytest.raises(UsageError, match="never written over"):
        write.write(result, case.folder, Path(), "en")


def test_a_changed_article_is_not_bundled(result: Result, tmp_path: Path):
    (article,) = result.articles
    moved = replace(article, path="story.txt", raw_sha256="0" * 64)
    (tmp_path / "story.txt").write_text("another text", encoding="utf-8")
    with pytest.raises(InputError, match=r"story\.txt: changed since the audit"):
        write.write(replace(result, articles=[moved]), tmp_path / "b", tmp_path, "en")
    assert [p.name for p in tmp_path.iterdir()] == ["story.txt"]


def test_an_empty_log_is_no_proof(case: Case):
    assert case.verdict(log=Log()) == "incomplete"


@pytest.mark.skipif(not (shutil.which("openssl") and shutil.which("jq")), reason="openssl and jq")
def test_the_documented_recipe_needs_no_newsaudit(case: Case):
    page = (ROOT / "docs" / "provenance.md").read_text(encoding="utf-8")
    recipes = re.findall(r"```sh\n(.+?)```", page, re.DOTALL)
    assert len(recipes) == 2
    pem = case.folder.parent / "desk.pem"
    # RFC 8410: an Ed25519 public key is 32 bytes behind a fixed head.
    spki = bytes.fromhex("302a300506032b6570032100") + public(DESK)
    pem.write_text(
        f"-----BEGIN PUBLIC KEY-----\n{b64encode(spki).decode()}\n-----END PUBLIC KEY-----\n",
        encoding="ascii",
    )
    for script in recipes:
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", script],
            cwd=case.folder, env={"PATH": "/usr/bin:/bin", "KEY": str(pem)},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr + done.stdout
    alter_bytes(case)
    files = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", recipes[0]],
        cwd=case.folder, capture_output=True, check=False,
    )  # fmt: skip
    assert files.returncode != 0


def test_the_statement_names_every_file(case: Case):
    envelope = dsse.read(case.bundle.read(layout.STATEMENT))
    subjects, _ = dsse.read_statement(envelope, dsse.AUDIT)
    for name, digest in subjects.items():
        assert sha256((case.folder / name).read_bytes()).hexdigest() == digest
    assert set(subjects) == set(case.bundle.files) - set(layout.NOT_SUBJECTS)
