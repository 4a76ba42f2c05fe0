"""Which body a printed issuer is, and which bodies a code in a document's number may be of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from hgkg.model.lexicon import BodyConcept, Lexicon


class Issuers:
    """Looks bodies up by canonical name and by code."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._bodies: Mapping[str, BodyConcept] = lexicon.bodies
        self._labels = sorted(((b.label, b) for b in lexicon.bodies.values()), key=lambda item: -len(item[0]))
        self._codes: dict[str, list[BodyConcept]] = {}
        for body in lexicon.bodies.values():
            for code in body.notations:
                self._codes.setdefault(code.casefold(), []).append(body)
        self.named = lru_cache(maxsize=None)(self._named)

    def _named(self, name: str | None) -> BodyConcept | None:
        """The body of a canonical name; of a local one its label stands before the area's name."""
        found = next((b for label, b in self._labels if f"{name} ".startswith(f"{label} ")), None) if name else None
        return self._bodies.get(found.same_as or "", found) if found else None

    def coded(self, code: str | None) -> list[BodyConcept]:
        """The bodies of a code; of a compound one ("TLĐ-QHLĐ") those of its first part."""
        key = (code or "").casefold()
        return self._codes.get(key) or self._codes.get(key.split("-")[0]) or []
