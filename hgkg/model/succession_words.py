"""The way from a body to who stands in its place, in words of both languages."""

from __future__ import annotations

from collections.abc import Mapping

from hgkg.model.lexicon import Lexicon
from hgkg.model.succession import UNKNOWN, Span, Step, norms_of
from hgkg.model.whereabouts import level_of, parts_today, province_today
from hgkg.text.day_words import official_day

_PARTS = {"vi": "; địa bàn nay thuộc {}", "en": "; its area is now in {}"}
_WITHIN = {
    "vi": "; địa bàn nay trong {}, từ vựng chưa ghi xã, phường nào",
    "en": "; its area is now within {}, in which commune or ward is not recorded",
}
_SINCE = {"vi": "{} từ {}", "en": "{} since {}"}
_BELOW = {"vi": "; một phần về {}", "en": "; a part to {}"}


def name_of(lexicon: Lexicon, path: str) -> str:
    """What the vocabulary calls the body of a path: "Sở Tài chính thành phố Huế"."""
    _, area, body = path.split("/")
    return told_apart(lexicon, path, lexicon.bodies[body].name_in(lexicon.areas.get(area)))


def told_apart(lexicon: Lexicon, path: str, name: str) -> str:
    """The name of a body, with the words by which the vocabulary tells its area from a former one of the same name:
    "Tỉnh ủy Bắc Ninh (từ 01/7/2025)"."""
    parts = path.split("/")
    area = lexicon.areas.get(parts[1]) if len(parts) == 3 else None
    return name + area.label.removeprefix(area.name) if area else name


def in_words(lexicon: Lexicon, path: str, span: Span, names: Mapping[str, str], lang: str) -> str:
    """ "UBND tỉnh Hậu Giang → (hợp nhất 01/7/2025, Nghị quyết 202/2025/QH15) → UBND thành phố Cần Thơ".

    Args:
        lexicon: the vocabularies.
        path: the body that the way begins with.
        span: where it leads.
        names: what each body is called, by its path.
        lang: "vi" or "en"; names of bodies are Vietnamese in both.
    """
    last = path if span.before else span.body
    bodies = [*(step.origin for step in span.steps), *([last] if last else [])]
    words = names[bodies[0] if bodies else path]
    for number, step in enumerate(span.steps, start=1):
        words += f" → ({step_words(lexicon, step, lang)})"
        words += f" → {names[bodies[number]]}" if number < len(bodies) else _without_successor(lexicon, step, lang)
    return words


def step_words(lexicon: Lexicon, step: Step, lang: str) -> str:
    """ "hợp nhất 01/7/2025, Nghị quyết 202/2025/QH15"; with who took over a part in the areas below, if any did.

    Where no successor is recorded no norm is named: the area changed by it, of the body it says nothing.
    """
    kind = lexicon.change_kinds[step.kind]
    if step.kind == UNKNOWN:
        return _SINCE[lang].format(kind.label if lang == "vi" else kind.label_en, official_day(step.change.day, lang))
    norms = (lexicon.norms[norm] for norm in norms_of(lexicon, step))
    labels = (norm.label if lang == "vi" else norm.label_en for norm in norms)
    word = kind.label if lang == "vi" else kind.label_en
    below = ", ".join(lexicon.bodies[body].label for body in step.below)
    words = ", ".join((f"{word} {official_day(step.change.day, lang)}", *labels))
    return words + (_BELOW[lang].format(below) if below else "")


def _without_successor(lexicon: Lexicon, step: Step, lang: str) -> str:
    """What the area of a body without a successor is now, as far as it is known."""
    area = step.origin.split("/")[1]
    if parts := parts_today(lexicon, area):
        return _PARTS[lang].format(", ".join(f"{part.kind} {part.name}" for part in parts))
    province, own = province_today(lexicon, area), level_of(lexicon, area)
    if province and own in ("district", "commune"):
        return _WITHIN[lang].format(f"{province.kind} {province.name}")
    if province and province.id != area:
        return _PARTS[lang].format(f"{province.kind} {province.name}")
    return ""
