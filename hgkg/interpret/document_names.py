"""Where a text names documents: what stands in such a name is said of the document, not by the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from hgkg.model.mention import DocumentMention


class DocumentNames:
    """The names and subjects of the documents that a text mentions, to be asked about a place."""

    def __init__(self, documents: Sequence[DocumentMention]) -> None:
        """``documents``: in text order; one may stand in the subject of another."""
        self._starts = [d.start for d in documents]
        self._reaches = list(accumulate((d.reach for d in documents), max))

    def hold(self, offset: int) -> bool:
        """Whether ``offset`` lies in the name or subject of a document."""
        named = bisect_right(self._starts, offset)
        return named > 0 and offset < self._reaches[named - 1]
