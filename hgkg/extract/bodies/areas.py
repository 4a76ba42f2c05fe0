"""The area named behind a body: one of the vocabulary, else by grammar the district or commune that its words name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from hgkg.extract.rules import Rules
from hgkg.model.areas import unlisted_area
from hgkg.model.lexicon import AreaConcept
from hgkg.model.outline import Outline
from hgkg.text.capitals import capitals_end
from hgkg.text.phrases import Tokens

_PRINTED = {
    ("thành", "phố"): "thành phố",
    ("thị", "xã"): "thị xã",
    ("thị", "trấn"): "thị trấn",
    ("đặc", "khu"): "đặc khu",
}
_SHORT = {
    "tỉnh": "tỉnh",
    "huyện": "huyện",
    "quận": "quận",
    "xã": "xã",
    "phường": "phường",
    "tp": "thành phố",
    "tx": "thị xã",
}
_KINDS_OPEN = frozenset((*_SHORT, *(first for first, _ in _PRINTED)))
_KIND_WORDS = _KINDS_OPEN.union(second for _, second in _PRINTED)
_APART = re.compile(r"\n\n|\n(?=Căn cứ\b)| {3}")  # another paragraph, another column
_BOTH = 5  # words of a place's name and a person's behind it
_MIDDLE = ("văn", "thị")  # the second words of many a person's name
_DASH = re.compile(r" [-–] (?=[^\W\d_])")
_IN_PROVINCE = re.compile(r"\s*[,(–-]?\s*(?:thuộc\s+)?(?:tỉnh|thành phố|tp\.?)\s+")


class NamedArea(NamedTuple):
    """An area and the offset where its name ends."""

    area: AreaConcept
    end: int


def kind_at(tokens: Tokens, i: int) -> tuple[str | None, int]:
    """The word for the kind of an area at token ``i``, and the token behind it."""
    words = tokens.words
    if i >= len(words) or words[i] not in _KINDS_OPEN:  # most places
        return None, i
    word, after = words[i], words[i + 1] if i + 1 < len(words) else ""
    if (word, after) in _PRINTED:
        return _PRINTED[word, after], i + 2
    if word in _SHORT and after != "hội":  # "xã hội" is no commune
        return _SHORT[word], i + 1 + (word in ("tp", "tx") and after == ".")
    return None, i


def kind_in(tokens: Tokens, first: int, last: int) -> str | None:
    """The kind of area that a body's own words name: "Thị ủy" and "Công an thị xã" are of towns."""
    for i in range(last - 1, first - 1, -1):
        if tokens.words[i] not in _KIND_WORDS:  # most of them
            continue
        if i > first and (pair := _PRINTED.get((tokens.words[i - 1], tokens.words[i]))):
            return pair
        kind, end = (_SHORT.get(tokens.words[i]), i + 1) if i == last - 1 else kind_at(tokens, i)  # "UBND xã" Hội An
        if kind and end <= last and tokens.words[i - 1 : i] != ["tác"]:
            return kind
        after = tokens.words[i + 1] if i + 1 < last else ""
        if after in ("ủy", "đoàn"):
            found = {"thành": "thành phố", "thị": "thị xã"}.get(tokens.words[i])
            if found:
                return found
    return None


