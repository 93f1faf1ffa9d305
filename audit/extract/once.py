"""What is made of a document once, however often it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from newsaudit.extract.document import Document

Made = TypeVar("Made")


def once(make: Callable[[Document], Made]) -> Callable[[Document], Made]:
    """Keep what a function makes of a document as long as the document lives.

    What is made must not hold the document itself: both would live for ever.
    """
    kept: WeakKeyDictionary[Document, Made] = WeakKeyDictionary()

    @wraps(make)
    def made(document: Document) -> Made:
        found = kept.get(document)
        if found is None:
            found = kept[document] = make(document)
        return found

    return made
