"""Identities are parsed and formatted in one place, and the slug of a title never changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.model.identity import DocumentIdentity, parse_identity, title_slug

PATHS = [
    ("doc/hau-giang/party/tu/nghi-quyet/2020-2025/07", "07"),
    ("doc/vn/state/cp/nghi-dinh/2020/30", "30"),
    ("doc/vn/party/tw/quy-dinh/2016-2021/11a", "11a"),
    ("doc/hau-giang/state/ubnd/ke-hoach/2024/chuyen-doi-so-nam-2024", None),  # a title in place of a number
    ("doc/hau-giang/state/ubnd/de-an/2024/7-nhiem-vu", None),  # a title may begin with a number
]


@pytest.mark.parametrize(("path", "number"), PATHS)
def test_paths_are_parsed_and_formatted(path: str, number: str | None) -> None:
    identity = parse_identity(path)

    assert identity is not None
    assert identity.format() == path
    assert identity.number == number


@pytest.mark.parametrize(
    "path",
    [
        "doc/file/programme-2024",  # a file whose identity is not known
        "agency/hau-giang/tinh-uy",
        "doc/hau-giang/church/tu/nghi-quyet/2020-2025/07",  # only two families
        "doc/hau-giang/party/tu/nghi-quyet/2020-2025",
        "doc/hau-giang/party/tu/nghi-quyet/2020-2025/07/x",
        "doc/hau-giang/party/TU/nghi-quyet/2020-2025/07",  # codes stand in lower case
        "doc/hau-giang/party//nghi-quyet/2020-2025/07",
    ],
)
def test_other_paths_are_no_identity(path: str) -> None:
    assert parse_identity(path) is None


def test_a_part_with_a_slash_is_refused() -> None:
    with pytest.raises(ValueError, match="not a part"):
        DocumentIdentity("hau-giang", "party", "tu", "nghi-quyet", "2020/2025", "07").format()


_part = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,8}", fullmatch=True)


@given(st.builds(DocumentIdentity, _part, st.sampled_from(["party", "state"]), _part, _part, _part, _part))
def test_format_and_parse_undo_each_other(identity: DocumentIdentity) -> None:
    assert parse_identity(identity.format()) == identity


FROZEN = [
    # These answers are identities. A change here changes the names of documents in every graph ever built.
    ("Quy hoạch tỉnh Hậu Giang thời kỳ 2021-2030", "quy-hoach-tinh-hau-giang-thoi-ky-2021-2030"),
    ("Luật Đất đai", "luat-dat-dai"),
    ("ĐỀ ÁN CHUYỂN ĐỔI SỐ", "de-an-chuyen-doi-so"),
    ("“Đổi mới, sáng tạo”", "doi-moi-sang-tao"),
    ("Ủy ban – Hội đồng", "uy-ban-hoi-dong"),
    ("Uỷ ban – Hội đồng", "uy-ban-hoi-dong"),  # two traditions of tone marks, one slug
    ("  a\n\tb  ", "a-b"),
    ("Chương trình", "chuong-trinh"),  # decomposed
    (
        "Quy hoạch tỉnh Hậu Giang thời kỳ 2021 - 2030, tầm nhìn đến năm 2050 và những năm tiếp theo của thế kỷ",
        "quy-hoach-tinh-hau-giang-thoi-ky-2021-2030-tam-nhin-den-nam-2050-va-e7db4c74",
    ),
    ("x" * 81, "x" * 71 + "-4d1f7bb8"),  # one word that is too long
    ("x" * 80, "x" * 80),
    ("", ""),
]


@pytest.mark.parametrize(("title", "slug"), FROZEN)
def test_title_slugs_are_frozen(title: str, slug: str) -> None:
    assert title_slug(title) == slug


@given(st.text(), st.text())
def test_title_slugs_are_safe_and_short(left: str, right: str) -> None:
    slug = title_slug(left + "đ" + right)

    assert len(slug) <= 80
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug.strip("-") == slug != ""
