"""The few kinds of error. Each says what is wrong, where, and what to do, in one sentence a clerk understands."""

from __future__ import annotations


class HgkgError(Exception):
    """Base of every error a user can meet.

    Args:
        what: what is wrong, as a clause without a full stop.
        where: the file, field or parameter it concerns.
        todo: what the user can do about it.
        vi: the same sentence in Vietnamese, where the caller has one.
    """

    def __init__(self, what: str, where: object = "", todo: str = "", *, vi: str = "") -> None:
        self.what, self.where, self.todo = what, str(where), todo
        parts = [f"{self.where}: {what}" if self.where else what]
        if todo:
            parts.append(todo)
        self.message = "; ".join(parts)
        self.vi = vi or self.message
        super().__init__(self.message)

    def text(self, lang: str) -> str:
        """The sentence in ``lang`` ("vi" or "en")."""
        return self.vi if lang == "vi" else self.message


class DocumentError(HgkgError):
    """A source document that cannot be read as it should be."""


class VocabularyError(HgkgError):
    """An ontology or vocabulary file that breaks its own rules."""


class EvidenceError(HgkgError):
    """Words and offsets that disagree: the build must fail."""


class QueryError(HgkgError):
    """A query that is refused, malformed or given wrong parameters."""


class UsageError(HgkgError):
    """A wrong parameter, or a build that is not there."""
