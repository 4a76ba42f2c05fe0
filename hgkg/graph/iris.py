"""Every IRI of the data is minted here, from what authorities, maintainers or the record format give.

All IRIs are ASCII. What is below DATA has no meaning in its parts, document identities aside (identity.py).
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from urllib.parse import quote

from hgkg.model.namespaces import DATA, VOCABULARIES
from hgkg.text.fold import search_key

DERIVED_GRAPHS = ("alignment", "drive", "duty", "finding", "judgement", "run", "shared", "time")
"""Graphs that belong to no document."""

_UNRESERVED = re.compile(r"[A-Za-z0-9/._~-]*")  # RFC 3986, section 2.3, and the slash between parts
_OTHER = re.compile(r"[^a-z0-9]+")


def data(path: str) -> str:
    """The IRI of a path below DATA ("doc/hau-giang/…", "agency/…"), what is not ASCII percent-encoded."""
    return f"<{DATA}{_ascii(path)}>"


def concept(scheme: str, local: str) -> str:
    """A concept of a vocabulary: ``concept("verdict", "met")``."""
    return f"<{VOCABULARIES}{scheme}/{_ascii(local)}>"


def graph(name: str) -> str:
    """One of DERIVED_GRAPHS."""
    return data(f"graph/{name}")


def document_graph(slug: str) -> str:
    """The graph of what a document says. No document can take the name of a derived graph."""
    return data(f"graph/file/{slug}" if slug in DERIVED_GRAPHS else f"graph/{slug}")


def file_work(slug: str) -> str:
    """Path of the work of a file whose identity is not known."""
    return f"doc/file/{slug}"


def text_of(slug: str) -> str:
    """The text of a file."""
    return data(f"text/{slug}")


def file_of(slug: str) -> str:
    """The file itself."""
    return data(f"file/{slug}")


def dataset(slug: str) -> str:
    """The data cube of one document."""
    return data(f"dataset/{slug}")


def record(identifier: str, *parts: str) -> str:
    """A record, or a node that belongs to it: ``record(id, "plan", "1")``."""
    return data("/".join(("record", identifier, *parts)))


def mention(identifier: str) -> str:
    """The document that an unresolved citation names."""
    return data(f"mention/{identifier}")


def judgement(identifier: str) -> str:
    """A human judgement, by its id."""
    return data(f"judgement/{identifier.removeprefix('judgement-')}")


def judge(who: str) -> str:
    """Whoever made a judgement; names that differ in accents alone are two people."""
    return data(f"judge/{_local(who)}-{hashlib.sha256(who.encode()).hexdigest()[:6]}")


def span(slug: str, start: int, end: int, part: str = "") -> str:
    """Words of a document by their place, or one of their two selectors ("position", "quote")."""
    return data(f"span/{slug}/{start}-{end}" + (f"/{part}" if part else ""))


@cache  # every record names one
def rule(name: str) -> str:
    """The concept of a rule, by the name that records have: ontology/vocabularies/rules.ttl says what it means."""
    return concept("rule", _local(name))


def association(name: str) -> str:
    """That the program works by a rule."""
    return data(f"association/{_local(name)}")


def named_agency(name: str) -> str:
    """Path of an organisation of which no more than its name is known."""
    return f"agency/name/{_local(name)}"


def change(path: str, day: str) -> str:
    """What befell the organisation with this path on a day."""
    return data(f"change/{path.removeprefix('agency/')}/{day}")


def succession(path: str, number: int) -> str:
    """One time of the organisation with this path, its own or a successor's, by its place in order."""
    return data(f"succession/{path.removeprefix('agency/')}/{number}")


def body_in_term(path: str, term: str) -> str:
    """The organisation with this path in a term of the vocabulary."""
    return data(f"body-in-term/{path.removeprefix('agency/')}/{term}")


def person(slug: str, name: str) -> str:
    """A person as one document names them; nothing says that another document's bearer of the name is the same."""
    return data(f"person/{slug}/{_local(name)}")


def _local(name: str) -> str:
    """A name in small ASCII letters, digits and hyphens; a hash where none of it can be written so."""
    local = _OTHER.sub("-", search_key(name)).strip("-")
    return local or hashlib.sha256(name.encode()).hexdigest()[:12]


def _ascii(path: str) -> str:
    """The path as an IRI has it. Nearly all are so already, and quoting is dear."""
    return path if _UNRESERVED.fullmatch(path) else quote(path, safe="/-._~")
