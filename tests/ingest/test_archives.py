"""Corpora of many articles: web archives, JSON lines and Parquet, whole and damaged."""

from __future__ import annotations

import gzip
import io
import json
import logging
from importlib.util import find_spec
from pathlib import Path

import polars as pl
import pytest

from newsaudit.ingest import limits
from newsaudit.ingest.sources import read
from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import InputError
from tests.ingest.damage import damaged, said
from tests.ingest.test_pages import ASCII, page

warc = pytest.mark.skipif(not find_spec("warcio"), reason="web archives need the extra [warc]")
OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def record(
    payload: bytes, http: str = OK, length: int | None = None, kind: str = "response"
) -> bytes:
    content = f"{http}\r\n".encode() + payload
    size = len(content) if length is None else length
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://news.example/a\r\n"
        "WARC-Date: 2025-07-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {size}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def articles(folder: Path, raw: bytes, name: str = "a.warc") -> list[Article]:
    (folder / name).write_bytes(raw)
    return list(read([str(folder / name)]))


@warc
@pytest.mark.parametrize(
    "raw",
    [
        record(page()) * 2,
        gzip.compress(record(page()) * 2),
        gzip.compress(record(page())) * 2,
        record(gzip.compress(page()), f"{OK}Content-Encoding: gzip\r\n") * 2,
    ],
    ids=["plain", "one-stream", "record-by-record", "content-encoding"],
)
def test_the_pages_of_an_archive_are_articles(tmp_path: Path, raw: bytes):
    for name in ("a.warc", "a.warc.gz"):
        found = articles(tmp_path, raw, name)
        assert [article.uri for article in found] == ["https://news.example/a"] * 2
        assert "sixth call" in found[0].text


@warc
def test_answers_that_are_no_page_are_no_articles(tmp_path: Path):
    others = (
        record(page(), "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n")
        + record(b"{}", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
        + record(page(), kind="request")
    )
    assert len(articles(tmp_path, others + record(page()))) == 1
    with pytest.raises(InputError, match="no article found"):
        articles(tmp_path, others)


@warc
def test_a_page_without_an_article_is_left_out_and_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.WARNING, "newsaudit"):
        found = articles(tmp_path, record(b"") + record(b"<html></html>") + record(page()))
    assert len(found) == 1
    assert [message.partition(": ")[2] for message in caplog.messages] == [
        "row 1: empty; expected the text of an article; left out",
        "row 2: no article text found in this page; left out",
    ]


@warc
def test_what_the_server_says_of_the_encoding_comes_first(tmp_path: Path):
    body = page('<meta charset="utf-8">', f"{ASCII}<p>@</p>").replace(
        b"@", "Так, сказал".encode("cp1251")
    )
    http = "HTTP/1.1 200 OK\r\ncontent-type: TEXT/HTML; Charset=windows-1251\r\n"
    assert "Так, сказал" in articles(tmp_path, record(body, http))[0].text


@warc
@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"junk" * 1000, "row 1: damaged web archive: Unknown archive format"),
        (record(page(), length=10**9), "row 1: the archive ends 99999.* bytes before the page"),
        (record(page()) + record(page(), length=100), "damaged web archive"),
        (record(page(), length=-5), "damaged web archive"),
        (record(page()).replace(b"WARC-Target-URI", b"X"), "row 1: damaged web archive"),
        (gzip.compress(record(page()))[:-20], "damaged gzip: Compressed file ended"),
        (b"\x1f\x8b", "damaged gzip"),
        (b"", "no article found"),
    ],
)
def test_a_damaged_archive_is_one_line(tmp_path: Path, raw: bytes, message: str):
    with pytest.raises(InputError, match=message) as caught:
        articles(tmp_path, raw)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400


@warc
def test_whatever_byte_is_damaged_nothing_but_one_line_comes_of_it(tmp_path: Path):
    plain = record(page()) * 2
    for seed in range(120):
        raw = damaged(plain if seed % 2 else gzip.compress(plain, mtime=0), seed, within=700)
        assert "\n" not in said(lambda raw=raw: articles(tmp_path, raw))


def jsonl(*rows: object) -> bytes:
    return "\n".join(map(json.dumps, rows)).encode()


def test_json_lines_may_begin_with_a_byte_order_mark(tmp_path: Path):
    raw = b"\xef\xbb\xbf" + jsonl({"text": "They met."})
    assert articles(tmp_path, raw, "a.jsonl")[0].text == "They met."
    assert articles(tmp_path, jsonl({"text": "\U0001f600 met."}), "a.jsonl")[0].text[0] == "😀"


@pytest.mark.parametrize("key", ["text", "html", "article_id", "headline", "other"])
def test_half_a_character_in_a_line_is_refused(tmp_path: Path, key: str):
    raw = jsonl({"text": "They met."}, {"text": "They met.", key: "a\ud83db"})
    with pytest.raises(InputError, match=r"a\.jsonl:2: `.*` holds U\+D83D, half a character"):
        articles(tmp_path, raw, "a.jsonl")


def test_a_table_that_unpacks_to_gigabytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "HARMLESS", 1_000_000)
    packed = io.BytesIO()
    pl.DataFrame({"text": ["x" * 20_000_000]}).write_parquet(packed)
    with pytest.raises(InputError, match="bytes unpack to"):
        articles(tmp_path, packed.getvalue(), "a.parquet")


def test_a_damaged_table_is_one_line(tmp_path: Path):
    packed = io.BytesIO()
    pl.DataFrame({"text": ["They met."] * 9}).write_parquet(packed)
    for seed in range(60):
        raw = damaged(packed.getvalue(), seed)
        assert "\n" not in said(lambda raw=raw: articles(tmp_path, raw, "a.parquet"))
