"""Documents cited by name: congress and plenum resolutions, plans, programmes, laws, and titled documents.

Each rule is a pattern led by a literal, tried where that literal stands; the surest reading of one place wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hgkg.extract.rules import Rules
from hgkg.extract.subjects import find_subject
from hgkg.model.mention import BodyMention, DocumentMention
from hgkg.model.outline import Outline
from hgkg.text.dates import find_dates
from hgkg.text.phrases import Match
from hgkg.text.spans import Span, trim

_WORD = r"[^\W\d_]+"
_YEARS = r"\d{4}\s*[-–]\s*\d{4}"
_TERM = rf"(?:,?\s*nhiệm kỳ\s+{_YEARS})?"
_ORDINAL = r"lần thứ\s+[ivx\d]+"
_TO_YEARS = (
    rf"(?:,?\s*(?:giai đoạn|thời kỳ|nhiệm kỳ)\s+{_YEARS})?"
    r"(?:,?\s*đến năm \d{4})?"
    r"(?:(?:,|\s+và)?\s*(?:tầm nhìn|định hướng)\s+(?:đến\s+)?(?:năm\s+)?\d{4})?"
)
_PARTY_OF = rf"đảng\s+(?:bộ\s+(?:(?!lần thứ|nhiệm kỳ){_WORD}\s*){{1,6}}?|toàn quốc|cộng sản việt nam)"
_CONGRESS = (
    rf"đại hội\s+(?:đại biểu\s+)?(?:toàn quốc\s+)?(?:{_PARTY_OF})?"
    rf"(?:\s*{_ORDINAL}(?:\s+của đảng)?|\s*[ivx]+\s+(?:của\s+)?đảng\b(?:\s+bộ\s+\w+)?)?{_TERM}"
)
_PLENUM = r"(?:hội nghị\s+)?(?:lần thứ\s+\w+\s*,?\s*)?(?:ban chấp hành\s+)?trung ương\s+(?:\d{1,2}|lần thứ\s+\w+)"
_NOT_AREA = r"(?!thời|giai|và|đến|tầm|của|sớm)"
_NOT_PROGRAMME = r"(?!đạt|đã|được|gắn|phát triển toàn|giai đoạn|tỉnh|trên|năm|theo|là|có|và|cho|của|để|trong|với|đối)"
_NOT_LAW = r"(?!nhằm|và|của|được|quy định|có|này|trong|cho|về|để|đã|là|số|năm|ngày)"


@dataclass(frozen=True, slots=True)
class NamedRule:
    """A way to name a document.

    Attributes:
        type: local name of its type.
        literal: what it opens with.
        pattern: all of it, from the literal on; over match keys.
        after: what must stand before it, or None.
        not_after: what must not, or None.
    """

    name: str
    type: str
    literal: str
    pattern: re.Pattern[str]
    after: re.Pattern[str] | None = None
    not_after: re.Pattern[str] | None = None


_PLURAL = re.compile(r"\b(?:các|những|một số|nhiều|mọi|từng|(?<!số )\d+)\s+$")
NAMED_RULES: tuple[NamedRule, ...] = (
    NamedRule("congress resolution", "nghi-quyet", "nghị quyết", re.compile(rf"nghị quyết\s+(?:của\s+)?{_CONGRESS}")),
    NamedRule(
        "coordinated congress",
        "nghi-quyet",
        "đại hội",
        re.compile(rf"đại hội(?=[^.;]{{0,60}}lần thứ)[^.;,]*?\s{_ORDINAL}(?:\s+của đảng)?{_TERM}"),
        after=re.compile(r"nghị quyết\s+(?:của\s+)?đại hội[^.;]*(?:\bvà|,)\s$"),
    ),
    NamedRule(
        "plenum resolution",
        "nghi-quyet",
        "nghị quyết",
        re.compile(rf"nghị quyết\s+{_PLENUM}(?:\s*,?\s*\(?khóa\s+[ivx]+\)?)?"),
    ),
    NamedRule(
        "area plan",
        "quy-hoach",
        "quy hoạch",
        re.compile(
            rf"quy hoạch\s+(?:phát triển\s+)?(?:tỉnh|vùng|thành phố)"
            rf"(?:\s+{_NOT_AREA}{_WORD}(?=[\s,.;])){{0,2}}{_TO_YEARS}"
        ),
        not_after=re.compile(r"(?:lập|điều chỉnh|công tác)\s+$"),
    ),
    NamedRule(
        "national target programme",
        "chuong-trinh",
        "chương trình",
        re.compile(rf"chương trình mục tiêu quốc gia(?:\s+{_NOT_PROGRAMME}{_WORD}){{0,9}}{_TO_YEARS}"),
        not_after=_PLURAL,
    ),
    NamedRule(
        "law",
        "luat",
        "luật",
        re.compile(
            rf"luật\s+(?:(?:một số (?:điều )?(?:của )?(?:luật )?|và luật |{_NOT_LAW}{_WORD})\s?,?\s?){{2,24}}"
            r"(?:\s*(?:năm\s+)?(?:19|20)\d\d)?"
        ),
        not_after=re.compile(r"(?:kỷ|pháp|bộ|quy|dự)\s+$"),
    ),
)  # fmt: skip

_OF = re.compile(r"\s+của\s+")
_DATED = re.compile(r"\s*,?\s*\(?\s*ngày\s+(?=\d)")
_DEMONSTRATIVE = re.compile(r"\s*(?:này|đó|trên|nêu trên|trọng tâm|cụ thể)\b")
# Evidence enough for a title where the capital says nothing, since a sentence begins with the word.
_SURE_TITLE = re.compile(
    rf"\s+(?:về\s|[“\"])|[^.;]{{0,200}}?(?:(?:giai đoạn|thời kỳ)\s+{_YEARS}|đến năm \d{{4}})"
    r"|[^.;]{0,80}?\([a-z]{3,8}\)"
)
_AFTER_YEAR = re.compile(r"(?<=\d{4})(\s+(?:đạt|là|đã|được|có|do|với)\b)")  # a verb after the year ends a title
_OPENS = re.compile(r"[(:]\s*$|\(\w{1,2}\)\s*$")
_QUOTED = re.compile(r"[“\"]$")
_NO_TITLES = ("news", "infographic", "other")  # genres whose type words name no official document


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
    readings = [*_by_rule(outline, rules), *_titled(outline, rules, types, bodies, numbered)]
    for mention in sorted(readings, key=lambda m: (m.start, -m.confidence, -m.end)):
        doubled = bool(found) and mention.start == found[-1].start
        if mention.start >= outline.letterhead.span.end and mention.start not in heads and not doubled:
            found.append(mention)
    return tuple(found)


def _by_rule(outline: Outline, rules: Rules) -> Iterator[DocumentMention]:
    key = outline.key
    for rule in NAMED_RULES:
        at = key.find(rule.literal)
        while at >= 0:
            m = rule.pattern.match(key, at)
            if m and _acceptable(outline, rule, at):
                span = trim(key, *m.span(), " ,\n")
                concept = rules.lexicon.document_types[rule.type]
                dated = _DATED.match(key, span.end) if rule.name == "law" else None
                dates = find_dates(key, dated.end(), dated.end() + 30) if dated else []
                date = dates[0] if dates and dated and dates[0].start == dated.end() else None
                yield DocumentMention(
                    start=span.start,
                    end=date.end if date else span.end,
                    type=concept.label,
                    type_concept=rule.type,
                    date=date.value if date else None,
                    subject=Span(span.start + len(rule.literal) + 1, span.end) if rule.name == "law" else None,
                    rule=rule.name,
                    confidence=0.9,
                )
            at = key.find(rule.literal, at + len(rule.literal))


def _acceptable(outline: Outline, rule: NamedRule, at: int) -> bool:
    if rule.name == "law" and not outline.text[at].isupper():
        return False
    before = outline.key[max(0, at - 160) : at]
    if rule.after and not rule.after.search(before):
        return False
    return not (rule.not_after and rule.not_after.search(before))


def _titled(
    outline: Outline,
    rules: Rules,
    types: Sequence[Match[str]],
    bodies: Sequence[BodyMention],
    numbered: Sequence[DocumentMention],
) -> Iterator[DocumentMention]:
    """A type word with its title: "Đề án Phát triển du lịch …", "Chương trình của Tỉnh ủy thực hiện …".

    Of coordinated heads ("Chương trình, Kế hoạch triển khai …") each is a mention; the last has the title.
    """
    body_at = {b.start: b for b in bodies}
    taken = {n.start for n in numbered}
    ends = {word.end for word in types}
    opening = {s.start for s in outline.sentences} | {s.start + len(s.item or "") + 1 for s in outline.sentences}
    later: DocumentMention | None = None
    for word in reversed(types):
        if rules.lexicon.document_types[word.payloads[0]].genre in _NO_TITLES:
            continue
        if word.start in taken:
            later = None
            continue
        if later and later.rule == "titled document" and outline.key[word.end : later.start].strip() in (",", "và"):
            later = _head(rules, word, later)
            yield later
            continue
        later = None
        if word.start - 1 in ends:
            continue  # "Nghị quyết Chiến lược phát triển …": the second word belongs to the title of the first
        if _names_one(outline, word, word.start in opening):
            later = _title_mention(outline, rules, word, body_at)
            if later:
                yield later


def _head(rules: Rules, word: Match[str], last: DocumentMention) -> DocumentMention:
    concept = rules.lexicon.document_types[word.payloads[0]]
    return DocumentMention(
        start=word.start,
        end=word.end,
        type=concept.label,
        type_concept=concept.id,
        subject=last.subject,
        rule=last.rule,
        confidence=0.6,
    )


def _names_one(outline: Outline, word: Match[str], opens_sentence: bool) -> bool:
    """Whether a type word can open a title: a capital, no plural before it, nothing behind it that points back."""
    if not outline.text[word.start].isupper() or _DEMONSTRATIVE.match(outline.key, word.end):
        return False
    before = outline.key[max(0, word.start - 12) : word.start]
    if _QUOTED.search(before):
        return False
    if (opens_sentence or _OPENS.search(before)) and not _SURE_TITLE.match(outline.key, word.end):
        return False
    return not _PLURAL.search(before)


def _title_mention(
    outline: Outline, rules: Rules, word: Match[str], body_at: Mapping[int, BodyMention]
) -> DocumentMention | None:
    end, issuer = word.end, None
    of = _OF.match(outline.key, end)
    if of and of.end() in body_at:
        issuer = body_at[of.end()]
        end = issuer.end
    sentence = outline.sentence_at(word.start)
    if sentence and sentence.start == word.start and len(outline.key[word.start : sentence.end].split()) < 6:
        return None  # a line of its own, such as a table's heading
    limit = sentence.end if sentence else min(len(outline.text), word.end + 300)
    quoted = outline.text.find("“", end, limit)
    if quoted > end + 4:  # a quotation later in the sentence is no part of the title
        limit = quoted
    subject = find_subject(outline, rules, end, (), limit)
    stop = subject.end if subject else end
    stop += outline.text[stop : stop + 1] in ("”", '"') and subject is not None
    after_year = _AFTER_YEAR.search(outline.key, end, stop)
    stop = _with_years(outline.key, after_year.start(1) if after_year else stop, limit)
    if stop <= word.end or (subject is None and issuer is None):
        return None
    concept = rules.lexicon.document_types[word.payloads[0]]
    return DocumentMention(
        start=word.start,
        end=trim(outline.text, word.start, stop, " ,\n").end,
        type=concept.label,
        type_concept=concept.id,
        issuer=issuer.name if issuer else None,
        body=issuer.body if issuer else None,
        subject=subject,
        rule="titled document",
        confidence=0.7,
    )


def _with_years(key: str, stop: int, limit: int) -> int:
    """A title's years belong to it, though a comma stands before them: "…, tầm nhìn đến năm 2030"."""
    m = re.compile(_TO_YEARS).match(key, stop, limit)
    return m.end() if m and m.end() > stop else stop
