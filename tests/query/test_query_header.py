from __future__ import annotations

import pytest

from hgkg.errors import QueryError
from hgkg.query.header import read_header
from hgkg.query.parameters import Parameter

COMPLETE = """# title.vi: Tên
# title.en: Title
# description.vi: Mô tả
# description.en: Description: with a colon
# group: drives
# example: document=07-NQ/TU; basis=structural
# param basis: choice[explicit, structural] = "explicit" | Căn cứ | Basis
# param document: document required | Văn bản | Document
# column value: Giá trị | Value

SELECT ?value { }
# a comment below is no header
"""


def test_a_complete_header() -> None:
    header = read_header(COMPLETE, strict=True)
    assert (header.title("vi"), header.title("en")) == ("Tên", "Title")
    assert header.description("en") == "Description: with a colon"
    assert header.parameters == (
        Parameter("basis", "choice", "explicit", "Căn cứ", "Basis", ("explicit", "structural")),
        Parameter("document", "document", "", "Văn bản", "Document", required=True),
    )
    assert header.group == "drives"
    assert header.example == {"document": "07-NQ/TU", "basis": "structural"}
    assert (header.heading("value", "vi"), header.heading("quote", "en")) == ("Giá trị", "Words")
    assert header.heading("unknown", "vi") == "unknown"


FAULTY = [
    ("# title.en: Title", "title.en is declared twice", "a line that is there twice"),
    ("# just a remark", "none of title", "a comment that is no header line"),
    ("# title.de: Titel", "none of title", "another language"),
    ("# param x: text", "a parameter is written", "a parameter without default and labels"),
    ('# param x: text = "a" | nhãn', "a parameter is written", "one label only"),
    ('# param x: number = "1" | nhãn | label', "no type", "an unknown type"),
    ('# param x: choice = "1" | nhãn | label', "lacks its choices", "a choice of nothing"),
    ('# param x: text[a] = "1" | nhãn | label', "lacks its choices", "choices of a text"),
    ('# param basis: text = "" | nhãn | label', "basis is declared twice", "a parameter that is there twice"),
    ('# param x: text required = "a" | nhãn | label', "a parameter is written", "required and a default"),
    ("# group: targets", "group is declared twice", "two groups"),
    ("# example: document", "an example is written", "an example without a value"),
    ("# column x: nhãn", "a column is written", "a heading in one language"),
]


@pytest.mark.parametrize(("line", "what", "why"), FAULTY, ids=[case[2] for case in FAULTY])
def test_a_faulty_header_says_the_line(line: str, what: str, why: str) -> None:
    with pytest.raises(QueryError, match=what) as caught:
        read_header(COMPLETE.replace("\nSELECT", f"{line}\nSELECT"), strict=True)
    assert "line 10" in caught.value.message
    assert "dòng 10" in caught.value.vi


def test_another_group_is_refused() -> None:
    with pytest.raises(QueryError, match="line 5: 'people' is none of the groups documents, targets"):
        read_header(COMPLETE.replace("group: drives", "group: people"), strict=True)


def test_a_required_parameter_has_an_example() -> None:
    with pytest.raises(QueryError, match="lacks example document=…"):
        read_header(COMPLETE.replace("document=07-NQ/TU; ", ""), strict=True)


def test_an_example_is_of_a_parameter() -> None:
    with pytest.raises(QueryError, match="names year, which is no parameter"):
        read_header(COMPLETE.replace("basis=structural", "year=2024"), strict=True)


@pytest.mark.parametrize("key", ["title.vi", "title.en", "description.vi", "description.en", "group"])
def test_a_header_without_a_text_is_incomplete(key: str) -> None:
    lines = [line for line in COMPLETE.split("\n") if not line.startswith(f"# {key}")]
    with pytest.raises(QueryError, match=f"lacks {key}"):
        read_header("\n".join(lines), strict=True)


def test_a_query_of_the_users_own_needs_no_header() -> None:
    header = read_header('# my remark\n# param n: integer = "3" | n | n\nSELECT * { }', strict=False)
    assert [p.name for p in header.parameters] == ["n"]
    assert header.title("vi") == ""
