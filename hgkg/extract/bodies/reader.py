"""Organisations, and the area each belongs to: those of the vocabulary, those that grammar tells, and whole classes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hgkg.extract.bodies.areas import AreaReader, kind_at, kind_in
from hgkg.extract.bodies.body_classes import MANY_BEHIND, Class, class_of_body, class_of_committees, class_of_head
from hgkg.extract.bodies.body_lists import further, of_named_areas
from hgkg.extract.bodies.body_names import NameReader
from hgkg.extract.bodies.own_ministry import of_own_ministry
from hgkg.extract.bodies.regional import of_region
from hgkg.extract.rules import Opened, Rules
from hgkg.model.areas import LEVELS
from hgkg.model.lexicon import AreaConcept, BodyConcept
from hgkg.model.mention import BodyMention
from hgkg.model.outline import Outline
from hgkg.text.fold import ascii_name
from hgkg.text.phrases import Match, Tokens

_TERM = re.compile(r",?\s*\(?khóa\s+[ivx]+\b\)?")
_DIGITAL = re.compile(r"\s+số\b(?!\s*:?\s*\d)")  # "Chính phủ số" is no body, "Chính phủ số 01/NQ-CP" has one
_OF_AN_OFFICE = re.compile(
    r"thường trực\s+(?:(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)\b"
)
_OFFICES = ("phó bí thư ", "phó chủ tịch ")


def find_bodies(outline: Outline, rules: Rules, tokens: Tokens, opened: Opened) -> tuple[BodyMention, ...]:
    """Bodies in text order. One that each area has takes the area named after it, else the document's own."""
    return _of_sole_area(tuple(BodyReader.of(outline, rules, tokens).all(opened)), outline.key)


def _of_sole_area(bodies: Sequence[BodyMention], key: str) -> tuple[BodyMention, ...]:
    """ "Huyện ủy" alone is that of the only district whose Huyện ủy the document names, if there is just one."""
    named: dict[str, dict[str, BodyMention]] = {}
    for body in bodies:
        if body.path and body.area:
            named.setdefault(body.body, {})[body.path] = body
    sole = {body: _sole(named, body) for body in {b.body for b in bodies if b.path is None} & named.keys()}
    out = []
    for body in bodies:
        alone = body.path is None and not key.endswith("các ", 0, body.start)  # "các Sở Công Thương": of all areas
        one = sole.get(body.body) if alone else None
        out.append(replace(body, area=one.area, name=one.name, path=one.path) if one else body)
    return tuple(out)


def _sole(named: Mapping[str, Mapping[str, BodyMention]], body: str) -> BodyMention | None:
    """The only body of that name, where no part of another's ("Ban Thường vụ Huyện ủy Đức Trọng") is named either."""
    found = tuple(named[body].values())
    parts = (one for other, ones in named.items() if other.endswith(f"-{body}") for one in ones.values())
    return found[0] if len(found) == 1 and all(part.area == found[0].area for part in parts) else None


