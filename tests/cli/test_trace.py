"""``hgkg trace`` and ``hgkg view``: found, chosen, printed, drawn."""

from __future__ import annotations

import json

import pytest
from cli_factories import board_row, chain, target

from hgkg.query.chain import Hit
from hgkg.query.elsewhere import Elsewhere

FIRST = Hit("target", "iri:1", "Tổng thu ngân sách", "5", "≥ 7.520 tỷ đồng", "programme-2024", 100)
SECOND = Hit("target", "iri:2", "Thu nội địa", "5", "≥ 6.000 tỷ đồng", "programme-2024", 300)
PAPER = Hit("document", "iri:doc", "Nghị quyết 07-NQ/TU", "07-NQ/TU", "", "", 0)
BARE = Hit("document", "iri:bare", "Kết luận 15-KL/TW", "15-KL/TW", "", "", 0)


@pytest.fixture
def build(monkeypatch):
    """A build of two targets and two documents, one of which drives both targets."""
    hits = {"thu": (FIRST, SECOND, PAPER), "tổng thu": (FIRST,), "07": (PAPER,), "15": (BARE,), "07 15": (PAPER, BARE)}
    targets = {"iri:doc": (FIRST, SECOND), "iri:bare": ()}
    monkeypatch.setattr("hgkg.store.open_store", lambda folder: folder)
    monkeypatch.setattr("hgkg.query.left_out.left_out_note", lambda *_: "")
    monkeypatch.setattr("hgkg.query.trace.find", lambda store, words, lang: hits.get(words, ()))
    known = (Elsewhere("person", "people", "name"),)
    monkeypatch.setattr("hgkg.query.elsewhere.elsewhere", lambda store, words: known if words == "trần" else ())
    monkeypatch.setattr("hgkg.query.trace.board_targets", lambda store, lang: (FIRST, SECOND))
    monkeypatch.setattr(
        "hgkg.query.board.board",
        lambda store, lang: tuple(board_row(target=target(indicator=h.label, iri=h.iri)) for h in (FIRST, SECOND)),
    )
    monkeypatch.setattr("hgkg.query.trace.targets_of", lambda store, hit, lang: targets.get(hit.iri, (hit,)))
    monkeypatch.setattr(
        "hgkg.query.trace.chains",
        lambda store, hits, lang: tuple(chain(target=target(indicator=hit.label, iri=hit.iri)) for hit in hits),
    )


@pytest.mark.usefixtures("build")
def test_one_hit_is_printed_from_the_resolution_to_the_verdict(hgkg):
    ran = hgkg("trace", "tổng", "thu")
    assert ran.code == 0
    steps = ["07-NQ/TU", "Chương trình năm 2024", "Tổng thu ngân sách", "▲ vượt", "8.455 tỷ đồng"]
    places = [ran.out.rindex(step) for step in steps[:1]] + [ran.out.index(step, 200) for step in steps[1:]]
    assert all(words in ran.out for words in steps)
    assert len(places) == 5
    assert "“thực hiện Nghị quyết số 07-NQ/TU”" in ran.out
    assert "programme-2024, mục I/2, ký tự 40–72" in ran.out
    assert "Ban Chấp hành Đảng bộ tỉnh" in ran.out
    assert ran.err == 'Xem bằng hình: hgkg view "tổng thu"\n'


@pytest.mark.usefixtures("build")
@pytest.mark.parametrize("words", ["thu", "07"])
def test_several_hits_are_listed_with_numbers(hgkg, words):
    ran = hgkg("trace", words)
    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines() if line.split()[:1] in (["1"], ["2"])] == ["1", "2"]
    assert "programme-2024:300" in ran.out
    assert ran.err == "Có 2 kết quả: chọn bằng --choose SỐ, hoặc --all để lấy hết\n"


@pytest.mark.usefixtures("build")
def test_a_list_is_data_too(hgkg):
    rows = [json.loads(line) for line in hgkg("trace", "07", "--format", "jsonl").out.splitlines()]
    assert [(row["choose"], row["indicator"], row["through"]) for row in rows] == [
        (1, "Tổng thu ngân sách", "Nghị quyết 07-NQ/TU"),
        (2, "Thu nội địa", "Nghị quyết 07-NQ/TU"),
    ]


