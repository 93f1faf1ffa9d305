"""Canonical JSON: one form, and nothing else is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsaudit.provenance import canonical

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(max_codepoint=127)), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(VALUES)
def test_what_is_written_is_read_again(value):
    raw = canonical.encode(value)
    assert canonical.decode(raw) == value
    assert canonical.encode(canonical.decode(raw)) == raw


def test_keys_are_sorted_and_nothing_is_spaced():
    value = {"b": [1, True, None], "a": "é\u20ac\n\x0f"}
    assert canonical.encode(value) == '{"a":"é€\\n\\u000f","b":[1,true,null]}'.encode()


@pytest.mark.parametrize(
    "raw",
    [
        b'{"a": 1}',
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a":1.0}',
        b'{"a":1e3}',
        b"9007199254740992",
        b"NaN",
        b'{"\xc3\xa9":1}',
        b'"\\ud800"',
        b'"\\u0041"',
        b"[" * 100_000,
        b"[" * 40 + b"]" * 40,
        b'"\xff"',
        b"1\n",
        b"",
    ],
    ids=repr,
)
def test_any_other_form_is_refused(raw):
    with pytest.raises(ValueError):  # noqa: PT011 - json's and our own messages differ
        canonical.decode(raw)


@pytest.mark.parametrize("value", [1.5, {"é": 1}, "\ud800", 2**53, {"a": b"x"}, {1: 2}])
def test_what_has_no_form_is_refused(value):
    with pytest.raises(ValueError):  # noqa: PT011
        canonical.encode(value)
