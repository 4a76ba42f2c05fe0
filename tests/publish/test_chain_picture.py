"""A chain as facts, cards and lines."""

import pytest
from publish_cases import CONGRESS, PROGRAMME, body, chain, driver, place, result, target

from hgkg.publish.chain_picture import chain_picture, result_figure, target_figure
from hgkg.publish.look import read_look
from hgkg.publish.picture import Card, Line, Picture

VI = read_look("vi")


def cards(picture: Picture, kind: str) -> list[Card]:
    return [card for card in picture.cards if card.kind == kind]


def line(picture: Picture, source: str, target_: str) -> Line:
    return next(one for one in picture.lines if (one.source, one.target) == (source, target_))


def test_rows_go_from_left_to_right() -> None:
    kinds = [fact.kind for fact in chain_picture(chain(), VI).facts]
    assert kinds == ["driver", "programme", "body", "target", "body", "verdict", "result"]


def test_every_row_but_the_verdict_has_its_exact_words() -> None:
    for fact in chain_picture(chain(), VI).facts:
        assert (fact.place is None) == (fact.kind == "verdict")


def test_every_card_and_line_leads_to_rows_that_are_there() -> None:
    picture = chain_picture(chain(drivers=(driver(), driver("explicit"), driver(iri=PROGRAMME))), VI)
    rows = {fact.id for fact in picture.facts}
    assert len(rows) == len(picture.facts)
    for part in (*picture.cards, *picture.lines):
        assert part.facts
        assert set(part.facts) <= rows


LINES = [
    # The programme's own text says that it carries the document out: the way leads through the programme.
    ((driver("structural"),), {("driver-1", "programme"): "structural"}),
    # Another document's text says so of this target alone.
    ((driver("structural", place=place(doc="report-2024")),), {("driver-1", "target"): "structural"}),
    ((driver("explicit"),), {("driver-1", "target"): "explicit"}),
    ((driver("thematic"),), {("driver-1", "target"): "thematic"}),
    # Both: one card, two lines.
    (
        (driver("explicit"), driver("structural")),
        {("driver-1", "target"): "explicit", ("driver-1", "programme"): "structural"},
    ),
    # Two bases on one way: the stronger one is drawn.
    ((driver("thematic"), driver("explicit")), {("driver-1", "target"): "explicit"}),
    # The programme itself has no second card.
    ((driver(iri=PROGRAMME),), {}),
]


@pytest.mark.parametrize(("drivers", "expected"), LINES)
def test_lines_from_the_drivers(drivers: tuple, expected: dict) -> None:
    picture = chain_picture(chain(drivers=drivers), VI)
    assert {(one.source, one.target): one.basis for one in picture.lines if one.source.startswith("driver")} == expected


def test_two_sentences_about_one_document_make_one_card_with_two_rows() -> None:
    picture = chain_picture(chain(drivers=(driver("explicit"), driver("structural")), bodies=()), VI)
    (card,) = cards(picture, "driver")
    assert card.facts == ("driver-1", "driver-2")
    assert card.notes == ("nêu trực tiếp, theo cấu trúc văn bản",)


def test_a_chain_that_nothing_drives_begins_at_the_programme() -> None:
    picture = chain_picture(chain(drivers=()), VI)
    assert cards(picture, "driver") == []
    assert line(picture, "programme", "target").facts == ("target",)
    assert next(fact for fact in picture.facts if fact.id == "programme").place == place()


def test_bodies_stand_with_the_document_they_belong_to() -> None:
    issuers = (body("Đại hội Đảng bộ tỉnh", "issuer", CONGRESS), body("Tỉnh ủy", "issuer", PROGRAMME))
    picture = chain_picture(chain(bodies=issuers), VI)
    assert cards(picture, "driver")[0].notes[-1] == "Cơ quan ban hành: Đại hội Đảng bộ tỉnh"
    assert cards(picture, "programme")[0].notes == ("Cơ quan ban hành: Tỉnh ủy",)
    assert cards(picture, "body") == []


