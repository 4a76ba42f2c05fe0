"""All records of a build, as the stages across documents look them up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hgkg.model.called import Called, Head, called
from hgkg.model.document import AIMING
from hgkg.model.finding import Evidence
from hgkg.model.indicator_keys import indicator_keys
from hgkg.model.lexicon import IndicatorConcept, Lexicon
from hgkg.model.outline import Outline
from hgkg.model.record import (
    Agency,
    Citation,
    DocumentRecord,
    FootnoteRecord,
    Quantified,
    Record,
    Relation,
    Result,
    Target,
    Task,
)
from hgkg.reconcile.names import Names
from hgkg.text.fold import clean, match_key, search_key
from hgkg.text.spans import Span

_STEP = "+/-"  # marks the words of a change, so that none goes by the name of its level
_VERB = 12  # characters of a verb of change
_folded = lru_cache(maxsize=4096)(search_key)  # each indicator is compared with every other


@dataclass(frozen=True)
class Corpus:
    """Records by kind, in the order of documents and texts.

    ``apart`` has pairs of indicators that people say are not the same: "concept:" and a local name, or "label:" and a
    search key.
    """

    outlines: Mapping[str, Outline]
    lexicon: Lexicon
    documents: Mapping[str, DocumentRecord]
    targets: tuple[Target, ...]
    results: tuple[Result, ...]
    citations: tuple[Citation, ...]
    relations: tuple[Relation, ...]
    footnotes: tuple[FootnoteRecord, ...]
    tasks: tuple[Task, ...] = ()
    agencies: tuple[Agency, ...] = ()
    apart: frozenset[frozenset[str]] = frozenset()

    @classmethod
    def of(
        cls,
        outlines: Mapping[str, Outline],
        records: Sequence[Record],
        lexicon: Lexicon,
        apart: frozenset[frozenset[str]] = frozenset(),
    ) -> Corpus:
        return cls(
            outlines=outlines,
            lexicon=lexicon,
            documents={r.doc: r for r in records if isinstance(r, DocumentRecord)},
            targets=tuple(r for r in records if isinstance(r, Target)),
            results=tuple(r for r in records if isinstance(r, Result)),
            citations=tuple(r for r in records if isinstance(r, Citation)),
            relations=tuple(r for r in records if isinstance(r, Relation)),
            footnotes=tuple(r for r in records if isinstance(r, FootnoteRecord)),
            tasks=tuple(r for r in records if isinstance(r, Task)),
            agencies=tuple(r for r in records if isinstance(r, Agency)),
            apart=apart,
        )

    @cached_property
    def called(self) -> Mapping[str, Called]:
        """What each document is called within a sentence, by its slug and by language."""
        return called(self._head(record) for record in self.documents.values())

    def _head(self, record: DocumentRecord) -> Head:
        types = self.lexicon.document_types
        word = match_key(record.type or "")
        kind = types.get(record.type or "") or next(
            (t for t in types.values() if word in map(match_key, t.labels)), None
        )
        words = (
            {"vi": kind.label, "en": kind.label_en or kind.label}
            if kind
            else dict.fromkeys(("vi", "en"), record.type or "")
        )
        return Head(record.doc, kind.id if kind else "", words, record.number or "", record.period or "", record.title)

    def is_norm(self, citation: Citation) -> bool:
        """Whether it is of law, which is known by name ("Luật Ngân sách nhà nước"), not by number and aims."""
        return citation.type in self._norms

    @cached_property
    def _norms(self) -> frozenset[str]:
        return frozenset(t.label for t in self.lexicon.document_types.values() if t.is_norm)

    def of_own_area(self, target: Target) -> bool:
        """Whether a target is of the area that its document is of, rather than of a part of it."""
        area = self.lexicon.areas.get(self.documents[target.doc].area or "")
        return target.area is None or area is None or match_key(target.area) == match_key(f"{area.kind} {area.name}")

    @cached_property
    def cues(self) -> Mapping[str, tuple[str, ...]]:
        """From the role of a cue to its labels as match keys, the longest first."""
        return self.lexicon.words

    @cached_property
    def names(self) -> Names:
        """What the vocabulary says of the names of indicators."""
        return Names(self.lexicon)

    def concept(self, record: Quantified) -> IndicatorConcept | None:
        return self.lexicon.indicators.get(record.concept or "")

    def same_indicator(self, a: Quantified, b: Quantified) -> bool:
        """By concept where both have one, else by the words; never where people say that they are two."""
        if self.kept_apart(a, b):
            return False
        if a.concept and b.concept:
            return a.concept == b.concept
        if _folded(a.indicator) == _folded(b.indicator):
            return True
        return a.direction is not None and not self._words_of(a).isdisjoint(self._words_of(b))

    def kept_apart(self, a: Quantified, b: Quantified) -> bool:
        """Whether people say that the indicators of two records are not the same."""
        if not self.apart:
            return False
        return any(frozenset((one, other)) in self.apart for one in indicator_keys(a) for other in indicator_keys(b))

    def _words_of(self, record: Quantified) -> frozenset[str]:
        """The words of an indicator; of a change also those without the verb, which its direction says: "Giảm tỷ suất
        sinh 0,3‰" is that which "Tỷ suất sinh giảm 0,3‰" answers."""
        words = _folded(record.indicator)
        if record.concept or record.direction is None or record.measure not in ("growth", "change"):
            return frozenset((words,))
        verb = next((v for v in self._verbs if words.startswith(v)), "")
        return frozenset((words, f"{_STEP}{words[len(verb) :]}"))

    @cached_property
    def _verbs(self) -> tuple[str, ...]:
        """The verbs of change, each with the blank behind it."""
        verbs = (v for role in ("change.increase", "change.decrease") for v in self.cues.get(role, ()))
        return tuple(f"{_folded(verb)} " for verb in verbs)

    def printed(self, record: Quantified) -> str:
        """The words before a record's figure, without those that lead to it; "" where there are none."""
        if record.value_start is None:
            return ""
        outline = self.outlines[record.doc]
        start = outline.document.map.to_target(record.start, record.end).start
        end = outline.document.map.to_target(record.value_start, record.value_start).start
        words = outline.key[start:end] if start < end else ""
        return clean(outline.text[start : start + len(self.names.unled(words))])

    def falling(self, target: Target) -> bool:
        """Whether a target is to lower something: by its direction, else by the verb that it opens with."""
        if target.direction is not None or target.measure not in ("growth", "change"):
            return target.direction == "decrease" and target.measure in ("growth", "change")
        outline = self.outlines[target.doc]
        start = outline.document.map.to_target(target.start, target.end).start
        opening = outline.key[start : start + _VERB].removeprefix("mức ")
        before = outline.key[max(0, start - _VERB) : start].rstrip()
        verbs = self.cues.get("change.decrease", ())
        return any(opening.startswith(f"{verb} ") or f" {before}".endswith(f" {verb}") for verb in verbs)

    def results_about(self, target: Target) -> list[Result]:
        """Results of the target's indicator, under its concept or words, or of one that may answer for it; in order."""
        found = {id(r): r for words in self._words_of(target) for r in self._results_by_words.get(words, ())}
        for concept in self._related.get(target.concept or "", ()):
            found.update((id(r), r) for r in self._results_by_concept.get(concept, ()))
        order = self._order
        return sorted(found.values(), key=lambda r: order[r.id])

    def share_a_label(self, a: str, b: str) -> bool:
        """Whether two indicators go by one label, as the score of an index and its rank do."""
        return b in self._alike.get(a, ())

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {r.id: i for i, r in enumerate(self.results)}

    @cached_property
    def _results_by_words(self) -> Mapping[str, list[Result]]:
        found: dict[str, list[Result]] = defaultdict(list)
        for result in self.results:
            for words in self._words_of(result):
                found[words].append(result)
        return found

    @cached_property
    def _results_by_concept(self) -> Mapping[str, list[Result]]:
        found: dict[str, list[Result]] = defaultdict(list)
        for result in self.results:
            if result.concept:
                found[result.concept].append(result)
        return found

    @cached_property
    def _related(self) -> Mapping[str, set[str]]:
        """From an indicator to those whose results may answer for it: itself, its level, synonyms, its rank."""
        found: dict[str, set[str]] = defaultdict(set)
        for concept in self.lexicon.indicators.values():
            found[concept.id] |= {concept.id, *concept.synonym_if_equal, *self._alike.get(concept.id, ())}
            if concept.growth_of:
                found[concept.id].add(concept.growth_of)
            if concept.shares:
                found[concept.id].add(concept.shares)
            for synonym in concept.synonym_if_equal:
                found[synonym].add(concept.id)
        return found

    @cached_property
    def _alike(self) -> Mapping[str, set[str]]:
        by_label: dict[str, set[str]] = defaultdict(set)
        for concept in self.lexicon.indicators.values():
            for label in concept.labels:
                by_label[label.casefold()].add(concept.id)
        found: dict[str, set[str]] = defaultdict(set)
        for ids in by_label.values():
            if len(ids) > 1:
                for one in ids:
                    found[one] |= ids - {one}
        return found

    def sets_targets(self, doc: str) -> bool:
        """Whether a document sets targets of its own rather than quotes those of others."""
        return doc in self._plans

    def reports(self, doc: str) -> bool:
        """Whether a document is an official report rather than news of one."""
        return self._genres[doc] == "report"

    @cached_property
    def _plans(self) -> frozenset[str]:
        return frozenset(slug for slug, genre in self._genres.items() if genre in AIMING)

    @cached_property
    def _genres(self) -> Mapping[str, str]:
        """As the catalogue says, else as the type of the document implies."""
        found = {}
        for slug, outline in self.outlines.items():
            entry = outline.document.entry
            kind = self.lexicon.document_types.get(outline.letterhead.type_concept or "")
            found[slug] = entry.genre if entry else kind.genre if kind else "other"
        return found

    def path(self, at: Evidence) -> tuple[str, ...]:
        """The heading path of words at their place; of a note, that of the sentence it hangs on."""
        outline = self.outlines[at.doc]
        start = outline.document.map.to_target(at.start, at.end).start
        note = outline.footnote_at(start)
        return outline.path_at(note.anchor.start if note else start)

    def footnote(self, at: Evidence) -> int | None:
        """The number of the note that words stand in."""
        outline = self.outlines[at.doc]
        note = outline.footnote_at(outline.document.map.to_target(at.start, at.end).start)
        return note.number if note else None

    def sentence(self, record: Record) -> Span:
        """The sentence a record stands in, in offsets of the text as read; its own span where it stands in none."""
        outline = self.outlines[record.doc]
        start = outline.document.map.to_target(record.start, record.end).start
        sentence = outline.sentence_at(start)
        return outline.document.source(sentence.start, sentence.end) if sentence else Span(record.start, record.end)

    def within(self, doc: str, span: Span) -> list[Citation]:
        """Citations of a document that begin inside ``span``."""
        return [c for c in self._citations_of[doc] if span.start <= c.start < span.end]

    @cached_property
    def _citations_of(self) -> Mapping[str, list[Citation]]:
        found: dict[str, list[Citation]] = defaultdict(list)
        for citation in self.citations:
            found[citation.doc].append(citation)
        return found

    @cached_property
    def spoken(self) -> Mapping[str, tuple[Target, ...]]:
        """From the id of each own target to its other mentions: same indicator, same value, another place."""
        numbered = {t.doc for t in self.targets if t.group is not None}
        own = [t for t in self.targets if self.sets_targets(t.doc) and (t.group is not None or t.doc not in numbered)]
        return {
            t.id: tuple(
                other
                for other in self.targets
                if other.id != t.id and t.value is not None and other.value == t.value and self.same_indicator(t, other)
            )
            for t in own
        }
