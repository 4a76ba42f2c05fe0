"""Without people: no name and no office of a person in the graph or the records, and all the rest as it was."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from hgkg.errors import UsageError
from hgkg.graph.nquads import string
from hgkg.pipeline import BuildReport, build
from hgkg.store import Store, dump, open_store
from hgkg.store.people import SIGN, People, Told
from hgkg.store.without_people import read_people, records_without_people, without_people
from hgkg.text.fold import match_key

REPORT = """TỈNH ỦY AN HÒA

BÁO CÁO
kết quả thực hiện nhiệm vụ năm 2024

I. Kết quả
1. Thu ngân sách đạt 7.000 tỷ đồng, đạt 107% kế hoạch. Đồng chí Lê Văn Tám, Giám đốc Sở Y tế, chỉ đạo thực hiện \
Nghị quyết số 07-NQ/TU ngày 09/11/2022 của Tỉnh ủy.
2. Tỷ lệ hộ nghèo còn 2,5%[1]. Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh tại phường Nguyễn Trãi; \
trao giải thưởng Tôn Đức Thắng cho 12 công nhân.
3. LÊ VĂN TÁM được biểu dương; ông Lê Văn Chín, Phó Giám đốc Sở Tài chính, và bà Lê Thị Hoà, Chủ tịch UBND huyện \
Thạnh Phú, cũng được biểu dương.
4. Kỷ niệm Ngày sinh Chủ tịch Hồ Chí Minh. Le Van Tam phát biểu. ông Tám nhận bằng khen. Đồng chí Hoà đi họp.
5. Trồng mới 12 ha rừng theo chỉ đạo của Lê
Văn Tám trong năm 2024, do Lê Văn Mười ghi lại.

[1] Kiểm tra dấu hiệu vi phạm đối với đồng chí Bí thư Đảng ủy xã Tân Hội; kỷ luật ông Lê Thị Hòa, khai trừ Lê Văn Chín \
vì để tỷ lệ hộ nghèo 2,5%.
"""
PLAN = """TỈNH ỦY AN HÒA

CHƯƠNG TRÌNH
công tác năm 2024

