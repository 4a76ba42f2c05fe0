"""The page of a target: both ends of the verdict, the chain as a picture and as a table, its neighbours."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from page_reader import Page
from publish_cases import body, chain, driver, place, result, target

from hgkg.publish.cards import COLUMNS
from hgkg.publish.chain_drawing import ChainDrawing, chain_drawing
from hgkg.publish.chain_picture import chain_picture
from hgkg.publish.look import LANGUAGES, read_look
from hgkg.publish.page.addresses import page_of, words_at
from hgkg.publish.page.frame import Frame
from hgkg.publish.page.frame import Page as SitePage
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.gathered.touching import Touching
from hgkg.publish.site.targets.pages import target_pages

HOSTILE = "<script>alert(1)</script> ]]> & \"'"


def drawn(**given: object) -> ChainDrawing:
    look = read_look("vi")
    return chain_drawing(chain_picture(chain(**given), look), look)


@pytest.fixture(scope="module", params=LANGUAGES)
def pages(request: pytest.FixtureRequest, five: Material) -> list[SitePage]:
    return list(target_pages(five, Frame(request.param, five.build_id)))


def test_every_target_has_a_page_and_leads_to_the_next(pages: list[SitePage], five: Material) -> None:
    assert [page.address for page in pages] == [page_of(row.target.iri) for row in five.vi.targets]
    parsed = [Page(page.html) for page in pages]
    for before, after, page in zip(parsed, parsed[1:], pages[1:], strict=False):
        nexts = [attrs["href"] for tag, attrs in before.tags if attrs.get("rel") == "next"]
        assert nexts == [f"../{page.address}"]
        assert [attrs["href"] for tag, attrs in after.tags if attrs.get("rel") == "prev"]
    assert not [1 for _, attrs in parsed[0].tags if attrs.get("rel") == "prev"]
    assert not [1 for _, attrs in parsed[-1].tags if attrs.get("rel") == "next"]


def test_both_ends_stand_with_their_words_and_places(pages: list[SitePage], five: Material) -> None:
    for made, row in zip(pages, five.vi.targets, strict=True):
        page = Page(made.html)
        links = page.links()
        ends = [row.target.place, *([row.result.place] if row.result else [])]
        for at in ends:
            assert f"../{words_at(at)}" in links
            assert " ".join(at.quote.split()) in " ".join(page.words.split())
        assert f'class="verdict is-{row.status}"' in made.html


def test_every_card_leads_to_a_row_and_every_row_with_words_to_them(pages: list[SitePage]) -> None:
    for made in pages:
        page = Page(made.html)
        ids = page.ids()
        cards = [str(attrs["href"]) for tag, attrs in page.tags if "card-link" in str(attrs.get("class"))]
        assert len(cards) >= 4
        assert {card.removeprefix("#") for card in cards} <= set(ids)
        assert len(ids) == len(set(ids))


def test_the_strongest_words_come_first() -> None:
    look = read_look("vi")
    links = (driver("explicit", iri="https://x/a", name="A"), driver("thematic", iri="https://x/b", name="B"))
    facts = chain_picture(chain(drivers=links), look).facts
    bases = [dict(fact.details).get("Căn cứ") for fact in facts if fact.kind == "driver"]
    assert bases == [look.basis["explicit"].word, look.basis["thematic"].word]


def test_no_two_cards_touch_and_all_stand_within_the_picture() -> None:
    many = tuple(
        driver(basis, iri=f"https://x/{n}", name=f"Nghị quyết {n}") for n, basis in enumerate(["explicit"] * 4)
    )
    picture = drawn(drivers=many, results=(result(), result(iri="https://x/r2")), bodies=(body(), body("Sở Y tế")))
    for shape in picture.shapes:
        assert picture.left <= shape.x
        assert shape.x + shape.width <= picture.left + picture.width
        assert picture.top <= shape.y
        assert shape.y + shape.height <= picture.top + picture.height
        for text in shape.texts:
            assert shape.y < text.y < shape.y + shape.height
    for one, other in combinations(picture.shapes, 2):
        apart = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert apart or one.y + one.height <= other.y or other.y + other.height <= one.y


def test_lines_leave_and_end_at_the_sides_of_their_cards() -> None:
    picture = drawn()
    shapes = {shape.card.id: shape for shape in picture.shapes}
    assert picture.curves
    for curve in picture.curves:
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", curve.path)]
        source = shapes[curve.line.source]
        if "V" in curve.path:
            continue
        assert numbers[0] == pytest.approx(source.x + source.width, abs=0.1)
        end = shapes[curve.line.target]
        assert numbers[-2] == pytest.approx(end.x, abs=0.1)
        assert bool(curve.head) == curve.line.arrow
    assert any("V" in curve.path for curve in picture.curves)  # the bodies stand below the target


def test_columns_are_headed_in_the_order_of_the_chain() -> None:
    look = read_look("vi")
    headings = drawn().headings
    assert [text.words for text in headings] == [look.cards[kind].word for kind in COLUMNS]
    assert [text.x for text in headings] == sorted(text.x for text in headings)


def test_hostile_words_are_words_in_the_picture(five: Material) -> None:
    from hgkg.publish.inline import environment
    from hgkg.publish.vietnamese import Vietnamese

    look = read_look("vi")
    given = chain(target=target(indicator=HOSTILE), drivers=(driver(name=HOSTILE, place=place(HOSTILE)),))
    made = chain_drawing(chain_picture(given, look), look)
    parts = environment().get_template("site/chain_parts.html").make_module({"vi_of": Vietnamese("vi").mark_of})
    macro = parts.chain_svg  # type: ignore[attr-defined]
    page = Page(str(macro(made, HOSTILE, HOSTILE)))
    assert "script" not in page.names()
    assert HOSTILE in page.words
    assert "alert(1)" in page.words


def test_findings_that_share_a_character_touch_and_others_do_not() -> None:
    def row(name: str, start: int, end: int, severity: str = "low", doc: str = "a") -> dict[str, object]:
        return {"finding": name, "doc": doc, "start": start, "end": end, "severity": severity}

    rows = [
        row("before", 0, 10),
        row("in", 12, 14),
        row("over", 5, 30, "high"),
        row("after", 20, 25),
        row("else", 12, 14, doc="b"),
    ]
    touching = Touching(rows)  # type: ignore[arg-type]
    at = place("x" * 10, doc="a", start=10)
    assert [found["finding"] for found in touching.findings(at)] == ["over", "in"]
    assert touching.findings(at, at) == touching.findings(at)
    assert Touching(()).findings(at) == []
