"""What a document is about: the words after its number, date and issuer."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hgkg.model.outline import Outline
from hgkg.text.spans import Span, trim

_LONGEST = 420
_ABOUT = re.compile(r"\s*,?\s*(?:[-–]\s*)?(?:\(\s*)?(?:về\s+việc|về|v/v)\s+")
_QUOTE = re.compile(r"\s*[“\"]")
_CLOSING = {"“": "”", '"': '"'}
# Words after which no subject follows: the clause goes on about something else.
_NO_SUBJECT = re.compile(
    r"\s*(?:[,;.:)\]”\"\[]|$|(?:đối với|gắn với|và|của|là|để|theo|do|trên|tại|ở|có|đã|được|trong|với|nhằm|cho|đến|"
    r"này|đó|nêu|năm|như|vào|từ|khi|đạt|cũng|còn|sẽ|bảo đảm|đảm bảo)\b)"
)
# Where a subject ends before its sentence does.
_END = re.compile(
    r";|[.!?…](?=\s|$|\[)|\n\s*\n|\[|”"
    r"|,?\s+gắn với (?=quy định|chỉ thị|nghị quyết|kết luận|kiểm tra)"
    r"|,\s+(?:trong đó|góp phần|nhằm|từ đó|qua đó|tạo|với|do|bảo đảm|đảm bảo|nhất là|trên cơ sở|theo đó|đồng thời|để|"
    r"triển khai|tổ chức|gắn với|bố trí|hoạt động|là|đã)\b"
    r"|\s+(?:tạo bước|tạo hiệu ứng|góp phần|đối với (?:ban thường vụ|đảng ủy|huyện ủy|thị ủy|thành ủy|chi bộ|sở))\b"
)


def find_subject(outline: Outline, end: int, openings: Mapping[int, int], limit: int) -> Span | None:
    """The subject after a citation that ends at ``end``.

    Args:
        outline: the text.
        end: where type, number, date and issuer end.
        openings: starts of numbered citations, which end a subject when coordinated with it.
        limit: the subject never reaches past this offset.
    """
    text, key = outline.text, outline.key
    limit = min(limit, end + _LONGEST, len(text))
    about = _ABOUT.match(key, end, limit)
    start = about.end() if about else end
    quote = _QUOTE.match(text, start, limit)
    if quote:
        close = _closing(text, quote.end() - 1, limit)
        if close is not None:
            return Span(quote.end(), close)
        start = quote.end()
    elif not about and (_NO_SUBJECT.match(key, end) or not text[end : end + 1].isspace()):
        return None
    return _until(outline, start, limit, openings)


def _closing(text: str, quote: int, limit: int) -> int | None:
    """Where a quotation closes; quotations inside it are skipped."""
    opening, closing = text[quote], _CLOSING[text[quote]]
    depth = 1
    for i in range(quote + 1, limit):
        if text[i] == closing:
            depth -= 1
            if depth == 0:
                return i
        elif text[i] == opening:
            depth += 1
    return None


def _until(outline: Outline, start: int, limit: int, openings: Mapping[int, int]) -> Span | None:
    m = _END.search(outline.key, start, limit)
    end = m.start() if m else limit
    for other in sorted(openings):
        if start < other < end and re.search(r"(?:\bvà|,)\s*$", outline.key[max(start, other - 5) : other]):
            end = other
            break
    words = re.compile(r"(?:\s|,|\bvà)+$").search(outline.key[start:end])
    span = trim(outline.text, start, start + words.start() if words else end, ' \n,;.:“"”()')
    return span if span.end - span.start >= 4 else None
