"""Word manuscripts: the body as it reads with every tracked change accepted, and its author.

Of the package only three parts are read (ECMA-376, part 1, section 11.3): what the main document
is, that document, and the core properties. Elements are told by their local names, since the
transitional and the strict form of the format differ only in namespaces.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import InputError

LIMIT = 64 * 1024 * 1024
"""Bytes a manuscript may unpack to."""
RELATIONS = "_rels/.rels"
UNREAD = frozenset(("del", "moveFrom", "Fallback", "pPr", "rPr", "sdtPr", "sectPr"))
"""Elements whose text no reader sees: deleted or moved away, a second form of the same, settings."""
MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""Empty elements that stand for a character."""
OFF = ("0", "false", "off")
DAMAGED = (
    zipfile.BadZipFile, zlib.error, etree.LxmlError, EOFError, KeyError, NotImplementedError,
    OSError, RuntimeError, UnicodeError, ValueError,
)  # fmt: skip
"""What zipfile and lxml raise over damaged, encrypted or foreign files."""


def read(raw: bytes, name: str) -> Article:
    """Return a manuscript as an article, paragraphs apart by a blank line.

    Raises InputError for what is no Word document, has no text or unpacks to more than LIMIT.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            refuse_bomb(archive, name)
            parts = dict(related(archive))
            text = "\n\n".join(paragraphs(parsed(archive, parts["officeDocument"])))
            author = written_by(archive, parts.get("core-properties"))
    except DAMAGED as error:
        why = str(error).partition("\n")[0][:200]
        raise InputError(f"{name}: not a Word document: {why}") from None
    if not text:
        raise InputError(f"{name}: no text in this document")
    return Article(
        article_id=name,
        text=text,
        derivation="Word paragraphs, tracked changes accepted",
        byline=author,
        metadata={"docx.author": author} if author else {},
    )


def refuse_bomb(archive: zipfile.ZipFile, name: str) -> None:
    """Raise InputError for an archive that says it unpacks to more than LIMIT.

    zipfile unpacks no more of an entry than the size that stands in its directory.
    """
    size = sum(entry.file_size for entry in archive.infolist())
    if size > LIMIT:
        raise InputError(f"{name}: unpacks to {size} bytes; a manuscript has at most {LIMIT}")


def related(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the package's parts: last word of their kind, and path in the archive."""
    for relation in parsed(archive, RELATIONS).iter("{*}Relationship"):
        kind = relation.get("Type", "").rpartition("/")[2]
        yield kind, relation.get("Target", "").lstrip("/")


def parsed(archive: zipfile.ZipFile, part: str) -> etree._Element:
    """Return a part's tree; nothing is fetched and no entity expanded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(archive.read(part), parser)


def written_by(archive: zipfile.ZipFile, part: str | None) -> str | None:
    """Return the author the properties name; a manuscript without readable ones has none."""
    try:
        author = parsed(archive, part).findtext("{*}creator") if part else None
    except (etree.LxmlError, KeyError):
        return None
    return (author or "").strip() or None


def paragraphs(document: etree._Element) -> Iterator[str]:
    """Yield the paragraphs of body, tables and text boxes, in the order they stand."""
    pending = ""
    for paragraph in document.iterfind("{*}body//{*}p"):
        if any(local(above) in UNREAD for above in paragraph.iterancestors()):
            continue
        pending += "".join(seen(paragraph))
        if paragraph.find("{*}pPr/{*}rPr/{*}del") is None:  # its end is not struck out
            if text := pending.strip():
                yield text
            pending = ""
    if pending.strip():
        yield pending.strip()


def seen(element: etree._Element) -> Iterator[str]:
    """Yield the text of an element that a reader sees, that of paragraphs inside it left out."""
    for child in element:
        kind = local(child)
        if kind == "t":
            yield child.text or ""
        elif kind in MARKS:
            yield MARKS[kind]
        elif kind not in UNREAD and kind != "p" and not hidden(child):
            yield from seen(child)


def hidden(run: etree._Element) -> bool:
    """Tell whether a run is formatted as hidden text."""
    vanish = run.find("{*}rPr/{*}vanish")
    return vanish is not None and not any(value in OFF for value in vanish.values())


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; empty for comments and the like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
