"""Benchmarks of extraction, beside the peers that can be installed."""
