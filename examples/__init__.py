"""Examples for people and for tests."""