@dataclass(frozen=True, slots=True)
class BodyReader:
    """Reads the bodies of one text; places are indexes of tokens. ``own`` is the area that the document speaks from."""

    outline: Outline
    rules: Rules
    tokens: Tokens
    own: AreaConcept | None
    areas: AreaReader
    names: NameReader

    @classmethod
    def of(cls, outline: Outline, rules: Rules, tokens: Tokens) -> BodyReader:
        own = outline.letterhead.speaks_from(rules.lexicon)
        above = rules.lexicon.areas.get(own.broader or "") if own else None
        province = own if own and own.level == "province" else above if above and above.level == "province" else None
        areas = AreaReader(outline, rules, tokens, own, province, outline.letterhead.date)
        return cls(outline, rules, tokens, own, areas, NameReader(areas))

    def all(self, opened: Opened) -> Iterator[BodyMention]:
        """Every body, those of areas that are coordinated with another's among them."""
        done = 0
        labels = {i: m for i in opened.bodies if (m := self.rules.bodies.match_at(self.tokens, i))}
        heads = {i: m for i in opened.body_heads if (m := self._head_at(i))}
        for i in sorted({*opened.committees, *labels, *heads}):
            for body in self._list_at(i, heads.get(i), labels.get(i)) if i >= done else ():
                yield body
                done = max(i + 1, self.tokens.at(body.end))

    def _list_at(self, i: int, head: Match[str] | None, label: Match[str] | None) -> Sequence[BodyMention]:
        """The bodies that token ``i`` opens: one as a rule, several of "Huyện ủy Long Mỹ, Vị Thủy"."""
        many = self._class_at(i, head)
        if many and len(many[2]) == 1 and (found := list(of_named_areas(self.areas, many[0], many[1], many[2][0]))):
            return found
        body = self._longest(i, head, label, many)
        if body and many is None and (of_many := class_of_body(self.outline, body, self.own)):
            return (of_many,)
        area = self._area_at_end(body) if body else None
        if body is None or area is None:
            return (body,) if body else ()
        return (body, *further(self.areas, body, area))

    def _area_at_end(self, body: BodyMention) -> AreaConcept | None:
        """The area of a body whose words end with the area's name."""
        if body.path is None or body.area is None:
            return None
        area = self.rules.lexicon.areas.get(body.area)
        if area is None:  # one that no vocabulary lists: read once more behind its kind
            words = self.tokens.at(body.start), self.tokens.at(body.end)
            kinds = [i for i in range(*words) if kind_at(self.tokens, i)[0]]
            again = self.areas.read(kinds[-1], None, body.start) if kinds else None
            return again.area if again and again.end == body.end and again.area.id == body.area else None
        return area if self.outline.key.endswith(self.rules.area_endings[area.id], body.start, body.end) else None

    def _head_at(self, i: int) -> Match[str] | None:
        """The head word that token ``i`` opens with a capital."""
        head = self.rules.body_heads.match_at(self.tokens, i)
        return head if head and self._capital(i) else None

    def _class_at(self, i: int, head: Match[str] | None) -> Class | None:
        """The class of bodies that token ``i`` or the ``head`` there opens, be it followed by the names of some."""
        if self.rules.committees.match_at(self.tokens, i):
            return class_of_committees(self.outline, self.tokens, i, self.own)
        words = self.tokens.words
        if head is None or head.last >= len(words) or words[head.last] not in MANY_BEHIND:
            return None
        return class_of_head(self.outline, self.rules, head.payloads[0], head.start, head.end, self.own)

    def _capital(self, i: int) -> bool:
        return self.outline.text[self.tokens.starts[i]].isupper()

    def at(self, i: int) -> BodyMention | None:
        """The longest reading at token ``i``; the vocabulary's where two are as long."""
        head, label = self._head_at(i), self.rules.bodies.match_at(self.tokens, i)
        return self._longest(i, head, label, self._class_at(i, head))

    def _longest(
        self, i: int, head: Match[str] | None, label: Match[str] | None, many: Class | None
    ) -> BodyMention | None:
        """The same, where the head word, the label of a body and the class that token ``i`` opens are known."""
        if many and head is None:
            return many[0]
        known = self._in_vocabulary(label) if label else None
        if (known is None and head is None) or self._inside_other(i):
            return None
        if many and (known is None or many[0].end >= known.end):
            return many[0]
        if head is None:
            return known
        beyond = known.end if known else 0
        concept = self.rules.lexicon.body_heads[head.payloads[0]]
        regional = of_region(self.areas, head, concept)
        if regional and regional.end > beyond:
            return regional
        own = of_own_ministry(self.outline, self.rules, head)
        return own or self.names.read(head, self.at, beyond) or known

    def _inside_other(self, i: int) -> bool:
        """Whether what token ``i`` opens is part of an office or of a code."""
        start = self.tokens.starts[i]
        if i and self.outline.text[start - 1] in "/-–":
            return True  # in a number: "TTLT/BTC-BTNMT"
        # "Phó Bí thư Thường trực Tỉnh ủy": the word tells the secretary, not a body
        return self.outline.key.endswith(_OFFICES, 0, start) and bool(_OF_AN_OFFICE.match(self.outline.key, start))

    def _in_vocabulary(self, m: Match[str]) -> BodyMention | None:
        """The body of the vocabulary whose label was matched, if its words name it there."""
        bodies = self.rules.lexicon.bodies
        if not self._capital(m.first) and all(bodies[b].level == "central" for b in m.payloads):
            return None  # a common noun: "đảng", "chính phủ điện tử"
        if self.rules.word_at("body.not", self.outline.key, m.end + 1) or _DIGITAL.match(self.outline.key, m.end):
            return None
        return of_region(self.areas, m, bodies[m.payloads[-1]]) or self.matched(m)

    def matched(self, m: Match[str]) -> BodyMention:
        """The body that a label of the vocabulary means where it stands, with the area behind it."""
        bodies = [self.rules.lexicon.bodies[b] for b in m.payloads]
        local = [b for b in bodies if b.local]
        return self._local(m, local, bodies) if local else self._single(m, bodies)

    def _single(self, m: Match[str], bodies: Sequence[BodyConcept]) -> BodyMention:
        near = (self.own.id, self.own.broader) if self.own else ()
        body = next((b for b in bodies if b.area in near), bodies[0])
        term = _TERM.match(self.outline.key, m.end)
        return BodyMention(
            start=m.start,
            end=term.end() if term else m.end,
            body=body.id,
            area=None,
            name=body.label,
            level=body.level,
            branch=body.branch,
            path=f"agency/{body.area or 'vn'}/{body.id}",
        )

    def _local(self, m: Match[str], local: Sequence[BodyConcept], bodies: Sequence[BodyConcept]) -> BodyMention:
        kind = kind_in(self.tokens, m.first, m.last)
        named = self.areas.read(m.last, kind, m.start)
        if named:
            body = next((b for b in local if b.level == named.area.level), None)
            if body:
                return self._made(m, body, named.area, named.end)
            return self._of_other_level(m, local[0], named.area, named.end)
        if len(local) < len(bodies) and (self.own is None or self.own.level == "country"):
            return self._single(m, [b for b in bodies if not b.local])
        for area in (self.own, self.areas.province):
            for body in local:
                if area and body.level == area.level and kind in (None, area.kind):
                    return self._made(m, body, area, self._with_kind(m, area) if kind is None else m.end)
        if local[0].level == "grassroots":
            return self._made(m, local[0], None, m.end)
        level = LEVELS.get(kind or "", local[0].level)
        body = next((b for b in local if b.level == level), local[-1])
        return self._made(m, body, None, m.end)

    def _with_kind(self, m: Match[str], area: AreaConcept) -> int:
        """Where a name ends whose area's kind stands behind it: "Đài Phát thanh - Truyền hình tỉnh"."""
        kind, after = kind_at(self.tokens, m.last)
        same_line = m.last < len(self.tokens.words) and self.outline.text[m.end : self.tokens.starts[m.last]] == " "
        return self.tokens.ends[after - 1] if kind == area.kind and same_line else m.end

    def _made(self, m: Match[str], body: BodyConcept, area: AreaConcept | None, end: int) -> BodyMention:
        place = area or (self.areas.province if body.level == "grassroots" else None)
        return BodyMention(
            start=m.start,
            end=end,
            body=body.id,
            area=area.id if area else None,
            name=body.name_in(area),
            level=body.level,
            branch=body.branch,
            path=f"agency/{place.id}/{body.id}"
            if place
            else None
            if body.level != "grassroots"
            else f"agency/vn/{body.id}",
        )

    def _of_other_level(self, m: Match[str], body: BodyConcept, area: AreaConcept, end: int) -> BodyMention:
        """A district's body whose label the vocabulary has for provinces only: "Văn phòng Thành ủy Vị Thanh"."""
        words = " ".join(self.outline.text[m.start : m.end].split())
        says_kind = kind_in(self.tokens, m.first, m.last)
        return BodyMention(
            start=m.start,
            end=end,
            body=ascii_name(words),
            area=area.id,
            name=f"{words} {area.name}" if says_kind else f"{words} {area.kind} {area.name}",
            level=area.level,
            branch=body.branch,
            path=f"agency/{area.id}/{ascii_name(words)}",
            rule="body grammar",
            confidence=0.8,
        )
