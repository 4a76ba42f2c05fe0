"""From a few typed words to the chain: resolution, programme, target, result, verdict, each with its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pyoxigraph import QuerySolutions

from hgkg.errors import QueryError
from hgkg.query.answer import Queryable, Row
from hgkg.query.board import programme_targets
from hgkg.query.chain import BodyRow, Chain, DocumentRow, DriverLink, Hit, Place, ResultRow, TargetRow
from hgkg.query.figures import aim, local, unit_word, with_unit
from hgkg.query.lookup import PART, fits
from hgkg.query.rows import body_rows, driver_links, judgement, programme_row, result_rows, rule, target_row, text
from hgkg.query.terms import Integer
from hgkg.query.views import Facts, facts, read, targets

__all__ = [
    "BodyRow",
    "Chain",
    "DocumentRow",
    "DriverLink",
    "Hit",
    "Place",
    "ResultRow",
    "TargetRow",
    "board_targets",
    "chain",
    "chain_of",
    "chains",
    "find",
    "targets_of",
    "trace",
]

_DOCUMENTS = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?document ?label ?number ?title ?slug WHERE {
  ?document a hg:Document ; rdfs:label ?label .
  FILTER NOT EXISTS { ?document a hg:UnresolvedDocument }
  OPTIONAL { ?document eli:number ?number }
  OPTIONAL { ?document dct:title ?title }
  OPTIONAL { ?document hg:slug ?slug }
} ORDER BY ?document ?slug"""


def trace(store: Queryable, words: str, lang: str = "vi") -> tuple[Chain, ...]:
    """The chains of everything that ``find`` finds; see there."""
    hits = {target.iri: target for hit in find(store, words, lang) for target in targets_of(store, hit, lang)}
    return chains(store, tuple(hits.values()), lang)


def find(store: Queryable, words: str, lang: str = "vi") -> tuple[Hit, ...]:
    """Targets and documents by part of a name, with or without accents, in either case.

    A target is found by its indicator, also by any other name the vocabulary has for that; a document by its number,
    title or slug. Targets are those of documents that set targets (see ``board``), unless only others fit.

    Returns:
        Better fits first: the very name, its beginning, a part of it, or, where none has that, all its words in another
        order. Among equals targets in the order of their numbers, then documents by name. Empty where nothing fits.
    """
    indicators, papers = (
        {term.value: how for term, how in fits(store, type, words).items() if not isinstance(term, Integer)}
        for type in ("indicator", "document")
    )
    found = [*_targets(store, indicators, lang), *_documents(store, papers)]
    limit = max(min((how for how, _ in found), default=PART), PART)
    return tuple(hit for how, hit in sorted(found, key=lambda item: _rank(*item)) if how <= limit)


def targets_of(store: Queryable, hit: Hit, lang: str = "vi") -> tuple[Hit, ...]:
    """The targets behind a hit: the target itself, or those that the document sets or drives, in text order."""
    if hit.kind == "target":
        return (hit,)
    driven = {str(row["target"]) for row in read(store, "drivers", document=hit.iri)}
    rows = targets(store).values()
    own = programme_targets(row for row in rows if row["work"] == hit.iri)
    chosen = driven or {str(row["target"]) for row in own}
    return tuple(_target_hit(row, lang) for row in rows if row["target"] in chosen)


def board_targets(store: Queryable, lang: str = "vi") -> tuple[Hit, ...]:
    """The targets that the whole board shows, in its order."""
    return tuple(_target_hit(row, lang) for row in programme_targets(targets(store).values()))


def chain(store: Queryable, hit: Hit, lang: str = "vi") -> Chain:
    """The chain of one target.

    Args:
        store: the store of a build.
        hit: a target that ``find`` or ``targets_of`` gave.
        lang: "vi" or "en", for figures in words and for rules.

    Raises:
        QueryError: the hit is a document, or is not of this build.
    """
    return chains(store, (hit,), lang)[0]


def chains(store: Queryable, hits: Sequence[Hit], lang: str = "vi") -> tuple[Chain, ...]:
    """The chains of several targets, in the order given; faster than one by one. Errors as for ``chain``."""
    if not hits:
        return ()
    for hit in hits:
        if hit.kind != "target":
            raise QueryError(
                f"{hit.label} is a document",
                todo="choose one of the targets it drives",
                vi=f"{hit.label} là văn bản; hãy chọn một chỉ tiêu do văn bản này chi phối",
            )
    there = facts(store, hits[0].iri if len(hits) == 1 else None)
    for hit in hits:
        if hit.iri not in there.targets:
            raise QueryError(
                f"{hit.iri} is no target of this build",
                todo="search again",
                vi=f"{hit.iri} không phải chỉ tiêu của bản dựng này; hãy tìm lại",
            )
    return tuple(chain_of(there, hit.iri, lang) for hit in hits)


def chain_of(there: Facts, target: str, lang: str) -> Chain:
    """The chain of a target, by its IRI, out of facts that are read already.

    Raises:
        KeyError: the facts have no such target.
    """
    row = there.targets[target]
    status, reason_vi, reason_en = judgement(row)
    return Chain(
        target=target_row(row, lang, there.corrections),
        programme=programme_row(there, row),
        drivers=driver_links(there, target, lang),
        results=result_rows(there, row, lang),
        status=status,
        reported=local(row.get("reported")),
        comparable=bool(row.get("comparable", False)),
        rule=rule(row, lang),
        reason_vi=reason_vi,
        reason_en=reason_en,
        bodies=body_rows(there, target),
    )


def _targets(store: Queryable, fit: Mapping[str, int], lang: str) -> Iterable[tuple[int, Hit]]:
    rows = (row for row in targets(store).values() if str(row["indicator"]) in fit)
    return [(fit[str(row["indicator"])], _target_hit(row, lang)) for row in programme_targets(rows)]


def _documents(store: Queryable, fit: Mapping[str, int]) -> Iterable[tuple[int, Hit]]:
    solutions = store.query(_DOCUMENTS)
    assert isinstance(solutions, QuerySolutions)
    hits: dict[str, Hit] = {}
    for solution in solutions:
        iri, label = solution["document"].value, solution["label"].value
        number, title, slug = (solution[name] and solution[name].value for name in ("number", "title", "slug"))
        if iri in fit:
            hits.setdefault(iri, Hit("document", iri, label, number, title or "", slug or "", 0))
    return [(fit[iri], hit) for iri, hit in hits.items()]


def _target_hit(row: Row, lang: str) -> Hit:
    figure = with_unit(aim(row, lang), unit_word(row, lang))
    group = text(row, "group")
    return Hit("target", str(row["target"]), str(row["indicator"]), group, figure, str(row["doc"]), int(row["start"]))


def _rank(fit: int, hit: Hit) -> tuple[int, bool, bool, int, str, str, int, str]:
    document = hit.kind == "document"
    group = int(hit.number) if hit.number and not document else 0
    return (fit, document, hit.number is None, group, hit.label if document else "", hit.doc, hit.start, hit.iri)
