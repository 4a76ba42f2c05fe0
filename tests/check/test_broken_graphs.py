"""Every constraint of shapes.ttl can fail: one broken graph for each, and the valid graph breaks none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from broken import broken
from broken_rules import CASES, HOLDS, changed
from graphs import found, found_by_pyshacl, shapes, valid

from hgkg.check.shacl import Constraint, Shape

DATA = "https://w3id.org/hgkg/id/"
BY_NAME = {shape.name: shape for shape in shapes()}


def constraints() -> Iterator[tuple[Shape, Constraint]]:
    """Those that are no rules."""
    return ((shape, c) for shape in shapes() for c in shape.constraints if c.name != "sparql")


CONSTRAINTS = list(constraints())
COMPONENTS = sorted({constraint.name for _, constraint in CONSTRAINTS})
RULES = sorted(shape.name for shape in shapes() if any(c.name == "sparql" for c in shape.constraints))


def test_the_valid_graph_breaks_nothing() -> None:
    assert found(valid(), shapes()) == set()


@pytest.mark.parametrize(("shape", "constraint"), CONSTRAINTS, ids=[f"{s.name}-{c.name}" for s, c in CONSTRAINTS])
def test_every_constraint_has_a_graph_that_breaks_it(shape: Shape, constraint: Constraint) -> None:
    results = found(broken(shape, constraint), [shape])

    assert (shape.iri, constraint.component) in {(key[1], key[2]) for key in results}


def test_every_rule_has_a_graph_that_breaks_it() -> None:
    assert sorted({rule for rule, *_ in CASES}) == RULES


@pytest.mark.parametrize(
    ("rule", "taken", "added", "node"), CASES, ids=[f"{c[0]}-{c[3]}-{i}" for i, c in enumerate(CASES)]
)
def test_a_broken_rule_is_found_at_its_node(rule: str, taken: str, added: str, node: str) -> None:
    results = found(changed(taken, added), [BY_NAME[rule]])

    assert f"<{DATA}{node}>" in {key[0] for key in results}


@pytest.mark.parametrize(("rule", "taken", "added"), HOLDS, ids=[f"{c[0]}-{i}" for i, c in enumerate(HOLDS)])
def test_what_a_rule_allows_is_not_found(rule: str, taken: str, added: str) -> None:
    assert found(changed(taken, added), [BY_NAME[rule]]) == set()


# pyshacl says the same


@pytest.mark.parametrize("name", COMPONENTS)
def test_pyshacl_agrees_on_all_graphs_broken_in_one_component(name: str) -> None:
    """Every change of a component that another does not undo, in one graph; all shapes but the rules."""
    graph = valid()
    for shape, constraint in CONSTRAINTS:
        if constraint.name == name:
            change = broken(shape, constraint)
            graph = graph - (valid() - change) | (change - valid())
    core = [shape for shape in shapes() if shape.name not in RULES]

    assert found(graph, core) == found_by_pyshacl(graph, core) != set()


@pytest.mark.parametrize("rule", RULES)
def test_pyshacl_agrees_on_all_graphs_that_break_a_rule(rule: str) -> None:
    graph = valid()
    for name, taken, added, _ in CASES:
        if name == rule:
            change = changed(taken, added)
            graph = graph - (valid() - change) | (change - valid())

    assert found(graph, [BY_NAME[rule]]) == found_by_pyshacl(graph, [BY_NAME[rule]])


@pytest.mark.parametrize(("rule", "taken", "added"), HOLDS, ids=[f"{c[0]}-{i}" for i, c in enumerate(HOLDS)])
def test_pyshacl_allows_the_same(rule: str, taken: str, added: str) -> None:
    assert found_by_pyshacl(changed(taken, added), [BY_NAME[rule]]) == set()
