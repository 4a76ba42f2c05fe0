"""Judgements as lines of JSON: written in one form only, read in bounds, and refused where anything is out of order."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from hgkg.model.judgement import KINDS, PAIRS, SORTS, Judgement, Thing, Value, Words

LONGEST_LINE = 100_000
"""Characters of a line."""
_LONGEST = {"who": 200, "why": 4_000, "quote": 20_000, "prefix": 2_000, "suffix": 2_000}
_LONGEST_TEXT = 2_000
_MOST_ITEMS = 200
_LARGEST = 10**18
_ID = re.compile(r"judgement-[0-9a-f]{16}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_OF_ALL = ("id", "kind", "who", "when", "why")
_OF_KIND: Mapping[str, tuple[str, ...]] = {
    "same": ("a", "b"),
    "different": ("a", "b"),
    "correct": ("about", "field", "old", "new"),
    "reject": ("about",),
    "confirm": ("about",),
    "withdraw": ("withdraws",),
}
_OF_WORDS = ("document", "sha256", "record", "quote", "prefix", "suffix", "value", "reading")


class JudgementError(ValueError):
    """What is wrong with a line, as a clause in both languages."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.vi, self.en = vi, en


def made(kind: str, *, who: str, when: str, why: str, **rest: Any) -> Judgement:
    """A judgement with its id; ``rest`` are the other fields of its kind.

    Raises:
        JudgementError: a field is empty, too long or of another kind.
    """
    judgement = Judgement(id="", kind=kind, who=_one_line(who), when=when, why=_one_line(why), **rest)
    content = _content(judgement)
    return from_line(json.dumps({"id": _hash(content), **content}, ensure_ascii=False))


def to_line(judgement: Judgement) -> str:
    """The judgement on one line, with its end."""
    return json.dumps({"id": judgement.id, **_content(judgement)}, ensure_ascii=False) + "\n"


def from_line(line: str) -> Judgement:
    """The judgement that a line holds.

    Raises:
        JudgementError: the line is no JSON object of this form, holds an unknown field or a value out of bounds, or was
            changed after it was written.
    """
    if len(line) > LONGEST_LINE:
        raise JudgementError(f"dài quá {LONGEST_LINE} ký tự", f"longer than {LONGEST_LINE} characters")
    found = _object(line)
    kind = found.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise JudgementError(f"loại {str(kind)[:40]!r} không có", f"there is no kind {str(kind)[:40]!r}")
    _exactly(found, (*_OF_ALL, *_OF_KIND[kind]))
    id_, who, why = (_text(found, name, _LONGEST.get(name, _LONGEST_TEXT)) for name in ("id", "who", "why"))
    judgement = Judgement(
        id=id_,
        kind=kind,
        who=who,
        when=_when(found),
        why=why,
        about=_words(found["about"]) if "about" in found else None,
        field=_text(found, "field", 40) if "field" in found else None,
        old=_value(found.get("old")),
        new=_value(found.get("new")),
        things=(_thing(found["a"]), _thing(found["b"])) if kind in PAIRS else None,
        withdraws=_withdrawn(found) if "withdraws" in found else None,
    )
    if id_ != _hash(_content(judgement)):
        raise JudgementError("nội dung đã bị sửa sau khi ghi", "it was changed after it was written")
    return judgement


def _content(judgement: Judgement) -> dict[str, Any]:
    """Everything but the id, as JSON has it."""
    out: dict[str, Any] = {name: getattr(judgement, name) for name in _OF_ALL[1:]}
    for name in _OF_KIND[judgement.kind]:
        if name == "about":
            out[name] = _words_out(judgement.about)
        elif name in ("a", "b"):
            assert judgement.things is not None
            thing = judgement.things[name == "b"]
            out[name] = {thing.sort: _words_out(thing.words) if thing.sort == "mention" else thing.name}
        else:
            out[name] = getattr(judgement, name)
    return out


def _words_out(words: Words | None) -> dict[str, Any]:
    assert words is not None
    out = {name: getattr(words, name) for name in _OF_WORDS if name not in ("record", "reading")}
    return {**out, "record": words.kind, "reading": dict(words.reading)}


def _hash(content: Mapping[str, Any]) -> str:
    whole = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"judgement-{hashlib.sha256(whole.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def _object(line: str) -> dict[str, Any]:
    try:
        found = json.loads(line, object_pairs_hook=_once, parse_constant=_no_number)
    except JudgementError:
        raise
    except (ValueError, RecursionError):
        raise JudgementError("không phải một dòng JSON", "this is not a line of JSON") from None
    if not isinstance(found, dict):
        raise JudgementError("không phải một đối tượng JSON", "this is no JSON object")
    return found


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise JudgementError(f"trường {name[:40]!r} đứng hai lần", f"the field {name[:40]!r} stands twice")
        found[name] = value
    return found


