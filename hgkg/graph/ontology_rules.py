"""What every term of the ontology must keep to, so that a reader and a reasoner understand it alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from unicodedata import is_normalized

from hgkg.errors import VocabularyError
from hgkg.graph.hierarchies import circles, missing_texts, versions
from hgkg.graph.skos import Node
from hgkg.model.namespaces import ONTOLOGY

_OWN = ONTOLOGY + "#"
_XSD, _RDF = "http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_OWL, _RDFS = "http://www.w3.org/2002/07/owl#", "http://www.w3.org/2000/01/rdf-schema#"
_LANGUAGES = (_XSD, _RDF, _OWL, _RDFS)  # what the ontology is written in, and so declares nowhere
_KINDS = {
    _OWL + "Class": "class",
    _OWL + "ObjectProperty": "object property",
    _OWL + "DatatypeProperty": "datatype property",
    _RDF + "Property": "property",
}
_LINKS = ("rdfs:domain", "rdfs:range", "rdfs:subClassOf", "rdfs:subPropertyOf", "owl:disjointWith")

Rule = Callable[[Node, Mapping[str, Node]], Iterator[VocabularyError]]


def faults_of_terms(nodes: Mapping[str, Node]) -> Iterator[VocabularyError]:
    """What is wrong with the terms, by IRI, as ontology/hgkg.ttl declares them: its nodes, in the order of the file."""
    ontology = nodes.get(ONTOLOGY)
    if ontology is None:
        where = next(iter(nodes.values())).file if nodes else "hgkg.ttl"
        yield VocabularyError(
            f"<{ONTOLOGY}> is not described", where, "state its version", vi=f"{where}: chưa mô tả <{ONTOLOGY}>"
        )
    else:
        yield from _ontology(ontology)
    terms = [node for iri, node in nodes.items() if iri != ONTOLOGY]
    for node in terms:
        for rule in RULES:
            yield from rule(node, nodes)
    yield from circles(nodes)
    yield from _one_name_each(terms)


def is_own(node: Node) -> bool:
    """Whether the project itself defines the term."""
    return node.iri.startswith(_OWN)


def kind(node: Node) -> str:
    """What a term is: "class", "object property", "datatype property", "property", or "" for an individual."""
    return next((name for iri, name in _KINDS.items() if iri in node.values.get("rdf:type", ())), "")


def _ontology(node: Node) -> Iterator[VocabularyError]:
    yield from versions(node)
    yield from missing_texts(node, ("dct:title", "skos:definition"))
    stated = {name: node.values.get(name, ()) for name in ("owl:versionIRI", "vann:preferredNamespaceUri")}
    wanted = {
        "owl:versionIRI": tuple(f"{ONTOLOGY}/{version}" for version in node.values.get("owl:versionInfo", ())),
        "vann:preferredNamespaceUri": (_OWN,),
    }
    for name, value in wanted.items():
        if stated[name] != value:
            yield node.wrong(
                f"{name} is not {' '.join(value)}", "correct it", f"{name} phải là {' '.join(value)}; hãy sửa lại"
            )


def _texts(node: Node, _: Mapping[str, Node]) -> Iterator[VocabularyError]:
    yield from missing_texts(node, ("rdfs:label", "skos:definition"))
    for predicate, values in node.values.items():
        for value in values:
            if not is_normalized("NFC", value):
                yield node.wrong(
                    f"{predicate} {value!r} is not in Unicode NFC",
                    "compose it",
                    f"{predicate} {value!r} chưa ở dạng Unicode dựng sẵn; hãy gõ lại",
                )


def _example(node: Node, _: Mapping[str, Node]) -> Iterator[VocabularyError]:
    if not any(name.partition("@")[0] == "skos:example" for name in node.values):
        yield node.wrong(
            "has no example", "add skos:example with a real value", "thiếu skos:example; hãy thêm giá trị thật"
        )


def _definer(node: Node, _: Mapping[str, Node]) -> Iterator[VocabularyError]:
    by = node.values.get("rdfs:isDefinedBy", ())
    if len(by) != 1 or not node.iri.startswith(by[0]) or (is_own(node) and by != (ONTOLOGY,)):
        yield node.wrong(
            "does not name the one ontology that defines it",
            "state rdfs:isDefinedBy once",
            "chưa nêu đúng một ontology định nghĩa nó; hãy ghi rdfs:isDefinedBy một lần",
        )


def _bounds(node: Node, nodes: Mapping[str, Node]) -> Iterator[VocabularyError]:
    """Domain and range: at most one of each (several mean all of them at once), or a note why one is open."""
    if not kind(node).endswith("property"):
        return
    for bound in ("rdfs:domain", "rdfs:range"):
        found = node.values.get(bound, ())
        if len(found) > 1:
            yield node.wrong(
                f"{len(found)} values of {bound}, which mean all of them at once",
                "keep one, or none with a skos:scopeNote",
                f"có {len(found)} {bound}, tức là phải thuộc tất cả; hãy giữ một, hoặc bỏ hết và ghi skos:scopeNote",
            )
        if is_own(node) and not found and "skos:scopeNote@vi" not in node.values:
            yield node.wrong(
                f"has no {bound}",
                "state it, or say in skos:scopeNote why it is open",
                f"thiếu {bound}; hãy khai báo, hoặc nói vì sao để ngỏ trong skos:scopeNote",
            )
    for target in node.values.get("rdfs:range", ()):
        literal = target.startswith((_XSD, _RDF))
        if (literal and kind(node) == "object property") or (not literal and kind(node) == "datatype property"):
            yield node.wrong(
                f"its range {target} does not fit: it is declared as {kind(node)}",
                "correct its kind or its range",
                f"loại thuộc tính không hợp với rdfs:range {target}; hãy sửa một trong hai",
            )


def _links(node: Node, nodes: Mapping[str, Node]) -> Iterator[VocabularyError]:
    for predicate in _LINKS:
        for target in node.values.get(predicate, ()):
            if target not in nodes and not target.startswith(_LANGUAGES):
                yield node.wrong(
                    f"{predicate} names {target}, which is not declared",
                    "declare it or correct the name",
                    f"{predicate} nêu {target} chưa được khai báo; hãy khai báo hoặc sửa tên",
                )


def _one_name_each(terms: Iterable[Node]) -> Iterator[VocabularyError]:
    """No two own classes, and no two own properties, with one name in one language."""
    owners: dict[tuple[str, str, str], Node] = {}
    for node in terms:
        for lang in ("vi", "en"):
            for label in node.values.get(f"rdfs:label@{lang}", ()) if is_own(node) else ():
                place = (lang, kind(node).rpartition(" ")[2], label.casefold())
                if place in owners and owners[place] is not node:
                    other = owners[place].iri.removeprefix(_OWN)
                    yield node.wrong(
                        f"label {label!r} is also that of hg:{other}",
                        "name them apart",
                        f"tên {label!r} cũng là của hg:{other}; hãy gọi khác nhau",
                    )
                owners.setdefault(place, node)


RULES: tuple[Rule, ...] = (_texts, _example, _definer, _bounds, _links)
