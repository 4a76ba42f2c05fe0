"""``hgkg check``: what breaks a shape or a rule, with its place; each fact once; the exit code that scripts ask for."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable

import pytest

D = "https://w3id.org/hgkg/id"
HG = "https://w3id.org/hgkg/ontology#"
TWO = f"<{D}/doc/hau-giang/party/tu/nghi-quyet/2020-2025/07>"
DATE = "<http://data.europa.eu/eli/ontology#date_document>"
PASSED = "<http://data.europa.eu/eli/ontology#passed_by>"


@pytest.fixture(scope="module")
def built(real_build, tmp_path_factory):
    """The five documents."""
    return real_build.out


@pytest.fixture
def broken(built, tmp_path) -> Callable[..., object]:
    """Makes a build with some lines of the graph changed: (a part of the line, its replacement or None to drop it)."""

    def make(*changes, more=()):
        build = tmp_path / "broken"
        shutil.copytree(built, build, ignore=shutil.ignore_patterns("store", "html"))
        lines = (build / "graph.nq").read_text("utf-8").splitlines()
        for part, instead in changes:
            hit = next(i for i, line in enumerate(lines) if part in line)
            lines[hit : hit + 1] = [] if instead is None else [lines[hit].replace(*instead)]
        (build / "graph.nq").write_text("\n".join([*lines, *more]) + "\n", "utf-8")
        return build

    return make


def records_of(build):
    return [json.loads(line) for line in (build / "records.jsonl").read_text("utf-8").splitlines()]


def rows(hgkg, build, *arguments):
    return [
        json.loads(line) for line in hgkg("check", "--build", build, "--format", "jsonl", *arguments).out.splitlines()
    ]


def test_the_five_documents_give_the_one_date_that_does_not_fit(hgkg, built):
    (found,) = rows(hgkg, built)

    assert (found["type"], found["severity"], found["check"]) == ("date", "medium", "central terms")
    assert found["passages"][0]["quote"].startswith("Nghị quyết số 28-NQ/TW")
    assert found["build"]
    assert len(found["shapes"]) == 16


def test_what_was_held_against_what_is_said_on_stderr(hgkg, built):
    ran = hgkg("check", "--build", built, "--lang", "vi")

    assert ran.code == 0
    assert "ràng buộc trên" in ran.err
    assert ran.err.endswith("1 điều cần xem lại (vừa 1)\n")


def test_a_broken_shape_is_named_with_words_and_their_place(hgkg, broken, built):
    record = next(r for r in records_of(built) if r["kind"] == "target")
    build = broken((f"<{D}/record/{record['id']}> <{HG}confidence>", None))
    (first, *_) = rows(hgkg, build, "--lang", "vi")

    assert (first["type"], first["severity"], first["check"]) == ("shape", "high", "Statement-confidence (MinCount)")
    assert first["message"].startswith("chỉ tiêu “")
    assert record["indicator"] in first["message"]
    (passage,) = first["passages"]
    assert [passage[key] for key in ("doc", "start", "end", "quote")] == [
        record[k] for k in ("doc", "start", "end", "quote")
    ]
    assert passage["section"] == "/".join(record["section"])
    (first, *_) = rows(hgkg, build, "--lang", "en")
    assert first["message"].startswith("target “")


def test_a_broken_rule_tells_of_what_and_shows_the_words_that_name_it(hgkg, broken):
    build = broken((f"{TWO} {DATE}", ('"2022-', '"2019-')))
    (found,) = (row for row in rows(hgkg, build, "--lang", "vi") if row["check"] == "DateInTerm")

    assert (found["type"], found["severity"]) == ("rule", "medium")
    assert "Nghị quyết 07-NQ/TU" in found["message"]
    assert "nhiệm kỳ 2020 - 2025" in found["message"]
    assert found["stated"].startswith("2019-")
    assert "07-NQ/TU" in found["passages"][0]["quote"]


def test_what_the_audit_tells_of_the_words_is_not_told_again(hgkg, broken):
    """The audit finds a citation outside its term: its document, put outside its own too, is told of once."""
    build = broken()
    audited = rows(hgkg, build)[0]["passages"][0]
    citation = next(
        r
        for r in records_of(build)
        if r["kind"] == "citation" and (r["doc"], r["start"]) == (audited["doc"], audited["start"])
    )
    resolved = f"<{D}/{citation['resolved']}> {DATE}"
    shutil.rmtree(build)
    found = rows(hgkg, broken((resolved, ('"2018-', '"2011-'))))

    assert [row["check"] for row in found if row["check"] in ("DateInTerm", "central terms")] == ["central terms"]


def test_a_node_that_no_text_names_is_told_without_a_place(hgkg, broken):
    scheme = "https://w3id.org/hgkg/vocab/verdict"
    build = broken((f"<{scheme}> <http://www.w3.org/2004/02/skos/core#prefLabel> ", None))
    (first, *_) = rows(hgkg, build)

    assert first["check"].startswith("Scheme-prefLabel")
    assert first["passages"] == []
    assert "không có chữ nào trong văn bản" in hgkg("check", "--build", build, "--lang", "vi").out
    row, *_ = csv.DictReader(
        io.StringIO(hgkg("check", "--build", build, "--format", "csv", "--lang", "en").out, newline="")
    )
    assert (row["Document"], row["Words"]) == ("", "")


@pytest.mark.parametrize(
    ("arguments", "code", "count"),
    [
        ([], 0, 2),
        (["--fail-on", "high"], 1, 2),
        (["--severity", "high", "--fail-on", "high"], 1, 1),
        (["--document", "report-2024"], 0, 1),
        (["--document", "report-2024", "--fail-on", "high"], 0, 1),  # what is not shown does not fail
        (["--document", "report-2024", "--fail-on", "medium"], 1, 1),
    ],
)
def test_lines_can_be_chosen_and_scripts_can_fail(hgkg, broken, arguments, code, count):
    build = broken((f"<{D}/software/hgkg> <{HG}version>", None))

    assert len(rows(hgkg, build, *arguments)) == count
    assert hgkg("check", "--build", build, *arguments).code == code


def test_no_document_steers_the_terminal(hgkg, broken):
    label = "<http://www.w3.org/2000/01/rdf-schema#label>"
    more = [f'{TWO} {label} "\\u001B[31mđỏ"@vi <{D}/graph/shared> .']
    out = hgkg("check", "--build", broken(more=more), "--lang", "vi").out

    assert "đỏ" in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("arguments", "told"), [(["--severity", "grave"], "grave"), (["--document", "nowhere"], "nowhere")]
)
def test_wrong_use_is_told(hgkg, built, arguments, told):
    ran = hgkg("check", "--build", built, *arguments)

    assert ran.code == 2
    assert told in ran.err


def test_there_must_be_a_build(hgkg, tmp_path):
    assert hgkg("check", "--build", tmp_path / "none").code == 2


def test_a_damaged_graph_is_told_with_what_to_do(hgkg, built, tmp_path):
    shutil.copytree(built, tmp_path / "damaged", ignore=shutil.ignore_patterns("html"))
    (tmp_path / "damaged" / "graph.nq").write_text("this is no N-Quads\n", "utf-8")
    ran = hgkg("check", "--build", tmp_path / "damaged", "--lang", "en")

    assert ran.code == 2
    assert "hgkg build" in ran.err


@pytest.mark.parametrize(
    "kind",
    [
        "Target",  # its class is that of every target of the build
        "Succession",  # what belongs to a body has the body's words, and this one has no body
    ],
)
def test_what_a_node_shares_with_others_is_no_evidence_of_it(hgkg, broken, kind):
    rdf_type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    place = "<http://purl.org/linked-data/sdmx/2009/dimension#refArea> <https://w3id.org/hgkg/vocab/area/hau-giang>"
    graph = f"<{D}/graph/shared>"
    build = broken(more=[f"<urn:x> {rdf_type} <{HG}{kind}> {graph} .", f"<urn:x> {place} {graph} ."])
    found = [row for row in rows(hgkg, build) if row["id"] == "urn:x"]

    assert found
    assert [row["passages"] for row in found] == [[]] * len(found)


AMENDING = {
    # stands first by name and merely cites the two
    "a-plan.txt": "ỦY BAN NHÂN DÂN TỈNH HẬU GIANG\nSố: 55/KH-UBND\nVị Thanh, ngày 12 tháng 5 năm 2023\n\nKẾ HOẠCH\n"
    "phát triển kinh tế\n\nCăn cứ Quyết định số 12/QĐ-UBND ngày 03/4/2022 của Ủy ban nhân dân tỉnh Hậu Giang.\n"
    "Căn cứ Nghị quyết số 61/NQ-HĐND ngày 05/3/2022 của Hội đồng nhân dân tỉnh Hậu Giang.\n",
    "news.txt": "Chuyện ở Hậu Giang\n\nNgày 10/4/2022, Quyết định số 12/QĐ-UBND ngày 03/4/2022 của Ủy ban nhân dân "
    "tỉnh Hậu Giang sửa đổi, bổ sung Nghị quyết số 61/NQ-HĐND ngày 05/3/2022 của Hội đồng nhân dân tỉnh Hậu Giang.\n",
}


def test_what_one_document_does_to_another_is_shown_where_it_is_said(hgkg, tmp_path):
    (tmp_path / "documents").mkdir()
    for name, text in AMENDING.items():
        (tmp_path / "documents" / name).write_text(text, "utf-8")
    hgkg("build", tmp_path / "documents", "--out", tmp_path / "build")
    (found,) = (row for row in rows(hgkg, tmp_path / "build") if row["check"] == "OnlyIssuerOrSuperiorChanges")

    assert [passage["doc"] for passage in found["passages"]] == ["news"]
    assert "sửa đổi, bổ sung" in found["passages"][0]["quote"]


@pytest.mark.parametrize(
    ("lang", "told"), [("vi", "đồ thị của bản dựng này trống"), ("en", "the graph of this build is empty")]
)
def test_an_empty_graph_is_no_graph_without_findings(hgkg, broken, lang, told):
    build = broken()
    (build / "graph.nq").write_text("\n", "utf-8")
    ran = hgkg("check", "--build", build, "--lang", lang)

    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert "hgkg build" in ran.err


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_graph_that_was_changed_after_the_build_is_told_of(hgkg, broken, lang):
    build = broken((f"{TWO} {DATE}", None))
    wrote = json.loads((build / "report.json").read_text("utf-8"))["triples"]
    ran = hgkg("check", "--build", build, "--lang", lang)

    assert str(wrote) in ran.err
    assert str(wrote - 1) in ran.err
    assert str(build / "graph.nq") in ran.err
    assert "hgkg build" in ran.err


@pytest.mark.parametrize("arguments", [[], ["--without-people"]])
def test_an_unchanged_graph_is_told_of_by_its_number_alone(hgkg, built, arguments):
    ran = hgkg("check", "--build", built, "--lang", "en", *arguments)

    assert "graph.nq" not in ran.err
