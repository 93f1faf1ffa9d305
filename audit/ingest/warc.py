"""Web archives (WARC, ISO 28500): the pages in them, as their servers sent them."""

from __future__ import annotations

import contextlib
import gzip
import io
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from newsaudit.ingest.decode import LIMIT
from newsaudit.schemas.errors import InputError, first_line

CHARSET = re.compile(r"charset=[\"']?([\w-]{2,40})", re.I)


class Page(NamedTuple):
    """An HTML page that was answered with status 200."""

    place: str
    raw: bytes
    """At most LIMIT + 1 bytes; decoding refuses more than LIMIT."""
    uri: str | None
    charset: str | None
    """What the server said; it comes before what the page says."""


def pages(path: Path, name: str) -> Iterator[Page]:
    """Yield the HTML pages of an archive; needs the extra [warc].

    Raises InputError where it is none, is damaged or breaks off: a page cut short is not checked.
    """
    with opened(path) as file:
        stream = Stream(file)
        for number, record in records(stream, name):
            place = f"{name}: row {number}"
            answer = record.http_headers
            kind = (answer.get_header("Content-Type") or "") if answer else ""
            if record.rec_type != "response" or "html" not in kind.lower():
                continue
            if answer.get_statuscode() == "200":
                stated = CHARSET.search(kind)
                uri = record.rec_headers.get_header("WARC-Target-URI")
                yield Page(place, content(record, place), uri, stated.group(1) if stated else None)
        if stream.damage:
            raise InputError(f"{name}: damaged gzip: {stream.damage}")


def opened(path: Path) -> IO[bytes] | gzip.GzipFile:
    """Return an archive's bytes, unpacked; one gzip stream will do, as well as one a record."""
    with path.open("rb") as handle:
        packed = handle.read(2) == b"\x1f\x8b"
    return gzip.open(path, "rb") if packed else path.open("rb")


class Stream:
    """An archive's bytes up to where they are damaged; warcio takes any error there for the end."""

    def __init__(self, file: IO[bytes] | gzip.GzipFile) -> None:
        self.file = file
        self.damage: str | None = None

    def read(self, size: int) -> bytes:
        """Return the next bytes; none at the end, or where they cannot be unpacked."""
        try:
            return self.file.read(size)
        except (EOFError, OSError, zlib.error) as error:
            self.damage = self.damage or first_line(error)
            return b""


def records(stream: Stream, name: str) -> Iterator[tuple[int, Any]]:
    """Yield warcio's records with their numbers, its errors turned into ours."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise InputError(f"{name}: web archives need `pip install newsaudit[warc]`") from None
    archive, number = ArchiveIterator(stream), 0
    while True:
        number += 1
        try:
            # What it prints of a record that runs on is said below, on one line.
            with contextlib.redirect_stderr(io.StringIO()):
                record = next(archive)
        except StopIteration:
            break
        except (ArchiveLoadFailed, AttributeError, EOFError, OSError, ValueError, zlib.error) as e:
            why = first_line(e).strip()[:120] or type(e).__name__
            raise InputError(f"{name}: row {number}: damaged web archive: {why}") from None
        yield number, record
    if archive.err_count:
        raise InputError(f"{name}: damaged web archive: a record is longer than it says")


def content(record: Any, place: str) -> bytes:  # noqa: ANN401 - warcio has no types
    """Return a page's bytes, unpacked; raises InputError where the archive breaks off."""
    try:
        raw: bytes = record.content_stream().read(LIMIT + 1)
    except (EOFError, OSError, ValueError, zlib.error) as error:
        raise InputError(f"{place}: damaged page: {first_line(error)}") from None
    left = getattr(record.raw_stream, "limit", None)
    if left is None:
        raise InputError(f"{place}: damaged web archive: Content-Length is no number")
    if left and len(raw) <= LIMIT:
        raise InputError(f"{place}: the archive ends {left} bytes before the page does")
    return raw
