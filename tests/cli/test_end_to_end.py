"""The commands on a real build of two small documents, and on bad ones."""

from __future__ import annotations

import json

import pytest

PROGRAMME = """TỈNH ỦY AN BÌNH
*
Số 12-CTr/TU

CHƯƠNG TRÌNH
thực hiện nhiệm vụ công tác năm 2024

I. MỤC TIÊU

Thực hiện Nghị quyết số 05-NQ/TU, ngày 10/3/2022 của Tỉnh ủy về phát triển kinh tế.

1. Các chỉ tiêu chủ yếu

(1) Tốc độ tăng trưởng kinh tế (GRDP) đạt 8,5%.

(2) Tổng thu ngân sách nhà nước trên địa bàn 7.000 tỷ đồng.
"""
REPORT = """TỈNH ỦY AN BÌNH
*
Số 90-BC/TU

BÁO CÁO
Kết quả thực hiện nhiệm vụ công tác năm 2024

I. KẾT QUẢ

Năm 2024, tốc độ tăng trưởng kinh tế (GRDP) đạt 8,76%, xếp thứ 10/63 tỉnh, thành phố.
Tổng thu ngân sách nhà nước trên địa bàn 6.500 tỷ đồng, đạt 92,86% kế hoạch.
"""
BAD = {
    "empty.txt": b"",
    "binary.txt": b"MZ\x00\x01",
    "scan.pdf": b"%PDF-1.7",
    "cut.txt": b"thu ng\xe2n \xff\xfe s\xe1ch",
}


@pytest.fixture
def documents(tmp_path):
    folder = tmp_path / "data" / "documents"
    folder.mkdir(parents=True)
    (folder / "programme.txt").write_text(PROGRAMME, encoding="utf-8")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    return folder


@pytest.mark.usefixtures("documents")
def test_from_two_files_to_a_chain(hgkg, tmp_path):
    built = hgkg("build")
    assert built.code == 0, built.err
    assert "7.000 tỷ đồng" in built.out
    assert "Đã dựng 2 văn bản vào build" in built.err
    assert "Lưu ý: programme.txt không có trong danh mục" in built.err
    assert '"rule": "reading"' not in (tmp_path / "build" / "records.jsonl").read_text(encoding="utf-8")
    assert {path.name for path in (tmp_path / "build").iterdir()} == {
        "records.jsonl", "texts", "graph.nq", "store", "superseded.jsonl", "html", "report.json",
    }  # fmt: skip

    rows = [json.loads(line) for line in hgkg("board", "--format", "jsonl").out.splitlines()]
    assert [row["target_document"] for row in rows] == ["programme"] * len(rows)
    for row in rows:
        assert PROGRAMME[row["target_start"] : row["target_end"]] == row["target_quote"]

    chain = hgkg("trace", "thu", "ngan", "sach")
    assert chain.code == 0, chain.err
    assert "6.500 tỷ đồng" in chain.out
    assert hgkg("view", "thu ngan sach", "--output", "thu.html").code == 0
    assert "6.500" in (tmp_path / "thu.html").read_text(encoding="utf-8")
    assert hgkg("view", "--network", "programme", "--output", "mạng.html").code == 0
    assert "7.000 tỷ đồng" in (tmp_path / "mạng.html").read_text(encoding="utf-8")
    assert hgkg("trace", "không-có-gì").code == 1

    answer = json.loads(hgkg("query", "numbers", "--param", "indicator=thu ngân sách", "--format", "json").out)
    assert {"doc", "start", "end", "quote"} <= set(answer["head"]["vars"])
    assert len(answer["results"]["bindings"]) >= 2
    records = [json.loads(line) for line in hgkg("records", "--format", "jsonl").out.split("\n")[:-1]]
    assert {"document", "target", "result", "alignment"} <= {record["kind"] for record in records}


@pytest.mark.parametrize("period", ["20x4", "năm 2024"])
def test_a_wrong_period_is_refused(hgkg, documents, period):
    hgkg("build", documents / "programme.txt")
    ran = hgkg("board", "--period", period)
    assert (ran.code, ran.out) == (2, "")
    assert period in ran.err


def test_bad_documents_are_reported_and_the_others_are_built(hgkg, documents, tmp_path):
    for name, data in BAD.items():
        (documents / name).write_bytes(data)
    ran = hgkg("build", documents, documents / "missing.txt")
    assert ran.code == 1
    assert "Đã dựng 2 văn bản" in ran.err
    for name in (*BAD, "missing.txt"):
        (line,) = (line for line in ran.err.splitlines() if "Không đọc được" in line and name in line)
        assert ";" in line
    assert sorted(path.name for path in (tmp_path / "build" / "texts").iterdir()) == ["programme.txt", "report.txt"]
    report = json.loads((tmp_path / "build" / "report.json").read_text(encoding="utf-8"))
    assert len(report["failures"]) == len(BAD) + 1


@pytest.mark.parametrize("name", [*BAD, "missing.txt", "."])
@pytest.mark.parametrize("command", ["build", "extract"])
def test_a_bad_document_alone_is_an_error_that_writes_nothing(hgkg, tmp_path, command, name):
    if name in BAD:
        (tmp_path / name).write_bytes(BAD[name])
    before = sorted(tmp_path.iterdir())
    ran = hgkg(command, tmp_path / name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert str(tmp_path) in ran.err
    assert sorted(tmp_path.iterdir()) == before


def test_a_changed_file_is_refused_with_both_hashes(hgkg, documents):
    hgkg("add", documents / "programme.txt")
    stated = hgkg("remove", "programme-2024").out.split('sha256 = "')[1][:64]
    (documents / ".removed" / "programme.txt").rename(documents / "programme.txt")
    hgkg("add", documents / "programme.txt")
    (documents / "programme.txt").write_text(PROGRAMME + "thêm", encoding="utf-8")
    ran = hgkg("build", documents / "programme.txt")
    assert ran.code == 2
    assert stated in ran.err
    assert ran.err.count("SHA-256") == 1


def test_two_files_with_one_slug_are_refused_by_name(hgkg, documents):
    (documents / "programme.md").write_text(REPORT, encoding="utf-8")
    ran = hgkg("build")
    assert (ran.code, ran.out) == (2, "")
    assert "programme.md" in ran.err
    assert "programme.txt" in ran.err


def test_a_former_build_stays_where_the_new_one_fails(hgkg, documents, tmp_path):
    assert hgkg("build").code == 0
    before = (tmp_path / "build" / "records.jsonl").read_bytes()
    for path in documents.iterdir():
        path.write_bytes(b"")
    assert hgkg("build").code == 2
    assert (tmp_path / "build" / "records.jsonl").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "data"]
