"""Bundles: whole, verified, and attacked."""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from newsaudit.bundling import layout, write
from newsaudit.bundling.outcome import exit_code
from newsaudit.bundling.verify import Reviewer, verify
from newsaudit.checks.settle import marked
from newsaudit.ingest.sources import read
from newsaudit.pipeline import Settings, audit
from newsaudit.provenance import checkpoint, dsse, log
from newsaudit.provenance.log import Entry, Log
from newsaudit.schemas.errors import InputError, UsageError
from newsaudit.schemas.findings import Suppression
from newsaudit.schemas.result import Result
from tests.provenance.attacks import ATTACKS, alter_bytes, drop_finding
from tests.provenance.desk import (
    DESK,
    EDITOR,
    LOGGER,
    ROOT,
    TRUST,
    WAIVER,
    Case,
    public,
    store,
)


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


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_an_attack_is_seen(case: Case, attack):
    attack(case)
    found = log.read(case.log) if case.log.exists() else None
    assert case.verdict(log=found) == "tampered"


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
