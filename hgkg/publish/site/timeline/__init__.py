"""Documents, events, terms and plan periods in time."""
