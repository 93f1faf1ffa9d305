"""Bytes to text, or one clear line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsaudit.ingest.decode import decode
from newsaudit.schemas.errors import InputError


@given(st.text(min_size=1).filter(lambda text: text.strip() and "\0" not in text))
def test_utf8_comes_back_with_line_feeds(text: str):
    expected = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    assert decode(text.encode("utf-8"), "a").text.removeprefix("\ufeff") == expected


def test_a_declared_encoding_is_used():
    assert decode("café".encode("latin-1"), "a", "latin-1").text == "café"


def test_a_byte_order_mark_is_no_text():
    assert decode("\ufeffTalks".encode("utf-8"), "a").text == "Talks"
    assert decode("Talks".encode("utf-16"), "a").text == "Talks"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\x7fELF\x00\x00", "NUL byte at 4"),
        (b"ab\xff\xfe\x81\x8d\x90", "byte 0xff at offset 2"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(raw: bytes, said: str):
    with pytest.raises(InputError, match=said):
        decode(raw, "a.txt")


def test_an_undeclared_encoding_is_guessed_where_the_text_leaves_no_doubt():
    text = (
        "Die Außenminister trafen sich am Dienstag in Österreich und sprachen über Kürzungen. " * 5
    )
    decoded = decode(text.encode("cp1252"), "a")
    assert decoded.text == text
    assert decoded.encoding != "utf-8"
