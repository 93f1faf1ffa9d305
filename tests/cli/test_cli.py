"""The program as its users meet it: one process, exit codes, one line an error."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ingest.test_archives import record
from tests.ingest.test_pages import page

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples" / "articles"


def newsaudit(*args: object, cwd: Path, stdin: bytes = b"", **environment: str):
    """Run the program and return the finished process."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "newsaudit", *map(str, args)],
        cwd=cwd, input=stdin, capture_output=True, check=False,
        env={**os.environ, "NO_COLOR": "1", **environment},
    )  # fmt: skip


def test_a_clean_article_is_0_and_writes_its_report(tmp_path: Path):
    done = newsaudit("check", EXAMPLES / "council-budget.md", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (
        (tmp_path / "newsaudit-report.html")
        .read_text(encoding="utf-8")
        .startswith("<!doctype html>")
    )


def test_planted_errors_are_1(tmp_path: Path):
    done = newsaudit("check", EXAMPLES / "planted-errors.md", "--no-report", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr == b""
    assert list(tmp_path.iterdir()) == []


def test_standard_input_to_json(tmp_path: Path):
    text = (EXAMPLES / "reprint.txt").read_bytes()
    done = newsaudit(
        "check", "-", "--no-report", "--output-format", "json", cwd=tmp_path, stdin=text
    )
    result = json.loads(done.stdout)
    (article,) = result["articles"]
    assert all(
        article["text"][fact["start"] : fact["end"]] == fact["quote"] for fact in result["facts"]
    )


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (("check", "nowhere.txt"), 3, "nowhere.txt: no such file"),
        (("check", "empty.txt"), 3, "empty.txt: empty"),
        (("check", "binary.txt"), 3, "binary.txt: NUL byte at 3"),
        (("check", "folder"), 3, "folder: no article"),
        (("check", "broken.jsonl"), 3, "broken.jsonl:1: not JSON"),
        (("check", "a.txt", "--select", "XYZ"), 2, "no rule is called 'XYZ'"),
        (("check", "a.txt", "--published", "July"), 2, "ISO 8601"),
        (("check", "a.txt", "--output-format", "xml"), 2, "no format 'xml'"),
        (
            ("check", "a.txt", "--config", "bad.toml"),
            2,
            "unknown key 'profil'; did you mean 'profile'",
        ),
        (("check", "a.txt", "--report", "a.txt/r.html"), 2, "a.txt"),
        (("chek", "a.txt"), 2, "did you mean check"),
        (("explain", "DAT999"), 2, "no rule is called"),
        (("gate", "nowhere.parquet"), 3, "nowhere.parquet: no such file"),
        (("gate", "empty.txt"), 3, "empty.txt: empty"),
        (("extract", "a.txt", "--kind", "dates"), 2, "no kind 'dates'"),
    ],
)
def test_bad_input_is_one_line_and_its_exit_code(
    tmp_path: Path, args: tuple, status: int, said: str
):
    (tmp_path / "a.txt").write_text("The ministers met.\n")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "binary.txt").write_bytes(b"MZ\x01\x00\x02")
    (tmp_path / "broken.jsonl").write_text("{\n")
    (tmp_path / "bad.toml").write_text('profil = "desk"\n')
    (tmp_path / "folder").mkdir()
    done = newsaudit(*args, cwd=tmp_path)
    message = done.stderr.decode()
    assert done.returncode == status
    assert message.count("\n") == 1
    assert said in message


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems refuse such names")
def test_a_file_name_that_is_no_text_is_one_line(tmp_path: Path):
    (tmp_path / os.fsdecode(b"a\xff.txt")).write_text("They met.", encoding="utf-8")
    done = newsaudit("check", ".", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stderr.startswith(b"newsaudit: a\\xdcff.txt: its name is not UTF-8")


def test_pages_of_an_archive_that_are_left_out_are_told(tmp_path: Path):
    pytest.importorskip("warcio", reason="web archives need the extra [warc]")
    (tmp_path / "a.warc").write_bytes(record(b"") + record(page()))
    done = newsaudit("check", "a.warc", "--no-report", cwd=tmp_path)
    assert done.returncode == 0
    told = b"newsaudit: a.warc: row 1: empty; expected the text of an article; left out"
    assert done.stderr.splitlines() == [told]


def test_a_hostile_file_name_cannot_forge_a_line(tmp_path: Path):
    done = newsaudit("check", "x\x1b[31m\nnewsaudit: all is well", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stderr.count(b"\n") == 1
    assert b"\x1b" not in done.stderr


def test_same_inputs_same_bytes(tmp_path: Path):
    outputs = []
    for number, (seed, zone, language, jobs) in enumerate(
        [("0", "UTC", "C", 1), ("7", "Asia/Kathmandu", "de_DE.UTF-8", 2)]
    ):
        folder = tmp_path / str(number)
        done = newsaudit(
            "check", *sorted(EXAMPLES.glob("*.*d")), "--report", folder, "--jobs", jobs,
            "--output-format", "json", cwd=tmp_path,
            PYTHONHASHSEED=seed, TZ=zone, LANG=language, LC_ALL=language,
        )  # fmt: skip
        files = {f.relative_to(folder): f.read_bytes() for f in folder.rglob("*") if f.is_file()}
        outputs.append((done.stdout, files))
    assert outputs[0] == outputs[1]


def test_every_command_has_help_with_an_example(tmp_path: Path):
    from newsaudit.cli.main import COMMANDS

    for command in COMMANDS:
        done = newsaudit(command, "--help", cwd=tmp_path)
        assert done.returncode == 0, command
        assert b"newsaudit " + command.encode() in done.stdout
        assert b"Example" in done.stdout, command


def test_a_waiver_lets_one_finding_stand_and_expires(tmp_path: Path):
    newsaudit("check", EXAMPLES / "planted-errors.md", "--no-report",
              "--output-format", "json=r.json", cwd=tmp_path)  # fmt: skip
    result = json.loads((tmp_path / "r.json").read_text())
    error = next(f for f in result["findings"] if f["level"] == "error")
    done = newsaudit("waive", error["fingerprint"], "--in", "r.json", "--reason", "checked",
                     "--owner", "desk", "--until", "2025-08-01", cwd=tmp_path)  # fmt: skip
    assert done.returncode == 0, done.stderr
    for day, kind in (("2025-07-30", "waiver"), ("2025-08-02", None)):
        newsaudit("check", EXAMPLES / "planted-errors.md", "--no-report", "--audited-at", day,
                  "--output-format", "json=after.json", cwd=tmp_path)  # fmt: skip
        after = json.loads((tmp_path / "after.json").read_text())["findings"]
        same = next(f for f in after if f["fingerprint"] == error["fingerprint"])
        assert (same.get("suppression") or {}).get("kind") == kind
        assert any(f["code"] == "WVR001" for f in after) == (kind is None)


def test_github_also_appends_to_the_step_summary(tmp_path: Path):
    summary = tmp_path / "summary.md"
    summary.write_text("earlier\n", encoding="utf-8")
    newsaudit(
        "check", EXAMPLES / "planted-errors.md", "--no-report", "--output-format", "github",
        cwd=tmp_path, GITHUB_STEP_SUMMARY=str(summary),
    )  # fmt: skip
    assert summary.read_text(encoding="utf-8").startswith("earlier\n## newsaudit: adverse\n")


def test_an_unknown_report_language_is_2(tmp_path: Path):
    done = newsaudit("check", EXAMPLES / "reprint.txt", "--language", "xx", cwd=tmp_path)
    assert done.returncode == 2
    assert b"one of en, de, uk" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("wanted", [("--report", "a.pdf"), ("--output-format", "pdf=a.pdf")])
def test_a_pdf_without_a_chromium_is_2_and_one_line(tmp_path: Path, wanted: tuple[str, str]):
    (tmp_path / "story.txt").write_text("The mayor said so on July 3, 2025.\n", encoding="utf-8")
    done = newsaudit("check", "story.txt", *wanted, cwd=tmp_path, NEWSAUDIT_CHROMIUM="none-here")
    assert done.returncode == 2
    assert done.stderr == b"newsaudit: NEWSAUDIT_CHROMIUM: none-here: no such program\n"
    assert [file.name for file in tmp_path.iterdir()] == ["story.txt"]


def test_the_readme_shows_real_output():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```console\n\$ newsaudit (check .+?)```", readme, re.DOTALL)
    command, _, shown = block.partition("\n")
    done = newsaudit(*command.split(), "--no-report", cwd=ROOT, COLUMNS="100")
    first, _, last = shown.partition("  …\n")
    assert done.stdout.decode().startswith(first)
    assert done.stdout.decode().endswith(last)
