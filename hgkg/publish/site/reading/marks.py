"""What is marked in a text: each place of evidence has an element of its own, in the colour of what was read there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import escape

from hgkg.publish.page.addresses import span_id
from hgkg.publish.site.gathered.material import Record
from hgkg.publish.site.reading.segments import Mark, Tag
from hgkg.query.texts import ShownText

Span = tuple[int, int]
"""Characters of a text as read."""

KINDS = {
    "footnote": "footnote",
    "section": "section",
    "task": "task",
    "duty": "task",
    "inspection": "inspection",
    "finding": "finding",
    "relation": "relation",
    "drive": "relation",
    "result": "result",
    "target": "target",
    "document": "document",
    "citation": "document",
    "event": "event",
    "agency": "body",
    "person": "person",
}
"""The kind (of views.toml) that each kind of record is shown as; of the same words, the first is outermost."""

_ORDER = tuple(dict.fromkeys(KINDS.values()))
_DEEPEST = 6
"""The lowest heading that a page knows."""


@dataclass(frozen=True)
class Marked:
    """All that is marked in a text.

    Attributes:
        kinds: the kinds of what stands at each place of evidence, the outermost first; none of a mere place.
        levels: the depth of the heading at a place.
        notes: of each footnote the place of its marker, of its words, and its number.
    """

    kinds: Mapping[Span, tuple[str, ...]]
    levels: Mapping[Span, int]
    notes: tuple[tuple[Span, Span, int], ...]

    def marks(self, text: ShownText, href: Callable[[Span], str], back: str) -> Iterator[Mark]:
        """The marks of a text as it is shown.

        Args:
            href: the way to a place from the page that is made.
            back: what the way from a note to its marker is called.
        """
        markers = {marker: self._marker(text, marker, note, number, href) for marker, note, number in self.notes}
        for span, kinds in self.kinds.items():
            start, end = text.at(*span)
            yield Mark(start, end, markers.get(span) or self._first(span, kinds))
            for kind in kinds[1:]:
                yield Mark(start, end, _tag("mark", f' class="is-{kind}"', ""))
        for marker, note, number in self.notes:
            _, end = text.at(*note)
            told = f'aria-label="{escape(back)} {number}" data-number="{number}"'
            opening = f'<a class="back" href="{escape(href(marker))}" {told}>'
            yield Mark(end, end, Tag(opening, opening, "</a>"))

    @staticmethod
    def _marker(text: ShownText, marker: Span, note: Span, number: int, href: Callable[[Span], str]) -> Tag:
        """The way from a marker to its note; of a damaged one that shows no number, with it."""
        start, end = text.at(*marker)
        told = "" if str(number) in text.words[start:end] else f' data-number="{number}"'
        return _tag("a", f' class="ref" href="{escape(href(note))}"{told}', span_id(*marker))

    def _first(self, span: Span, kinds: tuple[str, ...]) -> Tag:
        """The element that has the place's name."""
        name = span_id(*span)
        if not kinds:
            return _tag("span", "", name)
        if span in self.levels and kinds[0] == "section":
            heading = f' role="heading" aria-level="{self.levels[span]}"'
            return _tag("span", f' class="is-{kinds[0]}"', name, heading)
        return _tag("mark", f' class="is-{kinds[0]}"', name)


def said_in(records: Iterable[Record]) -> Mapping[str, list[tuple[Span, Record]]]:
    """What is said at which place, by the slug of the text: a finding at each of its places."""
    said: dict[str, list[tuple[Span, Record]]] = defaultdict(list)
    for record in records:
        places = {(record["doc"], record["start"], record["end"]): None}
        places |= {(place["doc"], place["start"], place["end"]): None for place in record.get("spans", ())}
        for doc, start, end in places:
            said[doc].append(((start, end), record))
    return said


def marked_of(said: Iterable[tuple[Span, Record]], places: Iterable[Span]) -> Marked:
    """What is marked in a text.

    Args:
        said: what is said in it, and where.
        places: where each statement of the graph rests on it.
    """
    found: dict[Span, dict[str, None]] = defaultdict(dict)
    levels, notes = dict[Span, int](), list[tuple[Span, Span, int]]()
    for span, record in said:
        if record["kind"] in KINDS:
            found[span][KINDS[record["kind"]]] = None
        if record["kind"] == "section":
            levels[span] = min(_DEEPEST, record["level"] + 2)
        if record["kind"] == "footnote" and record["marker_start"] is not None:
            notes.append(((record["marker_start"], record["marker_end"]), span, record["number"]))
        if record["kind"] == "footnote" and record["anchor"] is not None:
            found[record["anchor"][0], record["anchor"][1]].update()
    for span in (*places, *(marker for marker, _, _ in notes)):
        found[span].update()
    kinds = {span: tuple(sorted(of, key=_ORDER.index)) for span, of in sorted(found.items())}
    return Marked(kinds, levels, tuple(notes))


def _tag(element: str, attributes: str, name: str, first: str = "") -> Tag:
    """``first``: attributes of the first piece alone."""
    named, again = (f' id="{name}"', f' data-of="{name}"') if name else ("", "")
    return Tag(f"<{element}{attributes}{named}{first}>", f"<{element}{attributes}{again}>", f"</{element}>")
