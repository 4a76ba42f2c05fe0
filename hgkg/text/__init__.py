"""Strings only: spans, exact offset maps, named normalising steps, match keys, Vietnamese numbers."""
