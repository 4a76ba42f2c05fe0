"""What a network is, whatever it is written as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from hgkg.query.answer import Row
from hgkg.query.chain import Place

Value = str | int | float | bool

NAMES: Mapping[str, tuple[str, str]] = {
    "kind": ("loại", "kind"),
    "document_type": ("thể loại văn bản", "document type"),
    "number": ("số", "number"),
    "date": ("ngày", "date"),
    "issuer": ("cơ quan ban hành", "issuer"),
    "held": ("tình trạng", "held"),
    "cited": ("số lần được dẫn", "times cited"),
    "aim": ("mức đề ra", "aim"),
    "value": ("giá trị", "value"),
    "unit": ("đơn vị", "unit"),
    "verdict": ("đánh giá", "verdict"),
    "reported": ("văn bản tự đánh giá", "reported verdict"),
    "reason": ("lý do", "reason"),
    "on_board": ("trên bảng", "on the board"),
    "answers": ("có chỉ tiêu", "answers a target"),
    "period": ("kỳ", "period"),
    "due": ("thời hạn", "due"),
    "area": ("địa bàn", "area"),
    "level": ("cấp", "level"),
    "basis": ("căn cứ", "basis"),
    "rule": ("quy tắc", "rule"),
    "places": ("số chỗ nêu", "places"),
    "change": ("cách sắp xếp", "change"),
    "document": ("tệp", "file"),
    "section": ("mục", "section"),
    "footnote": ("chú thích", "footnote"),
    "from": ("từ ký tự", "from"),
    "to": ("đến ký tự", "to"),
    "words": ("nguyên văn", "words"),
    "iri": ("IRI", "IRI"),
}
"""The names of attributes, Vietnamese and English. Each has values of one type only."""

_DECIMAL = frozenset({"value"})


@dataclass(frozen=True, slots=True)
class Node:
    """A node.

    Attributes:
        id: readable, unique: the part of its IRI that tells it from others.
        group: its kind as it is drawn: "held" or "cited" (documents), "target", "answer" or "result" (results that
            answer a target, and others), "body", "task", "event".
        label: what to call it.
        colour: "#rrggbb".
        size: its diameter.
        attributes: by the keys of ``NAMES``.
        lasts: the first and the last day on which it holds; nothing is known of a day that is None.
        at: where it is drawn; x to the right, y upwards.
    """

    id: str
    group: str
    label: str
    colour: str
    size: float
    attributes: Mapping[str, Value]
    lasts: tuple[date | None, date | None] = (None, None)
    at: tuple[float, float] = (0.0, 0.0)

    def placed(self, x: float, y: float) -> Node:
        return replace(self, at=(x, y))


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge.

    Attributes:
        kind: "drives", "cites", "sets", "reports", "answers", "issued", "responsible", "cooperates", "gives", "about",
            "assigns", "names", "becomes", "changes", or the local name of a relation between documents.
        label: what it says, in the network's language.
        weight: how much it counts: of a drive how firm its basis is, of a citation how often it is made.
    """

    source: str
    target: str
    kind: str
    label: str
    weight: float
    attributes: Mapping[str, Value]

    @property
    def id(self) -> str:
        return f"{self.source}>{self.kind}>{self.target}"


@dataclass(frozen=True, slots=True)
class Net:
    """Nodes and edges, each once, both in a fixed order."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def short(iri: object) -> str:
    """What tells an IRI from others of the same base: "doc/…", "record/target-…"."""
    text = str(iri)
    return text.partition("/id/")[2] or text


def attributes(**given: object) -> Mapping[str, Value]:
    """What is known, each under its key: nothing that is not there or empty."""
    return {
        key: float(value) if key in _DECIMAL and isinstance(value, int | float) else value
        for key, value in given.items()
        if isinstance(value, str | int | float | bool) and value != "" and not (key in _DECIMAL and value is True)
    }


def evidence(at: Place | None) -> Mapping[str, Value]:
    """Where something is said and in which words."""
    if at is None:
        return {}
    span = {"from": at.start, "to": at.end}
    return {**attributes(document=at.doc, section=at.section, footnote=at.footnote), **span, "words": at.quote}


def in_words(row: Row, name: str) -> str:
    """A cell as text; "" where it is empty."""
    return str(row.get(name, ""))
