"""Which record a judgement is about: by document, words, what stands around them, figure, and at last by the reading.

First among the records with the very words, then among those that overlap them, for a rule that has changed may take a
longer or shorter span. Several that fit are none: a judgement is never put on a record that may be another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from hgkg.model.judged import HeldText
from hgkg.model.judged_fields import TELLING
from hgkg.model.judgement import Value, Words
from hgkg.model.record import Alignment, Citation, DocumentRecord, Drive, Duty, Quantified, Record, Relation
from hgkg.resolve.word_places import Places, squeezed
from hgkg.text.spans import Span


@dataclass(frozen=True, slots=True)
class Fit:
    """What a judgement's words lead to: the ids that fit, and whether their document is there at all."""

    ids: tuple[str, ...]
    held: bool = True


@dataclass(frozen=True)
class Fitting:
    """The records of some documents, to be found by words.

    Attributes:
        records: as the rules read them.
        documents: the documents they are of.
        current: by id, the records as judgements made them so far.
    """

    records: Sequence[Record]
    documents: Sequence[HeldText]
    current: Mapping[str, Record] = field(default_factory=dict)

    def words_of(self, record: Record) -> Words:
        """The words by which a record will be found again."""
        document = self._by_slug[record.doc]
        prefix, suffix = self._places(record.doc).around(record.start, record.end)
        return Words(
            document=record.doc,
            sha256=document.sha256,
            kind=record.kind,
            quote=record.quote,
            prefix=prefix,
            suffix=suffix,
            value=self._figure(record),
            reading=self.reading(record),
        )

    def reading(self, record: Record) -> Mapping[str, Value]:
        """The telling fields of a record."""
        return {name: self._told(record, name) for name in TELLING[record.kind]}

    def fit(self, words: Words) -> Fit:
        """The records that some words are about: one, none, or several that cannot be told apart."""
        document = self._document(words)
        if document is None:
            return Fit((), held=False)
        listed = self._listed.get((document.slug, words.kind), ())
        if words.kind == DocumentRecord.kind:
            return Fit(tuple(r.id for r in listed))
        places = self._places(document.slug).found(
            words.quote, words.prefix, words.suffix, same_bytes=document.sha256 == words.sha256
        )
        found = self._at(places, listed, words) or self._near(places, listed, words)
        return Fit(tuple(r.id for r in found))

    def reads(self, record: Record, words: Words) -> bool:
        """Whether a record says what it said when it was judged."""
        return self.reading(record) == dict(words.reading)

    def _at(self, places: Iterable[Span], listed: Sequence[Record], words: Words) -> list[Record]:
        spans = set(places)
        return self._alone([r for r in listed if _bare(r) in spans and self._same_figure(r, words)], words)

    def _near(self, places: Iterable[Span], listed: Sequence[Record], words: Words) -> list[Record]:
        near = [r for r in listed if any(_bare(r).overlaps(place) for place in places)]
        if words.value is not None:
            return self._alone([r for r in near if self._same_figure(r, words)], words)
        return [r for r in near if self._agrees(r, words)]

    def _alone(self, fitting: list[Record], words: Words) -> list[Record]:
        """Of several those that read as judged, where there are any."""
        return fitting if len(fitting) < 2 else [r for r in fitting if self._agrees(r, words)] or fitting

    def _agrees(self, record: Record, words: Words) -> bool:
        """Whether a record reads as judged, by the rules or as other judgements have made it."""
        now = self.current.get(record.id, record)
        return self.reads(record, words) or self.reads(now, words)

    def _same_figure(self, record: Record, words: Words) -> bool:
        figure = self._figure(record)
        return (None if figure is None else squeezed(figure)) == (
            None if words.value is None else squeezed(words.value)
        )

    def _figure(self, record: Record) -> str | None:
        if isinstance(record, Alignment):
            target = self._by_id.get(record.target)
            return self._figure(target) if target else None
        if not isinstance(record, Quantified) or record.value_start is None or record.value_end is None:
            return None
        return self._by_slug[record.doc].raw[record.value_start : record.value_end] or None

    def _document(self, words: Words) -> HeldText | None:
        """The very file that was judged, under whatever name, else what now has its name."""
        same = (d for d in self.documents if d.sha256 == words.sha256)
        return next(same, None) or self._by_slug.get(words.document)

    def _told(self, record: Record, name: str) -> Value:
        """A field as the reading has it: ids say nothing once a rule has changed, what they point at does."""
        match record, name:
            case Relation(), "from":
                return self._called(record.from_)
            case Relation(), "to":
                return self._called(record.to)
            case Drive(), "driver":
                return record.driver_number or record.driver_name or self._called(record.driver)
            case ((Drive() | Duty() | Alignment()), "target"):
                return self._called(record.target)
            case Duty(), "task":
                return self._called(record.task)
        value: Value = getattr(record, name)
        return value

    def _called(self, id: str) -> str:
        record = self.current.get(id) or self._by_id.get(id)
        match record:
            case None:
                return ""
            case Citation():
                return record.number or squeezed(record.quote)
            case DocumentRecord():
                return record.title
            case Quantified():
                return " ".join(str(part) for part in (record.indicator, record.value, record.unit) if part is not None)
        return squeezed(record.quote)

    def _places(self, slug: str) -> Places:
        if slug not in self._read:
            self._read[slug] = Places.of(self._by_slug[slug].raw)
        return self._read[slug]

    @cached_property
    def _read(self) -> dict[str, Places]:
        return {}

    @cached_property
    def _by_slug(self) -> Mapping[str, HeldText]:
        return {document.slug: document for document in self.documents}

    @cached_property
    def _by_id(self) -> Mapping[str, Record]:
        return {record.id: record for record in self.records}

    @cached_property
    def _listed(self) -> Mapping[tuple[str, str], Sequence[Record]]:
        listed: dict[tuple[str, str], list[Record]] = defaultdict(list)
        for record in self.records:
            listed[record.doc, record.kind].append(record)
        return listed


def _bare(record: Record) -> Span:
    """The span of a record without blanks at its ends."""
    quote = record.quote
    return Span(record.start + len(quote) - len(quote.lstrip()), record.end - len(quote) + len(quote.rstrip()))
