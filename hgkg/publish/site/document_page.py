"""The page of each document: held, only cited, or a mention that is not bound."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hgkg.publish.facts import Build, in_language, place_of
from hgkg.publish.site.addresses import indicator_page, page_of
from hgkg.publish.site.document_facts import Documents
from hgkg.publish.site.frame import Found, Frame, Page
from hgkg.publish.site.material import Material
from hgkg.query.answer import Row
from hgkg.text.time_words import time_words

_COLUMNS = ("number", "date", "issuer", "body", "subject", "period", "area", "slug")


def document_pages(material: Material, frame: Frame) -> Iterator[Page]:
    """The page of each document: held, only cited, or a mention that is not bound."""
    words, of = frame.words("document"), Documents(material, frame)
    for iri, row in of.build.documents.items():
        address = page_of(iri)
        assert address is not None  # every document has a page
        detail = (in_language(row, "type", frame.lang), str(row.get("issuer", "")), frame.day(str(row.get("date", ""))))
        yield frame.page(
            "document",
            address,
            of.titles[iri],
            menu="documents",
            trail=(("documents.html", words["menu_documents"]),),
            styles=("documents.css",),
            found=Found("document", " · ".join(filter(None, detail)), (str(row["number"]),) if "number" in row else ()),
            row=whole(row),
            head=place_of(row),
            name_of=_names(of.build),
            period=lambda code: time_words(str(code), frame.lang),
            indicator_page=indicator_page,
            in_language=lambda row, name: in_language(row, name, frame.lang),
            **of.told(iri, row),
        )


def whole(row: Row) -> Row:
    """The row of a document with every column that a page asks for; "" in place of what it does not have."""
    return {**dict.fromkeys(_COLUMNS, ""), **row}


def _names(build: Build) -> Any:
    return lambda iri: build.titles.get(iri, iri)
