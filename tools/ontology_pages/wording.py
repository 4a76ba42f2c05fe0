"""The words of the pages that no term has: headings, columns, kinds. In both languages, by key."""

from __future__ import annotations

from rdflib import OWL, RDF, RDFS, SKOS, Namespace, URIRef
from rdflib.namespace import DCTERMS

ONTDOC = Namespace("https://w3id.org/profile/ontdoc/")
"""What pyLODE writes the other directions of its links with."""

WORDS = {
    "terms": ("Từ ngữ của đồ thị", "The terms of the graph"),
    "vocabularies": ("Các bảng từ vựng", "The vocabularies"),
    "other_language": ("English", "Tiếng Việt"),
    "contents": ("Mục lục", "Contents"),
    "version": ("Phiên bản", "Version"),
    "changes": ("Thay đổi", "What changed"),
    "licence": ("Giấy phép", "Licence"),
    "board": ("Về bảng chỉ tiêu", "To the board"),
    "prefixes": ("Tiền tố", "Prefixes"),
    "prefix": ("Tiền tố", "Prefix"),
    "namespace": ("Không gian tên", "Namespace"),
    "own": ("Từ ngữ riêng", "Own terms"),
    "reused": ("Từ ngữ mượn", "Reused terms"),
    "classes": ("Lớp", "Classes"),
    "objectproperties": ("Thuộc tính nối hai nút", "Properties that link nodes"),
    "datatypeproperties": ("Thuộc tính có giá trị", "Properties with a value"),
    "properties": ("Thuộc tính khác", "Other properties"),
    "concepts": ("khái niệm", "concepts"),
    "code": ("Mã", "Code"),
    "facts": ("Thuộc tính", "Properties"),
    "name": ("Tên", "Name"),
    "other_names": ("Tên khác", "Other names"),
    "definition": ("Định nghĩa", "Definition"),
    "made": (
        "Trang này do máy làm ra từ ontology/ (make ontology-docs) và không cần mạng.",
        "This page is made from ontology/ (make ontology-docs) and asks nothing of the network.",
    ),
    "about_terms": (
        "Tên trước, tên trong đồ thị sau. Ví dụ là giá trị có thật. Mỗi từ ngữ có địa chỉ riêng trong trang: #Target.",
        "The name first, then what it is called in the graph. Examples are values that occur. "
        "Each term has an address of its own in the page: #Target.",
    ),
    "about_vocabularies": (
        "Tên và tên khác là những chữ mà việc đọc văn bản nhận ra. "
        "Mỗi khái niệm có địa chỉ riêng trong trang: #verdict/met.",
        "Names and other names are the words that reading recognises. "
        "Each concept has an address of its own in the page: #verdict/met.",
    ),
}
KINDS = {
    OWL.Class: ("lớp", "class"),
    OWL.ObjectProperty: ("nối hai nút", "links nodes"),
    OWL.DatatypeProperty: ("có giá trị", "has a value"),
    RDF.Property: ("thuộc tính", "property"),
}
ROWS: dict[URIRef, tuple[str, str]] = {
    DCTERMS.description: ("Định nghĩa", "Definition"),
    SKOS.scopeNote: ("Ghi chú", "Note"),
    SKOS.example: ("Ví dụ", "Example"),
    RDFS.subClassOf: ("Lớp trên", "Subclass of"),
    ONTDOC.superClassOf: ("Lớp dưới", "Superclass of"),
    RDFS.subPropertyOf: ("Thuộc tính rộng hơn", "Subproperty of"),
    ONTDOC.superPropertyOf: ("Thuộc tính hẹp hơn", "Superproperty of"),
    RDFS.domain: ("Của", "Domain"),
    RDFS.range: ("Giá trị là", "Range"),
    ONTDOC.inDomainOf: ("Có thuộc tính", "In the domain of"),
    ONTDOC.inRangeOf: ("Là giá trị của", "In the range of"),
    OWL.disjointWith: ("Không thể đồng thời là", "Disjoint with"),
    RDFS.seeAlso: ("Xem thêm", "See also"),
    RDFS.isDefinedBy: ("Định nghĩa ở", "Defined by"),
}
"""The rows of a term in their order."""


def word(key: str, lang: str) -> str:
    """A word of WORDS in "vi" or "en"."""
    return in_language(WORDS[key], lang)


def in_language(both: tuple[str, str], lang: str) -> str:
    """The one of two texts that is in "vi" or "en"."""
    return both[("vi", "en").index(lang)]
