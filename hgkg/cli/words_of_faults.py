"""What is said of faults, by key: Vietnamese, English. Of ``.what`` and ``.todo`` one sentence is made."""

from __future__ import annotations

from collections.abc import Mapping

FAULTS: Mapping[str, tuple[str, str]] = {
    "fault.usage": ("{what}; xem `{command} --help`", "{what}; see `{command} --help`"),
    "fault.option": ("không có tùy chọn {name}", "there is no option {name}"),
    "fault.option_near": (
        "không có tùy chọn {name}, có phải {near}?",
        "there is no option {name}; did you mean {near}?",
    ),
    "fault.missing": ("thiếu {name}", "{name} is missing"),
    "fault.number": ("{name} phải là một số lớn hơn 0", "{name} must be a number above 0"),
    "fault.no_value": (
        "tùy chọn {name} thiếu giá trị, hoặc có giá trị mà nó không nhận",
        "the option {name} lacks its value, or has one that it does not take",
    ),
    "fault.command": (
        "không có lệnh {name!r}; các lệnh là: {known}",
        "there is no command {name!r}; there are: {known}",
    ),
    "fault.extra": ("thừa tham số: {names}", "too many arguments: {names}"),
    "fault.interrupted": ("Đã dừng theo yêu cầu", "Stopped as asked"),
    "fault.system": ("{where}: không làm được ({what})", "{where}: cannot be done ({what})"),
    "fault.document": ("Không đọc được {words}", "Not read: {words}"),
    "fault.choice.what": ("không nhận {value!r}", "{value!r} is not possible"),
    "fault.choice.todo": ("hãy dùng một trong: {allowed}", "use one of: {allowed}"),
    "fault.ending.what": ("không ghi được tệp có đuôi này", "files with this ending are not written"),
    "fault.ending.todo": ("hãy dùng một trong: {endings}", "use one of: {endings}"),
    "fault.no_folder.what": ("không ghi được vào đây", "this place cannot be written to"),
    "fault.no_folder.todo": ("hãy chọn một tệp trong thư mục có sẵn", "name a file in a folder that exists"),
    "fault.export_about.what": (
        "dạng {format} không có chỗ nêu giấy phép, cơ quan công bố, nơi liên hệ",
        "{format} has no place for licence, publisher and contact",
    ),
    "fault.export_about.todo": ("hãy bỏ --about, hoặc dùng dạng dcat", "leave --about out, or use dcat"),
    "fault.export_folder.what": ("dạng này gồm nhiều tệp", "this format has several files"),
    "fault.export_folder.todo": ("hãy chỉ thư mục bằng --output", "name a folder with --output"),
    "fault.export_on_screen.what": (
        "dạng này không phải chữ để hiện trên màn hình",
        "this format is no text to show on a screen",
    ),
    "fault.export_on_screen.todo": ("hãy chỉ tệp bằng --output", "name a file with --output"),
    "fault.no_judgements.what": ("không có thư mục phán đoán này", "there is no such folder of judgements"),
    "fault.no_judgements.todo": (
        "hãy xem lại --judgements, hoặc bỏ tùy chọn này để dùng thư mục mặc định",
        "check --judgements, or leave it out for the default folder",
    ),
    "fault.no_build.what": ("thư mục này không có bản dựng", "there is no build in this folder"),
    "fault.no_build.todo": (
        "hãy chạy `hgkg build`, hoặc chỉ thư mục bằng --build",
        "run `hgkg build`, or name the folder with --build",
    ),
    "fault.other_version.what": ("bản dựng do phiên bản khác tạo ra", "this build was made by another version"),
    "fault.other_version.todo": ("hãy chạy lại `hgkg build`", "run `hgkg build` again"),
    "fault.query_name.what": ("không có truy vấn hay tệp này", "there is no such question and no such file"),
    "fault.query_name.todo": ("xem các truy vấn có sẵn bằng `hgkg query`", "`hgkg query` lists the catalogue"),
    "fault.query_near.what": ("không có truy vấn hay tệp này", "there is no such question and no such file"),
    "fault.query_near.todo": ("có phải {near}?", "did you mean {near}?"),
    "fault.query_text.what": ("tệp truy vấn không phải văn bản UTF-8", "the query file is not UTF-8 text"),
    "fault.query_text.todo": ("hãy lưu lại theo UTF-8", "save it as UTF-8"),
    "fault.param.what": ("không hiểu {pair!r}", "{pair!r} is not understood"),
    "fault.param.todo": ("hãy viết tên=giá_trị", "write name=value"),
    "fault.param_twice.what": ("tham số {name} được nêu hai lần", "the parameter {name} is given twice"),
    "fault.param_twice.todo": ("hãy chỉ nêu một lần", "give it once"),
    "fault.choose.what": ("không có kết quả số {number}", "there is no hit number {number}"),
    "fault.choose.todo": ("hãy chọn từ 1 đến {count}", "choose from 1 to {count}"),
    "fault.nothing": ("Không tìm thấy {text!r} trong bản dựng {path}", "{text!r} is not found in the build {path}"),
    "fault.no_text.what": ("chưa nói chỉ tiêu nào", "which target is not said"),
    "fault.no_text.todo": (
        "hãy nêu một phần tên chỉ tiêu, hoặc dùng --all để lấy tất cả",
        "give part of an indicator, or --all for every target",
    ),
    "fault.slug.what": ("{value!r} không dùng làm tên ngắn được", "{value!r} cannot be a slug"),
    "fault.slug.todo": ("chỉ dùng A-Z a-z 0-9 . _ -", "use A-Z a-z 0-9 . _ - only"),
    "fault.slug_taken.what": ("tên ngắn {value!r} đã có trong danh mục", "the slug {value!r} is taken"),
    "fault.slug_taken.todo": ("hãy chọn tên khác", "choose another"),
    "fault.period.what": ("không hiểu kỳ {value!r}", "the period {value!r} is not understood"),
    "fault.period.todo": (
        "hãy viết như 2024, 2024-07, 2024-Q3, 2024-H1, 2024-9M, 2020/2025",
        "write it like 2024, 2024-07, 2024-Q3, 2024-H1, 2024-9M, 2020/2025",
    ),
    "fault.page.what": ("trang chỉ ghi được thành tệp .html", "a page is only written as .html"),
    "fault.page.todo": ("hãy đổi đuôi tệp thành .html", "give the file the ending .html"),
    "fault.known.what": (
        "văn bản này đã có trong danh mục với tên {slug}",
        "this document is in the catalogue already, as {slug}",
    ),
    "fault.known.todo": ("không cần làm gì", "there is nothing to do"),
    "fault.no_period.what": ("không đoán được kỳ của văn bản", "the document's period cannot be guessed"),
    "fault.no_period.todo": (
        "hãy nêu bằng --period, ví dụ --period 2024",
        "name it with --period, as in --period 2024",
    ),
    "fault.exists.what": ("đã có tệp khác ở đây", "another file is there already"),
    "fault.exists.todo": ("hãy chọn tên khác bằng --slug", "choose another name with --slug"),
}
