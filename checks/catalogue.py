"""The catalogue: every rule of `checks/rules/`, found by looking, and its selection."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module

from newsaudit.checks import rules
from newsaudit.checks.rule import PROFILES, Parameters, Rule, documented
from newsaudit.schemas.errors import UsageError
from newsaudit.schemas.vocabulary import LEVELS


@cache
def catalogue() -> dict[str, Rule]:
    """Return every rule by code, in order of code."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    modules = (import_module(f"{rules.__name__}.{name}") for name in names)
    found = [documented(rule, module) for module in modules for rule in rules_of(module.RULE)]
    return {rule.code: rule for rule in sorted(found, key=lambda rule: rule.code)}


def rules_of(defined: Rule | Iterable[Rule]) -> Iterable[Rule]:
    """Return what a rule file defines as a sequence."""
    return (defined,) if isinstance(defined, Rule) else defined


@dataclass(frozen=True)
class Selection:
    """Which rules run and how: the command line and the configuration in one."""

    profile: str = "desk"
    select: tuple[str, ...] = ()
    """Codes, families (`DAT`) or names; empty: all of the profile."""
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, str] = field(default_factory=dict)
    """Code to level, instead of the rule's own."""
    parameters: Mapping[str, Parameters] = field(default_factory=dict)
    """Code to parameters, laid over the rule's own."""


def selected(selection: Selection) -> list[Rule]:
    """Return the rules a selection takes, with its levels and parameters.

    Raises UsageError for a code, profile, level or parameter that does not exist.
    """
    if selection.profile not in PROFILES:
        raise UsageError(f"profile {selection.profile!r} is none of {', '.join(PROFILES)}")
    for word in (*selection.select, *selection.ignore, *selection.levels, *selection.parameters):
        known(word)
    return [
        adjusted(rule, selection)
        for rule in catalogue().values()
        if is_selected(rule, selection) and not any(means(word, rule) for word in selection.ignore)
    ]


def is_selected(rule: Rule, selection: Selection) -> bool:
    """Tell whether a rule is named by `--select`, or without one is in the profile."""
    if selection.select:
        return any(means(word, rule) for word in selection.select)
    return selection.profile == "strict" or selection.profile in rule.profiles


def means(word: str, rule: Rule) -> bool:
    """Tell whether a word of the user names a rule: by code, by start of code, or by name."""
    return rule.code.startswith(word.upper()) or word == rule.name


def known(word: str) -> None:
    """Raise UsageError if a word names no rule, with the nearest that does."""
    every = catalogue().values()
    if word and any(means(word, rule) for rule in every):
        return
    from rapidfuzz import process

    choices = [rule.code for rule in every] + [rule.name for rule in every]
    near = process.extractOne(word, choices)
    hint = f"; did you mean {near[0]}?" if near else ""
    raise UsageError(f"no rule is called {word!r}{hint} (`newsaudit rules` lists them)")


def adjusted(rule: Rule, selection: Selection) -> Rule:
    """Return the rule with the level and the parameters the configuration sets."""
    level = selection.levels.get(rule.code, rule.level)
    if level not in LEVELS:
        raise UsageError(f"{rule.code}: level {level!r} is none of {', '.join(LEVELS)}")
    given = selection.parameters.get(rule.code, {})
    unknown = sorted(set(given) - set(rule.parameters))
    if unknown:
        has = ", ".join(sorted(rule.parameters)) or "none"
        raise UsageError(f"{rule.code}: unknown parameter {unknown[0]!r}; it has {has}")
    return replace(rule, level=level, parameters={**rule.parameters, **given})
