"""Events and inspections."""
