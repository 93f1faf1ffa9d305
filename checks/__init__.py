"""The checks layer."""
