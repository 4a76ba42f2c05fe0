"""Documents cited by name: congress and plenum resolutions, laws, plans of areas, national programmes, and titled ones.

Each way of naming is led by a literal and tried where that stands; the surest reading of one place wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hgkg.extract.cited.congresses import find_congress_resolutions, find_plenum_resolutions
from hgkg.extract.cited.laws import find_laws
from hgkg.extract.cited.tails import BodyPlaces, issuer_before
from hgkg.extract.cited.titled import PLURAL, TO_YEARS, find_titled
from hgkg.extract.rules import Rules
from hgkg.model.mention import DocumentMention
from hgkg.model.outline import Outline
from hgkg.text.capitals import capitals_end
from hgkg.text.fold import match_key
from hgkg.text.phrases import Match
from hgkg.text.spans import trim

_AREA_PLAN = re.compile(
    r"quy hoạch\s+(?:phát triển\s+)?(?:(?P<area>tỉnh|vùng|thành phố)\b|tổng thể quốc gia\b|điện\s+[ivx]+\b)"
)
_NOT_A_PLAN = re.compile(r"(?:lập|điều chỉnh|công tác)\s+$")
_TO_YEARS = re.compile(TO_YEARS)
_WORD = re.compile(r"\s[^\W\d_]+(?:/[^\W\d_]+)*")  # "HIV/AIDS" is one
_BEFORE_YEARS = re.compile(r"(?:năm|giai đoạn|thời kỳ)\s+\d")
_TREATY_REACH = 60
_OF_A_TREATY = re.compile(r"(?:công ước|hiệp ước|hiệp định)\b[^.;,]{0,40}\bvề\s+$")  # "… về Luật Biển năm 1982"
_COMMA = re.compile(r",\s")
_MOST_WORDS = 9
_IN_TITLES = ("congress resolution", "plenum resolution", "law", "national target programme")
_NATIONAL = "chuong-trinh-muc-tieu-quoc-gia"


def find_named(
    outline: Outline,
    rules: Rules,
    types: Sequence[Match[str]],
    places: BodyPlaces,
    numbered: Sequence[DocumentMention],
) -> tuple[DocumentMention, ...]:
    """Documents cited by name, in text order; none inside a title page or where a number already names it."""
    heads = {n.start for n in numbered}
    found: list[DocumentMention] = []
    readings = [
        *find_congress_resolutions(outline),
        *find_plenum_resolutions(outline),
        *find_laws(outline, rules),
        *_area_plans(outline, rules),
        *_national_programmes(outline, rules),
        *find_titled(outline, rules, types, numbered, places),
    ]
    for mention in sorted(readings, key=lambda m: (m.start, -m.confidence, -m.end)):
        doubled = bool(found) and mention.start == found[-1].start
        if _may_cite(outline, mention) and mention.start not in heads and not doubled:
            found.append(_issued(outline, rules, mention, places))
    return tuple(found)


def _may_cite(outline: Outline, mention: DocumentMention) -> bool:
    """Whether a mention stands below the title page, or inside the title ("… thực hiện Nghị quyết Đại hội XII …").

    There a type word alone opens no title of another document.
    """
    head = outline.letterhead
    if mention.type_concept == "luat" and _OF_A_TREATY.search(
        outline.key, max(0, mention.start - _TREATY_REACH), mention.start
    ):
        return False
    inside = head.title_span.start < mention.start and mention.end <= head.title_span.end
    return mention.start >= head.span.end or (inside and mention.rule in _IN_TITLES)


def _issued(outline: Outline, rules: Rules, mention: DocumentMention, places: BodyPlaces) -> DocumentMention:
    before = issuer_before(outline, rules, mention.start, places) if mention.issuer is None else None
    return replace(mention, issuer=before.issuer, body=before.body) if before else mention


def _area_plans(outline: Outline, rules: Rules) -> Iterator[DocumentMention]:
    """ "Quy hoạch tỉnh Hậu Giang thời kỳ 2021 - 2030, tầm nhìn đến năm 2050"."""
    key, at = outline.key, outline.key.find("quy hoạch")
    while at >= 0:
        m = _AREA_PLAN.match(key, at)
        if m and not _NOT_A_PLAN.search(key, max(0, at - 16), at):
            end = m.end()
            if m["area"] and outline.text[end : end + 1] == " ":
                named = capitals_end(outline.text, end + 1)
                end = named if named > end + 1 else end
            yield _named(outline, rules, "quy-hoach", at, _with_years(key, end), "area plan")
        at = key.find("quy hoạch", at + 1)


def _national_programmes(outline: Outline, rules: Rules) -> Iterator[DocumentMention]:
    """ "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025"; not "03 Chương trình …"."""
    key = outline.key
    for label in rules.lexicon.document_types[_NATIONAL].labels:
        literal = match_key(label)
        at = key.find(literal)
        while at >= 0:
            end = at + len(literal)
            words = _programme_words(rules, key, end)
            named = words > end or outline.text[at].isupper()  # "chương trình mục tiêu quốc gia giai đoạn …": any
            if named and not PLURAL.search(key, max(0, at - 12), at):
                yield _named(outline, rules, "chuong-trinh", at, _with_years(key, words), "national target programme")
            at = key.find(literal, end)


def _programme_words(rules: Rules, key: str, end: int) -> int:
    known = rules.word_at("programme.national", key, end + 1)
    if known:
        return end + 1 + len(known)
    for _ in range(_MOST_WORDS):
        word = _WORD.match(key, end)
        at = word.start() + 1 if word else 0
        if word is None or _BEFORE_YEARS.match(key, at):
            break
        if rules.word_at("boundary", key, at) or rules.word_at("title.stop", key, at):
            break
        end = word.end()
        comma = _COMMA.match(key, end)  # "phòng, chống …"
        if comma and rules.word_at("law.join", key, comma.end()):
            end = comma.end() - 1
    return end


def _with_years(key: str, end: int) -> int:
    m = _TO_YEARS.match(key, end)
    return m.end() if m else end


def _named(outline: Outline, rules: Rules, type: str, start: int, end: int, rule: str) -> DocumentMention:
    span = trim(outline.key, start, end, " ,\n")
    label = rules.lexicon.document_types[type].label
    return DocumentMention(start=span.start, end=span.end, type=label, type_concept=type, rule=rule, confidence=0.9)
