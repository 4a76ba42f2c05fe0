"""Every verb of Python, given what it cannot take: one sentence that names the argument, and no option of a command."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import hgkg
from hgkg.pipeline import BuildReport
from hgkg.workbench.in_python import in_python

ODD: tuple[Any, ...] = (None, "", " ", 5, -1, 3.5, float("nan"), True, b"x", [], ["x"], {}, object(), "zzz", "a\0b")
"""What may be given by mistake; each verb takes those of its kind, told below. Part of a name is "ab" with anything
unprintable in it."""

Verb = Callable[[hgkg.Build, Path, Any], object]
VERBS: list[tuple[str, str, Verb, Callable[[Any], bool]]] = [
    ("trace", "text", lambda b, _, v: b.trace(v), lambda v: isinstance(v, str) and bool(v.strip())),
    ("trace", "lang", lambda b, _, v: b.trace("thu", lang=v), lambda v: False),
    ("text", "slug", lambda b, _, v: b.text(v), lambda v: False),
    ("board", "period", lambda b, _, v: b.board(period=v), lambda v: v in (None, "")),
    ("board", "document", lambda b, _, v: b.board(document=v), lambda v: v in (None, "", "a\0b")),
    ("questions", "lang", lambda b, _, v: b.questions(lang=v), lambda v: False),
    ("ask", "question", lambda b, _, v: b.ask(v), lambda v: False),
    ("ask", "max_rows", lambda b, _, v: b.ask("SELECT * {} LIMIT 1", max_rows=v), lambda v: v == 5),
    ("ask", "seconds", lambda b, _, v: b.ask("SELECT * {} LIMIT 1", seconds=v), lambda v: v in (5, 3.5)),
    ("ask", "document", lambda b, _, v: b.ask("targets", document=v), lambda v: v in (None, "", " ", 5, -1, "a\0b")),
    ("choices", "question", lambda b, _, v: b.choices(v, "target"), lambda v: False),
    ("choices", "parameter", lambda b, _, v: b.choices("answers-for", v), lambda v: False),
    ("records", "kind", lambda b, _, v: b.records(kind=v), lambda v: v is None),
    ("records", "document", lambda b, _, v: b.records(document=v), lambda v: v is None),
    ("audit", "severity", lambda b, _, v: b.audit(severity=v), lambda v: v is None),
    ("audit", "type", lambda b, _, v: b.audit(type=v), lambda v: v is None),
    ("check", "lang", lambda b, _, v: b.check(lang=v), lambda v: False),
    ("diff", "other", lambda b, _, v: b.diff(v), lambda v: False),
    ("export", "format", lambda b, p, v: b.export(v, p / "x"), lambda v: False),
    ("export", "path", lambda b, _, v: b.export("nquads", v), lambda v: v == "zzz"),
    ("export", "without_people", lambda b, p, v: b.export("nquads", p / "x", without_people=v), lambda v: v is True),
    ("open", "folder", lambda b, _, v: hgkg.open(v), lambda v: False),
    ("build", "paths", lambda b, p, v: hgkg.build(v, p / "out"), lambda v: False),
    ("build", "out", lambda b, p, v: hgkg.build(p, v), lambda v: False),
    ("build", "judgements", lambda b, p, v: hgkg.build(p / "none.txt", p / "out", judgements=v), lambda v: False),
    ("diff", "before", lambda b, _, v: hgkg.diff(v, b), lambda v: False),
    ("diff", "after", lambda b, _, v: hgkg.diff(b, v), lambda v: False),
    ("diff", "without_people", lambda b, _, v: hgkg.diff(b, b, without_people=v), lambda v: v is True),
]


@pytest.mark.parametrize(("verb", "argument", "call", "takes"), VERBS, ids=[f"{v[0]} {v[1]}" for v in VERBS])
def test_what_a_verb_cannot_take_is_told_in_a_sentence(
    real_build: BuildReport,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    verb: str,
    argument: str,
    call: Verb,
    takes: Callable[[Any], bool],
) -> None:
    monkeypatch.chdir(tmp_path)
    build = hgkg.open(real_build.out)
    for value in ODD:
        if takes(value):
            call(build, tmp_path, value)
            continue
        with pytest.raises(hgkg.HgkgError) as told:
            call(build, tmp_path, value)
        for words in (told.value.text("vi"), told.value.text("en")):
            assert not re.search(r"(?<!\S)--[a-z]", words), (value, words)
            assert "\n" not in words
        if not isinstance(value, str | int | list):  # of these some are of the kind, and wrong for another reason
            open_ended = (verb, argument) == ("build", "judgements") and value is None  # the file is not there
            assert open_ended or told.value.where == argument, (value, str(told.value))


WORDS = [
    ('write --param body="Sở Y tế"; --choices body lists all', 'write body="Sở Y tế"; choices(…, "body") lists all'),
    ("xem tất cả bằng --choices body", 'xem tất cả bằng choices(…, "body")'),
    ("choose another folder with --out, or remove it", "choose another folder with out=…, or remove it"),
    ("run `hgkg build`, or name the folder with --build", "run `hgkg build`, or name another folder"),
    ("make it again with: hgkg build --out dir", "make it again with: hgkg build --out dir"),
    ("--judgements", "judgements"),
    ("--without-people", "without_people"),
    ("a -- b --- c", "a -- b --- c"),
]


@pytest.mark.parametrize(("told", "expected"), WORDS)
def test_options_become_arguments(told: str, expected: str) -> None:
    assert in_python(told) == expected


def test_choices_are_those_of_the_command(real_build: BuildReport) -> None:
    build = hgkg.open(real_build.out)
    bodies = build.choices("bodies-together", "body")
    assert bodies.columns == ("value", "called", "count")
    assert [row["count"] for row in bodies] == sorted((row["count"] for row in bodies), reverse=True)
    assert "Tỉnh ủy Hậu Giang" in [row["value"] for row in bodies]


def test_a_question_that_lacks_a_parameter_says_how_to_give_it(real_build: BuildReport) -> None:
    with pytest.raises(hgkg.HgkgError, match=r'write indicator="[^"]+"; choices\(…, "indicator"\) lists all'):
        hgkg.open(real_build.out).ask("behind-target")
