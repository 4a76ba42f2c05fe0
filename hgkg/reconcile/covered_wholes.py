"""Whether a document that another carries out stands behind all of its targets: their scopes must be one.

A resolution on one field (tourism) does not stand behind a target of another (accidents), though a plan of all fields
carries it out. Three kinds of documents cover the whole: the resolution of a congress; what the plan's own title names,
or has its subject from; and, for a plan of all fields, one on all fields of the same area and years.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from hgkg.model.identity import parse_identity
from hgkg.model.record import Citation, DocumentRecord
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.themes import Themes
from hgkg.text.fold import match_key

_CONGRESS = "dai-hoi"  # the body of a congress in the path of an identity
_YEAR = re.compile(r"\b20\d\d\b")
_PLACED = re.compile(r"\s+(?:vùng|miền|huyện|quận|thị xã|thành phố|xã|phường|khu vực|đặc khu)\b")
_TERM = 5  # years that a document without years in its subject looks ahead


@dataclass(frozen=True)
class CoveredWholes:
    """What of the documents of a corpus is of one scope with those that it carries out."""

    corpus: Corpus
    themes: Themes

    def covers(self, cited: Citation, document: DocumentRecord) -> bool:
        """Whether a document that ``document`` carries out has a scope that all of its targets fall into."""
        subject = self._subjects.get(cited.resolved or cited.id, "")
        if self._of_congress(cited) or self._in_title(cited, document):
            return True
        return self.themes.alike(subject, document.title) or self._of_all_fields(cited, subject, document)

    def _of_congress(self, cited: Citation) -> bool:
        identity = parse_identity(cited.resolved or "")
        if identity is not None:
            return identity.body == _CONGRESS
        return match_key(cited.type or "") == "nghị quyết" and "đại hội" in match_key(cited.quote)

    def _in_title(self, cited: Citation, document: DocumentRecord) -> bool:
        outline = self.corpus.outlines[document.doc]
        title = outline.document.source(*outline.letterhead.title_span)
        named = self.corpus.within(document.doc, title)
        return any(c.id == cited.id or (cited.resolved and c.resolved == cited.resolved) for c in named)

    def _of_all_fields(self, cited: Citation, subject: str, document: DocumentRecord) -> bool:
        """ "phát triển kinh tế - xã hội năm 2024" of the same area, behind a plan of that year."""
        if not (self._all_fields(subject) and self._all_fields(document.title)):
            return False
        return self._same_area(cited, document) and _same_years(cited, subject, document)

    def _all_fields(self, subject: str) -> bool:
        """Whether a subject is work in all fields, and not that of a part of the area ("vùng dân tộc thiểu số")."""
        key = match_key(subject)
        for word in self.corpus.cues.get("theme.all", ()):
            at = key.find(word)
            if at >= 0:
                return not _PLACED.match(key, at + len(word))
        return False

    def _same_area(self, cited: Citation, document: DocumentRecord) -> bool:
        identity = parse_identity(cited.resolved or "")
        if identity is None:
            return False
        area = self.corpus.lexicon.areas.get(document.area or "")
        return identity.area in ((area.id, area.broader) if area else ("vn",)) or identity.area == (
            document.area or "vn"
        )

    @cached_property
    def _subjects(self) -> Mapping[str, str]:
        """From what citations are bound to (else from a citation) to the fullest subject that any text gives it."""
        found: dict[str, str] = {d.resolved: d.title for d in self.corpus.documents.values() if d.resolved}
        held = set(found)
        for c in self.corpus.citations:
            key = c.resolved or c.id
            if key not in held and c.subject and len(c.subject) > len(found.get(key, "")):
                found[key] = c.subject
        return found


def _same_years(cited: Citation, subject: str, document: DocumentRecord) -> bool:
    aimed = _years(document.period or document.title)
    own = _years(subject)
    if not own and cited.date:
        first = int(cited.date[:4])
        own = range(first, first + _TERM + 1)
    return bool(aimed and own) and aimed.start < own.stop and own.start < aimed.stop


def _years(text: str) -> range:
    """All years from the first to the last that a text names."""
    years = sorted(int(m) for m in _YEAR.findall(text))
    return range(years[0], years[-1] + 1) if years else range(0)
