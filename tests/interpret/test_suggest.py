"""What the vocabularies lack, out of records."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from reading import Reader, reader, report

from hgkg.assets import folder
from hgkg.extract import compile_rules
from hgkg.graph.proposals import FILES, as_turtle
from hgkg.graph.vocabulary import read_lexicon
from hgkg.graph.vocabulary_faults import faults
from hgkg.interpret import compile_grammar
from hgkg.interpret.suggest import suggest
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Agency, Citation, Record, Result, Task

TEXT = report("""I. KẾT QUẢ
1. Kinh tế
Trồng mới 12 ha cây sa nhân; sản lượng sa nhân đạt 40 tấn.
Có 15 phiên tòa giả định.
95% hộ dân dùng bếp năng lượng mặt trời.
Tốc độ tăng sản lượng sa nhân đạt 5%.
2. Các huyện
Sản lượng Sa Nhân đạt 12 tấn.
""")


def test_unknown_indicators_are_grouped_by_their_words_and_measure(read: Reader, lexicon: Lexicon) -> None:
    found = suggest(read(TEXT).records, lexicon)

    first = found[0]
    assert (first.scheme, first.id, first.label) == ("indicator", "san-luong-sa-nhan", "Sản lượng sa nhân")
    assert (first.measure, first.unit, len(first.places), first.documents) == ("level", "tan", 2, 1)
    assert [(p.section, p.evidence.quote) for p in first.places] == [
        (("I", "1"), "sản lượng sa nhân đạt 40 tấn"),
        (("I", "2"), "Sản lượng Sa Nhân đạt 12 tấn"),
    ]
    assert first.labels == ()  # capitals tell no two spellings apart
    assert len({s.id for s in found}) == len(found)


def test_what_was_pasted_is_known_to_the_next_build(read: Reader, lexicon: Lexicon, tmp_path: Path) -> None:
    """Indicators of every making: words before the figure, counted behind it, a percentage first, a growth."""
    before = read(TEXT).of(Result)
    suggested = suggest(before, lexicon)
    assert len(suggested) >= 4
    pasted = _pasted(suggested, tmp_path)

    after = read_with(pasted)(TEXT).of(Result)

    assert [r.value for r in after] == [r.value for r in before]
    assert [r.quote for r in after if r.concept is None] == []
    assert suggest(after, pasted) == ()


def test_a_label_that_waits_for_translation_is_told_and_no_fault(
    read: Reader, lexicon: Lexicon, tmp_path: Path
) -> None:
    suggested = suggest(read(TEXT).records, lexicon)
    _pasted(suggested, tmp_path)

    told = faults(tmp_path / "ontology")

    assert {fault.breaks for fault in told} == {False}
    assert sum("waits to be translated" in fault.en for fault in told) == len(suggested)
    assert sum("which way is better" in fault.en for fault in told) == len(suggested)
    assert "san-luong-sa-nhan" in "".join(fault.en for fault in told)


def test_bodies_that_issue_or_are_told_to_act(lexicon: Lexicon, tmp_path: Path) -> None:
    """A known body with its area is none; "Các sở" is many. Level and branch are those of bodies called alike."""
    records: list[Record] = [
        record(Citation, 0, issuer="Viện Chiến lược Sa nhân"),
        record(Citation, 10, issuer="Tỉnh ủy Hậu Giang"),
        record(Task, 20, responsible=("Viện chiến lược sa nhân", "Các sở, ngành", "Sở Sa nhân")),
        record(Agency, 30, name="Trạm Sa nhân", level="district", branch="government"),
    ]
    found = suggest(records, lexicon)

    assert [(s.id, len(s.places), s.labels) for s in found] == [
        ("vien-chien-luoc-sa-nhan", 2, ()),
        ("so-sa-nhan", 1, ()),
        ("tram-sa-nhan", 1, ()),
    ]
    kinds = {s.id: (s.level, s.branch) for s in found}
    assert kinds["so-sa-nhan"] == ("province", "government")
    assert kinds["tram-sa-nhan"] == ("district", "government")
    assert suggest(records, _pasted(found, tmp_path)) == ()


def test_two_spellings_stay_two_labels(lexicon: Lexicon) -> None:
    names = ["Diện tích sa nhân", "Diện tích sa nhân", "Diện tích sa nhần"]
    records = [record(Result, 10 * i, indicator=name, measure="level", unit="nghìn ha") for i, name in enumerate(names)]
    (found,) = suggest(records, lexicon)

    assert (found.label, found.labels, found.unit) == ("Diện tích sa nhân", ("Diện tích sa nhần",), "ha")
    assert '"Diện tích sa nhân"@vi, "TO TRANSLATE: Diện tích sa nhân"@en' in as_turtle([found])


def record(kind: Any, start: int, **fields: Any) -> Any:
    return kind(id=f"{kind.kind}-{start}", doc="made-up", start=start, end=start + 3, quote="abc", **fields)


def read_with(lexicon: Lexicon) -> Reader:
    return reader(lexicon, compile_rules(lexicon), compile_grammar(lexicon))


def _pasted(suggested: Any, tmp_path: Path) -> Lexicon:
    """The vocabularies with the suggestions at the ends of their files."""
    shutil.copytree(folder("ontology"), tmp_path / "ontology")
    for scheme, name in FILES.items():
        path = tmp_path / "ontology" / "vocabularies" / name
        turtle = as_turtle(s for s in suggested if s.scheme == scheme)
        path.write_text(path.read_text(encoding="utf-8") + "\n" + turtle, encoding="utf-8")
    return read_lexicon(tmp_path / "ontology")


def test_a_counted_thing_takes_a_concept_by_its_own_name_only(read: Reader) -> None:
    """ "Số đảng viên" also names all members of the Party: not those that were inspected."""
    (result,) = read(report("I. KẾT QUẢ\nKiểm tra khi có dấu hiệu vi phạm đối với 15 tổ chức đảng; 215 đảng viên.")).of(
        Result
    )[1:]
    assert (result.value, result.concept) == (215, None)