I. Chỉ tiêu
1. Thu ngân sách đạt 6.500 tỷ đồng, do Lê Văn Tám theo dõi.
2. Tỷ lệ hộ nghèo còn dưới 2%, giao nhóm của LÊ VĂN CHÍN thực hiện Quyết định của Thủ tướng Chính phủ.
II. Nhiệm vụ
1. Giao Sở Y tế chủ trì, phối hợp với đội của Lê Thị Hòa triển khai chỉ tiêu 2.
"""
NAMES = ("Lê Văn Tám", "Lê Văn Chín", "Lê Thị Hoà", "Lê Thị Hòa")


class Made:
    """A build with people, and without."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.whole = open_store(folder)
        self.store = without_people(self.whole, folder)
        self.people = read_people(self.whole, folder)
        lines = (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()
        self.all_records = [json.loads(line) for line in lines]
        self.records = list(records_without_people(self.all_records, self.people))

    def words(self) -> str:
        """Everything that is left, in one text; vocabularies aside, which no document changes."""
        graph = [line for line in dump(self.store) if not line.endswith("<https://w3id.org/hgkg/graph/ontology> .")]
        return "\n".join([*graph, *(json.dumps(record, ensure_ascii=False) for record in self.records)])

    def quotes(self) -> set[str]:
        """The exact words of all statements."""
        found = self.store.query("SELECT ?q WHERE { ?s <http://www.w3.org/ns/oa#exact> ?q }")
        return {row[0].value for row in found}  # type: ignore[union-attr, index]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("people")
    (folder / "texts").mkdir()
    (folder / "texts" / "report-x.txt").write_text(REPORT, encoding="utf-8")
    (folder / "texts" / "plan-x.txt").write_text(PLAN, encoding="utf-8")
    return Made(build([folder / "texts"], folder / "build").out)


@pytest.fixture(scope="module")
def real(real_build: BuildReport) -> Made:
    return Made(real_build.out)


# What goes


@pytest.mark.parametrize("name", [*NAMES, "LÊ VĂN TÁM", "LÊ VĂN CHÍN", "Le Van Tam", "Lê\\nVăn Tám", "le-van-tam"])
def test_no_name_is_left_however_it_was_written(made: Made, name: str) -> None:
    assert name not in made.words()


@pytest.mark.parametrize(
    "office",
    [
        "Giám đốc Sở Y tế",  # with a name
        "Chủ tịch UBND huyện Thạnh Phú",
        "Bí thư Đảng ủy xã Tân Hội",  # no name, but checked in a footnote: everybody there knows who
        "ông Tám",  # called by the last name again
        "Đồng chí Hoà",
    ],
)
def test_no_office_of_a_person_is_left(made: Made, office: str) -> None:
    assert office not in made.words()


def test_half_a_name_at_the_edge_of_a_quote_is_not_left(made: Made) -> None:
    """30 characters before and behind a quote cut names in two."""
    found = made.store.query(
        "PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?t WHERE { { ?s oa:prefix ?t } UNION { ?s oa:suffix ?t } }"
    )
    around = [row[0].value for row in found]  # type: ignore[union-attr, index]
    assert any("[…]" in words for words in around)
    for part in ("Văn Tám", "Lê Văn T", "Văn Chín", "Thị Ho", "Tám,"):
        assert not any(part in words for words in around), part


def test_what_stands_around_a_quote_is_no_longer_than_it_may_be(real: Made) -> None:
    def around(store: Store) -> set[tuple[str, bool]]:
        found = store.query(
            "PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?t ?p WHERE { ?s ?p ?t FILTER(?p IN (oa:prefix, oa:suffix)) }"
        )
        return {(row[0].value, row[1].value.endswith("prefix")) for row in found}  # type: ignore[union-attr, index]

    left = around(real.store)
    assert max(len(words) for words, _ in left) == 30
    new = left - around(real.whole)
    assert len(new) > 20
    for words, before in new:  # no mask is cut in two
        assert not words.startswith(("…]", "]")) if before else not words.endswith(("[", "[…")), words


def test_the_quote_of_a_footnote_has_signs_in_their_place(made: Made) -> None:
    (note,) = [quote for quote in made.quotes() if quote.startswith("Kiểm tra dấu hiệu") and "khai trừ" in quote]
    assert note == "Kiểm tra dấu hiệu vi phạm đối với […]; kỷ luật […], khai trừ […] vì để tỷ lệ hộ nghèo 2,5%."


def test_a_name_known_in_one_document_goes_in_all(made: Made) -> None:
    (task,) = [record for record in made.records if record["kind"] == "task"]
    assert task["doc"] == "plan-x"
    assert "đội của […] triển khai" in task["quote"]
    assert "đội của […] triển khai" in task["text"]


def test_nodes_of_people_are_gone_and_nothing_points_at_them(made: Made) -> None:
    words = made.words()
    for kind in ("PersonMention", "ns/prov#Person", "ns/org#Membership", "/id/person/", "record/person-", '"person"'):
        assert kind in "\n".join([*dump(made.whole), json.dumps(made.all_records)]), kind
        assert kind not in words, kind
    for predicate in ("hasSelector", "hasSource"):
        found = made.store.query(
            f"SELECT ?s WHERE {{ ?s <http://www.w3.org/ns/oa#{predicate}> ?o FILTER NOT EXISTS {{ ?o ?p ?x }} }}"
        )
        assert list(found) == []  # type: ignore[arg-type]


def test_a_body_named_in_somebodys_office_is_no_mention_of_its_own(made: Made) -> None:
    """ "Giám đốc Sở Y tế": that Sở Y tế stands there tells whose director it is."""
    at = REPORT.index("Sở Y tế, chỉ đạo")
    assert [r for r in made.all_records if r["kind"] == "agency" and r["doc"] == "report-x" and r["start"] == at]
    assert not [r for r in made.records if r["kind"] == "agency" and r["doc"] == "report-x" and r["start"] == at]


# What stays


@pytest.mark.parametrize(
    "words",
    [
        "giải thưởng Tôn Đức Thắng",  # a prize
        "Ngày sinh Chủ tịch Hồ Chí Minh",  # a man of history, who is no person record
        "phường Nguyễn Trãi",  # a ward
        "Quyết định của Thủ tướng Chính phủ",  # who issued it is an institution
        "Thu ngân sách đạt 7.000 tỷ đồng",
    ],
)
def test_what_is_called_after_somebody_can_still_be_read(made: Made, words: str) -> None:
    whole = json.dumps(made.all_records, ensure_ascii=False) + "\n".join(dump(made.whole))
    assert whole.count(words) == 0 or words in made.words()
    assert words in made.people.text(REPORT) or words in made.people.text(PLAN)


def test_the_thoughts_of_ho_chi_minh_stay(made: Made) -> None:
    assert "tư tưởng, đạo đức, phong cách Hồ Chí Minh" in made.people.quote(REPORT, "report-x", 0)


def test_a_name_that_the_vocabularies_use_goes_only_where_a_person_stands() -> None:
    """Were he a person record somewhere, the city and the academy would still be called after him."""
    text = "Chủ tịch Hồ Chí Minh; thành phố Hồ Chí Minh"
    told = {"x": (Told(0, 20, ("Chủ tịch nước",)),)}
    people = People({"x": text}, told, ("Hồ Chí Minh",), public=frozenset({"Hồ Chí Minh"}))
    assert people.quote(text, "x", 0) == "[…]; thành phố Hồ Chí Minh"
    assert people.text("Thành phố Hồ Chí Minh") == "Thành phố Hồ Chí Minh"
    assert people.code("agency/ho-chi-minh") == "agency/ho-chi-minh"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Kiểm tra đồng chí Nguyễn Lê Hoài\nThương, Tỉnh ủy viên.", "Kiểm tra đồng chí […], Tỉnh ủy viên."),
        ("Ông Nguyễn Lê Hoài\nBảo Khuê làm đầu mối.", "Ông […] làm đầu mối."),
        ("Ông Nguyễn Lê Hoài\nTrong năm 2024 có trong số đó.", "Ông […]\nTrong năm 2024 có trong số đó."),
        ("Ông Nguyễn Lê Hoài\nBÁO CÁO", "Ông […]\nBÁO CÁO"),
        ("Ông Nguyễn Lê Hoài.\nThương, chị ấy.", "Ông […].\nThương, chị ấy."),
    ],
)
def test_the_rest_of_a_name_that_a_line_end_broke_goes_too(text: str, left: str) -> None:
    """A record may end where the line does: what the next line begins with is of the name, here and everywhere."""
    people = People({"x": text}, {}, ("Nguyễn Lê Hoài",))
    assert people.quote(text, "x", 0) == left
    if "\n" not in left:
        assert people.text(" ".join(text.split())) == left


