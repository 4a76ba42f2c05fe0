"""Findings that need several documents: planted contradictions, each beside differences that are harmless."""

from __future__ import annotations

import pytest
from reading import Reader, World, conclude, programme, report

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import FindingRecord
from hgkg.text.numbers import format_number


def found(world: World, check: str) -> list[FindingRecord]:
    return [finding for finding in world.of(FindingRecord) if finding.rule == check]


def shows(finding: FindingRecord, *figures: float) -> bool:
    """Whether both messages show the figures, and the spans are in the texts."""
    said = {"vi": finding.message.vi, "en": finding.message.en}
    return all(format_number(figure, lang) in words for lang, words in said.items() for figure in figures)


@pytest.fixture
def two(read: Reader, lexicon: Lexicon):
    """Two documents of one province: by default two reports on 2024, or a programme and a report."""

    def made(one: str, other: str, plan: bool = False) -> World:
        first = programme("I. CÁC CHỈ TIÊU CHỦ YẾU\n" + one) if plan else report("I. KẾT QUẢ\n" + one)
        return conclude(lexicon, read(first, slug="one"), read(report("I. KẾT QUẢ\n" + other), slug="other"))

    return made


# one report, the other, severity and kind of the difference
VALUES = [
    # a transposition: the same period and unit
    ("Thu nội địa đạt 14.560 tỷ đồng.", "Thu nội địa đạt 15.460 tỷ đồng.", ("high", "giá trị khác nhau")),
    # a count may be of another scope
    ("Kết nạp mới 1.293 đảng viên.", "Kết nạp mới 1.239 đảng viên.", ("medium", "giá trị khác nhau")),
    # one value in two units
    ("Kim ngạch xuất khẩu đạt 1.950 triệu USD.", "Kim ngạch xuất khẩu đạt 1,95 tỷ USD.", None),
    # fewer digits
    ("Tỷ lệ hộ nghèo còn 3,52%.", "Tỷ lệ hộ nghèo còn 3,5%.", ("low", "làm tròn")),
    # a hedge before one figure
    ("Thu nội địa đạt 14.560 tỷ đồng.", "Thu nội địa đạt hơn 14.000 tỷ đồng.", ("low", "ước lượng")),
    # the same digits at another scale
    ("Thu nội địa đạt 14.560 tỷ đồng.", "Thu nội địa đạt 14.560 triệu đồng.", ("high", "đơn vị")),
    # another time, said beside the figure
    ("Tỷ lệ lao động qua đào tạo đạt 56%.", "Đến nay, tỷ lệ lao động qua đào tạo đạt 54%.", None),
    ("Thu nội địa đạt 14.560 tỷ đồng.", "6 tháng đầu năm 2024, thu nội địa đạt 7.100 tỷ đồng.", None),
    ("Thu nội địa đạt 14.560 tỷ đồng.", "Năm 2023, thu nội địa đạt 13.100 tỷ đồng.", None),
    # a level and its growth
    ("Thu nội địa đạt 14.560 tỷ đồng.", "Thu nội địa tăng 12%.", None),
    # several values in one document: they are of several things
    ("Kết nạp mới 90 đảng viên.", "Kết nạp mới 12 đảng viên; kết nạp mới 80 đảng viên.", None),
]


@pytest.mark.parametrize(("one", "other", "expected"), VALUES)
def test_two_values_of_one_indicator(two, one: str, other: str, expected: tuple[str, str] | None) -> None:
    findings = found(two(one, other), "two values")
    assert [f.severity for f in findings] == ([expected[0]] if expected else [])
    assert all(expected and expected[1] in f.message.vi for f in findings)


def test_a_conflict_shows_both_values_and_their_difference(two) -> None:
    (finding,) = found(two("Thu nội địa đạt 14.560 tỷ đồng.", "Thu nội địa đạt 15.460 tỷ đồng."), "two values")
    assert shows(finding, 14560, 15460, 900)
    assert [span.doc for span in finding.spans] == ["one", "other"]


def test_documents_of_two_provinces_do_not_disagree(read: Reader, lexicon: Lexicon) -> None:
    one = report("I. KẾT QUẢ\nThu nội địa đạt 14.560 tỷ đồng.")
    other = one.replace("HẬU GIANG", "CÀ MAU").replace("Hậu Giang", "Cà Mau").replace("14.560", "5.460")
    assert found(conclude(lexicon, read(one, slug="one"), read(other, slug="other")), "two values") == []


NAMES = [
    ("Thu nhập bình quân đầu người đạt 93 triệu đồng (kế hoạch là 88,84 triệu đồng).", 1),
    # another plan: another thing
    ("Thu nhập bình quân đầu người đạt 63 triệu đồng (kế hoạch là 60 triệu đồng).", 0),
    # the very name
    ("GRDP bình quân đầu người đạt 93 triệu đồng (kế hoạch là 88,84 triệu đồng).", 0),
    # a report that has both tells them apart
    (
        "GRDP bình quân đầu người đạt 93 triệu đồng. Thu nhập bình quân đầu người đạt 63 triệu đồng "
        "(kế hoạch là 88,84 triệu đồng).",
        0,
    ),
]


