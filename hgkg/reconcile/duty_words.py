"""The words by which a task is known to name a target that a body is to reach, as patterns of match keys."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class DutyWords:
    """The cues of the vocabulary by role, compiled once."""

    cues: Mapping[str, tuple[str, ...]]

    def _any_of(self, *roles: str) -> str:
        words = sorted({w for role in roles for w in self.cues.get(role, ())}, key=lambda w: (-len(w), w))
        return f"(?:{'|'.join(map(re.escape, words)) or '(?!)'})"

    @cached_property
    def verb(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){self._any_of('duty.act', 'duty.reach')}(?!\w)")

    @cached_property
    def any_verb(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?!giao\b){self._any_of('assign.verb', 'duty.act', 'duty.reach')}(?!\w)")

    @cached_property
    def aim(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){self._any_of('duty.aim')}(?!\w)")

    @cached_property
    def aside(self) -> re.Pattern[str]:
        """Words before a verb that make it what is watched or told of: "báo cáo tình hình | thực hiện"."""
        return re.compile(rf"(?<!\w){self._any_of('duty.aside')}(?!\w)")

    @cached_property
    def other_verb(self) -> re.Pattern[str]:
        """Verbs of doing something else, before one of reaching that is but its end: "xây dựng đề án | giảm …"."""
        own = {*self.cues.get("duty.act", ()), *self.cues.get("assign.with", ()), "giao"}
        words = sorted({*self.cues.get("assign.verb", ())} - own, key=lambda w: (-len(w), w))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words)) or '(?!)'})(?!\w)")

    @cached_property
    def filler(self) -> re.Pattern[str]:
        return re.compile(rf"\s*(?:[:“\"]\s*|{self._any_of('duty.filler', 'duty.aim')}(?!\w)\s*)*")

    @cached_property
    def follow(self) -> re.Pattern[str]:
        return re.compile(rf"\s+{self._any_of('duty.follow')}(?!\w)")

    @cached_property
    def tail(self) -> re.Pattern[str]:
        """What may stand between a name and the next of its list: a time, the whole of the area."""
        wholes = "|".join(re.escape(w) for w in self.cues.get("name.empty", ()) if " " in w)
        return re.compile(rf"(?:\s+(?:{wholes or '(?!)'}|năm \d{{4}})(?!\w))*")
