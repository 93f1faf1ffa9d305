"""Against an earlier audit: what is new, what persists, what is fixed, what relapsed."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from click.testing import CliRunner, Result

from newsaudit.cli.main import program

STORY = """# Ferry stays in port

2025-07-08

By Ines Brandt

The ferry stays in the the port, Mayor Ines Caldwell said on {day}, July 8, 2025. The repair will
take {firm} three weeks.
"""


def run(*words: object) -> Result:
    return CliRunner().invoke(program, list(map(str, words)))


def audited(folder: Path, name: str, *more: object, day: str, firm: str) -> Path:
    """Audit the story as it stands; return the JSON."""
    story = folder / "story.md"
    story.write_text(STORY.format(day=day, firm=firm), encoding="utf-8")
    done = run(
        "check", story, "--no-report", "--select", "DAT001,TXT001,TXT002", *more,
        "--output-format", f"json={folder / name}", "--fail-on", "never",
        "--output-format", f"text={folder / name}.txt",
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    return folder / name


def states(file: Path) -> dict[str, str]:
    findings = json.loads(file.read_bytes())["findings"]
    assert max(Counter(f["fingerprint"] for f in findings).values()) == 1
    return {f["code"]: f["state"] for f in findings}


def test_new_persisting_fixed_and_back_again(tmp_path: Path) -> None:
    first = audited(tmp_path, "1.json", day="Friday", firm="a firm")
    second = audited(tmp_path, "2.json", "--against", first, day="Tuesday", firm="TK")
    assert states(second) == {"DAT001": "fixed", "TXT001": "persisting", "TXT002": "new"}
    said = (tmp_path / "2.json.txt").read_text(encoding="utf-8")
    assert "`the the`: the word stands twice (persisting)" in said
    assert "`TK` marks something still to come (new)" in said
    third = audited(tmp_path, "3.json", "--against", second, day="Friday", firm="a firm")
    assert states(third) == {"DAT001": "new", "TXT001": "persisting", "TXT002": "fixed"}


def test_diff_counts_what_an_audit_against_another_names_as_fixed(tmp_path: Path) -> None:
    first = audited(tmp_path, "1.json", day="Friday", firm="a firm")
    second = audited(tmp_path, "2.json", "--against", first, day="Tuesday", firm="a firm")
    done = run("diff", first, second)
    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert lines[0] == "new: 0"
    assert lines[1] == "fixed: 1"
    assert lines[2].split()[0] == "error"
    assert lines[2].split()[2] == "DAT001"
    assert lines[3] == "persisting: 1"
    back = run("diff", second, first)
    assert back.exit_code == 1
    assert back.output.startswith("new: 1\n  error")


def test_diff_of_something_else_is_one_line(tmp_path: Path) -> None:
    first = audited(tmp_path, "1.json", day="Friday", firm="a firm")
    other = tmp_path / "other.json"
    other.write_text("[]", encoding="utf-8")
    done = run("diff", first, other)
    assert done.exception is not None
    assert "other.json: no result of newsaudit check" in str(done.exception) + done.output
