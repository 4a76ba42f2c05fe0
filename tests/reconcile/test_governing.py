"""Which clauses of a sentence a document holds for that it names: 07-NQ/TU, for what stands in [square brackets]."""

from __future__ import annotations

import re

import pytest
from reading import Reader, conclude, report, targets

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Drive
from hgkg.reconcile.governing import governs
from hgkg.text.spans import Span

APART = [  # the semicolon parts clauses: each has its own
    "[Kết nạp 120 đảng viên]; 100% chi bộ sinh hoạt định kỳ theo Hướng dẫn số 07-NQ/TU.",
    "Sinh hoạt chi bộ theo Hướng dẫn số 07-NQ/TU đạt 100%; [kết nạp 120 đảng viên].",
    "[Thu ngân sách 5.000 tỷ đồng]; chi theo Nghị quyết số 07-NQ/TU là 4.000 tỷ đồng; vay 100 tỷ đồng.",
    "Có 42 xã nông thôn mới; [tỷ lệ hộ nghèo 1%]; giải ngân Chương trình theo Quyết định số 07-NQ/TU đạt 95%.",
    "Ban Thường vụ kiểm tra việc thực hiện Chỉ thị số 07-NQ/TU với 3 đảng ủy; [Ủy ban Kiểm tra giám sát 5 đảng ủy].",
    "Trồng 500 ha rừng (Kế hoạch số 07-NQ/TU; Thông báo số 5); [nuôi 200 ha tôm].",
    "Đạt 95% kế hoạch vốn, theo Quyết định số 07-NQ/TU; [thu hút 12 dự án].",
    "[Tổ chức 12 lớp]; ban hành Kế hoạch số 07-NQ/TU; cử 40 cán bộ đi học.",
    "Đã có 90% xã thực hiện Đề án số 07-NQ/TU; [95% ấp có nhà văn hóa].",
    "[Giảm 5 vụ tai nạn]; tuyên truyền Luật theo Kế hoạch số 07-NQ/TU cho 900 người; lập 30 biên bản.",
]
TOGETHER = [  # the head of the sentence, a list of documents, brackets and the clause itself
    "Thực hiện Nghị quyết số 07-NQ/TU: trồng 500 ha rừng; [nuôi 200 ha tôm]; lập 5 hợp tác xã.",
    "Thực hiện Nghị quyết số 07-NQ/TU, toàn tỉnh trồng 500 ha rừng; [nuôi 200 ha tôm].",
    "Theo Kế hoạch số 07-NQ/TU, năm 2024 có 42 xã nông thôn mới; [tỷ lệ hộ nghèo còn 1%].",
    "Vốn của Nghị quyết số 07-NQ/TU là 500 tỷ đồng, trong đó: trung ương 300 tỷ đồng; [tỉnh 200 tỷ đồng].",
    "Vốn theo Quyết định số 07-NQ/TU là 500 tỷ đồng, bao gồm trung ương 300 tỷ đồng; [tỉnh 200 tỷ đồng].",
    "Các chỉ tiêu của Nghị quyết số 07-NQ/TU cụ thể như sau: thu 5.000 tỷ đồng; [chi 4.000 tỷ đồng]; vay 10 tỷ đồng.",
    "[Xếp loại 1.200 tổ chức] theo Quy định số 124-QĐ/TW; Hướng dẫn số 07-NQ/TU; Kế hoạch số 9-KH/TU.",
    "Kỷ luật 5 đảng viên (2 khiển trách; 3 cảnh cáo) theo Quy định số 07-NQ/TU, [giảm 2 đảng viên].",
    "[Kết nạp 120 đảng viên] theo Kế hoạch số 07-NQ/TU; mở 5 lớp bồi dưỡng.",
    "Tiếp tục triển khai thực hiện Kết luận số 07-NQ/TU, ngay từ đầu năm thu 50 tỷ đồng; [kết nạp 120 đảng viên].",
]
_DOCUMENT = re.compile(r"(?:[A-ZĐ][\w]*\s)?(?:[\w]+\s)?số \S+(?<![;,:.)])")
_NAMED = "07-NQ/TU"


@pytest.mark.parametrize(
    ("sentence", "holds"), [*((text, False) for text in APART), *((text, True) for text in TOGETHER)]
)
def test_what_a_document_holds_for(sentence: str, holds: bool) -> None:
    opened, closed = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    listed = [m.start() for m in _DOCUMENT.finditer(text)]
    named = next(start for start in reversed(listed) if start < text.index(_NAMED))
    end = text.index(_NAMED) + len(_NAMED)

    assert governs(text, Span(0, len(text)), listed, Span(named, end), Span(opened, closed)) is holds


def test_a_document_of_the_next_clause_drives_no_target(read: Reader, lexicon: Lexicon) -> None:
    aims = "1. Kết nạp 120 đảng viên; 100% chi bộ sinh hoạt theo Hướng dẫn số 12-HD/BTCTW ngày 06/7/2018."
    found = conclude(lexicon, read(targets(aims), slug="plan"), read(report("Kết quả tốt."), slug="report"))

    explicit = [d for d in found.of(Drive) if d.basis == "explicit"]
    aimed = {d.target: found.by_id(d.target).quote for d in explicit}

    assert {d.driver_number for d in explicit} == {"12-HD/BTCTW"}
    assert [quote[:11] for quote in aimed.values()] == ["100% chi bộ"]
