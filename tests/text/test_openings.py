"""Where the phrases of several indexes may begin, found in one pass."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hgkg.text.openings import Openings
from hgkg.text.phrases import PhraseIndex, Tokens

_words = st.sampled_from(["a", "b", "c", "d"])
_labels = st.lists(st.lists(_words, min_size=1, max_size=3).map(" ".join), max_size=5)


@given(st.lists(_labels, max_size=3), st.lists(st.sampled_from(["a", "b", "c", "d", ","]), max_size=20).map(" ".join))
def test_each_index_has_its_own_openings(labels: list[list[str]], text: str) -> None:
    indexes = [PhraseIndex((label, label) for label in of_one) for of_one in labels]
    tokens = Tokens.of(text)

    assert Openings(*indexes).of(tokens) == tuple(index.openings(tokens) for index in indexes)


def test_phrases_found_at_given_openings_are_those_found_without() -> None:
    index = PhraseIndex([("tỉnh ủy", "body"), ("ủy ban", "committee"), ("thu", "revenue")])
    tokens = Tokens.of("tỉnh ủy ban, ủy ban thu thuế")

    assert list(index.find(tokens, index.openings(tokens))) == list(index.find(tokens))
    assert [m.payloads for m in index.find(tokens)] == [("body",), ("committee",), ("revenue",)]