@pytest.mark.parametrize(("words", "count"), NAMES)
def test_one_value_under_two_names(two, words: str, count: int) -> None:
    world = two("(1) GRDP bình quân đầu người đạt 88,84 triệu đồng/người.", words, plan=True)
    findings = found(world, "two names")
    assert len(findings) == count
    assert all(shows(f, 88.84) and {s.doc for s in f.spans} == {"one", "other"} for f in findings)


BASES = [
    # 6.800 : 1,1602 = 5.861 and 7.017 : 1,2714 = 5.519
    ("Thu nội địa đạt 7.017 tỷ đồng, tăng 27,14% so với cùng kỳ.", ("medium", 5861, 5519)),
    # a small correction of the base
    ("Thu nội địa đạt 7.000 tỷ đồng, tăng 21% so với cùng kỳ.", ("low", 5861, 5785)),
    # the same base within the digits printed: 7.033 : 1,2 = 5.861
    ("Thu nội địa đạt 7.033 tỷ đồng, tăng 20% so với cùng kỳ.", None),
    # a hedged value has no base to a percent
    ("Thu nội địa ước đạt 7.017 tỷ đồng, tăng 27,14% so với cùng kỳ.", None),
    # against another year
    ("Thu nội địa đạt 7.017 tỷ đồng, tăng 87,14% so với năm 2020.", None),
]


@pytest.mark.parametrize(("words", "expected"), BASES)
def test_two_bases_of_one_growth(two, words: str, expected: tuple[str, int, int] | None) -> None:
    world = two("(1) Thu nội địa 6.800 tỷ đồng, tăng 16,02% so với cùng kỳ.", words, plan=True)
    findings = found(world, "two bases")
    assert [(f.severity, f.stated, f.computed) for f in findings] == ([expected] if expected else [])
    assert all(shows(f, 5861) for f in findings)


ESTIMATED = [
    # hedged words are held to their arithmetic, more loosely: the plan says 2.500
    ("Kim ngạch xuất khẩu ước 1.950 triệu USD, bằng 65% kế hoạch.", 3000),
    ("Kim ngạch xuất khẩu ước đạt khoảng 1.950 triệu USD, bằng 65% kế hoạch.", 3000),
    ("Kim ngạch xuất khẩu ước đạt 1.950 tỷ USD, bằng 78% kế hoạch.", 2500),
    ("Kim ngạch xuất khẩu đạt gần 1.950 triệu USD, bằng 65% kế hoạch.", 3000),
    # the clean twins: exact, rounded, hedged in the ratio
    ("Kim ngạch xuất khẩu ước 1.950 triệu USD, bằng 78% kế hoạch.", None),
    ("Kim ngạch xuất khẩu ước đạt gần 2 tỷ USD, bằng 78% kế hoạch.", None),
    ("Kim ngạch xuất khẩu ước đạt khoảng 2.000 triệu USD, bằng 78% kế hoạch.", None),
    ("Kim ngạch xuất khẩu đạt trên 1.900 triệu USD, bằng 78,2% kế hoạch.", None),
    ("Kim ngạch xuất khẩu đạt 1.950 triệu USD, bằng gần 80% kế hoạch.", None),
    ("Kim ngạch xuất khẩu ước đạt 2,6 tỷ USD, vượt 5% kế hoạch.", None),
]


@pytest.mark.parametrize(("words", "plan"), ESTIMATED)
def test_an_estimate_is_held_to_its_own_arithmetic(two, words: str, plan: float | None) -> None:
    findings = found(two("(1) Kim ngạch xuất khẩu 2.500 triệu USD.", words, plan=True), "another plan")
    assert [(f.computed, f.severity) for f in findings] == ([(plan, "medium")] if plan else [])


YEARS_BEFORE = [
    # 7.017 : 1,2714 = 5.519, and another document says of 2023
    ("Năm 2023, thu nội địa đạt 5.519 tỷ đồng.", None),
    ("Năm 2023, thu nội địa đạt 5.861 tỷ đồng.", (5519, 5861)),
    ("Năm 2022, thu nội địa đạt 5.861 tỷ đồng.", None),
    ("Đến tháng 11 năm 2023, thu nội địa đạt 5.861 tỷ đồng.", None),
]


@pytest.mark.parametrize(("words", "expected"), YEARS_BEFORE)
def test_a_base_against_what_is_said_of_the_year_before(two, words: str, expected: tuple[int, int] | None) -> None:
    findings = found(two("Thu nội địa đạt 7.017 tỷ đồng, tăng 27,14% so với cùng kỳ.", words), "two bases")
    assert [(f.stated, f.computed) for f in findings] == ([expected] if expected else [])


