"""People, and offices that stand for those who hold them, as of the document's date."""

from __future__ import annotations

from hgkg.interpret.context import Context
from hgkg.model.mention import Office, PersonMention
from hgkg.model.record import HeldOffice, Person
from hgkg.text.fold import match_key
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
        issuer = _issuer(context, mention.signed_for)
        offices = tuple(_signed(office, issuer) for office in offices)
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


def _issuer(context: Context, signed_for: str | None) -> str | None:
    """The body that is signed for: of the letterhead's bodies the last, which is the lower one, as "SỞ Y TẾ" below
    "UBND TỈNH"; where the formula names a part of one ("TM. ỦY BAN KIỂM TRA"), that part."""
    head, grammar = context.outline.letterhead, context.grammar
    if signed_for:
        return grammar.issuer(" ".join(filter(None, (signed_for, head.issuer))), head.area)
    found = list(grammar.bodies.find(Tokens.of(match_key(head.issuer or ""))))
    return grammar.issuer((head.issuer or "")[found[-1].start :] if found else head.issuer, head.area)


def _signed(office: Office, issuer: str | None) -> Office:
    body = office.organisation or issuer
    names_body = body is None or office.role.casefold().endswith(body.casefold())
    role = office.role if names_body or not office.role[0].isupper() else f"{office.role} {body}"
    return Office(role=role, organisation=body, concept=office.concept)
