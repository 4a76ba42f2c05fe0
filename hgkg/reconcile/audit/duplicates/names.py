"""Names that stand twice: in one list, in the note behind a count, among those who each got a share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from hgkg.model.outline import Footnote, Outline, Sentence
from hgkg.reconcile.audit.lists import Item, is_name, items
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.sums.allotments import allotments, areas
from hgkg.reconcile.audit.wording import evidence
from hgkg.text.fold import match_key
from hgkg.text.spans import Span

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


_COLON = re.compile(r":\s")
_ALL_THE = re.compile(
    r"(?:các|những)\s(?:tỉnh|huyện|xã|phường|sở|nước|đơn vị|địa phương|thành phố|thị xã|ngành"
    r"|doanh nghiệp)[,:]?\s(?=[A-ZĐ])"
)

_PLACES = re.compile(r"\b(?:tại|với|sang|như|gồm)\s(?=[A-ZĐ])")
_FEWEST = 4  # names behind such a word, all of them in capitals: "tại Hàn Quốc, Nhật Bản, Ấn Độ, Hàn Quốc"


def item_twice(audited: Audited) -> Iterator[Noticed]:
    """A name that stands twice in one list of names, or an item of some length twice between semicolons."""
    for outline in audited.corpus.outlines.values():
        for sentence in outline.sentences:
            if max(outline.key.count(",", *_span(sentence)), outline.key.count(";", *_span(sentence))) < 2:
                continue
            for first, again in _twice_in(outline, sentence):
                yield _twice(outline, first, again, "đứng 2 lần trong một danh sách", "in one list", check="item twice")


def _span(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end


def _twice_in(outline: Outline, sentence: Sentence) -> Iterator[tuple[Item, Item]]:
    text = outline.text
    done = sentence.start
    leads = [m for lead in (_COLON, _ALL_THE, _PLACES) for m in lead.finditer(text, sentence.start, sentence.end)]
    for lead in sorted(leads, key=re.Match.start):
        if lead.start() < done:
            continue
        stop = re.compile(r"[.(\n]|:\s").search(text, lead.end(), sentence.end)
        end = stop.start() if stop else sentence.end
        joins = ";" if ";" in text[lead.end() : end] else ","
        run: list[Item] = []
        for item in items(text, lead.end(), end, joins):
            if not is_name(item) or (lead.re is _PLACES and not item.words.istitle()):
                break
            run.append(item)
        done = end
        if len(run) < (_FEWEST if lead.re is _PLACES else 3):
            continue
        seen: dict[str, Item] = {}
        for item in run:
            other = seen.setdefault(match_key(item.words), item)
            if other is not item:
                yield other, item


def named_twice_for_each(audited: Audited) -> Iterator[Noticed]:
    """One name in two lists of those who each got a share: "Lào Cai" among those visited and among those sent money."""
    for outline in audited.corpus.outlines.values():
        for area in dict.fromkeys(area for area, _ in areas(outline)):
            first: dict[str, Item] = {}
            for share in allotments(outline, area):
                for item in share.names:
                    other = first.setdefault(match_key(item.words), item)
                    if other is not item:
                        where = "được nêu 2 lần trong các danh sách được cấp cùng một khoản"
                        lists = "in the lists of those who each got a share"
                        yield _twice(outline, other, item, where, lists, check="named twice for each")


def _twice(outline: Outline, first: Item, again: Item, vi: str, en: str, *, check: str) -> Noticed:
    return Noticed(
        check=check,
        type="duplicate",
        severity="medium",
        vi=f"“{again.words}” {vi}",
        en=f"“{again.words}” stands twice {en}",
        spans=(evidence(outline, *again.span), evidence(outline, *first.span)),
        stated=2,
        computed=1,
        confidence=0.8,
    )
