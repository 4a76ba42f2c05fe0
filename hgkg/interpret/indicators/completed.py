"""Names that say only half ("năng suất", "trị giá", "thu hoạch … ha"), completed with what they are of."""

from __future__ import annotations

import re

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.indicator_names import REACH, RIGHT_END, Named, Place
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline
from hgkg.text.capitals import lowered
from hgkg.text.fold import clean, match_key
from hgkg.text.phrases import Tokens

_VERB = r"(?:gieo trồng|gieo cấy|gieo sạ|xuống giống|trồng mới|trồng|thu hoạch|nuôi trồng|thả nuôi|canh tác)"
# A head that does not say of what: "tổng số vốn", "tổng trị giá"
_SUM = re.compile(
    r"(?:tổng(?: số| mức)? )?(?:vốn|kinh phí|trị giá|giá trị|diện tích|chiều dài|số tiền|vốn đầu tư|vốn đăng ký)"
)
_SUM_OF = re.compile(_SUM.pattern + " ", re.IGNORECASE)
_OF_A_TOPIC = ("diện tích", "tổng diện tích")
_YIELD = re.compile(r"(?:năng suất|(?:tổng )?sản lượng)(?: bình quân| trung bình| ước| cả năm)*")
_CROP = re.compile(rf"(?:tổng )?(?:diện tích|sản lượng|năng suất)(?: (?:{_VERB}|bình quân|trung bình))* (.+)")
_WHERE = re.compile(rf"(?:^| )(?:cả năm|toàn \w+|trên địa bàn|niên vụ|ước|(?:đã )?{_VERB})\b.*$")
_FARMING = re.compile(rf"(?:đã )?({_VERB}(?: mới)?)")
_FARMED = re.compile(rf"(.+?) (?:đã )?({_VERB}(?: mới)?)")
_TOPIC = re.compile(r"\s*([^:;,.\d\n]{2,40}):")
_GROWTH = re.compile(r"(?:Tăng trưởng|Tốc độ tăng(?: trưởng)?)\s+")
_MEASURE = re.compile(r"\b(?:diện tích|mật độ|tỷ lệ|quy mô|quỹ đất|mặt bằng|số)\b")
_EACH = "mỗi "
_AREA = "m2"
_BARE_VERB = 3  # words of a verb alone: "xây dựng mới" is a verb with its adverb
_LONGEST = 6  # words of a subject, and of an object behind its figure


def completed(label: str, outline: Outline, grammar: Grammar, figure: Figure, place: Place) -> str:
    """``label``, a phrase of the text, with what it is of, as far as the statement before or the unit says so.

    "930 doanh nghiệp thành lập mới, tổng số vốn …" is the capital of those; "Diện tích gieo trồng lúa …; năng suất …"
    the yield of rice; hectares sown are an area, and money that was given or fined an amount.
    """
    before = place.before or place.earlier
    folded = label.casefold()
    if _SUM.fullmatch(folded):
        return _of_what_was_counted(label, before) or _of_topic(label, _opening(outline, place))
    if _YIELD.fullmatch(folded):
        crop = _crop(before) or _opening(outline, place)
        return f"{label} {crop}" if crop else label
    if is_area(figure) and not _MEASURE.search(folded):
        return _area(label, _crop(before) or _opening(outline, place))
    given = grammar.starts_with(folded, "act.verb") or grammar.ends_with(folded, "verb.alone")
    if figure.unit_kind == "money" and (folded.startswith(_EACH) or given):
        return f"Số tiền {lowered(label)}"
    return label


def with_subject(label: str, outline: Outline, grammar: Grammar, figure: Figure, place: Place) -> str:
    """ "Kinh tế đô thị tăng trưởng ở mức cao, đóng góp khoảng 70% GDP": a verb that needs the one who does it, and what
    it is done to behind the figure. Who does it grew in the statement before, or opens the sentence."""
    if grammar.starts_with(match_key(label), "verb.alone") != match_key(label):
        return label
    subject = _grown(place.before) or _first_noun(outline, grammar, place.start, figure.start)
    if not subject or match_key(subject).startswith(match_key(label)):
        return label
    limit = min(len(outline.key), figure.end + REACH)
    stop = RIGHT_END.search(outline.key, figure.end, limit)
    thing = clean(outline.text[figure.end : stop.start() if stop else limit])
    opens = grammar.starts_with(match_key(thing), "boundary") not in (None, "vào")
    return f"{subject} {lowered(label)} {'' if opens or len(thing.split()) > _LONGEST else thing}".strip()


