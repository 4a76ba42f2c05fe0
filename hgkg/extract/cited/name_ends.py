"""Where the words of a name or subject end by grammar, though no mark says so.

Coordination with another document, whom a check was directed at, a deadline, how something was carried out, a bracket
that opened before the name: none of these is part of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from hgkg.extract.cited.tails import BodyPlaces
from hgkg.extract.rules import Rules
from hgkg.model.outline import Outline

_JOIN = re.compile(
    r"(?:\bvà(?:\s+(?:\d{1,2}|một|hai|ba|bốn|năm|mười)\s+năm\s+(?:triển khai\s+|tổ chức\s+)*thực hiện)?|,)\s*$"
)
_JOIN_REACH = 40  # characters of "và 03 năm triển khai thực hiện "
_NOT = (" không", " chưa")
_BEFORE_MANY = re.compile(r"\s+và\s+(?P<many>(?:các|những|một số|nhiều)\s+)?")
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LATER = re.compile(r"\s+(?:trước ngày\s+\d|chậm nhất\b|trong (?:quý|tháng)\s+(?:[ivx]+|\d+)\b)")
_DEADLINES = (" trước ngày ", " chậm nhất ", " trong quý ", " trong tháng ")
_CALLED = ("(sau đây gọi", "(sau đây viết", "(gọi tắt", "(viết tắt", "(gọi chung")
_DIRECTED = " đối với "
_ACTING = re.compile(r",\s+(?P<actor>[^,;.]{2,60})$")
_WITH = re.compile(r"\s*(?:,|và)\s+")


def coordinated(key: str, start: int, end: int, numbered: Sequence[int], headed: Sequence[int]) -> int:
    """Where a name that runs from ``start`` to ``end`` is joined by "và" or a comma with another document.

    Args:
        key: the match key of the text.
        start: where the name begins.
        end: where it ends if nothing is joined with it.
        numbered: starts of documents with numbers, in text order; each may end the name.
        headed: starts of all words that may open a document's name; one ends the name only where no other document
            stands in it ("Kế hoạch thực hiện Nghị quyết … và Chương trình …" carries both out).
    """
    for other in numbered[bisect_right(numbered, start) : bisect_left(numbered, end)]:
        if joined := _joined(key, start, other):
            end = joined
            break
    first = bisect_right(headed, start)
    if first < len(headed) and headed[first] < end:
        return _joined(key, start, headed[first]) or end
    return end


def _joined(key: str, start: int, other: int) -> int | None:
    m = _JOIN.search(key, max(start, other - _JOIN_REACH), other)
    return m.start() if m else None


def ends_early(outline: Outline, rules: Rules, start: int, end: int, places: BodyPlaces) -> int:
    """Where a name between ``start`` and ``end`` is over: the first place from which on something else is said."""
    key = outline.key
    for word in rules.subject_breaks:
        at = _whole(key, word, start, end)
        if at >= 0 and not key.endswith(_NOT, start, at):  # "những điều đảng viên không được làm"
            end = _before_actor(outline, rules, start, at) if word in (" đã", " đang") else at
    end = _before_many(outline, rules, start, end)
    end = _before_directed(rules, key, start, end, places)
    if any(word in key[start:end] for word in _DEADLINES) and (late := _LATER.search(key, start, end)):
        end = late.start()
    end = _before_manner(rules, key, start, end)
    for called in _CALLED:  # "… (sau đây gọi là Nghị quyết 104)"
        at = key.find(called, start, end)
        end = at if at >= 0 else end
    return _in_brackets(key, start, end)


def _whole(key: str, word: str, start: int, end: int) -> int:
    """Where ``word``, which begins with a blank, stands as whole words; -1 where it does not."""
    at = key.find(word, start, end)
    while at >= 0 and key[at + len(word) : at + len(word) + 1].isalnum():
        at = key.find(word, at + 1, end)
    return at


def _before_actor(outline: Outline, rules: Rules, start: int, end: int) -> int:
    """ "Thực hiện Kế hoạch phòng, chống thiên tai năm 2023, chi cục đã …": who acts stands behind the last comma."""
    sentence = outline.sentence_at(start)
    if sentence is None:
        return end
    opening = sentence.start + (len(sentence.item) + 1 if sentence.item else 0)
    if not (rules.word_at("relation.implements", outline.key, opening) or outline.key.startswith("sau ", opening)):
        return end
    actor = _ACTING.search(outline.key, start, end)
    return actor.start() if actor else end


def _before_many(outline: Outline, rules: Rules, start: int, end: int) -> int:
    """ "… giai đoạn 2022 - 2025 và dự án, chương trình", "… năm 2023 và các nghị quyết": others."""
    key = outline.key
    at = key.find(" và ", start, end)
    while at >= 0:
        m = _BEFORE_MANY.match(key, at, end)
        dated = _YEAR_BEFORE.search(key, start, at) is not None
        if m and (dated or m["many"]) and not _YEAR.search(key, m.end(), end):
            other = rules.document_types.match_at(outline.tokens, outline.tokens.at(m.end()))
            kind = (other and other.start == m.end()) or key.startswith("dự án", m.end())
            among = not dated and " các " in key[start:at]  # "Rà soát các quy hoạch và các chương trình"
            if kind and not among:
                return at
        at = key.find(" và ", at + 1, end)
    return end


def _before_directed(rules: Rules, key: str, start: int, end: int, places: BodyPlaces) -> int:
    """ "… về kinh doanh xăng dầu đối với Công ty …": whom someone dealt with, but where the document itself checks."""
    at = key.find(_DIRECTED, start, end)
    while at >= 0:
        body = places.at.get(at + len(_DIRECTED))
        if body is not None and body.path is not None:
            checks = (*rules.words.get("inspection.check", ()), *rules.words.get("inspection.supervise", ()))
            return end if any(_whole(key, f" {word}", start - 1, at) >= 0 for word in checks) else at
        at = key.find(_DIRECTED, at + 1, end)
    return end


def _before_manner(rules: Rules, key: str, start: int, end: int) -> int:
    """ "… linh hoạt, phù hợp": how it was carried out. One such word is enough of those that no title has; of others
    two are needed, since "xử lý kịp thời" may be what a document is about."""
    for word in rules.words.get("manner", ()):
        at = _whole(key, f" {word}", start, end)
        if at < 0:
            continue
        after = at + 1 + len(word)
        link = _WITH.match(key, after)
        more = link is not None and any(rules.word_at(role, key, link.end()) for role in ("manner", "manner.also"))
        if more or (after >= end and rules.word_at("manner.sure", key, at + 1)):
            end = at
    return end


def _in_brackets(key: str, start: int, end: int) -> int:
    """Before a bracket that closes what opened before the name, or that nothing closes."""
    opened: list[int] = []
    for i in range(start, end):
        if key[i] == "(":
            opened.append(i)
        elif key[i] == ")":
            if not opened:
                return i
            opened.pop()
    return opened[0] if opened else end
