"""RDF as text in each of its syntaxes: sorted, with prefixes, the same bytes for the same graph."""
