"""Lines of judgements: what is written is read again; what is not in order is refused with its reason."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.model.judgement import Judgement, Thing, Words
from hgkg.model.judgement_lines import JudgementError, from_line, made, to_line

WORDS = Words(
    document="report", sha256="ab" * 32, kind="result", quote="thu 5.500 tỷ đồng", prefix="trước ", suffix=" sau",
    value="5.500", reading={"indicator": "Thu", "value": 5500, "unit": "tỷ đồng", "period": None},
)  # fmt: skip
SAID = {"who": "Lê Thị Bình", "when": "2026-11-22T08:30:00+07:00", "why": "đọc nhầm"}
CORRECT = made("correct", about=WORDS, field="value", old=5500, new=4800, **SAID)
EVERY = [
    CORRECT,
    made("correct", about=WORDS, field="responsible", old=("Sở A",), new=("Sở A", "Sở B"), **SAID),
    made("correct", about=WORDS, field="unit", old="ha", new=None, **SAID),
    made("reject", about=WORDS, **SAID),
    made("confirm", about=WORDS, **SAID),
    made("same", things=(Thing(sort="mention", words=WORDS), Thing(sort="document", name="doc/vn/x")), **SAID),
    made("different", things=(Thing(sort="concept", name="grdp"), Thing(sort="indicator", name="GRDP tỉnh")), **SAID),
    made("withdraw", withdraws=CORRECT.id, **SAID),
]


@pytest.mark.parametrize("judgement", EVERY, ids=lambda j: j.kind)
def test_what_is_written_is_read_again(judgement: Judgement) -> None:
    line = to_line(judgement)

    assert line.endswith("}\n")
    assert line.count("\n") == 1
    assert from_line(line) == judgement


def test_the_id_is_the_hash_of_the_content() -> None:
    again = made("correct", about=WORDS, field="value", old=5500, new=4800, **SAID)
    other = made("correct", about=WORDS, field="value", old=5500, new=4801, **SAID)

    assert again.id == CORRECT.id != other.id


def changed(**fields: Any) -> str:
    """The line of a correction with other fields; None takes one out."""
    content = {**json.loads(to_line(CORRECT)), **fields}
    return json.dumps({name: value for name, value in content.items() if value != "-"})


def about(**fields: Any) -> str:
    return changed(about={**json.loads(to_line(CORRECT))["about"], **fields})


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "no line|not a line"),
        ("{", "not a line of JSON"),
        ("[]", "no JSON object"),
        ("<<<<<<< HEAD", "not a line of JSON"),  # a merge that nobody finished
        ('{"kind": "correct", "kind": "reject"}', "stands twice"),
        ("[" * 100_000, "longer than|not a line"),  # deep nesting
        ("{}" + " " * 100_000, "longer than"),
        (changed(kind="delete"), "there is no kind"),
        (changed(kind=["correct"]), "there is no kind"),
        (changed(extra=1), "unknown field 'extra'"),
        (changed(why="-"), "'why' is missing"),
        (changed(why="   "), "not empty"),
        (changed(why="x" * 5000), "longer than 4000"),
        (changed(who=7), "must be a text"),
        (changed(when="22/11/2026"), "day and time"),
        (changed(when="2026-11-22"), "day and time"),  # no time, no offset
        (changed(when="2026-11-22T08:30:00"), "day and time"),  # no offset
        (changed(new=4801), "changed after it was written"),  # by hand
        (changed(new={"a": 1}), "must be text, number"),
        (changed(new=[[1]]), "a list must be of texts"),
        (changed(new=10**18), "too large"),
        (to_line(CORRECT).replace("4800", "NaN"), "NaN is no number"),
        (to_line(CORRECT).replace("4800", "1e999"), "too large"),
        (to_line(CORRECT).replace("4800", "9" * 5000), "not a line|too large"),
        (about(sha256="xyz"), "64 hex digits"),
        (about(start=12), "unknown field 'start'"),  # offsets are no part of it
        (about(quote="x" * 20_001), "longer than 20000"),
        (about(quote="\ud800"), "broken character"),
        (about(reading=[1]), "group of fields"),
        (changed(about="x"), "group of fields is missing"),
        (to_line(EVERY[5]).replace('"document": "doc/vn/x"', '"path": "doc/vn/x"'), "exactly one of"),
        (to_line(EVERY[7]).replace(CORRECT.id, "judgement-1"), "no id of a judgement"),
    ],
)  # fmt: skip
def test_what_is_out_of_order_is_refused_in_both_languages(line: str, reason: str) -> None:
    with pytest.raises(JudgementError, match=reason) as refused:
        from_line(line)
    assert refused.value.vi
    assert refused.value.vi != refused.value.en


@given(st.text())
def test_no_line_does_harm(line: str) -> None:
    with pytest.raises(JudgementError):
        from_line(line)


def test_names_and_reasons_stay_on_one_line_and_steer_no_terminal() -> None:
    judgement = made("reject", about=WORDS, who="Le\u0302\n\x1b[2J An", when=SAID["when"], why="a\r\nb\u2028c")

    assert (judgement.who, judgement.why) == ("Lê [2J An", "a b c")


def test_a_reason_of_nothing_but_control_characters_is_none() -> None:
    with pytest.raises(JudgementError, match="'why'"):
        made("reject", about=WORDS, who="A", when=SAID["when"], why="\x00\u200b")
