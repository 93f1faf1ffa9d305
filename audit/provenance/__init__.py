"""The provenance layer."""
