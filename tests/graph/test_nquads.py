"""Terms are written by the standard, read back as they were, and in the very form a store dumps them in."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse, serialize

from hgkg.graph import nquads

XSD = "http://www.w3.org/2001/XMLSchema#"
S, P, G = "<https://example.org/s>", "<https://example.org/p>", "<https://example.org/g>"

DECIMALS = [
    (8.5, "8.5"),
    (8.50, "8.5"),  # 8.5 and 8.50 are different terms: one form only
    (1.0, "1"),
    (0, "0"),
    (-0.0, "0"),
    (1293, "1293"),
    (100, "100"),  # zeros before the point are digits, not padding
    (7.52e12, "7520000000000"),  # never an exponent
    (1e-7, "0.0000001"),
    (-5.2, "-5.2"),
    (Decimal("0.10"), "0.1"),
    (0.1 + 0.2, "0.30000000000000004"),  # what the number is, not what it should be
]


@pytest.mark.parametrize(("value", "form"), DECIMALS)
def test_decimals_are_canonical(value: float | Decimal, form: str) -> None:
    assert nquads.decimal(value) == f'"{form}"^^<{XSD}decimal>'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("-Infinity")])
def test_no_decimal_is_infinite_or_no_number(value: float | Decimal) -> None:
    with pytest.raises(ValueError, match="not a decimal"):
        nquads.decimal(value)


DATES = [
    ("2022-11-09", f'"2022-11-09"^^<{XSD}date>'),
    ("2024-07", f'"2024-07"^^<{XSD}gYearMonth>'),
    ("2024", f'"2024"^^<{XSD}gYear>'),
    ("2024-02-29", f'"2024-02-29"^^<{XSD}date>'),
    ("2023-02-29", '"2023-02-29"'),  # no day of the calendar: what the text says, but no date
    ("2024-13", '"2024-13"'),
    ("2024-Q3", '"2024-Q3"'),  # periods are no dates
    ("2024-9M", '"2024-9M"'),
    ("2020/2025", '"2020/2025"'),
]


@pytest.mark.parametrize(("value", "written"), DATES)
def test_dates_keep_their_precision(value: str, written: str) -> None:
    assert nquads.date(value) == written


LITERALS = [
    ("Quyết định", '"Quyết định"'),
    ("a\nb\r\tc", '"a\\nb\\r\\tc"'),
    ('say "x" \\ y', '"say \\"x\\" \\\\ y"'),
    ("\x00\x07\x08\x0c\x1f\x7f", '"\\u0000\\u0007\\b\\f\\u001F\\u007F"'),
    ("\u0085\u2028\ufeff", '"\u0085\u2028\ufeff"'),  # line ends to Python, not to N-Quads
    ("\ufffe\uffff", '"\\uFFFE\\uFFFF"'),
    ("\U0001f600", '"\U0001f600"'),
]


@pytest.mark.parametrize(("value", "written"), LITERALS)
def test_characters_are_escaped_by_the_standard(value: str, written: str) -> None:
    assert nquads.verbatim(value) == written


def test_words_are_composed_but_quotes_are_left_alone() -> None:
    decomposed = "Hậu"  # u, a and two marks after it

    assert nquads.string(decomposed) == '"Hậu"'
    assert nquads.text(decomposed) == '"Hậu"@vi'
    assert nquads.verbatim(decomposed) == f'"{decomposed}"'


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["", "vi", "en"]))
@example("\x00\x08\t\n\x0b\x0c\r\x1f\x7f\x80\x85\xa0\ufdd0\ufffe\uffff\U0001fffe\U0010ffff\"\\'", "vi")
def test_literals_are_read_back_and_written_again_the_same(value: str, lang: str) -> None:
    written = nquads.verbatim(value) + (f"@{lang}" if lang else "")
    line = nquads.line(S, P, written, G)
    expected = Quad(
        NamedNode("https://example.org/s"),
        NamedNode("https://example.org/p"),
        Literal(value, language=lang) if lang else Literal(value),
        NamedNode("https://example.org/g"),
    )

    assert list(parse(line, RdfFormat.N_QUADS)) == [expected]
    assert (serialize([expected], format=RdfFormat.N_QUADS) or b"").decode() == line + "\n"


@settings(deadline=None)
@given(
    st.one_of(
        st.decimals(allow_nan=False, allow_infinity=False).map(nquads.decimal),
        st.floats(allow_nan=False, allow_infinity=False).map(nquads.decimal),
        st.integers(-(10**30), 10**30).map(nquads.decimal),
        st.integers(-(10**30), 10**30).map(nquads.integer),
        st.booleans().map(nquads.boolean),
        st.dates().map(lambda day: nquads.date(day.isoformat())),
        st.dates().map(lambda day: nquads.date(day.isoformat()[:7])),
        st.dates().map(lambda day: nquads.date(day.isoformat()[:4])),
    )
)
def test_a_store_dumps_typed_literals_as_they_are_written(written: str) -> None:
    line = nquads.line(S, P, written, G)
    store = Store()
    store.load(line, RdfFormat.N_QUADS)

    assert (store.dump(format=RdfFormat.N_QUADS) or b"").decode() == line + "\n"
