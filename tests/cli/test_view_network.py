"""``hgkg view --network``: the list of networks, and one of them as a page."""

from __future__ import annotations

DOCUMENT = """TỈNH ỦY BẮC SƠN
Số 12-CTr/TU
Bắc Sơn, ngày 03 tháng 02 năm 2024

CHƯƠNG TRÌNH
công tác năm 2024

Thực hiện Nghị quyết số 07-NQ/TU ngày 09 tháng 11 năm 2022 của Tỉnh ủy.
"""


def built(hgkg, tmp_path):
    (tmp_path / "programme.txt").write_text(DOCUMENT, encoding="utf-8")
    assert hgkg("build", "programme.txt").code == 0


def test_without_a_name_the_networks_are_listed(hgkg, tmp_path):
    built(hgkg, tmp_path)
    ran = hgkg("view", "--network")
    assert ran.code == 0
    for name in ("citations", "programme", "duties", "inspections", "corpus"):
        assert name in ran.out
    assert [path.name for path in tmp_path.glob("*.html")] == []


def test_a_network_is_written_under_its_name_or_another(hgkg, tmp_path):
    built(hgkg, tmp_path)
    ran = hgkg("view", "--network", "citations")
    assert ran.code == 0
    assert ran.err.startswith("Đã ghi sơ đồ citations.html: ")
    assert "07-NQ/TU" in (tmp_path / "citations.html").read_text(encoding="utf-8")
    assert hgkg("view", "--network", "citations", "--lang", "en", "--output", "x.html").code == 0
    assert "Documents that cite documents" in (tmp_path / "x.html").read_text(encoding="utf-8")


def test_a_network_that_there_is_not(hgkg, tmp_path):
    built(hgkg, tmp_path)
    ran = hgkg("view", "--network", "nothing")
    assert (ran.code, ran.out) == (2, "")
    assert "không có sơ đồ mạng 'nothing'; hãy dùng một trong: citations" in ran.err
