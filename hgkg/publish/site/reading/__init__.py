"""The reading view: each text with all that was recognised in it."""
