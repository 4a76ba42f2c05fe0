"""What every vocabulary must keep to, so that no word in it is dead, doubled or pointing nowhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation

from hgkg.errors import VocabularyError
from hgkg.graph.skos import VOCABULARIES, Node
from hgkg.text.fold import match_key

LABELS = ("prefLabel", "altLabel", "hiddenLabel")
LEVELS = frozenset({"central", "province", "district", "commune", "grassroots", "foreign"})
TEXTS = {
    "document-type": {
        "hg:genre": frozenset(
            {"programme", "report", "plan", "resolution", "regulation", "news", "infographic", "other"}
        ),
        "hg:citedByName": frozenset({"true", "false"}),
    },
    "body": {
        "hg:level": LEVELS,
        "hg:branch": frozenset({"party", "government", "council", "front", "judiciary", "military", "other"}),
        "hg:local": frozenset({"true", "false"}),
        "hg:issues": frozenset({"true", "false"}),
    },
    "area": {
        "hg:areaKind": frozenset(
            {"nước", "vùng", "tỉnh", "thành phố", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn", "đặc khu"}
        ),
        "hg:level": frozenset({"country", "region", "province", "district", "commune"}),
    },
    "unit": {"hg:unitKind": frozenset({"scale", "money", "share", "physical", "count", "index"})},
    "cue": {
        "hg:cueRole": frozenset(
            {
                *(f"relation.{name}" for name in ("based_on", "implements", "continues", "reviews", "accompanies")),
                *("relation.amends", "relation.replaces", "relation.cites", "approximate", "base.previous", "aim"),
                *(f"comparator.{name}" for name in ("gt", "ge", "ge.suffix", "lt", "le", "le.suffix", "between")),
                *("change.increase", "change.decrease", "plan.words", "plan.reached", "plan.exceeded", "rank"),
                *(f"heading.{name}" for name in ("targets", "review", "outlook", "priorities", "execution")),
                *("boundary", "join", "state", "share", "ratio", "indicator.head", "target.words", "assign.verb"),
            }
        )
    },
}
"""The closed lists of words that properties take, by scheme."""

REFERENCES = {
    "document-type": {"skos:broader": "document-type"},
    "body": {"skos:broader": "body", "hg:ofArea": "area", "hg:sameBodyAs": "body"},
    "area": {"skos:broader": "area", "dct:isReplacedBy": "area"},
    "unit": {"skos:broader": "unit"},
    "indicator": {
        "skos:broader": "indicator",
        "hg:measure": "measure",
        "hg:polarity": "polarity",
        "hg:usualUnit": "unit",
        "hg:componentOf": "indicator",
        "hg:sameWhereEqual": "indicator",
        "hg:growthOf": "indicator",
        "hg:shareOf": "indicator",
    },
}
"""The scheme that a property's object must be a concept of, by the scheme of its subject."""

REQUIRED = {
    "document-type": ("hg:genre",),
    "body": ("hg:level", "hg:branch"),
    "area": ("hg:areaKind", "hg:level"),
    "unit": ("hg:unitKind",),
    "indicator": ("hg:measure",),
    "cue": ("hg:cueRole",),
}
FREE = frozenset(
    {
        *("rdf:type", "skos:inScheme", "skos:prefLabel", "skos:altLabel", "skos:hiddenLabel", "skos:notation"),
        *("skos:broader", "skos:scopeNote", "skos:definition", "skos:example"),
    }
)
SEVERAL = frozenset({"hg:sameWhereEqual"})
APART = {
    "indicator": ("hg:measure",),
    "body": ("hg:ofArea", "hg:level"),
    "area": ("hg:areaKind", "skos:broader"),
    "cue": ("hg:cueRole",),
}
"""What tells two concepts of one scheme with one label apart; in other schemes a label is one concept's."""


def check(nodes: Mapping[str, Node]) -> None:
    """All rules over all concepts and schemes.

    Raises:
        VocabularyError: the first rule broken, with file, concept and what to do.
    """
    for node in nodes.values():
        for rule in RULES:
            rule(node, nodes)
    _labels_apart(node for node in nodes.values() if not node.is_scheme)


def _scheme_is_declared(node: Node, nodes: Mapping[str, Node]) -> None:
    scheme, local = node.path
    declared = nodes.get(VOCABULARIES + scheme)
    named = [value.value for value in node.values.get("skos:inScheme", ())]
    if node.is_scheme and not local:
        return
    if declared is None or not declared.is_scheme or named != [VOCABULARIES + scheme] or not local:
        raise node.wrong(
            "does not name the one declared scheme that its IRI belongs to",
            f"state skos:inScheme <{VOCABULARIES}{scheme}>",
            f"chưa thuộc đúng một bảng từ vựng đã khai báo; hãy ghi skos:inScheme <{VOCABULARIES}{scheme}>",
        )


