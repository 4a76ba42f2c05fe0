"""The catalogue of questions with their answers."""
