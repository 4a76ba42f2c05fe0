"""Terms end with the bodies that counted their documents in them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from hgkg.query.terms_of_office import ended_levels

HG, ORG = "https://w3id.org/hgkg/ontology#", "http://www.w3.org/ns/org#"
KIND, HERE = "https://w3id.org/hgkg/vocab/change-kind/", "https://example.org/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def _store(bodies: Mapping[str, str]) -> Store:
    """Bodies of provinces in a term, each with the kind of its change in 2025; none where that is empty."""
    store = Store()

    def say(subject: str, predicate: str, value: NamedNode | Literal) -> None:
        store.add(Quad(NamedNode(HERE + subject), NamedNode(predicate), value))

    say("term", f"{HG}level", Literal("province"))
    for number, (body, kind) in enumerate(bodies.items(), start=1):
        say(f"{body}-in-term", TYPE, NamedNode(f"{HG}BodyInTerm"))
        say(f"{body}-in-term", f"{HG}ofBody", NamedNode(HERE + body))
        say(f"{body}-in-term", f"{HG}inTerm", NamedNode(f"{HERE}term"))
        if kind:
            say(f"{body}-change", f"{ORG}originalOrganization", NamedNode(HERE + body))
            say(f"{body}-change", f"{HG}changeDay", Literal(f"2025-07-0{number}"))
            say(f"{body}-change", f"{HG}changeKind", NamedNode(KIND + kind))
    return store


@pytest.mark.parametrize(
    ("bodies", "ended"),
    [
        ({"a": "merged", "b": "ended"}, {"province": date(2025, 7, 2)}),
        ({"a": "merged", "b": ""}, {}),  # of two provinces one goes on
        ({"a": "renamed"}, {}),
        ({}, {}),
    ],
)
def test_a_level_has_ended_where_all_of_its_bodies_have(bodies: Mapping[str, str], ended: Mapping[str, date]) -> None:
    assert ended_levels(_store(bodies)) == ended
