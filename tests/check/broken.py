"""One broken graph for each constraint: the valid graph with the change that the constraint is there to notice.

A change is found by the component, from the shape's own parameters: every constraint that somebody adds to shapes.ttl
gets its broken graph at once, and a test fails where the valid graph has no node to break it on. Rules have theirs by
name in broken_rules.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from graphs import valid
from pyoxigraph import Literal, NamedNode, Triple

from hgkg.check.shacl import Constraint, Shape

Triples = frozenset[Triple]
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
NOTHING = NamedNode("https://w3id.org/hgkg/id/nothing")
_SUBCLASS = NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a path of a shape ends on a focus node: the triple to change, and which end of it is the value."""

    triple: Triple
    backwards: bool

    def with_value(self, value: NamedNode | Literal) -> Triple:
        s, p, o = self.triple
        return Triple(value, p, o) if self.backwards else Triple(s, p, value)  # type: ignore[arg-type]

    @property
    def value(self) -> NamedNode | Literal:
        return self.triple.subject if self.backwards else self.triple.object  # type: ignore[return-value]


def broken(shape: Shape, constraint: Constraint) -> Triples:
    """The valid graph, broken so that ``constraint`` must fail.

    Raises:
        LookupError: the valid graph has no node to break it on.
    """
    graph = valid()
    if not shape.path:
        return ON_NODES[constraint.name](graph, focus_nodes(shape, graph)[0], constraint)
    places = list(_places(shape, graph))
    if not places:
        raise LookupError(f"the valid graph has no node to break {shape.name} on")
    if constraint.name in ("lessThan", "lessThanOrEquals", "equals"):
        beside = {t.subject for t in graph if t.predicate == constraint.values[0]}
        places = [place for place in places if place.triple.subject in beside]
    return ON_VALUES[constraint.name](graph, places, constraint)


def focus_nodes(shape: Shape, graph: Triples) -> list[NamedNode]:
    """The nodes that a shape is for, in a fixed order."""
    found: set[NamedNode] = set()
    for target in shape.targets:
        classes = {c for name in target.classes for c in _below(NamedNode(name), graph)}
        found |= {t.subject for t in graph if t.predicate == TYPE and t.object in classes}  # type: ignore[misc]
        found |= {t.subject for t in graph if t.predicate.value in target.subjects_of}  # type: ignore[misc]
        found |= {t.object for t in graph if t.predicate.value in target.objects_of}  # type: ignore[misc]
    return sorted(found, key=str)


def _below(cls: NamedNode, graph: Triples) -> set[NamedNode]:
    found, new = set(), {cls}
    while new:
        found |= new
        new = {t.subject for t in graph if t.predicate == _SUBCLASS and t.object in new} - found  # type: ignore[misc]
    return found


def _places(shape: Shape, graph: Triples) -> Iterator[Place]:
    """All triples in which the path of a shape ends, node by node."""
    *first, last = [step.strip("<>") for step in shape.path.replace(">/<", ">\n<").split("\n")]
    for node in focus_nodes(shape, graph):
        nodes = [node]
        for step in first:
            nodes = [t.object for t in sorted(graph, key=str) if t.subject in nodes and t.predicate.value == step]  # type: ignore[misc]
        backwards, prop = last.startswith("^"), last.removeprefix("^<")
        for triple in sorted(graph, key=str):
            if triple.predicate.value == prop and (triple.object if backwards else triple.subject) in nodes:
                yield Place(triple, backwards)


# Changes of values


def _replace(graph: Triples, places: list[Place], value: NamedNode | Literal) -> Triples:
    return graph - {places[0].triple} | {places[0].with_value(value)}


def _none_left(graph: Triples, places: list[Place], _: Constraint) -> Triples:
    """Every value of the first node is taken away."""
    one = places[0].triple
    end = (lambda t: t.object) if places[0].backwards else (lambda t: t.subject)
    return graph - {p.triple for p in places if end(p.triple) == end(one)}


def _one_too_many(graph: Triples, places: list[Place], constraint: Constraint) -> Triples:
    """As many more values of the same kind as are allowed."""
    more = range(1, int(constraint.values[0].value) + 1)
    return graph | {places[0].with_value(_another(places[0].value, i)) for i in more}


def _another(value: NamedNode | Literal, nth: int) -> NamedNode | Literal:
    if isinstance(value, NamedNode):
        return NamedNode(f"{NOTHING.value}/{nth}")
    if value.language:
        return Literal(f"{value.value} {nth}", language=value.language)
    kind = value.datatype.value.removeprefix(XSD)
    if kind == "boolean":
        return Literal(value.value != "true")
    if kind == "gYearMonth":
        return Literal(f"{int(value.value[:4]) + nth}{value.value[4:]}", datatype=value.datatype)
    if kind == "dateTime":
        return Literal(f"{value.value[:-3]}{nth:02}Z", datatype=value.datatype)
    if kind == "date":
        day = date.fromisoformat(value.value) + timedelta(days=nth)
        return Literal(day.isoformat(), datatype=value.datatype)
    return Literal(
        f"{value.value}{nth}" if value.value[-1:].isdigit() else f"{value.value} {nth}", datatype=value.datatype
    )