def _grown(before: Named | None) -> str:
    """ "khu vực I tăng 3,74%, đóng góp 6,09%": what grew."""
    m = _GROWTH.match(before.label) if before else None
    own = before is not None and before.rule == "own words"
    subject = before.label[m.end() if m else 0 :] if before and (m or own) else ""
    return subject[:1].upper() + subject[1:]


def _first_noun(outline: Outline, grammar: Grammar, start: int, limit: int) -> str:
    """The noun phrase at ``start``; "" for one of a single word or too many."""
    end = start
    tokens = Tokens.of(outline.key, start, min(limit, start + REACH))
    for word, close in zip(tokens.words, tokens.ends, strict=True):
        if not word.isalpha() or word in grammar.boundaries:
            break
        end = close
    subject = clean(outline.text[start:end])
    return subject if 1 < len(subject.split()) <= _LONGEST else ""


def is_sum(label: str) -> bool:
    """Whether a name is a bare head for money or size: "kinh phí", "tổng chiều dài"."""
    return bool(_SUM.fullmatch(label.casefold()))


def is_area(figure: Figure) -> bool:
    """Whether a figure measures an area."""
    return figure.unit_base == _AREA


def area_of(noun: str, action: str) -> str:
    """ "thu hoạch 10.000 ha lúa Hè Thu": how large what was counted in hectares is."""
    return " ".join(f"Diện tích {lowered(action)} {noun}".split())


def _of_what_was_counted(label: str, before: Named | None) -> str:
    """ "03 tuyến đường, tổng chiều dài 2,7 km, kinh phí 1,8 tỷ": of what was counted, and again of the same."""
    if before is None:
        return ""
    again = _SUM_OF.match(before.label)
    if again:
        return f"{label} {before.label[again.end() :]}"
    if not (before.counted or before.label.startswith("Số ")):
        return ""
    thing = before.label.partition(" (")[0].removeprefix("Số ")
    known = before.action.casefold() in thing.casefold()
    action = f"{lowered(before.action)} " if not known and len(before.action.split()) <= _BARE_VERB else ""
    return f"{label} {action}{lowered(thing)}"


def _of_topic(label: str, topic: str) -> str:
    """ "Lúa Đông Xuân: diện tích 1.250 ha"; as it stands where the item opens with no topic."""
    return f"{label} {topic}" if topic and label.casefold() in _OF_A_TOPIC else label


def _crop(before: Named | None) -> str:
    """What the area, yield or output before is of: "lúa" of "Diện tích gieo trồng lúa cả năm"."""
    named = _CROP.fullmatch(before.label.casefold()) if before else None
    if named is None or before is None:
        return ""
    return _WHERE.sub("", before.label[named.start(1) :])


def _opening(outline: Outline, place: Place) -> str:
    """What an item is about that opens with it: "Lúa Hè Thu: xuống giống …"."""
    m = _TOPIC.match(outline.text, place.start, max(place.start, place.words.start))
    return lowered(clean(m[1])) if m and len(m[1].split()) <= _LONGEST else ""


def _area(label: str, crop: str) -> str:
    """ "thu hoạch", "Lúa Hè Thu" and "Mía đã xuống giống", in hectares; "Trồng rừng mới" is a name by itself."""
    folded = label.casefold()
    if alone := _FARMING.fullmatch(folded):
        return f"Diện tích {alone[1]} {crop}".strip()
    if told := _FARMED.fullmatch(folded):
        return f"Diện tích {told[2]} {lowered(label[: told.end(1)])}"
    return label if _FARMING.match(folded) else f"Diện tích {lowered(label)}"
