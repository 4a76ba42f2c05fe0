"""What an editor kept of a text, and where words stand now."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.text.moves import Moves, moves

LINES = st.lists(st.sampled_from(["một", "hai ba", "", "bốn năm sáu", "bảy"]), max_size=12).map("\n".join)


@pytest.mark.parametrize(
    ("before", "after", "words", "at"),
    [
        # nothing changed
        ("a\nhộ nghèo 5%\n", "a\nhộ nghèo 5%\n", "hộ nghèo 5%", 2),
        # a line put in above
        ("a\nhộ nghèo 5%\n", "a\nmới\nhộ nghèo 5%\n", "hộ nghèo 5%", 6),
        # a line taken out above
        ("a\nbỏ\nhộ nghèo 5%\n", "a\nhộ nghèo 5%\n", "hộ nghèo 5%", 2),
        # words put in before it in its own line
        ("giảm hộ nghèo 5%.", "phấn đấu giảm hộ nghèo 5%.", "hộ nghèo 5%", 14),
        # the same line twice: the second is still the second
        ("x\nlặp\ny\nlặp\n", "x\nlặp\nmới\ny\nlặp\n", "lặp", 6),
    ],
)
def test_words_are_found_where_they_went(before: str, after: str, words: str, at: int) -> None:
    start = before.rindex(words) if words == "lặp" else before.index(words)
    found = moves(before, after)
    at = after.rindex(words) if words == "lặp" else at

    assert (found.start(start), found.end(start + len(words))) == (at, at + len(words))
    assert found.kept(start, start + len(words))


@pytest.mark.parametrize(
    ("before", "after", "words", "now"),
    [
        ("tăng 8,5% so", "tăng 10% so", "8,5%", "10%"),  # a figure between words that stayed
        ("đạt 8,5%", "đạt 9,5%", "8,5%", "9,5%"),
        ("GRDP tăng 8%.", "GRDP tăng 8,5%.", "8%", "8,5%"),  # something put into it
        ("một hai", "một", " hai", ""),  # taken out: nothing is left, at its place
    ],
)
def test_new_words_in_the_place_of_old_ones(before: str, after: str, words: str, now: str) -> None:
    found = moves(before, after)
    start, end = found.start(before.index(words)), found.end(before.index(words) + len(words))

    assert after[start:end] == now
    assert not found.kept(before.index(words), before.index(words) + len(words))


def test_a_place_around_which_nothing_was_kept_is_nowhere() -> None:
    found = moves("a\nxx yy zz\nb\n", "a\nb\n")

    assert (found.start(5), found.end(7), found.rest(3, 9)) == (None, None, None)
    assert moves("", "mới").start(0) is None


def test_what_is_left_of_words() -> None:
    found = moves("tập huấn nghiệp vụ công tác", "tập huấn cho công tác")

    assert "tập huấn cho công tác"[slice(*found.rest(0, 27) or ())] == "tập huấn cho công tác"
    assert "tập huấn cho công tác"[slice(*found.rest(4, 17) or ())] == "huấn "
    assert found.rest(9, 18) is None
    assert moves("một hai", "ba bốn").rest(0, 3) is None


@given(LINES, LINES)
def test_what_is_kept_is_the_same_and_in_order(before: str, after: str) -> None:
    found = moves(before, after)

    last = (0, 0)
    for start, to, length in found.runs:
        assert length > 0
        assert before[start : start + length] == after[to : to + length]
        assert (start, to) >= last
        assert start >= last[0]
        assert to >= last[1]
        last = (start + length, to + length)
    assert found.reversed().reversed() == found


@given(LINES)
def test_a_text_keeps_all_of_itself(text: str) -> None:
    found = moves(text, text)

    assert all((found.start(at), found.end(at)) == (at, at) for at in range(len(text) + 1) if text)
    assert found == Moves(((0, 0, len(text)),) if text else ())


def test_words_that_repeat_cost_no_square() -> None:
    """Every word often, in another order: ten times the text takes nothing like a hundred times as long."""

    def seconds(size: int) -> float:
        before = " ".join(f"từ{i % 50}" for i in range(size))
        after = " ".join(f"từ{(i * 7) % 50}" for i in range(size))
        start = time.process_time()
        moves(before, after)
        return time.process_time() - start

    small = max(seconds(3_000), 0.005)
    assert seconds(30_000) < 40 * small
