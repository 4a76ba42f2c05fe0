"""The page of the catalogue of questions."""

from __future__ import annotations

from hgkg.publish.questions_page import questions_page
from hgkg.query.catalogue import parse

QUESTION = """# title.vi: Tên *đậm* | <b>
# title.en: Title
# description.vi: Mô tả
# description.en: Description
# group: numbers
# example: document=it's a; side=x
# param document: document required | Văn bản | Document
# param side: choice[x, y] = "" | Phía | Side
# param least: integer = "2" | Ít nhất | At least
# param lang: choice[vi, en] = "vi" | Ngôn ngữ | Language
# column name: Tên | Name

SELECT ?name ?doc ?start ?end ?quote { ?name ?doc ?start , ?end , ?quote, $document, $side, $least, $lang }
"""


def test_a_question_on_the_page() -> None:
    page = questions_page({"q": parse("q", QUESTION)})
    assert "## Số liệu qua thời gian và giữa các văn bản · Numbers over time and across documents\n\n### q\n" in page
    assert "**Tên \\*đậm\\* \\| \\<b\\>**  \nMô tả\n\n**Title**  \nDescription\n" in page
    assert "| `document` | Văn bản · Document |" in page
    assert "| phải nêu · required |" in page
    assert "| một trong `x`, `y` · one of `x`, `y` | có thể bỏ trống · may be left open |" in page
    assert "| mặc định · by default `2` |" in page
    assert "`lang` |" not in page  # the command's language
    assert "Cột · Columns: `name` Tên · Name.\n" in page
    assert """$ hgkg query q --param 'document=it'"'"'s a' --param side=x\n""" in page


def test_a_group_without_questions_is_not_on_the_page() -> None:
    assert "Trách nhiệm" not in questions_page({"q": parse("q", QUESTION)})
