"""A small corpus of another province, made up for these tests: two programmes and a report; and ways to spoil it."""

from __future__ import annotations

import json
from pathlib import Path

from hgkg.pipeline import build
from hgkg.publish.exchange.export import Source
from hgkg.store import create_store, open_store

PROGRAMME = """TỈNH ỦY CÀ MAU
*
Số 31-CTr/TU
Cà Mau, ngày 12 tháng 01 năm 2024

CHƯƠNG TRÌNH
CÔNG TÁC NĂM 2024

Thực hiện Nghị quyết số 05-NQ/TU ngày 02/3/2021 của Tỉnh ủy về phát triển kinh tế thủy sản, Tỉnh ủy ban hành Chương \
trình như sau:

I. CHỈ TIÊU CHỦ YẾU
(1) Thu ngân sách 5.200 tỷ đồng; tốc độ tăng trưởng GRDP từ 7% trở lên.
(2) Giảm tỷ lệ hộ nghèo còn 1,8%.
(3) Trồng mới 1.500 ha rừng, theo Nghị quyết số 05-NQ/TU.
(4) Tỷ lệ bao phủ bảo hiểm y tế 93,5%.

II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính tham mưu thực hiện chỉ tiêu số 1.
2. Sở Y tế chủ trì thực hiện chỉ tiêu số 4; hoàn thành trước ngày 30/11/2024.
"""
SECOND = """TỈNH ỦY CÀ MAU
*
Số 47-CTr/TU
Cà Mau, ngày 10 tháng 01 năm 2025

CHƯƠNG TRÌNH
CÔNG TÁC NĂM 2025

I. CHỈ TIÊU CHỦ YẾU
(1) Thu ngân sách 5.600 tỷ đồng.
(2) Kim ngạch xuất khẩu 1,3 tỷ USD.
"""
REPORT = """TỈNH ỦY CÀ MAU
*
Số 402-BC/TU
Cà Mau, ngày 20 tháng 12 năm 2024

BÁO CÁO
KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2024

I. KẾT QUẢ
Thu ngân sách đạt 5.310 tỷ đồng, đạt 102,12% kế hoạch, tăng 4,5% so với cùng kỳ. Tỷ lệ hộ nghèo còn 2,1%. Diện tích \
rừng trồng mới 1.500 ha. Số doanh nghiệp thành lập mới 420 doanh nghiệp.
Ban hành Nghị quyết số 18-NQ/TU ngày 05/6/2024 của Tỉnh ủy về chuyển đổi số.
"""
FILES = {"programme-2024.txt": PROGRAMME, "programme-2025.txt": SECOND, "report-2024.txt": REPORT}

HOSTILE = (
    "=cmd|' /C calc'!A0 \u0001\u0008 </Name><script>alert(1)</script> ]]> &amp; \U0001f4a5 \u202eabc\u202c \ufffe {0} '"
)
"""A formula, control characters, markup, an emoji, a mark that turns the writing, a sign that XML does not know."""

LONG = "ố\U0001f4a5" * 20_000  # 40,000 characters, 60,000 units as Excel counts them


def built(folder: Path, files: dict[str, str] = FILES) -> Path:
    """The build of some texts."""
    documents = folder / "documents"
    documents.mkdir(parents=True)
    for name, text in files.items():
        (documents / name).write_text(text, encoding="utf-8")
    build([documents], folder / "build")
    return folder / "build"


def source(build: Path, lang: str = "vi") -> Source:
    """A build as an exporter sees it."""
    build_id = json.loads((build / "report.json").read_text(encoding="utf-8"))["build_id"]
    return Source(open_store(build), build, build_id, lang)


def spoilt(build: Path, folder: Path, words: dict[str, str]) -> Path:
    """A build with some words of its graph replaced by others, wherever they stand."""
    lines = (build / "graph.nq").read_text(encoding="utf-8")
    for old, new in words.items():
        assert f'"{old}"' in lines, old
        lines = lines.replace(f'"{old}"', f'"{_escaped(new)}"')
    folder.mkdir()
    (folder / "graph.nq").write_text(lines, encoding="utf-8", newline="\n")
    (folder / "report.json").write_bytes((build / "report.json").read_bytes())
    create_store(folder / "graph.nq", folder / "store")
    return folder


def _escaped(text: str) -> str:
    return "".join(f"\\u{ord(c):04X}" if ord(c) < 0x20 or c in '"\\\ufffe' else c for c in text)
