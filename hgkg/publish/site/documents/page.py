"""The page of each document: held, only cited, or a mention that is not bound."""

from __future__ import annotations

from collections.abc import Iterator

from hgkg.publish.facts import in_language, place_of
from hgkg.publish.page.addresses import indicator_page, page_of
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.titles import cut
from hgkg.publish.site.documents.facts import Documents
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.targets.board_rows import key_of
from hgkg.query.answer import Row
from hgkg.text.time_words import time_words

_COLUMNS = ("number", "date", "issuer", "body", "subject", "period", "area", "slug")

_SMALLEST = 32
"""The share of its rows that a table has at least."""


LARGEST = 290_000
"""Bytes that a page may have: the tables of one that is larger are cut further, and say so."""


def document_pages(material: Material, frame: Frame) -> Iterator[Page]:
    """The page of each document: held, only cited, or a mention that is not bound."""
    of = Documents(material, frame)
    for iri, row in of.build.documents.items():
        share, page = 1, _page(iri, row, of, 1)
        while len(page.html.encode()) > LARGEST and share < _SMALLEST:
            share *= 2
            page = _page(iri, row, of, share)
        yield page


def _page(iri: str, row: Row, of: Documents, share: int) -> Page:
    frame, address = of.frame, page_of(iri)
    assert address is not None  # every document has a page
    subject = str(row.get("subject", "")) if row.get("subject") != row["name"] else ""
    issued = (in_language(row, "type", frame.lang), str(row.get("issuer", "")), frame.day(str(row.get("date", ""))))
    detail = (*issued, cut(subject))
    return frame.page(
        "document",
        address,
        of.titles[iri],
        menu="documents",
        trail=(("documents.html", frame.words("document")["menu_documents"]),),
        styles=("list.css", "documents.css"),
        found=Found("document", " · ".join(filter(None, detail)), (str(row["number"]),) if "number" in row else ()),
        row=whole(row),
        head=place_of(row),
        draft=row.get("slug") in of.material.drafts,
        name_of=lambda other: of.build.titles.get(other, other),
        board_key=key_of(iri),
        held=lambda other: of.material.things.held(other, frame.lang),
        period=lambda code: time_words(str(code), frame.lang),
        indicator_page=indicator_page,
        in_language=lambda told, name: in_language(told, name, frame.lang),
        **of.told(iri, row, share),
    )


def whole(row: Row) -> Row:
    """The row of a document with every column that a page asks for; "" in place of what it does not have."""
    return {**dict.fromkeys(_COLUMNS, ""), **row}
