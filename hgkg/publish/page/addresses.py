"""Where each thing has its page: the same address in both languages, and in every build that has the thing.

An address is told from the folder of a language ("target/bd41606b064b.html") and depends on nothing but the IRI: it can
be mailed, and leads to the same thing after the next build.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256

from hgkg.model.namespaces import DATA, VOCABULARIES
from hgkg.query.chain import Place
from hgkg.text.fold import ascii_name

RECORDS = ("target", "event", "task", "finding", "inspection")
"""The kinds of records that have pages. What else is said stands on the page of the thing that it is said of."""

_THINGS = {"doc": "document", "mention": "document", "agency": "body", "person": "person"}
_PREFIXES = {"mention": "mention/"}
"""What a name begins with where two kinds of IRI share a folder."""

_INDICATORS = f"{VOCABULARIES}indicator/"

_LONGEST = 80
"""Characters of a file's name without its ending: folders on Windows may have 260 in all."""

_PLAIN = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
"""What Windows keeps for devices, whatever the ending."""


@lru_cache(maxsize=65_536)  # a thing is named on many pages
def page_of(iri: str) -> str | None:
    """The address of the page of a thing; None where it has no page of its own."""
    if not iri.startswith(DATA):
        return indicator_page(iri, "") if iri.startswith(_INDICATORS) else None
    kind, _, rest = iri.removeprefix(DATA).partition("/")
    if not rest:
        return None
    if kind == "record":
        kind, _, rest = rest.partition("-")
        return f"{kind}/{_file(rest)}.html" if kind in RECORDS else None
    return f"{_THINGS[kind]}/{_file(_PREFIXES.get(kind, '') + rest)}.html" if kind in _THINGS else None


def indicator_page(concept: str | None, label: str) -> str:
    """The address of an indicator: by its concept (IRI or local name), else by the words that documents have for it."""
    own = concept.rsplit("/", 1)[-1] if concept else f"name/{ascii_name(label) or 'x'}/{_digest(label)}"
    return f"indicator/{_file(own)}.html"


@lru_cache(maxsize=1024)  # asked for each place of evidence
def text_page(slug: str) -> str:
    """The address of the reading view of a document that is held."""
    return f"text/{_file(slug)}.html"


def text_part(slug: str, number: int) -> str:
    """The address of a part of a long text, counted from 1: the first stands where the whole would, and leads on."""
    return text_page(slug) if number == 1 else f"text/{_file(slug)}.part-{number}.html"


def facts_script(page: str) -> str:
    """The address of the facts of a page of the reading view, beside it."""
    return f"{page.removesuffix('.html')}.facts.js"


def words_at(place: Place) -> str:
    """The address of some words in the reading view."""
    return span_at(place.doc, place.start, place.end)


def span_at(slug: str, start: int, end: int) -> str:
    """The address of the characters ``start`` up to ``end`` (excluded) of a text, in its reading view."""
    return f"{text_page(slug)}#{span_id(start, end)}"


def span_id(start: int, end: int) -> str:
    """What a span of a text is called in its reading view."""
    return f"c{start}-{end}"


def question_page(name: str) -> str:
    """The address of a question of the catalogue."""
    return f"question/{_file(name)}.html"


def network_page(name: str) -> str:
    """The address of a network."""
    return f"network/{_file(name)}.html"


def up(address: str) -> str:
    """The way from a page to the folder of its language: "" or "../"."""
    return "../" * address.count("/")


def _file(path: str) -> str:
    """A path as the name of one file, which every system can hold: no two paths have the same name."""
    name = path.replace("/", ".")
    if len(name) <= _LONGEST and _PLAIN.fullmatch(path) and not _RESERVED.fullmatch(name):
        return name
    own = ascii_name(name)[: _LONGEST - 13].strip("-") or "x"
    return f"{'x-' if _RESERVED.fullmatch(own) else ''}{own}.{_digest(path)}"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:12]
