"""The page docs/questions.md: the catalogue of questions in both languages, made from the headers of the queries."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping

from hgkg.query.catalogue import QueryFile, by_group
from hgkg.query.groups import group_name
from hgkg.query.header import EVIDENCE
from hgkg.query.parameters import Parameter

_HEAD = """# Danh mục truy vấn · The catalogue of questions

Trang này do `hgkg query --list --format markdown` viết ra từ phần đầu các tệp trong
[`queries/answers`](../queries/answers); đừng sửa tay. Cách chạy: [commands.md](commands.md#hgkg-query).

This page is written by `hgkg query --list --format markdown` from the headers in
[`queries/answers`](../queries/answers): do not edit it. How to run them: [commands.md](commands.md#hgkg-query).

Dòng nào cũng kèm chứng cứ · Every row carries its evidence: {evidence}.
Tham số `lang` (`vi`, `en`) theo ngôn ngữ của lệnh · The parameter `lang` is the language of the command.
"""
TAKES: Mapping[str, tuple[str, str]] = {
    "text": ("chữ bất kỳ", "any text"),
    "integer": ("số nguyên", "a whole number"),
    "period": ("kỳ: 2024, 2024-07, 2024-Q3, 2020/2025", "a period: 2024, 2024-07, 2024-Q3, 2020/2025"),
    "date": ("một ngày: 01/7/2025 hoặc 2025-07-01", "a day: 2025-07-01 or 01/7/2025"),
    "iri": ("IRI", "an IRI"),
    "choice": ("một trong", "one of"),
    "document": ("số, tên hoặc một phần tên văn bản", "a document's number, or part of its name"),
    "indicator": ("một phần tên chỉ tiêu", "part of an indicator's name"),
    "target": ("số thứ tự hoặc một phần tên chỉ tiêu", "a target's number, or part of its name"),
    "body": ("một phần tên cơ quan", "part of a body's name"),
    "inspected": ("một phần tên cơ quan, người được kiểm tra", "part of the name of who was inspected"),
    "person": ("một phần họ tên", "part of a person's name"),
    "event": ("một phần tên sự kiện", "part of an event's name"),
    "area": ("một phần tên địa bàn", "part of an area's name"),
    "field": ("một phần tên lĩnh vực", "part of a field's name"),
    "section": ("số hoặc một phần tên mục", "a section's number, or part of its heading"),
    "type": ("loại văn bản", "a type of document"),
    "verdict": ("mức đánh giá", "a verdict"),
    "rule": ("một phần tên quy tắc", "part of a rule's name"),
    "year": ("năm của văn bản", "the year of a document"),
    "term": ("tên nhiệm kỳ, như 2020-2025", "a term, such as 2020-2025"),
}


def questions_page(catalogue: Mapping[str, QueryFile]) -> str:
    """The page in Markdown: per group, each question with its texts, parameters, columns and an example."""
    evidence = ", ".join(f"`{name}` ({vi} · {en})" for name, (vi, en) in EVIDENCE.items())
    return "\n".join([_HEAD.format(evidence=evidence), *_contents(catalogue), *_groups(catalogue)]).rstrip() + "\n"


def _contents(catalogue: Mapping[str, QueryFile]) -> Iterator[str]:
    yield f"{len(catalogue)} truy vấn · questions:\n"
    for group, questions in by_group(catalogue).items():
        names = ", ".join(f"[`{q.name}`](#{q.name})" for q in questions)
        yield f"- **{group_name(group, 'vi')} · {group_name(group, 'en')}**: {names}"
    yield ""


def _groups(catalogue: Mapping[str, QueryFile]) -> Iterator[str]:
    for group, questions in by_group(catalogue).items():
        yield f"## {group_name(group, 'vi')} · {group_name(group, 'en')}\n"
        for question in questions:
            yield from _question(question)


def _question(question: QueryFile) -> Iterator[str]:
    yield f"### {question.name}\n"
    for lang in ("vi", "en"):
        yield f"**{_safe(question.title(lang))}**  \n{_safe(question.description(lang))}\n"
    own = [p for p in question.parameters if p.name != "lang"]
    if own:
        yield "| tham số · parameter | | nhận · takes | |\n|---|---|---|---|"
        yield from (_parameter(p) for p in own)
        yield ""
    columns = (f"`{name}` {_safe(vi)} · {_safe(en)}" for name, (vi, en) in question.header.columns.items())
    yield f"Cột · Columns: {'; '.join(columns)}.\n"
    yield f"```console\n$ {_command(question)}\n```\n"


def _parameter(parameter: Parameter) -> str:
    words = ", ".join(f"`{word}`" for word in parameter.choices)
    vi, en = (f"{takes} {words}".strip() for takes in TAKES[parameter.type])
    how = _how(parameter)
    return f"| `{parameter.name}` | {_safe(parameter.vi)} · {_safe(parameter.en)} | {vi} · {en} | {how} |"


def _how(parameter: Parameter) -> str:
    if parameter.required:
        return "phải nêu · required"
    return f"mặc định · by default `{parameter.default}`" if parameter.default else "có thể bỏ trống · may be left open"


def _command(question: QueryFile) -> str:
    values = [("--param", f"{name}={value}") for name, value in question.example.items()]
    return shlex.join(["hgkg", "query", question.name, *(word for pair in values for word in pair)])


def _safe(text: str) -> str:
    """Words that a header gives, without what Markdown would take for marks."""
    return re.sub(r"([\\`*_|<>\[\]])", r"\\\1", text)
