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

[parameters.ATT010]
share = 0.5
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from newsaudit.schemas.errors import UsageError

FILE = "newsaudit.toml"


@dataclass(frozen=True, kw_only=True)
class Config:
    """What a configuration file may say; the command line lays its options over it."""

    profile: str = "desk"
    select: list[str] = field(default_factory=list)
    ignore: list[str] = field(default_factory=list)
    fail_on: str = "error"
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
        table = table.get("tool", {}).get("newsaudit", {})
    return checked(table, file)


def nearest(folder: Path) -> Path | None:
    """Return the nearest configuration file, looking up to the root of the repository."""
    for place in (folder, *folder.parents):
        if (place / FILE).is_file():
            return place / FILE
        project = place / "pyproject.toml"
        if project.is_file() and "newsaudit" in read(project).get("tool", {}):
            return project
        if (place / ".git").exists():
            return None
    return None


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
    hints = get_type_hints(Config)
    names = {f.name.replace("_", "-"): f.name for f in fields(Config) if f.name != "folder"}
    for key, value in table.items():
        if key not in names:
            near = get_close_matches(key, names, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise UsageError(f"{file}: unknown key {key!r}{hint}")
        if not fits(value, hints[names[key]]):
            found = type(value).__name__
            raise UsageError(f"{file}: {key} is {found}, expected {hints[names[key]]}")
    return Config(**{names[key]: value for key, value in table.items()}, folder=file.parent)


def fits(value: object, hint: Any) -> bool:  # noqa: ANN401 - a type is a value here
    """Tell whether a TOML value is of a type."""
    origin, args = get_origin(hint), get_args(hint)
    if hint is Any:
        return True
    if origin in (UnionType, Union):
        return any(fits(value, arg) for arg in args)
    if origin is list:
        return isinstance(value, list) and all(fits(item, args[0]) for item in value)
    if origin is dict:
        return isinstance(value, dict) and all(fits(item, args[1]) for item in value.values())
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, hint)
