"""Benchmarks: every number the documentation quotes, by a command."""

import os

ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""For programs that are timed: a user's Python keeps what it has compiled. Where it may not, each
start compiles every source anew, ours more than a library that was installed with its bytecode."""