def test_whom_only_the_verb_of_discipline_tells_is_a_person(tmp_path: Path) -> None:
    """Footnotes name them without address or office, and their kin."""
    text = (
        "TỈNH ỦY AN HÒA\n\nBÁO CÁO\nkết quả công tác kiểm tra năm 2024\n\nI. Kết quả\n"
        "1. Khiển trách Ngô Bảo Trâm, kế toán; khai trừ Lê Văn Mười, Trần Thị Chín; cảnh cáo Đảng ủy xã Tân Hội.\n"
        "2. Kiểm tra ông Vưu Chí Cường và vợ là Dương Hồng Thắm.\n"
    )
    (tmp_path / "report-y.txt").write_text(text, encoding="utf-8")
    made = Made(build([tmp_path / "report-y.txt"], tmp_path / "build").out)
    people = [record["quote"] for record in made.all_records if record["kind"] == "person"]
    assert people == ["Ngô Bảo Trâm", "Lê Văn Mười", "Trần Thị Chín", "ông Vưu Chí Cường", "Dương Hồng Thắm"]


def test_a_person_whom_no_record_knows_stays(made: Made) -> None:
    """What the help says: only names that were read can be taken out."""
    assert "Lê Văn Mười" in made.people.quote(REPORT, "report-x", 0)


