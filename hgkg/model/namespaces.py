"""Below which IRIs the names of this project stand. Queries spell out their prefixes, as SPARQL wants it."""

ONTOLOGY = "https://w3id.org/hgkg/ontology"
"""The ontology itself."""

TERMS = f"{ONTOLOGY}#"
"""Of its classes and properties, prefix "hg"."""

ONTOLOGY_GRAPH = "https://w3id.org/hgkg/graph/ontology"
"""The named graph of ontology and vocabularies."""

DATA = "https://w3id.org/hgkg/id/"
"""Of everything that was read."""

VOCABULARIES = "https://w3id.org/hgkg/vocab/"
"""Of concepts: below it stands the scheme, then the concept."""
