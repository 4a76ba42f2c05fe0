"""Organisations with places and by form: where each name ends, and what is none."""

from __future__ import annotations

import pytest
from reading import Say

NAMED = [
    # of the vocabulary, in the document's own area or another's
    ("Sở Y tế họp.", ["Sở Y tế Hậu Giang"]),
    ("Đảng ủy Sở Y tế họp.", ["Đảng ủy Sở Y tế"]),
    # of places that the vocabulary does not have
    ("Đảng ủy xã Tân Hòa họp với UBND huyện Quỳ Hợp.", ["Đảng ủy xã Tân Hòa", "Ủy ban nhân dân huyện Quỳ Hợp"]),
    ("Thành ủy Long Xuyên họp.", ["Thành ủy Long Xuyên"]),
    # by form: the last capitalised word, and what is left of the compound that it opens
    ("Bệnh viện Bạch Mai chủ trì.", ["Bệnh viện Bạch Mai"]),
    ("Theo Vụ Hợp tác quốc tế, kết quả tốt.", ["Vụ Hợp tác quốc tế"]),
    ("Ban Quản lý dự án huyện.", ["Ban Quản lý dự án huyện"]),
    ("Công ty Cổ phần Lâm nghiệp Sông Hiếu báo cáo.", ["Công ty Cổ phần Lâm nghiệp Sông Hiếu"]),
    # a part of a body of the vocabulary
    ("Ban Pháp chế Hội đồng nhân dân tỉnh họp.", ["Ban Pháp chế Hội đồng nhân dân tỉnh Hậu Giang"]),
    ("Chi bộ Phòng Tài chính - Kế hoạch.", ["Chi bộ Phòng Tài chính - Kế hoạch"]),
    # named after a person
    ("Trường THPT Lê Quý Đôn, Trường THCS Nguyễn Trãi.", ["Trường THPT Lê Quý Đôn", "Trường THCS Nguyễn Trãi"]),
    # of many, and of no one
    ("Đảng ủy các xã, Ban Thường vụ các huyện ủy.", []),
    ("Ủy ban nhân dân các huyện, thị xã.", []),
    ("Phòng chống dịch bệnh; đoàn thể; ban ngành.", []),
]


@pytest.mark.parametrize(("sentence", "names"), NAMED)
def test_organisations(say: Say, sentence: str, names: list[str]) -> None:
    found = say(sentence).mentions.organisations

    assert [o.name for o in found] == names
