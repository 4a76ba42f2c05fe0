"""Words are shown with what their sentence says around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.query.sentences import Around, around
from hgkg.query.texts import ShownText

_TEXT = (
    "Trên đây. Tăng trưởng kinh tế đạt 8,76%, vượt chỉ tiêu nhiệm kỳ là 11,53%. Sau đó\n"
    "[\N{REPLACEMENT CHARACTER}] Tổng diện tích 177.839 ha, vượt 2,2% kế hoạch"
)


@pytest.mark.parametrize(
    ("words", "room", "expected"),
    [
        # The whole sentence; the stop within a figure ends none.
        ("11,53%", 200, ("Tăng trưởng kinh tế đạt 8,76%, vượt chỉ tiêu nhiệm kỳ là ", ".")),
        ("177.839", 200, ("Tổng diện tích ", " ha, vượt 2,2% kế hoạch")),
        # Cut where the room ends, at whole words.
        ("11,53%", 20, ("…tiêu nhiệm kỳ là ", ".")),
        ("8,76%", 12, ("…kinh tế đạt ", ", vượt chỉ…")),
        # A room that ends with a word keeps it.
        ("8,76%", 16, ("…kinh tế đạt ", ", vượt chỉ tiêu…")),
        # No room: nothing beside what touches the words.
        ("8,76%", 0, ("…", "…")),
        # The mark of a note is of no sentence, neither of that before it.
        ("Tổng diện tích", 14, ("", " 177.839 ha,…")),
        ("Sau đó", 200, ("", "")),
        # The ends of the text.
        ("Trên", 200, ("", " đây.")),
        ("kế hoạch", 9, ("…2,2% ", "")),
    ],
)
def test_words_stand_in_their_sentence(words: str, room: int, expected: tuple[str, str]) -> None:
    start = _TEXT.index(words)
    told = around(ShownText.of(_TEXT), start, start + len(words), room)
    assert (told.before, told.words, told.after) == (expected[0], words, expected[1])


def test_what_is_hidden_stays_hidden() -> None:
    text = "Đồng chí Trần Văn A, Bí thư Huyện ủy, dự."
    start, end = text.index("Trần"), text.index(", Bí")
    office = text.index("Bí thư")
    told = around(ShownText.of(text, ((start, end),)), office, office + 6, 90)
    assert "Trần" not in told.before
    assert told.words == "Bí thư"


@given(st.text("aâ .\n[]1", max_size=60), st.integers(0, 60), st.integers(0, 20), st.integers(0, 30))
def test_what_stands_around_is_what_the_text_has_there(text: str, start: int, length: int, room: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    told = around(ShownText.of(text), start, end, room)
    assert isinstance(told, Around)
    assert told.words == text[start:end]
    before, after = told.before.lstrip("…").strip(), told.after.rstrip("…").strip()
    assert " ".join(text[max(0, start - room) : start].split()).endswith(before)
    assert " ".join(text[end : end + room].split()).startswith(after)
