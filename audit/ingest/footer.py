"""What a Parquet file says of its row groups, without unpacking anything.

Only sizes are read, from the footer in Thrift's compact protocol
(https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md); field numbers
are those of https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

MAGIC = b"PAR1"
DEPTH = 16
"""Structures within structures; the format needs seven."""

ROW_GROUPS, COLUMNS, META_DATA, NUM_VALUES, UNCOMPRESSED = 4, 1, 3, 5, 6
"""Fields of FileMetaData, RowGroup, ColumnChunk, and twice ColumnMetaData."""

TRUE, FALSE, BYTE, INTEGERS, DOUBLE, BINARY, LISTS, MAP, STRUCT = (
    1, 2, 3, (4, 5, 6), 7, 8, (9, 10), 11, 12
)  # fmt: skip


class DamagedError(Exception):
    """The footer is not one."""


@dataclass(frozen=True)
class Group:
    """A row group: its values, all columns together, and their unpacked bytes."""

    values: int
    unpacked: int


def groups(handle: IO[bytes]) -> Iterator[Group]:
    """Yield the row groups of an open Parquet file; raises DamagedError."""
    try:
        fields = Reader(tail(handle)).struct(0)
        for group in fields.get(ROW_GROUPS, []):
            chunks = [column.get(META_DATA, {}) for column in group.get(COLUMNS, [])]
            yield Group(
                values=sum(chunk.get(NUM_VALUES, 0) for chunk in chunks),
                unpacked=sum(chunk.get(UNCOMPRESSED, 0) for chunk in chunks),
            )
    except (IndexError, AttributeError, TypeError) as error:
        raise DamagedError("its footer is damaged") from error


def tail(handle: IO[bytes]) -> bytes:
    """Return the bytes of the footer."""
    size = handle.seek(0, os.SEEK_END)
    handle.seek(max(size - 8, 0))
    end = handle.read()
    if len(end) < 8 or end[4:] != MAGIC:
        raise DamagedError("it has no Parquet footer; is it cut off?")
    length = int.from_bytes(end[:4], "little")
    if length > size - 8:
        raise DamagedError("its footer is damaged")
    handle.seek(size - 8 - length)
    return handle.read(length)


class Reader:
    """Reads structures of numbers and lists; text is skipped."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.at = 0

    def varint(self) -> int:
        """Return an unsigned number of variable length."""
        value = shift = 0
        while True:
            byte = self.raw[self.at]
            self.at += 1
            value |= (byte & 0x7F) << shift
            if not byte & 0x80:
                return value
            shift += 7
            if shift > 63:
                raise DamagedError("its footer is damaged")

    def integer(self) -> int:
        """Return a signed number (zigzag)."""
        value = self.varint()
        return (value >> 1) ^ -(value & 1)

    def struct(self, depth: int) -> dict[int, Any]:
        """Return a structure's fields by number."""
        if depth > DEPTH:
            raise DamagedError("its footer is damaged")
        fields: dict[int, Any] = {}
        number = 0
        while head := self.raw[self.at]:
            self.at += 1
            number = number + (head >> 4) if head >> 4 else self.integer()
            kind = head & 15
            fields[number] = kind == TRUE if kind in (TRUE, FALSE) else self.value(kind, depth)
        self.at += 1
        return fields

    def value(self, kind: int, depth: int) -> Any:  # noqa: ANN401 - a number, a list or fields
        """Return a value of a type; None for text and fractions, which are skipped."""
        if kind in INTEGERS:
            return self.integer()
        if kind == BINARY:
            length = self.varint()
            self.at += length
        elif kind in (TRUE, FALSE, BYTE):
            self.at += 1
        elif kind == DOUBLE:
            self.at += 8
        elif kind in LISTS:
            return self.items(depth)
        elif kind == STRUCT:
            return self.struct(depth + 1)
        else:
            raise DamagedError("its footer is damaged")
        return None

    def items(self, depth: int) -> list[Any]:
        """Return the items of a list."""
        head = self.raw[self.at]
        self.at += 1
        count = head >> 4 if head >> 4 < 15 else self.varint()
        # Every item takes a byte at least: no list is longer than what is left.
        if count > len(self.raw) - self.at:
            raise DamagedError("its footer is damaged")
        return [self.value(head & 15, depth + 1) for _ in range(count)]