@pytest.mark.usefixtures("build")
def test_one_is_chosen_by_its_number(hgkg):
    ran = hgkg("trace", "thu", "--choose", "2")
    assert "Thu nội địa" in ran.out
    assert "Tổng thu ngân sách" not in ran.out.splitlines()[0]
    assert ran.err == 'Xem bằng hình: hgkg view "thu" --choose 2\n'
    wrong = hgkg("trace", "thu", "--choose", "3")
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err == "--choose: không có kết quả số 3; hãy chọn từ 1 đến 2\n"


@pytest.mark.usefixtures("build")
def test_all_are_taken(hgkg):
    rows = [json.loads(line) for line in hgkg("trace", "thu", "--all", "--format", "jsonl").out.splitlines()]
    assert {row["chain"] for row in rows} == {"Tổng thu ngân sách", "Thu nội địa"}


@pytest.mark.usefixtures("build")
@pytest.mark.parametrize("command", ["trace", "view"])
def test_nothing_found(hgkg, command, tmp_path):
    assert hgkg(command, "xyz") == (1, "", "Không tìm thấy 'xyz' trong bản dựng build\n")
    bare = hgkg(command, "15")
    assert bare == (1, "", "Kết luận 15-KL/TW: có trong bản dựng nhưng không gắn với chỉ tiêu nào\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("build")
def test_words_that_are_no_target_lead_to_the_question_that_knows_them(hgkg):
    ran = hgkg("trace", "trần", "--lang", "en")
    command = 'hgkg query people -p name="trần"'
    told = f"no target hangs on 'trần'; in this build it is in the name of: person; ask: {command}\n"
    assert ran == (1, "", told)


@pytest.mark.usefixtures("build")
def test_what_has_no_target_is_said_beside_what_has(hgkg):
    ran = hgkg("trace", "07", "15")
    assert ran.code == 0
    assert ran.err.splitlines()[0].startswith("Kết luận 15-KL/TW: có trong bản dựng")


@pytest.mark.usefixtures("build")
def test_a_view_is_a_page(hgkg, tmp_path):
    ran = hgkg("view", "tổng", "thu", "--output", "chuỗi.html")
    assert ran == (0, "", "Đã ghi trang chuỗi.html (1 chuỗi)\n")
    assert "Tổng thu ngân sách" in (tmp_path / "chuỗi.html").read_text(encoding="utf-8")
    assert hgkg("view", "tổng thu").err == "Đã ghi trang target-05.html (1 chuỗi)\n"
    assert hgkg("view", "thu", "--all").err == "Đã ghi trang targets.html (2 chuỗi)\n"


@pytest.mark.usefixtures("build")
def test_a_view_of_several_lists_them_and_writes_nothing(hgkg, tmp_path):
    ran = hgkg("view", "thu")
    assert ran.code == 1  # a page was asked for
    assert "Thu nội địa" in ran.out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("build")
def test_a_view_of_all_is_the_board_with_its_chains(hgkg, tmp_path):
    ran = hgkg("view", "--all", "--build", "build")
    assert ran.code == 0
    assert ran.err == "Đã ghi bảng build/html/board.html\nĐã ghi trang build/html/network.html (2 chuỗi)\n"
    assert 'href="network.html#target-' in (tmp_path / "build/html/board.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("build")
def test_a_view_of_all_in_one_file(hgkg, tmp_path):
    assert hgkg("view", "--all", "-o", "all.html").err == "Đã ghi trang all.html (2 chuỗi)\n"
    assert "Thu nội địa" in (tmp_path / "all.html").read_text(encoding="utf-8")


def test_a_view_of_nothing_is_refused(hgkg):
    ran = hgkg("view")
    assert ran.code == 2
    assert ran.err == (
        "hgkg view: chưa nói chỉ tiêu nào; hãy nêu một phần tên chỉ tiêu, hoặc dùng --all để lấy tất cả\n"
    )
