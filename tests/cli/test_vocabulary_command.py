"""``hgkg vocabulary suggest`` and ``check``."""

from __future__ import annotations

import csv
import io
import shutil

from hgkg.assets import folder


def test_suggestions_with_counts_and_places(hgkg, real_build):
    out = hgkg("vocabulary", "suggest", "--build", real_build.out, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))

    counts = [int(row["Số lần"]) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 1
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (real_build.out / "texts").iterdir()}
    assert {row["Bảng"] for row in rows} <= {"chỉ tiêu", "cơ quan"}
    assert {row["Cách đo"] for row in rows} <= {
        "mức",
        "tốc độ tăng",
        "mức thay đổi",
        "tỷ lệ",
        "số lượng",
        "thứ hạng",
        "",
    }
    for row in rows:
        assert row["Nguyên văn"] in texts[row["Văn bản"]]


def test_only_what_was_met_often(hgkg, real_build):
    every, often = (
        hgkg("vocabulary", "suggest", "--build", real_build.out, "--least", n, "--format", "jsonl").out.splitlines()
        for n in (1, 2)
    )
    assert 0 < len(often) < len(every)


def test_turtle_goes_to_stdout_and_to_a_file(hgkg, real_build, tmp_path):
    printed = hgkg("vocabulary", "suggest", "--build", real_build.out, "--format", "turtle").out
    wrote = hgkg("vocabulary", "suggest", "--build", real_build.out, "--output", tmp_path / "more.ttl")

    assert wrote.code == 0
    assert (tmp_path / "more.ttl").read_text(encoding="utf-8") == printed
    assert "a skos:Concept ;" in printed


def test_there_must_be_a_build(hgkg, tmp_path):
    code, out, err = hgkg("vocabulary", "suggest", "--build", tmp_path, "--lang", "en")
    assert (code, out) == (2, "")
    assert "there is no build in this folder" in err


def test_a_build_of_another_version_is_named_as_such(hgkg, tmp_path):
    (tmp_path / "records.jsonl").write_text('{"id": "x", "kind": "dream", "doc": "a"}\n', encoding="utf-8")
    code, _, err = hgkg("vocabulary", "suggest", "--build", tmp_path, "--lang", "en")
    assert code == 2
    assert "another version" in err


def test_the_vocabularies_are_in_order(hgkg):
    code, out, err = hgkg("vocabulary", "check", "--lang", "en")
    assert (code, out) == (0, "")
    assert err == "Vocabularies: 0 faults, 0 places to complete\n"


def test_every_fault_is_told_in_a_sentence(hgkg, tmp_path):
    broken = tmp_path / "ontology"
    shutil.copytree(folder("ontology"), broken)
    path = broken / "vocabularies" / "indicators.ttl"
    text = path.read_text(encoding="utf-8")
    text = text.replace("measure:level", "measure:lever", 1).replace('"Tổng sản phẩm trong nước"@vi', '"GDP  "@vi', 1)
    path.write_text(text, encoding="utf-8")

    code, out, _ = hgkg("vocabulary", "check", broken, "--format", "tsv", "--lang", "en")

    assert code == 1
    assert "indicators.ttl, indicator:grdp: hg:measure points to" in out
    assert "can never match" in out
