"""The page of one chain and the page of many."""

import re

import pytest
from page_reader import Page
from publish_cases import body, chain, driver, place, result, target

from hgkg import __version__
from hgkg.errors import UsageError
from hgkg.publish.look import LANGUAGES, read_look
from hgkg.publish.network import chain_ids, chain_page, chains_page
from hgkg.publish.vis_network import library


def drawn(page: Page) -> dict:
    (one,) = page.data()["chains"].values()
    return one


def test_the_page_says_where_it_comes_from() -> None:
    page = Page(chain_page(chain(), "vi", "a1b2c3"))
    assert page.words.count("a1b2c3") == 2
    assert f"hgkg {__version__}" in page.words
    assert "Cách đọc trang này" in page.words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_speaks_one_language(lang: str) -> None:
    page = Page(chain_page(chain(), lang, "b"))
    other = read_look("en" if lang == "vi" else "vi").words
    assert dict(page.tags)["html"] == {"lang": lang}
    assert read_look(lang).words["how_network"] in page.words
    assert other["how_network"] not in page.words


def test_the_table_has_the_exact_words_and_their_place() -> None:
    words = Page(chain_page(chain(), "vi", "b")).words
    assert "thu nội địa là 7.017 tỷ đồng" in words
    assert "Văn bản report-2024" in words
    assert re.search(r"Mục I/3 · chú thích 12 · ký tự 26000–26028 · \s*report-2024", words)


def test_a_place_without_section_and_footnote_is_its_characters() -> None:
    words = Page(chain_page(chain(target=target(place=place("sáu", section="", start=5))), "vi", "b")).words
    assert re.search(r"\n\s*ký tự 5–8 · programme-2024", words)


def test_every_card_and_line_of_the_network_leads_to_rows_of_the_table() -> None:
    page = Page(chain_page(chain(drivers=(driver(), driver("explicit"))), "vi", "b"))
    ids = set(page.ids())
    parts = [part for part in (*drawn(page)["nodes"], *drawn(page)["edges"]) if "joint" not in part]
    assert len(parts) >= 9
    for part in parts:
        assert part["facts"]
        assert {f"target-09.{fact}" for fact in part["facts"]} <= ids


def test_every_row_of_the_table_is_in_the_network() -> None:
    page = Page(chain_page(chain(bodies=(body("Tỉnh ủy", "issuer"), body())), "vi", "b"))
    rows = {attrs["data-fact"] for tag, attrs in page.tags if tag == "tr" and "data-fact" in attrs}
    assert rows == {fact for node in drawn(page)["nodes"] for fact in node.get("facts", ())}


def test_columns_stand_from_left_to_right() -> None:
    page = Page(chain_page(chain(), "vi", "b"))
    at = {node["id"]: node["x"] for node in drawn(page)["nodes"]}
    assert at["driver-1"] < at["programme"] < at["target"] < at["verdict"] < at["result-1"]
    assert [column["word"] for column in drawn(page)["columns"]] == [
        "Văn bản định hướng", "Văn bản nêu chỉ tiêu", "Chỉ tiêu", "Đánh giá", "Kết quả",
    ]  # fmt: skip


def test_nothing_moves_by_itself_and_all_can_be_moved() -> None:
    options = Page(chain_page(chain(), "vi", "b")).data()["options"]
    assert options["physics"] == {"enabled": False}
    assert options["interaction"]["dragNodes"]
    assert options["interaction"]["zoomView"]


@pytest.mark.parametrize("status", list(read_look("vi").verdicts))
def test_the_verdict_is_drawn_in_its_colour_with_symbol_and_word(status: str) -> None:
    look = read_look("vi").verdicts[status]
    one = drawn(Page(chain_page(chain(status=status), "vi", "b")))
    pill = next(node for node in one["nodes"] if node["id"] == "verdict")
    edges = [edge for edge in one["edges"] if "verdict" in edge["from"] + edge["to"]]
    assert (pill["label"], pill["color"]) == (look.text, look.colour)
    assert [edge["color"] for edge in edges] == [look.colour] * 2


def test_ids_are_unique_in_the_page() -> None:
    ids = Page(chains_page((chain(), chain(), chain(target=target(group=None))), "vi", "b")).ids()
    assert len(ids) == len(set(ids))


def test_the_same_chains_give_the_same_bytes() -> None:
    given = (chain(drivers=(driver(), driver("explicit"))), chain(status="notMet", results=(result(), result())))
    assert chains_page(given, "vi", "b") == chains_page(given, "vi", "b")


IDS = [
    ((9,), ("target-09",)),  # alone under its number
    ((1, 1, 12), ("target-01-a", "target-01-b", "target-12")),  # a letter where a number is shared
    ((None,), ("target-00aa11bb22cc",)),  # no number of its own
    ((), ()),
]


@pytest.mark.parametrize(("groups", "ids"), IDS)
def test_names_of_chains(groups: tuple[int | None, ...], ids: tuple[str, ...]) -> None:
    assert chain_ids([chain(target=target(group=group)) for group in groups]) == ids


def test_the_thirtieth_of_one_number() -> None:
    assert chain_ids([chain()] * 30)[-1] == "target-09-ad"


def test_a_name_is_made_of_plain_letters_whatever_the_iri() -> None:
    given = chain(target=target(group=None, iri="https://example.org/Chỉ tiêu#1/"))
    assert re.fullmatch(r"target-[a-z0-9-]+", chain_ids([given])[0])


def test_a_page_of_many_has_a_list_that_leads_to_each() -> None:
    given = (chain(), chain(target=target(group=2, indicator="Thu ngân sách"), status="notMet"))
    page = Page(chains_page(given, "vi", "b"))
    assert page.links() == ["#target-09", "#target-02"]
    assert set(page.data()["chains"]) == {"target-09", "target-02"}
    assert "✗ chưa đạt" in page.words


def test_the_library_stands_in_the_page_once() -> None:
    html = chains_page((chain(), chain()), "vi", "b")
    assert html.count(library()) == 1
    assert len(html) - len(library()) < 80_000


def test_a_page_of_one_has_no_list() -> None:
    assert "nav" not in Page(chain_page(chain(), "vi", "b")).names()
    assert chains_page((chain(),), "vi", "b") == chain_page(chain(), "vi", "b")


def test_another_language_is_refused() -> None:
    with pytest.raises(UsageError, match="vi or en"):
        chain_page(chain(), "fr", "b")
