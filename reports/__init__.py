"""The reports layer."""
