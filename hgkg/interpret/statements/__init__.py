"""Sentences read as statements: what each figure is, and of what."""
