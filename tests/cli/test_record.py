"""bundle, sign, log, verify as their users meet them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.test_cli import EXAMPLES, newsaudit

pytest.importorskip("cryptography")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk's folder with an audit bundled, signed and logged."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
        PublicFormat,
    )

    home = tmp_path_factory.mktemp("desk")
    shutil.copy(EXAMPLES / "council-budget.md", home / "story.md")
    trust = []
    for role, form in (("audit", PrivateFormat.OpenSSH), ("log", PrivateFormat.PKCS8)):
        key = Ed25519PrivateKey.generate()
        (home / f"{role}.key").write_bytes(key.private_bytes(Encoding.PEM, form, NoEncryption()))
        public = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()
        trust.append(f'[[key]]\nrole = "{role}"\nname = "{role} key"\npublic = "{public}"\n')
    (home / "trust.toml").write_text("\n".join(trust), encoding="utf-8")
    for command in (
        "check story.md --no-report --output-format json=story.json --audited-at 2025-07-05",
        "bundle story.json -o bundle",
        "sign bundle --key audit.key",
        "log bundle --log log --key log.key --origin desk.example/audits",
    ):
        done = newsaudit(*command.split(), cwd=home)
        assert done.returncode == 0, done.stderr
    return home


def test_verified_is_0(home: Path):
    done = newsaudit("verify", "bundle", "--trust", "trust.toml", "--log", "log", cwd=home)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, b"VERIFIED"), done.stdout


def test_incomplete_is_3(home: Path):
    done = newsaudit("verify", "bundle", cwd=home)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (3, b"INCOMPLETE")


def test_tampered_is_1(home: Path, tmp_path: Path):
    shutil.copytree(home / "bundle", tmp_path / "bundle")
    (tmp_path / "bundle" / "report" / "index.html").write_text("all is well", encoding="utf-8")
    done = newsaudit("verify", "bundle", "--trust", home / "trust.toml", cwd=tmp_path)
    assert done.returncode == 1
    assert b"tampered    files: report/index.html was altered" in done.stdout


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("verify .", "not a bundle: it has no statement.dsse.json"),
        ("verify bundle --seen story.md", "--seen needs the --log it is of"),
        ("verify bundle --log log --seen story.md", "story.md: no checkpoint"),
        ("verify bundle --trust story.md", "story.md: not a trust file"),
        ("sign bundle --key story.md", "story.md: no private key in PEM or OpenSSH form"),
        ("bundle story.md", "story.md: not JSON"),
        ("bundle story.json -o bundle", "bundle: there already"),
        ("log bundle --log new --key log.key", "a new log needs a name"),
        ("log bundle --log new --key log.key --origin ä", "is no name of a log"),
        ("log bundle --log log --key log.key --erase ../x", "no file of it that can be erased"),
    ],
)
def test_an_error_is_one_line(home: Path, command: str, says: str):
    done = newsaudit(*command.split(), cwd=home)
    lines = done.stderr.decode().splitlines()
    assert done.returncode in (2, 3)
    assert len(lines) == 1
    assert says in lines[0]


def test_no_traceback_without_the_extra(home: Path, tmp_path: Path):
    (tmp_path / "cryptography.py").write_text("raise ImportError", encoding="utf-8")
    done = newsaudit("sign", "bundle", "--key", "audit.key", cwd=home, PYTHONPATH=str(tmp_path))
    assert done.returncode == 2
    assert b"pip install 'newsaudit[sign]'" in done.stderr
