"""Citations in the styles of many makers: each sentence with every citation that it holds, and nothing else."""

from __future__ import annotations

import pytest
from reading import Reader, report

from hgkg.model.record import Citation

ANY = "~"
"""A field that the case does not judge."""

# sentence; for each citation: words, type, number, date, issuer, subject
Expected = tuple[str, str, str | None, str | None, str | None, str | None]
CITED: list[tuple[str, list[Expected]]] = [
    # one in the subject of another; coordinated numbers share date and issuer
    (
        (
            "Thực hiện Kế hoạch số 84-KH/TU ngày 15/6/2022 của Ban Thường vụ Tỉnh ủy về thực hiện "
            "Nghị quyết số 20-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng khóa XIII về "
            "tiếp tục đổi mới, phát triển kinh tế tập thể trong giai đoạn mới."
        ),
        [
            (
                "Kế hoạch số 84-KH/TU ngày 15/6/2022 của Ban Thường vụ Tỉnh ủy",
                "Kế hoạch",
                "84-KH/TU",
                "2022-06-15",
                "Ban Thường vụ Tỉnh ủy Hậu Giang",
                ANY,
            ),
            (
                "Nghị quyết số 20-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng khóa XIII",
                "Nghị quyết",
                "20-NQ/TW",
                "2022-06-16",
                "Ban Chấp hành Trung ương Đảng",
                "tiếp tục đổi mới, phát triển kinh tế tập thể trong giai đoạn mới",
            ),
        ],
    ),
    (
        ("Quán triệt các Nghị quyết số 18-NQ/TW, 19-NQ/TW và 20-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương."),
        [
            ("Nghị quyết số 18-NQ/TW", "Nghị quyết", "18-NQ/TW", "2017-10-25", "Ban Chấp hành Trung ương Đảng", None),
            ("19-NQ/TW", "Nghị quyết", "19-NQ/TW", "2017-10-25", "Ban Chấp hành Trung ương Đảng", None),
            (
                "20-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương",
                "Nghị quyết",
                "20-NQ/TW",
                "2017-10-25",
                "Ban Chấp hành Trung ương Đảng",
                None,
            ),
        ],
    ),
    (
        "Ban hành Kế hoạch số 10, 11 và 12-KH/TU ngày 05/01/2024 của Tỉnh ủy.",
        [
            ("Kế hoạch số 10", "Kế hoạch", "10", "2024-01-05", "Tỉnh ủy Hậu Giang", None),
            ("11", "Kế hoạch", "11", "2024-01-05", "Tỉnh ủy Hậu Giang", None),
            ("12-KH/TU ngày 05/01/2024 của Tỉnh ủy", "Kế hoạch", "12-KH/TU", "2024-01-05", "Tỉnh ủy Hậu Giang", None),
        ],
    ),
    (
        "Thực hiện Thông tư số 01, 02, 03 và 04/2021/TT-BGDĐT của Bộ Giáo dục và Đào tạo.",
        [
            ("Thông tư số 01", "Thông tư", "01", None, "Bộ Giáo dục và Đào tạo", None),
            ("02", "Thông tư", "02", None, ANY, None),
            ("03", "Thông tư", "03", None, ANY, None),
            (
                "04/2021/TT-BGDĐT của Bộ Giáo dục và Đào tạo",
                "Thông tư",
                "04/2021/TT-BGDĐT",
                None,
                "Bộ Giáo dục và Đào tạo",
                None,
            ),
        ],
    ),
    # short forms, and what only counts
    (
        "Đề án 06 của Chính phủ được triển khai đồng bộ.",
        [
            ("Đề án 06 của Chính phủ", "Đề án", "06", None, "Chính phủ", None),
        ],
    ),
    (
        "Triển khai Nghị quyết 18 của Trung ương về sắp xếp tổ chức bộ máy.",
        [
            ("Nghị quyết 18 của Trung ương", "Nghị quyết", "18", None, ANY, "sắp xếp tổ chức bộ máy"),
        ],
    ),
    (
        "Theo Nghị định 30 về công tác văn thư, các sở làm tốt.",
        [
            ("Nghị định 30", "Nghị định", "30", None, None, "công tác văn thư"),
        ],
    ),
    (
        "Thực hiện Nghị quyết số 18 và 19 của Trung ương khóa XII.",
        [
            ("Nghị quyết số 18", "Nghị quyết", "18", None, ANY, None),
            ("19 của Trung ương khóa XII", "Nghị quyết", "19", None, ANY, None),
        ],
    ),
    (
        "Thực hiện Chương trình 135 giai đoạn II và Đề án 1956.",
        [
            ("Chương trình 135", "Chương trình", "135", None, None, ANY),
            ("Đề án 1956", "Đề án", "1956", None, None, None),
        ],
    ),
    (
        "Ban Chỉ đạo 35 tỉnh, Ban Chỉ đạo 389 và Ban Chỉ đạo 138 họp.",
        [],
    ),
    (
        "Hội nghị Quyết định 3 nội dung quan trọng; Thông báo 02 trường hợp; Kết luận 5 vấn đề.",
        [],
    ),
    (
        "Kế hoạch 5 năm được giữ vững. Báo cáo 6 tháng đầu năm tốt. Báo cáo 9 tháng năm 2024.",
        [],
    ),
    (
        "Nghị quyết 30a/2008/NQ-CP ngày 27/12/2008 của Chính phủ.",
        [
            (
                "Nghị quyết 30a/2008/NQ-CP ngày 27/12/2008 của Chính phủ",
                "Nghị quyết",
                "30a/2008/NQ-CP",
                "2008-12-27",
                "Chính phủ",
                None,
            ),
        ],
    ),
    # congresses and plenums
    (
        "Quán triệt Nghị quyết Trung ương 8 khóa XIII.",
        [
            ("Nghị quyết Trung ương 8 khóa XIII", "Nghị quyết", None, None, ANY, ANY),
        ],
    ),
    (
        ("Quán triệt Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII về kinh tế tập thể."),
        [
            (
                "Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII",
                "Nghị quyết",
                None,
                None,
                ANY,
                ANY,
            ),
        ],
    ),
    (
        "Quán triệt Nghị quyết Hội nghị lần thứ 6 Ban Chấp hành Trung ương (khóa XII).",
        [
            ("Nghị quyết Hội nghị lần thứ 6 Ban Chấp hành Trung ương (khóa XII)", "Nghị quyết", None, None, ANY, ANY),
        ],
    ),
    (
        "Gắn với Nghị quyết Trung ương 4 (khóa XI, XII) và Kết luận Trung ương 4 khóa XIII.",
        [
            ("Nghị quyết Trung ương 4 (khóa XI, XII)", "Nghị quyết", None, None, ANY, ANY),
            ("Kết luận Trung ương 4 khóa XIII", "Kết luận", None, None, ANY, ANY),
        ],
    ),
    (
        ("Nghị quyết Đại hội XIII của Đảng và Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng."),
        [
            ("Nghị quyết Đại hội XIII của Đảng", "Nghị quyết", None, None, ANY, ANY),
            ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "Nghị quyết", None, None, ANY, ANY),
        ],
    ),
    (
        "Thực hiện Nghị quyết Đại hội Đảng bộ huyện Mỹ Tú lần thứ XII, nhiệm kỳ 2020 - 2025.",
        [
            (
                "Nghị quyết Đại hội Đảng bộ huyện Mỹ Tú lần thứ XII, nhiệm kỳ 2020 - 2025",
                "Nghị quyết",
                None,
                None,
                ANY,
                ANY,
            ),
        ],
    ),
    (
        "Thực hiện Nghị quyết Đại hội lần thứ XII của Đảng.",
        [
            ("Nghị quyết Đại hội lần thứ XII của Đảng", "Nghị quyết", None, None, ANY, ANY),
        ],
    ),
    (
        "Nghị quyết số 27-NQ/TW của Hội nghị Trung ương 6 khóa XIII về Nhà nước pháp quyền.",
        [
            (
                "Nghị quyết số 27-NQ/TW của Hội nghị Trung ương 6 khóa XIII",
                "Nghị quyết",
                "27-NQ/TW",
                None,
                "Ban Chấp hành Trung ương Đảng",
                "Nhà nước pháp quyền",
            ),
        ],
    ),
    (
        (
            "Nghị quyết số 29-NQ/TW ngày 04/11/2013 Hội nghị lần thứ tám Ban Chấp hành Trung ương "
            "khóa XI về đổi mới giáo dục."
        ),
        [
            (
                ("Nghị quyết số 29-NQ/TW ngày 04/11/2013 Hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XI"),
                "Nghị quyết",
                "29-NQ/TW",
                "2013-11-04",
                "Ban Chấp hành Trung ương Đảng",
                "đổi mới giáo dục",
            ),
        ],
    ),
    # laws
    (
        "Thi hành Luật Đất đai năm 2024, Luật Nhà ở và Luật Kinh doanh bất động sản.",
        [
            ("Luật Đất đai năm 2024", "Luật", None, None, ANY, ANY),
            ("Luật Nhà ở", "Luật", None, None, ANY, ANY),
            ("Luật Kinh doanh bất động sản", "Luật", None, None, ANY, ANY),
        ],
    ),
    (
        "Căn cứ Bộ luật Lao động 2019 (sửa đổi) và Bộ luật Hình sự năm 2015.",
        [
            ("Bộ luật Lao động 2019 (sửa đổi)", "Bộ luật", None, None, ANY, ANY),
            ("Bộ luật Hình sự năm 2015", "Bộ luật", None, None, ANY, ANY),
        ],
    ),
    (
        "Căn cứ Hiến pháp năm 2013;\nCăn cứ Hiến pháp 2013.",
        [
            ("Hiến pháp năm 2013", "Hiến pháp", None, None, ANY, ANY),
            ("Hiến pháp 2013", "Hiến pháp", None, None, ANY, ANY),
        ],
    ),
    (
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013;",
        [
            ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013", "Hiến pháp", None, None, ANY, ANY),
        ],
    ),
    (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        [
            ("Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", "Luật", None, "2015-06-19", ANY, ANY),
        ],
    ),
    (
        (
            "Căn cứ Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức "
            "chính quyền địa phương ngày 22 tháng 11 năm 2019;"
        ),
        [
            (
                (
                    "Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền "
                    "địa phương ngày 22 tháng 11 năm 2019"
                ),
                "Luật",
                None,
                "2019-11-22",
                ANY,
                ANY,
            ),
            ("Luật Tổ chức Chính phủ", "Luật", None, None, ANY, ANY),
            ("Luật Tổ chức chính quyền địa phương", "Luật", None, None, ANY, ANY),
        ],
    ),
    (
        "Theo Luật Ngân sách nhà nước số 83/2015/QH13 ngày 25/6/2015.",
        [
            ("Luật Ngân sách nhà nước số 83/2015/QH13 ngày 25/6/2015", "Luật", "83/2015/QH13", "2015-06-25", None, ANY),
        ],
    ),
    (
        "Pháp lệnh Ưu đãi người có công với cách mạng ngày 09 tháng 12 năm 2020.",
        [
            (
                "Pháp lệnh Ưu đãi người có công với cách mạng ngày 09 tháng 12 năm 2020",
                "Pháp lệnh",
                None,
                "2020-12-09",
                ANY,
                ANY,
            ),
        ],
    ),
    (
        (
            "Thực hiện Điều lệ Đảng. Luật sư Nguyễn Văn A và Hội Luật gia tỉnh dự. Luật này có hiệu "
            "lực. Các luật, nghị định."
        ),
        [
            ("Điều lệ Đảng", "Điều lệ", None, None, ANY, ANY),
        ],
    ),
    (
        "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công có hiệu lực.",
        [
            ("Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công", "Luật", None, None, ANY, ANY),
            ("Luật Đầu tư công", "Luật", None, None, ANY, ANY),
        ],
    ),
    (
        "Quốc hội thông qua Luật Đất đai (sửa đổi) và Luật Các tổ chức tín dụng.",
        [
            ("Luật Đất đai (sửa đổi)", "Luật", None, None, ANY, ANY),
            ("Luật Các tổ chức tín dụng", "Luật", None, None, ANY, ANY),
        ],
    ),
    (
        ("Tuyên truyền Luật Giao thông đường bộ đến người dân. Chấp hành Luật Nghĩa vụ quân sự tốt."),
        [
            ("Luật Giao thông đường bộ", "Luật", None, None, ANY, ANY),
            ("Luật Nghĩa vụ quân sự", "Luật", None, None, ANY, ANY),
        ],
    ),
    # programmes and plans by name
    (
        (
            "Thực hiện Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân "
            "tộc thiểu số và miền núi giai đoạn 2021 - 2030."
        ),
        [
            (
                (
                    "Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu "
                    "số và miền núi giai đoạn 2021 - 2030"
                ),
                "Chương trình",
                None,
                None,
                ANY,
                ANY,
            ),
        ],
    ),
    (
        "Triển khai 03 Chương trình mục tiêu quốc gia và các chương trình, đề án.",
        [],
    ),
    (
        ("Triển khai Quy hoạch tỉnh Sóc Trăng thời kỳ 2021-2030, tầm nhìn đến năm 2050 đạt kết quả tốt."),
        [
            ("Quy hoạch tỉnh Sóc Trăng thời kỳ 2021-2030, tầm nhìn đến năm 2050", "Quy hoạch", None, None, ANY, ANY),
        ],
    ),
    (
        "Bám sát Kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025, các ngành làm tốt.",
        [
            ("Kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025", "Kế hoạch", None, None, ANY, ANY),
        ],
    ),
    (
        "Triển khai Chiến lược phát triển kinh tế - xã hội 10 năm 2021 - 2030.",
        [
            ("Chiến lược phát triển kinh tế - xã hội 10 năm 2021 - 2030", "Chiến lược", None, None, ANY, ANY),
        ],
    ),
    (
        "Triển khai Quy hoạch tổng thể quốc gia thời kỳ 2021 - 2030, tầm nhìn đến năm 2050.",
        [
            (
                "Quy hoạch tổng thể quốc gia thời kỳ 2021 - 2030, tầm nhìn đến năm 2050",
                "Quy hoạch",
                None,
                None,
                ANY,
                ANY,
            ),
        ],
    ),
    (
        "Chương trình thực hiện nhiệm vụ công tác năm 2024 đạt kết quả.",
        [
            ("Chương trình thực hiện nhiệm vụ công tác năm 2024", "Chương trình", None, None, ANY, ANY),
        ],
    ),
    (
        "Triển khai Đề án phát triển du lịch đạt kết quả tốt.",
        [
            ("Đề án phát triển du lịch", "Đề án", None, None, ANY, ANY),
        ],
    ),
    (
        "Tỉnh triển khai Chương trình thực hiện nhiệm vụ công tác năm 2024, thu tốt.",
        [
            ("Chương trình thực hiện nhiệm vụ công tác năm 2024", "Chương trình", None, None, ANY, ANY),
        ],
    ),
    (
        ("Ban hành Chương trình, Kế hoạch triển khai Nghị quyết số 28-NQ/TW của Ban Chấp hành Trung ương."),
        [
            ("Chương trình", "Chương trình", None, None, ANY, ANY),
            (
                "Kế hoạch triển khai Nghị quyết số 28-NQ/TW của Ban Chấp hành Trung ương",
                "Kế hoạch",
                None,
                None,
                ANY,
                ANY,
            ),
            (
                "Nghị quyết số 28-NQ/TW của Ban Chấp hành Trung ương",
                "Nghị quyết",
                "28-NQ/TW",
                None,
                "Ban Chấp hành Trung ương Đảng",
                None,
            ),
        ],
    ),
    # numbers however they are printed, 1998 to 2024
    (
        "Quyết định số 1676/QĐ - TTg ngày 29/12/2023 của Thủ tướng Chính phủ.",
        [
            (
                "Quyết định số 1676/QĐ - TTg ngày 29/12/2023 của Thủ tướng Chính phủ",
                "Quyết định",
                "1676/QĐ-TTg",
                "2023-12-29",
                "Thủ tướng Chính phủ",
                None,
            ),
        ],
    ),
    (
        "Theo Báo cáo số: 12 /BC-UBND ngày 5/1/2024.",
        [
            ("Báo cáo số: 12 /BC-UBND ngày 5/1/2024", "Báo cáo", "12/BC-UBND", "2024-01-05", None, None),
        ],
    ),
    (
        "Nghị quyết 36 - NQ/TW ngày 22-10-2018.",
        [
            ("Nghị quyết 36 - NQ/TW ngày 22-10-2018", "Nghị quyết", "36-NQ/TW", "2018-10-22", None, None),
        ],
    ),
    (
        "Quyết định số\n1676/QĐ-TTg ngày 29\ntháng 12 năm 2023 của\nThủ tướng Chính phủ.",
        [
            (
                "Quyết định số\n1676/QĐ-TTg ngày 29\ntháng 12 năm 2023 của\nThủ tướng Chính phủ",
                "Quyết định",
                "1676/QĐ-TTg",
                "2023-12-29",
                "Thủ tướng Chính phủ",
                None,
            ),
        ],
    ),
    (
        "Quyết định số 15/2005/QĐ-UB ngày 03 tháng 02 năm 2005 của Ủy ban nhân dân tỉnh.",
        [
            (
                "Quyết định số 15/2005/QĐ-UB ngày 03 tháng 02 năm 2005 của Ủy ban nhân dân tỉnh",
                "Quyết định",
                "15/2005/QĐ-UB",
                "2005-02-03",
                "Ủy ban nhân dân tỉnh Hậu Giang",
                None,
            ),
        ],
    ),
    (
        "Chỉ thị 33/2006/CT-UBND ngày 12.12.2006.",
        [
            ("Chỉ thị 33/2006/CT-UBND ngày 12.12.2006", "Chỉ thị", "33/2006/CT-UBND", "2006-12-12", None, None),
        ],
    ),
    (
        "Thông tư liên tịch số 22/2009/TTLT/BCT-BTC ngày 04/8/2009.",
        [
            (
                "Thông tư liên tịch số 22/2009/TTLT/BCT-BTC ngày 04/8/2009",
                "Thông tư liên tịch",
                "22/2009/TTLT/BCT-BTC",
                "2009-08-04",
                None,
                None,
            ),
        ],
    ),
    (
        (
            "Nghị quyết số 57/2010/QH12 và Nghị quyết số 1210/2016/UBTVQH13 ngày 25/5/2016 của Ủy ban "
            "Thường vụ Quốc hội."
        ),
        [
            ("Nghị quyết số 57/2010/QH12", "Nghị quyết", "57/2010/QH12", None, None, None),
            (
                "Nghị quyết số 1210/2016/UBTVQH13 ngày 25/5/2016 của Ủy ban Thường vụ Quốc hội",
                "Nghị quyết",
                "1210/2016/UBTVQH13",
                "2016-05-25",
                "Ủy ban Thường vụ Quốc hội",
                None,
            ),
        ],
    ),
    (
        "Nghị quyết số 1004/NQ-UBTVQH14 ngày 18/9/2020.",
        [
            (
                "Nghị quyết số 1004/NQ-UBTVQH14 ngày 18/9/2020",
                "Nghị quyết",
                "1004/NQ-UBTVQH14",
                "2020-09-18",
                None,
                None,
            ),
        ],
    ),
    (
        (
            "Văn bản hợp nhất số 12/VBHN-VPQH ngày 04/7/2022; Công điện số 100/CĐ-TTg ngày 27/9/2024 "
            "của Thủ tướng Chính phủ về bão."
        ),
        [
            (
                "Văn bản hợp nhất số 12/VBHN-VPQH ngày 04/7/2022",
                "Văn bản hợp nhất",
                "12/VBHN-VPQH",
                "2022-07-04",
                None,
                None,
            ),
            (
                "Công điện số 100/CĐ-TTg ngày 27/9/2024 của Thủ tướng Chính phủ",
                "Công điện",
                "100/CĐ-TTg",
                "2024-09-27",
                "Thủ tướng Chính phủ",
                ANY,
            ),
        ],
    ),
    (
        "Lệnh số 09/2014/L-CTN và Công văn 1234/UBND-KT ngày 02/3/2024 của UBND tỉnh.",
        [
            ("Lệnh số 09/2014/L-CTN", "Lệnh", "09/2014/L-CTN", None, None, None),
            (
                "Công văn 1234/UBND-KT ngày 02/3/2024 của UBND tỉnh",
                "Công văn",
                "1234/UBND-KT",
                "2024-03-02",
                "Ủy ban nhân dân tỉnh Hậu Giang",
                None,
            ),
        ],
    ),
    (
        "Theo QĐ số 12/QĐ-UBND ngày 01/02/2024 và NQ 18-NQ/TW.",
        [
            ("QĐ số 12/QĐ-UBND ngày 01/02/2024", "Quyết định", "12/QĐ-UBND", "2024-02-01", None, None),
            ("NQ 18-NQ/TW", "Nghị quyết", "18-NQ/TW", None, None, None),
        ],
    ),
    (
        "Chỉ thị số 36 CT/TW ngày 25/6/1998 của Bộ Chính trị.",
        [
            (
                "Chỉ thị số 36 CT/TW ngày 25/6/1998 của Bộ Chính trị",
                "Chỉ thị",
                "36-CT/TW",
                "1998-06-25",
                "Bộ Chính trị",
                None,
            ),
        ],
    ),
    (
        "Hướng dẫn số 05-HD/BTGTW; Thông báo số 123/TB-VPCP; Quyết định số 2371-QĐ/TU.",
        [
            ("Hướng dẫn số 05-HD/BTGTW", "Hướng dẫn", "05-HD/BTGTW", None, None, None),
            ("Thông báo số 123/TB-VPCP", "Thông báo", "123/TB-VPCP", None, None, None),
            ("Quyết định số 2371-QĐ/TU", "Quyết định", "2371-QĐ/TU", None, None, None),
        ],
    ),
    # who issued it, before it
    (
        ("Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW ngày 22/12/2024 về đột phá phát triển khoa học."),
        [
            (
                "Nghị quyết số 57-NQ/TW ngày 22/12/2024",
                "Nghị quyết",
                "57-NQ/TW",
                "2024-12-22",
                "Bộ Chính trị",
                "đột phá phát triển khoa học",
            ),
        ],
    ),
    (
        "Ngày 22/11/2014, Ban Bí thư ban hành Chỉ thị số 40-CT/TW về tín dụng chính sách xã hội.",
        [
            (
                "Chỉ thị số 40-CT/TW",
                "Chỉ thị",
                "40-CT/TW",
                ANY,
                "Ban Bí thư Trung ương Đảng",
                "tín dụng chính sách xã hội",
            ),
        ],
    ),
    (
        "Thủ tướng Chính phủ có Quyết định số 1676/QĐ-TTg phê duyệt Quy hoạch tỉnh.",
        [
            ("Quyết định số 1676/QĐ-TTg", "Quyết định", "1676/QĐ-TTg", None, "Thủ tướng Chính phủ", ANY),
            ("Quy hoạch tỉnh", "Quy hoạch", None, None, ANY, ANY),
        ],
    ),
    (
        "Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị khóa XII về đẩy mạnh học tập.",
        [
            (
                "Chỉ thị số 05-CT/TW của Bộ Chính trị khóa XII",
                "Chỉ thị",
                "05-CT/TW",
                None,
                "Bộ Chính trị",
                "đẩy mạnh học tập",
            ),
        ],
    ),
    (
        "UBND tỉnh báo cáo Thủ tướng Chính phủ theo Công văn số 12/UBND-TH.",
        [
            ("Công văn số 12/UBND-TH", "Công văn", "12/UBND-TH", None, None, None),
        ],
    ),
    # dates, subjects, damage
    (
        "Nghị quyết số 07-NQ/TU (ngày 01/3/2022) về nông thôn.",
        [
            ("Nghị quyết số 07-NQ/TU (ngày 01/3/2022)", "Nghị quyết", "07-NQ/TU", "2022-03-01", None, "nông thôn"),
        ],
    ),
    (
        "Thông báo số 12-TB/TU ngày 31/02/2024.",
        [
            ("Thông báo số 12-TB/TU ngày 31/02/2024", "Thông báo", "12-TB/TU", None, None, None),
        ],
    ),
    (
        "Nghị quyết số 07-NQ/TU, ngày 01 tháng 3 năm 2022, của Tỉnh ủy, về nông thôn.",
        [
            (
                "Nghị quyết số 07-NQ/TU, ngày 01 tháng 3 năm 2022, của Tỉnh ủy",
                "Nghị quyết",
                "07-NQ/TU",
                "2022-03-01",
                "Tỉnh ủy Hậu Giang",
                "nông thôn",
            ),
        ],
    ),
    (
        "Chỉ thị số 05-CT/TW của Bộ Chính trị “về tiếp tục đẩy mạnh học tập” được triển khai.",
        [
            (
                "Chỉ thị số 05-CT/TW của Bộ Chính trị",
                "Chỉ thị",
                "05-CT/TW",
                None,
                "Bộ Chính trị",
                "tiếp tục đẩy mạnh học tập",
            ),
        ],
    ),
    (
        "Nghị quyết số 07-NQ/TU ngày 01/3/ 2022 của Tỉnh uỷ.",
        [
            (
                "Nghị quyết số 07-NQ/TU ngày 01/3/ 2022 của Tỉnh uỷ",
                "Nghị quyết",
                "07-NQ/TU",
                "2022-03-01",
                "Tỉnh ủy Hậu Giang",
                None,
            ),
        ],
    ),
    (
        (
            "Nghị quyết số 11-NQ/TW ngày 10/02/2022 của Bộ Chính trị về phương hướng phát triển kinh "
            "tế - xã hội, bảo đảm quốc phòng, an ninh vùng trung du và miền núi Bắc Bộ đến năm 2030, "
            "tầm nhìn đến năm 2045."
        ),
        [
            (
                "Nghị quyết số 11-NQ/TW ngày 10/02/2022 của Bộ Chính trị",
                "Nghị quyết",
                "11-NQ/TW",
                "2022-02-10",
                "Bộ Chính trị",
                (
                    "phương hướng phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh vùng trung du và "
                    "miền núi Bắc Bộ đến năm 2030, tầm nhìn đến năm 2045"
                ),
            ),
        ],
    ),
    # what is no citation
    (
        (
            "Kế hoạch này đề ra nhiệm vụ. Phòng Tài chính - Kế hoạch tham mưu. Sở Kế hoạch và Đầu tư "
            "trình. Phòng Quy hoạch họp."
        ),
        [],
    ),
    (
        "Các nghị quyết, chỉ thị của Đảng; phong trào thi đua; cuộc vận động “Toàn dân đoàn kết”.",
        [],
    ),
    (
        ("Báo cáo Chính phủ xem xét. Thông báo kết quả cho Tỉnh ủy. Quyết định của Ủy ban về nhân sự."),
        [],
    ),
]


@pytest.mark.parametrize(("sentence", "citations"), CITED)
def test_every_citation_of_a_sentence(read: Reader, sentence: str, citations: list[Expected]) -> None:
    found = [
        (c.quote, c.type, c.number, c.date, c.issuer, c.subject)
        for c in read(report("I. KẾT QUẢ\n" + sentence)).of(Citation)
    ]

    assert [c[0] for c in found] == [c[0] for c in citations]
    for expected, got in zip(citations, found, strict=True):
        assert got == tuple(g if e == ANY else e for e, g in zip(expected, got, strict=True))
