"""Relations between documents, as the text states them: the cue binds the document before it with the one after."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from operator import attrgetter

from hgkg.interpret.carried_out import CARRIES_OUT, JOINED, carried_out
from hgkg.interpret.citations import Cited
from hgkg.interpret.context import Context
from hgkg.interpret.done_by_others import DoneByOthers
from hgkg.interpret.grammar import RELATION, Grammar
from hgkg.model.outline import Outline, Sentence
from hgkg.model.record import DocumentRecord, Relation
from hgkg.text.spans import Span

# "tiếp tục thực hiện" says continues though it holds "thực hiện": tried in this order.
_RELATIONS = ("continues", "reviews", "amends", "replaces", "accompanies", "based_on", "implements")
_OWN = ("continues", "implements", "based_on", "amends", "replaces")  # what a plan may say of itself
_NEAR = 70  # characters between a cue and the document it is about: "thực hiện có hiệu quả thực chất"
_NEXT = 25  # what is amended or replaced follows at once
_LOOK_BACK = 12  # citations before one that may hold it: titles nest a few deep
_ENDS = re.compile(r"\s*,?\s*(?:sẽ\s+|đã\s+)?(?:hết hiệu lực|(?:bị|được)\s+(?:bãi bỏ|thay thế))\b")
_AMENDED_BY = re.compile(
    r"\s*,?\s*\(?(?:đã\s+)?(?:được\s+)(?:sửa đổi|bổ sung|sửa đổi, bổ sung|sửa đổi và bổ sung)"
    r"(?:\s+một số (?:điều|nội dung))?\s+(?:bởi|theo|tại|bằng)\s+(?:các\s+)?"
)
_AIMS_SET_IN = re.compile(
    r"\b(?:hoàn thành|thực hiện|đạt)\s+[^.;,:]{0,60}?(?:mục tiêu|chỉ tiêu|nhiệm vụ)[^.;:]{0,40}?"
    r"(?:đề ra|đặt ra|nêu|xác định|giao)\s+(?:trong|tại|ở)\s+(?:các\s+)?$"
)
_AFTER_YEARS = re.compile(
    r"\b(?:sau|qua|và) \d{1,2} năm (?:triển khai |tổ chức )?(?:triển khai|thực hiện)\s+(?:các\s+)?$"
)
# "Ban Chỉ đạo Trung ương về tổng kết Nghị quyết 18": what a committee is for, not what the document does
_COMMITTEE = re.compile(
    r"\b(?:ban chỉ đạo|tổ công tác|tổ giúp việc|tổ biên tập|ban soạn thảo|tiểu ban|hội đồng)\b[^.;,:]{0,40}$"
)
_reached = attrgetter("reach")
_YEARS = re.compile(r"(\d{1,2})\s+năm")
# "giám sát việc thực hiện …", "Kết quả thực hiện … được ghi nhận": a carrying out that is only spoken of
_SPOKEN_OF = re.compile(r"\b(?:kết quả|tình hình|việc|quá trình|tiến độ)\s+(?:tổ chức\s+|triển khai\s+)?$")


@dataclass(frozen=True, slots=True)
class _Said:
    """What is stated of one citation: by which document, how, and where the words that say so begin."""

    source: str
    relation: str
    start: int
    rule: str
    years: int | None = None
    goal: str | None = None  # where it is said of another citation than the one it is read at


def relations(
    context: Context, document: DocumentRecord, cited: Sequence[Cited], inspected: Set[str]
) -> list[Relation]:
    """Between two documents of one sentence, and from the document at hand to those it says it carries out.

    Args:
        inspected: ids of the citations whose carrying out by others was checked; the document says nothing of itself
            there.
    """
    others = DoneByOthers(context, document.issuer)
    reading = _Reading(context.outline, context.grammar, document, context.settings.plans, inspected, others)
    opening = carried_out(context, cited) if reading.reports else {}
    said: dict[str, _Said] = {}
    made: list[Relation] = []
    ends = {c.record.id: c.mention.end for c in cited}
    for i, after in enumerate(cited):
        near = cited[max(0, i - _LOOK_BACK) : i]
        before = _last(near, after)
        found = reading.of(near, before, after) or reading.listed(near, before, after, said)
        if not found and (carries := opening.get(after.record.id)):
            found = [_Said(document.id, *carries, "said of itself")]
        for one in found:
            said[after.record.id] = one
            made.append(
                context.maker(
                    Relation,
                    one.start,
                    max(after.mention.end, ends.get(one.source, 0)),
                    goal=(one.relation, one.goal or after.record.id),
                    rule=one.rule,
                    from_=one.source,
                    to=one.goal or after.record.id,
                    relation=one.relation,
                    years=one.years,
                )
            )
    return made


@dataclass(frozen=True, slots=True)
class _Reading:
    """One document, read for what it says of others."""

    outline: Outline
    grammar: Grammar
    document: DocumentRecord
    plans: bool
    inspected: Set[str]
    others: DoneByOthers

    def of(self, earlier: Sequence[Cited], before: Cited | None, after: Cited) -> list[_Said]:
        """What the words around one citation say of it; ``before`` is the last of the earlier that ends before it."""
        host = _host(earlier, after)
        if host is not None:
            return self._nested(host, after)
        if after.mention.start < self.outline.letterhead.title_span.start:
            return []
        beside = self._beside(before, after) or self._amended(before, after)
        return beside or self._own(earlier, after)

    def listed(
        self, earlier: Sequence[Cited], before: Cited | None, after: Cited, said: Mapping[str, _Said]
    ) -> list[_Said]:
        """A list goes on under the cue it opened with: "bãi bỏ A, B và C"."""
        if before is None or not JOINED.fullmatch(self.outline.key[before.reach : after.mention.start]):
            return []
        one = said.get(before.record.id)
        if one is None:  # "Quyết định A thay thế B và C": the last before C is A with all of its subject
            inside = [said.get(c.record.id) for c in earlier if c.reach == before.reach]
            one = next((s for s in reversed(inside) if s and s.relation in ("amends", "replaces")), None)
        return [one] if one and one.goal is None and one.relation != "accompanies" else []

    def _nested(self, host: Cited, after: Cited) -> list[_Said]:
        subject = host.mention.subject
        opening = min(host.mention.end, subject.start if subject else host.mention.end)
        found = _cue(self.outline, self.grammar, opening, after.mention.start, _RELATIONS)
        if found is None:
            return []
        years = _years(self.outline, opening, after.mention.start) if found[0] == "reviews" else None
        return [_Said(host.record.id, found[0], host.mention.start, "named in its subject", years)]

    def _beside(self, before: Cited | None, after: Cited) -> list[_Said]:
        """ "Thực hiện A gắn với B": the words between two documents say that they go together."""
        if before is None:
            return []
        between = self.outline.key[before.reach : after.mention.start].strip(" ,\n").removesuffix(" các")
        if between not in self.grammar.words.get("relation.accompanies", ()):
            return []
        return [_Said(before.record.id, "accompanies", before.mention.start, "named in its subject")]

    def _amended(self, before: Cited | None, after: Cited) -> list[_Said]:
        """ "Luật A được sửa đổi, bổ sung theo Luật B": the second amends the first."""
        if before is None or not _AMENDED_BY.fullmatch(self.outline.key, before.reach, after.mention.start):
            return []
        return [_Said(after.record.id, "amends", before.mention.start, "named in its subject", goal=before.record.id)]

    def _own(self, earlier: Sequence[Cited], after: Cited) -> list[_Said]:
        outline = self.outline
        sentence = outline.sentence_at(after.mention.start)
        start = sentence.start if sentence else max(0, after.mention.start - _NEAR)
        clause = max([start, *(c.reach for c in earlier[-3:] if c.reach <= after.mention.start)])
        clause = max(clause, outline.text.rfind(";", start, after.mention.start) + 1)
        found = _cue(outline, self.grammar, clause, after.mention.start, self._allowed(sentence, after))
        if found is None and self.plans and (aims := _AIMS_SET_IN.search(outline.key, clause, after.mention.start)):
            return [_Said(self.document.id, "implements", aims.start(), "said of itself")]
        if found is None:
            return self._ended(after)
        relation, cue = found
        if relation in CARRIES_OUT and after.record.id in self.inspected:
            return []
        if relation in (*CARRIES_OUT, "reviews") and sentence and self.others.at(sentence, cue):
            return []
        if relation == "reviews" and _COMMITTEE.search(outline.key, max(clause, cue.start - _NEAR), cue.start):
            return []
        if relation == "implements" and self._only_spoken_of(max(clause, cue.start - _NEAR), cue.start):
            return []
        if (
            relation in ("amends", "replaces")
            and self._is_norm(after.mention.type_concept)
            and not self._is_norm(outline.letterhead.type_concept)
        ):
            return []  # it may ask for a law to be amended; only a law amends one (66-QĐ/TW)
        years = _years(outline, cue.start, after.mention.start) if relation == "reviews" else None
        return [_Said(self.document.id, relation, cue.start, "said of itself", years)]

    def _only_spoken_of(self, start: int, end: int) -> bool:
        """Whether the words before a cue at ``end`` make a noun of it, but for a title and the preamble of a report."""
        outline = self.outline
        body = end >= outline.letterhead.span.end and (self.plans or bool(outline.path_at(end)))
        return body and _SPOKEN_OF.search(outline.key, start, end) is not None

    @property
    def reports(self) -> bool:
        """Whether what it tells of carrying out documents is told of its own issuer's work, in its sections too."""
        return self.official and not self.plans

    @property
    def official(self) -> bool:
        letterhead = self.outline.letterhead
        return bool(letterhead.symbol or letterhead.number)

    def _is_norm(self, type_concept: str | None) -> bool:
        concept = self.grammar.lexicon.document_types.get(type_concept or "")
        return concept is not None and concept.is_norm

    def _allowed(self, sentence: Sentence | None, after: Cited) -> tuple[str, ...]:
        """What a document may say of itself: plans what they carry out, reports that only in their preamble."""
        if self.plans:
            return (*_OWN, "reviews")
        kind = self.grammar.lexicon.document_types.get(self.outline.letterhead.type_concept or "")
        rules = ("amends", "replaces") if self.official and kind and kind.genre == "regulation" else ()
        at = after.mention.start
        title = self.outline.letterhead.title_span
        in_title = title.start <= at < title.end  # "Báo cáo kết quả thực hiện Chương trình …"
        preamble = in_title or (sentence and not self.outline.path_at(at) and self.outline.footnote_at(at) is None)
        if self.official and preamble:
            return ("reviews", "continues", "implements", "based_on", *rules)  # "Thực hiện Kế hoạch số …, … báo cáo"
        return ("reviews", *rules)

    def _ended(self, after: Cited) -> list[_Said]:
        """ "Quyết định số 20 hết hiệu lực kể từ ngày Quyết định này có hiệu lực": the cue stands behind."""
        ends = _ENDS.match(self.outline.key, after.reach) if self.plans else None
        return [_Said(self.document.id, "replaces", after.mention.start, "said of itself")] if ends else []


