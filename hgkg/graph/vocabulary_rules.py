"""What every vocabulary must keep to, so that no word in it is dead, doubled or pointing nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from unicodedata import is_normalized

from hgkg.errors import VocabularyError
from hgkg.graph.skos import Node
from hgkg.graph.vocabulary_terms import APART, FREE, KNOWN, LABELS, OF_SCHEMES, REFERENCES, REQUIRED, SINGLE, TEXTS
from hgkg.model.namespaces import VOCABULARIES
from hgkg.text.fold import match_key


def labels(node: Node, lang: str) -> tuple[str, ...]:
    """All its labels in ``lang`` ("vi", "en"): preferred, alternative, hidden, each in file order."""
    preferred, alternative, hidden = (node.values.get(kind, ()) for kind in LABELS[lang])
    return preferred + alternative + hidden


def check(nodes: Mapping[str, Node]) -> None:
    """All rules over all concepts and schemes, by IRI.

    Raises:
        VocabularyError: the first rule broken, with file, concept and what to do.
    """
    for node in nodes.values():
        for rule in RULES:
            rule(node, nodes)
    check_labels_apart(nodes.values())


def _scheme_is_declared(node: Node, nodes: Mapping[str, Node]) -> None:
    if node.is_scheme and node.scheme and not node.id:
        return
    scheme = VOCABULARIES + node.scheme
    if node.values.get("skos:inScheme") != (scheme,) or scheme not in nodes or not nodes[scheme].is_scheme:
        raise node.wrong(
            "does not name the one declared scheme that its IRI belongs to",
            f"state skos:inScheme <{scheme}> once, in one file",
            f"chưa thuộc đúng một bảng từ vựng đã khai báo; hãy ghi skos:inScheme <{scheme}> một lần, trong một tệp",
        )


def _properties_are_known(node: Node, _: Mapping[str, Node]) -> None:
    known = OF_SCHEMES if node.is_scheme else KNOWN.get(node.scheme, FREE)
    for predicate, values in node.values.items():
        if predicate not in known:
            raise node.wrong(
                f"property {predicate} is not known here",
                "correct its name or its language (vi, en)",
                f"không có thuộc tính {predicate}; hãy sửa tên hoặc ngôn ngữ (vi, en)",
            )
        if len(values) > 1 and predicate in SINGLE:
            raise node.wrong(f"{len(values)} values of {predicate}", "keep one", f"{predicate} có hơn một giá trị")
    for predicate in () if node.is_scheme else REQUIRED.get(node.scheme, ()):
        if predicate not in node.values:
            raise node.wrong(f"has no {predicate}", "state it", f"thiếu {predicate}")


def _names_in_both_languages(node: Node, _: Mapping[str, Node]) -> None:
    for name in ("skos:prefLabel@vi", "skos:prefLabel@en"):
        found = len(node.values.get(name, ()))
        if found != 1:
            raise node.wrong(f"{found} {name}", "give exactly one", f"có {found} {name}; cần đúng một")


def _labels_can_match(node: Node, _: Mapping[str, Node]) -> None:
    for label in labels(node, "vi") + labels(node, "en"):
        if not is_normalized("NFC", label):
            raise node.wrong(
                f"label {label!r} is not in Unicode NFC", "compose it", f"nhãn {label!r} chưa ở dạng Unicode dựng sẵn"
            )
        if not label or label != " ".join(label.split()):
            raise node.wrong(
                f"label {label!r} can never match",
                "remove outer and double spaces",
                f"nhãn {label!r} không bao giờ khớp; hãy bỏ khoảng trắng thừa",
            )


def _words_are_known(node: Node, _: Mapping[str, Node]) -> None:
    for predicate, allowed in TEXTS.get(node.scheme, {}).items():
        for value in node.values.get(predicate, ()):
            if value not in allowed:
                choice = ", ".join(sorted(allowed))
                raise node.wrong(
                    f"{predicate} {value!r} is not known",
                    f"use one of: {choice}",
                    f"{predicate} {value!r} không hợp lệ; dùng một trong: {choice}",
                )


def _references_exist(node: Node, nodes: Mapping[str, Node]) -> None:
    for predicate, scheme in REFERENCES.get(node.scheme, {}).items():
        for value in node.values.get(predicate, ()):
            if value not in nodes or nodes[value].scheme != scheme or value == node.iri:
                raise node.wrong(
                    f"{predicate} points to {value}, which is no other concept of {scheme}",
                    "correct the reference or add the concept",
                    f"{predicate} trỏ tới {value}, không phải khái niệm khác trong {scheme}",
                )


def _factor_is_positive(node: Node, _: Mapping[str, Node]) -> None:
    for text in node.values.get("hg:factor", ()):
        try:
            good = Decimal(text) > 0
        except InvalidOperation:
            good = False
        if not good:
            raise node.wrong(
                f"hg:factor {text!r} is no positive decimal", "write it like 1000", f"hg:factor {text!r} không hợp lệ"
            )


def _days_are_days(node: Node, _: Mapping[str, Node]) -> None:
    days = [f"{day}-01-01"[:10] for name in _DAYS for day in node.values.get(name, ())]  # a month or year will do
    try:
        good = [date.fromisoformat(day) for day in days] == sorted(map(date.fromisoformat, days))
    except ValueError:
        good = False
    if not good:
        raise node.wrong(
            f"{' to '.join(days)} is no span of days",
            "write ISO days, the first before the last",
            f"{' - '.join(days)} không phải khoảng ngày hợp lệ",
        )


def check_labels_apart(nodes: Iterable[Node]) -> None:
    """No label twice in one concept, nor in two that nothing tells apart; compared as the extractor compares."""
    found = [(node, labels(node, "vi")) for node in nodes]
    # One call for all of them: no label has a line break, and a match key has the length of its text.
    keys = iter(match_key("\n".join(label for _, names in found for label in names)).split("\n"))
    owners: dict[tuple[str, str, str], Node] = {}
    for node, names in found:
        marks = "|".join(value for mark in APART.get(node.scheme, ()) for value in node.values.get(mark, ()))
        for label in names:
            place = (node.scheme, marks, next(keys))
            if place in owners:
                raise _shared(node, owners[place], label)
            owners[place] = node


def _shared(node: Node, other: Node, label: str) -> VocabularyError:
    if node is other:
        return node.wrong(f"label {label!r} stands twice", "keep one", f"nhãn {label!r} bị lặp; chỉ giữ một")
    return node.wrong(
        f"label {label!r} also names {other.id}",
        "keep it with one of them",
        f"nhãn {label!r} cũng là của {other.id}; chỉ giữ ở một khái niệm",
    )


_DAYS = ("hg:firstDay", "hg:lastDay", "hg:changeDay", "dct:issued")
Rule = Callable[[Node, Mapping[str, Node]], None]
RULES: tuple[Rule, ...] = (
    _scheme_is_declared,
    _properties_are_known,
    _names_in_both_languages,
    _labels_can_match,
    _words_are_known,
    _references_exist,
    _factor_is_positive,
    _days_are_days,
)
