"""``hgkg judge`` and ``hgkg review`` as they are typed: what is written, what is said, what is refused."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from reading import report, targets

from hgkg.cli.judged_build import JudgedBuild
from hgkg.cli.judging_options import moment
from hgkg.cli.judging_words import field_and_value
from hgkg.cli.messages import MESSAGES
from hgkg.cli.review_answers import ACTIONS, OF_SORT, understood
from hgkg.cli.review_view import hint
from hgkg.errors import UsageError
from hgkg.model.judgement import Thing
from hgkg.model.judgement_lines import from_line
from hgkg.model.record import Agency
from hgkg.pipeline import build
from hgkg.resolve.questions import Question

Command = Callable[..., Any]

PLAN = targets("(1) Thu ngân sách 5.000 tỷ đồng.\n(2) Trồng rừng mới 1.200 ha.\n(3) Xây dựng 40 cầu nông thôn.")
REPORT = report(
    "Thu ngân sách đạt 5.500 tỷ đồng. Trồng rừng 1.300 ha. Theo Nghị quyết số 05-NQ/TU ngày 01/3/2022, Nghị quyết số "
    "05-NQ/TU ngày 02/4/2018 và Nghị quyết số 05-NQ/TU."
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two documents and a build of them, made once."""
    base = tmp_path_factory.mktemp("office")
    (base / "data" / "documents").mkdir(parents=True)
    (base / "data" / "documents" / "plan.txt").write_text(PLAN, encoding="utf-8")
    (base / "data" / "documents" / "result.txt").write_text(REPORT, encoding="utf-8")
    build([base / "data" / "documents"], base / "build")
    return base


