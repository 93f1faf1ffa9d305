"""Configuration: `newsaudit.toml`, or `[tool.newsaudit]` in `pyproject.toml`.

Unknown keys are errors.

profile = "desk"                 # desk, strict or dataset
select = ["DAT", "CNT"]          # codes, families or names
ignore = ["TXT001"]
fail-on = "error"                # error, warning, note or never
reference = ["reference"]        # folders, from the configuration's own
baseline = "baseline.json"
waivers = "newsaudit-waivers.jsonl"
language = "en"                  # of the report

[levels]
PRV001 = "warning"

[parameters.ATT001]
most = 3
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from newsaudit.schemas.errors import UsageError
from newsaudit.schemas.records import record
from newsaudit.schemas.vocabulary import FailOn

FILE = "newsaudit.toml"


@dataclass(frozen=True, kw_only=True)
class Config:
    """What a configuration file may say; the command line lays its options over it."""

    profile: str = "desk"
    select: list[str] = field(default_factory=list)
    ignore: list[str] = field(default_factory=list)
    fail_on: FailOn = "error"
    reference: list[str] = field(default_factory=list)
    baseline: str | None = None
    waivers: str | None = None
    language: str = "en"
    levels: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, dict[str, float]] = field(default_factory=dict)
    gate: dict[str, Any] = field(default_factory=dict)
    """Settings of `newsaudit gate`: columns (mapping), mostly, suite; see its help."""
    folder: Path = field(default_factory=Path)
    """Where the file stands; its paths are relative to it. Not a key."""

    def path(self, value: str) -> Path:
        """Return a path of the configuration, from the folder of its file."""
        return self.folder / value


def load(file: Path | None = None) -> Config:
    """Return the configuration of a file, or of the nearest one here or above, or the defaults.

    Raises UsageError for a file that is not TOML, an unknown key or a value of the wrong type.
    """
    file = file or nearest(Path.cwd())
    if file is None:
        return Config()
    table = read(file)
    if file.name == "pyproject.toml":
        table = own(table)
    return checked(table, file)


def nearest(folder: Path) -> Path | None:
    """Return the nearest configuration file, looking up to the root of the repository."""
    for place in (folder, *folder.parents):
        if (place / FILE).is_file():
            return place / FILE
        project = place / "pyproject.toml"
        if project.is_file() and own(read(project)):
            return project
        if (place / ".git").exists():
            return None
    return None


def own(project: dict[str, Any]) -> dict[str, Any]:
    """Return our table of a `pyproject.toml`; empty where it has none."""
    tools = project.get("tool")
    table = tools.get("newsaudit") if isinstance(tools, dict) else None
    return table if isinstance(table, dict) else {}


def read(file: Path) -> dict[str, Any]:
    """Return a TOML file's table."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: cannot read: {error}") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file}: not TOML: {error}") from None


def checked(table: dict[str, Any], file: Path) -> Config:
    """Return a table as configuration."""
    names = {f.name.replace("_", "-"): f.name for f in fields(Config) if f.name != "folder"}
    for key in table:
        if key not in names:
            near = get_close_matches(key, names, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise UsageError(f"{file}: unknown key {key!r}{hint}")
    try:
        config = record(Config, {names[key]: value for key, value in table.items()})
    except ValueError as error:
        raise UsageError(f"{file}: {str(error).replace('_', '-', 1)}") from None
    return replace(config, folder=file.parent)