def _names_in_both_languages(node: Node, _: Mapping[str, Node]) -> None:
    for lang in ("vi", "en"):
        found = len(node.labels("prefLabel", lang))
        if found != 1:
            raise node.wrong(
                f"{found} skos:prefLabel@{lang}", "give exactly one", f"có {found} skos:prefLabel@{lang}; cần đúng một"
            )


def _labels_can_match(node: Node, _: Mapping[str, Node]) -> None:
    for kind in LABELS:
        for label in node.strings("skos:" + kind):
            if label != unicodedata.normalize("NFC", label):
                raise node.wrong(f"label {label!r} is not NFC", "normalise it", f"nhãn {label!r} chưa ở dạng NFC")
            if not label or label != " ".join(label.split()):
                raise node.wrong(
                    f"label {label!r} can never match",
                    "remove outer and double spaces",
                    f"nhãn {label!r} không bao giờ khớp; hãy bỏ khoảng trắng thừa",
                )


def _labels_once(node: Node, _: Mapping[str, Node]) -> None:
    for lang in ("vi", "en"):
        seen: set[str] = set()
        for label in (label for kind in LABELS for label in node.labels(kind, lang)):
            if match_key(label) in seen:
                raise node.wrong(
                    f"label {label!r}@{lang} stands twice", "keep one", f"nhãn {label!r}@{lang} bị lặp; giữ một nhãn"
                )
            seen.add(match_key(label))


def _properties_are_known(node: Node, nodes: Mapping[str, Node]) -> None:
    scheme = node.path[0]
    known = FREE | TEXTS.get(scheme, {}).keys() | REFERENCES.get(scheme, {}).keys()
    if scheme == "unit":
        known |= {"hg:factor", "hg:baseUnit"}
    for predicate, values in node.values.items():
        if predicate not in known:
            raise node.wrong(
                f"property {predicate} is not known here", "correct its name", f"không có thuộc tính {predicate}"
            )
        if predicate.startswith("hg:") and len(values) > 1 and predicate not in SEVERAL:
            raise node.wrong(f"{len(values)} values of {predicate}", "keep one", f"{predicate} có hơn một giá trị")
    for predicate in () if node.is_scheme else REQUIRED.get(scheme, ()):
        if predicate not in node.values:
            raise node.wrong(f"has no {predicate}", "state it", f"thiếu {predicate}")


def _words_are_known(node: Node, _: Mapping[str, Node]) -> None:
    for predicate, allowed in TEXTS.get(node.path[0], {}).items():
        for value in node.values.get(predicate, ()):
            if value.value not in allowed:
                choice = ", ".join(sorted(allowed))
                raise node.wrong(
                    f"{predicate} {value.value!r} is not known",
                    f"use one of: {choice}",
                    f"{predicate} {value.value!r} không hợp lệ; dùng một trong: {choice}",
                )


def _references_exist(node: Node, nodes: Mapping[str, Node]) -> None:
    for predicate, scheme in REFERENCES.get(node.path[0], {}).items():
        for value in node.values.get(predicate, ()):
            if value.value not in nodes or nodes[value.value].path[0] != scheme or value.value == node.iri:
                raise node.wrong(
                    f"{predicate} points to {value.value}, which is no other concept of {scheme}",
                    "correct the reference or add the concept",
                    f"{predicate} trỏ tới {value.value}, không phải khái niệm khác trong {scheme}",
                )


def _numbers_are_numbers(node: Node, _: Mapping[str, Node]) -> None:
    for text in node.strings("hg:factor"):
        try:
            good = Decimal(text) > 0
        except InvalidOperation:
            good = False
        if not good:
            raise node.wrong(
                f"hg:factor {text!r} is no positive decimal", "write it like 1000.0", f"hg:factor {text!r} không hợp lệ"
            )


def _labels_apart(concepts: Iterable[Node]) -> None:
    owners: dict[tuple[str, str, tuple[str, ...]], Node] = {}
    for node in concepts:
        scheme = node.path[0]
        mark = tuple(value.value for key in APART.get(scheme, ()) for value in node.values.get(key, ()))
        for label in (label for kind in LABELS for label in node.labels(kind, "vi")):
            other = owners.setdefault((scheme, match_key(label), mark), node)
            if other is not node:
                raise _shared(node, other, label)


def _shared(node: Node, other: Node, label: str) -> VocabularyError:
    return node.wrong(
        f"label {label!r} also names {other.path[1]}",
        "keep it with one of them",
        f"nhãn {label!r} cũng là của {other.path[1]}; chỉ giữ ở một khái niệm",
    )


Rule = Callable[[Node, Mapping[str, Node]], None]
RULES: tuple[Rule, ...] = (
    _scheme_is_declared,
    _names_in_both_languages,
    _labels_can_match,
    _labels_once,
    _properties_are_known,
    _words_are_known,
    _references_exist,
    _numbers_are_numbers,
)
