"""Citations as records; each keeps the mention it came from, for what is read off its surroundings."""

from __future__ import annotations

from typing import NamedTuple

from hgkg.interpret.maker import Maker
from hgkg.model.mention import DocumentMention, Mentions
from hgkg.model.record import Citation
from hgkg.text.fold import clean


class Cited(NamedTuple):
    """A citation record and its mention; ``reach`` is where the mention and its subject end."""

    record: Citation
    mention: DocumentMention
    reach: int


def citations(maker: Maker, mentions: Mentions) -> list[Cited]:
    """One a mention, in text order."""
    return [Cited(_citation(maker, m), m, m.reach) for m in mentions.documents]


def _citation(maker: Maker, mention: DocumentMention) -> Citation:
    document = maker.outline.document
    subject = mention.subject
    about = document.source(*subject) if subject else None
    return maker(
        Citation,
        mention.start,
        mention.end,
        goal=mention.number or "",
        rule=mention.rule,
        confidence=mention.confidence,
        numbered=mention.number is not None,
        type=mention.type,
        number=mention.number,
        date=mention.date,
        issuer=mention.issuer,
        co_issuers=mention.co_issuers,
        subject=clean(subject.cut(document.text)) if subject else None,
        subject_start=about.start if about else None,
        subject_end=about.end if about else None,
    )
