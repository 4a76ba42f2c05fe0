"""Marks that nest, cross and touch, as elements."""

from __future__ import annotations

import itertools
from collections import defaultdict

import pytest
from html5lib import HTMLParser, serialize
from hypothesis import given
from hypothesis import strategies as st

from hgkg.publish.site.reading.segments import Mark, Tag, as_markup, marked, pieces

SIGNS = "ab<>&\"' \n\r\tđ\u0301\u00a0\u2028"


def mark(start: int, end: int, name: str = "m") -> Mark:
    return Mark(start, end, Tag(f"<i id={name}>", f"<i class={name}>", "</i>"))


def text_of(markup: str) -> str:
    """What a browser reads."""
    body = HTMLParser(namespaceHTMLElements=False).parse(f"<!DOCTYPE html><title>t</title><div>{markup}</div>")
    return "".join(body.find("body/div").itertext())


CASES = [
    ("apart", [(0, 2, "a"), (3, 5, "b")], "<i id=a>01</i>2<i id=b>34</i>56789"),
    ("touching", [(0, 2, "a"), (2, 4, "b")], "<i id=a>01</i><i id=b>23</i>456789"),
    ("inside", [(2, 4, "b"), (0, 6, "a")], "<i id=a>01<i id=b>23</i>45</i>6789"),
    ("the same words nest in the order given", [(1, 3, "a"), (1, 3, "b")], "0<i id=a><i id=b>12</i></i>3456789"),
    ("ending together", [(0, 4, "a"), (2, 4, "b")], "<i id=a>01<i id=b>23</i></i>456789"),
    ("crossing", [(0, 4, "a"), (2, 6, "b")], "<i id=a>01<i id=b>23</i></i><i class=b>45</i>6789"),
    (
        "crossing two",
        [(0, 3, "a"), (1, 5, "b"), (2, 8, "c")],
        "<i id=a>0<i id=b>1<i id=c>2</i></i></i><i class=c><i class=b>34</i>567</i>89",
    ),
    ("without words", [(2, 4, "a"), (4, 4, "b")], "01<i id=a>23</i><i id=b></i>456789"),
]


@pytest.mark.parametrize(("marks", "markup"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_marks_as_elements(marks: list[tuple[int, int, str]], markup: str) -> None:
    assert marked("0123456789", [mark(*one) for one in marks]) == markup


def test_a_part_goes_on_with_what_began_before_it() -> None:
    marks = [mark(0, 6, "a"), mark(2, 5, "b"), mark(6, 9, "c"), mark(8, 9, "d")]
    assert marked("0123456789", marks, 4, 8) == "<i class=a><i class=b>4</i>5</i><i id=c>67</i>"


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=14).map(
    lambda spans: [(start, min(start + length, 30)) for start, length in spans if start < 30]
)


@given(st.text(SIGNS, min_size=30, max_size=30), SPANS)
def test_the_text_stays_what_it_is(text: str, spans: list[tuple[int, int]]) -> None:
    assert text_of(marked(text, [mark(*span) for span in spans])) == text


@given(SPANS)
def test_pieces_nest_and_cover_each_mark_once(spans: list[tuple[int, int]]) -> None:
    marks = [mark(start, end, f"n{number}") for number, (start, end) in enumerate(spans)]
    found = list(pieces(marks, 0, 30))
    for one in found:
        for other in found:
            apart = one.end <= other.start or other.end <= one.start
            inside = (one.start <= other.start and other.end <= one.end) or (
                other.start <= one.start and one.end <= other.end
            )
            assert apart or inside
    covered: dict[Tag, list[tuple[int, int]]] = defaultdict(list)
    for piece in found:
        covered[piece.tag].append((piece.start, piece.end))
        assert piece.first == (len(covered[piece.tag]) == 1)
    for one_mark in marks:
        ranges = covered[one_mark.tag]
        assert ranges[0][0] == one_mark.start
        assert ranges[-1][1] == one_mark.end
        assert all(before[1] == after[0] for before, after in itertools.pairwise(ranges))


@given(st.text(SIGNS, min_size=30, max_size=30), SPANS, st.integers(0, 30))
def test_two_parts_are_the_whole(text: str, spans: list[tuple[int, int]], cut: int) -> None:
    marks = [mark(start, end, f"n{number}") for number, (start, end) in enumerate(spans)]
    first, second = marked(text, marks, 0, cut), marked(text, marks, cut, 30)
    assert text_of(first) + text_of(second) == text
    for number in range(len(marks)):
        assert (str(first) + str(second)).count(f"<i id=n{number}>") == 1


@pytest.mark.parametrize(
    ("words", "lines"), [("a\r\nb", 0), ("a\rb", 1), ("a\nb", 0), ("\r\r", 2), ("<br>", 0), ("&#13;", 0)]
)
def test_line_ends_are_kept_and_shown(words: str, lines: int) -> None:
    markup = as_markup(words)
    assert text_of(markup) == words
    assert markup.count("<br>") == lines  # a browser begins no line at a carriage return alone
    assert serialize(HTMLParser().parseFragment(markup)).count("<br>") == lines
