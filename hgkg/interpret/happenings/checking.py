"""The words of an inspection: the act, the body that inspects, the ones that are inspected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hgkg.interpret.context import Context
from hgkg.interpret.happenings.parties import Check, Party
from hgkg.model.mention import PersonMention
from hgkg.model.outline import Sentence
from hgkg.text.spans import Span, covering, starting_in, trim

_CUT = re.compile(r";")
_BOUNDARY = re.compile(r"[,;:.\n(\]]")
_JOIN = re.compile(r"\s*(?:,|;|và|,\s*và)\s*")
_EDGE = re.compile(r"\b")
_ITEM = re.compile(r"[\s*_\-+•\"“]*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s*|[a-zđ][.)]\s*)?(?:và\s+)?")
LONGEST_CLAUSE = 4000
"""Characters of a clause that are looked at: a list of laws in one sentence has some hundreds."""
_SENT_BY = re.compile(r"\s*(?:chuyên đề\s+)?(?:số\s+\d+\s+)?(?P<of>(?:của|do)\s+)?")
_AHEAD = re.compile(r"\b(?:sẽ|dự kiến|chuẩn bị)\b")
_CONCLUDES, _RESULT = "kết luận", "kết quả"
_CONSIDERS = ("xem xét", "xem xét, kết luận", "xem xét, kết luận về")
_OFFICIAL = ("Thanh tra", "Kiểm toán")  # of the names of bodies, which need not be found as such
_LONGEST_SUBJECT = 160  # characters between the body that inspects and the word for it


@dataclass(frozen=True, slots=True)
class Checks:
    """Everything in one document that inspections are read from, in text order."""

    context: Context
    acts: tuple[Check, ...]
    parties: tuple[Party, ...]
    people: tuple[Party, ...]

    @classmethod
    def of(cls, context: Context) -> Checks:
        people = tuple(_person(m) for m in context.mentions.people)
        bodies = [Party(m.start, m.end, m.name) for m in context.mentions.bodies if m.path and not m.many]
        kept = [b for b in bodies if covering(people, b.start) is None]
        parties = tuple(sorted([*people, *kept], key=lambda p: p.start))
        return cls(context, tuple(_acts(context, parties)), parties, people)

    def sentences(self) -> Iterator[Sentence]:
        """The sentences that speak of checking, once each."""
        last = None
        for act in self.acts:
            sentence = self.context.outline.sentence_at(act.start)
            if sentence is not None and sentence is not last:
                last = sentence
                yield sentence

    def opens(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with the act, so that its subject is that of the item before: "2. Giám sát …"."""
        act = next(iter(self.actions_at(Span(sentence.start, sentence.end))), None)
        return act is not None and _ITEM.fullmatch(self.context.outline.key, sentence.start, act.start) is not None

    def clauses(self, span: Span) -> Iterator[Span]:
        """A sentence cut at its semicolons, those within quotation marks aside; none is longer than LONGEST_CLAUSE."""
        text, at, open_, seen = self.context.outline.text, span.start, 0, span.start
        for m in _CUT.finditer(text, *span):
            open_ += text.count("“", seen, m.start()) - text.count("”", seen, m.start())
            seen = m.end()
            if open_ <= 0 or m.start() - at > LONGEST_CLAUSE:
                yield self._clause(at, m.start())
                at, open_ = m.end(), 0
        yield self._clause(at, span.end)

    def _clause(self, start: int, end: int) -> Span:
        return trim(self.context.outline.text, start, min(end, start + LONGEST_CLAUSE), " \n")

    def actions_at(self, clause: Span) -> Sequence[Check]:
        return starting_in(self.acts, *clause)

    def actions(self, clause: Span) -> Iterator[Check]:
        """The acts of a clause that are done, not planned, ordered or a mere topic."""
        for act in self.actions_at(clause):
            if not self._is_topic(act) and not self._is_planned(act, clause):
                yield act

    def _is_topic(self, act: Check) -> bool:
        key, grammar = self.context.outline.key, self.context.grammar
        before, after = key[max(0, act.start - 30) : act.start].rstrip(), key[act.end : act.end + 30].lstrip()
        said = grammar.ends_with(before, "inspection.none.before")
        if said == _CONCLUDES and self._ends_at(act.start - len(_CONCLUDES) - 1):
            said = None  # "Ủy ban Kiểm tra Trung ương kết luận kiểm tra …": a verb
        if said == _RESULT and self._considered(before.removesuffix(_RESULT).rstrip(), act.start):
            said = None
        return said is not None or grammar.starts_with(after, "inspection.none.after") is not None

    def _considered(self, before: str, start: int) -> bool:
        """Whether a check's result is what is considered, or what a sentence opens with: "1. Kết quả kiểm tra …"."""
        if before.endswith(_CONSIDERS):
            return True
        sentence = self.context.outline.sentence_at(start)
        words = self.context.outline.key[sentence.start : start] if sentence else ""
        return _ITEM.fullmatch(words.rstrip().removesuffix(_RESULT)) is not None

    def _ends_at(self, offset: int) -> bool:
        """Whether a party ends right before ``offset``."""
        before = starting_in(self.parties, max(0, offset - _LONGEST_SUBJECT), offset)
        return bool(before) and 0 <= offset - before[-1].end <= 1

    def _is_planned(self, act: Check, clause: Span) -> bool:
        """Whether a word of wish or order stands before the act, behind the last full party named."""
        parties = self.parties_in(Span(clause.start, act.start))
        start = parties[-1].end if parties else clause.start
        key = self.context.outline.key
        return self.context.grammar.says(key[start : act.start], "inspection.planned") or (
            bool(parties) and self.context.grammar.says(key[clause.start : parties[-1].start], "inspection.planned")
        )

    def parties_in(self, span: Span) -> Sequence[Party]:
        return starting_in(self.parties, *span)

    def people_in(self, span: Span) -> Sequence[Party]:
        return starting_in(self.people, *span)

    def read(self, found: Sequence[Check], clause: Span) -> tuple[Check | None, Sequence[Party]]:
        """The act of a clause that has someone inspected behind it, and those; else its first act and no one."""
        for act in reversed(found):
            of = self._inspected(act, clause)
            if of:
                return act, of
        return (found[0], ()) if found else (None, ())

    def says_whom(self, clause: Span) -> bool:
        """Whether a clause, its own act aside, names someone inspected."""
        found = list(self.actions(clause)) or [Check(clause.start, clause.start, "")]
        return bool(self.read(found, clause)[1])

    def passive(self, act: Check, clause: Span) -> tuple[Party, ...]:
        """Who is inspected and who inspects, of "Sở Y tế được Thanh tra tỉnh kiểm tra"; empty of another sentence."""
        before = self.parties_in(Span(clause.start, act.start))
        if len(before) < 2:
            return ()
        of, by = before[-2:]
        grammar, key = self.context.grammar, self.context.outline.key
        turned = grammar.ends_with(key[of.end : by.start].strip(), "inspection.passive")
        return (of, by) if turned and not _BOUNDARY.search(key, of.end, act.start) else ()

    def _inspected(self, act: Check, clause: Span) -> list[Party]:
        """The last list of parties that "đối với", "tại" or the act itself leads to."""
        found: list[Party] = []
        open_ = False
        last_end = act.end
        for party in self.parties_in(Span(act.end, clause.end)):
            if covering(self.context.mentions.documents, party.start) is not None:
                continue
            between = self.context.outline.key[last_end : party.start]
            if open_ and _JOIN.fullmatch(between):
                found.append(party)
            elif self._leads(act, party):
                found, open_ = [party], True
            else:
                open_ = False
            last_end = party.end
        return found

    def _leads(self, act: Check, party: Party) -> bool:
        key, grammar = self.context.outline.key, self.context.grammar
        between = key[act.end : party.start].strip()
        while word := grammar.starts_with(between, "inspection.manner"):
            between = between[len(word) :].strip()
        if not between:
            return not self._is_team(act) or between != key[act.end : party.start].strip()
        before = key[act.end : party.start].rstrip()
        if self._is_team(act) and grammar.ends_with(before, "inspection.met"):
            return _AHEAD.search(before) is None
        return grammar.ends_with(before, "inspection.of") is not None and not self._in_quotes(act, party)

    def _is_team(self, act: Check) -> bool:
        """Whether the act is in the name of a team: "Đoàn kiểm tra Quân khu 7" is sent by what follows."""
        before = self.context.outline.key[max(0, act.start - 20) : act.start].rstrip()
        return self.context.grammar.ends_with(before, "inspection.team") is not None

    def _in_quotes(self, act: Check, party: Party) -> bool:
        text = self.context.outline.text
        return text.count("“", act.end, party.start) > text.count("”", act.end, party.start)

    def by(self, act: Check, clause: Span) -> Party | None:
        """The body that stands as the subject of an act: at the head of the clause, or as the sender of a team.

        A person is none: who is led by one acts for a body that is not said.
        """
        key = self.context.outline.key
        sender = self._sender(act, clause) if self._is_team(act) else None
        if sender:
            return sender
        for party in reversed(self.parties_in(Span(max(clause.start, act.start - _LONGEST_SUBJECT), act.start))):
            if party.end > act.start or covering(self.context.mentions.documents, party.start) is not None:
                continue
            head = key[clause.start : party.start]
            marks = [m.end() for m in _BOUNDARY.finditer(head)]
            lead = head[marks[-1] if marks else 0 :]
            if _ITEM.fullmatch(lead) or self._sends(lead):
                return None if covering(self.people, party.start) else party
        return None

    def _sender(self, act: Check, clause: Span) -> Party | None:
        """The body behind a team: "Đoàn giám sát của Quốc hội", "Đoàn kiểm tra Quân khu 7 làm việc với"."""
        key, grammar = self.context.outline.key, self.context.grammar
        party = next(iter(self.parties_in(Span(act.end, clause.end))), None)
        behind = _SENT_BY.fullmatch(key, act.end, party.start) if party else None
        if party is None or behind is None or covering(self.people, party.start) is not None:
            return None
        return party if behind["of"] or grammar.says(key[party.end : clause.end], "inspection.met") else None

    def _sends(self, lead: str) -> bool:
        """Whether the words of a clause before a body make it the one that inspects: "Đoàn kiểm tra số 2 của", "do"."""
        grammar, item = self.context.grammar, _ITEM.match(lead)
        words = lead[item.end() if item else 0 :].strip()
        acts = [w for role in ("inspection.check", "inspection.supervise") for w in grammar.words.get(role, ())]
        team = grammar.starts_with(words, "inspection.team") and words.endswith((" của", *acts))
        return bool(team or (words and grammar.starts_with(words, "inspection.sender") == words))

    def goes_on(self, clause: Span) -> bool:
        """Whether a clause opens with what was checked, so that its act is that of the one before."""
        item = _ITEM.match(self.context.outline.key, *clause)
        opening = self.context.outline.key[item.end() if item else clause.start : clause.end]
        return self.context.grammar.starts_with(opening, "inspection.goes.on") is not None

    def asks_who(self, span: Span) -> bool:
        """Whether the last act of a span is followed by "đối với", so that a note can say whom."""
        acts = self.actions_at(span)
        return bool(acts) and self.context.grammar.says(
            self.context.outline.key[acts[-1].end : span.end], "inspection.of"
        )


def _person(mention: PersonMention) -> Party:
    roles = ", ".join(office.role for office in mention.offices)
    return Party(mention.start, mention.end, ", ".join(filter(None, (mention.name, roles))))


def _acts(context: Context, parties: Sequence[Party]) -> list[Check]:
    """Every word for checking that is no part of the name of a body or a document."""
    found: list[Check] = []
    words = context.grammar.words
    for action, role in (("kiểm tra", "inspection.check"), ("giám sát", "inspection.supervise")):
        for word in words.get(role, ()):
            found += (Check(at, at + len(word), action) for at in _places(context.outline.key, word))
    text = context.outline.text
    return sorted(
        (
            act
            for act in found
            if covering(parties, act.start) is None
            and not context.names.hold(act.start)
            and not text.startswith(_OFFICIAL, act.start)
        ),
        key=lambda act: (act.start, act.action),
    )


def _places(key: str, word: str) -> Iterator[int]:
    """Where a word begins in a match key."""
    at = key.find(word)
    while at >= 0:
        if _EDGE.match(key, at) and _EDGE.match(key, at + len(word)):
            yield at
        at = key.find(word, at + len(word))
