"""RDF/XML, and what it has no way to say: some predicates, some characters, every named graph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import BlankNode, Literal, Quad

from hgkg.store.formats.names import Names
from hgkg.store.formats.order import Row, iris, subjects
from hgkg.text.xml_characters import FORBIDDEN, REPLACEMENT

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
_LOCAL = re.compile(r"(.*[^A-Za-z0-9_.\-])([A-Za-z_][A-Za-z0-9_.\-]*)", re.DOTALL)
_LINES = {"\r": "&#13;"}  # a reader would take it for a line feed


@dataclass(frozen=True, slots=True)
class Xml:
    """A file and what it lacks.

    Attributes:
        text: the file.
        unnamed: how many triples have a predicate that no element can be named after; they are left out.
        characters: how many characters XML cannot hold; U+FFFD stands in the place of each.
    """

    text: str
    unnamed: int
    characters: int


def rdfxml(rows: Sequence[Row]) -> Xml:
    """One graph, from rows as ``without_graphs`` gives them."""
    said = [row for row in rows if _LOCAL.fullmatch(row[4].predicate.value)]
    names = _names(said)
    head = "".join(f"\n    xmlns:{prefix}={quoteattr(namespace)}" for prefix, namespace in names.prefixes.items())
    parts = [f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{head}>\n']
    for subject, predicates in subjects(said):
        lines = [_property(quad, names) for _, quads in predicates for quad in quads]
        parts.append(f"  <rdf:Description {_about(subject)}>\n{''.join(lines)}  </rdf:Description>\n")
    legal, replaced = FORBIDDEN.subn(REPLACEMENT, "".join([*parts, "</rdf:RDF>\n"]))
    return Xml(legal, len(rows) - len(said), replaced)


def _names(rows: Sequence[Row]) -> Names:
    """The prefixes of all predicates; a namespace that has none gets a numbered one."""
    known = Names.of(iris(rows))
    wanted = {_namespace(row[4].predicate.value) for row in rows} | {_RDF}
    new = sorted(wanted - set(known.by_namespace))
    free = (f"ns{number}" for number in range(1, len(known.prefixes) + len(new) + 2))
    unused = (prefix for prefix in free if prefix not in known.prefixes)
    own = {known.by_namespace[namespace]: namespace for namespace in wanted & set(known.by_namespace)}
    return Names.with_prefixes({**own, **{next(unused): namespace for namespace in new}})


def _namespace(predicate: str) -> str:
    found = _LOCAL.fullmatch(predicate)
    assert found
    return found[1]


def _about(quad: Quad) -> str:
    if isinstance(quad.subject, BlankNode):
        return f"rdf:nodeID={quoteattr(quad.subject.value)}"
    return f"rdf:about={quoteattr(quad.subject.value)}"  # type: ignore[union-attr]


def _property(quad: Quad, names: Names) -> str:
    predicate, term = quad.predicate.value, quad.object
    namespace = _namespace(predicate)
    name = f"{names.by_namespace[namespace]}:{predicate.removeprefix(namespace)}"
    if isinstance(term, Literal):
        return f"    <{name}{_kind(term)}>{escape(term.value, _LINES)}</{name}>\n"
    if isinstance(term, BlankNode):
        return f"    <{name} rdf:nodeID={quoteattr(term.value)}/>\n"
    return f"    <{name} rdf:resource={quoteattr(term.value)}/>\n"  # type: ignore[union-attr]


def _kind(term: Literal) -> str:
    if term.language:
        return f" xml:lang={quoteattr(term.language)}"
    datatype = term.datatype.value
    return "" if datatype == _XSD_STRING else f" rdf:datatype={quoteattr(datatype)}"
