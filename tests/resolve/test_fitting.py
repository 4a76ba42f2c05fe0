"""Which record a judgement is about: the same file, one saved anew, moved paragraphs, repeated words, other spans."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from reading import Reader, report

from hgkg.model.judged import HeldText
from hgkg.model.judgement import Words
from hgkg.model.record import Record, Result
from hgkg.resolve.fitting import Fitting
from hgkg.resolve.word_places import Places

Make = Callable[..., tuple[Fitting, Result]]

BODY = """I. KẾT QUẢ
Kinh tế tiếp tục phát triển. Thu ngân sách đạt 5.500 tỷ đồng trong năm.
Nông nghiệp ổn định. Trồng rừng tập trung 1.300 ha trên địa bàn.
II. HẠN CHẾ
Tiến độ còn chậm ở một số nơi."""


def held(text: str, slug: str = "report", sha256: str = "a" * 64) -> HeldText:
    return HeldText(slug, sha256, text)


def result(document: HeldText, quote: str, figure: str, *, nth: int = 0, id: str = "", **fields: object) -> Result:
    """A result whose quote stands in a text for the n-th time."""
    start = -1
    for _ in range(nth + 1):
        start = document.raw.index(quote, start + 1)
    at = document.raw.index(figure, start)
    plain: dict[str, object] = {"indicator": "Thu ngân sách", "value": 5500, "unit": "tỷ đồng"}
    return Result(
        id=id or f"result-{start}-{figure}", doc=document.slug, start=start, end=start + len(quote), quote=quote,
        value_start=at, value_end=at + len(figure), **{**plain, **fields},
    )  # fmt: skip


def judged(document: HeldText, record: Record, *others: Record) -> Words:
    return Fitting([record, *others], [document]).words_of(record)


ONE = held(report(BODY))
RECORD = result(ONE, "Thu ngân sách đạt 5.500 tỷ đồng", "5.500")
WORDS = judged(ONE, RECORD)


def test_the_words_carry_what_stands_around_them_and_no_offsets() -> None:
    assert WORDS.prefix.endswith("phát triển. ")
    assert len(WORDS.prefix) == len(WORDS.suffix) == 30
    assert WORDS.value == "5.500"
    assert WORDS.reading == {
        "indicator": "Thu ngân sách", "value": 5500, "value_high": None, "unit": "tỷ đồng",
        "period": None, "area": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sha256"),
    [
        (ONE.raw, "a" * 64),  # the very file
        (ONE.raw, "b" * 64),  # other bytes, the same text: another encoding
        (ONE.raw.replace("\n", "\r\n"), "b" * 64),  # saved on Windows
        (unicodedata.normalize("NFD", ONE.raw), "b" * 64),  # letters decomposed
        ("Bản sao\n" * 9 + ONE.raw, "b" * 64),  # everything moved down
        (ONE.raw.replace("Kinh tế tiếp tục phát triển. ", ""), "b" * 64),  # the sentence before it is gone
        (ONE.raw.replace("trong năm.", "so với dự toán."), "b" * 64),  # what follows was edited
        (
            ONE.raw.replace("Thu ngân sách đạt 5.500 tỷ đồng trong năm.\n", "")
            + "\nThu ngân sách đạt 5.500 tỷ đồng trong năm.\n",
            "b" * 64,
        ),  # the sentence moved to the end
    ],
    ids=["same", "bytes", "windows", "nfd", "moved", "before", "behind", "end"],
)
def test_it_is_found_again(text: str, sha256: str) -> None:
    document = held(text, sha256=sha256)
    quote = unicodedata.normalize("NFD", RECORD.quote) if "Thu ngân" not in text else RECORD.quote
    again = result(document, quote, "5.500", id="another-id")

    assert Fitting([again], [document]).fit(WORDS).ids == ("another-id",)


@pytest.mark.parametrize(
    "text",
    [
        ONE.raw.replace("5.500", "5.600"),  # the figure itself was corrected in the text
        ONE.raw.replace("Thu ngân sách đạt", "Thu ngân sách ước đạt"),  # its words were
        report("Thu ngân sách đạt 5.500 tỷ đồng"),  # its words stand elsewhere, among others, and are few
    ],
    ids=["figure", "words", "elsewhere"],
)
def test_words_that_changed_are_not_the_ones_that_were_judged(text: str) -> None:
    document = held(text, sha256="b" * 64)
    quote = RECORD.quote.replace("đạt", "ước đạt") if "ước đạt" in text else RECORD.quote
    others = [result(document, "đồng", "đồng") if quote not in text else result(document, quote, "5.500")]

    fit = Fitting(others, [document]).fit(WORDS)
    assert (fit.ids, fit.held) == ((), True)


def test_a_document_that_is_not_there_is_told_apart_from_words_that_are_not() -> None:
    other = held(ONE.raw, slug="other", sha256="c" * 64)

    assert Fitting([], [other]).fit(WORDS).held is False


def test_a_file_under_another_name_is_the_same_file() -> None:
    renamed = held(ONE.raw, slug="bao-cao-2024")
    again = result(renamed, RECORD.quote, "5.500")

    assert Fitting([again], [renamed]).fit(WORDS).ids == (again.id,)


def test_words_that_stand_twice_are_told_apart_by_more_of_what_stands_around_them() -> None:
    """Two lines alike, the headings above them not."""
    lines = "Trong đó có các khoản sau đây:\n- thu nội địa 40 tỷ đồng\n- thu khác của địa phương là như trên\n"
    document = held(f"HUYỆN A\n{lines}HUYỆN B\n{lines}")
    records = [result(document, "thu nội địa 40 tỷ đồng", "40", nth=n, id=f"result-{n}") for n in (0, 1)]
    words = [judged(document, record, *records) for record in records]

    assert all(len(one.prefix) > 30 for one in words)
    assert [Fitting(records, [document]).fit(one).ids for one in words] == [("result-0",), ("result-1",)]


def test_words_that_nothing_tells_apart_are_ambiguous() -> None:
    line = "- thu nội địa 40 tỷ đồng\n"
    document = held(line * 2000)
    records = [result(document, "thu nội địa 40 tỷ đồng", "40", nth=n, id=f"result-{n}") for n in (900, 901)]

    assert Fitting(records, [document]).fit(judged(document, records[0], *records)).ids == ("result-900", "result-901")


def test_several_records_of_one_quote_are_told_apart_by_their_figures() -> None:
    quote = "giảm từ 6,1 xuống 5,2%"
    document = held(f"Tỷ lệ hộ nghèo {quote} vào cuối năm.")
    old = result(document, quote, "6,1", indicator="Tỷ lệ hộ nghèo", value=6.1)
    new = result(document, quote, "5,2", indicator="Tỷ lệ hộ nghèo", value=5.2)

    for record in (old, new):
        assert Fitting([old, new], [document]).fit(judged(document, record)).ids == (record.id,)


def test_several_records_without_a_figure_are_told_apart_by_what_was_read() -> None:
    quote = "PCI, PAPI, PAR Index cao hơn năm trước"
    document = held(f"Phấn đấu {quote}.")
    records = [
        replace(result(document, quote, "PCI"), id=f"result-{name}", indicator=name, value_start=None, value_end=None)
        for name in ("PCI", "PAPI", "PAR Index")
    ]

    for record in records:
        assert Fitting(records, [document]).fit(judged(document, record)).ids == (record.id,)


@pytest.mark.parametrize(
    "quote",
    [
        "Kinh tế tiếp tục phát triển. Thu ngân sách đạt 5.500 tỷ đồng trong năm",  # longer now
        "ngân sách đạt 5.500 tỷ",  # shorter
    ],
)
def test_a_rule_that_takes_another_span_now_is_followed(quote: str) -> None:
    again = result(ONE, quote, "5.500", id="result-new", indicator="Tổng thu ngân sách")
    other = result(ONE, "Trồng rừng tập trung 1.300 ha", "1.300")

    assert Fitting([again, other], [ONE]).fit(WORDS).ids == ("result-new",)


def test_another_figure_in_a_span_that_overlaps_is_not_the_one() -> None:
    other = result(ONE, "phát triển. Thu ngân sách đạt 5.500 tỷ đồng", "tỷ", value=9)

    assert Fitting([other], [ONE]).fit(WORDS).ids == ()


def test_a_record_without_a_figure_must_read_the_same_where_its_span_is_another(read: Reader) -> None:
    text = report("Thực hiện Nghị quyết số 05-NQ/TU ngày 01/3/2022 của Tỉnh ủy.")
    records = read(text).records
    citation = next(r for r in records if r.kind == "citation")
    document = held(text, slug="made-up")
    words = judged(document, citation, *records)
    shorter = replace(citation, id="citation-new", end=citation.end - 8, quote=citation.quote[:-8])

    assert Fitting([shorter], [document]).fit(words).ids == ("citation-new",)
    assert Fitting([replace(shorter, number="06-NQ/TU")], [document]).fit(words).ids == ()  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("raw", "words", "count"),
    [
        ("15 xã, 5 xã", "5 xã", 1),  # a number is no part of another
        ("aaa aaa aaa", "aaa aaa", 2),  # they may overlap
        ("một  hai\n ba", "hai ba", 1),  # kinds of space do not count
        ("", "x", 0),
        ("x", " ", 0),  # nothing is nowhere
    ],
)
def test_words_are_looked_for_as_words(raw: str, words: str, count: int) -> None:
    assert len(Places.of(raw).found(words, "", "", same_bytes=True)) == count


def test_places_are_those_of_the_text_as_read() -> None:
    raw = unicodedata.normalize("NFD", "Nghị quyết\r\n\tcủa  Tỉnh ủy")
    (place,) = Places.of(raw).found("của Tỉnh ủy", "", "", same_bytes=True)

    assert raw[place.start : place.end] == unicodedata.normalize("NFD", "của  Tỉnh ủy")
