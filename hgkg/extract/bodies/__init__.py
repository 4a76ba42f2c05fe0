"""Organisations and the areas they belong to: of the vocabulary, by the grammar of names, classes of them."""