def test_figures_positions_and_verdicts_are_the_same(made: Made) -> None:
    kept = {record["id"]: record for record in made.records}
    for record in made.all_records:
        if record["kind"] in ("target", "result", "alignment"):
            other = kept[record["id"]]
            for name in ("start", "end", "value", "value_start", "status", "target", "results"):
                assert other.get(name) == record.get(name), name


def test_vocabularies_stay_as_they_are(real: Made) -> None:
    def of(store: Store) -> set[str]:
        return {line for line in dump(store) if line.endswith("<https://w3id.org/hgkg/graph/ontology> .")}

    assert of(real.store) == of(real.whole)


def test_records_that_tell_of_nobody_are_the_same(real: Made) -> None:
    kept = {record["id"]: record for record in real.records}
    same = [record for record in real.all_records if kept.get(record["id"]) == record]
    assert len(same) > 0.9 * len(real.all_records)


# It says so itself


def test_the_run_says_that_people_were_left_out(made: Made) -> None:
    found = made.store.query(
        "SELECT ?id ?w WHERE { ?run <https://w3id.org/hgkg/ontology#buildId> ?id ; "
        "<https://w3id.org/hgkg/ontology#withoutPeople> ?w }"
    )
    ((build_id, sign),) = [(row[0].value, row[1].value) for row in found]  # type: ignore[union-attr, index]
    assert build_id.endswith(SIGN)
    assert sign == "true"


