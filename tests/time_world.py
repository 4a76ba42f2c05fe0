"""A province that became part of a city on 01/7/2025, in a handful of concepts."""

from __future__ import annotations

from hgkg.model.changes import Change, ChangeKind, Norm
from hgkg.model.lexicon import AreaConcept, BodyConcept, DocumentType, Lexicon, TermConcept


def _area(id: str, label: str, kind: str, level: str, **more: str) -> AreaConcept:
    return AreaConcept(id=id, label=label, label_en=label, labels=(label,), kind=kind, level=level, **more)  # type: ignore[arg-type]


def _body(id: str, label: str, level: str, branch: str = "party", **more: object) -> BodyConcept:
    local = level != "central"
    return BodyConcept(
        id=id, label=label, label_en="", labels=(label,), level=level, branch=branch, local=local, **more
    )  # type: ignore[arg-type]


def _change(id: str, kind: str, day: str, norm: str, **more: object) -> Change:
    return Change(id=id, label=id, label_en=id, kind=kind, day=day, norms=(norm,), **more)  # type: ignore[arg-type]


def _norm(id: str, number: str, type: str, date: str, path: str) -> Norm:
    label = f"{type} {number}"
    return Norm(id=id, label=label, label_en=f"Norm {number}", number=number, title=id, path=path, date=date)


AREAS = (
    _area("an-hoa", "An Hòa", "tỉnh", "province", last="2025-06-30", ended_by="provinces", replaced_by="tan-an-2025"),
    _area("tan-an-2025", "Tân An (từ 01/7/2025)", "thành phố", "province", first="2025-07-01"),
    _area("an-hoa-huyen-binh-lam", "Bình Lâm", "huyện", "district", broader="an-hoa", last="2025-06-30",
          ended_by="districts"),
    _area("an-hoa-xa-phu-loc", "Phú Lộc", "xã", "commune", broader="an-hoa-huyen-binh-lam", last="2025-06-30",
          ended_by="communes", replaced_by="tan-an-2025-phuong-binh-lam"),
    _area("tan-an-2025-phuong-binh-lam", "Bình Lâm", "phường", "commune", broader="tan-an-2025", first="2025-07-01"),
    _area("yen-son", "Yên Sơn", "tỉnh", "province"),
)  # fmt: skip
BODIES = (
    _body("bo-chinh-tri", "Bộ Chính trị", "central", serves="central"),
    _body("tinh-uy", "Tỉnh ủy", "province", serves="province"),
    _body("thanh-uy", "Thành ủy", "province", serves="province"),
    _body("dai-hoi", "Đại hội đại biểu Đảng bộ tỉnh", "province", assembly=True),
    _body("so-ke-hoach-va-dau-tu", "Sở Kế hoạch và Đầu tư", "province", "government"),
    _body("so-tai-chinh", "Sở Tài chính", "province", "government"),
    _body("so-lao-dong", "Sở Lao động", "province", "government"),
    _body("so-y-te", "Sở Y tế", "province", "government"),
    _body("so-giao-thong", "Sở Giao thông", "province", "government"),
    _body("so-kien-truc", "Sở Kiến trúc", "province", "government"),
    _body("so-xay-dung", "Sở Xây dựng", "province", "government"),
    _body("cuc-thue-tinh", "Cục Thuế tỉnh", "province", "government"),
    _body("chi-cuc-khu-vuc", "Chi cục Thuế khu vực phụ trách tỉnh", "province", "government"),
    _body("thue-tinh", "Thuế tỉnh", "province", "government"),
    _body("ban-dan-toc", "Ban Dân tộc", "province", "government"),
    _body("so-dan-toc", "Sở Dân tộc", "province", "government"),
    _body("cong-an-tinh", "Công an tỉnh", "province", "government"),
    _body("cong-an-thanh-pho", "Công an thành phố", "province", "government"),
    _body("cong-an-huyen", "Công an huyện", "district", "government"),
    _body("cong-an-xa", "Công an xã", "commune", "government"),
    _body("huyen-uy", "Huyện ủy", "district"),
    _body("dang-uy-xa", "Đảng ủy xã", "commune"),
    _body("dang-uy-phuong", "Đảng ủy phường", "commune"),
)  # fmt: skip
CHANGES = (
    _change("provinces", "merged", "2025-07-01", "nq-202",
            carries=frozenset({"tinh-uy", "thanh-uy", "so-tai-chinh", "so-y-te", "so-xay-dung", "cong-an-tinh"})),
    _change("districts", "ended", "2025-07-01", "nq-203", level="district"),
    _change("communes", "merged", "2025-07-01", "nq-202", carries=frozenset({"dang-uy-xa"})),
    _change("other-communes", "unknown", "2025-07-01", "nq-203", level="commune"),
    _change("finance", "merged", "2025-03-01", "nd-45", originals=frozenset({"so-ke-hoach-va-dau-tu", "so-tai-chinh"}),
            results=("so-tai-chinh",), certainty=0.9),
    _change("labour", "divided", "2025-03-01", "nd-45", originals=frozenset({"so-lao-dong"}),
            results=("so-tai-chinh", "so-y-te"), certainty=0.8),
    _change("works", "merged", "2025-03-01", "nd-45", originals=frozenset({"so-giao-thong", "so-kien-truc"}),
            results=("so-xay-dung",)),
    _change("police", "divided", "2025-03-01", "nd-45", originals=frozenset({"cong-an-huyen"}),
            results=("cong-an-tinh", "cong-an-xa")),
    _change("regions", "divided", "2025-07-01", "nd-45", originals=frozenset({"chi-cuc-khu-vuc"}),
            results=("thue-tinh",)),
    _change("a-minorities", "merged", "2025-03-01", "nd-45", originals=frozenset({"ban-dan-toc"}),
            results=("so-dan-toc",)),
    _change("minorities-here", "merged", "2025-03-01", "nd-45", originals=frozenset({"ban-dan-toc", "so-y-te"}),
            results=("so-y-te",), area="yen-son"),
    _change("taxes", "ended", "2025-02-18", "nd-45", originals=frozenset({"cuc-thue-tinh"}), area="yen-son"),
)  # fmt: skip
NORMS = (
    _norm("nq-202", "202/2025/QH15", "Nghị quyết", "2025-06-12", "doc/vn/state/qh/nghi-quyet/2025/202"),
    _norm("nq-203", "203/2025/QH15", "Nghị quyết", "2025-06-16", "doc/vn/state/qh/nghi-quyet/2025/203"),
    _norm("nd-45", "45/2025/NĐ-CP", "Nghị định", "2025-02-28", "doc/vn/state/cp/nghi-dinh/2025/45"),
)
KINDS = (
    ("merged", "hợp nhất"),
    ("divided", "chia nhiệm vụ"),
    ("ended", "kết thúc hoạt động"),
    ("unknown", "chưa ghi nhận cơ quan kế tục"),
)


