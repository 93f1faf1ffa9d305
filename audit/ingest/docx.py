"""Word manuscripts: the paragraphs as they stand, and the document's own properties."""

from __future__ import annotations

import io
import zipfile

from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import InputError

LIMIT = 64 * 1024 * 1024
"""Bytes a manuscript may unpack to."""


def read(raw: bytes, name: str) -> Article:
    """Return a manuscript as an article; needs the extra [docx]."""
    try:
        import docx
    except ImportError:
        raise InputError(f"{name}: Word files need `pip install newsaudit[docx]`") from None
    try:
        refuse_bomb(raw, name)
        document = docx.Document(io.BytesIO(raw))
        text = "\n\n".join(p.text.strip() for p in document.paragraphs if p.text.strip())
        properties = document.core_properties
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise InputError(f"{name}: not a Word document: {error}") from None
    if not text:
        raise InputError(f"{name}: no text in this document")
    return Article(
        article_id=name,
        text=text,
        derivation="python-docx paragraphs",
        byline=properties.author or None,
        metadata={"docx.author": properties.author} if properties.author else {},
    )


def refuse_bomb(raw: bytes, name: str) -> None:
    """Raise InputError for an archive that unpacks to more than LIMIT, before unpacking it."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    if size > LIMIT:
        raise InputError(f"{name}: unpacks to {size} bytes; a manuscript has at most {LIMIT}")
