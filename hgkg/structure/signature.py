"""Who signed: the formula (TM., KT., TL., TUQ.), the office, the name (Nghị định 30/2020/NĐ-CP, phụ lục I)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from hgkg.structure.columns import Words
from hgkg.text.fold import clean, match_key

_FORMULA = re.compile(r"(?:t/m|t\.m|tm|k/t|kt|t/l|tl|tuq|t/uq|t\.uq|q)(?:\.|(?<=/.))\s*\S|(?:t/m|tm|kt|tl|tuq)\s+\S")
_NAME = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|BS|CN)\.?\s*)*(?:[ĐT][aạhư][^\W\d_]{0,4} tướng |(?:Đại|Thượng|Trung|Thiếu) tá )?"
    r"[A-ZĐÀ-Ỹ][^\W\d_]*(?: [A-ZĐÀ-Ỹ]['’\w]*\.?){1,5}"
)
_SIGNED = re.compile(r"\W*(?:đã ký|ký tên|đã ký, đóng dấu|signed)")
_LONGEST = 90
_BODY_AFTER = (
    "của ",
    "ubnd ",
    "ủy ban ",
    "hđnd ",
    "quốc hội",
    "chính phủ",
    "tỉnh ",
    "huyện ",
    "xã ",
    "bộ ",
    "sở ",
    "ban ",
)


@dataclass(frozen=True, slots=True)
class Signature:
    """Formula, office and name of all who signed, in one line, those of several parted by semicolons; or None."""

    words: str | None


def is_signature(lines: Sequence[str], words: Words) -> bool:
    """Whether the first of ``lines`` opens a signature: a formula, or an office with a name soon below it."""
    first = lines[0]
    if len(first) > _LONGEST:
        return False
    office, name = split_name(first)
    if office.isupper() and is_formula(office):
        return True
    if name and is_office(office, words):
        return True
    return is_office(first, words) and any(is_name(x) for x in lines[1:4])


def split_name(line: str) -> tuple[str, str]:
    """Office in capitals and the name behind it in the same line ("KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG Lê Minh Khái")."""
    words = line.split()
    office = list(takewhile(str.isupper, words))
    name = " ".join(words[len(office) :])
    return (" ".join(office), name) if office and name and is_name(name) else (line, "")


def is_formula(line: str) -> bool:
    return bool(_FORMULA.match(match_key(line)))


def is_office(line: str, words: Words) -> bool:
    """An office, alone or with the body it is one of ("CHỦ TỊCH QUỐC HỘI", "BỘ TRƯỞNG BỘ TÀI CHÍNH")."""
    key = match_key(line).strip(" .:")
    if key in words.get("sign.office", ()):
        return True
    if not line.isupper():
        return False
    office = next((w for w in words.get("sign.office", ()) if key.startswith(w + " ")), None)
    return office is not None and key[len(office) + 1 :].startswith(_BODY_AFTER)


def is_name(line: str) -> bool:
    """A person's name: two to six words with a capital each, not all in capitals or then no office."""
    return bool(_NAME.fullmatch(line.strip())) and len(line) <= 40


def read_signature(lines: Sequence[str], words: Words) -> Signature:
    """Join the lines of a signature; a name closes one signatory."""
    people: list[list[str]] = [[]]
    for line in lines:
        if _SIGNED.match(match_key(line)):
            continue
        closed = people[-1] and _closes(people[-1][-1], words)
        if closed and not (is_formula(line) or is_office(line, words)):
            continue  # what stands below the name is none of it
        if closed:
            people.append([])
        people[-1] += [clean(part) for part in split_name(line) if part]
    joined = "; ".join(", ".join(p) for p in people if p)
    return Signature(joined or None)


def is_closed(lines: Sequence[str], words: Words) -> bool:
    """Whether the name that ends a signature was read."""
    return bool(lines) and (_closes(lines[-1], words) or bool(split_name(lines[-1])[1]))


def _closes(line: str, words: Words) -> bool:
    return is_name(line) and not line.isupper() and not is_office(line, words)
