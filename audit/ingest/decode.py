"""Bytes to text: the encoding is found and recorded, or refused with the place of the bad byte."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from newsaudit.schemas.errors import InputError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WEB = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932",
    "euc_kr": "cp949",
} | {
    name: name
    for name in (
        "cp866", "cp874", "cp932", "cp949", "gb18030", "big5hkscs", "euc_jp", "iso2022_jp",
        "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic",
        *(f"cp{page}" for page in range(1250, 1259)),
        *(f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
    )
}  # fmt: skip
"""What a page may declare, by Python's name, and what it means on the web (WHATWG Encoding
Standard, section 4.2): pages that say Latin-1 hold the curly quotes of Windows. UTF-8 is tried
before; UTF-16 and UTF-32 are told by their byte order mark alone."""
HALF = re.compile(r"[\ud800-\udfff]")
"""Half a character of UTF-16, which JSON can write and no encoding can."""
LIMIT = 64 * 1024 * 1024
"""Bytes of one article; the longest news text is far below a megabyte."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was decoded."""

    text: str
    encoding: str


def decode(raw: bytes, name: str, declared: str | None = None) -> Decoded:
    """Return the text of `raw`.

    In order: a byte order mark, UTF-8, what the document declares as the web reads it (one it does
    not know counts for none), and where the bytes leave no
    doubt a guess. Line ends become a line feed, as Python's text files read them.

    Raises InputError for an empty or binary file, one over LIMIT, or bytes that fit none.
    """
    refuse_unreadable(raw, name)
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return decoded(raw, encoding, name)
    try:
        return decoded(raw, "utf-8", name)
    except InputError:
        if other := meant(declared) or guessed(raw):
            return decoded(raw, other, name)
        raise


def meant(declared: str | None) -> str | None:
    """Return the encoding a declaration means; None for one the web does not have."""
    try:
        return WEB.get(codecs.lookup(declared).name) if declared else None
    except LookupError:
        return None


def refuse_unreadable(raw: bytes, name: str) -> None:
    """Raise InputError for what cannot be an article."""
    if len(raw) > LIMIT:
        raise InputError(f"{name}: {len(raw)} bytes; an article has at most {LIMIT}")
    if not raw.strip():
        raise InputError(f"{name}: empty; expected the text of an article")
    if b"\0" in raw[:4096] and not any(raw.startswith(mark) for mark, _ in MARKS):
        raise InputError(f"{name}: NUL byte at {raw.index(0)}; expected text, found a binary file")


def decoded(raw: bytes, encoding: str, name: str) -> Decoded:
    """Decode strictly."""
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        found = raw[error.start : error.start + 1].hex()
        message = f"{name}: byte 0x{found} at offset {error.start} is not {encoding}"
        raise InputError(f"{message}; save the file as UTF-8") from None
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def guessed(raw: bytes) -> str | None:
    """Return the encoding charset-normalizer is sure of, if any."""
    from charset_normalizer import from_bytes

    best = from_bytes(raw).best()
    # `chaos` is the share of suspicious characters, `coherence` how far letters are spread as in
    # a language it knows; without both, any bytes fit some encoding.
    sure = best is not None and best.chaos == 0 and best.coherence > 0
    return best.encoding if best is not None and sure else None