@pytest.fixture
def judge(hgkg: Command, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """``hgkg`` beside a build of two documents, with a name for whoever judges."""
    shutil.copytree(office, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("HGKG_WHO", "Lê Thị Bình")
    return hgkg


def lines(folder: Path) -> list[dict[str, Any]]:
    found = [p.read_text(encoding="utf-8") for p in sorted((folder / "data" / "judgements").glob("*.jsonl"))]
    return [json.loads(line) for text in found for line in text.splitlines()]


def value(folder: Path, kind: str, quote: str) -> Any:
    records = [
        json.loads(line) for line in (folder / "build" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return next((r.get("value") for r in records if r["kind"] == kind and quote in r["quote"]), None)


def test_a_correction_is_written_said_and_built(judge: Command, tmp_path: Path) -> None:
    ran = judge(
        "judge", "correct", "thu ngan sach", "--kind", "result", "--field", "value", "--to", "4.800", "--why", "nhầm"
    )

    assert ran.code == 0
    assert from_line(ran.out).new == 4800
    assert [line["who"] for line in lines(tmp_path)] == ["Lê Thị Bình"]
    assert "giá trị từ 5.500 thành 4.800" in ran.err
    assert "hgkg build" in ran.err
    assert judge("build").code == 0
    assert value(tmp_path, "result", "Thu ngân sách") == 4800
    listed = judge("judge", "list", "--format", "json")
    assert "đang áp dụng" in listed.out


def test_a_field_goes_by_what_people_call_it(judge: Command) -> None:
    ran = judge("judge", "correct", "1.300", "--field", "gia tri", "--to", "1.350", "--why", "nhầm")

    assert from_line(ran.out).field == "value"


def test_several_records_are_listed_and_nothing_is_written(judge: Command, tmp_path: Path) -> None:
    ran = judge("judge", "correct", "thu ngan sach", "--field", "value", "--to", "1", "--why", "nhầm")

    assert ran.code == 1
    assert "target-" in ran.out
    assert "result-" in ran.out
    assert "--choose" in ran.err
    assert not (tmp_path / "data" / "judgements").exists()
    chosen = judge("judge", "correct", "thu ngan sach", "--field", "value", "--to", "1", "--why", "x", "--choose", "2")
    assert from_line(chosen.out).about.kind == "result"  # type: ignore[union-attr]


NOW = datetime(2026, 11, 22, 9, 0, tzinfo=timezone(timedelta(hours=7)))


@pytest.mark.parametrize(
    ("typed", "day", "clock"),
    [
        ("20/11/2026", (2026, 11, 20), (0, 0)),
        ("20/11/2026 14:30", (2026, 11, 20), (14, 30)),
        ("20/11/2026 14h30", (2026, 11, 20), (14, 30)),
        ("1-2-2026 7g", (2026, 2, 1), (7, 0)),
        ("20.11.2026 14:30:59", (2026, 11, 20), (14, 30)),
        ("2026-11-20", (2026, 11, 20), (0, 0)),
        ("2026-11-20T14:30:00+07:00", (2026, 11, 20), (14, 30)),
        (None, (2026, 11, 22), (9, 0)),
    ],
)
def test_moments_are_typed_as_vietnamese_writes_them(
    typed: str | None, day: tuple[int, int, int], clock: tuple[int, int]
) -> None:
    told = datetime.fromisoformat(moment(typed, NOW))
    assert (told.year, told.month, told.day) == day
    assert (told.hour, told.minute) == clock
    assert told.tzinfo is not None


@pytest.mark.parametrize("typed", ["22/11/2026 09:06", "23/11/2026", "2026-11-22T09:06:00+07:00", "01/01/9999"])
def test_what_is_still_to_come_was_not_judged(typed: str) -> None:
    # Where this machine's clock is not that of Vietnam, a time without offset is another moment.
    with pytest.raises(UsageError, match="still to come") as refused:
        moment(typed, NOW.astimezone() if "T" in typed else NOW.replace(tzinfo=None).astimezone())
    assert "chưa tới" in refused.value.text("vi")


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (["reject", "Thu ngân sách"], 2, "--why: the reason is missing"),
        (["reject", "Thu ngân sách", "--why", " "], 2, "--why: the reason is missing"),
        (["reject", "không có câu này", "--why", "x"], 1, "no record like"),
        (["correct", "1.300", "--field", "colour", "--to", "x", "--why", "x"], 2, "'colour' is not possible"),
        (["correct", "1.300", "--field", "value", "--to", "nhiều", "--why", "x"], 2, "the value must be a number"),
        (["correct", "1.300", "--field", "value", "--to", "1.300", "--why", "x"], 2, "the value is 1,300 already"),
        (["correct", "1.300", "--field", "value", "--why", "x"], 2, "--to is missing"),
        (
            ["correct", "1.300", "--field", "value", "--to", "1", "--why", "x", "--when", "hôm qua"],
            2,
            "no day and time",
        ),
        (["reject", "1.300", "--why", "x", "--when", "31/02/2026"], 2, "no day and time"),
        (["reject", "1.300", "--why", "x", "--when", "20/11/2099 14:30"], 2, "20/11/2099 14:30 is still to come"),
        (["reject", "1.300", "--why", "x", "--when", "0026-11-20"], 2, "is before 2000"),
        (["reject", "1.300", "--why", "x", "--judgements", "data/documents/plan.txt"], 2, "name its folder: data/doc"),
        (["list", "--judgements", "data/documents/plan.txt"], 2, "this is a file, and judgements stand in a folder"),
        (["list", "--judgements", "nowhere"], 2, "no such folder of judgements"),
        (["correct", "1.300", "--field", "unit", "--to", "hecta rung", "--why", "x"], 2, "did you mean"),
        (
            ["correct", "1.300", "--field", "value", "--to", "1", "--why", "x", "--document", "z"],
            2,
            "'z' is not possible",
        ),
        (["confirm", "1.300", "--why", "x", "--choose", "9"], 2, "no hit number 9"),
        (["withdraw", "judgement-0", "--why", "x"], 2, "not exactly one judgement"),
        (["withdraw", "last", "--why", "x"], 2, "not exactly one judgement"),
        (["same", "Trồng rừng", "chẳng hề ai gọi", "--why", "x"], 1, "is called 'chẳng hề ai gọi'"),
        (["same", "doc/a b", "doc/c", "--why", "x"], 2, "this is no path"),
        (["same", "doc/a", "agency/b", "--why", "x"], 2, "of another kind"),
        (["same", "doc/a", "doc/a", "--why", "x"], 2, "one and the same already"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence_and_nothing_is_written(
    judge: Command, tmp_path: Path, typed: list[str], code: int, said: str
) -> None:
    ran = judge("judge", *typed, "--lang", "en")

    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert not (tmp_path / "data" / "judgements").exists()


def test_a_document_cannot_be_rejected_by_its_id(judge: Command) -> None:
    records = [json.loads(line) for line in judge("records", "--format", "jsonl").out.splitlines()]
    document = next(r["id"] for r in records if r["kind"] == "document")

    assert judge("judge", "reject", document, "--why", "x").code == 2
    assert judge("judge", "confirm", document, "--why", "x").code == 0


def test_an_earlier_judgement_is_named_and_the_latest_taken_back(judge: Command, tmp_path: Path) -> None:
    typed = ("judge", "correct", "1.300", "--field", "value", "--why", "x", "--to")
    judge(*typed, "1.400", "--who", "Trần An", "--when", "2026-11-01T08:00:00+07:00")
    ran = judge(*typed, "1.500")

    assert "Trái với phán đoán trước (Trần An, 01/11/2026: giá trị = 1.400)" in ran.err
    assert judge("build").code == 0
    assert value(tmp_path, "result", "Trồng rừng") == 1500
    assert judge("judge", "withdraw", "last", "--why", "nhầm").code == 0
    assert judge("build").code == 0
    assert value(tmp_path, "result", "Trồng rừng") == 1400
    unfitting = judge("judge", "list", "--unfitting")
    assert "0 phán đoán" in unfitting.err


def test_names_mean_things(judge: Command) -> None:
    ran = judge("judge", "different", "Trồng rừng mới", "Trồng rừng", "--why", "x")

    assert ran.code == 0
    assert json.loads(ran.out)["a"] == {"indicator": "Trồng rừng mới"}
    assert json.loads(ran.out)["b"] == {"indicator": "Trồng rừng"}
    several = judge("judge", "same", "05-NQ/TU", "plan", "--why", "x", "--lang", "en")
    assert several.code == 1
    assert "may be 2 things" in several.err


def test_judgements_in_another_folder(judge: Command, tmp_path: Path) -> None:
    typed = ("judge", "reject", "1.300", "--why", "x", "--judgements", "elsewhere")
    assert judge(*typed).code == 0
    assert (tmp_path / "elsewhere" / "le-thi-binh.jsonl").is_file()
    assert judge("build", "--judgements", "elsewhere").code == 0
    assert value(tmp_path, "result", "Trồng rừng") is None


def test_a_damaged_file_is_named_by_build_and_list(judge: Command, tmp_path: Path) -> None:
    (tmp_path / "data" / "judgements").mkdir()
    (tmp_path / "data" / "judgements" / "a.jsonl").write_text("{}\n")

    for typed in (("build",), ("judge", "list")):
        ran = judge(*typed)
        assert ran.code == 2
        assert "a.jsonl: dòng 1 hỏng" in ran.err


# Review


@pytest.fixture
def answer(judge: Command, monkeypatch: pytest.MonkeyPatch) -> Command:
    """``hgkg review`` with lines typed one after the other."""

    def answered(*typed: str, options: tuple[str, ...] = ()) -> Any:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        return judge("review", "--lang", "en", *options)

    return answered


def queue(judge: Command) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(judge("review", "--list", "--format", "json").out)
    return found


def test_the_queue_has_the_worst_first(judge: Command) -> None:
    ran = judge("review", "--list", "--format", "csv")
    doubts = [float(line.split(",")[0]) for line in ran.out.splitlines()[1:]]

    assert len(doubts) >= 3
    assert doubts == sorted(doubts, reverse=True)
    assert "Viện dẫn này là văn bản nào?" in ran.out.splitlines()[1]
    assert len(judge("review", "--list", "--format", "csv", "--limit", "1").out.splitlines()) == 2


def test_answers_are_written_and_not_asked_again(answer: Command, judge: Command, tmp_path: Path) -> None:
    before = judge("review", "--list", "--format", "csv").out.count("\n")
    ran = answer("1 # ngày 01/3/2022", "= # chung nghĩa", "q")
    first, second = lines(tmp_path)

    assert ran.code == 0
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == [first["id"], second["id"]]
    assert first["kind"] == "same"
    assert "mention" in first["a"]
    assert first["b"]["document"].startswith("doc/")
    assert second["a"] == {"indicator": "Trồng rừng"}  # the result goes by the target's name
    assert second["b"] == {"indicator": "Trồng rừng mới"}
    assert judge("review", "--list", "--format", "csv").out.count("\n") == before - 2
    assert judge("build").code == 0
    assert judge("review", "--list", "--format", "csv").out.count("\n") <= before - 2


def test_whoever_skips_is_asked_again_and_nothing_is_written(answer: Command, judge: Command, tmp_path: Path) -> None:
    before = judge("review", "--list", "--format", "csv").out
    ran = answer("", "o", "n", "gì vậy", "q")

    assert ran.out == ""
    assert "not understood" in ran.err
    assert lines(tmp_path) == []
    assert judge("review", "--list", "--format", "csv").out == before


def test_the_end_of_the_input_ends_the_review(answer: Command, tmp_path: Path) -> None:
    assert answer().code == 0
    assert lines(tmp_path) == []


def test_a_correction_asks_for_what_is_missing(answer: Command, judge: Command, tmp_path: Path) -> None:
    number = next(
        i for i, line in enumerate(judge("review", "--list", "--format", "jsonl").out.splitlines())
        if "read right" in line or "đọc đúng" in line
    )  # fmt: skip
    ran = answer(
        *[""] * number, "c", "colour", "c value", "nhiều", "c", "value", "1.350", "", "c value 1.350 # misread", "q"
    )

    assert "Name one of the fields" in ran.err
    assert "must be a number" in ran.err
    assert "for want of a reason" in ran.err
    assert [(one["field"], one["new"], one["why"]) for one in lines(tmp_path)] == [("value", 1350, "misread")]


def test_a_confirmation_needs_no_more_than_its_letter(answer: Command, judge: Command, tmp_path: Path) -> None:
    number = next(
        i
        for i, line in enumerate(judge("review", "--list", "--format", "jsonl").out.splitlines())
        if "đọc đúng" in line
    )
    answer(*[""] * number, "y", "", "q")

    assert [(one["kind"], one["why"]) for one in lines(tmp_path)] == [("confirm", "held against the words")]


def test_the_words_are_shown_in_their_place(answer: Command) -> None:
    shown = answer("q").err

    assert "«Nghị quyết số 05-NQ/TU»" in shown
    assert "1 doc/" in shown
    assert "2 doc/" in shown


@pytest.mark.parametrize(
    ("line", "sort", "action", "rest", "why"),
    [
        ("d", "record", "confirm", "", ""),
        ("Đúng # đã xem", "record", "confirm", "", "đã xem"),
        ("2", "citation", "same", "2", ""),
        ("=2", "citation", "same", "2", ""),
        ("/ 1 # khác", "citation", "different", "1", "khác"),
        ("= Nghị quyết 05", "citation", "same", "Nghị quyết 05", ""),
        ("s value 7.520", "record", "correct", "value 7.520", ""),
        ("", "record", "skip", "", ""),
        ("# nhầm", "record", "", "", ""),  # a reason for nothing skips nothing
        ("b in nhầm", "finding", "reject", "", "in nhầm"),  # what else could stand there
        ("đúng đã xem # bản giấy", "record", "confirm", "", "đã xem bản giấy"),
        ("2", "record", "", "", ""),  # there is nothing to choose
        ("d", "near", "", "", ""),  # no record to confirm
        ("hmm", "record", "", "", ""),
    ],
)
def test_answers_are_understood_in_both_languages(line: str, sort: str, action: str, rest: str, why: str) -> None:
    found = understood(line, sort)

    assert (found.action, found.rest, found.why) == (action, rest, why)


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("value 7.520", "value", "7.520"),
        ("giá trị 7.520", "value", "7.520"),
        ("gia tri 7.520", "value", "7.520"),
        ("giá trị trên 8.000", "value_high", "8.000"),  # the longer name of two
        ("cơ quan ban hành Tỉnh ủy Hậu Giang", "issuer", "Tỉnh ủy Hậu Giang"),
        ("value", "value", ""),
        ("màu xanh", "màu", "xanh"),
        ("", "", ""),
    ],
)
def test_a_field_may_be_typed_in_words(typed: str, field: str, value: str) -> None:
    assert field_and_value(typed, ["value", "value_high", "issuer"]) == (field, value)


def test_who_stops_is_told_what_was_kept(judge: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C at the second question: the first answer is whole in its file, nothing of the second."""

    class Stopped(io.StringIO):
        def readline(self, size: int = -1, /) -> str:
            line = super().readline(size)
            if line == "^C\n":
                raise KeyboardInterrupt
            return line

    monkeypatch.setattr("sys.stdin", Stopped("b in nhầm\nb\n^C\n"))
    ran = judge("review", "--lang", "en")

    assert ran.code == 130
    assert "Wrote 1 judgement;" in ran.err
    assert "hgkg judge withdraw last" in ran.err
    assert [(one["kind"], one["why"]) for one in lines(tmp_path)] == [("reject", "in nhầm")]


def test_where_nothing_can_be_chosen_no_number_is_asked_for(judge: Command, tmp_path: Path) -> None:
    judged = JudgedBuild(tmp_path / "build", tmp_path / "none")
    cited = next(record for record in judged.records if record.kind == "citation")
    asked = Question("citation", cited, 0.5)

    assert "means the document of the name" in hint(asked, "en")
    assert "means number …" not in hint(asked, "en")
    assert "means number …" in hint(replace(asked, documents=("doc/a", "doc/b")), "en")


def test_things_go_by_their_names(office: Path, tmp_path: Path) -> None:
    """A local name or a path says nothing to a reader; without a build there are no names of bodies."""
    judged = JudgedBuild(office / "build", tmp_path / "none")
    concept = next(one for one in judged.lexicon.indicators.values())
    body = next(one for one in judged.records if isinstance(one, Agency) and one.agency)

    assert judged.name_of(Thing(sort="concept", name=concept.id)) == f"“{concept.label}”"
    assert judged.name_of(Thing(sort="agency", name=str(body.agency))) == f"“{body.name}” ({body.agency})"
    assert judged.name_of(Thing(sort="indicator", name="Một chỉ tiêu")) == "“Một chỉ tiêu”"
    unbuilt = JudgedBuild(tmp_path / "nothing", tmp_path / "none")
    assert unbuilt.name_of(Thing(sort="agency", name="agency/a")) == "“agency/a”"


def test_no_letter_means_two_things() -> None:
    every = [word for words in ACTIONS.values() for word in words]

    assert len(every) == len(set(every))
    for sort, actions in OF_SORT.items():
        assert all(f"action.{sort}.{action}" in MESSAGES for action in actions)
        assert f"question.{sort}" in MESSAGES
