"""What may be typed as the answer to a question of ``hgkg review``: a word or its letter, a number, and a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ACTIONS: Mapping[str, tuple[str, ...]] = {
    "confirm": ("d", "đ", "dung", "đúng", "y", "yes"),
    "correct": ("s", "sua", "sửa", "c", "correct"),
    "reject": ("b", "bac", "bác", "r", "reject"),
    "same": ("=", "m", "mot", "một", "same"),
    "different": ("/", "k", "khac", "khác", "different"),
    "open": ("o", "mo", "mở", "open"),
    "quit": ("q", "t", "thoat", "thoát", "quit"),
    "skip": ("", "n", "qua", "next", "skip"),
}
"""By action, what stands for it; both languages are understood in either."""
OF_SORT: Mapping[str, tuple[str, ...]] = {
    "finding": ("confirm", "reject"),
    "citation": ("same", "different", "correct", "reject"),
    "near": ("same", "different"),
    "unanswered": ("same", "different"),
    "record": ("confirm", "correct", "reject"),
    "indicator": ("same", "different", "confirm", "correct", "reject"),
}
"""What may be answered to each sort of question, what holds for all aside."""
REASON = "#"
"""What a reason stands behind."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as typed.

    Attributes:
        action: one of ACTIONS, or "" where it is not understood.
        rest: what stands behind it: a number, a name, a field and a value.
        why: the reason behind "#", or "".
    """

    action: str
    rest: str = ""
    why: str = ""


def understood(line: str, sort: str) -> Answer:
    """What a line means as an answer to a question of this sort: "d", "2", "s giá trị 7.520 # in nhầm", "/ 1"."""
    said, _, why = line.partition(REASON)
    head, _, rest = " ".join(said.split()).partition(" ")
    if head[:1] in ("=", "/") and len(head) > 1:
        head, rest = head[:1], f"{head[1:]} {rest}".strip()
    if head.isdecimal() and not rest:
        head, rest = "=", head  # a number alone takes what it numbers
    key = head.casefold()
    action = next((action for action, words in ACTIONS.items() if key in words), "")
    why = " ".join(why.split())
    if action == "skip" and why:
        return Answer("")  # a reason for nothing: whoever gives one wants to say something
    if action in ("confirm", "reject"):
        rest, why = "", " ".join((rest, why)).strip()  # "b in nhầm": what else could stand there
    if action in ("open", "quit", "skip") or action in OF_SORT[sort]:
        return Answer(action, rest, why)
    return Answer("")
