"""The pages that explain ontology and vocabularies, one of each a language: ``python -m tools.ontology_pages``."""
