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
