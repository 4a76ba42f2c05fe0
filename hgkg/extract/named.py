"""Documents cited by name: congress and plenum resolutions, plans, programmes, laws, and titled documents.

Each rule is a pattern led by a literal, tried where that literal stands; the longest reading of one place wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hgkg.extract.rules import Rules
from hgkg.extract.subjects import find_subject
from hgkg.model.mention import BodyMention, DocumentMention
from hgkg.model.outline import Outline
from hgkg.text.phrases import Match
from hgkg.text.spans import Span, trim

_TERM = r"(?:,?\s*nhiệm kỳ\s+\d{4}\s*[-–]\s*\d{4})?"
_ORDINAL = r"(?:\s+lần thứ\s+[ivx\d]+)"
_CONGRESS = (
    rf"đại hội\s+(?:đại biểu\s+)?(?:toàn quốc\s+)?(?:đảng\s+(?:bộ\s+(?:(?!lần thứ|nhiệm kỳ)[^\W\d_]+\s*){{1,6}}?|toàn quốc|cộng sản việt nam))?"
    rf"(?:{_ORDINAL}(?:\s+của đảng)?|\s*[ivx]+\s+(?:của\s+)?đảng\b(?:\s+bộ\s+\w+)?)?{_TERM}"
)
_TO_YEARS = (
    r"(?:,?\s*(?:giai đoạn|thời kỳ|nhiệm kỳ)\s+\d{4}\s*[-–]\s*\d{4})?"
    r"(?:,?\s*đến năm \d{4})?(?:(?:,|\s+và)?\s*(?:tầm nhìn|định hướng)\s+(?:đến\s+)?(?:năm\s+)?\d{4})?"
)


@dataclass(frozen=True, slots=True)
class NamedRule:
    """A way to name a document: the local name of its type, the literal it opens with, the pattern from there."""

    name: str
    type: str
    literal: str
    pattern: re.Pattern[str]


NAMED_RULES: tuple[NamedRule, ...] = (
    NamedRule("congress resolution", "nghi-quyet", "nghị quyết", re.compile(rf"nghị quyết\s+(?:của\s+)?{_CONGRESS}")),
    NamedRule(
        "coordinated congress",
        "nghi-quyet",
        "đại hội",
        re.compile(rf"(?<=và )đại hội(?=[^.;]{{0,60}}lần thứ)[^.;,]*?{_ORDINAL}(?:\s+của đảng)?{_TERM}"
                   rf"|(?<=, )đại hội(?=[^.;]{{0,60}}lần thứ)[^.;,]*?{_ORDINAL}(?:\s+của đảng)?{_TERM}"),
    ),
    NamedRule(
        "plenum resolution",
        "nghi-quyet",
        "nghị quyết",
        re.compile(r"nghị quyết\s+(?:hội nghị\s+)?(?:lần thứ\s+\w+\s*,?\s*)?(?:ban chấp hành\s+)?trung ương\s+(?:\d{1,2}|lần thứ\s+\w+)(?:\s*,?\s*\(?khóa\s+[ivx]+\)?)?"),
    ),
    NamedRule(
        "area plan",
        "quy-hoach",
        "quy hoạch",
        re.compile(rf"quy hoạch\s+(?:phát triển\s+)?(?:tỉnh|vùng|thành phố)(?:\s+(?!thời|giai|và|đến|tầm|của)[^\W\d_]+(?=[\s,.;]))?(?:\s+(?!thời|giai|và|đến|tầm|của|sớm)[^\W\d_]+(?=[\s,.;]))?{_TO_YEARS}"),
    ),
    NamedRule(
        "national target programme",
        "chuong-trinh",
        "chương trình",
        re.compile(rf"chương trình mục tiêu quốc gia(?:\s+(?!đạt|đã|được|gắn|phát triển toàn|giai đoạn|tỉnh|trên|năm|theo|là|có|và|cho|của|để|trong)[^\W\d_]+){{0,9}}{_TO_YEARS}"),
    ),
    NamedRule(
        "law",
        "luat",
        "luật",
        re.compile(r"(?:bộ luật|luật)\s+(?:(?!nhằm|và|của|được|quy định|có|này|trong|cho|về|để|đã|là)[^\W\d_]+\s?,?\s?){1,9}(?:\s*(?:năm\s+)?(?:19|20)\d\d)?"),
    ),
)  # fmt: skip

_QUOTED_NAME = re.compile(r"\s*[“\"]")
_OF = re.compile(r"\s+của\s+")
_NAME_OPENS = re.compile(
    r"\s+(?:về|thực hiện|triển khai|công tác|hành động|phát triển|xây dựng|nâng cao|thành lập|hoạt động|kiểm tra|an sinh|"
    r"mỗi xã|vị trí|bảo vệ|đào tạo|giảm nghèo|chiến lược|hỗ trợ|tổng thể|khung|tinh giản|đổi mới|đẩy mạnh|năm\s+\d{4}|\d{4})"
)
_NAME_END = re.compile(
    r"[;:“]|[.!?…](?=\s|$|\[)|\n|\[|”|,\s+(?!con người|cán bộ|công chức|viên chức|hội viên|xã hội|tầm nhìn|định hướng|giám sát|kỷ luật|tiêu cực|đảng viên|đoàn viên|nhân dân|đề án|giai đoạn|trật tự)"
    r"|\s+(?:đạt|trong cán bộ(?=\x00)|được|đã|linh hoạt|theo hướng|phù hợp|tạo|góp phần|nhằm|để|do|đề ra|là|gồm|gắn với|sớm|của thủ tướng|và (?:dự án|các|quy chế|quy định|kế hoạch|chương trình|nghị quyết))\b"
)
_GENERIC = re.compile(r"(?:\b(?:các|những|một số|nhiều|mọi|từng|số|\d+|dự thảo các)\s+)$")
_DEMONSTRATIVE = re.compile(r"\s*(?:này|đó|trên|nêu trên|trọng tâm|cụ thể|đề ra)\b|\s*[,.;:)\]]")


def find_named(
    outline: Outline,
    rules: Rules,
    types: Sequence[Match[str]],
    bodies: Sequence[BodyMention],
    numbered: Sequence[DocumentMention],
) -> tuple[DocumentMention, ...]:
    """Documents cited by name, in text order; none inside a title page or where a number already names it."""
    heads = {n.start for n in numbered}
    found: list[DocumentMention] = []
    for mention in sorted(
        [*_by_rule(outline, rules), *_titled(outline, rules, types, bodies, numbered)],
        key=lambda m: (m.start, -m.confidence, -m.end),
    ):
        if mention.start < outline.letterhead.span.end or mention.start in heads:
            continue
        if found and mention.start == found[-1].start:
            continue
        found.append(mention)
    return tuple(found)


def _by_rule(outline: Outline, rules: Rules) -> Iterator[DocumentMention]:
    key = outline.key
    for rule in NAMED_RULES:
        at = key.find(rule.literal)
        while at >= 0:
            m = rule.pattern.match(key, at)
            if m and _acceptable(outline, rule, m):
                span = trim(key, *m.span(), " ,\n")
                concept = rules.lexicon.document_types[rule.type]
                yield DocumentMention(
                    start=span.start, end=span.end, type=concept.label, type_concept=rule.type,
                    subject=_own_subject(span, rule), rule=rule.name, confidence=0.9,
                )  # fmt: skip
            at = key.find(rule.literal, at + len(rule.literal))


def _acceptable(outline: Outline, rule: NamedRule, m: re.Match[str]) -> bool:
    text = outline.text
    if rule.name == "coordinated congress":
        before = outline.key[max(0, m.start() - 160) : m.start()]
        return bool(re.search(r"nghị quyết\s+(?:của\s+)?đại hội[^.;]*(?:và|,)\s$", before))
    if rule.name == "law":
        return (
            text[m.start()].isupper()
            and len(m.group().split()) > 1
            and not text[: m.start()].endswith(("Kỷ ", "pháp ", "quy "))
        )
    if rule.name == "area plan":
        return not re.search(
            r"(?:lập|điều chỉnh|công tác)\s+$", outline.key[max(0, m.start() - 14) : m.start()]
        )
    if rule.name == "national target programme":
        return not _GENERIC.search(outline.key[max(0, m.start() - 12) : m.start()])
    return True


def _own_subject(span: Span, rule: NamedRule) -> Span | None:
    """A law is about what follows its type word; the other rules name a document by what it is, not by a subject."""
    return Span(span.start + len(rule.literal) + 1, span.end) if rule.name == "law" else None


def _titled(
    outline: Outline,
    rules: Rules,
    types: Sequence[Match[str]],
    bodies: Sequence[BodyMention],
    numbered: Sequence[DocumentMention],
) -> Iterator[DocumentMention]:
    """A type word with its title: "Đề án Phát triển du lịch …", "Chương trình của Tỉnh ủy thực hiện …"."""
    body_at = {b.start: b for b in bodies}
    taken = {n.start for n in numbered}
    sentence_starts = {s.start for s in outline.sentences}
    for word in types:
        if (
            word.start in taken
            or not outline.text[word.start].isupper()
            or word.start in sentence_starts
            and _is_verb(outline, word)
        ):
            continue
        if _GENERIC.search(outline.key[max(0, word.start - 12) : word.start]) or _DEMONSTRATIVE.match(
            outline.key, word.end
        ):
            continue
        mention = _title_mention(outline, rules, word, body_at)
        if mention:
            yield mention


def _is_verb(outline: Outline, word: Match[str]) -> bool:
    """ "Quyết định tặng …", "Kết luận …", "Thông báo …" at the start of a sentence say what was done."""
    return outline.key[word.start : word.end] in (
        "quyết định",
        "kết luận",
        "thông báo",
        "hướng dẫn",
        "báo cáo",
        "quy định",
    )


def _title_mention(
    outline: Outline, rules: Rules, word: Match[str], body_at: dict[int, BodyMention]
) -> DocumentMention | None:
    end, issuer, body = word.end, None, None
    of = _OF.match(outline.key, end)
    if of and of.end() in body_at:
        found = body_at[of.end()]
        end, issuer, body = found.end, found.name, found.body
    sentence = outline.sentence_at(word.start)
    limit = sentence.end if sentence else min(len(outline.text), word.end + 300)
    quoted = _QUOTED_NAME.match(outline.text, end, limit)
    if quoted:
        subject = find_subject(outline, end, {}, limit)
        stop = subject.end + 1 if subject else end
    elif _NAME_OPENS.match(outline.key, end, limit) or _capital_follows(outline, end, limit):
        m = _NAME_END.search(outline.key, end + 1, limit)
        stop = _with_years(outline.key, m.start() if m else limit, limit)
        subject = trim(outline.text, end, stop, " ,\n.")
        about = re.match(r"về\s+(?:việc\s+)?", outline.key[subject.start : subject.end])
        subject = Span(subject.start + (about.end() if about else 0), subject.end)
    elif issuer:
        stop, subject = end, None
    else:
        return None
    if stop <= word.end + 3:
        return None
    concept = rules.lexicon.document_types[word.payloads[0]]
    span = trim(outline.text, word.start, stop, " ,\n")
    return DocumentMention(
        start=span.start, end=span.end, type=concept.label, type_concept=concept.id, issuer=issuer, body=body,
        subject=subject, rule="titled document", confidence=0.7,
    )  # fmt: skip


def _capital_follows(outline: Outline, end: int, limit: int) -> bool:
    return end + 1 < limit and outline.text[end] == " " and outline.text[end + 1].isupper()


def _with_years(key: str, stop: int, limit: int) -> int:
    """A title's years belong to it, though a comma stands before them: "…, tầm nhìn đến năm 2030"."""
    m = re.compile(_TO_YEARS).match(key, stop, limit)
    return m.end() if m and m.end() > stop else stop
