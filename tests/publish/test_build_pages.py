"""The pages of a build."""

from pathlib import Path

import pytest
from page_reader import Page
from publish_cases import board_row, chain, target

from hgkg.errors import UsageError
from hgkg.publish.build_pages import write_site

OTHER = "https://w3id.org/hgkg/id/programme-2024/target-ffffffffffff"


def test_the_board_leads_into_the_network_and_back(tmp_path: Path) -> None:
    rows = (board_row(), board_row(target=target(iri=OTHER, group=10, indicator="Xuất khẩu")))
    board, network = write_site(tmp_path / "html", rows, (chain(),), "vi", "a1b2")
    assert (board.name, network.name) == ("board.html", "network.html")
    links = Page(board.read_text(encoding="utf-8")).links()[2:]  # those to the pages of ontology/ come first
    assert links == ["network.html#target-09"]  # the other row has no chain, so no link
    page = Page(network.read_text(encoding="utf-8"))
    assert "board.html" in page.links()
    assert {link.partition("#")[2] for link in links} <= set(page.ids())


def test_no_chain_no_network(tmp_path: Path) -> None:
    assert [path.name for path in write_site(tmp_path, (), (), "vi", "b")] == ["board.html"]


def test_twice_the_same_bytes(tmp_path: Path) -> None:
    one, two = (write_site(tmp_path / name, (board_row(),), (chain(),), "vi", "b") for name in ("one", "two"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_a_page_may_be_read_by_others(tmp_path: Path) -> None:
    (board,) = write_site(tmp_path, (), (), "vi", "b")
    plain = tmp_path / "plain"
    plain.write_text("")
    assert board.stat().st_mode == plain.stat().st_mode


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "html").write_text("")
    with pytest.raises(UsageError, match="html"):
        write_site(tmp_path / "html", (), (), "vi", "b")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_board_leads_to_the_pages_that_explain_the_terms(tmp_path: Path, lang: str) -> None:
    (board,) = write_site(tmp_path, (), (), lang, "b")
    links = Page(board.read_text(encoding="utf-8")).links()

    assert links == [f"ontology/terms-{lang}.html", f"ontology/vocabularies-{lang}.html"]
    for link in links:
        page = Page((tmp_path / link).read_text(encoding="utf-8"))
        assert "../board.html" in page.links()
    assert len(list((tmp_path / "ontology").iterdir())) == 4  # each in both languages, since each leads to the other
