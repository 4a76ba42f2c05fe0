"""Terse makers of what the query layer hands over."""

from typing import Any

from hgkg.query.chain import BoardRow, BodyRow, Chain, DocumentRow, DriverLink, Place, ResultRow, TargetRow

PROGRAMME = "https://w3id.org/hgkg/id/doc/hau-giang/party/tu/chuong-trinh/2024"
CONGRESS = "https://w3id.org/hgkg/id/doc/hau-giang/party/dh/nghi-quyet/2020-2025"


def place(
    quote: str = "thu nội địa 6.800 tỷ đồng", doc: str = "programme-2024", start: int = 6408, **given: Any
) -> Place:
    usual = {"title": f"Văn bản {doc}", "section": "I/3", "footnote": None}
    return Place(doc=doc, start=start, end=start + len(quote), quote=quote, **{**usual, **given})


def driver(basis: str = "structural", **given: Any) -> DriverLink:
    usual = {
        "iri": CONGRESS,
        "number": None,
        "name": "Nghị quyết Đại hội XIV",
        "rule": "stands-in",
        "place": place("Nghị quyết Đại hội XIV"),
    }
    return DriverLink(basis=basis, **{**usual, **given})


def target(**given: Any) -> TargetRow:
    usual = {
        "iri": "https://w3id.org/hgkg/id/programme-2024/target-00aa11bb22cc",
        "indicator": "Thu nội địa",
        "concept": "thu-noi-dia",
        "group": 9,
        "operator": "eq",
        "value": "6.800",
        "unit": "tỷ đồng",
        "direction": None,
        "base": None,
        "period": "2024",
        "place": place(),
    }
    return TargetRow(**{**usual, **given})


def result(**given: Any) -> ResultRow:
    usual = {
        "iri": "https://w3id.org/hgkg/id/report-2024/result-33dd44ee55ff",
        "indicator": "Thu nội địa",
        "concept": "thu-noi-dia",
        "value": "7.017",
        "unit": "tỷ đồng",
        "period": "2024",
        "of_plan": "đạt 103,19% kế hoạch",
        "versus_previous": "",
        "rank": "",
        "place": place("thu nội địa là 7.017 tỷ đồng", "report-2024", 26000, footnote=12),
    }
    return ResultRow(**{**usual, **given})


def body(name: str = "Cục Thuế tỉnh", role: str = "responsible", document: str = PROGRAMME, **given: Any) -> BodyRow:
    return BodyRow(name=name, role=role, document=document, place=given.get("place", place(name)))


def chain(**given: Any) -> Chain:
    usual = {
        "target": target(),
        "programme": DocumentRow(PROGRAMME, None, "Chương trình công tác năm 2024", place()),
        "drivers": (driver(),),
        "results": (result(),),
        "status": "exceeded",
        "reported": "met",
        "comparable": True,
        "rule": "value-against-bound",
        "reason_vi": "7.017 > 6.800 tỷ đồng",
        "reason_en": "7,017 > 6,800 billion đồng",
        "bodies": (body("Tỉnh ủy Hậu Giang", "issuer"), body()),
    }
    return Chain(**{**usual, **given})


def board_row(**given: Any) -> BoardRow:
    usual = {
        "target": target(),
        "result": result(),
        "results": 1,
        "status": "exceeded",
        "reported": None,
        "reason_vi": "7.017 > 6.800 tỷ đồng",
        "reason_en": "7,017 > 6,800 billion đồng",
    }
    return BoardRow(**{**usual, **given})
