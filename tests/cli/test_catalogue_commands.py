"""``hgkg add`` and ``hgkg remove``."""

from __future__ import annotations

import hashlib
import tomllib

import pytest

TEXT = "TỈNH ỦY HẬU GIANG\nSố 12-CTr/TU\n\nCHƯƠNG TRÌNH\nthực hiện nhiệm vụ năm 2025\n\nThu ngân sách 8.000 tỷ đồng.\n"


@pytest.fixture
def mailed(tmp_path):
    """A document that came from elsewhere."""
    path = tmp_path / "mail" / "Chương trình (bản cuối).txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


def listed(tmp_path):
    text = (tmp_path / "data" / "documents" / "catalogue.toml").read_text(encoding="utf-8")
    return tomllib.loads(text).get("document", [])


def test_a_document_is_copied_and_entered_with_what_is_guessed(hgkg, mailed, tmp_path):
    ran = hgkg("add", mailed)
    assert (ran.code, ran.err) == (
        0,
        "Đã ghi programme-2025 (data/documents/programme-2025.txt) vào data/documents/catalogue.toml\n",
    )
    (entry,) = listed(tmp_path)
    assert entry == {
        "slug": "programme-2025",
        "file": "programme-2025.txt",
        "name": "Chương trình (bản cuối).txt",
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "genre": "programme",
        "period": "2025",
        "language": "vi",
    }
    assert tomllib.loads(ran.out)["document"] == [entry], "what was guessed is shown"
    assert (tmp_path / "data" / "documents" / "programme-2025.txt").read_text(encoding="utf-8") == TEXT
    assert mailed.exists()


def test_what_is_told_takes_the_place_of_the_guess(hgkg, mailed, tmp_path):
    hgkg("add", mailed, "--slug", "ctr-12", "--genre", "plan", "--period", "2020/2025", "--documents", tmp_path / "d")
    entry = tomllib.loads((tmp_path / "d" / "catalogue.toml").read_text(encoding="utf-8"))["document"][0]
    assert [entry[key] for key in ("slug", "genre", "period", "file")] == ["ctr-12", "plan", "2020/2025", "ctr-12.txt"]


def test_a_file_among_the_documents_stays_where_it_is(hgkg, tmp_path):
    path = tmp_path / "data" / "documents" / "2025" / "chuong trinh.txt"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, encoding="utf-8")
    assert hgkg("add", path).code == 0
    entry = tomllib.loads((path.parent / "catalogue.toml").read_text(encoding="utf-8"))["document"][0]
    assert entry["file"] == "chuong trinh.txt"
    assert list((tmp_path / "data").rglob("*.txt")) == [path]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--slug", "có dấu"], "--slug: 'có dấu' không dùng làm tên ngắn được"),
        (["--slug", "../../made/up"], "--slug: '../../made/up' không dùng làm tên ngắn được"),
        (["--genre", "poem"], "--genre: không nhận 'poem'; hãy dùng một trong: programme"),
        (["--period", "năm sau"], "--period: không hiểu kỳ 'năm sau'; hãy viết như"),
    ],
)
def test_a_wrong_word_changes_nothing(hgkg, mailed, tmp_path, arguments, words):
    ran = hgkg("add", mailed, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert not list((tmp_path / "data").rglob("*.t*"))
    assert sorted(path.name for path in tmp_path.parent.iterdir() if path.name == "made") == []


def test_a_document_is_entered_once(hgkg, mailed, tmp_path):
    hgkg("add", mailed)
    ran = hgkg("add", mailed, "--slug", "again")
    assert ran.code == 2
    assert "đã có trong danh mục với tên programme-2025" in ran.err
    assert len(listed(tmp_path)) == 1


def test_no_file_is_overwritten(hgkg, mailed, tmp_path):
    there = tmp_path / "data" / "documents" / "programme-2025.txt"
    there.parent.mkdir(parents=True)
    there.write_text("khác", encoding="utf-8")
    ran = hgkg("add", mailed)
    assert ran.code == 2
    assert "đã có tệp khác ở đây; hãy chọn tên khác bằng --slug" in ran.err
    assert there.read_text(encoding="utf-8") == "khác"


def test_a_period_that_cannot_be_guessed_is_asked_for(hgkg, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("NGHỊ QUYẾT\nvề công tác cán bộ\n", encoding="utf-8")
    ran = hgkg("add", path)
    assert ran.code == 2
    assert "không đoán được kỳ của văn bản; hãy nêu bằng --period" in ran.err


def test_removing_takes_the_entry_out_and_puts_the_file_away(hgkg, mailed, tmp_path):
    hgkg("add", mailed)
    ran = hgkg("remove", "programme-2025", "--lang", "en")
    assert ran.code == 0
    assert "Took programme-2025 out of data/documents/catalogue.toml" in ran.err
    assert "data/documents/.removed/programme-2025.txt" in ran.err
    assert tomllib.loads(ran.out)["document"][0]["slug"] == "programme-2025", "what was taken out is shown"
    assert listed(tmp_path) == []
    away = tmp_path / "data" / "documents" / ".removed"
    assert (away / "programme-2025.txt").read_text(encoding="utf-8") == TEXT
    hgkg("add", mailed)
    hgkg("remove", "programme-2025")
    assert sorted(path.name for path in away.iterdir()) == ["programme-2025-2.txt", "programme-2025.txt"]


def test_a_changed_file_is_entered_anew_as_the_error_says(hgkg, mailed, tmp_path):
    hgkg("add", mailed)
    file = tmp_path / "data" / "documents" / "programme-2025.txt"
    file.write_text(TEXT + "Thêm một câu.\n", encoding="utf-8")
    said = hgkg("add", file).err
    assert f"hãy khôi phục tệp, hoặc chạy `hgkg remove programme-2025 --documents {file.parent}`" in said
    assert hgkg("remove", "programme-2025").code == 0
    assert hgkg("add", file.parent / ".removed" / file.name).code == 0
    assert [entry["slug"] for entry in listed(tmp_path)] == ["programme-2025"]
    assert "Thêm một câu." in file.read_text(encoding="utf-8")
    assert not list((file.parent / ".removed").glob("*.toml"))
