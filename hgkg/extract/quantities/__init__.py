"""Numbers that count or measure, with their units."""
