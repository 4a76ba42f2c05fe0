"""Pictures of the pages of a site, for those who make them to look at."""
