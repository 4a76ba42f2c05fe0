"""The texts of the catalogue of questions at the terminal: its list, and what a parameter could be."""

from __future__ import annotations

from collections.abc import Mapping

QUESTIONS: Mapping[str, tuple[str, str]] = {
    "option.list": (
        "Liệt kê các truy vấn có sẵn, theo nhóm, như khi không nêu tên; --format markdown viết thành trang Markdown.",
        "List the catalogue by groups, as without a name; --format markdown writes it as a page.",
    ),
    "option.choices": (
        "Liệt kê các giá trị mà tham số này có thể nhận trong bản dựng, kèm số lần.",
        "List the values that this parameter could have in the build, with their counts.",
    ),
    "option.format_markdown": (
        "Dạng in ra; markdown chỉ dùng với --list.",
        "The form for stdout; markdown only with --list.",
    ),
    "column.topic": ("Nhóm", "Group"),
    "column.value": ("Giá trị", "Value"),
    "column.called": ("Tên gọi", "Called"),
    "column.count": ("Số lần", "Times"),
    "caption.choices": ("Giá trị của tham số {name}", "Values of the parameter {name}"),
    "done.questions": ("{count} truy vấn, {groups} nhóm", "{count:question|questions} in {groups:group|groups}"),
    "done.choices": ("{count} giá trị", "{count:value|values}"),
    "hint.query": (
        "Chạy: hgkg query TÊN --param tên=giá_trị; xem giá trị có thể có: hgkg query TÊN --choices tên\n"
        "(* phải nêu; = giá trị mặc định; còn lại để trống được)",
        "Run: hgkg query NAME --param name=value; see what it could be: hgkg query NAME --choices name\n"
        "(* must be given; = its default; all others may be left open)",
    ),
    "fault.markdown.what": (
        "markdown chỉ viết được danh mục truy vấn",
        "only the list of questions is written in markdown",
    ),
    "fault.markdown.todo": ("dùng `hgkg query --list --format markdown`", "use `hgkg query --list --format markdown`"),
    "fault.list.what": ("--list không đi cùng tên truy vấn", "--list takes no name of a question"),
    "fault.list.todo": ("bỏ tên hoặc bỏ --list", "leave out the name or --list"),
    "fault.choices_name.what": (
        "--choices cần tên của một truy vấn có sẵn",
        "--choices needs a question of the catalogue",
    ),
    "fault.choices_name.todo": ("hãy viết hgkg query TÊN --choices {name}", "write hgkg query NAME --choices {name}"),
    "fault.choices_free.what": (
        "tham số {name} nhận chữ hay số tùy ý, không có danh sách để chọn",
        "the parameter {name} takes any text or number, there is nothing to choose from",
    ),
    "fault.choices_free.todo": ("hãy viết --param {name}=…", "write --param {name}=…"),
}
"""By key: Vietnamese, English."""
