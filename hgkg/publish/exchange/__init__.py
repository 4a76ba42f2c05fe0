"""Exchange formats: a build as files for other programs, each with a report of what the format cannot hold."""
