"""The prefixes of the graph, and terms written with them ("hg:value") as N-Quads."""

from __future__ import annotations

from functools import cache

from hgkg.model.namespaces import TERMS

PREFIXES = {
    "hg": TERMS,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "org": "http://www.w3.org/ns/org#",
    "qb": "http://purl.org/linked-data/cube#",
    "sdmx-d": "http://purl.org/linked-data/sdmx/2009/dimension#",
    "sdmx-m": "http://purl.org/linked-data/sdmx/2009/measure#",
    "sdmx-a": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "dct": "http://purl.org/dc/terms/",
    "cito": "http://purl.org/spar/cito/",
    "fabio": "http://purl.org/spar/fabio/",
    "doco": "http://purl.org/spar/doco/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "void": "http://rdfs.org/ns/void#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}


@cache
def term(name: str) -> str:
    """The IRI of a prefixed name, as it stands in N-Quads: "hg:value" is ``<https://w3id.org/hgkg/ontology#value>``.

    Raises:
        KeyError: a prefix that is not in PREFIXES.
    """
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"