def _of_another_datatype(graph: Triples, places: list[Place], constraint: Constraint) -> Triples:
    """A string where none may stand, else a URI. (rdflib puts URIs and numbers in some order, where SHACL has none: a
    string is no part of that.)"""
    other = "anyURI" if constraint.values[0].value == XSD + "string" else "string"
    return _replace(graph, places, Literal(places[0].value.value, datatype=NamedNode(XSD + other)))


def _nothing_known(graph: Triples, places: list[Place], _: Constraint) -> Triples:
    """A node of no class, which is in no list, has no datatype and fits no pattern."""
    return _replace(graph, places, NOTHING)


def _words(text: str) -> Callable[[Triples, list[Place], Constraint], Triples]:
    def change(graph: Triples, places: list[Place], _: Constraint) -> Triples:
        old = places[0].value
        language = old.language if isinstance(old, Literal) else None
        return _replace(graph, places, Literal(text, language=language) if language else Literal(text))

    return change


def _beyond(step: int) -> Callable[[Triples, list[Place], Constraint], Triples]:
    """The bound itself, or the number next to it."""

    def change(graph: Triples, places: list[Place], constraint: Constraint) -> Triples:
        bound = constraint.values[0]
        assert isinstance(bound, Literal)
        return _replace(graph, places, Literal(str(Decimal(bound.value) + step), datatype=bound.datatype))

    return change


def _as_other(step: int) -> Callable[[Triples, list[Place], Constraint], Triples]:
    """As much as the property it is held against says, or more."""

    def change(graph: Triples, places: list[Place], constraint: Constraint) -> Triples:
        node = places[0].triple.subject
        (other,) = [t.object for t in graph if t.subject == node and t.predicate == constraint.values[0]]
        assert isinstance(other, Literal)
        if not step:
            return _replace(graph, places, other)
        is_date = other.datatype.value == XSD + "date"
        later = _another(other, step) if is_date else Literal(str(Decimal(other.value) + step), datatype=other.datatype)
        return _replace(graph, places, later)

    return change


def _another_value(graph: Triples, places: list[Place], _: Constraint) -> Triples:
    return _replace(graph, places, _another(places[0].value, 1))


def _again_in_its_language(graph: Triples, places: list[Place], _: Constraint) -> Triples:
    old = places[0].value
    assert isinstance(old, Literal)
    return graph | {places[0].with_value(Literal(old.value + " nữa", language=old.language))}


def _in_french(graph: Triples, places: list[Place], _: Constraint) -> Triples:
    return _replace(graph, places, Literal("oui", language="fr"))


def _without_it(graph: Triples, places: list[Place], constraint: Constraint) -> Triples:
    return frozenset(graph - {p.triple for p in places if p.value == constraint.values[0]})


ON_VALUES: dict[str, Callable[[Triples, list[Place], Constraint], Triples]] = {
    "minCount": _none_left,
    "maxCount": _one_too_many,
    "datatype": _of_another_datatype,
    "class": _nothing_known,
    "nodeKind": _words("không phải IRI"),
    "in": _words("không có trong danh sách"),
    "pattern": _words("?!"),
    "minLength": _words(""),
    "maxLength": _words("x" * 31),
    "minInclusive": _beyond(-1),
    "maxInclusive": _beyond(1),
    "minExclusive": _beyond(0),
    "lessThan": _as_other(0),
    "lessThanOrEquals": _as_other(1),
    "equals": _another_value,
    "uniqueLang": _again_in_its_language,
    "languageIn": _in_french,
    "hasValue": _without_it,
    "or": _nothing_known,
}


# Changes of nodes


def _with_a_foreign_property(graph: Triples, node: NamedNode, _: Constraint) -> Triples:
    return graph | {Triple(node, NamedNode("https://w3id.org/hgkg/ontology#unheardOf"), Literal("x"))}


def _not_of_the_class(graph: Triples, node: NamedNode, constraint: Constraint) -> Triples:
    below = _below(NamedNode(constraint.values[0].value), graph)
    return graph - {Triple(node, TYPE, cls) for cls in below}


def _of_no_class(graph: Triples, node: NamedNode, constraint: Constraint) -> Triples:
    """What is left are the classes that the shape is for."""
    for member in constraint.alternatives:
        graph = _not_of_the_class(graph, node, member.constraints[0])
    return graph


ON_NODES: dict[str, Callable[[Triples, NamedNode, Constraint], Triples]] = {
    "closed": _with_a_foreign_property,
    "class": _not_of_the_class,
    "or": _of_no_class,
}
