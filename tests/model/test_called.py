"""What a document is called within a sentence: never by the name of its file alone, and no two the same."""

from __future__ import annotations

import pytest

from hgkg.model.called import called
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import DocumentRecord


def record(doc: str, **more: object) -> DocumentRecord:
    return DocumentRecord(id=f"document-{doc}", doc=doc, start=0, end=1, quote="x", **more)  # type: ignore[arg-type]


NAMED = [
    ({"type": "Nghị quyết", "number": "07-NQ/TU", "period": "2024"}, "Nghị quyết 07-NQ/TU", "Nghị quyết 07-NQ/TU"),
    ({"type": "Chương trình", "period": "2024", "title": "CHƯƠNG TRÌNH x"}, "Chương trình năm 2024", "Programme 2024"),
    ({"type": "Kế hoạch", "period": "2021/2025"}, "Kế hoạch giai đoạn 2021–2025", "Plan 2021–2025"),
    ({"type": "Báo cáo", "period": "2024-Q3"}, "Báo cáo quý III năm 2024", "Report Q3 2024"),
    ({"type": "news", "period": "2024", "title": "Xuân về"}, "Tin, bài báo “Xuân về”", "News article “Xuân về”"),
    ({"title": "Sổ tay"}, "“Sổ tay”", "“Sổ tay”"),
    ({}, "(ghi-chep)", "(ghi-chep)"),
]


@pytest.mark.parametrize(("told", "vi", "en"), NAMED)
def test_a_document_is_called_by_number_else_type_and_time_else_title(
    lexicon: Lexicon, told: dict[str, object], vi: str, en: str
) -> None:
    names = called([record("ghi-chep", **told)], lexicon.document_types.values())
    assert names == {"ghi-chep": {"vi": vi, "en": en}}


def test_two_of_one_type_and_year_are_told_apart_by_their_titles_then_by_their_files(lexicon: Lexicon) -> None:
    plans = [
        record("a", type="Kế hoạch", period="2024", title="KẾ HOẠCH chuyển đổi số"),
        record("b", type="Kế hoạch", period="2024", title="KẾ HOẠCH phòng, chống thiên tai"),
        record("c", type="Kế hoạch", period="2024", title="KẾ HOẠCH phòng, chống thiên tai"),
    ]
    names = called(plans, lexicon.document_types.values())
    assert [name["vi"] for name in names.values()] == [
        "Kế hoạch “KẾ HOẠCH chuyển đổi số”",
        "Kế hoạch “KẾ HOẠCH phòng, chống thiên tai” (b)",
        "Kế hoạch “KẾ HOẠCH phòng, chống thiên tai” (c)",
    ]


def test_a_long_title_is_cut_between_words(lexicon: Lexicon) -> None:
    (name,) = called([record("a", title="phát triển " * 20)], lexicon.document_types.values()).values()
    assert name["vi"].endswith("phát triển…”") and len(name["vi"]) < 75
