"""What became of each judgement in a build, and the sentence that says so where somebody should know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from hgkg.model.field_words import field_word, value_words
from hgkg.model.finding import Finding
from hgkg.model.judged import Outcome
from hgkg.model.judgement import Judgement, Thing, Words
from hgkg.text.counting import counted

_QUOTED = 60
"""Characters of a quote in a note."""


def in_time(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements, each once, by when they were made; those of one moment by their ids."""
    once = {judgement.id: judgement for judgement in judgements}
    return sorted(once.values(), key=lambda j: (datetime.fromisoformat(j.when), j.id))


def withdrawn(judgements: Sequence[Judgement]) -> frozenset[str]:
    """The ids that are taken back by a judgement that is not taken back itself."""
    gone: set[str] = set()
    for judgement in reversed(in_time(judgements)):
        if judgement.withdraws is not None and judgement.id not in gone:
            gone.add(judgement.withdraws)
    return frozenset(gone)


def notes(outcomes: Iterable[Outcome]) -> Iterator[Finding]:
    """A sentence for each judgement that is contradicted or fits nothing, and one for all about other documents."""
    absent = 0
    for outcome in outcomes:
        absent += outcome.state == "absent"
        if outcome.state in ("outweighed", "ambiguous", "unfitting", "refused"):
            yield Finding("coverage", "medium", *_sentence(outcome))
    if absent:
        yield Finding(
            "coverage",
            "low",
            f"{absent} phán đoán nói về văn bản hoặc đối tượng không có trong bản dựng này",
            f"{counted(absent, 'judgement is', 'judgements are')} about documents or things that are not in this build",
        )


def _sentence(outcome: Outcome) -> tuple[str, str]:
    one = outcome.judgement
    about_vi, about_en = about(one)
    match outcome.state:
        case "outweighed" if outcome.against is not None:
            other = outcome.against
            vi = (
                f"hai phán đoán trái nhau về {about_vi}: {said(one, 'vi')} và {said(other, 'vi')}; phán đoán "
                f"{other.id} được áp dụng, hãy rút một trong hai bằng hgkg judge withdraw"
            )
            en = (
                f"two judgements contradict each other on {about_en}: {said(one, 'en')} and {said(other, 'en')}; "
                f"{other.id} holds, withdraw one of them with hgkg judge withdraw"
            )
            return vi, en
        case "ambiguous":
            return (
                f"phán đoán {one.id} về {about_vi} ({said(one, 'vi')}) hợp với nhiều bản ghi nên chưa được áp dụng",
                f"judgement {one.id} on {about_en} ({said(one, 'en')}) fits several records and is not applied",
            )
        case "refused":
            return (
                f"phán đoán {one.id} về {about_vi} không áp dụng được: {outcome.fault[0]}",
                f"judgement {one.id} on {about_en} cannot be applied: {outcome.fault[1]}",
            )
    return (
        f"phán đoán {one.id} về {about_vi} ({said(one, 'vi')}) không còn hợp với chỗ nào",
        f"judgement {one.id} on {about_en} ({said(one, 'en')}) no longer fits anything",
    )


def said(judgement: Judgement, lang: str) -> str:
    """Who decided what, and when: "Nguyễn Văn A, 22/11/2026: giá trị = 1.239"."""
    day = judgement.when[:10]
    shown = "/".join(reversed(day.split("-"))) if lang == "vi" else day
    return f"{judgement.who}, {shown}: {decided(judgement, lang)}"


_KINDS = {
    "same": ("là một", "the same"),
    "different": ("không phải là một", "not the same"),
    "reject": ("bác bỏ", "rejected"),
    "confirm": ("xác nhận đúng", "confirmed"),
    "withdraw": ("rút lại", "withdrawn"),
}


def decided(judgement: Judgement, lang: str) -> str:
    """What was decided, in a few words."""
    if judgement.kind != "correct":
        return _KINDS[judgement.kind][lang == "en"]
    name = judgement.field or ""
    return f"{field_word(name, lang)} = {value_words(name, judgement.new, lang)}"


def about(judgement: Judgement, name_of: Callable[[Thing], str] | None = None) -> tuple[str, str]:
    """What a judgement is about, in Vietnamese and English; ``name_of`` gives what a thing is called."""
    if judgement.about is not None:
        place = f"“{_short(judgement.about)}” ({judgement.about.document})"
        return place, place
    if judgement.things is not None:
        one, other = map(name_of or called, judgement.things)
        return f"{one} và {other}", f"{one} and {other}"
    return judgement.withdraws or "", judgement.withdraws or ""


def called(thing: Thing) -> str:
    """A thing by its name, or by the words of a mention."""
    return f"“{_short(thing.words)}”" if thing.words is not None else f"“{thing.name}”"


def _short(words: Words) -> str:
    quote = " ".join(words.quote.split())
    return quote if len(quote) <= _QUOTED else quote[: _QUOTED - 1] + "…"
