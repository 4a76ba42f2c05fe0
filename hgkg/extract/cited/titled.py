"""A type word with its title: "Đề án Phát triển du lịch …", "Chương trình của Tỉnh ủy thực hiện …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hgkg.extract.cited.subjects import find_subject
from hgkg.extract.cited.tails import BodyPlaces
from hgkg.extract.rules import Rules
from hgkg.model.mention import BodyMention, DocumentMention
from hgkg.model.outline import Outline
from hgkg.text.phrases import Match
from hgkg.text.spans import covering, trim

_YEARS = r"\d{4}\s*[-–]\s*\d{4}"
TO_YEARS = (
    rf"(?:,?\s*(?:giai đoạn|thời kỳ|nhiệm kỳ)\s+{_YEARS})?"
    r"(?:,?\s*đến năm \d{4})?"
    r"(?:(?:,|\s+và)?\s*(?:tầm nhìn|định hướng)\s+(?:đến\s+)?(?:năm\s+)?\d{4})?"
)
"""The years behind a title, over a match key; matches the empty string where there are none."""
PLURAL = re.compile(r"\b(?:các|những|một số|nhiều|mọi|từng|(?<!số )\d+)\s+$")
"""What stands before a type word that names no one document."""
_TO_YEARS = re.compile(TO_YEARS)
_OF = re.compile(r"\s+của\s+")
_DEMONSTRATIVE = re.compile(r"\s*(?:này|đó|trên|nêu trên|trọng tâm|cụ thể)\b")
# Evidence enough for a title where the capital says nothing, since a sentence begins with the word.
_SURE_TITLE = re.compile(
    rf"\s+(?:về\s|[“\"])|[^.;]{{0,200}}?(?:(?:giai đoạn|thời kỳ)\s+{_YEARS}|đến năm \d{{4}})"
    r"|[^.;]{0,80}?\([a-z]{3,8}\)"
)
_SURE_OF_YEAR = re.compile(r"[^.;:]{8,120}?\snăm\s+\d{4}\b(?!\s*[-–])")
_AFTER_YEAR = re.compile(
    r"(?<=\d{4})(?:(\s+(?:đạt|là|đã|được|có|do|với)\b)|(,)(?!\s*(?:tầm nhìn|định hướng|giai đoạn)))"
)
_OPENS = re.compile(r"[(:]\s*$|\(\w{1,2}\)\s*$")
_QUOTED = re.compile(r"[“\"]$")
_NO_TITLE = re.compile(r"\s+\d{1,3}\s+(?!năm\b|tháng\b)|\s*[(|]")  # "Kết luận 5 vấn đề", "Kế hoạch (tỷ đồng)"
_ORGANISATION = re.compile(r"[-–&]\s?$|(?:sở|phòng|trung tâm)\s+$")
_LONGEST_BODY = 60  # characters of a body's name before a type word in it
_NO_TITLES = ("news", "infographic", "other")  # genres whose type words name no official document
# Words behind a title that lead to what the document holds: "ban hành Chương trình công tác năm 2023 | như sau"
_AS_FOLLOWS = re.compile(
    r"(?:,?\s+cụ thể)?\s*,?\s+(?:như sau|(?:với|gồm)\s+(?:các|những)\s+(?:nội dung|nhiệm vụ|mục tiêu|chỉ tiêu)"
    r"[^.;:]{0,40}?\ssau(?:\s+đây)?)(?!\w)"
)
_PLANNING = ("programme", "plan")


def find_titled(
    outline: Outline,
    rules: Rules,
    types: Sequence[Match[str]],
    numbered: Sequence[DocumentMention],
    places: BodyPlaces,
) -> Iterator[DocumentMention]:
    """Titled documents, the last first.

    Of coordinated heads ("Chương trình, Kế hoạch triển khai …") each is a mention; the last has the title.
    """
    taken = {n.start for n in numbered}
    ends = {word.end for word in types}
    opening = {s.start for s in outline.sentences} | {s.start + len(s.item or "") + 1 for s in outline.sentences}
    heads = sorted(taken | {word.start for word in types if outline.text[word.start].isupper()})
    later: DocumentMention | None = None
    for word in reversed(types):
        if rules.lexicon.document_types[word.payloads[0]].genre in _NO_TITLES:
            continue
        if word.start in taken or outline.table_at(word.start):  # "Kế hoạch 2019" heads a column of figures
            later = None
            continue
        joined = later is not None and outline.key[word.end : later.start].strip() in (",", "và")
        if later and joined and outline.text[word.start].isupper():
            later = _head(rules, word, later)
            yield later
            continue
        later = None
        if word.start - 1 in ends:
            continue  # "Nghị quyết Chiến lược phát triển …": the second word belongs to the title of the first
        if _names_one(outline, rules, word, word.start in opening) and not _in_body(word, places):
            later = _title_mention(outline, rules, word, places, heads)
            if later:
                yield later


def _head(rules: Rules, word: Match[str], last: DocumentMention) -> DocumentMention:
    concept = rules.lexicon.document_types[word.payloads[0]]
    return replace(
        last, start=word.start, end=word.end, type=concept.label, type_concept=concept.id, issuer=None, confidence=0.6
    )


def _in_body(word: Match[str], places: BodyPlaces) -> bool:
    """ "Sở Kế hoạch và Đầu tư": the type word is part of a body's name."""
    body = covering(places.ordered, word.start)
    return body is not None and word.start - _LONGEST_BODY <= body.start < word.start


