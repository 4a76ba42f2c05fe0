"""The reading view of made-up documents: hostile words, odd line ends, a text in parts, one that says nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from text_page import TextPage, text_page

from hgkg.pipeline import build
from hgkg.publish.site.reading import parts as reading_parts
from hgkg.publish.site.writing import write_site
from hgkg.query.opened import Opened

HEAD = """TỈNH ỦY BẮC SƠN
Số 12-NQ/TU

NGHỊ QUYẾT
Về nhiệm vụ năm 2024

"""
HOSTILE = (
    "<script>alert(1)</script> & \"quoted\" 'single' <img src=x onerror=alert(1)> &lt;b&gt; {{ 7 * 7 }} "
    "</div></main> \u2028 \\u003c ]]>"
)
AIMS = f"""{HEAD}I. CHỈ TIÊU CHỦ YẾU
1. Tốc độ tăng trưởng kinh tế (GRDP) đạt\u20288,5%.{HOSTILE}
2. Thực hiện Nghị quyết số 20-NQ/TW của {HOSTILE} thu nhập bình quân đầu người đạt 90 triệu đồng.
"""

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """``write(name, text)``: the site of one document."""

    def written(name: str, text: str) -> Path:
        (tmp_path / "documents").mkdir()
        (tmp_path / "documents" / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
        build([tmp_path / "documents"], tmp_path / "build")
        write_site(tmp_path / "site", Opened(tmp_path / "build", without_people=False))
        return tmp_path / "site"

    return written


def parts(site: Path, lang: str = "vi") -> list[tuple[Path, TextPage]]:
    """The pages of the only text of a site, in order."""
    paths = sorted((site / lang / "text").glob("*.html"), key=lambda path: (len(path.name), path.name))
    return [(path, text_page(path)) for path in paths]


def test_hostile_words_stay_words(write: Write) -> None:
    site = write("nghi-quyet", AIMS)
    ((path, page),) = parts(site)
    assert page.text == AIMS
    html = path.read_text(encoding="utf-8")
    assert "<script>alert" not in html
    assert "<img" not in html
    assert {one.tag for one in page.source.iter()} <= {"div", "mark", "span", "a", "br"}
    assert any("<script>alert(1)" in str(facts) for facts in page.facts["spans"].values())


def test_hostile_words_are_nowhere_markup(write: Write) -> None:
    """Names of documents, bodies and tasks are words of a document too."""
    site = write("nghi-quyet", AIMS)
    pages = [path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))]
    assert any("&lt;script&gt;alert(1)" in html for html in pages)
    for html in pages:
        assert "<script>alert" not in html
        assert "<img src=x" not in html


def test_a_name_in_a_file_name_is_left_out_with_the_people(tmp_path: Path) -> None:
    text = f"{HEAD}Ông Lê Minh Hưng, Bí thư Tỉnh ủy Bắc Sơn, đã ký Nghị quyết số 05-NQ/TU ngày 01/3/2022.\n"
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "bai-cua-le-minh-hung.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "documents"], tmp_path / "build")
    write_site(tmp_path / "site", Opened(tmp_path / "build", without_people=True))
    ((path, page),) = parts(tmp_path / "site")
    assert "le-minh-hung" not in path.name
    assert "05-NQ/TU" in page.text
    assert "[…]" in page.text
    for path in sorted((tmp_path / "site").rglob("*")):
        assert "minh-hung" not in path.name
        assert path.is_dir() or "Minh Hưng" not in path.read_text(encoding="utf-8")


def test_facts_are_a_script_that_every_browser_reads(write: Write) -> None:
    script = next((write("nghi-quyet", AIMS) / "vi" / "text").glob("*.facts.js")).read_text(encoding="utf-8")
    assert "\u2028" not in script
    assert "\\u2028" in script


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_kept(end: str, write: Write) -> None:
    text = AIMS.replace("\n", end)
    ((_, page),) = parts(write("nghi-quyet", text))
    assert page.text == text


def test_a_text_in_which_nothing_is_read(write: Write) -> None:
    text = "xin chào\n\n   các bạn\t!\n"
    site = write("chao", text)
    ((_, page),) = parts(site)
    assert page.text == text
    assert (site / "vi" / "documents.html").is_file()


def test_a_long_text_stands_in_parts(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_parts, "MOST", 9_000)
    aim = "Tốc độ tăng trưởng kinh tế (GRDP) đạt {n},5%; thực hiện Nghị quyết số {n}-NQ/TU, phấn đấu thu ngân sách.\n"
    chapters = [f"{roman}. CHỈ TIÊU PHẦN {roman}\n" + "".join(aim.format(n=n) for n in range(5, 45)) for roman in "IVX"]
    text = HEAD + "\n".join(chapters)
    site = write("dai", text)
    pages = parts(site)

    assert len(pages) > 2
    assert "".join(page.text for _, page in pages) == text
    assert [path.name for path, _ in pages] == ["dai.html", *(f"dai.part-{n}.html" for n in range(2, len(pages) + 1))]
    assert [path.name for path, _ in parts(site, "en")] == [path.name for path, _ in pages]
    assert [page.text for _, page in parts(site, "en")] == [page.text for _, page in pages]

    # Where the script leads from a place: the last part that does not begin behind it.
    html = pages[0][0].read_text(encoding="utf-8")
    borders = [int(one) for one in re.search(r'data-borders="([\d,]+)"', html)[1].split(",")]  # type: ignore[index]
    names = re.search(r'data-names="([^"]+)"', html)[1].split(",")  # type: ignore[index]
    assert names == [path.name for path, _ in pages]
    records = [json.loads(line) for line in (site.parent / "build" / "records.jsonl").read_text().splitlines()]
    assert len(records) > 100
    for record in records:
        part = sum(border <= record["start"] for border in borders) - 1
        assert f"c{record['start']}-{record['end']}" in pages[part][1].places, record["id"]

    # What is marked across a border goes on behind it.
    assert all(one.get("data-of") or one.get("id") or one.get("class") for _, page in pages for one in page.source)


def test_the_outline_leads_into_each_part(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_parts, "MOST", 9_000)
    body = "Cải cách hành chính tiếp tục được đẩy mạnh trong toàn tỉnh.\n" * 60
    site = write("dai", HEAD + "".join(f"{roman}. PHẦN {roman}\n{body}" for roman in ("I", "II", "III", "IV")))
    for path, page in parts(site):
        html = path.read_text(encoding="utf-8")
        ways = re.findall(r'<li class="depth-\d"><a href="#([^"]+)"', html)
        assert set(ways) <= set(page.places)
        assert html.count('aria-current="page"') == 1
        others = set(re.findall(r'href="\.\./(text/[^"#]+)"', html))
        assert others >= {f"text/{name.name}" for name, _ in parts(site)}
