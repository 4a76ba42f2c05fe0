"""The documents behind a target as a picture: those that drive it, the one that sets it, and who issued them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hgkg.publish.look import Look
from hgkg.publish.picture import NOTHING, Card, Fact, Line, Picture, present
from hgkg.text.since_words import told_since

if TYPE_CHECKING:
    from hgkg.query.chain import BodyRow, Chain, DocumentRow, DriverLink

_STRENGTH = ("explicit", "structural", "thematic")


def named(document: DriverLink | DocumentRow) -> str:
    """Name and number of a document, the number only where the name lacks it."""
    number = document.number or ""
    return document.name if number in document.name else f"{number}: {document.name}" if document.name else number


def drivers_picture(chain: Chain, look: Look) -> Picture:
    """One card a document, however many sentences name it. The programme has its own card."""
    groups: dict[str, list[tuple[str, DriverLink]]] = {}
    for id_, driver in _numbered(chain):
        if driver.iri != chain.programme.iri:
            groups.setdefault(driver.iri, []).append((id_, driver))
    pictures = [_driver(group, chain, look) for group in groups.values()]
    return sum(pictures, NOTHING)


def _numbered(chain: Chain) -> list[tuple[str, DriverLink]]:
    return [(f"driver-{number}", driver) for number, driver in enumerate(chain.drivers, start=1)]


def _driver(group: list[tuple[str, DriverLink]], chain: Chain, look: Look) -> Picture:
    first_id, first = group[0]
    issuers = _issuers(chain, first.iri, first_id, look)
    facts = (*(_driver_fact("driver", id_, driver, look) for id_, driver in group), *issuers)
    bases = sorted({driver.basis for _, driver in group}, key=_STRENGTH.index)
    notes = (", ".join(look.basis[basis].word for basis in bases), *_issued(issuers))
    card = Card(first_id, "driver", first.number or "", first.name, notes=notes, facts=tuple(f.id for f in facts))
    return Picture(facts, (card,), _driver_lines(group, chain))


def _driver_fact(kind: str, id_: str, driver: DriverLink, look: Look) -> Fact:
    words = look.words
    details = present((words["basis"], look.basis[driver.basis].word), (words["rule"], driver.rule))
    return Fact(id_, kind, look.cards[kind].word, named(driver), details, driver.place)


def _driver_lines(group: list[tuple[str, DriverLink]], chain: Chain) -> tuple[Line, ...]:
    """To the programme where the programme's own text says so for all its targets, else straight to the target."""
    card = group[0][0]
    ends: dict[tuple[str, str], list[str]] = {}
    for id_, driver in group:
        through = driver.basis == "structural" and driver.place.doc == chain.target.place.doc
        ends.setdefault(("programme" if through else "target", driver.basis), []).append(id_)
    strongest: dict[str, Line] = {}
    for (end, basis), ids in sorted(ends.items(), key=lambda item: _STRENGTH.index(item[0][1])):
        strongest.setdefault(end, Line(card, end, tuple(ids), basis=basis))
    return tuple(strongest.values())


def _issuers(chain: Chain, document: str, card: str, look: Look) -> tuple[Fact, ...]:
    """A row for each body that issued ``document``, on the card of that id."""
    bodies = [body for body in chain.bodies if body.role == "issuer" and body.document == document]
    return tuple(
        Fact(f"{card}-issuer-{i}", "body", look.roles["issuer"], body.name, present(later(body, look)), body.place)
        for i, body in enumerate(bodies, start=1)
    )


def later(body: BodyRow, look: Look) -> tuple[str, str]:
    """The ways to who stands in the place of a body now, with what to call them; "" where it never changed."""
    ways = body.later_vi if look.lang == "vi" else body.later_en
    return look.words["later"], "; ".join(told_since(way, look.lang) for way in ways)


def _issued(issuers: tuple[Fact, ...]) -> tuple[str, ...]:
    return tuple(f"{fact.step}: {fact.title}" for fact in issuers)


def programme_picture(chain: Chain, look: Look) -> Picture:
    """The document that sets the target: what says that it drives it, or else where the target stands in it."""
    programme = chain.programme
    own = [(id_, driver) for id_, driver in _numbered(chain) if driver.iri == programme.iri]
    said = tuple(_driver_fact("programme", id_, driver, look) for id_, driver in own)
    stands = Fact("programme", "programme", look.cards["programme"].word, named(programme), place=programme.place)
    issuers = _issuers(chain, programme.iri, "programme", look)
    facts = (*(said or (stands,)), *issuers)
    ids = tuple(fact.id for fact in facts)
    card = Card("programme", "programme", programme.number or "", programme.name, notes=_issued(issuers), facts=ids)
    basis = min((driver.basis for _, driver in own), key=_STRENGTH.index, default=None)
    line = Line("programme", "target", (*(fact.id for fact in said), "target"), basis=basis)
    return Picture(facts, (card,), (line,))
