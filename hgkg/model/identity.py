"""What makes an official document this one and no other, and its path: parse and format in one place.

``doc/{area}/{party|state}/{body}/{type}/{term or year}/{number}``: the area, the family that the number's separator
tells, the code of the issuing body, the word for the type, the term or year in which numbers count, and the number.
A document without a number has a slug of its title there. Central documents have the area ``vn``.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

_PART = re.compile(r"[a-z0-9][a-z0-9._-]*")
_NUMBER = re.compile(r"\d+[a-z]?")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class DocumentIdentity:
    """The parts of a document's path, in their order.

    Attributes:
        area: local name of the area ("hau-giang", "vn").
        family: "party" or "state".
        body: code of the body in lower case ("tu", "ubnd").
        type: local name of the document type ("nghi-quyet").
        period: term or year ("2020-2025", "2024").
        last: the number in lower case ("07"), or the slug of the title.
    """

    area: str
    family: str
    body: str
    type: str
    period: str
    last: str

    @property
    def number(self) -> str | None:
        """The number, or None where a title stands in its place."""
        return self.last if _NUMBER.fullmatch(self.last) else None

    def format(self) -> str:
        """The path below the data base.

        Raises:
            ValueError: a part that is empty or has characters a path may not have.
        """
        parts = (self.area, self.family, self.body, self.type, self.period, self.last)
        for part in parts:
            if not _PART.fullmatch(part):
                raise ValueError(f"not a part of a document's identity: {part!r}")
        return "doc/" + "/".join(parts)


def parse_identity(path: str) -> DocumentIdentity | None:
    """The identity that a path spells, or None for another path ("doc/file/programme-2024")."""
    head, *parts = path.split("/")
    if head != "doc" or len(parts) != 6 or parts[1] not in ("party", "state"):
        return None
    return DocumentIdentity(*parts) if all(map(_PART.fullmatch, parts)) else None


def title_slug(title: str) -> str:
    """The slug of a title, for a document that has no number.

    FROZEN: identities rest on it, so its answers never change and nothing else may use it
    (the table in tests/model/test_identity.py holds it). Accents and tones go, ``đ`` becomes ``d``, everything but
    letters and digits becomes ``-``. A slug longer than 80 characters keeps its first words, and gets 8 digits of the
    SHA-256 of the whole so that two long titles stay two.
    """
    plain = unicodedata.normalize("NFD", title.lower().replace("đ", "d"))
    slug = re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")
    if len(slug) <= _LONGEST:
        return slug
    head = slug[: _LONGEST - 9]
    return f"{head.rpartition('-')[0] or head}-{hashlib.sha256(slug.encode()).hexdigest()[:8]}"
