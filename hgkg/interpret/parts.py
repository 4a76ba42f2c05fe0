"""The document itself, its headings, its footnotes, and what was noticed while reading."""

from __future__ import annotations

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.maker import Maker
from hgkg.model.mention import Mentions
from hgkg.model.outline import Outline, Section
from hgkg.model.record import DocumentRecord, FindingRecord, FootnoteRecord, Reason, SectionRecord
from hgkg.text.fold import clean


def document_record(maker: Maker, outline: Outline, mentions: Mentions, grammar: Grammar) -> DocumentRecord:
    """One a file. Its words are the title; without one, the first sentence."""
    head, document = outline.letterhead, outline.document
    issuer = mentions.issuer.name if mentions.issuer else grammar.issuer(head.issuer, head.area)
    span = head.title_span
    if span.start == span.end and outline.sentences:
        first = outline.sentences[0]
        return _document(maker, outline, first.start, first.end, issuer)
    return _document(maker, outline, span.start, span.end, issuer) if document.text else maker(DocumentRecord, 0, 0)


def _document(maker: Maker, outline: Outline, start: int, end: int, issuer: str | None) -> DocumentRecord:
    head, document = outline.letterhead, outline.document
    return maker(
        DocumentRecord,
        start,
        end,
        rule="letterhead" if head.symbol or head.number else "headline",
        type=head.type,
        number=head.number,
        symbol=head.symbol,
        issuer=issuer,
        title=head.title,
        date=head.date,
        place=head.place,
        draft=head.draft,
        period=head.period,
        addressees=outline.end_matter.addressees,
        signatory=outline.end_matter.signatory,
        sha256=document.sha256,
        chars=len(document.raw),
        area=head.area,
    )


def sections(maker: Maker, outline: Outline) -> list[SectionRecord]:
    """Headings, each with the id of the one it stands under."""
    made: list[SectionRecord] = []
    for section in outline.sections:
        made.append(_section(maker, outline, section, made))
    return made


def _section(maker: Maker, outline: Outline, section: Section, made: list[SectionRecord]) -> SectionRecord:
    return maker(
        SectionRecord,
        section.start,
        section.end,
        rule="heading",
        number=section.number,
        title=clean(section.title),
        level=section.level,
        parent=made[section.parent].id if section.parent is not None else None,
        body_end=outline.document.source(section.start, section.body_end).end,
    )


def footnotes(maker: Maker, outline: Outline) -> list[FootnoteRecord]:
    """Notes with their markers and the sentences they hang on."""
    made = []
    for note in outline.footnotes:
        found = note.marker.end > note.marker.start
        marker = outline.document.source(*note.marker)
        made.append(
            maker(
                FootnoteRecord,
                note.start,
                note.end,
                goal=note.number,
                rule="damaged marker" if note.damaged else "marker",
                confidence=0.8 if note.damaged else 1.0,
                number=note.number,
                marker_start=marker.start if found else None,
                marker_end=marker.end if found else None,
                anchor=tuple(outline.document.source(*note.anchor)) if found else None,
            )
        )
    return made


def findings(maker: Maker, outline: Outline) -> list[FindingRecord]:
    """What reading the file and its structure noticed, at its words; what points at none is a note of the build."""
    made = []
    for finding in (*outline.document.findings, *outline.findings):
        if not finding.spans:
            continue
        first = finding.spans[0]
        span = outline.document.map.to_target(first.start, first.end)
        made.append(
            maker(
                FindingRecord,
                *span,
                goal=finding.type + finding.en,
                rule="reading",
                type=finding.type,
                severity=finding.severity,
                message=Reason(vi=finding.vi, en=finding.en),
                spans=finding.spans,
                stated=finding.stated,
                computed=finding.computed,
            )
        )
    return made
