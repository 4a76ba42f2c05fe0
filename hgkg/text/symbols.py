"""Numbers of official documents taken apart. The separator tells the family.

Party ``07-NQ/TU`` (Hướng dẫn 36-HD/VPTW, 2018); State ``148/KH-UBND`` and, normative, ``14/2022/NQ-HĐND``
(Nghị định 30/2020/NĐ-CP); before 2011 a joint circular had ``22/2009/TTLT/BCT-BTC``; National Assembly
``59/2020/QH14``. A short form has digits only.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_DIGITS = r"(\d{1,5})([a-z]?)"
_PARTY = re.compile(rf"{_DIGITS}-([^\W\d_]+)/(.+)")
_NORMATIVE = re.compile(rf"{_DIGITS}/(\d{{4}})/([^\W\d_]+\d*)(?:[-/](.+))?")
_STATE = re.compile(rf"{_DIGITS}/([^\W\d_]+)-(.+)")


class Symbol(NamedTuple):
    """The parts of a number; what it does not print is None.

    Attributes:
        number: the digits.
        family: "party" or "state"; None for a short form.
        type_code: "NQ", "KH", …
        body_code: "TU", "UBND", "QH", …
        year: of a normative document.
        suffix: a letter that belongs to the number ("30a"), or "".
    """

    number: int
    family: str | None
    type_code: str | None
    body_code: str | None
    year: str | None
    suffix: str = ""

    @property
    def digits(self) -> str:
        """The number as identities hold it: two digits at least, its letter behind."""
        return f"{self.number:02}{self.suffix}"


def parse_symbol(number: str) -> Symbol | None:
    """``"07-NQ/TU"`` → (7, "party", "NQ", "TU", None); None for what is no document's number."""
    if not number[:1].isascii():
        return None
    if m := re.fullmatch(_DIGITS, number):
        return Symbol(int(m[1]), None, None, None, None, m[2])
    if m := _PARTY.fullmatch(number):
        return Symbol(int(m[1]), "party", m[3], m[4], None, m[2])
    if m := _NORMATIVE.fullmatch(number):
        body = m[5] or re.sub(r"\d+$", "", m[4])
        return Symbol(int(m[1]), "state", m[4] if m[5] else None, body, m[3], m[2])
    if m := _STATE.fullmatch(number):
        return Symbol(int(m[1]), "state", m[3], re.sub(r"(?<=QH)\d+$", "", m[4]), None, m[2])
    return None
