"""Targets and results: of sentences and of tables."""
