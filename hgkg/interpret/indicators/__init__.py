"""Which indicator a figure speaks of."""
