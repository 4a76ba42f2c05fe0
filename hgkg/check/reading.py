"""shapes.ttl as values. Whatever in it is not understood is an error: see shacl.py."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pyoxigraph import BlankNode, Literal, NamedNode

from hgkg.check.components import KNOWN, LISTS
from hgkg.check.paths import path_of
from hgkg.check.rules import select_of
from hgkg.check.shacl import SEVERITIES, SH, Alternative, Constraint, Shape, Targets, Value
from hgkg.check.turtle import RDF, Object, Subject, Turtle

_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_TARGETS = {"targetClass": "classes", "targetSubjectsOf": "subjects_of", "targetObjectsOf": "objects_of"}
_NOTES = {SH + "name", SH + "description", _RDFS + "seeAlso", _RDFS + "isDefinedBy", RDF + "type"}
_OWN = {SH + name for name in ("path", "severity", "message", "property", *_TARGETS)}
_PART = {SH + "ignoredProperties", SH + "flags"}  # read with the constraint that they belong to
_KINDS = (NamedNode(SH + "NodeShape"), NamedNode(SH + "PropertyShape"))


def read_shapes(turtle: Turtle) -> tuple[Shape, ...]:
    """All shapes of a file, in its order: node shapes that have targets, and the property shapes below them.

    Raises:
        VocabularyError: something that is not understood, or a property shape that belongs to none.
    """
    shapes: list[Shape] = []
    below: dict[Subject, list[Targets]] = {}
    for node in _of_kind(turtle, _KINDS[0]):
        targets = _targets(node, turtle)
        shapes.append(_shape(node, (targets,), turtle))
        for child in turtle.properties(node).get(SH + "property", ()):
            if not isinstance(child, NamedNode) or child not in turtle.nodes:
                raise turtle.wrong(node, "has a property shape without a name", "có sh:property chưa được đặt IRI")
            below.setdefault(child, []).append(targets)
    for node in _of_kind(turtle, _KINDS[1]):
        if node not in below:
            raise turtle.wrong(node, "belongs to no node shape", "không thuộc sh:NodeShape nào")
        shapes.append(_shape(node, tuple(below[node]), turtle))
    return tuple(shapes)


def _of_kind(turtle: Turtle, kind: NamedNode) -> Iterator[NamedNode]:
    for node, found in turtle.nodes.items():
        if kind in found.get(RDF + "type", ()):
            if not isinstance(node, NamedNode):
                raise turtle.wrong(node, "is a shape without a name", "là shape chưa có IRI")
            yield node


def _targets(node: NamedNode, turtle: Turtle) -> Targets:
    found = turtle.properties(node)
    given = {
        field: tuple(value.value for value in found.get(SH + name, ()) if isinstance(value, NamedNode))
        for name, field in _TARGETS.items()
    }
    if not any(given.values()):
        raise turtle.wrong(node, "has no target", "chưa có sh:targetClass hay sh:targetSubjectsOf")
    return Targets(**given)


def _shape(node: NamedNode, targets: tuple[Targets, ...], turtle: Turtle) -> Shape:
    found = turtle.properties(node)
    paths = found.get(SH + "path", ())
    severity = _severity(node, found, turtle)
    constraints = tuple(_constraints(node, turtle))
    query = next((c for c in constraints if c.name == "sparql"), None)
    if query is not None and len(constraints) > 1:
        raise turtle.wrong(node, "has a rule and other constraints", "có cả sh:sparql lẫn ràng buộc khác")
    return Shape(
        iri=node.value,
        path=path_of(paths[0], turtle) if paths else "",
        targets=targets,
        severity=severity,
        messages=_messages(node, found, turtle) if constraints else {},
        constraints=constraints,
        notes=_notes(found),
    )


def _severity(node: NamedNode, found: Mapping[str, Sequence[Object]], turtle: Turtle) -> str:
    given = [str(value.value).removeprefix(SH) for value in found.get(SH + "severity", ())]
    if len(given) > 1 or not set(given) <= set(SEVERITIES):
        raise turtle.wrong(node, "has no known severity", "có sh:severity không hợp lệ")
    return given[0] if given else SEVERITIES[0]


def _messages(node: NamedNode, found: Mapping[str, Sequence[Object]], turtle: Turtle) -> Mapping[str, str]:
    given = [value for value in found.get(SH + "message", ()) if isinstance(value, Literal)]
    messages = {value.language or "": value.value for value in given}
    if sorted(messages) != ["en", "vi"] or len(given) != len(messages):
        raise turtle.wrong(node, "needs one message in vi and one in en", "cần đúng một sh:message @vi và một @en")
    return messages


def _notes(found: Mapping[str, Sequence[Object]]) -> Mapping[str, tuple[str, ...]]:
    notes: dict[str, list[str]] = {}
    for name in (SH + "name", SH + "description", _RDFS + "seeAlso"):
        for value in found.get(name, ()):
            language = value.language if isinstance(value, Literal) else None
            local = name.rpartition("#")[2]
            notes.setdefault(f"{local}@{language}" if language else local, []).append(str(value.value))
    return {name: tuple(values) for name, values in notes.items()}


def _constraints(node: Subject, turtle: Turtle) -> Iterator[Constraint]:
    """Every constraint of a shape; a property that is neither that nor anything else known is refused."""
    found = turtle.properties(node)
    for predicate, values in found.items():
        name = predicate.removeprefix(SH)
        if predicate in _NOTES or predicate in _OWN or predicate in _PART:
            continue
        if not predicate.startswith(SH) or name not in KNOWN:
            raise turtle.wrong(node, f"has {predicate}, which is not understood", f"có {predicate} chưa được hỗ trợ")
        if len(values) > 1:
            raise turtle.wrong(node, f"has {name} more than once", f"có hơn một sh:{name}")
        yield _constraint(node, name, values[0], turtle)


def _constraint(node: Subject, name: str, value: Object, turtle: Turtle) -> Constraint:
    if name == "sparql":
        return Constraint(name, query=select_of(value, node, turtle))
    if name == "or":
        members = (tuple(_constraints(_named(member), turtle)) for member in turtle.members(value))
        return Constraint(name, alternatives=tuple(map(Alternative, members)))
    found = turtle.properties(node)
    if name in LISTS:
        return Constraint(name, tuple(_plain(node, member, turtle) for member in turtle.members(value)))
    constraint = Constraint(name, (_plain(node, value, turtle),))
    if name == "pattern":
        return replace(constraint, values=(*constraint.values, *_plains(node, found.get(SH + "flags", ()), turtle)))
    if name == "closed":
        return replace(constraint, values=tuple(_allowed(node, turtle)))
    return constraint


def _allowed(node: Subject, turtle: Turtle) -> Iterator[Value]:
    """The properties that a node of a closed shape may have: those that its property shapes are about, and others."""
    found = turtle.properties(node)
    if [value.value for value in found[SH + "closed"]] != ["true"]:
        raise turtle.wrong(node, "says sh:closed without true", "có sh:closed khác true")
    for child in found.get(SH + "property", ()):
        yield from (path for path in turtle.properties(child).get(SH + "path", ()) if isinstance(path, NamedNode))
    for ignored in found.get(SH + "ignoredProperties", ()):
        yield from _plains(node, turtle.members(ignored), turtle)


def _plains(node: Subject, values: Sequence[Object] | Iterator[Object], turtle: Turtle) -> tuple[Value, ...]:
    return tuple(_plain(node, value, turtle) for value in values)


def _plain(node: Subject, value: Object, turtle: Turtle) -> Value:
    if isinstance(value, BlankNode):
        raise turtle.wrong(node, "has a blank node for a value", "có nút trống làm giá trị")
    return value


def _named(node: Object) -> Subject:
    return node if isinstance(node, BlankNode) else NamedNode(str(node.value))
