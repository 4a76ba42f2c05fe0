"""The changes of 2025 in the vocabularies: whole, of one mind with the areas, and by the norms that made them."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from hgkg.assets import folder
from hgkg.graph.vocabulary import read_lexicon
from hgkg.model.areas import unlisted_area
from hgkg.model.lexicon import Lexicon
from hgkg.model.succession import spans
from hgkg.model.succession_words import name_of
from hgkg.model.whereabouts import parts_today
from hgkg.resolve.numbering import Numbering


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon(folder("ontology"))


def test_an_area_ends_on_the_day_before_its_change(lexicon: Lexicon) -> None:
    ended = [a for a in lexicon.areas.values() if a.last or a.ended_by or a.replaced_by]
    assert len(ended) > 100
    for area in ended:
        assert area.last is not None, area.id
        assert area.ended_by is not None, area.id
        day = (date.fromisoformat(area.last) + timedelta(days=1)).isoformat()
        assert lexicon.changes[area.ended_by].day == day, area.id
        if area.replaced_by and (first := lexicon.areas[area.replaced_by].first):
            assert first == day, area.id


def test_sixty_three_provinces_became_thirty_four(lexicon: Lexicon) -> None:
    """Nghị quyết 202/2025/QH15: 52 of the 63 became 23, 11 stayed."""

    def on(day: str) -> list[str]:
        provinces = (a for a in lexicon.areas.values() if a.level == "province")
        return [a.id for a in provinces if (a.first or "") <= day <= (a.last or "9")]

    before, after = on("2025-06-30"), on("2025-07-01")
    assert len([a for a in before if not a.endswith("-2025")]) == 63
    assert len(after) == 34
    sizes = Counter(lexicon.areas[a].replaced_by for a in before if lexicon.areas[a].ended_by == "tinh-2025")
    assert (sum(sizes.values()), len(sizes)) == (52, 23)
    assert {kind: sum(lexicon.areas[a].kind == kind for a in after) for kind in ("tỉnh", "thành phố")} == {
        "tỉnh": 28,
        "thành phố": 6,
    }


@pytest.mark.parametrize(
    ("day", "area"),
    [("2025-06-30", "dong-nai"), ("2025-07-01", "dong-nai-2025"), ("2026-04-30", "dong-nai-2026")],
)
def test_the_day_tells_which_area_of_a_name_is_meant(lexicon: Lexicon, day: str, area: str) -> None:
    assert {lexicon.area_on(f"dong-nai{year}", day) for year in ("", "-2025", "-2026")} == {area}


def test_the_communes_of_hau_giang(lexicon: Lexicon) -> None:
    """75 communes, wards and townships in 8 districts became 7 wards and 21 communes (Nghị quyết 1668/NQ-UBTVQH15)."""
    old = [a for a in lexicon.areas.values() if a.level == "commune" and a.last]
    new = {lexicon.areas[a.replaced_by or ""] for a in old}
    assert (len(old), len(new)) == (75, 28)
    assert Counter(a.kind for a in new) == {"phường": 7, "xã": 21}
    assert Counter(a.broader for a in old) == {
        "hau-giang-thanh-pho-vi-thanh": 9,
        "hau-giang-thanh-pho-nga-bay": 6,
        "hau-giang-thi-xa-long-my": 9,
        "hau-giang-huyen-long-my": 8,
        "hau-giang-huyen-vi-thuy": 10,
        "hau-giang-huyen-phung-hiep": 15,
        "hau-giang-huyen-chau-thanh": 8,
        "hau-giang-huyen-chau-thanh-a": 10,
    }
    assert {a.broader for a in new} == {"can-tho-2025"}


def test_a_commune_has_the_local_name_by_which_it_is_read(lexicon: Lexicon) -> None:
    """So the body of a commune in a text is that of the vocabulary's commune."""
    for area in (a for a in lexicon.areas.values() if a.level == "commune"):
        province = "can-tho-2025" if area.first else "hau-giang"
        assert unlisted_area(area.label, area.kind, province).id == area.id


def test_a_district_is_told_by_the_communes_it_became(lexicon: Lexicon) -> None:
    found = [f"{a.kind} {a.label}" for a in parts_today(lexicon, "hau-giang-thanh-pho-vi-thanh")]
    assert found == ["phường Vị Tân", "phường Vị Thanh", "xã Hỏa Lựu"]


def test_norms_are_where_citations_of_them_are_bound(lexicon: Lexicon) -> None:
    numbering = Numbering.of(lexicon)
    for norm in lexicon.norms.values():
        type_ = norm.label.removesuffix(f" {norm.number}")
        identity = numbering.identity(norm.number, type_, norm.date, "hau-giang")
        assert identity is not None
        assert identity.format() == norm.path


def test_every_change_names_what_it_changes(lexicon: Lexicon) -> None:
    by_area = {a.ended_by for a in lexicon.areas.values()}
    for change in lexicon.changes.values():
        assert change.originals or change.level or change.id in by_area, change.id
        assert (change.kind in ("merged", "divided", "renamed", "moved")) == bool(change.results or change.carries), (
            change.id
        )


