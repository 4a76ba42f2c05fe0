"""Rows such as a build gives, for tests that need no build."""

from __future__ import annotations

from dataclasses import replace

from hgkg.query.chain import BoardRow, BodyRow, Chain, DocumentRow, DriverLink, Place, ResultRow, TargetRow


def place(
    doc: str = "programme-2024", start: int = 100, quote: str = "thu ngân sách 7.520 tỷ đồng", section: str = "I/2"
) -> Place:
    return Place(doc, f"Tên của {doc}", section, None, start, start + len(quote), quote)


def target(**changed: object) -> TargetRow:
    plain = TargetRow(
        iri="https://w3id.org/hgkg/id/target/1", indicator="Tổng thu ngân sách", concept="thu-ngan-sach", group=5,
        operator="ge", value="≥ 7.520", unit="tỷ đồng", direction=None, base=None, period="2024", place=place(),
    )  # fmt: skip
    return replace(plain, **changed)


def result(**changed: object) -> ResultRow:
    plain = ResultRow(
        iri="https://w3id.org/hgkg/id/result/1", indicator="Tổng thu ngân sách", concept="thu-ngan-sach", value="8.455",
        unit="tỷ đồng", period="2024", of_plan="đạt 112,43% kế hoạch", versus_previous="", rank="",
        place=place("report-2024", 2000, "thu 8.455 tỷ đồng", "II/1"),
    )  # fmt: skip
    return replace(plain, **changed)


def board_row(**changed: object) -> BoardRow:
    plain = BoardRow(target(), result(), 1, "exceeded", "met", "8.455 lớn hơn 7.520", "8,455 is more than 7,520")
    return replace(plain, **changed)


def chain(**changed: object) -> Chain:
    quote = "thực hiện Nghị quyết số 07-NQ/TU"
    driver = DriverLink(
        "https://w3id.org/hgkg/id/doc/07", "07-NQ/TU", "Nghị quyết 07-NQ/TU", "explicit", "same-sentence",
        place(start=40, quote=quote),
    )  # fmt: skip
    plain = Chain(
        target=target(),
        programme=DocumentRow("https://w3id.org/hgkg/id/doc/programme", None, "Chương trình năm 2024", place()),
        drivers=(driver,),
        results=(result(),),
        status="exceeded",
        reported="met",
        comparable=True,
        rule="level-against-bound",
        reason_vi="8.455 lớn hơn 7.520",
        reason_en="8,455 is more than 7,520",
        bodies=(BodyRow("Ban Chấp hành Đảng bộ tỉnh", "issuer", "https://w3id.org/hgkg/id/doc/programme", place()),),
    )
    return replace(plain, **changed)
