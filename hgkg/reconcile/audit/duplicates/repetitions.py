"""What stands twice: sentences, and figures told again in another sentence or note."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from hgkg.model.finding import Evidence
from hgkg.model.outline import Outline, Sentence
from hgkg.model.record import Result
from hgkg.reconcile.audit.figures import Printed, figures
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import amount, evidence, told

_ITEM_SIGN = re.compile(r"(?:[-+•*]|\(?(?:\d{1,2}|[a-zđ])[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s+")
_WORDS = 20  # words that two sentences must share from the first on
_SHORT = 12  # words of a shorter sentence, which must be the same to its end and tell a figure with a sign
_TELLING = re.compile(r"\d[.,]\d|\d\s?%")


def sentence_twice(audited: Audited) -> Iterator[Noticed]:
    """A sentence that stands word for word elsewhere in the document, or opens another one.

    A short one must tell a figure, and outside a table: forms of words and cells of a table are said again on purpose.
    """
    for outline in audited.corpus.outlines.values():
        first: dict[tuple[str, ...], Sentence] = {}
        for sentence in outline.sentences:
            words = _words(outline, sentence)
            if len(words) < _SHORT or (len(words) < _WORDS and not _tells(outline, sentence)):
                continue
            other = first.setdefault(words[:_WORDS], sentence)
            if other is not sentence:
                yield _again(outline, other, sentence, words)


def _tells(outline: Outline, sentence: Sentence) -> bool:
    """Whether a sentence outside the tables tells a figure."""
    return bool(_TELLING.search(outline.key, sentence.start, sentence.end) and not outline.table_at(sentence.start))


def _words(outline: Outline, sentence: Sentence) -> tuple[str, ...]:
    """The words of a sentence without the number or sign of its item."""
    return tuple(outline.key[_after_sign(outline, sentence) : sentence.end].split())


def _after_sign(outline: Outline, sentence: Sentence) -> int:
    sign = _ITEM_SIGN.match(outline.key, sentence.start, sentence.end)
    return sign.end() if sign else sentence.start


def _again(outline: Outline, first: Sentence, again: Sentence, words: Sequence[str]) -> Noticed:
    theirs = _words(outline, first)
    shared = next(
        (i for i, (a, b) in enumerate(zip(theirs, words, strict=False)) if a.rstrip(".,;") != b.rstrip(".,;")),
        min(len(theirs), len(words)),
    )
    spans = (_opening(outline, first, shared), _opening(outline, again, shared))
    return Noticed(
        check="sentence twice",
        type="duplicate",
        severity="low",
        vi=f"{shared} tiếng được viết lại nguyên văn ở hai nơi",
        en=f"The same {shared} words stand in two places",
        spans=tuple(evidence(outline, *span) for span in spans),
        stated=2,
        computed=1,
    )


def _opening(outline: Outline, sentence: Sentence, words: int) -> tuple[int, int]:
    """The place of the first words of a sentence."""
    start = end = _after_sign(outline, sentence)
    for m in re.compile(r"\S+").finditer(outline.text, start, sentence.end):
        end = m.end()
        words -= 1
        if not words:
            break
    while end > start and outline.text[end - 1] in ".,;":
        end -= 1
    return start, end


_NEAR = 400  # characters between two sentences of one paragraph; a summary further on may tell things again
_FIGURES = 3  # figures that two sentences must share, all of them and in order


_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*(?![\d.,]*\d|\stháng\b)")


def figures_twice(audited: Audited) -> Iterator[Noticed]:
    """Two sentences near one another with the same figures in the same order: "ước đón 583.000 lượt khách …" and "đón
    trên 583.000 lượt khách …"."""
    for outline in audited.corpus.outlines.values():
        first: dict[tuple[str, ...], Sentence] = {}
        for sentence in outline.sentences:
            digits = tuple(_DIGITS.findall(outline.key, _after_sign(outline, sentence), sentence.end))
            if len(set(digits)) < _FIGURES:
                continue
            other = first.get(digits)
            first[digits] = sentence
            if other and not _same_words(outline, other, sentence) and _alike(outline, other, sentence):
                found = figures(outline.key, _after_sign(outline, sentence), sentence.end)
                told = tuple(f for f in found if _counts(outline.key, f))
                if len({figure.value for figure in told}) >= _FIGURES:
                    yield _same_figures(outline, other, sentence, told)


def _counts(key: str, figure: Printed) -> bool:
    """Whether a figure is no year and no number of months, which many sentences have."""
    return not _YEAR.fullmatch(key, figure.start, figure.end) and not key.startswith(" tháng", figure.stop)


def _same_words(outline: Outline, a: Sentence, b: Sentence) -> bool:
    """Sentences that ``sentence_twice`` tells of."""
    return _words(outline, a)[:_WORDS] == _words(outline, b)[:_WORDS]


def _alike(outline: Outline, a: Sentence, b: Sentence) -> bool:
    one, other = set(outline.key[a.start : a.end].split()), set(outline.key[b.start : b.end].split())
    return len(one & other) >= 0.7 * max(len(one), len(other))


def _same_figures(outline: Outline, a: Sentence, b: Sentence, found: Sequence[Printed]) -> Noticed:
    shown = {
        lang: ", ".join(f"{told(f.value, lang, 4)}{'%' if f.percent else ''}" for f in found[:4])
        for lang in ("vi", "en")
    }
    more = ", …" if len(found) > 4 else ""
    return Noticed(
        check="figures twice",
        type="duplicate",
        severity="medium" if b.start - a.end < _NEAR else "low",
        vi=f"Hai câu nêu cùng {len(found)} số liệu theo cùng thứ tự: {shown['vi']}{more}",
        en=f"Two sentences give the same {len(found)} figures in the same order: {shown['en']}{more}",
        spans=tuple(_head(outline, s) for s in (a, b)),
        stated=2,
        computed=1,
        confidence=0.9,
    )


def _head(outline: Outline, sentence: Sentence) -> Evidence:
    """A sentence to its first comma after its first figure, so that the words are pointed at and not covered."""
    start = _after_sign(outline, sentence)
    first = next(iter(figures(outline.key, start, sentence.end)))
    comma = outline.text.find(",", first.stop, sentence.end)
    return evidence(outline, start, comma if comma > 0 else sentence.end)


def told_in_two_notes(audited: Audited) -> Iterator[Noticed]:
    """Figures of one thing in two notes of a document: "Rau màu … 29.280 ha" in notes 34 and 35; one finding a pair."""
    seen: dict[tuple[object, ...], Result] = {}
    pairs: dict[tuple[str, int, int], list[tuple[Result, Result]]] = defaultdict(list)
    for result in audited.corpus.results:
        if result.footnote is not None and result.value is not None and abs(result.value) >= 1000 and result.unit:
            opening = tuple(result.quote.casefold().split()[:2])
            first = seen.setdefault((result.doc, opening, result.value, result.unit), result)
            if first.footnote is not None and first.footnote != result.footnote:
                pairs[result.doc, first.footnote, result.footnote].append((first, result))
    for (_, note, other), same in pairs.items():
        shown = {
            lang: ", ".join(amount(first.value or 0, first.unit, lang) for first, _ in same) for lang in ("vi", "en")
        }
        yield Noticed(
            check="told in two notes",
            type="duplicate",
            severity="low",
            vi=f"{shown['vi']}: nêu ở cả chú thích {note} và chú thích {other}",
            en=f"{shown['en']}: given both in note {note} and in note {other}",
            spans=tuple(result.evidence() for pair in same for result in pair),
            stated=2,
            computed=1,
            confidence=0.8,
        )
