"""Surnames that are almost somebody's."""

from __future__ import annotations

import pytest

from newsaudit.extract.echoes import introduced


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A cousin, Zorvath Prewett, came. Prewett spoke.", True),
        ("A cousin, Z. Prewett, came. Prewett spoke.", True),
        ("Prewett spoke. Then Mr. Prewett left.", False),
        ("They told prewett and Prewett.", False),
    ],
)
def test_who_has_a_given_name_somewhere(text: str, expected: bool):
    assert introduced(text, "Prewett") is expected
