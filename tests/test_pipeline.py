"""The whole way: the same bytes each time, one bad document among many, and never half a build."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from reading import report, targets

import hgkg
from hgkg.errors import DocumentError, HgkgError, UsageError
from hgkg.model.lines import to_lines
from hgkg.pipeline import BuildReport, build, extract, stream
from hgkg.store import open_store
from hgkg.store.embedded import dump

ROOT = Path(hgkg.__file__).parent.parent


def contents(folder: Path) -> dict[str, bytes]:
    """Every file but the store's own, by path."""
    files = (file for file in folder.rglob("*") if file.is_file() and file.relative_to(folder).parts[0] != "store")
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A folder with a programme and a report."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "plan.txt").write_text(targets("(1) Thu ngân sách 5.000 tỷ đồng."), encoding="utf-8")
    (folder / "result.txt").write_text(report("Thu ngân sách đạt 5.500 tỷ đồng."), encoding="utf-8")
    return folder


def test_building_twice_gives_the_same_bytes(real_build: BuildReport, tmp_path: Path) -> None:
    """In another process, with other hashes of words, another time zone and another locale."""
    code = (
        "import sys; from pathlib import Path; from hgkg.pipeline import build; "
        "build([Path(sys.argv[1])], Path(sys.argv[2]))"
    )
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "TZ": "Asia/Ho_Chi_Minh",
        "LC_ALL": "C",
        "PYTHONPATH": str(ROOT),
    }
    documents = ROOT / "data" / "documents"
    subprocess.run([sys.executable, "-c", code, documents, tmp_path / "again"], env=environment, check=True)
    one, other = contents(real_build.out), contents(tmp_path / "again")

    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []


def test_the_store_holds_the_quads_of_the_file(real_build: BuildReport) -> None:
    lines = (real_build.out / "graph.nq").read_text(encoding="utf-8").split("\n")[:-1]

    assert lines == sorted(set(lines))
    assert list(dump(open_store(real_build.out))) == lines
    assert len(lines) == real_build.triples


