"""Fields of records, and what they hold, as a reader calls them: never a name of the program or a code."""

from __future__ import annotations

from collections.abc import Mapping

from hgkg.text.numbers import format_number
from hgkg.text.time_words import time_words

FIELD_WORDS: Mapping[str, tuple[str, str]] = {
    "quote": ("nguyên văn", "words"),
    "start": ("từ ký tự", "from"),
    "end": ("đến ký tự", "to"),
    "section": ("mục", "section"),
    "footnote": ("chú thích", "footnote"),
    "confidence": ("độ tin cậy", "confidence"),
    "rule": ("quy tắc", "rule"),
    "type": ("loại", "type"),
    "number": ("số", "number"),
    "symbol": ("ký hiệu", "symbol"),
    "issuer": ("cơ quan ban hành", "issuer"),
    "title": ("tên", "title"),
    "date": ("ngày", "date"),
    "place": ("nơi", "place"),
    "draft": ("dự thảo", "draft"),
    "period": ("kỳ", "period"),
    "addressees": ("nơi nhận", "addressees"),
    "signatory": ("người ký", "signatory"),
    "sha256": ("mã băm SHA-256 của tệp", "SHA-256 of the file"),
    "chars": ("số ký tự", "characters"),
    "area": ("địa bàn", "area"),
    "resolved": ("văn bản được xác định", "identity"),
    "level": ("cấp", "level"),
    "parent": ("mục trên", "section above"),
    "body_end": ("hết mục ở", "end of the section"),
    "marker_start": ("dấu chú thích từ", "marker from"),
    "marker_end": ("dấu chú thích đến", "marker to"),
    "anchor": ("câu mang chú thích", "sentence of the marker"),
    "numbered": ("có số", "numbered"),
    "co_issuers": ("cơ quan cùng ban hành", "issued together with"),
    "subject": ("về việc", "subject"),
    "subject_start": ("về việc, từ", "subject from"),
    "subject_end": ("về việc, đến", "subject to"),
    "candidates": ("có thể là", "candidates"),
    "from": ("từ văn bản", "from document"),
    "to": ("đến văn bản", "to document"),
    "relation": ("quan hệ", "relation"),
    "years": ("số năm", "years"),
    "indicator": ("chỉ tiêu", "indicator"),
    "concept": ("mục từ", "concept"),
    "value": ("giá trị", "value"),
    "value_high": ("giá trị trên", "upper value"),
    "value_start": ("con số, từ", "figure from"),
    "value_end": ("con số, đến", "figure to"),
    "unit": ("đơn vị", "unit"),
    "value_base": ("giá trị quy đổi", "scaled value"),
    "unit_base": ("đơn vị quy đổi", "base unit"),
    "approximate": ("ước chừng", "approximate"),
    "measure": ("cách đo", "measure"),
    "direction": ("chiều", "direction"),
    "base": ("so với", "base"),
    "cumulation": ("cộng dồn", "cumulation"),
    "operator": ("so sánh", "operator"),
    "group": ("số chỉ tiêu", "number of the target"),
    "of_plan": ("so kế hoạch", "of plan"),
    "versus_previous": ("so kỳ trước", "versus previous"),
    "rank": ("xếp hạng", "rank"),
    "plan_value": ("kế hoạch", "plan"),
    "denominator": ("trên tổng số", "out of"),
    "expected": ("dự kiến", "expected"),
    "year_of_document": ("năm lấy theo văn bản", "year of the document"),
    "name": ("tên", "name"),
    "agency": ("cơ quan", "body"),
    "branch": ("khối", "branch"),
    "role": ("chức vụ", "role"),
    "organisation": ("tổ chức", "organisation"),
    "offices": ("các chức vụ", "offices"),
    "series": ("lần thứ", "the N-th"),
    "text": ("nội dung", "text"),
    "responsible": ("cơ quan được giao", "responsible"),
    "cooperating": ("cơ quan phối hợp", "cooperating"),
    "due": ("thời hạn", "due"),
    "task": ("nhiệm vụ", "task"),
    "about": ("về văn bản", "about"),
    "targets": ("các chỉ tiêu", "targets"),
    "action": ("việc", "action"),
    "by": ("cơ quan thực hiện", "by"),
    "of": ("đối tượng", "of"),
    "target": ("chỉ tiêu", "target"),
    "results": ("kết quả", "results"),
    "comparable": ("so được", "comparable"),
    "status": ("đánh giá", "verdict"),
    "reported": ("văn bản tự đánh giá", "reported verdict"),
    "reason": ("lý do", "reason"),
    "driver": ("chỗ nêu văn bản chi phối", "mention of the driver"),
    "driver_number": ("số văn bản chi phối", "number of the driver"),
    "driver_name": ("văn bản chi phối", "driver"),
    "basis": ("căn cứ", "basis"),
    "evidence": ("chứng cứ", "evidence"),
    "severity": ("mức độ", "severity"),
    "message": ("nội dung", "message"),
    "spans": ("các chỗ", "passages"),
    "stated": ("văn bản ghi", "stated"),
    "judgement": ("phán đoán của con người", "human judgement"),
    "computed": ("tính ra", "computed"),
}
"""By the name of a field: Vietnamese, English."""

