"""Benchmarks: every number the documentation quotes, by a command."""
