"""The pages of findings, with their arithmetic."""
