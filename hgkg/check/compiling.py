"""Shapes as SPARQL queries: one a constraint component, each over all focus nodes of its shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hgkg.check.components import OF_NODES, OF_VALUES, Classes, broken
from hgkg.check.shacl import Constraint, Shape, Targets


@dataclass(frozen=True, slots=True)
class Check:
    """One query whose every row is a result.

    Attributes:
        shape: whose constraint it is.
        component: the component's IRI.
        query: a SELECT of ``?this`` and, where the component gives them, ``?value``, ``?path`` and words of a message.
    """

    shape: Shape
    component: str
    query: str


def compiled(shapes: Iterable[Shape], classes: Classes) -> Iterator[Check]:
    """The checks of all shapes, in their order.

    Args:
        shapes: what ``read_shapes`` gave.
        classes: a class and all below it in the graph to check.
    """
    for shape in shapes:
        focus = _focus(shape.targets, classes)
        for constraint in shape.constraints:
            yield Check(shape, constraint.component, _query(shape, constraint, focus, classes))


def _query(shape: Shape, constraint: Constraint, focus: str, classes: Classes) -> str:
    if constraint.name == "sparql":
        return f"SELECT DISTINCT * WHERE {{ {{ SELECT DISTINCT ?this WHERE {{ {focus} }} }} {{ {constraint.query} }} }}"
    if constraint.name in OF_VALUES:
        wrong = f"?this {shape.path} ?value . FILTER({broken(constraint, classes)})" if shape.path else ""
        return f"SELECT DISTINCT ?this ?value WHERE {{ {focus} {wrong or _of_itself(constraint, classes)} }}"
    return OF_NODES[constraint.name](constraint, focus, shape.path)


def _of_itself(constraint: Constraint, classes: Classes) -> str:
    """Of a node shape the value is the focus node."""
    return f"BIND(?this AS ?value) FILTER({broken(constraint, classes)})"


def _focus(targets: Iterable[Targets], classes: Classes) -> str:
    """The pattern that binds ``?this`` to every focus node."""
    below = dict.fromkeys(iri for target in targets for name in target.classes for iri in classes(name))
    ways = []
    if len(below) == 1:
        ways.append(f"?this a <{next(iter(below))}> .")
    elif below:
        ways.append(f"VALUES ?type {{ {' '.join(f'<{iri}>' for iri in below)} }} ?this a ?type .")
    for target in targets:
        ways += [f"?this <{iri}> ?object ." for iri in target.subjects_of]
        ways += [f"?subject <{iri}> ?this ." for iri in target.objects_of]
    ways = list(dict.fromkeys(ways))
    return ways[0] if len(ways) == 1 else " UNION ".join(f"{{ {way} }}" for way in ways)
