"""Where each thing has its page."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.publish.page.addresses import indicator_page, page_of, span_at, text_page, up

ID = "https://w3id.org/hgkg/id/"
VOC = "https://w3id.org/hgkg/vocab/"
CASES = [
    (f"{ID}record/target-bd41606b064b", "target/bd41606b064b.html"),
    (f"{ID}record/finding-1965b932d8e9", "finding/1965b932d8e9.html"),
    (f"{ID}agency/hau-giang/tinh-uy", "body/hau-giang.tinh-uy.html"),
    (f"{ID}doc/file/report-2024", "document/file.report-2024.html"),
    (f"{ID}doc/hau-giang/party/tu/nghi-quyet/2020-2025/20", "document/hau-giang.party.tu.nghi-quyet.2020-2025.20.html"),
    (f"{ID}mention/citation-0a1b2c3d4e5f", "document/mention.citation-0a1b2c3d4e5f.html"),
    (f"{ID}person/article-2025/le-minh-hung", "person/article-2025.le-minh-hung.html"),
    (f"{VOC}indicator/tang-truong-grdp", "indicator/tang-truong-grdp.html"),
    # What is said of a thing stands on the thing's page.
    (f"{ID}record/result-f8503f1ed174", None),
    (f"{ID}span/report-2024/10-20", None),
    (f"{VOC}verdict/met", None),
    ("https://example.org/doc/x", None),
    (f"{ID}doc/", None),
    ("", None),
]


@pytest.mark.parametrize(("iri", "address"), CASES)
def test_the_page_of_a_thing(iri: str, address: str | None) -> None:
    assert page_of(iri) == address


PARTS = st.text(string.ascii_letters + string.digits + "-._~%", min_size=1, max_size=90)
PATHS = st.lists(PARTS, min_size=1, max_size=4).map("/".join)


@given(st.sets(PATHS, min_size=2, max_size=6))
def test_no_two_documents_share_a_page_on_any_system(paths: set[str]) -> None:
    pages = [page_of(f"{ID}doc/{path}") or "" for path in paths]
    assert len({page.casefold() for page in pages}) == len(paths)
    for page in pages:
        name = page.removeprefix("document/").removesuffix(".html")
        assert set(name) <= set(string.ascii_lowercase + string.digits + ".-")
        assert 0 < len(name) <= 80
        assert name.partition(".")[0] not in ("con", "nul", "aux", "prn", "com1")  # devices on Windows


def test_dots_are_not_slashes() -> None:
    assert page_of(f"{ID}doc/a/b") != page_of(f"{ID}doc/a.b")


def test_an_indicator_without_a_concept_has_a_page_by_its_words() -> None:
    one, other = indicator_page(None, "Số hộ nghèo"), indicator_page(None, "Sổ hộ nghèo")
    assert one != other  # one without its accents, but not the same words
    assert one.startswith("indicator/name.so-ho-ngheo.")
    assert indicator_page("tang-truong-grdp", "x") == page_of(f"{VOC}indicator/tang-truong-grdp")


def test_a_span_has_its_place_in_the_reading_view() -> None:
    assert span_at("report-2024", 10, 25) == "text/report-2024.html#c10-25"
    assert text_page("Báo cáo") != text_page("bao cao")


@pytest.mark.parametrize(("address", "way"), [("index.html", ""), ("target/x.html", "../")])
def test_the_way_up(address: str, way: str) -> None:
    assert up(address) == way
