"""People, and offices that stand for those who hold them, as of the document's date."""

from __future__ import annotations

from hgkg.interpret.context import Context
from hgkg.model.lexicon import OfficeConcept
from hgkg.model.mention import Office, PersonMention
from hgkg.model.office import HeldOffice
from hgkg.model.record import Person
from hgkg.text.fold import clean, match_key
from hgkg.text.phrases import Tokens
from hgkg.text.spans import covering


def people(context: Context) -> list[Person]:
    """One a mention in the headline, the body or the notes, and the signatory.

    An office alone that a citation names as its issuer is part of the citation; addressees are the document's.
    """
    return [_person(context, m) for m in context.mentions.people if _speaks_of(context, m)]


def _speaks_of(context: Context, mention: PersonMention) -> bool:
    outline = context.outline
    if mention.rule == "signature":
        return True
    end_matter = outline.end_matter.span
    head = outline.letterhead
    if mention.start < head.span.end and (
        head.issuer or not head.title_span.start <= mention.start < head.title_span.end
    ):
        return False
    if end_matter.start <= mention.start < end_matter.end:
        return False
    return mention.name is not None or covering(context.mentions.documents, mention.start) is None


def _person(context: Context, mention: PersonMention) -> Person:
    offices = mention.offices
    if mention.rule == "signature":
        offices = tuple(_signed(context, office, mention.signed_for) for office in offices)
    bodies = [office.organisation for office in offices if office.organisation]
    return context.maker(
        Person,
        mention.start,
        mention.end,
        goal=mention.name or "",
        rule=mention.rule,
        confidence=mention.confidence,
        name=mention.name,
        role=", ".join(office.role for office in offices) or None,
        organisation=bodies[-1] if bodies else None,
        offices=tuple(HeldOffice(role=o.role, organisation=o.organisation, concept=o.concept) for o in offices),
    )


def _signed(context: Context, office: Office, signed_for: str | None) -> Office:
    """A signatory's office with its body, which stands in its name too unless the office is of one body only."""
    concept = context.grammar.lexicon.offices.get(office.concept or "")
    if concept is None or concept.body or concept.alone:
        return office
    body = office.organisation or _signing_body(context, concept, signed_for)
    role = _in_body(office.role, body) if body else office.role
    return Office(role=role, organisation=body, concept=office.concept)


def _in_body(role: str, body: str) -> str:
    """ "Trưởng ban" of "Ban Pháp chế" is "Trưởng Ban Pháp chế"."""
    first, last = body.split(" ", 1)[0], role.rsplit(" ", 1)[-1]
    return f"{role.removesuffix(last).rstrip()} {body}" if first.casefold() == last.casefold() else f"{role} {body}"


def _signing_body(context: Context, concept: OfficeConcept, signed_for: str | None) -> str | None:
    """The body that is signed for: of the letterhead's bodies the last, which is the lower one, as "SỞ Y TẾ" below
    "UBND TỈNH"; where the formula names a part of one ("TM. ỦY BAN KIỂM TRA"), that part. A committee's secretary signs
    for its standing members ("T/M BAN THƯỜNG VỤ") but is the committee's."""
    head, lexicon = context.outline.letterhead, context.grammar.lexicon
    area = head.speaks_from(lexicon)
    printed = " ".join(filter(None, (signed_for, head.issuer)))
    issuer = context.mentions.issuer
    if issuer and not signed_for and issuer.rule != "vocabulary":
        return issuer.name
    found = list(context.grammar.bodies.find(Tokens.of(match_key(printed))))
    if not found:
        return clean(head.issuer).capitalize() if head.issuer else None
    body = lexicon.bodies[found[0 if signed_for else -1].payloads[0]]
    over = lexicon.bodies.get(body.broader or "")
    if concept.party and over and over.local and over.level == body.level and over.issues:
        body = over
    return body.name_in(area)
