"""The layout: what pyproject says is what the tree holds."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from newsaudit.checks.views import views
from newsaudit.schemas.facts import FACTS
from newsaudit.schemas.frames import dtypes
from newsaudit.schemas.tables import MODELS, columns_of

ROOT = Path(__file__).parent.parent
SOURCES = {"newsaudit": "audit", "newsaudit.schemas": "schemas", "newsaudit.checks": "checks",
           "newsaudit.reports": "reports"}  # fmt: skip


def packages_in_tree() -> set[str]:
    """Return every folder with an `__init__.py`, by its import name."""
    found = set()
    for package, folder in SOURCES.items():
        for init in (ROOT / folder).rglob("__init__.py"):
            below = init.parent.relative_to(ROOT / folder).parts
            found.add(".".join((package, *below)))
    return found


def test_every_package_is_listed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(project["tool"]["setuptools"]["packages"]) == packages_in_tree()


def test_links_for_type_checkers_name_every_entry():
    links = {link.name for link in (ROOT / "tests/.links/newsaudit").iterdir()}
    entries = {e.name for e in (ROOT / "audit").iterdir() if e.name != "__pycache__"}
    assert links - {"__pycache__"} == entries | {"schemas", "checks", "reports"}


def test_every_dependency_says_why():
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    start = lines.index("dependencies = [")
    listed = lines[start + 1 : lines.index("]", start)]
    assert all("#" in line for line in listed)


@pytest.mark.parametrize("record", FACTS, ids=lambda record: record.table)
def test_records_have_the_columns_of_their_model(record):
    columns = MODELS[record.table].to_schema().columns
    assert [field.name for field in fields(record)] == list(columns)
    assert {n: str(d) for n, d in dtypes(record).items()} == {
        n: str(c.dtype) for n, c in columns.items()
    }


@pytest.mark.parametrize("table", MODELS)
def test_every_column_says_what_it_means(table):
    assert all(column.description for column in MODELS[table].to_schema().columns.values())


def test_one_version():
    from importlib.metadata import version

    import newsaudit

    assert version("newsaudit") == newsaudit.__version__


@pytest.mark.parametrize(
    "model",
    [*MODELS.values(), *(view.model for view in views().values())],
    ids=lambda model: model.__name__,
)
def test_columns_are_read_from_annotations_as_pandera_reads_them(model):
    specs = model.to_schema().columns
    assert list(columns_of(model).items()) == [(n, spec.dtype.type) for n, spec in specs.items()]
