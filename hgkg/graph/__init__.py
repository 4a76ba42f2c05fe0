"""Records and vocabularies as RDF: IRIs, quads, and the ontology as a lexicon."""
