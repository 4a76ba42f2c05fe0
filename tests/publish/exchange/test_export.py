"""What every export shares: files whole or not at all, in a folder where there are several."""

from __future__ import annotations

from pathlib import Path

import pytest

from hgkg.errors import UsageError
from hgkg.publish.exchange.export import Export
from hgkg.publish.exchange.formats import FORMATS


def test_one_file_is_written_as_it_is(tmp_path: Path) -> None:
    assert Export(b"a\r\nb").write(tmp_path / "one") == (tmp_path / "one",)
    assert (tmp_path / "one").read_bytes() == b"a\r\nb"


def test_several_files_stand_in_a_folder_of_their_own(tmp_path: Path) -> None:
    written = Export({"b.csv": b"2", "a.csv": b"1"}).write(tmp_path / "all")
    assert [path.name for path in written] == ["a.csv", "b.csv"]
    assert (tmp_path / "all" / "b.csv").read_bytes() == b"2"


def test_a_place_that_is_not_there_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        Export(b"x").write(tmp_path / "none" / "x.nq")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("format", FORMATS.values(), ids=lambda format: format.name)
def test_a_format_is_described_in_both_languages(format) -> None:  # type: ignore[no-untyped-def]
    assert format.vi
    assert format.en
    assert format.vi != format.en
    assert format.ending == "" or format.ending.startswith(".")
