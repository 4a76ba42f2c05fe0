"""JSON-LD 1.1 for people: short keys, relative ids, text by language, integers and truth values as JSON has them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from pyoxigraph import BlankNode, Literal, Quad

from hgkg.store.formats.context import ID, LANGUAGE, MIXED, STRING, Context
from hgkg.store.formats.order import RDF_TYPE, Row, graphs, subjects

_XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")  # what every reader of JSON keeps, a browser included


def jsonld(rows: Sequence[Row]) -> str:
    """All graphs, from rows as ``ordered`` gives them."""
    context = Context.of(rows)
    content: list[object] = []
    for graph, own in graphs(rows):
        nodes = [_node(quad, predicates, context) for quad, predicates in subjects(own)]
        content += [{"@id": context.id(graph), "@graph": nodes}] if graph else nodes
    whole = {"@context": context.to_json(), "@graph": content}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _node(subject: Quad, predicates: Sequence[tuple[Quad, list[Quad]]], context: Context) -> dict[str, object]:
    node: dict[str, object] = {"@id": _term_id(subject.subject, context)}
    for first, quads in predicates:
        terms = [quad.object for quad in quads]
        iri = first.predicate.value
        if iri == RDF_TYPE and all(not isinstance(term, Literal) for term in terms):
            node["@type"] = _sole([context.key(term.value) for term in terms])  # type: ignore[union-attr]
        elif context.kinds[iri] == LANGUAGE:
            node[context.key(iri)] = _by_language(terms)
        else:
            node[context.key(iri)] = _sole([_value(term, context.kinds[iri], context) for term in terms])
    return node


def _sole(values: list[object]) -> object:
    return values[0] if len(values) == 1 else values


def _by_language(terms: Sequence[object]) -> dict[str, object]:
    found: dict[str, list[object]] = {}
    for term in terms:
        assert isinstance(term, Literal)
        found.setdefault(term.language or "@none", []).append(term.value)
    return {language: _sole(values) for language, values in sorted(found.items())}


def _value(term: object, kind: str, context: Context) -> object:
    if not isinstance(term, Literal):
        return _term_id(term, context) if kind == ID else {"@id": _term_id(term, context)}
    datatype = term.datatype.value
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if datatype == STRING:
        return term.value
    plain: object = term.value
    if datatype == f"{_XSD}integer" and _INTEGER.fullmatch(term.value):
        plain = int(term.value)
    elif datatype == f"{_XSD}boolean" and term.value in ("true", "false"):
        plain = term.value == "true"
    if kind != MIXED:
        return plain
    return {"@value": plain, "@type": context.names.prefixed(datatype) or datatype}


def _term_id(term: object, context: Context) -> str:
    if isinstance(term, BlankNode):
        return str(term)
    return context.id(term.value)  # type: ignore[attr-defined]
