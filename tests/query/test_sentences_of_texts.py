"""All sentences of a text, as the search of a site has them."""

from __future__ import annotations

import pytest

from hgkg.publish.site.sentences import cut_texts, searched, sentences_script
from hgkg.query.sentences import sentences
from hgkg.query.texts import ShownText

CASES = {
    # a stop, an abbreviation, the number of an item
    "Giải ngân đạt 96,2%. TP. Vị Thanh đứng đầu. 1. Thu hút đầu tư": [
        "Giải ngân đạt 96,2%.",
        "TP. Vị Thanh đứng đầu.",
        "1. Thu hút đầu tư",
    ],
    # a line that goes on, an item of a list, a heading
    "Các sở\nvà huyện:\na) làm một;\nb) làm hai.\n\nII. KẾT QUẢ": [
        "Các sở\nvà huyện:",
        "a) làm một;",
        "b) làm hai.",
        "II. KẾT QUẢ",
    ],
    # the mark of a note, across a line end and at the head of a note
    "Phòng dịch bệnh[\n54]. Vụ mùa đạt.\n[54] Kế hoạch của tỉnh.": [
        "Phòng dịch bệnh[\n54].",
        "Vụ mùa đạt.",
        "Kế hoạch của tỉnh.",
    ],
    # line ends of Windows, rules, nothing
    "Một hai.\r\n------\r\nBa bốn\r\n": ["Một hai.", "Ba bốn"],
    "": [],
}


@pytest.mark.parametrize("text", CASES)
def test_sentences(text: str) -> None:
    assert [text[start:end] for start, end in sentences(ShownText.of(text))] == CASES[text]


def test_what_has_no_stop_is_cut_and_nothing_is_lost() -> None:
    text = "mười một " * 500
    found = [text[start:end] for start, end in sentences(ShownText.of(text))]
    assert " ".join(found) == text.strip()
    assert max(map(len, found)) <= 500


def test_places_count_the_text_as_read() -> None:
    text = "Ông Nguyễn Văn An nói. Tỉnh đã họp."
    shown = ShownText.of(text, ((4, 17),))
    assert "Nguyễn" not in sentences_script({"a": shown})
    assert f'[0,0,22,"Ông […] nói."],\n[0,23,{len(text)},"Tỉnh đã họp."]' in sentences_script({"a": shown})


def test_where_room_ends_long_texts_are_cut_and_named() -> None:
    texts = {"long": ShownText.of("Một câu dài. " * 100), "short": ShownText.of("Một câu ngắn.")}
    assert searched(texts, 100) == {"long": 87, "short": 13}
    assert cut_texts(texts, 100) == ("long",)
    assert sentences_script(texts, 100).count("Một câu dài") == 6
    assert "Một câu ngắn" in sentences_script(texts, 100)
    assert cut_texts(texts) == ()
