"""Areas of administration that words name, known to the vocabulary or not: the word for the kind, then capitals."""

from __future__ import annotations

from hgkg.extract.rules import Rules
from hgkg.model.outline import Outline
from hgkg.text.phrases import Tokens

_KINDS = (
    ("thành", "phố"), ("thị", "xã"), ("thị", "trấn"), ("đặc", "khu"),
    ("tỉnh",), ("huyện",), ("quận",), ("xã",), ("phường",), ("tp",),
)  # fmt: skip
_FIRST_WORDS = frozenset(kind[0] for kind in _KINDS)
_LONGEST = 4  # words of a name: "Thành phố Phan Rang - Tháp Chàm" aside


_AT = ("tại", "ở")
_NEAR = 3  # words behind the name within which "tại" says where


def place_of(outline: Outline, rules: Rules, tokens: Tokens, first: int, end: int) -> str | None:
    """Where something is whose name the tokens from ``first`` up to ``end`` are: named in it, or right behind it."""
    inside = place_named(outline, tokens, first, end)
    if inside:
        return inside
    behind = tokens.at(end)
    for i in range(behind, min(behind + _NEAR, len(tokens.words) - 1)):
        if tokens.words[i] in ".;:":
            return None
        if tokens.words[i] in _AT:
            return _place_at(outline, rules, tokens, i + 1)
    return None


def _place_at(outline: Outline, rules: Rules, tokens: Tokens, i: int) -> str | None:
    stop = tokens.ends[min(i + _LONGEST + 1, len(tokens.words) - 1)]
    known = rules.areas.match_at(tokens, i)
    if known and outline.text[known.start].isupper():
        area = rules.lexicon.areas[known.payloads[0]]
        return f"{area.kind} {area.label}" if area.level in ("province", "district", "commune") else area.label
    return (
        place_named(outline, tokens, i, stop) if any(tuple(tokens.words[i : i + len(k)]) == k for k in _KINDS) else None
    )


def place_named(outline: Outline, tokens: Tokens, first: int, end: int) -> str | None:
    """The last area named by the tokens from ``first`` up to ``end``, its kind in small letters; None if there is none.

    "diễn tập khu vực phòng thủ huyện Vị Thủy" gives "huyện Vị Thủy".
    """
    place: str | None = None
    last = tokens.at(end)
    for i in range(first, last):
        if tokens.words[i] not in _FIRST_WORDS:
            continue
        kind = next((k for k in _KINDS if tuple(tokens.words[i : i + len(k)]) == k), None)
        if kind is None:
            continue
        name = _capitals(outline, tokens, i + len(kind), last)
        if name:
            place = f"{' '.join(kind)} {' '.join(name)}"
    return place


def _capitals(outline: Outline, tokens: Tokens, i: int, last: int) -> list[str]:
    words: list[str] = []
    for t in range(i, min(last, i + _LONGEST)):
        word = outline.text[tokens.starts[t] : tokens.ends[t]]
        apart = bool(words) and tokens.starts[t] != tokens.ends[t - 1] + 1
        if apart or not (word[0].isupper() or (words and word.isdigit())) or (len(word) > 1 and word.isupper()):
            break
        words.append(word)
    return words
