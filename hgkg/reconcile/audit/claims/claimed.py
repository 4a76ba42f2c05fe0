"""What a document says of its targets as a whole, held against the board: "hoàn thành và vượt 18/18 chỉ tiêu".

A count is held against a board of as many numbers, of its area and period. Numbers of which a part was not met
contradict it where they are more than the claim leaves out; numbers without figures only leave it unproved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hgkg.model.finding import Evidence
from hgkg.model.outline import Outline
from hgkg.model.record import Alignment, Result
from hgkg.reconcile.audit.claims.boards import Board, boards
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence
from hgkg.reconcile.corpus import Corpus
from hgkg.text.counting import counted
from hgkg.text.fold import match_key
from hgkg.text.words import holds

_BEFORE = 60
_AFTER = 40
"""Characters around a count in which its verb stands."""
_THINGS = "chỉ tiêu"
_MOST = 4
"""Contradicting targets that a message spells out."""


def claimed_counts(audited: Audited) -> Iterator[Noticed]:
    """ "đạt và vượt 15/18 chỉ tiêu" against the board of 18 numbers."""
    corpus = audited.corpus
    all_boards = boards(audited)
    for result in corpus.results:
        if result.denominator is None or match_key(result.unit or "") != _THINGS or not _claims(corpus, result):
            continue
        for board in all_boards:
            fits = (board.area, board.period) == (result.area, result.period) and board.doc != result.doc
            if fits and len(board.groups) == result.denominator:
                yield from _held(corpus, result, board)
                break


def claimed_wholes(audited: Audited) -> Iterator[Noticed]:
    """ "hoàn thành toàn diện các chỉ tiêu năm 2024" against a board of that area and year with a target not met."""
    corpus = audited.corpus
    missed = [board for board in boards(audited) if board.missed]
    if not missed:
        return
    for doc, outline in corpus.outlines.items():
        record = corpus.documents[doc]
        area = corpus.lexicon.areas.get(record.area or "")
        name = f"{area.kind} {area.label}" if area else None
        fitting = [b for b in missed if b.doc != doc and b.area == name and b.period == record.period]
        if fitting and not corpus.sets_targets(doc):
            for claim in _wholes(corpus, outline):
                yield _contradicted(corpus, claim, None, fitting[0], "medium")


def _claims(corpus: Corpus, result: Result) -> bool:
    """Whether the words around a count say that so many were reached, in the year and not in the term."""
    outline = corpus.outlines[result.doc]
    span = outline.document.map.to_target(result.value_start or result.start, result.value_end or result.end)
    before = outline.key[max(0, span.start - _BEFORE) : span.start]
    after = outline.key[span.end : span.end + _AFTER]
    around = before.rpartition(".")[2].rpartition(";")[2] + " " + after.partition(".")[0].partition(";")[0]
    reached = any(holds(around, word) for word in corpus.cues.get("claim.reached", ()))
    unlike = ("claim.missed", "time.other") if "/" not in (result.period or "") else ("claim.missed",)
    return reached and not any(holds(around, word) for role in unlike for word in corpus.cues.get(role, ()))


def _wholes(corpus: Corpus, outline: Outline) -> Iterator[Evidence]:
    """ "các chỉ tiêu" after words for reaching and for all, and not those of a term."""
    literal = "các " + _THINGS
    at = outline.key.find(literal)
    while at >= 0:
        before = outline.key[max(0, at - _BEFORE // 2) : at].rpartition(".")[2].rpartition(";")[2]
        after = outline.key[at : at + _AFTER]
        said = all(
            any(holds(before, word) for word in corpus.cues.get(role, ())) for role in ("claim.reached", "claim.whole")
        )
        other = any(
            holds(words, word)
            for role, words in (("claim.missed", before), ("time.other", after.partition(",")[0]))
            for word in corpus.cues.get(role, ())
        )
        if said and not other:
            verb = max(before.find(word) for word in corpus.cues.get("claim.reached", ()))
            yield evidence(outline, at - len(before) + verb, at + len(literal))
        at = outline.key.find(literal, at + len(literal))


def _held(corpus: Corpus, claim: Result, board: Board) -> Iterator[Noticed]:
    left_out = (claim.denominator or 0) - (claim.value or 0)
    stated = f"{claim.value}/{claim.denominator}"
    if len(board.missed) > left_out:
        yield _contradicted(corpus, claim.evidence(), stated, board, "high")
    elif len(board.confirmed) < (claim.value or 0) and left_out == 0:
        count = len(board.confirmed)
        yield Noticed(
            check="claimed counts",
            type="claim",
            severity="low",
            vi=f"Nêu {stated} chỉ tiêu; {_tally(corpus, board, 'vi')}: chưa kiểm chứng được hết",
            en=f"{counted(stated, 'target is', 'targets are')} claimed; {_tally(corpus, board, 'en')}: "
            "not all can be confirmed",
            spans=(claim.evidence(),),
            stated=stated,
            computed=f"{count}/{len(board.groups)}",
        )


def _contradicted(corpus: Corpus, claim: Evidence, stated: str | None, board: Board, severity: str) -> Noticed:
    failures = board.failures
    what = {"vi": f"Nêu {stated} chỉ tiêu", "en": f"{counted(stated, 'target is', 'targets are')} claimed"}
    if stated is None:
        said = " ".join(claim.quote.split())
        what = {"vi": f"Nêu “{said}”", "en": f"“{said}” is claimed"}
    return Noticed(
        check="claimed counts" if stated else "claimed wholes",
        type="claim",
        severity=severity,
        vi=f"{what['vi']}; {_tally(corpus, board, 'vi')}. Chưa đạt: {_reasons(corpus, failures, 'vi')}",
        en=f"{what['en']}; {_tally(corpus, board, 'en')}. Not met: {_reasons(corpus, failures, 'en')}",
        spans=tuple(dict.fromkeys((claim, *_contradicting(corpus, failures)))),
        stated=stated or " ".join(claim.quote.split()),
        computed=f"{len(board.confirmed)}/{len(board.groups)}",
    )


def _tally(corpus: Corpus, board: Board, lang: str) -> str:
    """How many numbers are confirmed, missed and open, with the numbers."""
    parts = (
        (board.confirmed, "đạt hoặc vượt theo số liệu", "borne out by figures"),
        (board.missed, "có phần chưa đạt", "not fully met"),
        (board.open, "chưa đủ số liệu", "without enough figures"),
    )
    told = [
        f"{len(numbers)} {vi if lang == 'vi' else en}{f' ({_listed(numbers)})' if numbers else ''}"
        for numbers, vi, en in parts
    ]
    lead = (
        f"đối chiếu {len(board.groups)} chỉ tiêu của {corpus.called[board.doc]['vi']}"
        if lang == "vi"
        else f"of the {len(board.groups)} targets in {corpus.called[board.doc]['en']}"
    )
    return f"{lead}: {', '.join(told)}"


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))


def _reasons(corpus: Corpus, failures: Sequence[Alignment], lang: str) -> str:
    targets = {t.id: t for t in corpus.targets}
    told = [f"{targets[a.target].indicator}, {a.reason.vi if lang == 'vi' else a.reason.en}" for a in failures[:_MOST]]
    return "; ".join(told) + ("; …" if len(failures) > _MOST else "")


def _contradicting(corpus: Corpus, failures: Sequence[Alignment]) -> Iterator[Evidence]:
    """The result that each verdict rests on, then its target."""
    results = {r.id: r for r in corpus.results}
    for alignment in failures[:_MOST]:
        yield from (results[id].evidence() for id in alignment.results[:1])
        yield alignment.evidence()
