"""IRIs are ASCII, valid, and no two things share one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from hgkg.graph import iris

MINTED = [
    (iris.data("doc/hau-giang/party/tu/nghi-quyet/2020-2025/07"), "id/doc/hau-giang/party/tu/nghi-quyet/2020-2025/07"),
    (iris.concept("verdict", "notMet"), "vocab/verdict/notMet"),
    (iris.document_graph("report-2024"), "id/graph/report-2024"),
    (iris.document_graph("drive"), "id/graph/file/drive"),  # a file of that name must not write into a derived graph
    (iris.graph("drive"), "id/graph/drive"),
    (iris.record("target-0a1b2c3d4e5f"), "id/record/target-0a1b2c3d4e5f"),
    (iris.record("result-0a1b2c3d4e5f", "plan", "1"), "id/record/result-0a1b2c3d4e5f/plan/1"),
    (iris.mention("citation-1"), "id/mention/citation-1"),
    (iris.span("a.b_c-D", 3, 14), "id/span/a.b_c-D/3-14"),
    (iris.span("a", 3, 14, "quote"), "id/span/a/3-14/quote"),
    (iris.rule("same indicator, another time"), "vocab/rule/same-indicator-another-time"),
    (iris.rule("the note's sentence names it"), "vocab/rule/the-note-s-sentence-names-it"),
    (iris.association("same indicator"), "id/association/same-indicator"),
    (iris.data(iris.named_agency("Ủy ban Kiểm tra Tỉnh ủy")), "id/agency/name/uy-ban-kiem-tra-tinh-uy"),
    (iris.data(iris.named_agency("Đoàn thanh niên")), "id/agency/name/doan-thanh-nien"),  # đ is a letter of its own
    (iris.data(iris.named_agency("日本")), "id/agency/name/cf2abf0c5be3"),  # nothing is left of the name: a hash
]


@pytest.mark.parametrize(("minted", "path"), MINTED)
def test_iris(minted: str, path: str) -> None:
    assert minted == f"<https://w3id.org/hgkg/{path}>"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_every_name_gives_an_iri_that_engines_take(name: str) -> None:
    for minted in (iris.data(name), iris.concept("unit", name), iris.rule(name), iris.data(iris.named_agency(name))):
        assert minted.isascii()
        assert len(list(parse(f"{minted} {minted} {minted} .", RdfFormat.N_TRIPLES))) == 1
