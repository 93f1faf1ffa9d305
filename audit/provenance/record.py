"""The record of a run: which bytes were checked, by what."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from importlib.resources.abc import Traversable
from importlib.util import find_spec

from newsaudit.schemas.article import Article
from newsaudit.schemas.result import DataSource, Run

PROGRAMS = ("newsaudit", "polars", "pandera")
"""What takes part in every decision; their versions are recorded."""


def record(
    articles: Iterable[Article],
    reference: tuple[DataSource, ...],
    options: Mapping[str, str],
    facts_sha256: str | None = None,
    audited_at: str | None = None,
) -> Run:
    """Return the record; `facts_sha256` is of imported facts, None where they were extracted."""
    versions = {name: version(name) for name in PROGRAMS}
    ruleset = package_sha256("newsaudit.checks")
    extractors = package_sha256("newsaudit.extract")
    decides = {
        "articles": [[a.article_id, a.raw_sha256, a.text_sha256, a.published_at] for a in articles],
        "facts": facts_sha256,
        "options": dict(options),
        "ruleset": ruleset,
        "extractors": extractors,
        "reference": [[source.table, source.sha256] for source in reference],
        "versions": versions,
    }
    return Run(
        inputs_id=sha256(canonical(decides)),
        versions=versions,
        ruleset_sha256=ruleset,
        extractors_sha256=extractors,
        reference=reference,
        options=dict(options),
        audited_at=audited_at,
    )


def canonical(value: object) -> bytes:
    """Return JSON as bytes that are the same for the same value (RFC 8785 without floats)."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def sha256(raw: bytes) -> str:
    """Return the SHA-256 of bytes, hexadecimal."""
    return hashlib.sha256(raw).hexdigest()


@cache
def package_sha256(package: str) -> str:
    """Return one hash over a package's own files (code, data, models), by name."""
    digest = hashlib.sha256()
    for name, raw in sorted(contents(folder_of(package), "")):
        digest.update(f"{name}\0{len(raw)}\0".encode())
        digest.update(raw)
    return digest.hexdigest()


def folder_of(package: str) -> Traversable:
    """Return a package's folder without importing the package: what gates facts extracts none."""
    spec = find_spec(package)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"no package {package}", name=package)
    reader = spec.loader.get_resource_reader(package)  # type: ignore[attr-defined]  # typeshed has it not yet
    folder: Traversable = reader.files()
    return folder


def contents(folder: Traversable, prefix: str) -> Iterable[tuple[str, bytes]]:
    """Yield every file of a package with its path, caches left out."""
    for entry in folder.iterdir():
        name = f"{prefix}{entry.name}"
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from contents(entry, f"{name}/")
        elif not entry.name.startswith("."):
            yield name, entry.read_bytes()