def test_a_text_that_is_not_there_is_refused_rather_than_left_unread(made: Made, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        without_people(made.whole, tmp_path)


def test_the_same_build_gives_the_same_graph(made: Made) -> None:
    assert list(dump(without_people(made.whole, made.folder))) == list(dump(made.store))


# Whoever judged, and names in codes


def test_those_who_judged_are_people_and_programs_are_not() -> None:
    base, prov = "https://w3id.org/hgkg/id/", "http://www.w3.org/ns/prov#"
    type_ = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    judge, judgement, program = (
        NamedNode(f"{base}{path}") for path in ("agent/tran-thi-ba", "judgement/1", "software/x")
    )
    graph = NamedNode(f"{base}graph/judgement")
    import pyoxigraph

    inner = pyoxigraph.Store()
    inner.extend(
        [
            Quad(judge, type_, NamedNode(f"{prov}Agent"), graph),
            Quad(judge, type_, NamedNode(f"{prov}Person"), graph),
            Quad(judge, label, Literal("Trần Thị Ba"), graph),
            Quad(judgement, NamedNode(f"{prov}wasAttributedTo"), judge, graph),
            Quad(judgement, label, Literal("Trần Thị Ba xem lại ngày 22/11/2026", language="vi"), graph),
            Quad(program, type_, NamedNode(f"{prov}Agent"), graph),
            Quad(program, type_, NamedNode(f"{prov}SoftwareAgent"), graph),
        ]
    )
    left = "\n".join(dump(without_people(Store(inner), Path("nowhere"))))
    assert "Trần Thị Ba" not in left
    assert "tran-thi-ba" not in left
    assert '"[…] xem lại ngày 22/11/2026"@vi' in left
    assert "software/x" in left


def test_what_was_read_of_a_person_before_a_judgement_goes_too() -> None:
    base, hg = "https://w3id.org/hgkg/id/", "https://w3id.org/hgkg/ontology#"
    person, task, decision = (
        NamedNode(f"{base}{path}") for path in ("record/person-1/before", "record/task-1/before", "judgement/1")
    )
    value = NamedNode(f"{base}record/person-1/before/name")
    graph, rdf_json = NamedNode(f"{base}graph/judgement"), NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON")
    read = {
        "id": "person-1",
        "kind": "person",
        "doc": "x",
        "start": 0,
        "end": 3,
        "quote": "ông Lê Văn Sáu",
        "name": "Lê Văn Sáu",
    }
    told = {
        "id": "task-1",
        "kind": "task",
        "doc": "x",
        "start": 9,
        "end": 12,
        "quote": "giao Lê Văn Sáu",
        "text": "giao Lê Văn Sáu",
    }
    import pyoxigraph

    inner = pyoxigraph.Store()
    inner.extend(
        [
            *(
                Quad(node, NamedNode(f"{hg}recordKind"), Literal(one["kind"]), graph)
                for node, one in ((person, read), (task, told))
            ),
            *(
                Quad(
                    node,
                    NamedNode(f"{hg}formerRecord"),
                    Literal(json.dumps(one, ensure_ascii=False), datatype=rdf_json),
                    graph,
                )
                for node, one in ((person, read), (task, told))
            ),
            Quad(person, NamedNode(f"{hg}formerValue"), value, graph),
            Quad(
                value, NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#value"), Literal("Giám đốc Sở Lạ"), graph
            ),
            Quad(decision, NamedNode("http://www.w3.org/ns/oa#hasTarget"), person, graph),
            Quad(
                decision, NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#value"), Literal("Trưởng Ban Lạ"), graph
            ),
        ]
    )
    left = "\n".join(dump(without_people(Store(inner), Path("nowhere"))))
    assert "Lê Văn Sáu" not in left
    assert "Lạ" not in left
    assert "person-1" not in left
    assert "giao […]" in left


def test_a_name_in_an_iri_or_a_slug_becomes_a_number_everywhere() -> None:
    people = People({}, {}, ("Lê Văn An", "Đỗ Thị Bé"))
    assert people.code("https://w3id.org/hgkg/id/text/phat-bieu-le-van-an") == (
        "https://w3id.org/hgkg/id/text/phat-bieu-person-2"
    )
    assert people.value("phat-bieu-le-van-an") == "phat-bieu-person-2"
    assert people.code("https://w3id.org/hgkg/id/text/do-thi-be/1") == "https://w3id.org/hgkg/id/text/person-1/1"
    assert people.code("agency/le-van-anh") == "agency/le-van-anh"
    assert people.value("do thi be") == "do thi be"  # no code, no name: small letters without accents


@given(st.data())
def test_no_part_of_a_text_has_a_name_or_a_piece_of_one(data: st.DataObject) -> None:
    """Whatever stands between the names, and wherever a quote or what stands around it begins and ends."""
    names = ("Lê Văn An", "Lê Văn An Bình", "Niê Kdăm")
    forms = [*names, *map(str.upper, names), "Le Van An", unicodedata.normalize("NFD", names[0]), "Lê\nVăn An"]
    between = st.text(alphabet="abc ,.;()[…]\n", max_size=6).map(lambda words: f" {words} ")
    parts = data.draw(st.lists(st.tuples(between, st.sampled_from(forms)), min_size=1, max_size=4))
    text = "".join(words + name for words, name in parts)
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    left = People({"x": text}, {}, names).quote(text[first:last], "x", first)
    assert _letters(left) <= set("abc")


def _letters(words: str) -> set[str]:
    return {letter for letter in words if letter.isalpha()}


# The five documents


def names_in(records: list[dict[str, Any]]) -> set[str]:
    return {record["name"] for record in records if record["kind"] == "person" and record["name"]}


def test_no_name_of_the_real_build_is_left_in_any_form(real: Made) -> None:
    words = match_key(unicodedata.normalize("NFC", real.words()))
    names = names_in(real.all_records)
    assert len(names) >= 4
    for name in names:
        assert match_key(name) not in words
        assert string(name)[1:-1] not in real.words()


def test_no_words_of_a_person_record_of_the_real_build_are_left(real: Made) -> None:
    """As they stand there, honorific and all; offices that are told of nobody stay institutions."""
    words = real.words()
    for record in real.all_records:
        if record["kind"] == "person" and record["rule"] in ("person named", "addressed office"):
            assert record["quote"] not in words, record["quote"]
