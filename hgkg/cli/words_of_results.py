"""What is said of work and its results, by key: Vietnamese, English."""

from __future__ import annotations

from collections.abc import Mapping

RESULTS: Mapping[str, tuple[str, str]] = {
    # Stages of long work
    "stage.load": ("Đọc văn bản", "Reading documents"),
    "stage.read": ("Trích xuất", "Extracting facts"),
    "stage.conclude": ("Đối chiếu", "Reconciling"),
    "stage.graph": ("Dựng đồ thị", "Building the graph"),
    "stage.store": ("Nạp kho", "Loading the store"),
    "stage.pages": ("Viết trang", "Writing pages"),
    # What was done
    "done.wrote": ("Đã ghi {count} dòng vào {path}", "Wrote {count} rows to {path}"),
    "done.board": ("Đã ghi bảng {path}", "Wrote the board {path}"),
    "done.page": ("Đã ghi trang {path} ({count} chuỗi)", "Wrote the page {path} (chains: {count})"),
    "done.rows": ("{count} dòng", "{count} rows"),
    "done.records": ("{count} bản ghi", "{count} records"),
    "done.targets": ("{count} chỉ tiêu", "{count} targets"),
    "done.no_targets": ("Không có chỉ tiêu nào như vậy trong bản dựng", "The build has no such target"),
    "done.build": (
        "Đã dựng {documents} văn bản vào {out} (bản dựng {build_id})",
        "Built {documents} documents into {out} (build {build_id})",
    ),
    "done.build_records": ("- bản ghi: {total} ({counts})", "- records: {total} ({counts})"),
    "done.build_graph": ("- đồ thị: {path} ({triples} bộ ba)", "- graph: {path} ({triples} triples)"),
    "done.build_store": ("- kho: {path}", "- store: {path}"),
    "done.build_html": ("- HTML: {path}", "- HTML: {path}"),
    "done.added": ("Đã ghi {slug} ({path}) vào {catalogue}", "Entered {slug} ({path}) into {catalogue}"),
    "done.removed": ("Đã bỏ {slug} khỏi {catalogue}", "Took {slug} out of {catalogue}"),
    "done.moved": ("Tệp được chuyển tới {path}", "The file was moved to {path}"),
    # What to do next
    "hint.after_build": (
        'Tiếp theo: hgkg trace "thu ngân sách" · hgkg view --all (vẽ mọi chuỗi vào html/) · hgkg query',
        'Next: hgkg trace "thu ngan sach" · hgkg view --all (draws every chain into html/) · hgkg query',
    ),
    "hint.trace": ('Xem chuỗi của một chỉ tiêu: hgkg trace "{text}"', 'See a target\'s chain: hgkg trace "{text}"'),
    "note.left_out": (
        "Bảng chỉ gồm các chỉ tiêu đánh số; {count} chỉ tiêu khác của cùng văn bản: xem hgkg query targets",
        "The board holds numbered targets only; {count} others of the same documents: see hgkg query targets",
    ),
    "note.more_no_target": (
        "… và {count} văn bản khác không gắn với chỉ tiêu nào",
        "… and {count} other documents on which no target hangs",
    ),
    "note.no_target": (
        "{label}: có trong bản dựng nhưng không gắn với chỉ tiêu nào",
        "{label}: is in the build, but no target hangs on it",
    ),
    "hint.choose": (
        "Có {count} kết quả: chọn bằng --choose SỐ, hoặc --all để lấy hết",
        "There are {count} hits: choose one with --choose NUMBER, or take them with --all",
    ),
    "hint.view": ("Xem bằng hình: hgkg view {command}", "See it as a picture: hgkg view {command}"),
    "hint.query": (
        "Chạy: hgkg query TÊN --param tên=giá_trị (tham số có * thì để trống được)",
        "Run: hgkg query NAME --param name=value (a parameter with * may be left open)",
    ),
    # Notes
    "note.line": ("Lưu ý: {words}", "Note: {words}"),
    "note.more": ("… và {count} lưu ý nữa trong {path}", "… and {count} more notes in {path}"),
    "note.more_places": (
        "… và {count} chỗ nữa (--format csv có đủ)",
        "… and {count} more places (--format csv has all)",
    ),
    # Captions and headings
    "caption.records": ("Bản ghi", "Records"),
    "caption.queries": ("Truy vấn có sẵn", "Catalogue of questions"),
    "caption.hits": ("Chỉ tiêu tìm thấy", "Targets found"),
    "caption.chains": ("Các chuỗi chỉ tiêu", "Target chains"),
    "column.kind": ("Loại", "Kind"),
    "column.place": ("Vị trí", "Place"),
    "column.gist": ("Nội dung", "Gist"),
    "column.quote": ("Nguyên văn", "Words"),
    "column.name": ("Tên", "Name"),
    "column.title": ("Câu hỏi", "Question"),
    "column.parameters": ("Tham số", "Parameters"),
    "column.description": ("Mô tả", "Description"),
    "column.group": ("Số", "No."),
    "column.choose": ("Chọn", "Choose"),
    "column.indicator": ("Chỉ tiêu", "Indicator"),
    "column.target": ("Mục tiêu", "Target"),
    "column.result": ("Kết quả", "Result"),
    "column.verdict": ("Đánh giá", "Verdict"),
    "column.through": ("Qua văn bản", "Through the document"),
    # Kinds of record
    "kind.document": ("văn bản", "document"),
    "kind.section": ("mục", "section"),
    "kind.footnote": ("chú thích", "footnote"),
    "kind.citation": ("viện dẫn", "citation"),
    "kind.relation": ("quan hệ", "relation"),
    "kind.target": ("chỉ tiêu", "target"),
    "kind.result": ("kết quả", "result"),
    "kind.agency": ("cơ quan", "agency"),
    "kind.person": ("người", "person"),
    "kind.event": ("sự kiện", "event"),
    "kind.task": ("nhiệm vụ", "task"),
    "kind.inspection": ("kiểm tra", "inspection"),
    "kind.alignment": ("đối chiếu", "alignment"),
    "kind.drive": ("định hướng", "drive"),
    "kind.finding": ("phát hiện", "finding"),
}
