"""A number and the list that it counts: in the sentence, in the note behind it, and items that stand twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from hgkg.model.outline import Footnote, Outline, Sentence
from hgkg.reconcile.audit.lists import Item, is_name, items
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.spotting import evidence, with_figures
from hgkg.text.fold import match_key
from hgkg.text.spans import Span, trim

_AREAS = "tỉnh|huyện|xã|thành phố|phường|thị trấn|nước|ấp|thôn|bản|địa phương"
_LIST = re.compile(
    rf"(?<![\w.,/-])(\d{{1,2}})\s({_AREAS})(?:\s[^\d;.:(),]{{1,50}})?\s?(?:[,(]?\s?(?:cụ thể|gồm|bao gồm|là"
    rf"|đó là))?\s?:\s"
)
_OPEN_END = re.compile(r"\.\.\.|…|v\.\s?v|vân vân")
_STOP = re.compile(r"[;.()]")


def counted_names(audited: Audited) -> Iterator[Noticed]:
    """ "03 huyện: Châu Thành, Phụng Hiệp": as many names as were announced. Names of places only: those of offices
    hold commas of their own."""
    for outline in audited.corpus.outlines.values():
        for sentence in with_figures(outline):
            for m in _LIST.finditer(outline.key, sentence.start, sentence.end):
                found = _names(outline, m.end(), sentence.end)
                if len(found) < 2 or len(found) == int(m[1]) or not all(is_name(item) for item in found):
                    continue
                yield _count(outline, Span(m.start(), m.end(2)), int(m[1]), found)


def _names(outline: Outline, start: int, limit: int) -> Sequence[Item]:
    text = outline.text
    stop = _STOP.search(text, start, limit)
    end = stop.start() if stop else limit
    if stop and stop.group() == ";" and "," not in text[start:end]:
        end = next((i for i in range(start, limit) if text[i] in ".()"), limit)
        return _cut(text, items(text, start, end, ";"))
    if _OPEN_END.match(text, end) or _OPEN_END.search(text, start, end):
        return ()
    return _cut(text, items(text, start, end, ","))


def _cut(text: str, found: list[Item]) -> Sequence[Item]:
    """The last name without what the sentence goes on with: "Ô Long Vĩ đang hoàn thiện hồ sơ"."""
    if not found:
        return found
    start, end = found[-1].span
    for word in re.compile(r"[^\W\d_]+").finditer(text, start, end):
        if not word.group()[0].isupper():
            end = word.start()
            break
    span = trim(text, start, end, " ")
    return [*found[:-1], Item(span, text[span.start : span.end])] if span.end > span.start else found


def _count(outline: Outline, at: Span, stated: int, found: Sequence[Item]) -> Noticed:
    names = ", ".join(item.words for item in found)
    return Noticed(
        check="counted names",
        type="sum",
        severity="medium",
        vi=f"Văn bản ghi {stated}, đếm được {len(found)}: {names}",
        en=f"The text says {stated}; {len(found)} are named: {names}",
        spans=(evidence(outline, *at), evidence(outline, found[0].span.start, found[-1].span.end)),
        stated=stated,
        computed=len(found),
        confidence=0.8,
    )


_NUMBERED_LIST = re.compile(r"(?<![\w.,/-])(\d{1,2})\s(?!năm|tháng|ngày)([^\W\d_][^\d;.:()\n]{2,60}):\s?\(1\)\s")
_ITEM = re.compile(r"\((\d{1,2})\)\s(?=[^\W\d_])")


def counted_numbers(audited: Audited) -> Iterator[Noticed]:
    """ "với 04 điểm mới: (1) … (2) … (3) …": the last number is the count that was announced."""
    for outline in audited.corpus.outlines.values():
        text = outline.text
        for m in _NUMBERED_LIST.finditer(text):
            line = text.find("\n", m.end())
            end = line if line >= 0 else len(text)
            numbers = [1]
            for item in _ITEM.finditer(text, m.end(), end):
                if int(item[1]) != numbers[-1] + 1:
                    break
                numbers.append(int(item[1]))
            stated, last = int(m[1]), numbers[-1]
            if last < 2 or last == stated or re.match(rf"\s*\({last + 1}\)", text[end:]):
                continue
            yield Noticed(
                check="counted numbers",
                type="sum",
                severity="medium",
                vi=f"Văn bản ghi {stated} {m[2].strip()}, danh sách đánh số từ (1) đến ({last})",
                en=f"The text announces {stated}; the list is numbered from (1) to ({last})",
                spans=(evidence(outline, m.start(), m.end(2)),),
                stated=stated,
                computed=last,
                confidence=0.8,
            )


_BEFORE_MARKER = re.compile(r"(?<![\w.,/-])(\d{1,2})\s([^\W\d_]+(?:\s[^\W\d_]+){0,4})$")
_TOWARDS = re.compile(r"\bđối với\s(?=[A-ZĐ])")
_BODY = re.compile(
    r"(?:Ban Thường vụ |Thường trực |Ban cán sự đảng |Đảng đoàn |Đảng ủy |Đảng bộ |Chi bộ )*[A-ZĐ][^,;.()“”\n]{3,60}"
)


def counted_in_note(audited: Audited) -> Iterator[Noticed]:
    """ "07 tổ chức đảng[21]" with a note that names those bodies ("… đối với …"): as many, and none twice."""
    for outline in audited.corpus.outlines.values():
        for note in outline.footnotes:
            if noticed := _bodies_in_note(outline, note):
                yield noticed


def _bodies_in_note(outline: Outline, note: Footnote) -> Noticed | None:
    m = _BEFORE_MARKER.search(outline.key[max(note.anchor.start, note.marker.start - 60) : note.marker.start])
    if not m or int(m[1]) < 3:
        return None
    found = [
        item
        for t in _TOWARDS.finditer(outline.text, note.start, note.end)
        for item in _bodies(outline.text, t.end(), note.end)
    ]
    seen = Counter(match_key(item.words) for item in found)
    twice = [item for item in found if seen[match_key(item.words)] > 1]
    stated = int(m[1])
    if len(found) != stated or not twice:
        return None
    start = note.marker.start - len(m.group())
    return Noticed(
        check="counted in note",
        type="duplicate",
        severity="medium",
        vi=f"“{twice[0].words}” đứng {len(twice)} lần trong danh sách {stated}: {stated} mục nhưng chỉ "
        f"{len(seen)} tên khác nhau",
        en=f"“{twice[0].words}” stands {len(twice)} times in the list of {stated}: {stated} items, {len(seen)} "
        f"different names",
        spans=(*(evidence(outline, *item.span) for item in twice), evidence(outline, start, note.marker.start)),
        stated=stated,
        computed=len(seen),
        confidence=0.8,
    )


def _bodies(text: str, start: int, limit: int) -> list[Item]:
    """The body after "đối với", and the one that "và" joins to it where that is a body too."""
    m = _BODY.match(text, start, limit)
    if not m:
        return []
    halves = re.split(
        r"\svà\s(?=(?:Ban Thường vụ|Đảng ủy|Ban cán sự|Đảng đoàn|Thành ủy|Huyện ủy|Thị ủy|Đảng bộ)\b)", m.group()
    )
    found, at = [], m.start()
    for half in halves:
        at = text.find(half, at)
        found.append(Item(Span(at, at + len(half.rstrip())), " ".join(half.split())))
    return found


_WITH_DIRECTION = re.compile(r"\b(tăng|giảm)\s(\d{1,2})\s((?:[^\W\d_]+\s?){1,3}?)(?:\s?so\s|\s?[,;.(\[]|\s?$|\svà\s)")
_DIRECTION = re.compile(r"\b(tăng|giảm)\s\d[\d.,]*\s?(?:bậc|hạng|điểm|%)")


def directions_counted(audited: Audited) -> Iterator[Noticed]:
    """ "tăng 03 chỉ số[21]" with a note that says of each index whether it rose or fell."""
    for outline in audited.corpus.outlines.values():
        for note in outline.footnotes:
            start = max(note.anchor.start, note.marker.start - 110)
            for m in _WITH_DIRECTION.finditer(outline.key, start, max(start, note.marker.start)):
                if noticed := _directions(outline, note, m):
                    yield noticed


def _directions(outline: Outline, note: Footnote, m: re.Match[str]) -> Noticed | None:
    noun = m[3].strip()
    found = list(_DIRECTION.finditer(outline.key, note.start, note.end))
    items_named = outline.key.count(noun, note.start, note.end)
    if len(found) < 2 or items_named != len(found):
        return None
    same = [d for d in found if d[1] == m[1]]
    stated, computed = int(m[2]), len(same)
    if stated == computed:
        return None
    other = len(found) - computed
    against = "giảm" if m[1] == "tăng" else "tăng"
    word, opposite = ("rose", "fell") if m[1] == "tăng" else ("fell", "rose")
    return Noticed(
        check="directions counted",
        type="change",
        severity="medium",
        vi=f"Văn bản ghi {m[1]} {stated} {noun}; chú thích {note.number} nêu {computed} {noun} {m[1]}, {other} "
        f"{noun} {against}",
        en=f"The text says {stated} {word}; in note {note.number} {computed} {word} and {other} {opposite}",
        spans=(evidence(outline, m.start(), m.end(3)), *(evidence(outline, d.start(), d.end()) for d in found)),
        stated=stated,
        computed=computed,
        confidence=0.8,
    )


_LEAD = re.compile(
    r":\s|\b(?:các|những)\s(?:tỉnh|huyện|xã|phường|sở|nước|đơn vị|địa phương|thành phố|thị xã|ngành"
    r"|doanh nghiệp)[,:]?\s(?=[A-ZĐ])"
)


def item_twice(audited: Audited) -> Iterator[Noticed]:
    """A name that stands twice in one list of names, or an item of some length twice between semicolons."""
    for outline in audited.corpus.outlines.values():
        for sentence in outline.sentences:
            for first, again in _twice_in(outline, sentence):
                yield Noticed(
                    check="item twice",
                    type="duplicate",
                    severity="medium",
                    vi=f"“{again.words}” đứng 2 lần trong một danh sách",
                    en=f"“{again.words}” stands 2 times in one list",
                    spans=(evidence(outline, *again.span), evidence(outline, *first.span)),
                    stated=2,
                    computed=1,
                    confidence=0.8,
                )


def _twice_in(outline: Outline, sentence: Sentence) -> Iterator[tuple[Item, Item]]:
    text = outline.text
    done = sentence.start
    for lead in _LEAD.finditer(text, sentence.start, sentence.end):
        if lead.start() < done:
            continue
        stop = re.compile(r"[.(\n]|:\s").search(text, lead.end(), sentence.end)
        end = stop.start() if stop else sentence.end
        joins = ";" if ";" in text[lead.end() : end] else ","
        run: list[Item] = []
        for item in items(text, lead.end(), end, joins):
            if not is_name(item):
                break
            run.append(item)
        done = end
        if len(run) < 3:
            continue
        seen: dict[str, Item] = {}
        for item in run:
            other = seen.setdefault(match_key(item.words), item)
            if other is not item:
                yield other, item