def test_the_texts_are_the_originals(real_build: BuildReport) -> None:
    records = [json.loads(line) for line in (real_build.out / "records.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = {
        slug: (real_build.out / "texts" / f"{slug}.txt").read_bytes().decode("utf-8") for slug in real_build.documents
    }

    assert all(texts[r["doc"]][r["start"] : r["end"]] == r["quote"] for r in records)
    assert len({r["id"] for r in records}) == len(records)


def test_the_order_of_the_paths_changes_nothing(two: Path, tmp_path: Path) -> None:
    plan, result = two / "plan.txt", two / "result.txt"
    build([plan, result], tmp_path / "a")
    build([result, plan], tmp_path / "b")
    build([two, plan], tmp_path / "c")

    assert contents(tmp_path / "a") == contents(tmp_path / "b") == contents(tmp_path / "c")


def test_extracting_needs_no_build(two: Path) -> None:
    found = extract([two])

    assert [r.doc for r in found.records if r.kind == "document"] == ["plan", "result"]
    assert {r.kind for r in found.records} <= {"document", "section", "target", "result", "agency", "finding"}
    assert len(found.notes) == 2  # neither is in a catalogue


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.txt", b""), ("binary.txt", b"\x00\x01\x02\xff" * 50), ("table.pdf", b"%PDF-1.7")],
)
def test_one_bad_document_among_many_is_reported_and_the_others_are_built(
    two: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    (two / name).write_bytes(content)
    made = build([two], tmp_path / "build")

    assert made.documents == ("plan", "result")
    assert [Path(failure.path).name for failure in made.failures] == [name]
    assert isinstance(made.failures[0].error, DocumentError)
    assert name in json.loads((tmp_path / "build" / "report.json").read_text(encoding="utf-8"))["failures"][0]["en"]


def test_nothing_that_can_be_read_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")

    with pytest.raises(HgkgError, match="empty"):
        build([tmp_path / "empty.txt"], tmp_path / "build")
    assert [file.name for file in tmp_path.iterdir()] == ["empty.txt"]


def test_a_build_that_fails_leaves_nothing_half_written(
    two: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError("disk full")

    monkeypatch.setattr("hgkg.store.create_store", full)
    with pytest.raises(OSError, match="disk full"):
        build([two], tmp_path / "builds" / "build")

    assert list((tmp_path / "builds").iterdir()) == []


def test_a_build_that_fails_keeps_the_former_one(two: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "builds" / "build"
    build([two], out)
    before = contents(out)

    def full(*_: object) -> int:
        raise OSError("disk full")

    monkeypatch.setattr("hgkg.store.create_store", full)
    (two / "plan.txt").write_text(targets("(1) Thu ngân sách 6.000 tỷ đồng."), encoding="utf-8")
    with pytest.raises(OSError, match="disk full"):
        build([two], out)

    assert contents(out) == before
    assert [file.name for file in out.parent.iterdir()] == ["build"]


def test_a_former_build_is_replaced_as_a_whole(two: Path, tmp_path: Path) -> None:
    out = tmp_path / "builds" / "build"
    build([two], out)
    (two / "plan.txt").unlink()
    build([two / "result.txt"], out)

    assert [file.name for file in (out / "texts").iterdir()] == ["result.txt"]
    assert [file.name for file in out.parent.iterdir()] == ["build"]


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_what_is_no_build_is_never_overwritten(two: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "out"
    letter = out / "letter.txt" if kind == "folder" else out
    letter.parent.mkdir(exist_ok=True)
    letter.write_text("Kính gửi", encoding="utf-8")

    with pytest.raises(UsageError, match="did not make"):
        build([two], out)
    assert letter.read_text(encoding="utf-8") == "Kính gửi"


def test_an_empty_folder_may_be_built_in(two: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()

    assert build([two], tmp_path / "out").counts["document"] == 2


def test_progress_tells_each_stage_from_its_start_to_its_end(two: Path, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    build([two], tmp_path / "build", progress=lambda *step: told.append(step))
    stages = list(dict.fromkeys(stage for stage, _, _ in told))

    assert stages[:2] == ["load", "read"]
    assert [done for stage, done, _ in told if stage == "read"] == [0, 1, 2]
    assert all(done <= total for _, done, total in told)


def test_a_document_of_the_catalogue_that_is_gone(two: Path, tmp_path: Path) -> None:
    """Said once, the others are built; a renamed file is not gone."""
    entry = (
        '[[document]]\nslug = "{0}"\nname = "{0}"\nfile = "{0}.txt"\nsha256 = "{1}"\ngenre = "plan"\nperiod = "2024"\n'
    )
    entry += 'language = "vi"\n'
    renamed = hashlib.sha256((two / "plan.txt").read_bytes()).hexdigest()
    (two / "catalogue.toml").write_text(entry.format("old", "ab" * 32) + entry.format("renamed", renamed), "utf-8")

    built = build([two], tmp_path / "out")

    assert built.documents == ("renamed", "result")
    (failure,) = built.failures
    assert "old.txt" in str(failure.error)
    assert "hgkg remove old" in str(failure.error)


def test_a_place_that_cannot_be_written_to_is_named(two: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match=r"file/out: nothing can be written here .*; choose another folder with --out"):
        build([two], tmp_path / "file" / "out")


def peak_memory(folder: Path, number: int) -> int:
    """Bytes at most while so many texts are read and written as lines, vocabulary and rules aside."""
    folder.mkdir()
    for i in range(number):
        said = [f"Thu ngân sách năm {2000 + n} đạt {n}.500 tỷ đồng, tăng {n}% so với cùng kỳ." for n in range(1, 25)]
        (folder / f"{i:02}.txt").write_text(report(" ".join(said)), encoding="utf-8")
    readings = stream([folder]).readings
    next(readings)
    tracemalloc.start()
    try:
        for reading in readings:
            to_lines(reading.records)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_many_texts_take_no_more_memory_than_few(tmp_path: Path) -> None:
    assert peak_memory(tmp_path / "many", 12) < 1.2 * peak_memory(tmp_path / "few", 3)


def test_documents_are_read_when_they_are_asked_for(two: Path) -> None:
    readings = stream([two]).readings

    assert next(readings).document.slug == "plan"
    (two / "result.txt").write_text(report("Thu ngân sách đạt 6.500 tỷ đồng."), encoding="utf-8")
    assert "6.500" in next(readings).document.raw


def test_two_files_with_one_slug_are_refused_before_any_is_read(two: Path) -> None:
    (two / "more").mkdir()
    (two / "more" / "plan.md").write_text("Một", encoding="utf-8")

    with pytest.raises(HgkgError, match=r"plan\.(md|txt)"):
        stream([two])
