"""Which mentions of events are of one event."""

from __future__ import annotations

import pytest

from hgkg.publish.site.entities.same_events import same_events
from hgkg.publish.site.gathered.said import Said
from hgkg.query.chain import Place

PROVINCE, NATION = "tỉnh Hậu Giang", "toàn quốc"
Row = tuple[str, str, str, int | None]  # name, time, place, which of its series

ONE = [
    (("Đại hội Đảng bộ tỉnh lần thứ XIV", "", PROVINCE, 14),
     ("Đại hội đại biểu Đảng bộ tỉnh Hậu Giang lần thứ XIV, nhiệm kỳ 2020 - 2025", "2020", PROVINCE, 14),
     "an ordinal of one Party committee never comes again"),
    (("Đại hội XIV của Đảng", "", NATION, 14), ("Đại hội đại biểu toàn quốc lần thứ XIV của Đảng", "2026", NATION, 14),
     "the nation's, in two orders of words"),
    (("Diễn tập phòng thủ huyện Vị Thủy", "2024", "huyện Vị Thủy", None),
     ("diễn tập phòng thủ huyện Vị Thủy", "2024-07", "huyện Vị Thủy", None), "one name, place and year"),
    (("Giải Marathon quốc tế", "2024", PROVINCE, None),
     ("Giải Marathon Quốc tế “Mekong Delta” tỉnh Hậu Giang lần thứ V năm 2024", "2024-07", PROVINCE, 5),
     "a name without its place, ordinal and what it quotes"),
    (("Bộ trưởng phê duyệt Quy hoạch tỉnh thời kỳ 2021-2030 và tầm nhìn đến năm 2050", "2024", PROVINCE, None),
     ("Bộ trưởng phê duyệt Quy hoạch tỉnh Hậu Giang", "2024-05", PROVINCE, None), "without the times of what it names"),
]  # fmt: skip
APART = [
    (("Đại hội Đảng bộ tỉnh lần thứ XIV", "", PROVINCE, 14), ("Đại hội Đảng bộ tỉnh lần thứ XV", "", PROVINCE, 15),
     "another ordinal"),
    (("Đại hội Đảng bộ tỉnh lần thứ XIV", "", PROVINCE, 14), ("Đại hội Đảng toàn quốc lần thứ XIV", "", NATION, 14),
     "another body"),
    (("Đại hội Hội Nông dân tỉnh lần thứ V", "", PROVINCE, 5), ("Đại hội Công đoàn tỉnh lần thứ V", "", PROVINCE, 5),
     "another organisation of the province"),
    (("Hội thi Dân vận lần thứ III", "2024", PROVINCE, 3), ("Hội thi Dân vận lần thứ IV", "2024", PROVINCE, 4),
     "two ordinals of one contest in one year"),
    (("Cuộc thi tìm hiểu sách “A”", "2024", PROVINCE, None), ("Cuộc thi tìm hiểu sách “B”", "2024", PROVINCE, None),
     "two things quoted"),
    (("Hội nghị tổng kết", "2024", PROVINCE, None), ("Hội nghị tổng kết lần thứ 2", "2024", PROVINCE, 2),
     "meetings recur"),
    (("Ngày hội văn hóa các dân tộc", "2023", PROVINCE, None),
     ("Ngày hội văn hóa các dân tộc năm 2024", "2024", PROVINCE, None), "two years"),
    (("Đại hội XI", "", "", 11), ("Đại hội XI", "", "", 11), "nobody knows whose"),
    (("Cơn bão số 3", "2023", "", 3), ("Cơn bão số 3", "2024", "", 3), "storms are numbered anew each year"),
    (("Họp mặt đầu xuân", "", PROVINCE, None), ("Họp mặt đầu xuân", "", PROVINCE, None), "a name without a time"),
    (("Đại hội Mặt trận Tổ quốc", "2024", PROVINCE, None), ("Đại hội Mặt trận Tổ quốc", "2024", "huyện A", None),
     "another place"),
]  # fmt: skip


def _said(number: int, row: Row) -> Said:
    name, time, place, series = row
    fields = {"name": name, "date": time, "place": place, "series": series}
    kept = {key: value for key, value in fields.items() if value not in ("", None)}
    return Said(f"id:{number}", kept, Place(f"doc-{number}", "", None, None, 0, 1, name), {})


@pytest.mark.parametrize(("first", "second", "why"), ONE, ids=[case[2] for case in ONE])
def test_one_event(first: Row, second: Row, why: str) -> None:
    (same,) = same_events([_said(1, first), _said(2, second)])
    assert (len(same.mentions), same.time) == (2, max(first[1], second[1], key=len))
    assert same.documents == ("doc-1", "doc-2")
    assert same.shown.iri == ("id:2" if second[1] else "id:1")


@pytest.mark.parametrize(("first", "second", "why"), APART, ids=[case[2] for case in APART])
def test_two_events(first: Row, second: Row, why: str) -> None:
    assert len(same_events([_said(1, first), _said(2, second)])) == 2


def test_an_undated_mention_is_of_neither_year() -> None:
    rows: list[Row] = [("Đại hội Hội A lần thứ V", year, PROVINCE, 5) for year in ("2018", "2023", "")]
    assert [same.time for same in same_events(_said(n, row) for n, row in enumerate(rows))] == ["2018", "2023", ""]


def test_a_year_of_the_document_gives_way_to_one_that_is_said() -> None:
    assumed = _said(1, ("Lễ hội Hoa Xuân", "2024", PROVINCE, None))
    assumed = Said(assumed.iri, {**assumed.row, "assumed": True}, assumed.place, {})
    said = _said(2, ("Lễ hội Hoa Xuân", "2024", PROVINCE, None))
    assert [same.assumed for same in same_events([assumed])] == [True]
    assert [same.assumed for same in same_events([assumed, said])] == [False]