def _no_number(word: str) -> float:
    raise JudgementError(f"{word} không phải là số", f"{word} is no number")


def _exactly(found: Any, names: Iterable[str]) -> None:
    if not isinstance(found, dict):
        raise JudgementError("thiếu một nhóm trường", "a group of fields is missing")
    wanted = set(names)
    for name in sorted(found.keys() - wanted):
        raise JudgementError(f"trường lạ {name[:40]!r}", f"unknown field {name[:40]!r}")
    for name in sorted(wanted - found.keys()):
        raise JudgementError(f"thiếu trường {name!r}", f"the field {name!r} is missing")


def _text(found: Mapping[str, Any], name: str, longest: int, *, empty: bool = False) -> str:
    value = found[name]
    if not isinstance(value, str) or (not empty and not value.strip()):
        raise JudgementError(f"{name!r} phải là chữ, không để trống", f"{name!r} must be a text that is not empty")
    if len(value) > longest:
        raise JudgementError(f"{name!r} dài quá {longest} ký tự", f"{name!r} is longer than {longest} characters")
    if any(unicodedata.category(c) == "Cs" for c in value) or "\0" in value:
        raise JudgementError(f"{name!r} có ký tự hỏng", f"{name!r} holds a broken character")
    return value


def _when(found: Mapping[str, Any]) -> str:
    value = _text(found, "when", 40)
    try:
        told = datetime.fromisoformat(value)
    except ValueError:
        told = None
    if told is None or told.tzinfo is None or "T" not in value:
        raise JudgementError(
            "'when' phải là ngày giờ có múi giờ, như 2026-11-22T08:30:00+07:00",
            "'when' must be a day and time with its offset, as 2026-11-22T08:30:00+07:00",
        )
    return value


def _withdrawn(found: Mapping[str, Any]) -> str:
    value = _text(found, "withdraws", 40)
    if not _ID.fullmatch(value):
        raise JudgementError(f"{value!r} không phải mã phán đoán", f"{value!r} is no id of a judgement")
    return value


def _words(found: Any) -> Words:
    _exactly(found, _OF_WORDS)
    if found["value"] is not None:
        _text(found, "value", _LONGEST_TEXT)
    if not _SHA256.fullmatch(_text(found, "sha256", 64)):
        raise JudgementError("'sha256' phải là 64 chữ số thập lục phân", "'sha256' must be 64 hex digits")
    reading = found["reading"]
    if not isinstance(reading, dict) or len(reading) > _MOST_ITEMS:
        raise JudgementError("'reading' phải là một nhóm trường", "'reading' must be a group of fields")
    return Words(
        document=_text(found, "document", 200),
        sha256=found["sha256"],
        kind=_text(found, "record", 40),
        quote=_text(found, "quote", _LONGEST["quote"], empty=True),
        prefix=_text(found, "prefix", _LONGEST["prefix"], empty=True),
        suffix=_text(found, "suffix", _LONGEST["suffix"], empty=True),
        value=found["value"],
        reading={_text({"reading": name}, "reading", 40): _value(value) for name, value in reading.items()},
    )


def _thing(found: Any) -> Thing:
    if not isinstance(found, dict) or len(found) != 1 or next(iter(found)) not in SORTS:
        names = ", ".join(SORTS)
        raise JudgementError(
            f"mỗi bên phải nêu đúng một trong: {names}", f"each side must name exactly one of: {names}"
        )
    ((sort, name),) = found.items()
    if sort == "mention":
        return Thing(sort=sort, words=_words(name))
    return Thing(sort=sort, name=_text(found, sort, 600))


def _value(value: Any) -> Value:
    if isinstance(value, str):
        return _text({"value": value}, "value", _LONGEST["quote"], empty=True)
    if isinstance(value, list):
        if len(value) > _MOST_ITEMS or not all(isinstance(item, str) for item in value):
            raise JudgementError("danh sách phải gồm các chữ", "a list must be of texts")
        return tuple(_text({"value": item}, "value", _LONGEST_TEXT) for item in value)
    if isinstance(value, int | float) and not abs(value) < _LARGEST:
        raise JudgementError("số quá lớn", "a number is too large")
    if value is None or isinstance(value, bool | int | float):
        return value
    raise JudgementError(
        "giá trị phải là chữ, số, đúng/sai hoặc để trống", "a value must be text, number, true/false or null"
    )


def _one_line(text: str) -> str:
    """Composed, on one line, without control characters."""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
