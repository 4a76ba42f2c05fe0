"""Constraint components as SPARQL: for each, which rows break it. One function a component.

Two kinds: some look at one value at a time and are an expression that is true where ``?value`` breaks them, so that
``sh:or`` can join them; the others look at all values of a node and are a query of their own.

An expression is never an error: what cannot be compared breaks the constraint (https://www.w3.org/TR/shacl/, 4.3).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from pyoxigraph import Literal

from hgkg.check.shacl import Constraint, Value

Classes = Callable[[str], Sequence[str]]
"""A class and all below it, as IRIs."""

XSD = "http://www.w3.org/2001/XMLSchema#"
LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
CAST = frozenset(XSD + name for name in ("integer", "decimal", "boolean", "date", "dateTime", "gYear", "gYearMonth"))
"""Datatypes that not every string is a value of; what the engine cannot cast to them is ill-formed."""
_KINDS = {"IRI": "isIRI", "Literal": "isLiteral", "BlankNode": "isBlank"}


def _datatype(constraint: Constraint, _: Classes) -> str:
    datatype = constraint.values[0]
    if datatype.value == LANG_STRING:
        return '!(isLiteral(?value) && LANG(?value) != "")'
    if datatype.value not in CAST:
        return f"!(isLiteral(?value) && DATATYPE(?value) = {datatype})"
    return f"!(isLiteral(?value) && DATATYPE(?value) = {datatype} && COALESCE({datatype}(STR(?value)) = ?value, false))"


def _class(constraint: Constraint, classes: Classes) -> str:
    listed = ", ".join(f"<{iri}>" for iri in classes(constraint.values[0].value))
    return f"NOT EXISTS {{ ?value a ?class . FILTER(?class IN ({listed})) }}"


def _node_kind(constraint: Constraint, _: Classes) -> str:
    tests = constraint.values[0].value.rpartition("#")[2].split("Or")
    return "!(" + " || ".join(f"{_KINDS[test]}(?value)" for test in tests) + ")"


def _in(constraint: Constraint, _: Classes) -> str:
    return " && ".join(f"!sameTerm(?value, {value})" for value in constraint.values) or "true"


def _pattern(constraint: Constraint, _: Classes) -> str:
    flags = "".join(f", {flag}" for flag in constraint.values[1:])
    return f"isBlank(?value) || !REGEX(STR(?value), {_string(constraint.values[0])}{flags})"


def _length(sign: str) -> Component:
    return lambda constraint, _: f"isBlank(?value) || STRLEN(STR(?value)) {sign} {constraint.values[0].value}"


def _range(sign: str) -> Component:
    return lambda constraint, _: f"!COALESCE(?value {sign} {constraint.values[0]}, false)"


def _language_in(constraint: Constraint, _: Classes) -> str:
    fits = " || ".join(f"LANGMATCHES(LANG(?value), {_string(value)})" for value in constraint.values)
    return f"!(isLiteral(?value) && ({fits}))"


def _or(constraint: Constraint, classes: Classes) -> str:
    members = (" || ".join(f"({broken(c, classes)})" for c in member.constraints) for member in constraint.alternatives)
    return " && ".join(f"({member})" for member in members)


Component = Callable[[Constraint, Classes], str]

OF_VALUES: Mapping[str, Component] = {
    "datatype": _datatype,
    "class": _class,
    "nodeKind": _node_kind,
    "in": _in,
    "pattern": _pattern,
    "minLength": _length("<"),
    "maxLength": _length(">"),
    "minInclusive": _range(">="),
    "maxInclusive": _range("<="),
    "minExclusive": _range(">"),
    "maxExclusive": _range("<"),
    "languageIn": _language_in,
    "or": _or,
}
"""True where ``?value`` breaks the constraint."""


def broken(constraint: Constraint, classes: Classes) -> str:
    """The expression that is true where ``?value`` breaks a constraint of OF_VALUES."""
    return OF_VALUES[constraint.name](constraint, classes)


def _min_count(constraint: Constraint, focus: str, path: str) -> str:
    least = int(constraint.values[0].value)
    if least == 1:
        return f"SELECT DISTINCT ?this WHERE {{ {focus} MINUS {{ ?this {path} ?any }} }}"
    found = f"{focus} OPTIONAL {{ ?this {path} ?any }}"
    return f"SELECT ?this WHERE {{ {found} }} GROUP BY ?this HAVING(COUNT(DISTINCT ?any) < {least})"


def _max_count(constraint: Constraint, focus: str, path: str) -> str:
    most = int(constraint.values[0].value)
    return f"SELECT ?this WHERE {{ {focus} ?this {path} ?any }} GROUP BY ?this HAVING(COUNT(DISTINCT ?any) > {most})"


def _has_value(constraint: Constraint, focus: str, path: str) -> str:
    return f"SELECT DISTINCT ?this WHERE {{ {focus} MINUS {{ ?this {path} {constraint.values[0]} }} }}"


def _unique_lang(_: Constraint, focus: str, path: str) -> str:
    each = f'?this {path} ?any . FILTER(LANG(?any) != "") BIND(LCASE(LANG(?any)) AS ?language)'
    counted = "GROUP BY ?this ?language HAVING(COUNT(DISTINCT ?any) > 1)"
    return f"SELECT DISTINCT ?this WHERE {{ SELECT ?this ?language WHERE {{ {focus} {each} }} {counted} }}"


def _equals(constraint: Constraint, focus: str, path: str) -> str:
    other = constraint.values[0]
    here = f"?this {path} ?value . FILTER NOT EXISTS {{ ?this {other} ?value }}"
    there = f"?this {other} ?value . FILTER NOT EXISTS {{ ?this {path} ?value }}"
    return f"SELECT DISTINCT ?this ?value WHERE {{ {focus} {{ {here} }} UNION {{ {there} }} }}"


def _less(sign: str) -> OfNodes:
    def less(constraint: Constraint, focus: str, path: str) -> str:
        both = f"?this {path} ?value ; {constraint.values[0]} ?other ."
        wrong = f"FILTER(!COALESCE(?value {sign} ?other, false))"
        return f"SELECT DISTINCT ?this ?value WHERE {{ {focus} {both} {wrong} }}"

    return less


def _closed(constraint: Constraint, focus: str, _: str) -> str:
    others = f"FILTER(?path NOT IN ({', '.join(map(str, constraint.values))}))"
    return f"SELECT DISTINCT ?this ?path ?value WHERE {{ {focus} ?this ?path ?value . {others} }}"


OfNodes = Callable[[Constraint, str, str], str]

OF_NODES: Mapping[str, OfNodes] = {
    "minCount": _min_count,
    "maxCount": _max_count,
    "hasValue": _has_value,
    "uniqueLang": _unique_lang,
    "equals": _equals,
    "lessThan": _less("<"),
    "lessThanOrEquals": _less("<="),
    "closed": _closed,
}
"""The query for nodes ``?this`` that break the constraint, with ``?value`` and ``?path`` where reports have them; it is
given the pattern that binds the focus nodes, and the path of the shape."""

LISTS = ("in", "languageIn")
KNOWN = frozenset({*OF_VALUES, *OF_NODES, "sparql"})


def _string(value: Value) -> str:
    return str(Literal(value.value))
