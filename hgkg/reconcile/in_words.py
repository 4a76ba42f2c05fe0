"""What documents say in words of an aim in words: "Tổ chức thành công diễn tập …" of "hoàn thành diễn tập …".

An aim without figure and without anything to surpass is answered by a clause that names the same thing and says that it
was done, that it was not, or, of what was to be lowered, that it rose. The clause has to be of the thing itself and
not of a part of it ("tội phạm | về ma túy"), of the past, and no purpose ("giải pháp kéo giảm …").
Of an aim with a figure such a clause is the document's own verdict ("gọi công dân nhập ngũ … đạt yêu cầu"); that what
was to be lowered fell says nothing of whether it fell as far as aimed at.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from hgkg.model.outline import Outline
from hgkg.model.record import Identifier, Result, Target
from hgkg.reconcile.corpus import Corpus
from hgkg.text.fold import match_key
from hgkg.text.spans import Span
from hgkg.text.words import holds, places_of

_SHORTEST, _LONGEST = 2, 14  # words of a thing
_DONE = (("words.partly", "partly"), ("words.done", "met"))
_LOWERED = (("words.lowered", "met"), ("words.risen", "notMet"))
"""From the role of what is said to the verdict; of what is to be lowered the second."""
_AHEAD = ("outlook", "priorities", "execution", "targets")
_CLAUSE, _PART = re.compile(r"[.;:\n](?!\d)"), re.compile(r"[,.;:\n](?!\d)")
# What stands beside a thing and shares what is said of it: "tuyển quân, | tuyển sinh quân sự | đạt yêu cầu"; its end
_BESIDE = r"(?:, (?:và )?| và )(?:(?!chưa |không )\w+ ){1,6}?"
_ENDS = r"(?=\s*(?:[^\w\s]|$)| (?:và|về|theo|trong|trên|tại|vào|năm|quý|tháng)\b)"
_SCOPE = r"(?:(?:trên địa bàn|(?:trong )?(?:năm|quý|tháng|kỳ))(?: \w+){0,4}? )?"
# Nothing narrows what stands before it
_WHOLE = re.compile(r"\s*(?:[^\w\s]|và |trên địa bàn|tại |(?:trong )?(?:năm|quý|tháng|kỳ)\b|$)")


@dataclass(frozen=True, slots=True)
class Told:
    """A clause of a report, as a result without figure, and the verdict that it gives."""

    result: Result
    verdict: str


@dataclass(frozen=True, slots=True)
class _Thing:
    """What an aim is about, as words of a match key, whether it is to be lowered, and patterns of what may be said of
    it before and behind it, and of the words before it that are no part of it."""

    words: str
    lower: bool
    before: Mapping[str, re.Pattern[str]]
    behind: Mapping[str, re.Pattern[str]]
    lead: re.Pattern[str]


@dataclass(frozen=True)
class InWords:
    """Reads the reports of a corpus for what they say of aims in words."""

    corpus: Corpus
    identify: Identifier = field(default_factory=Identifier)
    found: dict[tuple[str | None, ...], list[Told]] = field(default_factory=dict)

    def of(self, target: Target) -> list[Told]:
        """What documents of the target's area and period say of it, in text order; nothing where it is to be surpassed
        what was before."""
        if target.value is None and target.operator is not None:
            return []
        words = target.indicator if target.value is None else self.corpus.printed(target)
        key = (words, target.indicator, target.concept, target.area, target.period)
        if key not in self.found:
            self.found[key] = self._read(target, words)
        return self.found[key]

    def _read(self, target: Target, words: str) -> list[Told]:
        thing = self._thing(match_key(words))
        if thing is None or (target.value is not None and (thing.lower or self.corpus.falling(target))):
            return []
        outlines = (self.corpus.outlines[doc] for doc in self._docs.get((target.area, target.period), ()))
        return [
            Told(self._made(target, outline, span), verdict)
            for outline in outlines
            for span, verdict in self._said(thing, outline)
        ]

    def _thing(self, words: str) -> _Thing | None:
        """The words of an aim without those that say what is to be done with it, and how."""
        lower = False
        while (first := next((w for w in self._opening if words.startswith(f"{w} ")), None)) is not None:
            lower = lower or first in self._of("words.lowered")
            words = words[len(first) :].lstrip(" ,")
        manner = (at for w in self._of("words.manner") for at in places_of(words, w) if at)
        words = words[: min(manner, default=len(words))].rstrip(" ,")
        if not _SHORTEST <= len(words.split()) <= _LONGEST:
            return None
        filler = _any(self._of("words.filler"))
        said = {verdict: _any(self._of(role)) for role, verdict in (_LOWERED if lower else _DONE)}
        return _Thing(
            words,
            lower,
            {v: re.compile(rf"(?<!\w)(chưa |không )?(?:{w})(?:[, ]+(?:{filler}))*[, ]*$") for v, w in said.items()},
            {v: _telling(w, filler) for v, w in said.items()},
            re.compile(rf"\s*(?:(?:{filler})[, ]+)*$"),
        )

    def _said(self, thing: _Thing, outline: Outline) -> Iterator[tuple[Span, str]]:
        for at in places_of(outline.key, thing.words):
            sentence = outline.sentence_at(at)
            if sentence and not outline.footnote_at(at) and not outline.table_at(at) and _looks_back(self, outline, at):
                here = Span(at, at + len(thing.words))
                clause = _cut(outline.key, Span(sentence.start, sentence.end), at, _CLAUSE)
                found = self._before(outline.key, clause, here, thing) or _behind(outline.key, clause, here, thing)
                if found:
                    yield found

    def _before(self, key: str, clause: Span, here: Span, thing: _Thing) -> tuple[Span, str] | None:
        """ "Tổ chức thành công | diễn tập khu vực phòng thủ"."""
        lead = clause._replace(end=here.start).cut(key)
        for verdict, said in thing.before.items() if _WHOLE.match(key, here.end) else ():
            if found := said.search(lead):
                if any(holds(lead[: found.start()], word) for word in self._of("words.purpose")):
                    return None
                return Span(clause.start + found.start(), here.end), "notMet" if found[1] else verdict
        return None

    def _made(self, target: Target, outline: Outline, span: Span) -> Result:
        document = outline.document
        start, end = document.source(*span)
        return Result(
            id=self.identify("result", document.slug, start, end, target.indicator),
            doc=document.slug,
            start=start,
            end=end,
            quote=document.raw[start:end],
            section=outline.path_at(span.start),
            confidence=0.7,
            rule="said in words",
            indicator=target.indicator,
            concept=target.concept,
            area=target.area,
            period=target.period,
        )

    def _of(self, role: str) -> tuple[str, ...]:
        return self.corpus.cues.get(role, ())

    @cached_property
    def _opening(self) -> tuple[str, ...]:
        roles = ("words.opening", "words.filler", "words.partly", "words.done", "words.lowered")
        return tuple(sorted((w for role in roles for w in self._of(role)), key=len, reverse=True))

    @cached_property
    def _docs(self) -> Mapping[tuple[str | None, str | None], list[str]]:
        """From area and period to the documents that tell of them and set no targets."""
        found: dict[tuple[str | None, str | None], list[str]] = defaultdict(list)
        for doc, record in self.corpus.documents.items():
            area = self.corpus.lexicon.areas.get(record.area or "")
            if not self.corpus.sets_targets(doc):
                found[f"{area.kind} {area.name}" if area else None, record.period].append(doc)
        return found


def _behind(key: str, clause: Span, here: Span, thing: _Thing) -> tuple[Span, str] | None:
    """ "Công tác tinh giản biên chế | đạt yêu cầu", "Tình hình tội phạm | có chiều hướng gia tăng"."""
    part = _cut(key, clause, here.start, _PART)
    lead = thing.lead.match(key, part.start, here.start)
    if lead is None or lead.end() < here.start:
        return None
    for verdict, said in thing.behind.items():
        if found := said.match(key, here.end, clause.end):
            start = here.start - len(key[part.start : here.start].lstrip())
            return Span(start, found.end()), "notMet" if found["not"] or found["nor"] else verdict
    return None


def _looks_back(reader: InWords, outline: Outline, offset: int) -> bool:
    """Whether no heading above says that what stands here is to come."""
    section, cues = outline.section_at(offset), reader.corpus.cues
    while section is not None:
        title = match_key(section.title)
        if any(holds(title, word) for word in cues.get("heading.review", ())):
            return True
        if any(holds(title, word) for role in _AHEAD for word in cues.get(f"heading.{role}", ())):
            return False
        section = outline.sections[section.parent] if section.parent is not None else None
    return True


def _cut(key: str, within: Span, at: int, sign: re.Pattern[str]) -> Span:
    """The part between two signs that holds ``at``."""
    before = [m.end() for m in sign.finditer(key, within.start, at)]
    behind = sign.search(key, at, within.end)
    return Span(before[-1] if before else within.start, behind.start() if behind else within.end)


@lru_cache(maxsize=64)
def _telling(said: str, filler: str) -> re.Pattern[str]:
    """What is said behind a thing: of itself, or of it and what stands beside it."""
    filled = rf"(?:(?:{filler}) )*"
    itself = rf"\s*{_SCOPE}{filled}(?P<not>chưa |không )?{filled}(?:{said})(?!\w)"
    return re.compile(rf"{itself}|{_BESIDE}{filled}(?P<nor>chưa |không )?{filled}(?:{said})(?!\w){_ENDS}")


@lru_cache(maxsize=64)
def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in words) or r"(?!)"
