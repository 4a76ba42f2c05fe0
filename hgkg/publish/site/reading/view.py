"""The reading view: each text as it is, with all that was read in it marked, and the facts beside it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from hgkg.publish.page.addresses import facts_script, page_of, span_id, text_part
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.site.gathered.material import Material, Record
from hgkg.publish.site.reading import parts as reading_parts
from hgkg.publish.site.reading.facts import Facts, Field
from hgkg.publish.site.reading.marks import KINDS, Marked, Span, marked_of, said_in
from hgkg.publish.site.reading.segments import Mark, marked
from hgkg.query.answer import Row
from hgkg.query.texts import ShownText
from hgkg.text.masks import MASK

Said = list[tuple[Span, Record]]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text: the characters ``start`` up to ``end`` of what is shown.

    Attributes:
        read_from: where it begins in the text as read.
    """

    number: int
    start: int
    end: int
    read_from: int
    address: str
    first: str


@dataclass(frozen=True)
class Reading:
    """A document's text with all that its pages are made of."""

    slug: str
    row: Row
    text: ShownText
    said: Said
    marked: Marked

    def headings(self) -> list[tuple[int, Record]]:
        """The headings in order, with where they are shown."""
        found = [(self.text.at(*span)[0], record) for span, record in self.said if record["kind"] == "section"]
        return sorted(found, key=lambda one: one[0])

    def parts(self) -> tuple[Part, ...]:
        """The parts of the text, the same in both languages: one of nearly all texts."""
        headings = {place: " ".join(record["quote"].split()) for place, record in self.headings()}
        marks = list(self.marked.marks(self.text, lambda span: f"#{span_id(*span)}", ""))
        cut = reading_parts.parts_of(self.text.words, marks, headings.keys(), reading_parts.MOST)
        return tuple(
            Part(number, start, end, self.text.read_at(start), text_part(self.slug, number), headings.get(start, ""))
            for number, (start, end) in enumerate(cut, 1)
        )

    def marks(self, page: str, parts: tuple[Part, ...], back: str) -> list[Mark]:
        """The marks, with ways that lead from a page to whichever part a place is in."""
        return list(self.marked.marks(self.text, self.way(page, parts), back))

    def way(self, page: str, parts: tuple[Part, ...]) -> Callable[[Span], str]:
        """The way from a page of this text to a place in it."""

        def href(span: Span) -> str:
            start, _ = self.text.at(*span)
            there = next(part for part in reversed(parts) if part.start <= start)
            return f"{'' if there.address == page else there.address.rpartition('/')[2]}#{span_id(*span)}"

        return href


def reading(material: Material, frame: Frame) -> Iterator[Page]:
    """The reading view of every document that is held."""
    facts = Facts(material, frame)
    for one in _readings(material):
        parts = one.parts()
        for part in parts:
            yield _page(one, part, parts, frame, facts)


def _readings(material: Material) -> Iterator[Reading]:
    said = said_in(material.records)
    places: dict[str, list[Span]] = defaultdict(list)
    for row in material.statements:
        places[str(row["doc"])].append((int(row["start"]), int(row["end"])))
    for row in material.vi.documents.values():
        if "slug" in row:
            slug = str(row["slug"])
            yield Reading(slug, row, material.texts[slug], said[slug], marked_of(said[slug], places[slug]))


def _page(one: Reading, part: Part, parts: tuple[Part, ...], frame: Frame, facts: Facts) -> Page:
    """A part of a text as a page, with the script of its facts."""
    words, name = frame.words("reading"), str(one.row["name"])
    href = one.way(part.address, parts)
    here = [(span, record) for span, record in one.said if _touches(part, *one.text.at(*span))]
    document = page_of(str(one.row["document"])) or ""
    page = frame.page(
        "reading",
        part.address,
        frame.say("reading", "title" if len(parts) == 1 else "part_title", name=name, number=part.number),
        menu="documents",
        trail=(("documents.html", words["menu_documents"]), (document, name)),
        styles=("reading.css",),
        scripts=("reading.js",),
        found=Found("page", words["detail"]) if part.number == 1 else None,
        text=marked(one.text.words, one.marks(part.address, parts, words["back"]), part.start, part.end),
        outline=[
            (_depth(record), href(_span(record)), " ".join(record["quote"].split()))
            for place, record in one.headings()
            if part.start <= place < part.end
        ],
        kinds=_kinds(here, frame),
        parts=parts if len(parts) > 1 else (),
        part=part,
        borders=",".join(str(each.read_from) for each in parts),
        names=",".join(each.address.rpartition("/")[2] for each in parts),
        document=document,
        hidden=",".join(f"{start}-{end}" for start, end in one.text.hidden),
        mask=len(MASK),
        characters=part.end - part.start,
        facts=facts_script(part.address).rpartition("/")[2],
    )
    return replace(page, beside=((facts_script(part.address), _script(here, frame, facts)),))


def _kinds(here: Said, frame: Frame) -> list[tuple[str, int]]:
    """The kinds that are marked on a page, in the order of the look, with how many facts of each there are."""
    counts = Counter(KINDS[record["kind"]] for _, record in here if record["kind"] in KINDS)
    return [(kind, counts[kind]) for kind in frame.look.kinds if counts[kind]]


def _script(here: Said, frame: Frame, facts: Facts) -> str:
    """The facts of a page as a classic script: a page opened from a folder cannot fetch.

    A field that many facts have stands there once, and each of them has its number.
    """
    by_span: dict[str, list[dict[str, Any]]] = defaultdict(list)
    numbers: dict[Field, int] = {}
    for span, record in here:
        if record["kind"] in KINDS:
            told = facts.told(record)
            told["fields"] = [numbers.setdefault(field, len(numbers)) for field in told["fields"]]
            by_span[span_id(*span)].append(told)
    words: dict[str, Any] = {key: frame.words("reading")[key] for key in _SAID} | _looks(frame)
    return f"window.hgkgFacts = {_json({'words': words, 'fields': list(numbers), 'spans': by_span})};\n"


_SAID = ("target_end", "result_end", "no_result_end", "reason", "reported", "section", "footnote")
"""The words that the panel's script says."""


def _looks(frame: Frame) -> dict[str, Any]:
    """Word and symbol of each kind and verdict."""
    return {
        "kinds": {key: [kind.word, kind.symbol] for key, kind in frame.look.kinds.items()},
        "verdicts": {key: [verdict.word, verdict.symbol] for key, verdict in frame.look.verdicts.items()},
    }


def _json(value: object) -> str:
    """As JSON: what ends a line in a script of old, but not in JSON, is written as a sign of its own."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _touches(part: Part, start: int, end: int) -> bool:
    return start < part.end and end > part.start


def _span(record: Record) -> Span:
    return record["start"], record["end"]


def _depth(record: Record) -> int:
    return min(4, int(record["level"]))