def _names_one(outline: Outline, rules: Rules, word: Match[str], opens_sentence: bool) -> bool:
    """Whether a type word can open a title: a capital, no plural before it, nothing behind it that points back."""
    key, capital = outline.key, outline.text[word.start].isupper()
    planning = rules.lexicon.document_types[word.payloads[0]].genre in _PLANNING
    if not capital and not (planning and _OF_YEARS.match(key, word.end)):
        return False  # most of them
    before = key[max(0, word.start - 16) : word.start]
    if (
        _DEMONSTRATIVE.match(key, word.end)
        or _NO_TITLE.match(key, word.end)
        or _QUOTED.search(before)
        or PLURAL.search(before)
    ):
        return False
    heading = outline.section_at(word.start) if outline.text[word.start : word.end].isupper() else None
    if heading and word.start < heading.end:
        return False  # "I. QUY ĐỊNH CHUNG"
    if not capital:
        return True
    if _ORGANISATION.search(before) and not opens_sentence:
        return False
    if opens_sentence or _OPENS.search(before):
        sure = _SURE_TITLE.match(key, word.end) or (planning and _SURE_OF_YEAR.match(key, word.end))
        return bool(sure)
    return True


_OF_YEARS = re.compile(rf"\s+phát triển [^.;,]{{4,120}}?(?:giai đoạn|thời kỳ)\s+{_YEARS}")


def _title_mention(
    outline: Outline, rules: Rules, word: Match[str], places: BodyPlaces, heads: Sequence[int]
) -> DocumentMention | None:
    end, issuer = word.end, None
    of = _OF.match(outline.key, end)
    if of and of.end() in places.at:
        issuer = places.at[of.end()]
        end = issuer.end
    sentence = outline.sentence_at(word.start)
    if sentence and sentence.start == word.start and len(outline.key[word.start : sentence.end].split()) < 6:
        return None  # a line of its own, such as a table's heading
    limit = sentence.end if sentence else min(len(outline.text), word.end + 300)
    quoted = outline.text.find("“", end, limit)
    if quoted > end + 4:  # a quotation later in the sentence is no part of the title
        limit = quoted
    subject = find_subject(outline, rules, end, (), limit, places, heads)
    stop = subject.end if subject else end
    stop += outline.text[stop : stop + 1] in ("”", '"') and subject is not None
    after_year = _AFTER_YEAR.search(outline.key, end, stop)
    stop = _with_years(
        outline.key, after_year.start() if after_year else _before_verb(rules, outline.key, end, stop), limit
    )
    concept = rules.lexicon.document_types[word.payloads[0]]
    follows = _AS_FOLLOWS.search(outline.key, end, limit)
    if follows and follows.start() <= stop:
        if _is_itself(outline, rules, word, concept.id):
            return None
        stop = follows.start()
        subject = subject._replace(end=min(subject.end, stop)) if subject and subject.start < stop else None
    if stop <= word.end or (subject is None and issuer is None):
        return None
    span = trim(outline.text, word.start, stop, " ,\n")
    issuer = issuer or _issuer_inside(outline, places, word.end, span.end)
    return DocumentMention(
        start=word.start,
        end=span.end,
        type=concept.label,
        type_concept=concept.id,
        issuer=issuer.name if issuer else None,
        body=issuer.body if issuer else None,
        subject=subject,
        rule="titled document",
        confidence=0.7,
    )


def _is_itself(outline: Outline, rules: Rules, word: Match[str], concept: str) -> bool:
    """Whether the document announces its own contents: "Huyện ủy ban hành | Chương trình công tác năm 2023 như sau"."""
    own = concept == outline.letterhead.type_concept
    return own and rules.cues.before("title.own", outline.key[: word.start].rstrip()[-_LONGEST_BODY:]) is not None


def _before_verb(rules: Rules, key: str, end: int, stop: int) -> int:
    """A title ends before a verb of achieving: "Đề án phát triển du lịch đạt kết quả"."""
    for word in rules.words.get("title.stop", ()):
        at = key.find(f" {word} ", end + 1, stop)
        stop = at if at >= 0 else stop
    return stop


def _issuer_inside(outline: Outline, places: BodyPlaces, start: int, end: int) -> BodyMention | None:
    """ "Chương trình kiểm tra của Ban Thường vụ Tỉnh ủy năm 2024": who issued it stands inside its name."""
    for of in _OF.finditer(outline.key, start, end):
        body = places.at.get(of.end())
        if body and not outline.key[start : of.start()].endswith(("hoạt động", "làm việc")):
            return body
    return None


def _with_years(key: str, stop: int, limit: int) -> int:
    """A title's years belong to it, though a comma stands before them: "…, tầm nhìn đến năm 2030"."""
    m = _TO_YEARS.match(key, stop, limit)
    return m.end() if m and m.end() > stop else stop
