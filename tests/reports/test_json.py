"""The JSON form is a published contract, and reads back."""

from __future__ import annotations

import json

import jsonschema
import pytest

from newsaudit.reports.dumps import dumps
from newsaudit.reports.formats import FORMATS, result_schema
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.result_json import result_from_json, result_json
from tests.reports import samples


def test_is_valid_by_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(result_schema())
    document = json.loads(FORMATS["json"](samples.result()))
    jsonschema.validate(document, result_schema())


def test_reads_back_what_it_wrote() -> None:
    written = result_json(samples.result())
    assert result_json(result_from_json(json.loads(json.dumps(written)), "old.json")) == written


def test_refuses_another_version_and_names_the_file() -> None:
    with pytest.raises(InputError, match=r"old\.json: schema_version is '9', expected '1'"):
        result_from_json({"schema_version": "9"}, "old.json")
    with pytest.raises(InputError, match="no result"):
        result_from_json([], "old.json")


def test_json_cannot_leave_a_script_element_and_reads_back_exact() -> None:
    hostile = "</script><!-- \u202e \u2028 \ud800 \U000e0041 & \x1b[31m"
    text = dumps(hostile)
    assert not set("<>&\u202e\u2028\ud800\x1b") & set(text)
    assert json.loads(text) == hostile


def test_jsonl_is_one_finding_a_line_errors_first() -> None:
    rows = [json.loads(line) for line in FORMATS["jsonl"](samples.result()).splitlines()]
    assert [row["level"] for row in rows][:4] == ["error", "error", "error", "warning"]
