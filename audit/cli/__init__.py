"""The command line: thin commands, one module each; heavy imports only inside the command."""

from newsaudit.cli.main import main

__all__ = ["main"]
