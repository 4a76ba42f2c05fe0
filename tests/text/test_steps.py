"""Every normalising step, and any of them in a row, gives a text and a map that never moves an offset."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hgkg.text.markup import drop_emphasis, drop_links, drop_tags, unescape
from hgkg.text.offsets import OffsetMap
from hgkg.text.steps import STEPS, Step, compose, drop_invisible, join_broken, normalise, plain_spaces

# What the steps look for, and what makes composing hard: stacked marks out of order, a mark at the start, Hangul jamo
# that compose over three code points, marks that decompose into two, letters that NFC replaces or takes apart.
_HARD = (
    "aeouyAEdđĐ ơư"
    "\u0300\u0301\u0302\u0303\u0309\u0323\u031b\u0306\u0327"
    "\u1100\u1161\u11a8\uac00\u0bc6\u0bbe\u0344\u0f73\u2126\ufb1d\u3099か"
    "\n\r\t\u00a0\u2028\u200b\u00ad\ufeff\\-*."
)
texts = st.text(alphabet=st.one_of(st.sampled_from(_HARD), st.characters()), max_size=30)
chains = st.lists(st.sampled_from(STEPS), max_size=4).map(tuple)


def spans_of(length: int) -> Sequence[tuple[int, int]]:
    return list(itertools.combinations(range(length + 1), 2))


def clusters(text: str, offsets: OffsetMap) -> list[tuple[int, int]]:
    """The source spans of the target's characters, each once."""
    return list(dict.fromkeys(tuple(offsets.to_source(i, i + 1)) for i in range(len(text))))


@given(texts, chains)
def test_following_a_map_there_and_back_never_loses_a_character(raw: str, steps: tuple[Step, ...]) -> None:
    text, offsets = normalise(raw, steps)

    for start, end in spans_of(len(text)):
        source = offsets.to_source(start, end)
        back = offsets.to_target(*source)

        assert 0 <= source.start < source.end <= len(raw)
        assert back.start <= start
        assert end <= back.end
        assert offsets.to_source(*back) == source


@given(texts, chains)
def test_source_spans_keep_the_order_of_the_target(raw: str, steps: tuple[Step, ...]) -> None:
    text, offsets = normalise(raw, steps)
    ordered = clusters(text, offsets)

    assert ordered == sorted(ordered)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(ordered))


@given(texts, chains)
def test_an_empty_span_stays_empty_and_within_the_text(raw: str, steps: tuple[Step, ...]) -> None:
    text, offsets = normalise(raw, steps)

    for at in range(len(text) + 1):
        source = offsets.to_source(at, at)

        assert source.start == source.end <= len(raw)


@given(texts, chains)
def test_a_chain_of_steps_is_its_steps_one_by_one(raw: str, steps: tuple[Step, ...]) -> None:
    text, offsets = normalise(raw, steps)
    by_hand, maps = raw, []
    for step in steps:
        by_hand, moved = step.apply(by_hand)
        maps.append(moved)

    assert by_hand == text
    for start, end in spans_of(len(text)):
        span = (start, end)
        for moved in reversed(maps):
            span = moved.to_source(*span)
        assert span == offsets.to_source(start, end)


@given(texts)
def test_composing_is_nfc(raw: str) -> None:
    text, offsets = compose(raw)

    assert text == unicodedata.normalize("NFC", raw)
    assert text == "".join(unicodedata.normalize("NFC", raw[start:end]) for start, end in clusters(text, offsets))


@given(texts)
@example("\uf900")  # a letter that composing alone replaces by another
def test_the_other_steps_only_replace_or_drop_single_characters(raw: str) -> None:
    for step in (step for step in STEPS if step.apply is not compose):
        text, offsets = step.apply(raw)
        spans = [offsets.to_source(i, i + 1) for i in range(len(text))]

        assert all(end - start == 1 for start, end in spans)
        if step.apply is not plain_spaces:
            assert text == "".join(raw[start:end] for start, end in spans)


@given(texts)
def test_nothing_that_the_steps_drop_is_left(raw: str) -> None:
    text, _ = normalise(raw)

    assert not set(text) & set("\t\r\u00a0\u2028\u200b\u00ad\ufeff")


COMPOSED = [
    # "Quyết định" has 10 letters, 13 code points when decomposed
    (unicodedata.normalize("NFD", "Quyết định"), "Quyết định"),
    # composed and decomposed words in one line
    ("Tỉnh " + unicodedata.normalize("NFD", "ủy"), "Tỉnh ủy"),
    # marks in the other order: dot below before circumflex
    ("e\u0323\u0302", "ệ"),
    # three jamo are one syllable
    ("\u1112\u1161\u11ab", "한"),
    # a mark with nothing before it stays
    ("\u0301a", "\u0301a"),
]


