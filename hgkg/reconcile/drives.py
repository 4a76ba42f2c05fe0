"""What stands behind each target: documents that a sentence names with it, and those the structure puts behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hgkg.model.finding import Evidence
from hgkg.model.record import (
    Alignment,
    Citation,
    DocumentRecord,
    Drive,
    Identifier,
    Quantified,
    Relation,
    Result,
    Target,
)
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.covered_wholes import CoveredWholes
from hgkg.reconcile.governing import governs
from hgkg.reconcile.themes import Themes
from hgkg.text.fold import match_key
from hgkg.text.spans import Span

_AIMS = ("chỉ tiêu", "mục tiêu", "thắng lợi")  # a document said to serve another's aims serves them as a whole
_HEADS = (
    "tỷ lệ",
    "tỉ lệ",
    "tổng số",
    "số",
    "mức",
    "tốc độ",
    "hoàn thành",
    "chất lượng",
    "tiếp tục",
    "công tác",
    "tổng",
)
_SURE, _GUESS = 1.0, 0.5  # a field in common is no word of the text's
_FEWEST = 4  # words that a thing aimed at must have to be known again in another sentence


def drives(corpus: Corpus, alignments: Sequence[Alignment]) -> tuple[Drive, ...]:
    """One a driver, target and basis, each with its first evidence; targets in text order.

    A numbered target that its document states again has there what that sentence names; all else stands behind it where
    it is numbered. A target beside the numbered ones that says something else is one of its document like them.
    """
    results = {r.id: r for r in corpus.results}
    answered = {a.target: [results[i] for i in a.results if i in results] for a in alignments}
    identify = Identifier()
    wholes = CoveredWholes(corpus, Themes(corpus))
    again = {other.id for others in corpus.spoken.values() for other in others}
    made: list[Drive] = []
    for target in corpus.targets:
        if not corpus.sets_targets(target.doc):
            continue
        found = _behind(corpus, wholes, target, answered.get(target.id, []))
        if target.id not in corpus.spoken and target.id in again:
            found = _named_with(corpus, target)
        seen: set[tuple[str, str]] = set()
        for driver, basis, rule, evidence in found:
            key = (_identity(driver), basis)
            weak = basis == "thematic" and any(key[0] == other for other, _ in seen)  # it has a better ground already
            if key not in seen and not weak:
                seen.add(key)
                made.append(_drive(identify, corpus, target, driver, basis, rule, evidence))
    return tuple(made)


Behind = tuple[Citation | DocumentRecord, str, str, Evidence]


def _behind(corpus: Corpus, wholes: CoveredWholes, target: Target, results: Sequence[Result]) -> Iterator[Behind]:
    yield from _explicit(corpus, target, results)
    yield from _own_document(corpus, target)
    yield from _whole(corpus, wholes, target)
    for result in results:
        yield from _around(corpus, result)
    for citation, evidence in wholes.themes.of(target):
        yield citation, "thematic", "shares a phrase", evidence


def _identity(driver: Citation | DocumentRecord) -> str:
    return driver.resolved or driver.id


def _explicit(corpus: Corpus, target: Target, results: Sequence[Result]) -> Iterator[Behind]:
    """Sentences that name a document together with the target, its result, or the thing aimed at."""
    for place in (target, *corpus.spoken.get(target.id, ()), *results):
        yield from _named_with(corpus, place)
    thing = _thing(target)
    if thing is None:
        return
    for doc, outline in corpus.outlines.items():
        at = outline.key.find(thing)
        while at >= 0:
            found = outline.sentence_at(at)
            if found and outline.footnote_at(at) is None:
                sentence = outline.document.source(found.start, found.end)
                for citation in _governing(corpus, doc, sentence, outline.document.source(at, at + len(thing))):
                    yield citation, "explicit", "named with the thing aimed at", _evidence(corpus, doc, sentence)
            at = outline.key.find(thing, at + len(thing))


def _named_with(corpus: Corpus, place: Quantified) -> Iterator[Behind]:
    """The documents that hold for a figure in its own sentence."""
    sentence = corpus.sentence(place)
    for citation in _governing(corpus, place.doc, sentence, Span(place.start, place.end)):
        yield citation, "explicit", "named with it", _evidence(corpus, place.doc, sentence)


def _governing(corpus: Corpus, doc: str, sentence: Span, place: Span) -> list[Citation]:
    """The citations of a sentence that hold for a place in it: those of its clause, and of the sentence's head."""
    text, cited = corpus.outlines[doc].document.raw, corpus.within(doc, sentence)
    listed = [c.start for c in cited]
    return [c for c in cited if governs(text, sentence, listed, Span(c.start, c.end), place)]