CODE_WORDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "operator": {
        "eq": ("bằng", "equal to"),
        "ge": ("ít nhất", "at least"),
        "gt": ("trên", "more than"),
        "le": ("tối đa", "at most"),
        "lt": ("dưới", "less than"),
        "between": ("trong khoảng", "between"),
    },
    "direction": {"increase": ("tăng", "increase"), "decrease": ("giảm", "decrease")},
    "measure": {
        "level": ("mức đạt", "level"),
        "growth": ("tốc độ tăng", "growth"),
        "change": ("mức tăng giảm", "change"),
        "share": ("tỷ trọng", "share"),
        "count": ("số lượng", "count"),
        "rank": ("thứ hạng", "rank"),
    },
    "cumulation": {"added": ("tính thêm trong kỳ", "added in the period"), "total": ("tính tổng cộng", "in total")},
    "relation": {
        "based_on": ("căn cứ", "based on"),
        "implements": ("thực hiện", "implements"),
        "continues": ("tiếp tục thực hiện", "continues"),
        "reviews": ("sơ kết, tổng kết", "reviews"),
        "accompanies": ("kèm theo", "accompanies"),
        "amends": ("sửa đổi, bổ sung", "amends"),
        "replaces": ("thay thế", "replaces"),
        "cites": ("dẫn", "cites"),
    },
    "level": {
        "central": ("trung ương", "central"),
        "province": ("cấp tỉnh", "province"),
        "district": ("cấp huyện", "district"),
        "commune": ("cấp xã", "commune"),
        "grassroots": ("cơ sở", "grassroots"),
        "foreign": ("nước ngoài", "foreign"),
    },
    "branch": {
        "party": ("Đảng", "Party"),
        "government": ("chính quyền", "government"),
        "council": ("Quốc hội, Hội đồng nhân dân", "assembly, people's council"),
        "front": ("Mặt trận, đoàn thể", "Front and mass organisations"),
        "judiciary": ("tư pháp", "judiciary"),
        "military": ("quân đội, công an", "military"),
        "other": ("khác", "other"),
    },
}
"""By field, the codes of its closed list in Vietnamese and English."""
_TIMES = ("date", "due", "period")


def field_word(name: str, lang: str) -> str:
    """What a field is called; one that this version does not know by its own name."""
    return FIELD_WORDS[name][lang == "en"] if name in FIELD_WORDS else name


def value_words(name: str, value: object, lang: str) -> str:
    """What a field holds, as it is written: "7.520", "09/11/2022", "quý III năm 2024", "ít nhất", "(để trống)"."""
    if value is None or value in ("", (), []):
        return "(not stated)" if lang == "en" else "(để trống)"
    if isinstance(value, bool):
        return ("có", "yes")[lang == "en"] if value else ("không", "no")[lang == "en"]
    if isinstance(value, int | float):
        return format_number(value, lang) if name not in ("start", "end") else str(value)
    if isinstance(value, tuple | list):
        return "; ".join(value_words(name, one, lang) for one in value)
    text = str(value)
    if text in CODE_WORDS.get(name, {}):
        return CODE_WORDS[name][text][lang == "en"]
    return time_words(text, lang) if name in _TIMES else text
