"""What is read of a build once, for the pages of both languages."""