def _host(earlier: Sequence[Cited], after: Cited) -> Cited | None:
    """The innermost earlier citation in whose subject or name ``after`` stands."""
    start = after.mention.start
    return next((c for c in reversed(earlier) if c.reach > start and c.mention.start < start), None)


def _last(earlier: Sequence[Cited], after: Cited) -> Cited | None:
    """The citation that ends last before ``after`` begins."""
    start = after.mention.start
    ended = [c for c in earlier if c.reach <= start]
    return max(ended, key=_reached, default=None)  # by start: of those that end at one place the first is the longest


def _cue(outline: Outline, grammar: Grammar, start: int, end: int, allowed: Sequence[str]) -> tuple[str, Span] | None:
    """The last cue before ``end``, and the longest of those that end there; its relation and place."""
    near = _standing(outline, grammar, start, end)
    years = " năm " in outline.key[max(start, end - _NEAR) : end]  # "Sau 20 năm thực hiện …"
    reviews = "reviews" in allowed and (years or any(relation == "reviews" for relation, _ in near))
    review = _review(grammar, outline.key[start:end]) if reviews else None
    if review:
        return "reviews", Span(start + review[0], start + review[1])
    within = [(relation, span) for relation, span in near if relation in allowed and end - span.end <= _reach(relation)]
    # Of those that end at one place the longest, and of its relations the first allowed.
    return max(within, key=lambda n: (n[1].end, -n[1].start, -allowed.index(n[0])), default=None)


