"""Suggestions as Turtle that can be pasted into the vocabularies as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hgkg.graph.nquads import text
from hgkg.model.namespaces import VOCABULARIES
from hgkg.model.suggestion import UNTRANSLATED, Suggestion

FILES = {"indicator": "indicators.ttl", "body": "bodies.ttl"}
"""The file below ontology/vocabularies that holds a scheme."""

_WIDTH = 120


def as_turtle(suggestions: Iterable[Suggestion]) -> str:
    """A concept for each suggestion, grouped by the file to paste it into, each with where it was first met.

    The English label says that it waits for somebody to translate it: none is made up.
    """
    found = list(suggestions)
    blocks: list[str] = []
    for scheme, file in FILES.items():
        own = [s for s in found if s.scheme == scheme]
        if own:
            blocks.append(f"# {file}\n")
            blocks += ["".join(f"{line}\n" for line in _concept(s)) for s in own]
    return "\n".join(blocks)


def _concept(suggestion: Suggestion) -> Iterator[str]:
    place = suggestion.places[0]
    where = " ".join((place.evidence.doc, "/".join(place.section))).strip()
    quote = " ".join(place.evidence.quote.split())
    yield f"# {len(suggestion.places)} × · {where}: {quote}"[:_WIDTH]
    yield f"{suggestion.scheme}:{suggestion.id} a skos:Concept ;"
    yield f"    skos:inScheme <{VOCABULARIES}{suggestion.scheme}> ;"
    english = text(UNTRANSLATED + suggestion.label, "en")
    statements = [_labels("prefLabel", (text(suggestion.label), english))]
    if suggestion.labels:
        statements.append(_labels("altLabel", map(text, suggestion.labels)))
    statements += _kind(suggestion)
    yield " ;\n".join(statements) + " ."


def _labels(kind: str, labels: Iterable[str]) -> str:
    """A statement on one line, or on as many as its labels take."""
    lines = [f"    skos:{kind} "]
    for nth, label in enumerate(labels):
        lines[-1] += "," if nth else ""
        if nth and len(lines[-1]) + len(label) > _WIDTH - 4:
            lines.append(" " * 8 + label)
        else:
            lines[-1] += (" " if nth else "") + label
    return "\n".join(lines)


def _kind(suggestion: Suggestion) -> Iterator[str]:
    if suggestion.measure:
        yield f"    hg:measure measure:{suggestion.measure}"
    if suggestion.unit:
        yield f"    hg:usualUnit unit:{suggestion.unit}"
    if suggestion.level:
        yield f'    hg:level "{suggestion.level}"'
    if suggestion.branch:
        yield f'    hg:branch "{suggestion.branch}"'
