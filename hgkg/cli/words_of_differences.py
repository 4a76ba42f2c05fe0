"""What is said of two builds that are compared, by key: Vietnamese, English."""

from __future__ import annotations

from collections.abc import Mapping

from hgkg.model.field_words import FIELD_WORDS

DIFFERENCES: Mapping[str, tuple[str, str]] = {
    "help.diff": (
        "So hai bản dựng theo từng điều: thêm, bớt, đổi, theo từng văn bản.\nMột câu được nhận ra dù bị dời chỗ vì có "
        "chữ chèn ở trên; số liệu, đánh giá, văn bản chi phối và điều cần xem lại đổi thì nêu giá trị cũ và mới.",
        "Compare two builds fact by fact: what was added, removed and changed, by document.\nA statement is known "
        "again where text put in above has moved it; of a figure, a verdict, a driver, a finding that changed, the old "
        "and the new value are shown.",
    ),
    "argument.before": ("Thư mục của bản dựng trước", "Folder of the build before"),
    "argument.after": ("Thư mục của bản dựng sau", "Folder of the build after"),
    "option.triples": (
        "So bộ ba: in ra các dòng N-Quads bị bỏ (- ) và thêm (+ )",
        "Compare triples: print the lines of N-Quads that went (- ) and came (+ )",
    ),
    "option.output_diff": (
        "Ghi vào tệp theo đuôi: .csv .tsv .json .jsonl .html; với --triples: .diff",
        "Write to this file, by its ending: .csv .tsv .json .jsonl .html; with --triples: .diff",
    ),
    "caption.diff": ("Khác nhau giữa hai bản dựng", "Differences between two builds"),
    "column.change": ("Thay đổi", "Change"),
    "column.what": ("Điều gì", "What"),
    "column.field": ("Trường", "Field"),
    "column.before": ("Trước", "Before"),
    "column.after": ("Sau", "After"),
    "column.place_before": ("Vị trí trước", "Place before"),
    "column.quote_before": ("Nguyên văn trước", "Words before"),
    "column.place_after": ("Vị trí sau", "Place after"),
    "column.quote_after": ("Nguyên văn sau", "Words after"),
    "change.added": ("thêm", "added"),
    "change.removed": ("bớt", "removed"),
    "change.changed": ("đổi", "changed"),
    "state.added": ("văn bản mới", "new document"),
    "state.removed": ("không còn trong bản dựng sau", "not in the build after"),
    "state.changed": ("tệp đã đổi", "its file changed"),
    "state.same": ("cùng một tệp", "the same file"),
    "input.version": ("Phiên bản hgkg", "Version of hgkg"),
    "input.ontology": ("Ontology và bảng từ vựng", "Ontology and vocabularies"),
    "input.other": (
        "Đầu vào khác (danh mục, tên tệp, phán đoán)",
        "Other inputs (catalogue, names of files, judgements)",
    ),
    "input.judgements": ("Phán đoán của con người", "Human judgements"),
    "done.no_difference": ("Không có gì khác nhau", "No difference"),
    "done.no_fact_differs": ("Mọi điều đều như nhau", "No fact differs"),
    "done.no_such_difference": ("Không có khác biệt nào như vậy", "No such difference"),
    "done.diff": (
        "{added} điều thêm, {removed} điều bớt, {changed} điều đổi trong {documents} văn bản",
        "{added} added, {removed} removed, {changed} changed in {documents:document|documents}",
    ),
    "done.triples": ("{removed} bộ ba bị bỏ, {added} bộ ba thêm", "{removed:triple|triples} went, {added} came"),
    "note.whole_document": (
        "Mọi điều của văn bản này: hgkg diff … --document {slug}",
        "All facts of this document: hgkg diff … --document {slug}",
    ),
    "value.none": ("(không có)", "(none)"),
    "value.true": ("có", "yes"),
    "value.false": ("không", "no"),
    "fault.triples_chosen.what": (
        "--triples so cả đồ thị, không chọn được văn bản, loại, dạng khác hay bỏ người",
        "--triples compares whole graphs: no document, kind or other form can be chosen, and no people left out",
    ),
    "fault.triples_chosen.todo": ("hãy bỏ tùy chọn này", "leave this option out"),
    **{f"field.{name}": words for name, words in FIELD_WORDS.items()},
}
