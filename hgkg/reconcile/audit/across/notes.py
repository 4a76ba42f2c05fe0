"""A figure in the body against the same figure in the note that hangs on its sentence.

Only values near each other are held against each other: a note mostly gives parts of what the body sums up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from hgkg.model.record import Result
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.tolerance import alike, half_step, hedge, of_whole_period, scale
from hgkg.reconcile.audit.wording import amount, percent
from hgkg.reconcile.corpus import Corpus

_NEAR = 0.1
"""Of the body's value: farther off, the note speaks of a part or of another thing."""
Key = tuple[str, int]


def body_and_note(audited: Audited) -> Iterator[Noticed]:
    """Each indicator that a sentence and its note give once each."""
    corpus = audited.corpus
    in_note: dict[Key, list[Result]] = defaultdict(list)
    in_body: dict[str, list[Result]] = defaultdict(list)
    for result in corpus.results:
        if result.concept and result.value and result.footnote is not None:
            in_note[result.doc, result.footnote].append(result)
        elif result.concept and result.value:
            in_body[result.doc].append(result)
    anchors = {(n.doc, n.number): n.anchor for n in corpus.footnotes if n.anchor}
    for key, noted in in_note.items():
        start, end = anchors.get(key, (0, 0))
        body = [r for r in in_body[key[0]] if start <= r.start < end]
        yield from _differing(corpus, _once(body), _once(noted))


def _once(results: list[Result]) -> Mapping[tuple[object, ...], Result]:
    """By indicator, area, period and measure, those that are given one value only."""
    found: dict[tuple[object, ...], list[Result]] = defaultdict(list)
    for result in results:
        found[result.concept, result.area, result.period, result.measure].append(result)
    return {key: rows[0] for key, rows in found.items() if len({r.value for r in rows}) == 1}


def _differing(
    corpus: Corpus, body: Mapping[tuple[object, ...], Result], noted: Mapping[tuple[object, ...], Result]
) -> Iterator[Noticed]:
    for key, one in body.items():
        other = noted.get(key)
        if other is None or not alike(one, other) or not all(of_whole_period(corpus, r) for r in (one, other)):
            continue
        x, y = float(one.value or 0) * scale(one), float(other.value or 0) * scale(other)
        open_ = max(half_step(corpus, r) * scale(r) for r in (one, other)) * (1 + 1e-9)
        if open_ < abs(x - y) <= _NEAR * abs(x) and not hedge(corpus, one) and not hedge(corpus, other):
            yield _noticed(one, other, abs(x - y) / scale(one))


def _noticed(body: Result, note: Result, gap: float) -> Noticed:
    said = {
        lang: (amount(body.value or 0, body.unit, lang), amount(note.value or 0, note.unit, lang))
        for lang in ("vi", "en")
    }
    share = 100 * gap / abs(body.value or 1)
    return Noticed(
        check="body and note",
        type="cross_document",
        severity="medium",
        vi=f"“{body.indicator}”: thân bài ghi {said['vi'][0]}, chú thích {note.footnote} của câu ghi {said['vi'][1]}; "
        f"chênh {amount(gap, body.unit, 'vi')} ({percent(share, 'vi')})",
        en=f"“{body.indicator}”: the body says {said['en'][0]}, note {note.footnote} to that sentence {said['en'][1]}; "
        f"{amount(gap, body.unit, 'en')} apart ({percent(share, 'en')})",
        spans=(body.evidence(), note.evidence()),
        stated=body.value,
        computed=note.value,
    )
