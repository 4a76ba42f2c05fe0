"""Two graphs compared line by line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_builds import write_build

from hgkg.errors import UsageError
from hgkg.query.quads_compared import quads_compared

QUADS = st.sets(
    st.tuples(st.sampled_from(["<a>", "<b>"]), st.text("aơĐ\U0001f600\u0085\u2028", max_size=3)).map(
        lambda parts: f'{parts[0]} <p> "{parts[1]}" <g> .'
    )
)


def test_what_went_and_what_came(tmp_path: Path) -> None:
    one = write_build(tmp_path / "a", {}, [], ["<a> <p> <1> <g> .", "<b> <p> <1> <g> .", "<d> <p> <1> <g> ."])
    other = write_build(tmp_path / "b", {}, [], ["<a> <p> <1> <g> .", "<b> <p> <2> <g> .", "<c> <p> <1> <g> ."])

    assert list(quads_compared(one, other)) == [
        "- <b> <p> <1> <g> .\n",
        "+ <b> <p> <2> <g> .\n",
        "+ <c> <p> <1> <g> .\n",
        "- <d> <p> <1> <g> .\n",
    ]
    assert list(quads_compared(one, one)) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(QUADS, QUADS)
def test_what_is_taken_out_and_put_in_makes_the_other_graph(
    tmp_path_factory: pytest.TempPathFactory, before: set[str], after: set[str]
) -> None:
    folder = tmp_path_factory.mktemp("graphs")
    one = write_build(folder / "a", {}, [], sorted(before))
    other = write_build(folder / "b", {}, [], sorted(after))

    graph = set(before)
    for line in quads_compared(one, other):
        quad = line[2:-1]
        if line.startswith("- "):
            graph.remove(quad)
        else:
            assert quad not in graph
            graph.add(quad)
    assert graph == after


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<b> .\n<a> .\n", "line 2 is not in its order"),
        (b"<a> .\n\xff\n", "line 2 is no text"),
        (None, "it is not there"),
    ],
)
def test_a_damaged_graph_is_one_sentence(tmp_path: Path, content: bytes | None, words: str) -> None:
    good, bad = (write_build(tmp_path / name, {}, [], ["<a> ."]) for name in ("a", "b"))
    if content is None:
        (bad / "graph.nq").unlink()
    else:
        (bad / "graph.nq").write_bytes(content)
    with pytest.raises(UsageError, match=words):
        list(quads_compared(good, bad))


def test_a_line_that_stands_twice_counts_once(tmp_path: Path) -> None:
    one = write_build(tmp_path / "a", {}, [], ["<a> .", "<a> .", "<b> ."])
    other = write_build(tmp_path / "b", {}, [], ["<a> .", "<b> ."])

    assert list(quads_compared(one, other)) == []
