"""Answers of queries as tables."""

from hgkg.publish.tables import answer_table, render
from hgkg.query.answer import Answer


class Question:
    """What a table takes from a question of the catalogue."""

    def title(self, lang: str) -> str:
        return {"vi": "Chỉ tiêu", "en": "Targets"}[lang]

    def heading(self, column: str, lang: str) -> str:
        return f"{column} ({lang})"


ANSWER = Answer(
    "select",
    ("doc", "value", "quote"),
    ({"doc": "programme-2024", "value": 6800, "quote": "=thu"}, {"doc": "report-2024"}),
    ((None, None, None), (None, None, None)),
    truncated="rows",
)


def test_an_answer_to_a_question_of_the_catalogue() -> None:
    table = answer_table(ANSWER, Question(), "en")  # type: ignore[arg-type]
    assert table.caption == "Targets"
    assert [column.heading("en") for column in table.columns] == ["doc (en)", "value (en)", "quote (en)"]
    assert [column.kind for column in table.columns] == ["text", "number", "quote"]
    assert table.rows == (("programme-2024", 6800, "=thu"), ("report-2024", None, None))
    assert table.note == ANSWER.note("en")


def test_an_answer_to_a_question_of_ones_own() -> None:
    table = answer_table(ANSWER, "SELECT …", "vi")
    assert table.caption == "Kết quả truy vấn"
    assert [column.heading("vi") for column in table.columns] == ["doc", "value", "quote"]
    assert render(table, "csv", "vi").splitlines()[1] == "programme-2024,6800,'=thu"


def test_truth_is_no_number() -> None:
    answer = Answer("ask", ("answer",), ({"answer": True},), ((None,),))
    table = answer_table(answer)
    assert table.columns[0].kind == "text"
    assert render(table, "csv", "vi").splitlines()[1] == "true"


def test_no_rows() -> None:
    assert answer_table(Answer("select", ("a",), (), ())).rows == ()
