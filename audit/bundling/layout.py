"""What lies where in a bundle.

    source/article.raw  article.txt  capture.json   original bytes; the text spans refer to; where from
    facts/facts.jsonl
    rules/ruleset.lock.json        rule -> sha256 of its file, and the whole rule set's
    reference/manifest.json        table -> version, sha256, licence
    results/findings.jsonl         results/run.json
    waivers/0001.dsse.json         bound to article hash and fingerprint
    report/index.html              no run time, no log index, no own hash
    prov.json
    statement.dsse.json            subjects = every file but itself
    proof.tlog-proof               once it is in a log; never a subject

Several articles: `source/0001/`, `source/0002/`, ….
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from newsaudit.schemas.errors import InputError

STATEMENT = "statement.dsse.json"
PROOF = "proof.tlog-proof"
TIMESTAMP = "checkpoint.tsr"
NOT_SUBJECTS = (STATEMENT, PROOF, TIMESTAMP)
"""A statement cannot name its own hash; the others come after it."""

RAW, TEXT, CAPTURE = "article.raw", "article.txt", "capture.json"
FACTS = "facts/facts.jsonl"
FINDINGS = "results/findings.jsonl"
RUN = "results/run.json"
RULESET = "rules/ruleset.lock.json"
REFERENCE = "reference/manifest.json"
REPORT = "report/index.html"
PROV = "prov.json"


def sources(count: int) -> list[str]:
    """Return the folders of this many articles."""
    return ["source"] if count == 1 else [f"source/{n:04d}" for n in range(1, count + 1)]


def waiver(number: int) -> str:
    """Return the file of the n-th waiver, from 1."""
    return f"waivers/{number:04d}.dsse.json"


@dataclass(frozen=True)
class Bundle:
    """A bundle's folder and what lies in it."""

    folder: Path
    files: tuple[str, ...]
    """Every file, by its path below the folder, sorted."""
    odd: tuple[str, ...]
    """What is neither a file nor a folder: a link could lead anywhere, so none is followed."""

    def path(self, name: str) -> Path:
        """Return a file's path; `name` is one of `files`, never a name read from a file."""
        return self.folder / name

    def read(self, name: str) -> bytes:
        """Return a file's bytes. Raises KeyError where the bundle has no such file."""
        if name not in self.files:
            raise KeyError(name)
        return self.path(name).read_bytes()

    def digest(self, name: str) -> str:
        """Return a file's SHA-256."""
        with self.path(name).open("rb") as handle:
            made = sha256()
            while block := handle.read(1 << 20):
                made.update(block)
        return made.hexdigest()

    def digests(self) -> dict[str, str]:
        """Return the SHA-256 of everything that is a subject of the statement."""
        return {name: self.digest(name) for name in self.files if name not in NOT_SUBJECTS}

    def matching(self, start: str, end: str) -> list[str]:
        """Return the files whose names begin and end so."""
        return [name for name in self.files if name.startswith(start) and name.endswith(end)]


def opened(folder: Path) -> Bundle:
    """Return a bundle. Raises InputError where the folder is none."""
    if not (folder / STATEMENT).is_file():
        raise InputError(f"{folder}: not a bundle: it has no {STATEMENT}")
    every = sorted(below(folder), key=lambda path: path.as_posix())
    names = [(path.relative_to(folder).as_posix(), path) for path in every]
    plain = [name for name, path in names if path.is_file() and not path.is_symlink()]
    odd = [name for name, path in names if name not in set(plain) and not is_folder(path)]
    return Bundle(folder, tuple(plain), tuple(odd))


def is_folder(path: Path) -> bool:
    """Tell a real folder from a link to one."""
    return path.is_dir() and not path.is_symlink()


def below(folder: Path) -> Iterator[Path]:
    """Yield everything below a folder; links are not followed."""
    entries: Iterable[Path] = folder.iterdir()
    for path in entries:
        yield path
        if is_folder(path):
            yield from below(path)
