"""Results of shapes as rows of the audit's kind, with the audit's own findings about numbers, issuers and dates.

Each fact comes once: where a shape names the check of the audit that tells the same of the words (rdfs:seeAlso), and
that check points at words in which the documents of the result are named, the audit's finding stands alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from hgkg.check.places import name_of, own_words, words_between, words_of_others
from hgkg.model.finding import SEVERITIES, TYPES
from hgkg.model.namespaces import VOCABULARIES
from hgkg.query.findings import FindingRow, Passage, finding_rows

if TYPE_CHECKING:
    from hgkg.check.validating import Result
    from hgkg.store import Store

AUDITED = ("identity", "date")
"""The types of findings that are about what a document is, not about its figures and its spelling."""
_GRAVE = {"Violation": "high", "Warning": "medium", "Info": "low"}
_ORDER = ("shape", "rule", *TYPES)
_RULES = f"{VOCABULARIES}rule/"


def check_rows(
    store: Store, results: Iterable[Result], records: Sequence[Mapping[str, Any]], lang: str
) -> tuple[FindingRow, ...]:
    """All rows, gravest first; among equals the shape of the graph, then rules, then the audit's findings."""
    audited = [row for row in finding_rows(records, lang) if row.type in AUDITED]
    told = _told(audited)
    rows = [_row(store, result, lang) for result in results if not _is_told(store, result, told)]
    return tuple(sorted((*rows, *audited), key=_rank))


def _rank(row: FindingRow) -> tuple[int, int, bool, str, int, str, str]:
    first = row.passages[0] if row.passages else None
    place = (first.doc, first.start) if first else ("", 0)
    return SEVERITIES.index(row.severity), _ORDER.index(row.type), first is None, *place, row.check, row.id


def _told(audited: Iterable[FindingRow]) -> Mapping[str, set[tuple[str, int, int]]]:
    """The passages that each check of the audit points at, by the end of its concept's IRI."""
    told: dict[str, set[tuple[str, int, int]]] = {}
    for row in audited:
        local = "-".join(row.check.replace("'", " ").split())
        told.setdefault(local, set()).update((p.doc, p.start, p.end) for p in row.passages)
    return told


def _is_told(store: Store, result: Result, told: Mapping[str, set[tuple[str, int, int]]]) -> bool:
    passages = set[tuple[str, int, int]]().union(
        *(told.get(iri.removeprefix(_RULES), ()) for iri in result.shape.notes.get("seeAlso", ()))
    )
    if not passages:
        return False
    named = (place for node in (result.focus, result.value) for place in words_of_others(store, node))
    return any((place.doc, place.start, place.end) in passages for place in named)


def _row(store: Store, result: Result, lang: str) -> FindingRow:
    rule = result.component.endswith("#SPARQLConstraintComponent")
    return FindingRow(
        id=str(getattr(result.focus, "value", result.focus)),
        severity=_GRAVE[result.shape.severity],
        type="rule" if rule else "shape",
        check=result.shape.name if rule else f"{result.shape.name} ({_component(result)})",
        message=result.messages[lang] if rule else _told_of_a_node(store, result, lang),
        stated=name_of(store, result.value, lang) if result.value is not None else None,
        computed=None,
        passages=_words(store, result),
    )


def _told_of_a_node(store: Store, result: Result, lang: str) -> str:
    """The node by its name, what is wrong with it and, of a property that should not be there, which one."""
    foreign = f" ({result.path.strip('<>')})" if result.component.endswith("#ClosedConstraintComponent") else ""
    return f"{name_of(store, result.focus, lang)}: {result.messages[lang]}{foreign}"


def _component(result: Result) -> str:
    return result.component.rpartition("#")[2].removesuffix("ConstraintComponent")


def _words(store: Store, result: Result) -> tuple[Passage, ...]:
    """What the node itself says, else the first words that name it; of a rule, those that name the value too.

    Where the node and the value are documents and words say how one stands to the other, those words come first, and
    what merely names one of the two is left out.
    """
    rule = result.component.endswith("#SPARQLConstraintComponent")
    nodes = [result.focus, result.value] if rule and result.value != result.focus else [result.focus]
    kinds = [kind for targets in result.shape.targets for kind in targets.subjects_of]
    between = words_between(store, result.focus, result.value, kinds) if rule else ()
    found = dict.fromkeys(between)
    for node in nodes:
        found |= dict.fromkeys(own_words(store, node) or (() if between else words_of_others(store, node)[:1]))
    return tuple(found)
