"""The board, its gaps, and the page of each target."""
