"""Bodies by grammar: a head word of the vocabulary, what it works in or is called, and its area."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from hgkg.extract.bodies.areas import AreaReader, kind_at
from hgkg.extract.bodies.open_fields import open_field_end
from hgkg.model.areas import LEVELS
from hgkg.model.lexicon import AreaConcept, BodyHead
from hgkg.model.mention import BodyMention
from hgkg.text.capitals import capitals_end
from hgkg.text.fold import ascii_name
from hgkg.text.phrases import Match

_OF_THE_COUNTRY = re.compile(r"\b(?:quốc gia|trung ương|việt nam|miền (?:bắc|trung|nam))$")
_MANY = re.compile(r"(?:\b(?:các|những|mỗi|từng|liên)|\d)\s+$")
_DASH = re.compile(r"\s[-–]\s")
_LINKS = ("và", "-", "–", "&")
_MOST_CAPITALS = 6
_LOW_WORDS = 4  # small letters between the opening of a company's name and "Việt Nam" at its end
_FIELDS = ("field", "work")
_STANDING_BOARD = "thuong-truc-hoi-dong-nhan-dan"
BodyAt = Callable[[int], BodyMention | None]
"""The body that begins at a token."""


@dataclass(slots=True)
class _Name:
    """A name while it is read: its words so far, the token behind them, and what tells level, branch and area."""

    words: list[str]
    at: int
    end: int
    level: str
    branch: str
    area: AreaConcept | None = None
    parent: BodyMention | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class NameReader:
    """Reads the names of bodies that the vocabulary does not list. ``areas`` reads the area behind a name."""

    areas: AreaReader

    def read(self, m: Match[str], body_at: BodyAt, beyond: int = 0) -> BodyMention | None:
        """The body whose head word was matched; None where what follows is no part of a name, or a name ends no later
        than at ``beyond``, to where another reading goes. ``body_at`` reads the body that a name may end in."""
        head = self.areas.rules.lexicon.body_heads[m.payloads[0]]
        if _MANY.search(self.areas.outline.key, max(0, m.start - 8), m.start):
            return None  # "các Trung tâm Y tế", "Liên Bộ Công Thương - Tài chính": no one body
        name = _Name([head.label], m.last, m.end, head.level, head.branch)
        self._fields(name, head)
        loud = self.areas.outline.text[m.start : m.end].isupper() and m.start > 0  # "NHIỆM VỤ TRỌNG TÂM"
        if head.takes == "work" and not loud:
            if len(name.words) == 1:
                self._open_field(name)
            else:
                self._second_field(name)
        if head.takes in ("body", "inside", *_FIELDS) and self._parent(name, head, body_at):
            return self._made(m, name) if name.end > beyond else None
        if head.takes == "name":
            while self._proper(name, head, m.start):
                self._fields(name, head)
        elif head.takes in _FIELDS and len(name.words) > 1 and m.payloads[0] != "bo":
            self._proper(name, head, m.start)
        self._area(name, head, m.start)
        enough = len(name.words) > 1 or (head.takes == "area" and name.area is not None)
        return self._made(m, name) if enough and name.end > beyond else None

    def _fields(self, name: _Name, head: BodyHead) -> None:
        """ "Giáo dục và Đào tạo", "GD&ĐT": fields in full, joined as printed; "35" of a steering committee."""
        rules, tokens, text = self.areas.rules, self.areas.tokens, self.areas.outline.text
        if head.takes == "number" and tokens.words[name.at : name.at + 1] and tokens.words[name.at].isdigit():
            self._take(name, tokens.words[name.at], name.at + 1)
            return
        link = ""
        while m := rules.fields.match_at(tokens, name.at + bool(link)):
            listed_small = head.takes == "number" and m.payloads[0][0].islower()  # "xây dựng nông thôn mới"
            if not (text[m.start].isupper() or link or listed_small):
                break
            self._take(name, f"{link} {m.payloads[0]}".strip(), m.last)
            following = tokens.words[name.at : name.at + 1]
            link = following[0] if following and following[0] in _LINKS else ""

    def _open_field(self, name: _Name) -> None:
        """A field that is not listed: "Cục Quản lý công sản"."""
        tokens, text = self.areas.tokens, self.areas.outline.text
        end = open_field_end(self.areas.outline, self.areas.rules, tokens, name.at)
        if end > name.at:
            words = " ".join(text[tokens.starts[name.at] : tokens.ends[end - 1]].split())
            self._take(name, words, end)
            if _OF_THE_COUNTRY.search(words.casefold()):
                name.level = "central"

    def _second_field(self, name: _Name) -> None:
        """A field that is not listed behind one that is: "Cục Điện lực và Năng lượng tái tạo"."""
        tokens, text = self.areas.tokens, self.areas.outline.text
        if tokens.words[name.at : name.at + 1] != ["và"] or text[name.end : tokens.starts[name.at]] != " ":
            return
        end = open_field_end(self.areas.outline, self.areas.rules, tokens, name.at + 1)
        if end > name.at + 2:
            words = " ".join(text[tokens.starts[name.at] : tokens.ends[end - 1]].split())
            self._take(name, words, end)

    def _proper(self, name: _Name, head: BodyHead, before: int) -> bool:
        """A name of its own, which capitals show; whether there was one."""
        text, tokens = self.areas.outline.text, self.areas.tokens
        if name.at >= len(tokens.words) or text[name.end : tokens.starts[name.at]] not in (" ", "\n"):
            return False
        together = name.words[-1].endswith("khu vực")  # of several areas: "khu vực Vị Thanh - Vị Thủy"
        if self._on_next_line(name):
            return False
        if head.takes in _FIELDS and not together and self.areas.read(name.at, None, name.end):
            return False  # "Công ty Điện lực Hậu Giang": an area, not a name
        start = tokens.starts[name.at]
        if head.takes in _FIELDS and not together and self._is_person(name.at):
            return False  # "Chi cục trưởng Chi cục Kiểm lâm Nguyễn Văn A"
        end = self.areas.before_others(name.at, capitals_end(text, start, _MOST_CAPITALS))
        while together and end > start and (link := _DASH.match(text, end)):
            more = capitals_end(text, link.end(), _MOST_CAPITALS)
            if more == link.end():
                break
            end = more
        if head.takes == "name" and end > start + 1:
            link = _DASH.match(text, end)  # "Tập đoàn Than - Khoáng sản Việt Nam"
            joined = self._to_country(tokens.at(link.end()) + 1) if link and text[link.end()].isupper() else None
            end = joined or self._compound(name.at, end)
            end = self._before_person(name.at + (len(name.words) == 1), end, before)
        if end <= start + 1:
            return False
        self._take(name, " ".join(text[start:end].split()), tokens.at(end))
        return True

    def _is_person(self, i: int) -> bool:
        """Whether a surname with two capitalised words or more behind it stands at token ``i``."""
        tokens, text = self.areas.tokens, self.areas.outline.text
        run = tokens.at(capitals_end(text, tokens.starts[i]))
        return run - i >= 3 and tokens.words[i] in self.areas.rules.words.get("name.surname", ())

    def _before_person(self, first: int, end: int, before: int) -> int:
        """Where a name ends behind which the one who holds the office before it is named, from token ``first`` on."""
        tokens, surnames = self.areas.tokens, self.areas.rules.words.get("name.surname", ())
        if not self.areas.behind_office(before):
            return end
        starts = range(first, tokens.at(end) - 2)
        return next((tokens.ends[i - 1] for i in starts if tokens.words[i] in surnames), end)

    def _compound(self, at: int, end: int) -> int:
        """A single capitalised syllable opens a word of two: "Công ty Cổ phần Thực phẩm Sao Ta"."""
        tokens, rules = self.areas.tokens, self.areas.rules
        after = tokens.at(end)
        if after - at != 1 or after >= len(tokens.words) or self.areas.outline.text[end : tokens.starts[after]] != " ":
            return end
        verb = any(
            rules.word_at(role, self.areas.outline.key, end + 1) for role in ("assign.verb", "boundary", "issuer.verb")
        )
        if verb or not tokens.words[after].isalpha():
            return end
        return self._to_country(after + 1) or tokens.ends[after]

    def _to_country(self, i: int) -> int | None:
        """Where "Việt Nam" ends behind a few small letters from token ``i`` on ("… Cảng hàng không Việt Nam")."""
        tokens, text = self.areas.tokens, self.areas.outline.text
        for j in range(i, min(i + _LOW_WORDS, len(tokens.words) - 1)):
            if text[tokens.ends[j - 1] : tokens.starts[j]] != " ":
                return None
            if text[tokens.starts[j]].isupper():
                return tokens.ends[j + 1] if tokens.words[j : j + 2] == ["việt", "nam"] else None
            if tokens.words[j] in self.areas.rules.boundaries:
                return None
        return None

    def _on_next_line(self, name: _Name) -> bool:
        return "\n" in self.areas.outline.text[name.end : self.areas.tokens.starts[name.at]]

    def _take(self, name: _Name, words: str, at: int) -> None:
        name.words.append(words)
        name.at, name.end = at, self.areas.tokens.ends[at - 1]

    def _parent(self, name: _Name, head: BodyHead, body_at: BodyAt) -> bool:
        """ "Ban Pháp chế HĐND tỉnh", "Đảng ủy Công an tỉnh": the name ends in another body's, which gives its area."""
        tokens = self.areas.tokens
        if name.at >= len(tokens.words) or self.areas.outline.text[name.end : tokens.starts[name.at]].strip(" \n"):
            return False
        if head.takes in _FIELDS and len(name.words) < 2:
            return False
        parent = body_at(name.at)
        if parent is None:
            return False
        name.parent, name.end = parent, parent.end
        return True

    def _area(self, name: _Name, head: BodyHead, start: int) -> None:
        kind, _ = kind_at(self.areas.tokens, name.at)
        tokens = self.areas.tokens
        glued = name.at < len(tokens.words) and tokens.words[name.at].startswith("tp")  # "UBND TPHCM"
        if head.takes == "area" and kind is None and not glued:  # "UBND" above a place in a letterhead
            if head.id == _STANDING_BOARD and self.areas.own and self.areas.own.level != "country":
                name.area = self.areas.own  # each council has but one, and speaks of its own so
            return
        if "khu vực" in " ".join(name.words):
            return
        named = self.areas.read(name.at, None, start)
        if named and (head.takes != "name" or named.area.level != "province"):
            name.area, name.end = named.area, named.end
        elif kind and not named:  # "Trung tâm Kiểm soát bệnh tật tỉnh": of the document's own
            name.area, name.kind = self.areas.of_kind(kind), kind
            _, name.at = kind_at(self.areas.tokens, name.at)
            name.end = self.areas.tokens.ends[name.at - 1]

    def _made(self, m: Match[str], name: _Name) -> BodyMention | None:
        head = self.areas.rules.lexicon.body_heads[m.payloads[0]]
        own, words = " ".join(name.words), name.words
        level, area, label = name.level, name.area, own
        if name.parent is not None:
            if name.parent.path is None and name.parent.level != "central":
                area_id, path_area = None, None
            else:
                area_id = name.parent.area
                path_area = area_id or "vn"
            label = f"{own} {name.parent.name}"
            body = ascii_name(f"{own} {name.parent.body}")
            if head.takes != "inside":
                level, name.branch = name.parent.level, name.parent.branch
            elif level == "province":  # a Party group is of the level of the body it leads
                level = name.parent.level
            path = f"agency/{path_area}/{body}" if path_area else None
            return self._mention(m, name, body, area_id, label, level, path)
        body = ascii_name(own)
        province = self.areas.province
        own_level = self.areas.own.level if self.areas.own else None
        if area is None and name.kind is None:
            area = province if level == "province" else self.areas.own if level == "district" == own_level else None
            if m.payloads[0] == "ban" and own_level == "district":  # of the council that the document is of
                area = self.areas.own
        if area is not None:
            level = area.level if level in ("province", "district", "commune") else level
            if head.takes == "area" or m.payloads[0] in ("hoi", "lien-hiep"):
                body = f"{body}-{ascii_name(area.kind)}"  # as the vocabulary names those of districts
            plain = name.area is None and (self._proper_name(words) or "khu vực" in own)
            label = own if plain else f"{own} {area.kind} {area.name}"
        elif name.kind:
            level = LEVELS[name.kind]
        local = level in ("province", "district", "commune")
        place = area or (province if level == "grassroots" else None)
        path = f"agency/{place.id if place else 'vn'}/{body}" if place or not local else None
        return self._mention(m, name, body, place.id if place else None, label, level, path)

    def _proper_name(self, words: list[str]) -> bool:
        """A name of its own needs no area: "Trường Đại học Võ Trường Toản"."""
        head = self.areas.rules.lexicon.body_heads
        return any(h.label == words[0] and h.takes == "name" for h in head.values())

    def _mention(
        self, m: Match[str], name: _Name, body: str, area: str | None, label: str, level: str, path: str | None
    ) -> BodyMention:
        return BodyMention(
            start=m.start,
            end=name.end,
            body=body,
            area=area,
            name=label,
            level=level,
            branch=name.branch,
            path=path,
            rule="body grammar",
            confidence=0.8,
        )
