"""All that is wrong with ontology and vocabularies at once, and what only waits to be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hgkg.errors import VocabularyError
from hgkg.graph.hierarchies import faults_of_schemes
from hgkg.graph.ontology_rules import faults_of_terms
from hgkg.graph.skos import Node, read_nodes, turtle_files
from hgkg.graph.vocabulary_rules import RULES, check_labels_apart
from hgkg.model.suggestion import UNTRANSLATED

_TERMS = "hgkg.ttl"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something about a vocabulary or a term.

    Attributes:
        breaks: whether nothing can be read with it; else it only waits to be done.
        vi, en: what and where, in a sentence.
    """

    breaks: bool
    vi: str
    en: str


def faults(folder: Path) -> tuple[Fault, ...]:
    """What is wrong with the vocabularies in ``folder``/vocabularies, then with the terms of ``folder``/hgkg.ttl.

    ``folder`` is ontology/; one without hgkg.ttl has vocabularies alone. In the order of files and of what they state.

    A file that is not Turtle is the only fault told: the others rest on it.

    Raises:
        VocabularyError: there is no Turtle file at all.
    """
    paths = {path.relative_to(folder).as_posix(): path for path in turtle_files(folder)}
    contents = {name: path.read_bytes() for name, path in paths.items() if name.startswith("vocabularies/")}
    terms = {name: path.read_bytes() for name, path in paths.items() if name == _TERMS}
    try:
        nodes, declared = read_nodes(contents), read_nodes(terms)
    except VocabularyError as error:
        return (_broken(error),)
    of_terms = map(_broken, faults_of_terms(declared)) if terms else ()
    return (
        *_broken_rules(nodes),
        *map(_broken, faults_of_schemes(nodes)),
        *of_terms,
        *_untranslated(nodes),
        *_unsaid(nodes),
    )


def _broken_rules(nodes: Mapping[str, Node]) -> Iterator[Fault]:
    for node in nodes.values():
        for rule in RULES:
            try:
                rule(node, nodes)
            except VocabularyError as error:
                yield _broken(error)
    try:
        check_labels_apart(nodes.values())
    except VocabularyError as error:
        yield _broken(error)


def _untranslated(nodes: Mapping[str, Node]) -> Iterator[Fault]:
    for node in nodes.values():
        if any(label.startswith(UNTRANSLATED) for label in node.values.get("skos:prefLabel@en", ())):
            error = node.wrong("its English label waits to be translated", "write it", "nhãn tiếng Anh còn chờ dịch")
            yield Fault(False, error.text("vi"), error.text("en"))


def _unsaid(nodes: Mapping[str, Node]) -> Iterator[Fault]:
    """What every indicator must say before it is whole: a proposed one is read without it, and waits for a person."""
    for node in nodes.values():
        if node.scheme != "indicator" or node.is_scheme:
            continue
        if "hg:polarity" not in node.values:
            error = node.wrong(
                "does not say which way is better",
                "state hg:polarity: more, less or neither",
                "chưa nói chiều nào tốt; hãy ghi hg:polarity: more, less hoặc neither",
            )
            yield Fault(False, error.text("vi"), error.text("en"))
        if not node.values.keys() & {"hg:usualUnit", "skos:scopeNote@vi"}:
            error = node.wrong(
                "has no usual unit",
                "state hg:usualUnit, or say in skos:scopeNote why there is none",
                "chưa có đơn vị thường dùng; hãy ghi hg:usualUnit, hoặc nói vì sao không có trong skos:scopeNote",
            )
            yield Fault(False, error.text("vi"), error.text("en"))


def _broken(error: VocabularyError) -> Fault:
    return Fault(True, error.text("vi"), error.text("en"))
