"""Files of judgements: added to in whole lines, read whole, a damaged line named with its file."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hgkg.errors import DocumentError
from hgkg.load.judgements import append_judgement, read_judgements
from hgkg.model.judgement import Judgement
from hgkg.model.judgement_lines import made, to_line


def judgement(number: int, who: str = "Lê Thị Bình") -> Judgement:
    return made(
        "withdraw",
        who=who,
        when="2026-11-22T08:30:00+07:00",
        why=f"lý do {number}",
        withdraws=f"judgement-{number:016x}",
    )


def test_where_there_is_no_folder_there_are_none(tmp_path: Path) -> None:
    assert read_judgements(tmp_path / "none") == ()


def test_each_person_has_a_file_that_only_grows(tmp_path: Path) -> None:
    path = append_judgement(tmp_path / "new", judgement(1))
    before = path.read_bytes()
    append_judgement(tmp_path / "new", judgement(2))
    other = append_judgement(tmp_path / "new", judgement(3, "Trần An"))

    assert (path.name, other.name) == ("le-thi-binh.jsonl", "tran-an.jsonl")
    assert path.read_bytes().startswith(before)
    assert read_judgements(tmp_path / "new") == (judgement(1), judgement(2), judgement(3, "Trần An"))


def test_a_line_without_its_end_is_not_run_into(tmp_path: Path) -> None:
    path = append_judgement(tmp_path, judgement(1))
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    append_judgement(tmp_path, judgement(2))

    assert len(read_judgements(tmp_path)) == 2


def test_many_at_a_time_do_not_mix(tmp_path: Path) -> None:
    every = [judgement(number) for number in range(60)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda one: append_judgement(tmp_path, one), every))

    assert sorted(j.id for j in read_judgements(tmp_path)) == sorted(j.id for j in every)


def test_a_line_that_stands_in_two_files_is_one(tmp_path: Path) -> None:
    """Two branches that were merged."""
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text(to_line(judgement(1)), encoding="utf-8")

    assert read_judgements(tmp_path) == (judgement(1),)


def test_line_ends_and_marks_of_other_systems_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + to_line(judgement(1)).replace("\n", "\r\n\r\n").encode())

    assert read_judgements(tmp_path) == (judgement(1),)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{}\n", "line 2 is damaged: there is no kind"),
        (b"\xff\xfe\n", "line 2 is damaged: this is not UTF-8"),
        (to_line(judgement(2)).encode()[:80], "line 2 is damaged: this is not a line of JSON"),  # a disk that was full
        (to_line(judgement(2)).replace("lý do 2", "lý do 3").encode(), "line 2 is damaged: it was changed"),
    ],
)
def test_a_damaged_line_is_named_with_its_file(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(to_line(judgement(1)).encode() + content)

    with pytest.raises(DocumentError, match=reason) as damaged:
        read_judgements(tmp_path)
    assert str(path) in damaged.value.message
    assert damaged.value.text("vi").startswith(f"{path}: dòng 2 hỏng: ")


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DocumentError, match="cannot be written"):
        append_judgement(tmp_path / "file", judgement(1))


def test_what_is_no_file_is_refused_unread(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jsonl")  # reading it would wait for ever
    with pytest.raises(DocumentError, match="this is no file"):
        read_judgements(tmp_path)