def test_all_who_are_responsible_share_one_card_and_each_has_a_row() -> None:
    picture = chain_picture(chain(bodies=(body("Sở Tài chính"), body("Cục Thuế"), body("Cục Thuế"))), VI)
    (card,) = cards(picture, "body")
    assert card.title == "Sở Tài chính; Cục Thuế"
    assert card.facts == ("responsible-1", "responsible-2", "responsible-3")
    details = next(fact for fact in picture.facts if fact.id == "responsible-1").details
    assert details == (("Văn bản", "Chương trình công tác năm 2024"),)


@pytest.mark.parametrize("status", list(VI.verdicts))
def test_the_verdict_stands_between_target_and_results_by_word_and_symbol(status: str) -> None:
    picture = chain_picture(chain(status=status), VI)
    (pill,) = cards(picture, "verdict")
    assert pill.title == VI.verdicts[status].text
    assert line(picture, "target", "verdict").verdict == line(picture, "verdict", "result-1").verdict == status


def test_no_result_is_said_and_not_left_empty() -> None:
    picture = chain_picture(chain(results=(), status="noResult"), VI)
    (card,) = cards(picture, "result")
    assert card.empty
    assert card.title == "Không thấy kết quả trong các văn bản đã đọc"


REPORTED = [("exceeded", "vượt"), (None, ""), ("cơ bản hoàn thành", "cơ bản hoàn thành")]


@pytest.mark.parametrize(("reported", "words"), REPORTED)
def test_the_documents_own_verdict_stands_apart(reported: str | None, words: str) -> None:
    fact = next(fact for fact in chain_picture(chain(reported=reported), VI).facts if fact.kind == "verdict")
    assert dict(fact.details).get("Văn bản tự đánh giá", "") == words


FIGURES = [
    (target(), "6.800 tỷ đồng"),
    (target(value="≥ 1", unit="%", direction="decrease"), "giảm ≥ 1%"),
    (target(value="> 2023", unit=None, base="2023", direction="increase"), "> 2023"),  # "cao hơn năm 2023"
    (target(value="15", unit="%", base="cùng kỳ", direction="increase"), "tăng 15%"),  # "tăng 15% so cùng kỳ"
    (target(value="42", unit="xã", direction="total"), "lũy kế 42 xã"),  # "nâng tổng số … lên 42 xã" grows to that
    (target(value="5", unit="xã", direction="added"), "thêm 5 xã"),
    (target(value="95", unit="%", direction="raised"), "lên 95%"),  # "nâng tỷ lệ … lên 95%"
    (target(value="", unit="%"), ""),  # a unit without a figure says nothing
]


@pytest.mark.parametrize(("given", "figure"), FIGURES)
def test_the_aim_in_words(given, figure: str) -> None:
    assert target_figure(given, VI) == figure


def test_a_result_says_which_way_it_went() -> None:
    assert result_figure(result(value="7,2", unit="%", direction="decrease"), VI) == "giảm 7,2%"


def test_a_result_without_a_figure() -> None:
    assert result_figure(result(value="", unit="%"), VI) == ""


def test_a_result_says_plan_change_and_rank() -> None:
    given = result(of_plan="đạt 102% kế hoạch", versus_previous="tăng 3%", rank="hạng 19/63 tỉnh")
    card = cards(chain_picture(chain(results=(given,)), VI), "result")[0]
    assert card.notes == ("2024", "đạt 102% kế hoạch", "tăng 3%", "hạng 19/63 tỉnh")
    assert card.caption == "Văn bản report-2024"


def test_english() -> None:
    picture = chain_picture(chain(), read_look("en"))
    verdict = next(fact for fact in picture.facts if fact.kind == "verdict")
    assert verdict.title == "exceeded"
    assert ("Reason", "7,017 > 6,800 billion đồng") in verdict.details
