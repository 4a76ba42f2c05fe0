"""What a document is called within a sentence: never by the name of its file alone, and no two the same."""

from __future__ import annotations

import pytest

from hgkg.model.called import LONGEST, Head, called

TYPES = {"nghi-quyet": ("Nghị quyết", "Resolution"), "chuong-trinh": ("Chương trình", "Programme")}
TYPES |= {"ke-hoach": ("Kế hoạch", "Plan"), "bao-cao": ("Báo cáo", "Report"), "news": ("Tin, bài báo", "News article")}


def head(slug: str, type: str = "", **more: str) -> Head:
    words = dict(zip(("vi", "en"), TYPES.get(type, ("", "")), strict=True))
    return Head(**{"slug": slug, "type": type, "words": words, "number": "", "period": "", "title": "", **more})  # type: ignore[arg-type]


NAMED = [
    ({"type": "nghi-quyet", "number": "07-NQ/TU", "period": "2024"}, "Nghị quyết 07-NQ/TU", "Nghị quyết 07-NQ/TU"),
    ({"type": "chuong-trinh", "period": "2024", "title": "CHƯƠNG x"}, "Chương trình năm 2024", "Programme 2024"),
    ({"type": "ke-hoach", "period": "2021/2025"}, "Kế hoạch giai đoạn 2021–2025", "Plan 2021–2025"),
    ({"type": "bao-cao", "period": "2024-Q3"}, "Báo cáo quý III năm 2024", "Report Q3 2024"),
    ({"type": "news", "period": "2024", "title": "Xuân về"}, "Tin, bài báo “Xuân về”", "News article “Xuân về”"),
    ({"title": "Sổ tay"}, "“Sổ tay”", "“Sổ tay”"),
    ({}, "(ghi-chep)", "(ghi-chep)"),
]


@pytest.mark.parametrize(("told", "vi", "en"), NAMED)
def test_a_document_is_called_by_number_else_type_and_time_else_title(told: dict[str, str], vi: str, en: str) -> None:
    assert called([head("ghi-chep", **told)]) == {"ghi-chep": {"vi": vi, "en": en}}


def test_two_of_one_type_and_year_are_told_apart_by_their_titles_then_by_their_files() -> None:
    plans = [
        head("a", "ke-hoach", period="2024", title="KẾ HOẠCH chuyển đổi số"),
        head("b", "ke-hoach", period="2024", title="KẾ HOẠCH phòng, chống thiên tai"),
        head("c", "ke-hoach", period="2024", title="KẾ HOẠCH phòng, chống thiên tai"),
    ]
    assert [name["vi"] for name in called(plans).values()] == [
        "Kế hoạch “KẾ HOẠCH chuyển đổi số”",
        "Kế hoạch “KẾ HOẠCH phòng, chống thiên tai” (b)",
        "Kế hoạch “KẾ HOẠCH phòng, chống thiên tai” (c)",
    ]


def test_a_long_title_is_cut_between_words() -> None:
    (name,) = called([head("a", title="phát triển " * 20)], LONGEST).values()
    assert name["vi"].endswith("phát triển…”")
    assert len(name["vi"]) < 75


def test_a_title_is_whole_where_names_in_it_are_yet_to_be_hidden() -> None:
    title = "Đồng chí Bí thư Tỉnh ủy làm việc với các xã vùng sâu: “" + "x " * 40 + "” Nguyễn Văn An"
    (name,) = called([head("a", "news", title=title)]).values()
    assert name["vi"] == f"Tin, bài báo “{title}”"