@dataclass(frozen=True, slots=True)
class AreaReader:
    """Reads areas in one text.

    Attributes:
        own: the area of the document itself, or None.
        province: the province of the document, in which its districts and communes lie, or None.
        day: the day of the document, which tells an area from its successor of the same name.
    """

    outline: Outline
    rules: Rules
    tokens: Tokens
    own: AreaConcept | None
    province: AreaConcept | None
    day: str | None

    def read(self, i: int, kind: str | None, before: int) -> NamedArea | None:
        """The area named at token ``i`` behind a body of areas of ``kind`` that begins at the offset ``before``."""
        printed, at = ("xã", i + 1) if self._is_commune_of_hoi(i) else kind_at(self.tokens, i)
        kind = printed or kind
        if at >= len(self.tokens.words):
            return None
        start = self.tokens.starts[at]
        before_it = self.outline.text[self.tokens.ends[i - 1] if i else 0 : start]
        if at and before_it != " " and _APART.search(before_it):
            return None
        known = self._known(at, kind)
        if known and known.area.level == "province":
            return None if self._is_person(at, known.end) and self.behind_office(before) else known
        if known is None and (kind is None or kind == "tỉnh"):
            return None
        end = known.end if known else self._name_end(at, kind or "", before)
        if end <= start:
            return None
        province, stop = self._province_behind(end)
        if known and known.area.broader == province:
            return NamedArea(known.area, stop)
        if known and kind is None:
            return None
        return NamedArea(unlisted_area(" ".join(self.outline.text[start:end].split()), kind or "", province), stop)

    def _is_commune_of_hoi(self, i: int) -> bool:
        """Whether "xã Hội An" stands at token ``i``: of "xã hội" neither word is in capitals alone."""
        if self.tokens.words[i : i + 2] != ["xã", "hội"] or i + 2 >= len(self.tokens.words):
            return False
        text, starts = self.outline.text, self.tokens.starts
        return text[starts[i]].islower() and text[starts[i + 1]].isupper() and text[starts[i + 2]].isupper()

    def of_kind(self, kind: str | None) -> AreaConcept | None:
        """The document's own area, or the province above it, where it is of ``kind``."""
        return next((a for a in (self.own, self.province) if a and a.kind == kind), None)

    def _known(self, at: int, kind: str | None) -> NamedArea | None:
        m = self.rules.areas.match_at(self.tokens, at)
        if m is None or not self.outline.text[m.start].isupper():
            return None
        areas = [
            a for i in m.payloads if (a := self.rules.lexicon.areas[i]).level in ("province", "district", "commune")
        ]
        fitting = [a for a in areas if kind is None or a.kind == kind] or [a for a in areas if kind == "tỉnh"]
        if not fitting:
            return None
        area = min(fitting, key=lambda a: a.level != "province") if kind != "thành phố" else fitting[0]
        day = self.rules.lexicon.area_on(area.id, self.day)
        return NamedArea(self.rules.lexicon.areas[day or area.id], m.end)

    def _name_end(self, at: int, kind: str, before: int) -> int:
        """Where the capitalised name of a district or commune ends; its start where a person is named instead."""
        text, start = self.outline.text, self.tokens.starts[at]
        if kind in ("phường", "quận") and self.tokens.words[at].isdigit():
            return self.tokens.ends[at]
        end = self.before_others(at + 1, capitals_end(text, start))
        if kind in ("phường", "xã") and (joined := _DASH.match(text, end)):  # "phường Xuân Hương - Đà Lạt"
            more = capitals_end(text, joined.end())
            two = self.tokens.at(more) - self.tokens.at(joined.end()) == 2
            end = more if two and self.before_others(self.tokens.at(joined.end()), more) == more else end
        last = self.tokens.at(end)
        surnames = self.rules.words.get("name.surname", ())
        if not self.behind_office(before):
            return end
        if self._place_and_person(at):
            return self.tokens.ends[at + 1]
        if last - at >= 3 and self.tokens.words[at] in surnames:
            return start
        return next((self.tokens.ends[i - 1] for i in range(at + 1, last - 1) if self.tokens.words[i] in surnames), end)

    def _place_and_person(self, at: int) -> bool:
        """Whether a place of two syllables and a name of three stand at token ``at``: "Châu Quang Lô Văn Minh"."""
        tokens, families = self.tokens, self.rules.words.get("person.family", ())
        run = tokens.at(capitals_end(self.outline.text, tokens.starts[at], _BOTH))
        return run - at >= _BOTH and tokens.words[at + 2] in families and tokens.words[at + 1] not in _MIDDLE

    def _is_person(self, at: int, end: int) -> bool:
        """Whether the name of a province that ends at ``end`` opens a person's: "Giám đốc Sở Nội vụ Hà Nam Khánh"."""
        tokens = self.tokens
        run = tokens.at(capitals_end(self.outline.text, tokens.starts[at]))
        one_more = run == tokens.at(end) + 1 and run - at >= 3 and tokens.words[run - 1].isalpha()
        return one_more and tokens.words[at] in self.rules.words.get("person.family", ())

    def behind_office(self, before: int) -> bool:
        """Whether an office stands before the body, so that who holds it may be named behind."""
        key, words = self.outline.key, self.rules.words.get("name.office", ())
        return any(key.endswith(f"{word} ", max(0, before - 24), before) for word in words)

    def before_others(self, first: int, end: int) -> int:
        """``end``, or where the first of the tokens from ``first`` on that opens a body or document stands."""
        for i in range(first, self.tokens.at(end)):
            named = self.rules.document_types.match_at(self.tokens, i) or self.rules.bodies.match_at(self.tokens, i)
            if named or self._opens_body(i, end):
                return self.tokens.ends[i - 1]
        return end

    def _opens_body(self, i: int, end: int) -> bool:
        """Whether the word at token ``i`` opens the name of a body; "Hội" of "xã Tân Hội Trung" is a syllable of it.

        A head of one syllable does where a known field follows it ("Hội Nông dân").
        """
        head = self.rules.body_heads.match_at(self.tokens, i)
        if head is None or head.last - i > 1:
            return head is not None
        labels = self.rules.lexicon.body_heads[head.payloads[0]].labels
        if self.outline.text[head.start : head.end].capitalize() not in labels:
            return True  # "UBND"
        return head.end < end and self.rules.fields.match_at(self.tokens, head.last) is not None

    def _province_behind(self, end: int) -> tuple[str | None, int]:
        """The province that a district or commune is said to lie in, else the document's own, and where that ends."""
        m = _IN_PROVINCE.match(self.outline.key, end)
        if m:
            found = self.rules.areas.match_at(self.tokens, self.tokens.at(m.end()))
            for i in found.payloads if found and found.start == m.end() else ():
                area = self.rules.lexicon.areas[i]
                if area.level == "province" and found:
                    closing = self.outline.text[found.end : found.end + 1] == ")" and "(" in m.group()
                    return self.rules.lexicon.area_on(area.id, self.day), found.end + closing
        return (self.province.id if self.province else None), end
