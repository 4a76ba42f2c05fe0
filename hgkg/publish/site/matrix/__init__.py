"""Which document drives which target, as a matrix."""
