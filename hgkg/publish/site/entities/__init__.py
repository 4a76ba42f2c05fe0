"""The pages of bodies, people, events, tasks and inspections."""
