"""The pages of indicators, with their charts."""
