"""The lexicon compiled into what the rules look words up in; made once a build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from hgkg.model.cues import CueGroup, CueIndex
from hgkg.model.lexicon import Lexicon
from hgkg.text.fold import match_key
from hgkg.text.openings import Openings
from hgkg.text.phrases import PhraseIndex, Tokens


class Opened(NamedTuple):
    """Where in a text something may be named, as indexes of its tokens: phrases of the ``Rules`` so called begin."""

    document_types: list[int]
    bodies: list[int]
    body_heads: list[int]
    committees: list[int]
    openers: list[int]
    event_heads: list[int]


@dataclass(frozen=True, slots=True)
class Rules:
    """Compiled vocabularies.

    Attributes:
        lexicon: what they were compiled from.
        document_types, bodies, body_heads, areas, units, offices: labels to local names.
        area_endings: from each area to what the name of its body may end with: its labels behind a blank
        fields: what bodies work in ("GD&ĐT") to its full name.
        openers: what a mention of a person opens with (offices, "ông", "đồng chí", "Đại tá", "nguyên", "khai trừ").
        codes: from the type code in a symbol ("NQ") to the document types it may mean, those first whose first code
            it is.
        body_codes: from the body code in a symbol ("TU") to the body.
        committees: what classes of Party committees open with ("các huyện", "huyện ủy", "huyện, thị ủy").
        boundaries: words that open another phrase, so that a noun phrase ends before them.
        words: from the role of a cue to its labels as match keys, the longest first.
        cues: the same, to be looked up where they stand.
        comparators: the cues before a figure that say "at least", "over", "about", by their roles.
        addresses: words of address, degrees and ranks, by their roles.
        plan_reached: those before a figure that say that a plan was reached or exceeded.
        subject_breaks: words that end the subject of a document wherever they stand in it, behind a blank.
        event_heads: what events are called by, to the role of the cue without "event.".
        event_words: words that end the name of an event, belong to it, or tell what kind it is, to their roles.
        openings: what ``opened`` goes through a text for.
    """

    lexicon: Lexicon
    document_types: PhraseIndex[str]
    bodies: PhraseIndex[str]
    body_heads: PhraseIndex[str]
    fields: PhraseIndex[str]
    areas: PhraseIndex[str]
    area_endings: dict[str, tuple[str, ...]]
    units: PhraseIndex[str]
    offices: PhraseIndex[str]
    openers: PhraseIndex[str]
    codes: dict[str, tuple[str, ...]]
    body_codes: dict[str, str]
    boundaries: frozenset[str]
    words: dict[str, tuple[str, ...]]
    cues: CueIndex
    comparators: CueGroup
    addresses: CueGroup
    plan_reached: CueGroup
    subject_breaks: tuple[str, ...]
    event_heads: PhraseIndex[str]
    event_words: PhraseIndex[str]
    committees: PhraseIndex[str]
    openings: Openings

    def opened(self, tokens: Tokens) -> Opened:
        """Where in a text documents, bodies, people and events may be named."""
        return Opened(*self.openings.of(tokens))

    def word_at(self, role: str, key: str, offset: int) -> str | None:
        """The cue of ``role`` that stands at ``offset`` of a match key, as whole words."""
        return self.cues.at(role, key, offset)


def _openers(lexicon: Lexicon, words: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    yield from (("office", label) for office in lexicon.offices.values() for label in office.labels)
    for role in ("person.honorific", "person.honorific.plural", "person.rank", "person.former", "person.disciplined"):
        yield from ((role, label) for label in words.get(role, ()))


def _fields(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """What bodies work in: the words listed for it, and what follows the head in the name of each known body."""
    for cue in lexicon.cues.values():
        if cue.role == "body.field":
            yield from ((label, cue.label) for label in cue.labels)
    for head in ("Bộ ", "Sở "):
        for body in lexicon.bodies.values():
            if body.label.startswith(head):
                own = [label for label in body.labels if label.startswith(head)]
                yield from ((label.removeprefix(head), body.label.removeprefix(head)) for label in own)


def _committees() -> Iterator[str]:
    for kind in ("huyện", "thị", "thành", "quận", "tỉnh"):
        yield from (f"các {kind}", f"{kind} ủy", f"{kind} ,", f"{kind} và")


def compile_rules(lexicon: Lexicon) -> Rules:
    """Make the indexes. The same lexicon gives the same rules."""
    codes: dict[str, list[tuple[int, str]]] = {}
    for kind in reversed(tuple(lexicon.document_types.values())):
        for rank, code in enumerate(kind.notations):
            codes.setdefault(code.casefold(), []).append((rank, kind.id))
    words = lexicon.words
    cues = CueIndex(words)
    types = PhraseIndex((label, t.id) for t in lexicon.document_types.values() for label in t.labels)
    heads = PhraseIndex((label, h.id) for h in lexicon.body_heads.values() for label in h.labels)
    committees = PhraseIndex((label, "party") for label in _committees())
    openers = PhraseIndex((label, kind) for kind, label in _openers(lexicon, words))
    event_heads = PhraseIndex(_event_words(lexicon, _EVENT_HEADS))
    areas = [a for a in lexicon.areas.values() if a.level != "commune"]  # of communes the word before the name tells
    return Rules(
        lexicon=lexicon,
        document_types=types,
        bodies=lexicon.body_names,
        body_heads=heads,
        fields=PhraseIndex(_fields(lexicon)),
        areas=PhraseIndex((label, a.id) for a in areas for label in a.labels),
        area_endings={a.id: tuple(f" {match_key(label)}" for label in a.labels) for a in lexicon.areas.values()},
        units=PhraseIndex((label, u.id) for u in lexicon.units.values() for label in (*u.labels, *u.notations)),
        offices=PhraseIndex((label, o.id) for o in lexicon.offices.values() for label in o.labels),
        openers=openers,
        codes={code: tuple(id for _, id in sorted(ids, key=lambda pair: pair[0])) for code, ids in codes.items()},
        body_codes={n.casefold(): b.id for b in reversed(tuple(lexicon.bodies.values())) for n in b.notations},
        boundaries=frozenset(words.get("boundary", ())),
        words=words,
        cues=cues,
        comparators=cues.group(*_COMPARATORS),
        addresses=cues.group("person.honorific.plural", "person.honorific", "person.rank"),
        plan_reached=cues.group("plan.reached", "plan.exceeded"),
        subject_breaks=tuple(f" {word}" for word in words.get("subject.break", ())),
        event_heads=event_heads,
        event_words=PhraseIndex(_event_words(lexicon, _EVENT_WORDS)),
        committees=committees,
        openings=Openings(types, lexicon.body_names, heads, committees, openers, event_heads),
    )


# "About" before the others: "trên dưới 20.000" is about so many, not fewer.
_COMPARATORS = ("approximate", "comparator.ge", "comparator.le", "comparator.gt", "comparator.lt")
_EVENT_HEADS = (
    *("congress", "meeting", "show", "season", "anniversary", "jubilee", "storm", "election"),
    *("opening", "founding", "delegation", "none"),
)
_EVENT_WORDS = ("end", "within", "generic")


def _event_words(lexicon: Lexicon, roles: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for cue in lexicon.cues.values():
        family, _, role = cue.role.partition(".")
        if family == "event" and role in roles:
            yield from ((label, role) for label in cue.labels)
