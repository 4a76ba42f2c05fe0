"""Resolutions of congresses that are cited without ordinal or term: whose congress can be meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from hgkg.model.identity import parse_identity
from hgkg.model.record import Citation, DocumentRecord
from hgkg.resolve.naming import CONGRESS, Ordinals, congress_identity
from hgkg.text.fold import match_key

_DISTRICT = re.compile(r"\b(?:huyện|thị|quận|xã|phường|đặc khu)\b")


def is_congress(citation: Citation) -> bool:
    """Whether a citation names the resolution of a congress."""
    return "đại hội" in match_key(citation.quote) and match_key(citation.type or "") == "nghị quyết"


def known_congresses(
    named: Iterable[Citation], ordinals: Ordinals, areas: Mapping[str, str | None], held: Iterable[str]
) -> Mapping[str, tuple[str, ...]]:
    """The congress resolutions that are named in full or that a file is held for, by area."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for path in held:
        identity = parse_identity(path)
        if identity and identity.body == CONGRESS:
            found[identity.area][path] = None
    for c in named:
        identity = congress_identity(c, ordinals, areas.get(c.doc))
        if identity:
            found[identity.area][identity.format()] = None
    return {area: tuple(sorted(paths)) for area, paths in found.items()}


def by_congress(
    citation: Citation, congresses: Mapping[str, tuple[str, ...]], area: str | None, document: DocumentRecord
) -> tuple[str | None, tuple[str, ...]]:
    """The congress of a citation that prints neither ordinal nor term, if it can be but one, and all that it can be.

    In a local text it is that of its own committee, and only words say that the national one is meant ("của Đảng"). A
    district's text means its own congress or that of its province, which are not told apart.
    """
    words = match_key(citation.quote)
    local, national = congresses.get(area or "", ()), congresses.get("vn", ())
    if "đảng bộ" in words:
        found, more = local, local
    elif area is None or "toàn quốc" in words or "của đảng" in words:
        found, more = national, national
    else:
        found, more = (() if _DISTRICT.search(match_key(document.issuer or "")) else local), (*local, *national)
    return (found[0], ()) if len(found) == 1 else (None, more)