def _thing(target: Target) -> str | None:
    """The thing aimed at, as a match key: the indicator without the words that only measure it."""
    key = match_key(target.indicator)
    stripped = True
    while stripped:
        stripped = False
        for head in _HEADS:
            if key.startswith(head + " "):
                key, stripped = key[len(head) + 1 :], True
    return key if len(key.split()) >= _FEWEST else None


def _own_document(corpus: Corpus, target: Target) -> Iterator[Behind]:
    """The document that lists the target; its heading, or else its title, says so."""
    document = corpus.documents[target.doc]
    outline = corpus.outlines[target.doc]
    section = outline.section_at(outline.document.map.to_target(target.start, target.end).start)
    span = outline.document.source(section.start, section.end) if section else Span(document.start, document.end)
    yield document, "structural", "listed in it", _evidence(corpus, target.doc, span)


def _whole(corpus: Corpus, wholes: CoveredWholes, target: Target) -> Iterator[Behind]:
    """What the target's document says it carries out as a whole: in its preamble, or as the aims it serves.

    What it only rests on ("Căn cứ …", "Theo đề nghị … tại Tờ trình …") gives the power to plan and aims at nothing.
    """
    cited = {c.id: c for c in corpus.citations}
    document = corpus.documents[target.doc]
    for relation in corpus.relations:
        if relation.from_ != document.id or relation.relation not in ("implements", "continues"):
            continue
        found = cited[relation.to]
        if not corpus.is_norm(found) and _serves(relation, found) and wholes.covers(found, document):
            yield found, "structural", "carried out as a whole", relation.evidence()


def _serves(relation: Relation, cited: Citation) -> bool:
    """In the preamble, or where the words before the document's name say that its aims are served."""
    words = match_key(relation.quote[: max(0, cited.start - relation.start)])
    return relation.section == () or any(word in words for word in _AIMS)


def _around(corpus: Corpus, result: Result) -> Iterator[Behind]:
    """Documents cited in the notes of a result's sentence, or in the sentence that the result's note hangs on."""
    sentence = corpus.sentence(result)
    for note in corpus.footnotes:
        if note.doc != result.doc or note.anchor is None:
            continue
        if result.footnote == note.number:
            anchor = Span(*note.anchor)
            for citation in corpus.within(note.doc, anchor):
                yield citation, "structural", "the note's sentence names it", _evidence(corpus, note.doc, anchor)
        elif result.footnote is None and sentence.start <= note.anchor[0] < sentence.end:
            for citation in corpus.within(note.doc, Span(note.start, note.end)):
                yield citation, "structural", "a note to its sentence names it", _with_subject(corpus, citation)


def _with_subject(corpus: Corpus, citation: Citation) -> Evidence:
    """A document with what it is about: its number alone tells no reader why it stands behind a target."""
    end = max(citation.end, citation.subject_end or 0)
    text = corpus.outlines[citation.doc].document.raw
    closes = text.startswith("”", end) and text.rfind("“", citation.start, end) > text.rfind("”", citation.start, end)
    return _evidence(corpus, citation.doc, Span(citation.start, end + closes))


def _evidence(corpus: Corpus, doc: str, span: Span) -> Evidence:
    return Evidence(doc, span.start, span.end, span.cut(corpus.outlines[doc].document.raw))


def _drive(
    identify: Identifier,
    corpus: Corpus,
    target: Target,
    driver: Citation | DocumentRecord,
    basis: str,
    rule: str,
    at: Evidence,
) -> Drive:
    return Drive(
        id=identify("drive", at.doc, at.start, at.end, f"{_identity(driver)} {target.id} {basis}"),
        doc=at.doc,
        start=at.start,
        end=at.end,
        quote=at.quote,
        section=corpus.path(at),
        footnote=corpus.footnote(at),
        rule=rule,
        confidence=min(driver.confidence, target.confidence, _SURE if basis != "thematic" else _GUESS),
        driver=driver.id,
        driver_number=driver.number,
        driver_name=_name(corpus, driver),
        target=target.id,
        basis=basis,
        evidence_=at,
    )


def _name(corpus: Corpus, driver: Citation | DocumentRecord) -> str | None:
    """The fullest name the documents give to what a driver is bound to."""
    if isinstance(driver, DocumentRecord):
        return driver.title
    held = next((d for d in corpus.documents.values() if driver.resolved and d.resolved == driver.resolved), None)
    if held is not None:
        return held.title
    return " ".join(_fullest(corpus).get(driver.resolved or "", driver.quote).split())


def _fullest(corpus: Corpus) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for c in corpus.citations:
        if c.resolved and not c.numbered and len(c.quote) > len(found.get(c.resolved, "")):
            found[c.resolved] = c.quote
    return found
