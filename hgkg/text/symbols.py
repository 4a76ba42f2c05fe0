"""Numbers of official documents taken apart. The separator tells the family.

Party ``07-NQ/TU`` (Hướng dẫn 36-HD/VPTW, 2018); State ``148/KH-UBND`` and, normative, ``14/2022/NQ-HĐND``
(Nghị định 30/2020/NĐ-CP); National Assembly ``59/2020/QH14``. A short form has digits only.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_PARTY = re.compile(r"(\d{1,5})-([^\W\d_]+)/(.+)")
_NORMATIVE = re.compile(r"(\d{1,5})/(\d{4})/([^\W\d_]+\d*)(?:-(.+))?")
_STATE = re.compile(r"(\d{1,5})/([^\W\d_]+)-(.+)")


class Symbol(NamedTuple):
    """The parts of a number; what it does not print is None.

    Attributes:
        number: the digits.
        family: "party" or "state"; None for a short form.
        type_code: "NQ", "KH", …
        body_code: "TU", "UBND", "QH", …
        year: of a normative document.
    """

    number: int
    family: str | None
    type_code: str | None
    body_code: str | None
    year: str | None


def parse_symbol(number: str) -> Symbol | None:
    """``"07-NQ/TU"`` → (7, "party", "NQ", "TU", None); None for what is no document's number."""
    if number.isascii() and number.isdigit():
        return Symbol(int(number), None, None, None, None)
    if m := _PARTY.fullmatch(number):
        return Symbol(int(m[1]), "party", m[2], m[3], None)
    if m := _NORMATIVE.fullmatch(number):
        body = m[4] or re.sub(r"\d+$", "", m[3])
        return Symbol(int(m[1]), "state", m[3] if m[4] else None, body, m[2])
    if m := _STATE.fullmatch(number):
        return Symbol(int(m[1]), "state", m[2], m[3], None)
    return None
