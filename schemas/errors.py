"""Errors a user can cause, each with the exit code it ends the program with."""

from __future__ import annotations


class NewsauditError(Exception):
    """One line for the user: file, place, what was found, what was expected."""

    exit_code = 4


class UsageError(NewsauditError):
    """The command or the configuration asks for something that does not exist."""

    exit_code = 2


class InputError(NewsauditError):
    """An input cannot be read, or there is nothing in it to check."""

    exit_code = 3


def first_line(error: BaseException) -> str:
    """Return the first line of an error's message."""
    return (str(error).splitlines() or [type(error).__name__])[0]
