"""From a build to its network."""

from __future__ import annotations

from hgkg.publish.exchange.bookmaking import left_out
from hgkg.publish.exchange.export import Loss, Source
from hgkg.publish.exchange.losses import Losses
from hgkg.publish.exchange.nets.edges import (
    body_edges,
    change_edges,
    citation_edges,
    drive_edges,
    event_edges,
    figure_edges,
    task_edges,
)
from hgkg.publish.exchange.nets.net import Edge, Net
from hgkg.publish.exchange.nets.nodes import (
    body_nodes,
    document_nodes,
    event_nodes,
    result_nodes,
    target_nodes,
    task_nodes,
)
from hgkg.publish.exchange.nets.places import placed
from hgkg.publish.facts import read_build

_HELD = frozenset(
    (
        "AgencyMention",
        "Assessment",
        "ChangeEvent",
        "DocumentDescription",
        "Drive",
        "Duty",
        "Event",
        "Mention",
        "Relation",
        "Result",
        "Target",
        "Task",
    )
)


def make_net(source: Source) -> tuple[Net, Losses, tuple[Loss, ...]]:
    """The network of a build, what was lost in making it, and what no part of it was made for."""
    build, losses = read_build(source.store, source.lang), Losses()
    losses.add("further_names", build.named_again)
    nodes = (
        *document_nodes(build),
        *target_nodes(build),
        *result_nodes(build),
        *body_nodes(build, losses),
        *task_nodes(build),
        *event_nodes(build, losses),
    )
    made = (
        *drive_edges(build, losses),
        *citation_edges(build, losses),
        *figure_edges(build),
        *body_edges(build),
        *task_edges(build),
        *event_edges(build),
        *change_edges(build),
    )
    there = {node.id for node in nodes}
    edges: dict[str, Edge] = {}
    for edge in made:
        if edge.source in there and edge.target in there:
            edges.setdefault(edge.id, edge)
    return Net(placed(nodes, edges.values()), tuple(edges.values())), losses, left_out(source, _HELD)