PLANS = [
    # 1.950 : 0,65 = 3.000, and the plan says 2.500
    ("Kim ngạch xuất khẩu đạt 1.950 triệu USD, bằng 65% kế hoạch.", 3000),
    ("Kim ngạch xuất khẩu đạt 1.950 triệu USD, bằng 78% kế hoạch.", None),
    ("Kim ngạch xuất khẩu đạt 2.625 triệu USD, vượt 5% kế hoạch.", None),
    # in another unit
    ("Kim ngạch xuất khẩu đạt 2,625 tỷ USD, vượt 5% kế hoạch.", None),
    # the plan of another body
    ("Kim ngạch xuất khẩu đạt 1.950 triệu USD, bằng 65% kế hoạch Trung ương giao.", None),
    # no plan
    ("Kim ngạch xuất khẩu đạt 1.950 triệu USD, tăng 65% so với cùng kỳ.", None),
]


@pytest.mark.parametrize(("words", "plan"), PLANS)
def test_another_plan_than_the_target(two, words: str, plan: float | None) -> None:
    findings = found(two("(1) Kim ngạch xuất khẩu 2.500 triệu USD.", words, plan=True), "another plan")
    assert [(f.stated, f.computed) for f in findings] == ([(2500, plan)] if plan else [])
    assert all(shows(f, 1950, 2500, 3000, 78, 65) and f.severity == "high" for f in findings)
    assert not any("định nghĩa" in f.message.vi for f in findings)


def test_a_name_that_is_near_is_another_definition(two) -> None:
    aim = "(1) Kim ngạch xuất khẩu và dịch vụ thu ngoại tệ 850 triệu USD."
    words = "Tổng kim ngạch xuất, nhập khẩu và dịch vụ chi trả ngoại tệ đạt 1.298 triệu USD, vượt 2,34% kế hoạch."
    (finding,) = found(two(aim, words, plan=True), "another plan")
    assert (finding.stated, finding.computed) == (850, 1268.3)
    assert "định nghĩa" in finding.message.vi
    assert finding.severity == "medium"


CITED = "Chỉ thị số 46-CT/TW ngày 22/6/2015 của Bộ Chính trị về tăng cường sự lãnh đạo của Đảng đối với công tác {}."
SUBJECTS = [
    ("bảo đảm an ninh, trật tự trong tình hình mới", "medium"),
    # cut short, a word left out, another tradition of tones, capitals
    ("bảo vệ an ninh", None),
    ("bảo vệ an ninh, trật tự tình hình mới", None),
    ("BẢO VỆ an ninh, trật tự trong tình hình mới", None),
    # a slip of the keys
    ("bảo vệ an ninh, trât tự trong tinh hình mới", None),
    ("bảo vệ an inh, trật tự trong tình hình mới", "low"),
]


@pytest.mark.parametrize(("words", "severity"), SUBJECTS)
def test_two_subjects_of_one_document(two, words: str, severity: str | None) -> None:
    usual = "Thực hiện " + CITED.format("bảo vệ an ninh, trật tự trong tình hình mới")
    findings = found(two(usual, "Triển khai " + CITED.format(words)), "two subjects")
    assert [f.severity for f in findings] == ([severity] if severity else [])


def test_body_against_note(read: Reader, lexicon: Lexicon) -> None:
    text = report("I. KẾT QUẢ\nSản lượng thủy sản phát triển, thu nội địa đạt 7.017 tỷ đồng[1].\n\n[1] {}")
    for note, count in (
        ("Thu nội địa đạt 7.071 tỷ đồng.", 1),
        ("Thu nội địa đạt 7.017 tỷ đồng.", 0),
        ("Thu nội địa đạt 1.200 tỷ đồng.", 0),  # a part
        ("Thu nội địa đạt trên 7.000 tỷ đồng.", 0),  # a hedge
    ):
        world = conclude(lexicon, read(text.format(note)))
        assert len(found(world, "body and note")) == count, note


SAID = [
    ("Thu nội địa 6.800 tỷ đồng, tăng 16,02%.", "Thu nội địa đạt 7.017 tỷ đồng, tăng 27,14%.", "two bases"),
    (
        "Kim ngạch xuất khẩu 2.500 triệu USD.",
        "Kim ngạch xuất khẩu ước 1.950 triệu USD, bằng 65% kế hoạch.",
        "another plan",
    ),
    ("Tỷ lệ hộ nghèo giảm 1%.", "Thu nội địa đạt 7.017 tỷ đồng.", "targets without result"),
]


@pytest.mark.parametrize(("plan", "words", "check"), SAID)
def test_a_sentence_says_what_a_document_is_called_not_what_its_file_is(
    read: Reader, lexicon: Lexicon, plan: str, words: str, check: str
) -> None:
    first = programme("I. CÁC CHỈ TIÊU CHỦ YẾU\n(1) " + plan)
    reads = read(first, slug="tep-mot"), read(report("I. KẾT QUẢ\n" + words), slug="tep-hai")
    findings = found(conclude(lexicon, *reads), check)
    assert findings
    for finding in findings:
        for message in (finding.message.vi, finding.message.en):
            assert "12-CTr/TU" in message
            assert "tep-" not in message
