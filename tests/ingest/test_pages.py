"""Web pages and what they say of themselves: any JSON, any declaration, any depth."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsaudit.ingest.decode import meant
from newsaudit.ingest.html import described, parsed, read
from newsaudit.ingest.sources import read_html
from newsaudit.schemas.errors import InputError
from tests.ingest.damage import said

BODY = (
    "<h1>Leaders hold sixth call</h1><p>KYIV — The president spoke to his counterpart on Thursday, "
    "his office said. It was the sixth call between the two since January, an aide said.</p>"
)
ASCII = BODY.replace("—", "-")
STORY = {"@type": "NewsArticle", "headline": "Talks", "datePublished": "2025-07-03",
         "author": {"name": "By Ann Lee"}, "publisher": [{"name": "The Paper"}, "Other"]}  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["@type", "@graph", "name"]), inner, max_size=3)
    ),
    max_leaves=8,
)


def page(head: str = "", body: str = BODY) -> bytes:
    html = f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"
    return html.encode("utf-8", "surrogatepass")


def ld(value: object) -> str:
    said = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{said}</script>'


def test_what_a_page_says_of_itself_is_kept_with_its_source():
    article = read(page(ld({"@graph": [[STORY]]})), "a")
    assert article.published_at == "2025-07-03"
    assert article.byline == "Ann Lee"
    assert article.publisher == "The Paper, Other"
    assert article.metadata["json-ld.headline"] == "Talks"


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["@type", "@graph", *STORY]), JSON)
def test_any_json_says_something_or_nothing(key: str, value: object):
    told = dict(described(parsed(page(ld({**STORY, key: value})).decode(), "a")))
    assert all(said == said.strip() and len(said) <= 500 for said in told.values())


@pytest.mark.parametrize("nested", ['{"@graph":' * 900 + "{}" + "}" * 900, "[" * 900 + "]" * 900,
                                    '{"@type":"NewsArticle","author":' + "[" * 900 + "]" * 900 + "}",
                                    "[" * 99999, "NaN", ""])  # fmt: skip
def test_json_of_any_depth_is_read_or_left(nested: str):
    assert read(page(ld(nested)), "a").text


def test_half_a_character_in_metadata_is_shown_as_one_that_is_lost():
    article = read(page(ld({**STORY, "headline": "T\ud800k"})), "a")
    assert article.metadata["json-ld.headline"] == "T\ufffdk"
    article.metadata["json-ld.headline"].encode()


@pytest.mark.parametrize(
    ("declared", "raw", "text"),
    [
        ("iso-8859-1", b"\x93Yes,\x94 caf\xe9", "“Yes,” café"),  # the web's Latin-1 is Windows'
        ("windows-1252", b"\x93Yes,\x94 caf\xe9", "“Yes,” café"),
        ("us-ascii", b"\x93Yes,\x94 caf\xe9", "“Yes,” café"),
        ("windows-1251", "Так, сказал он".encode("cp1251"), "Так, сказал он"),
        ("gb2312", "他说".encode("gbk"), "他说"),
        ("utf-16", "“Yes”".encode(), "“Yes”"),  # what is UTF-8 is, whatever the page says
    ],
)
def test_a_declared_encoding_means_what_it_means_on_the_web(declared: str, raw: bytes, text: str):
    head = f'<meta charset="{declared}">'
    assert text in read(page(head, f"{ASCII}<p>@</p>").replace(b"@", raw), "a").text


@pytest.mark.parametrize(
    "codec", ["undefined", "hex", "idna", "punycode", "unicode_escape", "utf-7", "utf-16", "x" * 40]
)
def test_what_is_no_encoding_of_the_web_is_not_used(codec: str):
    assert meant(codec) is None
    raw = page(f'<meta charset="{codec}">').replace(b"Thursday", b"\xff\xfe\x81\x8d" * 9)
    with pytest.raises(InputError, match=r"is not utf-8; save the file as UTF-8$"):
        read(raw, "a.html")


@pytest.mark.parametrize(
    "body",
    ["<div>" * 3000 + BODY, "<b><i>" * 5000 + BODY, "<table><tr><td>" * 800 + BODY,
     "<blockquote>" * 800 + BODY, "<ul><li>" * 800 + BODY, BODY + "<p>x</p>" * 5000,
     f"{BODY}&#0;&#xD800;&#x110000;&bogus;", f'<p class="{"x" * 11_000_000}">{BODY}',
     f"<p>{BODY}{'x' * 6000}\0{BODY}", f'<h1><!-- c --><?pi x?></h1><div class="byline"></div>{BODY}',
     "<frameset>", "<!-- x", "<?php", "<" * 9999],
    ids=range(14),
)  # fmt: skip
def test_a_page_of_any_shape_is_an_article_or_one_line(body: str):
    assert "\n" not in said(lambda: read_html(page("", body), "a").text.encode())
