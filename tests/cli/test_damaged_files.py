"""Files beside the articles that somebody edited or damaged: a line each, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsaudit.cli.main import program
from newsaudit.schemas.errors import NewsauditError
from newsaudit.waivers import Waiver, add, read
from tests.ingest.damage import damaged

STORY = """Aid vote delayed

By Ann Poe
July 3, 2025

WASHINGTON, July 3 - The United States paused deliveries of missiles to Ukraine, Anna Kelly said.
Seven people died, three in Kyiv and five in Lviv, on Tuesday July 3.
"""
CONFIG = """profile = "desk"
fail-on = "error"
reference = ["own"]
[levels]
PRV001 = "warning"
[parameters.ATT001]
most = 3
"""
WAIVER = Waiver(
    fingerprint="9edb353bb8ad4e44",
    code="NUM014",
    article_id="story.txt",
    quote="Seven people died",
    reason="desk confirmed",
    owner="news editor",
    granted="2025-07-03",
    until="2025-08-02",
)
LEDGER = """date,measure,donor,recipient,item,amount,currency,status,source
2025-07-02,aid,US,UA,missiles,,,paused,"Aid vote delayed, 2025-07-03"
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "newsaudit.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "own/aid.csv").write_text(LEDGER, encoding="utf-8")
    add(tmp_path / "newsaudit-waivers.jsonl", WAIVER)
    assert said("check", "story.txt", "--no-report", "--output-format", "json=result.json") == ""
    return tmp_path


def said(*args: str) -> str:
    """Run the program and return the error it ends with, empty where there is none."""
    done = CliRunner().invoke(program, args)
    if done.exception is None or isinstance(done.exception, SystemExit):
        return done.output if done.exit_code == 2 else ""
    assert isinstance(done.exception, NewsauditError), repr(done.exception)
    assert len(str(done.exception).splitlines()) == 1
    return str(done.exception)


CALLS = {
    "newsaudit.toml": ("check", "story.txt", "--no-report"),
    "newsaudit-waivers.jsonl": ("check", "story.txt", "--no-report"),
    "own/aid.csv": ("check", "story.txt", "--no-report"),
    "result.json": ("diff", "result.json", "result.json"),
}


@pytest.mark.parametrize("seed", range(15))
@pytest.mark.parametrize("name", CALLS)
def test_damage_is_a_line_or_no_matter(desk: Path, name: str, seed: int):
    (desk / name).write_bytes(damaged((desk / name).read_bytes(), seed))
    said(*CALLS[name])


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("until", True, "until is True, expected text"),
        ("until", "soon", "Invalid isoformat string: 'soon'"),
        ("owner", None, "owner is None, expected text"),
        ("by", "me", "unknown field 'by'"),
    ],
)
def test_a_waiver_with_a_wrong_field(desk: Path, key: str, value: object, expected: str):
    file = desk / "newsaudit-waivers.jsonl"
    row = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**row, key: value}), encoding="utf-8")
    assert said(*CALLS[file.name]).endswith(f"{file.name}:1: no waiver: {expected}")


def test_a_waiver_of_words_with_a_line_separator_is_read_back(tmp_path: Path):
    file = tmp_path / "waivers.jsonl"
    odd = Waiver(
        fingerprint="1",
        code="TXT001",
        article_id="a",
        quote="one\u2028two\x85three",
        reason="as sent",
        owner="desk",
        granted="2025-07-03",
        until="2025-08-02",
    )
    add(file, odd)
    assert read(file) == [odd]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('fail-on = "always"', "fail-on is 'always', expected error, warning, note or never"),
        ('select = "DAT"', "select is 'DAT', expected a list, each text"),
        ("baseline = 3", "baseline is 3, expected text or nothing"),
        ("levels = { PRV001 = 1 }", "levels is {'PRV001': 1}, expected a table, each value text"),
        ("profil = 1", "unknown key 'profil'; did you mean 'profile'?"),
    ],
)
def test_a_configuration_with_a_wrong_value(desk: Path, line: str, expected: str):
    (desk / "newsaudit.toml").write_text(line, encoding="utf-8")
    assert said(*CALLS["newsaudit.toml"]).endswith(f"newsaudit.toml: {expected}")


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (("findings", 0, "level"), "fatal", "level is 'fatal', expected error, warning or note"),
        (("findings", 0, "start"), "0", "start is '0', expected a whole number"),
        (("rules", 0, "looked_at"), "3", "looked_at is '3', expected a whole number"),
        (("rules", 0), 7, "found 7, expected an object"),
        (
            ("verdict",),
            "fine",
            "verdict is 'fine', expected clean, with exceptions, adverse or not",
        ),
    ],
)
def test_a_result_with_a_wrong_value(
    desk: Path, path: tuple[str | int, ...], value: object, expected: str
):
    file = desk / "result.json"
    place = result = json.loads(file.read_text(encoding="utf-8"))
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    file.write_text(json.dumps(result), encoding="utf-8")
    found = said(*CALLS["result.json"])
    assert found.startswith(f"result.json: no result of newsaudit check: {expected}")
