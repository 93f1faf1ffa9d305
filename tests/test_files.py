"""Files are written whole or not at all, whenever a process is killed; its scratch does not stay."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from newsaudit import files
from newsaudit.files import Scratch
from newsaudit.schemas.errors import UsageError

WRITING = """
import sys
from pathlib import Path
from newsaudit.files import Scratch, write_whole
scratch = Scratch()
print("ready", flush=True)
for turn in range(10**6):
    write_whole(Path(sys.argv[1]), bytes([65 + turn % 2]) * 3_000_000)
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    files.sweep.cache_clear()
    return folder


def writer(target: Path, temporary: Path) -> subprocess.Popen[bytes]:
    started = subprocess.Popen(
        [sys.executable, "-c", WRITING, str(target)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "TMPDIR": str(temporary)},
    )  # fmt: skip
    assert started.stdout
    started.stdout.readline()
    return started


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no kill -9")
def test_a_kill_while_writing_leaves_a_whole_file_and_no_scratch(tmp_path: Path, temporary: Path):
    target = tmp_path / "out.bin"
    target.write_bytes(b"A" * 3_000_000)
    for seed in range(5):
        process = writer(target, temporary)
        time.sleep(random.Random(seed).uniform(0, 0.1))
        process.kill()
        process.communicate()
        content = target.read_bytes()
        assert len(content) == 3_000_000
        assert len(set(content)) == 1
    assert len(list(temporary.iterdir())) == 1  # each process has removed its predecessor's
    with Scratch() as own:
        assert list(temporary.iterdir()) == [Path(own)]


def test_the_scratch_of_the_living_and_of_others_stays(tmp_path: Path, temporary: Path):
    (temporary / "newsaudit-theirs").mkdir()
    process = writer(tmp_path / "out.bin", temporary)
    before = sorted(temporary.iterdir())
    with Scratch():
        assert set(before) < set(temporary.iterdir())
    process.kill()
    process.communicate()
    assert sorted(temporary.iterdir()) == before


def test_files_written_together_take_their_places_at_the_end(tmp_path: Path):
    one, two = tmp_path / "one", tmp_path / "two"
    with files.together():
        files.write_whole(one, "new")
        files.write_whole(two, "new")
        assert not one.exists()
    assert [one.read_text(), two.read_text()] == ["new", "new"]
    assert sorted(tmp_path.iterdir()) == [one, two]


def write_together(*targets: Path) -> None:
    with files.together():
        for target in targets:
            files.write_whole(target, "new")


def test_an_error_among_files_written_together_leaves_all_old(tmp_path: Path):
    one = tmp_path / "one"
    one.write_text("old")
    with pytest.raises(UsageError, match="is a folder"):
        write_together(one, tmp_path)
    assert one.read_text() == "old"
    assert list(tmp_path.iterdir()) == [one]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no kill -9")
def test_a_kill_between_files_written_together_leaves_all_old(tmp_path: Path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("old")
    two.write_text("old")
    killed = """
import os, sys
from pathlib import Path
from newsaudit.files import together, write_whole
with together():
    for name in sys.argv[1:]:
        write_whole(Path(name), "new")
    os.kill(os.getpid(), 9)
"""
    done = subprocess.run([sys.executable, "-c", killed, str(one), str(two)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert [one.read_text(), two.read_text()] == ["old", "old"]
