"""Every place that names a body, also in the words of a task, an inspection or an office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from hgkg.publish.facts import place_of
from hgkg.publish.site.gathered.said import Said
from hgkg.query.answer import Queryable, Row
from hgkg.query.chain import Place
from hgkg.query.views import grouped, place, read

_ENDS = ("body", "partner", "by", "inspected")


def naming(
    store: Queryable, bodies: Iterable[str], acts: Iterable[Said], offices: Iterable[Row]
) -> Mapping[str, tuple[Place, ...]]:
    """The places by the IRI of the body, in the order of documents and texts.

    A body that no mention names alone is known from tasks, inspections or offices: their words name it, and every place
    is one that the reading view marks.

    Args:
        bodies: the IRIs of all bodies.
        acts: the tasks and inspections.
        offices: the rows of people and their offices.
    """
    own = {iri: tuple(map(place, rows)) for iri, rows in grouped(read(store, "named"), "body").items()}
    said: defaultdict[str, dict[Place, None]] = defaultdict(dict)
    for act in acts:
        for iri in (iri for end in _ENDS for iri in act.ends.get(end, ())):
            said[iri][act.place] = None
    for row in offices:
        at = place_of(row)
        if at is not None and "body" in row:
            said[str(row["body"])][at] = None
    return {iri: own.get(iri) or tuple(said.get(iri, ())) for iri in bodies}