@pytest.mark.parametrize(("raw", "text"), COMPOSED)
def test_composed(raw: str, text: str) -> None:
    composed, offsets = compose(raw)

    assert composed == text
    assert offsets.to_source(0, len(text)) == (0, len(raw))


SPACES = [
    ("a\u00a0b\tc", "a b c"),  # a space that does not break, a tab
    ("a\r\nb", "a \nb"),  # Windows: the line end stays one, and no character goes
    ("a\rb", "a\nb"),  # an old Mac
    ("07\u2011NQ/TU \u22122%", "07-NQ/TU -2%"),  # a hyphen that does not break, a minus
    ("a\u2028b\x0bc\x0cd", "a b c d"),  # Word's soft line break, a page break
]


@pytest.mark.parametrize(("raw", "text"), SPACES)
def test_every_kind_of_space_is_a_space(raw: str, text: str) -> None:
    assert plain_spaces(raw)[0] == text


DROPPED = [
    (drop_invisible, "kế\u00ad hoạch", "kế hoạch"),  # a soft hyphen
    (drop_invisible, "\ufeffSố 07", "Số 07"),  # a byte-order mark inside a file
    (drop_invisible, "07\u200b-NQ", "07-NQ"),  # a zero-width space
    (unescape, r"57\-NQ/TW", "57-NQ/TW"),  # Markdown
    (unescape, r"\(1\)\. Kết nạp", "(1). Kết nạp"),
    (unescape, r"C:\Users", r"C:\Users"),  # no escape: a letter follows
    (drop_links, "[Nghị quyết 07](https://tinh.gov.vn/07?a=1) nêu", "Nghị quyết 07 nêu"),
    (drop_links, "tăng[2](#_ftn2), [[3]](#_ftn3)", "tăng[2], [3]"),  # footnotes as exporters write them
    (drop_links, "[1] (Nguồn: báo cáo)", "[1] (Nguồn: báo cáo)"),  # no address
    (drop_links, "![Ảnh](anh/1.png)Hội nghị", "![Ảnh](anh/1.png)Hội nghị"),  # an address of no known form
    (drop_links, "![Ảnh](https://x.vn/1.png)Hội nghị", "Hội nghị"),
    (drop_tags, "đạt 5%<sup>1</sup>, 100 m<sup>2</sup>", "đạt 5%[1], 100 m2"),  # a note's number; a square metre
    (drop_tags, "Kế hoạch<br>năm 2024&nbsp;<b>A</b>", "Kế hoạch năm 2024 A"),
    (drop_tags, "0 < 5 > 2", "0 < 5 > 2"),
    (drop_emphasis, "**405** doanh nghiệp\n## I. MỤC TIÊU", "405 doanh nghiệp\nI. MỤC TIÊU"),
    (drop_emphasis, "*Hà Nội, ngày 21* _tháng 4_", "Hà Nội, ngày 21 tháng 4"),
    (drop_emphasis, "* Mục một\n* Mục *hai*", "* Mục một\n* Mục hai"),  # a bullet is no emphasis
    (drop_emphasis, "Hỗ trợ (*) và (**)\n*\n_____", "Hỗ trợ (*) và (**)\n*\n_____"),
    (drop_emphasis, "> Doanh nghiệp\n>10\n> 10", "Doanh nghiệp\n>10\n> 10"),  # a quotation; more than ten
    (join_broken, "ngày 16/\n10/2023, 16\n/10/2023", "ngày 16/10/2023, 16/10/2023"),
    (join_broken, "thu 7.\n520 tỷ, 1.\n293.000", "thu 7.520 tỷ, 1.293.000"),
    (join_broken, "1.\n520 hộ", "1.\n520 hộ"),  # the number of a paragraph
    (join_broken, "năm 2023.\n520 hộ; 5,7.\n520 hộ; 15.\n1000", "năm 2023.\n520 hộ; 5,7.\n520 hộ; 15.\n1000"),
    (join_broken, "xong 12.\n100% xã", "xong 12.\n100% xã"),  # a share is no group of thousands
]


@pytest.mark.parametrize(("step", "raw", "text"), DROPPED)
def test_dropped(step: object, raw: str, text: str) -> None:
    assert callable(step)
    assert step(raw)[0] == text


def test_the_words_around_what_was_dropped_are_found_in_the_source() -> None:
    raw = unicodedata.normalize("NFD", r"Nghị quyết số 57\-NQ/TW")
    text, offsets = normalise(raw)
    start = text.index("57-NQ/TW")

    assert offsets.to_source(start, start + 8).cut(raw) == r"57\-NQ/TW"
