"""A user's own tables: extending, replacing, and what is said of bad ones."""

from datetime import date
from pathlib import Path

import pytest

from newsaudit.checks.reference import load
from newsaudit.schemas.errors import InputError

TERMS = "name,office,country,start,end,source\n"
MAYOR = TERMS + "Ana Alba,mayor,ES,2023-06-17,,City register\n"


def written(directory: Path, name: str, text: str) -> Path:
    (directory / name).write_text(text, encoding="utf-8")
    return directory


def test_a_user_table_extends_ours(tmp_path: Path):
    terms = load([written(tmp_path, "terms.csv", MAYOR)]).terms
    assert terms.height == load().terms.height + 1
    [row] = terms.filter(terms["name"] == "Ana Alba").to_dicts()
    assert row["end"] is None
    assert row["as_of"] == date(2023, 6, 17), "without a manifest: the latest day in the file"


def test_a_row_with_the_same_key_takes_the_earlier_ones_place(tmp_path: Path):
    left = TERMS + "Friedrich Merz,chancellor,DE,2025-05-06,2029-11-01,Own note\n"
    terms = load([written(tmp_path, "terms.csv", left)]).terms
    [row] = terms.filter(terms["name"] == "Friedrich Merz").to_dicts()
    assert row["end"] == date(2029, 11, 1)


def test_replace(tmp_path: Path):
    written(tmp_path, "terms.csv", MAYOR)
    written(
        tmp_path, "manifest.toml", "[terms]\nas_of = 2026-01-01\nlicence = 'own'\nreplace = true\n"
    )
    reference = load([tmp_path])
    assert reference.terms["name"].to_list() == ["Ana Alba"]
    assert reference.as_of("terms") == date(2026, 1, 1)
    assert [m.licence for m in reference.manifest() if m.table == "terms"] == ["own"]
    assert reference.events.height > 100, "other tables stay"


def test_lists_are_parted_and_participants_sorted(tmp_path: Path):
    text = "date,event,participants,source\n2026-01-02,call,Zoe Young; Abe Old,Own note\n"
    events = load([written(tmp_path, "events.csv", text)]).events
    assert ["Abe Old", "Zoe Young"] in events["participants"].to_list()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            TERMS + "A B,mayor,ES,17 June 2023,,x\n",
            "row 2: start is `17 June 2023`; expected a day",
        ),
        (MAYOR + "A B,,ES,2023-06-17,,x\n", "row 3: office is empty but must be stated"),
        (MAYOR + "A B,mayor,ES,2023-06-17,2022-01-01,x\n", "row 3: `end` is before `start`"),
        ("name,office\nA,b\n", "row 1: lacks column `start`"),
        ("nmae,office,start,end,source\n", "row 1: lacks column `name`"),
        (TERMS.replace("country", "land"), "row 1: has unknown column `land`"),
        ("", "terms.csv:"),
    ],
)
def test_a_bad_table_names_file_and_row(tmp_path: Path, text: str, complaint: str):
    reference = load([written(tmp_path, "terms.csv", text)])
    with pytest.raises(InputError, match=r"terms\.csv") as raised:
        _ = reference.terms
    assert complaint in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_bad_number_and_a_bad_status(tmp_path: Path):
    head = "date,measure,donor,recipient,item,amount,status,source\n"
    good = "2025-01-01,aid,DE,UA,tanks,5,approved,x\n"
    written(tmp_path, "aid.csv", head + good + good.replace(",5,", ",five,"))
    with pytest.raises(InputError, match="row 3: amount is `five`; expected a number"):
        _ = load([tmp_path]).aid
    written(tmp_path, "aid.csv", head + good + good.replace("approved", "okayed"))
    with pytest.raises(InputError, match=r"row 3: status is not one of announced, approved"):
        _ = load([tmp_path]).aid


@pytest.mark.parametrize(
    ("manifest", "complaint"),
    [
        ("[terms]\nas_of = '2025'\n", "expected a date"),
        ("[terms]\nasof = 2025-01-01\n", "unknown key `asof`"),
        ("[people]\n", "has no file people.csv"),
        ("terms = 1\n", "expected [terms]"),
        ("[terms\n", "manifest.toml"),
    ],
)
def test_a_bad_manifest(tmp_path: Path, manifest: str, complaint: str):
    written(tmp_path, "terms.csv", MAYOR)
    written(tmp_path, "manifest.toml", manifest)
    with pytest.raises(InputError) as raised:
        load([tmp_path])
    assert complaint in str(raised.value)


def test_a_directory_without_tables(tmp_path: Path):
    with pytest.raises(InputError, match="holds no reference table"):
        load([tmp_path])
    with pytest.raises(InputError, match="no such directory"):
        load([tmp_path / "nowhere"])
