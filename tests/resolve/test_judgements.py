"""Each kind of judgement, contradictions, withdrawals, and what no longer fits, on texts that were really read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judging import WHO, Bench, day, of, pair, sole, states, taken_back
from reading import Reader, programme, report, targets

from hgkg.model.judgement import Judgement, Thing
from hgkg.model.judgement_lines import made
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Agency, Alignment, Citation, FindingRecord, Record, Relation, Result, Target, Task

PLAN = targets("(1) Thu ngân sách 5.000 tỷ đồng.\n(2) Trồng rừng mới 1.200 ha.\n(3) Xây mới 40 cầu nông thôn.\n")
REPORT = report(
    "Thu ngân sách đạt 5.500 tỷ đồng. Trồng rừng 1.300 ha. Lắp đặt 45 nhịp qua kênh.\n"
    "Tỉnh tiếp tục thực hiện Nghị quyết số 05-NQ/TU của Tỉnh ủy."
)
SOLE = "doc/hau-giang/party/tu/nghi-quyet/2020-2025/05"
OTHER = "doc/hau-giang/party/tu/nghi-quyet/2015-2020/05"


@pytest.fixture
def bench(lexicon: Lexicon, read: Reader) -> Bench:
    return Bench(lexicon, (read(PLAN, slug="plan", genre="programme"), read(REPORT, slug="result", genre="report")))


def revenue(bench: Bench) -> Result:
    return sole(of(bench.hear(), Result), value=5500)


def verdict(records: list[Alignment], target: Target) -> Alignment:
    return sole(records, target=target.id)


def test_without_judgements_nothing_is_marked(bench: Bench) -> None:
    heard = bench.hear()

    assert {r.judgement for r in heard.records} == {()}
    assert (heard.superseded, heard.outcomes, heard.notes) == ((), (), ())


def test_a_corrected_value_changes_the_verdict(bench: Bench) -> None:
    before = bench.hear()
    target = sole(of(before, Target), value=5000)
    judgement = bench.correct(revenue(bench), "value", 4800)
    heard = bench.hear(judgement)
    now = sole(of(heard, Result), value=4800)

    assert verdict(of(before, Alignment), target).status == "exceeded"
    assert verdict(of(heard, Alignment), target).status == "notMet"
    assert (now.value_base, now.confidence, now.judgement) == (4_800_000_000_000, 1.0, (judgement.id,))
    assert now.id == revenue(bench).id
    (was,) = heard.superseded
    assert was.record == revenue(bench)
    assert was.changed == ("value", "value_base")
    assert states(heard, judgement) == ["applied"]


@pytest.mark.parametrize(
    ("field", "new", "changed"),
    [
        ("unit", "triệu đồng", {"unit": "triệu đồng", "value_base": 5_500_000_000}),
        ("period", "2023", {"period": "2023"}),
        ("area", "huyện Châu Thành", {"area": "huyện Châu Thành"}),
        ("approximate", True, {"approximate": True}),
        ("indicator", "Chi ngân sách xã", {"indicator": "Chi ngân sách xã", "concept": None}),
    ],
)
def test_each_field_of_a_result_can_be_corrected(
    bench: Bench, field: str, new: object, changed: dict[str, object]
) -> None:
    heard = bench.hear(bench.correct(revenue(bench), field, new))

    assert sole(of(heard, Result), id=revenue(bench).id, **changed)


def test_a_corrected_operator_and_a_corrected_document_and_task(lexicon: Lexicon, read: Reader) -> None:
    text = targets(
        "(1) Thu ngân sách 5.000 tỷ đồng.\nII. TỔ CHỨC THỰC HIỆN\n1. Giao Sở Tài chính theo dõi thu ngân sách."
    )
    bench = Bench(lexicon, (read(text, slug="plan", genre="programme"),))
    records = bench.hear().records
    target = next(r for r in records if isinstance(r, Target))
    document = next(r for r in records if r.kind == "document")
    task = next(r for r in records if isinstance(r, Task))
    heard = bench.hear(
        bench.correct(target, "operator", "le"),
        bench.correct(document, "date", "2023-12-25"),
        bench.correct(task, "responsible", ("Sở Tài chính tỉnh Hậu Giang", "Cục Thuế tỉnh")),
    )

    assert sole(of(heard, Target), id=target.id).operator == "le"
    assert sole(of(heard, Task), id=task.id).responsible == ("Sở Tài chính tỉnh Hậu Giang", "Cục Thuế tỉnh")
    assert sole(list(heard.records), id=document.id, date="2023-12-25")


def test_a_rejected_record_is_left_out_and_kept_beside(bench: Bench) -> None:
    target = sole(of(bench.hear(), Target), value=1200)
    heard = bench.hear(judgement := bench.on("reject", target))

    assert target.id not in {r.id for r in heard.records}
    assert target.id not in {a.target for a in of(heard, Alignment)}
    (was,) = heard.superseded
    assert (was.record.id, was.left_out, was.judgements) == (target.id, True, (judgement.id,))


def test_what_hangs_on_a_rejected_citation_goes_with_it(lexicon: Lexicon, read: Reader) -> None:
    text = programme("Căn cứ Nghị quyết số 05-NQ/TU ngày 01/3/2022 của Tỉnh ủy, Ban Thường vụ xây dựng Chương trình:")
    bench = Bench(lexicon, (read(text, slug="plan", genre="programme"),))
    (relation,), (citation,) = of(bench.hear(), Relation), of(bench.hear(), Citation)
    assert relation.to == citation.id
    heard = bench.hear(bench.on("reject", citation))

    assert of(heard, Relation) == of(heard, Citation) == []
    assert {one.record.id for one in heard.superseded} == {relation.id, citation.id}


def test_a_confirmed_record_is_sure(bench: Bench) -> None:
    unsure = sole(of(bench.hear(), Result), value=1300)
    heard = bench.hear(judgement := bench.on("confirm", unsure))

    assert unsure.confidence < 1
    assert sole(of(heard, Result), id=unsure.id) == replace(unsure, confidence=1.0, judgement=(judgement.id,))
    assert heard.superseded == ()


def test_a_confirmation_is_of_a_reading(bench: Bench) -> None:
    """The rules read another value now: that was never confirmed."""
    confirmed = bench.on("confirm", revenue(bench))
    now = tuple(replace(r, value=55) if r.id == revenue(bench).id else r for r in bench.records)  # type: ignore[call-arg]
    reads = tuple(replace(one, records=tuple(r for r in now if r.doc == one.records[0].doc)) for one in bench.reads)

    assert states(Bench(bench.lexicon, reads).hear(confirmed), confirmed) == ["unfitting"]


def test_a_correction_is_of_the_words(bench: Bench) -> None:
    """It holds whatever value the rules read in them now."""
    judgement = bench.correct(revenue(bench), "value", 4800)
    now = tuple(replace(r, value=55) if r.id == revenue(bench).id else r for r in bench.records)  # type: ignore[call-arg]
    reads = tuple(replace(one, records=tuple(r for r in now if r.doc == one.records[0].doc)) for one in bench.reads)
    heard = Bench(bench.lexicon, reads).hear(judgement)

    assert sole(of(heard, Result), id=revenue(bench).id).value == 4800
    assert heard.superseded[0].record.value == 55  # type: ignore[attr-defined]


def test_a_finding_is_rejected(lexicon: Lexicon, read: Reader) -> None:
    bench = Bench(lexicon, (read(report("Theo Nghị quyết số 05-NQ/TU."), slug="result", genre="report"),))
    (finding,) = [f for f in of(bench.hear(), FindingRecord) if f.type == "ambiguity"]
    heard = bench.hear(bench.on("reject", finding))

    assert finding.id not in {r.id for r in heard.records}
    assert [one.record.id for one in heard.superseded] == [finding.id]


@pytest.mark.parametrize("kind", ["document", "section", "alignment"])
def test_what_others_hang_on_cannot_be_rejected(bench: Bench, kind: str) -> None:
    record: Record = next(r for r in bench.hear().records if r.kind == kind)
    heard = bench.hear(judgement := bench.on("reject", record))

    assert states(heard, judgement) == ["refused"]
    assert record.id in {r.id for r in heard.records}
    assert "không bác bỏ được" in heard.notes[0].vi


# Contradictions


def test_of_two_corrections_the_later_holds_and_both_are_named(bench: Bench) -> None:
    early = bench.correct(revenue(bench), "value", 4800, on=1, who="Lê Thị Bình")
    late = bench.correct(revenue(bench), "value", 4900, on=2, who="Trần An")
    for order in ((early, late), (late, early)):
        heard = bench.hear(*order)

        assert sole(of(heard, Result), id=revenue(bench).id).value == 4900
        assert states(heard, early, late) == ["outweighed", "applied"]
        (note,) = heard.notes
        assert "Lê Thị Bình, 01/11/2026: giá trị = 4.800 và Trần An, 02/11/2026: giá trị = 4.900" in note.vi
        assert "Lê Thị Bình, 2026-11-01: value = 4,800 and Trần An, 2026-11-02: value = 4,900" in note.en


CONTRADICTIONS = [
    ("reject", "correct", 4800),
    ("correct", "reject", None),
    ("confirm", "correct", 4800),
    ("correct", "confirm", 5500),  # of what the rules read
    ("confirm", "reject", None),
    ("reject", "confirm", 5500),
]


@pytest.mark.parametrize(("first", "second", "value"), CONTRADICTIONS)
def test_judgements_of_two_kinds_contradict_each_other(
    bench: Bench, first: str, second: str, value: int | None
) -> None:
    record = revenue(bench)
    extra = {"correct": {"field": "value", "old": 5500, "new": 4800}}
    early = bench.on(first, record, on=1, **extra.get(first, {}))
    late = bench.on(second, record, on=2, **extra.get(second, {}))
    heard = bench.hear(late, early)

    assert [r.value for r in of(heard, Result) if r.id == record.id] == ([] if value is None else [value])
    assert states(heard, early, late) == ["outweighed", "applied"]
    assert len(heard.notes) == 1


def test_judgements_that_say_the_same_or_other_things_agree(bench: Bench) -> None:
    record = revenue(bench)
    every = (
        bench.correct(record, "value", 4800, on=1),
        bench.correct(record, "value", 4800, on=2, who="Trần An"),
        bench.correct(record, "approximate", True, on=3),
    )
    heard = bench.hear(*every)

    assert heard.notes == ()
    assert sole(of(heard, Result), value=4800, approximate=True).judgement == (every[1].id, every[2].id)


def test_a_correction_that_was_seen_can_be_confirmed(bench: Bench) -> None:
    """Whoever confirms reads a build in which the correction holds."""
    corrected = bench.correct(revenue(bench), "value", 4800, on=1)
    seen = sole(of(bench.hear(corrected), Result), value=4800)
    confirmed = bench.on("confirm", seen, on=2)
    heard = bench.hear(corrected, confirmed)

    assert states(heard, corrected, confirmed) == ["applied", "applied"]
    assert sole(of(heard, Result), value=4800).judgement == (corrected.id, confirmed.id)


def test_what_is_taken_back_has_no_effect(bench: Bench) -> None:
    judgement = bench.correct(revenue(bench), "value", 4800, on=1)
    back = taken_back(judgement, on=2)
    again = taken_back(back, on=3)

    heard = bench.hear(back, judgement)
    assert (sole(of(heard, Result), id=revenue(bench).id).value, states(heard, judgement, back)) == (
        5500,
        ["withdrawn", "applied"],
    )
    assert sole(of(bench.hear(judgement, back, again), Result), id=revenue(bench).id).value == 4800


def test_a_withdrawal_of_nothing_fits_nothing(bench: Bench) -> None:
    heard = bench.hear(back := taken_back(bench.correct(revenue(bench), "value", 1)))

    assert states(heard, back) == ["unfitting"]
    assert back.id in heard.notes[0].vi


def test_the_former_value_holds_again_where_the_later_is_taken_back(bench: Bench) -> None:
    early = bench.correct(revenue(bench), "value", 4800, on=1)
    late = bench.correct(revenue(bench), "value", 4900, on=2)
    heard = bench.hear(early, late, taken_back(late, on=3))

    assert sole(of(heard, Result), id=revenue(bench).id).value == 4800
    assert heard.notes == ()


def test_what_no_longer_fits_is_told_and_changes_nothing(bench: Bench, lexicon: Lexicon, read: Reader) -> None:
    judgement = bench.correct(revenue(bench), "value", 4800)
    edited = Bench(lexicon, (bench.reads[0], read(REPORT.replace("5.500", "5.600"), slug="result", genre="report")))
    heard = edited.hear(judgement)

    assert states(heard, judgement) == ["unfitting"]
    assert "không còn hợp với chỗ nào" in heard.notes[0].vi
    assert heard.records == edited.hear().records


def test_a_document_that_is_not_in_the_build_is_counted_and_not_named(bench: Bench) -> None:
    judgement = bench.correct(revenue(bench), "value", 4800)
    heard = Bench(bench.lexicon, bench.reads[:1]).hear(judgement)

    assert states(heard, judgement) == ["absent"]
    assert heard.notes[0].vi.startswith("1 phán đoán nói về văn bản")


def test_a_value_that_the_field_cannot_hold_is_refused_at_the_build_too(bench: Bench) -> None:
    heard = bench.hear(judgement := bench.correct(revenue(bench), "period", "hôm qua"))

    assert states(heard, judgement) == ["refused"]
    assert "phải là một kỳ" in heard.notes[0].vi
    assert sole(of(heard, Result), id=revenue(bench).id).period == "2024"


# Documents


def mention(bench: Bench) -> Thing:
    citation = sole(of(bench.hear(), Citation), number="05-NQ/TU")
    return Thing(sort="mention", words=bench.on("confirm", citation).about)


def document(path: str) -> Thing:
    return Thing(sort="document", name=path)


def resolved(bench: Bench, *judgements: Judgement) -> tuple[str | None, tuple[str, ...]]:
    citation = sole(of(bench.hear(*judgements), Citation), number="05-NQ/TU")
    return citation.resolved, citation.candidates


def test_a_mention_is_bound_to_the_document_it_means(bench: Bench) -> None:
    judgement = pair("same", mention(bench), document(SOLE))
    heard = bench.hear(judgement)

    assert resolved(bench) == (None, ())
    assert resolved(bench, judgement) == (SOLE, ())
    assert "ambiguity" in {f.type for f in of(bench.hear(), FindingRecord)}
    assert "ambiguity" not in {f.type for f in of(heard, FindingRecord)}
    (was,) = heard.superseded
    assert was.changed == ("resolved",)
    assert sole(of(heard, Citation), number="05-NQ/TU").judgement == (judgement.id,)


def test_of_two_documents_that_one_mention_means_the_later_holds(bench: Bench) -> None:
    early, late = (pair("same", mention(bench), document(path), on=n) for n, path in ((1, OTHER), (2, SOLE)))

    assert resolved(bench, late, early) == (SOLE, ())
    assert states(bench.hear(late, early), early, late) == ["outweighed", "applied"]


@pytest.fixture
def doubtful(lexicon: Lexicon, read: Reader) -> Bench:
    """A short form that may be of two terms."""
    dated = "Theo Nghị quyết số 05-NQ/TU ngày 01/3/2022 và Nghị quyết số 05-NQ/TU ngày 02/4/2018."
    bare = report("Thực hiện Nghị quyết số 05-NQ/TU.")
    return Bench(lexicon, (read(report(dated), slug="a", genre="report"), read(bare, slug="b", genre="report")))


def test_what_a_mention_does_not_mean_leaves_the_other(doubtful: Bench) -> None:
    (citation,) = [c for c in of(doubtful.hear(), Citation) if c.doc == "b"]
    assert set(citation.candidates) == {SOLE, OTHER}
    thing = Thing(sort="mention", words=doubtful.on("confirm", citation).about)
    judgement = pair("different", thing, document(OTHER))
    heard = doubtful.hear(judgement)

    (now,) = [c for c in of(heard, Citation) if c.doc == "b"]
    assert (now.resolved, now.candidates, now.judgement) == (SOLE, (), (judgement.id,))


def test_two_documents_that_are_one(doubtful: Bench) -> None:
    judgement = pair("same", document(OTHER), document(SOLE))
    heard = doubtful.hear(judgement)

    assert {c.resolved for c in of(heard, Citation)} == {SOLE}
    assert states(heard, judgement) == ["applied"]
    apart = pair("different", document(SOLE), document(OTHER), on=2)
    assert {c.resolved for c in of(doubtful.hear(judgement, apart), Citation)} == {SOLE, OTHER, None}
    assert states(doubtful.hear(judgement, apart), judgement, apart) == ["outweighed", "applied"]


def test_a_chain_of_sames_cannot_be_cut_by_a_judgement_on_its_ends(doubtful: Bench) -> None:
    third = "doc/hau-giang/party/tu/nghi-quyet/2010-2015/05"
    chain = (pair("same", document(OTHER), document(SOLE), on=1), pair("same", document(SOLE), document(third), on=2))
    ends = pair("different", document(OTHER), document(third), on=3)
    heard = doubtful.hear(*chain, ends)

    assert {c.resolved for c in of(heard, Citation)} == {third}
    assert states(heard, *chain, ends) == ["applied", "applied", "outweighed"]
    early = replace(pair("different", document(OTHER), document(third), on=1))
    late = (pair("same", document(OTHER), document(SOLE), on=2), pair("same", document(SOLE), document(third), on=3))
    assert states(doubtful.hear(early, *late), early, *late) == ["applied", "applied", "outweighed"]


# Organisations


def test_two_names_of_one_organisation(lexicon: Lexicon, read: Reader) -> None:
    text = targets(
        "(1) Thu ngân sách 5.000 tỷ đồng.\nII. TỔ CHỨC THỰC HIỆN\n1. Giao Sở Tài chính theo dõi thu ngân sách.\n"
        "2. Giao Sở Kế hoạch và Đầu tư tổng hợp, báo cáo."
    )
    bench = Bench(lexicon, (read(text, slug="plan", genre="programme"),))
    named = [a for a in of(bench.hear(), Agency) if a.name.startswith(("Sở Tài chính", "Sở Kế hoạch"))]
    one, other = (a.agency or "" for a in named)
    judgement = pair("same", Thing(sort="agency", name=one), Thing(sort="agency", name=other))
    heard = bench.hear(judgement)

    assert {a.agency for a in of(heard, Agency) if a.id in {n.id for n in named}} == {other}
    assert {name for task in of(heard, Task) for name in task.responsible} == {named[1].name}
    assert {one.record.kind for one in heard.superseded} == {"agency", "task"}
    by_name = pair("same", Thing(sort="agency_name", name=named[0].name), Thing(sort="agency_name", name=named[1].name))
    assert {a.agency for a in of(bench.hear(by_name), Agency) if a.id in {n.id for n in named}} == {other}


def test_two_names_that_are_two_organisations(lexicon: Lexicon, read: Reader) -> None:
    text = targets(
        "(1) Thu ngân sách 5.000 tỷ đồng.\nII. TỔ CHỨC THỰC HIỆN\n1. Giao UBND tỉnh theo dõi.\n"
        "2. Giao Sở Tài chính báo cáo."
    )
    bench = Bench(lexicon, (read(text, slug="plan", genre="programme"),))
    agency = next(a for a in of(bench.hear(), Agency) if a.name.startswith("Sở Tài chính"))
    judgement = pair(
        "different", Thing(sort="agency_name", name=agency.name), Thing(sort="agency", name=agency.agency or "")
    )

    assert sole(of(bench.hear(judgement), Agency), id=agency.id).agency is None


# Indicators


def label(name: str) -> Thing:
    return Thing(sort="indicator", name=name)


def test_two_labels_of_one_indicator_let_a_target_find_its_result(bench: Bench) -> None:
    before = bench.hear()
    target, found = sole(of(before, Target), value=40), sole(of(before, Result), value=45)
    assert verdict(of(before, Alignment), target).status == "noResult"
    judgements = (
        pair("same", label(found.indicator), label(target.indicator)),
        bench.correct(found, "unit", target.unit, on=2),
    )
    heard = bench.hear(*judgements)

    assert sole(of(heard, Result), id=found.id).indicator == target.indicator
    now = verdict(of(heard, Alignment), target)
    assert (now.status, now.rule, now.results) == ("exceeded", "same indicator", (found.id,))


def test_a_near_name_is_no_answer_where_the_two_are_not_the_same(bench: Bench) -> None:
    before = bench.hear()
    target, found = sole(of(before, Target), value=1200), sole(of(before, Result), value=1300)
    assert verdict(of(before, Alignment), target).rule == "near name"
    heard = bench.hear(judgement := pair("different", label(target.indicator), label(found.indicator)))

    assert verdict(of(heard, Alignment), target).status == "noResult"
    assert states(heard, judgement) == ["applied"]


def test_one_indicator_is_no_answer_where_concept_and_label_are_not_the_same(bench: Bench) -> None:
    target, found = sole(of(bench.hear(), Target), value=5000), revenue(bench)
    heard = bench.hear(pair("different", Thing(sort="concept", name=target.concept or ""), label(found.indicator)))

    assert found.id not in verdict(of(heard, Alignment), target).results


def test_indicators_that_no_record_names_are_not_in_the_build(bench: Bench) -> None:
    heard = bench.hear(judgement := pair("same", label("Số cây xanh"), label("Trồng rừng")))

    assert states(heard, judgement) == ["absent"]


def test_one_moment_is_ordered_by_id(bench: Bench) -> None:
    one = made("confirm", who=WHO, when=day(1), why="a", about=bench.on("confirm", revenue(bench)).about)
    other = made("reject", who=WHO, when=day(1), why="b", about=one.about)

    assert bench.hear(one, other).records == bench.hear(other, one).records


BODIES = report("Sở Tài chính tỉnh báo cáo Tỉnh ủy. Sở Nội vụ tỉnh phối hợp với Văn phòng Tỉnh ủy.")


def test_a_body_under_another_name_is_the_body_of_that_name(lexicon: Lexicon, read: Reader) -> None:
    """Its path, level and branch follow; of a name that nothing else has it becomes a body of its own."""
    bench = Bench(lexicon, (read(BODIES, slug="result", genre="report"),))
    named = {" ".join(one.quote.split()[:3]): one for one in of(bench.hear(), Agency)}
    wrong, right = named["Sở Nội vụ"], named["Văn phòng Tỉnh"]
    assert wrong.agency != right.agency

    heard = bench.hear(bench.correct(wrong, "name", right.name))
    (now,) = [one for one in of(heard, Agency) if one.id == wrong.id]
    assert (now.agency, now.level, now.branch) == (right.agency, right.level, right.branch)
    assert set(heard.superseded[0].changed) >= {"name", "agency", "branch"}
    # A level that a person gave as well stands, whichever was said first.
    heard = bench.hear(bench.correct(wrong, "level", "central", on=1), bench.correct(wrong, "name", right.name, on=2))
    assert [one.level for one in of(heard, Agency) if one.id == wrong.id] == ["central"]
    heard = bench.hear(bench.correct(wrong, "name", "Tổ giúp việc số 15"))
    assert [one.agency for one in of(heard, Agency) if one.id == wrong.id] == [None]
