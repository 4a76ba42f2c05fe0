"""Official documents that a text names: by number, by name, with date, issuer and subject."""
