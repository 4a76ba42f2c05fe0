"""A small lexicon, and records that need no more than what a test is about."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypeVar

from rdflib import Dataset, Graph, URIRef

from hgkg.graph.encode import encode
from hgkg.model.document import CatalogueEntry, Document
from hgkg.model.lexicon import (
    AreaConcept,
    BodyConcept,
    DocumentType,
    IndicatorConcept,
    Lexicon,
    OfficeConcept,
    UnitConcept,
)
from hgkg.model.record import Record
from hgkg.text.offsets import OffsetMap

HG = "https://w3id.org/hgkg/ontology#"
ID = "https://w3id.org/hgkg/id/"
VOC = "https://w3id.org/hgkg/vocab/"
ELI = "http://data.europa.eu/eli/ontology#"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"

R = TypeVar("R", bound=Record)


def _type(id: str, label: str, genre: str) -> DocumentType:
    return DocumentType(id=id, label=label, label_en=id, labels=(label,), genre=genre)


LEXICON = Lexicon(
    document_types={
        t.id: t
        for t in (
            _type("chuong-trinh", "Chương trình", "programme"),
            _type("nghi-quyet", "Nghị quyết", "resolution"),
            _type("bao-cao", "Báo cáo", "report"),
            _type("news", "Tin, bài báo", "news"),
            _type("infographic", "Đồ họa thông tin", "infographic"),
        )
    },
    bodies={
        "tinh-uy": BodyConcept(
            id="tinh-uy", label="Tỉnh ủy", label_en="", labels=("Tỉnh ủy",), level="province", branch="party"
        )
    },
    areas={
        "hau-giang": AreaConcept(
            id="hau-giang", label="Hậu Giang", label_en="", labels=("Hậu Giang",), kind="tỉnh", level="province"
        )
    },
    units={
        "phan-tram": UnitConcept(
            id="phan-tram", label="%", label_en="per cent", labels=("%",), kind="share", factor=Decimal(1), base="%"
        )
    },
    indicators={"grdp": IndicatorConcept(id="grdp", label="GRDP", label_en="GRDP", labels=("GRDP",))},
    cues={},
    offices={"bi-thu": OfficeConcept(id="bi-thu", label="Bí thư", label_en="Secretary", labels=("Bí thư",))},
)


def source(slug: str, raw: str, genre: str | None = None) -> Document:
    """A document as read, with nothing normalised away."""
    entry = CatalogueEntry(slug, f"{slug}.txt", "0" * 64, genre, "2024", "vi", f"{slug}.txt") if genre else None
    return Document(slug, f"{slug}.txt", "0" * 64, raw, raw, raw.lower(), OffsetMap.identity(len(raw)), entry)


def record(kind: type[R], document: Document, quote: str, id: str = "", **fields: Any) -> R:
    """A record whose quote stands at its first place in the document."""
    start = document.raw.index(quote)
    name = id or f"{kind.kind}-1"
    return kind(id=name, doc=document.slug, start=start, end=start + len(quote), quote=quote, **fields)


def lines(documents: Sequence[Document], records: Sequence[Record], lexicon: Lexicon = LEXICON) -> list[str]:
    """What the encoder gives, sorted."""
    return sorted(encode(documents, records, lexicon, "build-1"))


def dataset(documents: Sequence[Document], records: Sequence[Record], lexicon: Lexicon = LEXICON) -> Dataset:
    """The same, read by rdflib."""
    return read("\n".join(lines(documents, records, lexicon)) + "\n", "nquads")


def read(text: str, format: str) -> Dataset:
    """A data set whose queries see the union of its graphs."""
    out = Dataset(default_union=True)
    out.parse(data=text, format=format)
    return out


def values(graph: Graph, subject: str, predicate: str) -> list[str]:
    """The objects of ``id:{subject}`` and a full predicate IRI, sorted; IRIs below ``id:`` or ``voc:`` shortened."""
    found = graph.objects(URIRef(ID + subject), URIRef(predicate))
    return sorted(str(value).replace(ID, "id:").replace(VOC, "voc:") for value in found)
