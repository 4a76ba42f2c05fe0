"""What people judged, asked of the wider small world: worked out from what ``small_world.judged`` says."""

from __future__ import annotations

import re

import pytest
from small_world import quads, records

from hgkg.assets import folder
from hgkg.cli.messages import say
from hgkg.model.judged import Judged
from hgkg.model.judged_fields import FIELDS
from hgkg.query.catalogue import read_catalogue
from hgkg.query.run import run
from hgkg.store import Store, create_store, open_store

ANSWERS = read_catalogue(folder("queries") / "answers")
JUDGEMENTS = ANSWERS["judgements"]
REVENUE, HOME = "Thu ngân sách đạt 6.000 tỷ đồng", "thu nội địa 5.000 tỷ đồng"
TOLD = "Giao Sở Tài chính và Văn phòng Tỉnh ủy theo dõi"
ROWS = [
    # A correction that a later one outweighs: what the rules had read stays known.
    ("Sửa", "giá trị", 600, 6100, "Lê Thị Bình", "2026-11-01", "lý do 1", "nhường phán đoán khác", REVENUE, "I"),
    ("Sửa", "giá trị", 600, 6000, "Trần An", "2026-11-02", "lý do 2", "đang áp dụng", REVENUE, "I"),
    # A list stands in one cell.
    ("Sửa", "cơ quan được giao", "Văn phòng", "Sở Tài chính; Văn phòng Tỉnh ủy", "Lê Thị Bình", "2026-11-03", "lý do 3",
     "đang áp dụng", TOLD, "III"),
    ("Xác nhận", None, None, None, "Lê Thị Bình", "2026-11-04", "lý do 4", "đang áp dụng", HOME, "I"),
    # Of what was rejected only the words are left.
    ("Bác bỏ", None, None, None, "Lê Thị Bình", "2026-11-05", "lý do 5", "đang áp dụng", "Phấn đấu tốt hơn", "IV"),
    ("Không phải là một", None, None, None, "Lê Thị Bình", "2026-11-06", "lý do 6", "đang áp dụng", None, None),
]  # fmt: skip
COLUMNS = ("decision", "fieldName", "former", "now", "who", "when", "why", "outcome", "quote", "section")


def asked(store: Store, **given: str) -> list[tuple[object, ...]]:
    return [tuple(row.get(name) for name in COLUMNS) for row in run(store, JUDGEMENTS, given).rows]


def test_every_judgement_of_a_build_is_listed_in_the_order_of_time(wider: Store) -> None:
    assert asked(wider) == ROWS


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"kind": "correct"}, ROWS[:3]),
        ({"kind": "different"}, ROWS[5:]),
        # What has no words is in no document.
        ({"document": "old-x"}, ROWS[:5]),
        ({"document": "programme-x"}, []),
        ({"document": "old-x", "kind": "reject"}, ROWS[4:5]),
    ],
)
def test_it_is_asked_by_kind_and_document(
    wider: Store, given: dict[str, str], expected: list[tuple[object, ...]]
) -> None:
    assert asked(wider, **given) == expected


def test_what_it_is_about_goes_by_its_name(wider: Store) -> None:
    told = [row.get("about") for row in run(wider, JUDGEMENTS, {}).rows]
    assert told[3:] == ["Thu nội địa", None, "Sở Tài chính; Tỉnh ủy An Hòa"]


def test_in_english_its_words_are_english(wider: Store) -> None:
    assert [row[:2] + row[7:8] for row in asked(wider, lang="en")][:2] == [
        ("Correct", "value", "outweighed"),
        ("Correct", "value", "in force"),
    ]


def test_without_judgements_there_are_none(store: Store) -> None:
    assert asked(store) == []


def test_fields_are_called_as_the_commands_call_them() -> None:
    told = set(re.findall(r'\("(\w+)" "([^"]+)" "([^"]+)"\)', JUDGEMENTS.source))
    names = {name for fields in FIELDS.values() for name in fields}
    assert told == {(name, say(f"field.{name}", "vi"), say(f"field.{name}", "en")) for name in names}


@pytest.fixture(scope="module")
def unjudged(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The wider world as nobody judged it: the judgements there make every figure what it is anyway."""
    build = tmp_path_factory.mktemp("unjudged")
    lines = quads(wider=True, said=Judged(tuple(records(wider=True))))
    (build / "graph.nq").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    create_store(build / "graph.nq", build / "store")
    return open_store(build)


@pytest.mark.parametrize("name", sorted(ANSWERS.keys() - {"judgements"}))
def test_no_question_counts_what_was_superseded(wider: Store, unjudged: Store, name: str) -> None:
    question = ANSWERS[name]
    given = {p.name: "" for p in question.parameters if p.type != "choice"}
    assert sorted(map(repr, run(wider, question, given).rows)) == sorted(map(repr, run(unjudged, question, given).rows))