def test_no_change_leads_back(lexicon: Lexicon) -> None:
    """Every way from every local body of a merged province, and from every central one, ends."""
    areas = ("hau-giang", "ha-tay", "thua-thien-hue", "ha-noi")
    for body in lexicon.bodies.values():
        for path in [f"agency/{area}/{body.id}" for area in areas] if body.local else [f"agency/vn/{body.id}"]:
            found = spans(lexicon, path)
            assert all(len({s.change.day for s in span.steps}) == len(span.steps) for span in found), path


NAMES = [
    ("hau-giang/tinh-uy", "Thành ủy Cần Thơ (từ 01/7/2025)"),
    ("hau-giang/ban-thuong-vu-tinh-uy", "Ban Thường vụ Thành ủy Cần Thơ (từ 01/7/2025)"),
    ("hau-giang/uy-ban-kiem-tra-tinh-uy", "Ủy ban Kiểm tra Thành ủy Cần Thơ (từ 01/7/2025)"),
    ("hau-giang/hoi-dong-nhan-dan-tinh", "Hội đồng nhân dân thành phố Cần Thơ (từ 01/7/2025)"),
    ("hau-giang/uy-ban-nhan-dan-tinh", "Ủy ban nhân dân thành phố Cần Thơ (từ 01/7/2025)"),
    ("hau-giang/so-ke-hoach-va-dau-tu", "Sở Tài chính thành phố Cần Thơ (từ 01/7/2025)"),
    ("hau-giang/ban-dan-van-tinh-uy", "Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ (từ 01/7/2025)"),
    ("hau-giang/ban-dan-toc-tinh", "Sở Nội vụ thành phố Cần Thơ (từ 01/7/2025)"),
    ("hau-giang/tinh-doan", "Thành đoàn Cần Thơ (từ 01/7/2025)"),
    ("hau-giang/thanh-tra-tinh", "Thanh tra thành phố Cần Thơ (từ 01/7/2025)"),
    ("binh-phuoc/tinh-uy", "Thành ủy Đồng Nai (từ 30/4/2026)"),
    ("ben-tre/tinh-uy", "Tỉnh ủy Vĩnh Long (từ 01/7/2025)"),
    ("thua-thien-hue/tinh-uy", "Thành ủy Huế"),
    ("ha-tay/uy-ban-nhan-dan-tinh", "Ủy ban nhân dân thành phố Hà Nội"),
    ("vn/bo-giao-thong-van-tai", "Bộ Xây dựng"),
    ("vn/ban-kinh-te-trung-uong", "Ban Chính sách, chiến lược Trung ương"),
    ("vn/uy-ban-quan-ly-von-nha-nuoc-tai-doanh-nghiep", "Bộ Tài chính"),
    ("vn/bao-hiem-xa-hoi-viet-nam", "Bảo hiểm xã hội Việt Nam"),
    ("hau-giang/cuc-thue-tinh", "Thuế thành phố Cần Thơ (từ 01/7/2025)"),
    ("nghe-an/cuc-thue-tinh", "Thuế tỉnh Nghệ An"),
    ("nghe-an/ban-dan-toc-tinh", "Sở Dân tộc và Tôn giáo tỉnh Nghệ An"),
    ("hau-giang-huyen-phung-hiep/cong-an-huyen", "Công an thành phố Cần Thơ (từ 01/7/2025)"),
    ("soc-trang-huyen-ke-sach/cong-an-huyen", "Công an thành phố Cần Thơ (từ 01/7/2025)"),
    ("ha-noi-huyen-dong-anh/cong-an-huyen", "Công an thành phố Hà Nội"),
    ("hau-giang-thi-tran-nang-mau/uy-ban-nhan-dan-thi-tran", "Ủy ban nhân dân xã Vị Thủy"),
    ("hau-giang-xa-vi-tan/cong-an-xa", "Công an phường Vị Tân"),
]


def test_to_whom_the_work_of_labour_went(lexicon: Lexicon) -> None:
    """Drug treatment to the police, the rest to four departments."""
    found = {span.body for span in spans(lexicon, "agency/nghe-an/so-lao-dong-thuong-binh-va-xa-hoi") if not span.last}
    bodies = ("so-noi-vu", "so-y-te", "so-giao-duc-va-dao-tao", "so-nong-nghiep-va-moi-truong", "cong-an-tinh")
    assert found == {f"agency/nghe-an/{body}" for body in bodies}


@pytest.mark.parametrize("body", ["dang-uy-khoi-cac-co-quan-trung-uong", "dang-uy-khoi-doanh-nghiep-trung-uong"])
def test_a_party_committee_that_ended_has_no_successor(lexicon: Lexicon, body: str) -> None:
    last = spans(lexicon, f"agency/vn/{body}")[-1]
    assert (last.body, last.first, last.steps[-1].kind) == (None, "2025-02-03", "ended")


@pytest.mark.parametrize(("path", "expected"), NAMES)
def test_what_the_successor_of_today_is_called(lexicon: Lexicon, path: str, expected: str) -> None:
    body = spans(lexicon, f"agency/{path}")[-1].body
    assert body is not None
    assert name_of(lexicon, body) == expected