def _term(id: str, label: str, level: str, first: str, last: str) -> TermConcept:
    notation = id.partition("-")[2]
    return TermConcept(
        id=id, label=label, label_en=id, labels=(label,), notations=(notation,), level=level, first=first, last=last
    )


TERMS = (
    _term("province-2020-2025", "nhiệm kỳ 2020 - 2025 của đảng bộ tỉnh", "province", "2020-11-01", "2025-10-31"),
    _term("province-2025-2030", "nhiệm kỳ 2025 - 2030 của đảng bộ tỉnh", "province", "2025-11-01", "2030-10-31"),
    _term("central-2021-2026", "nhiệm kỳ Đại hội XIII", "central", "2021-02-02", "2026-01-23"),
)
TYPES = (DocumentType(id="nghi-quyet", label="Nghị quyết", label_en="", labels=("Nghị quyết",), genre="resolution"),)
LEXICON = Lexicon(
    document_types={t.id: t for t in TYPES},
    bodies={b.id: b for b in BODIES},
    areas={a.id: a for a in AREAS},
    units={},
    indicators={},
    cues={},
    terms={t.id: t for t in TERMS},
    changes={c.id: c for c in CHANGES},
    change_kinds={id: ChangeKind(id=id, label=vi, label_en=id) for id, vi in KINDS},
    norms={n.id: n for n in NORMS},
)
