"""Networks of any size, made up: documents that cite others of their own field, now and then one further off."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hgkg.publish.networks.declared import read_declared
from hgkg.publish.networks.network import Network, network_of

_FIELD = 50
"""Documents that mostly cite each other."""
_FURTHER, _LINKS = 0.1, 1.5
"""Share of citations that leave the field, and citations a document."""
_KINDS = ("central", "local", "held")
_SEED = 11


def made_network(view: str, nodes: int, limit: int | None = None) -> Network:
    """A network of so many nodes in the layout of a view that is shipped, within its limit or another."""
    declared = read_declared()
    shown = declared.view(view)
    return network_of(replace(shown, limit=limit or shown.limit), made_rows(nodes), declared)


def made_rows(nodes: int) -> Iterator[dict[str, Any]]:
    """The rows of a query on so many nodes."""
    chance = random.Random(_SEED)
    kinds = [chance.choice(_KINDS) for _ in range(nodes)]
    for number in range(int(nodes * _LINKS)):
        source = number % nodes
        field = source // _FIELD * _FIELD
        near = range(field, min(nodes, field + _FIELD))
        target = chance.randrange(nodes) if chance.random() < _FURTHER else chance.choice(near)
        words = f"thực hiện Nghị quyết số {target}-NQ/TU của Tỉnh ủy"
        yield {
            **_node("from", source, kinds),
            **_node("to", target, kinds),
            "link": "cites",
            "doc": f"report-{source}",
            "title": f"Báo cáo số {source}-BC/TU",
            "section": "I/2",
            "start": number * 80,
            "end": number * 80 + len(words),
            "quote": words,
        }


def _node(side: str, number: int, kinds: list[str]) -> dict[str, str]:
    return {
        side: f"https://w3id.org/hgkg/id/doc/hau-giang/party/tu/nghi-quyet/2020-2025/{number}",
        f"{side}Kind": kinds[number],
        f"{side}Label": f"Nghị quyết số {number}-NQ/TU về phát triển kinh tế - xã hội",
        f"{side}Note": "nâng cao hiệu quả quản lý và phát triển bền vững",
    }