def _standing(outline: Outline, grammar: Grammar, start: int, end: int) -> list[tuple[str, Span]]:
    """The cues of all relations shortly before ``end``, with their places."""
    tokens = outline.tokens
    farthest = end - _NEAR - grammar.relating.longest
    first, last = tokens.at(max(start, farthest)), tokens.at(end)
    return [
        (role.removeprefix(RELATION), Span(at, at + len(cue)))
        for word, at in zip(tokens.words[first:last], tokens.starts[first:last], strict=True)
        if word in grammar.relating_words
        for role, cue in grammar.relating.all_at(outline.key, at, end)
    ]


def _reach(relation: str) -> int:
    """How many characters may stand between a cue and the document it is about."""
    return _NEXT if relation in ("amends", "replaces") else _NEAR


def _review(grammar: Grammar, key: str) -> tuple[int, int] | None:
    """ "tổng kết 10 năm thực hiện …" reviews, though the words nearest the document say "carry out"."""
    past = _AFTER_YEARS.search(key, max(0, len(key) - _NEAR))
    if past:
        return past.start(), past.end()
    words = grammar.words.get("relation.reviews", ())
    floor = max(0, len(key) - _NEAR - len(words[0])) if words else 0
    for word in words:
        i = key.rfind(word, floor)
        if i >= 0 and len(key) - i - len(word) <= _NEAR and not re.search(r"[,;.]", key[i:]):
            return i, i + len(word)
    return None


def _years(outline: Outline, start: int, end: int) -> int | None:
    m = _YEARS.search(outline.key, start, end)
    return int(m[1]) if m else None
