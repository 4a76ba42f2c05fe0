"""Sites written once for all tests and workers: of the five documents, without people, and of unusual builds."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock
from hostile import HOSTILE, spoil_build, spoiled_text

from hgkg.pipeline import build
from hgkg.publish.site.writing import write_site
from hgkg.query.opened import Opened

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"
WITHOUT_TARGETS = """ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN
Số: 12/TB-UBND
Bắc Sơn, ngày 03 tháng 02 năm 2023

THÔNG BÁO
Về lịch tiếp công dân năm 2023

Văn phòng tiếp công dân vào ngày thứ Tư hằng tuần.
"""


SITES: Mapping[str, tuple[str, bool]] = {
    "five": ("five", False),
    "no-people": ("five", True),
    "no-targets": ("no-targets", False),
    "hostile": ("hostile", False),
}
"""By its name: of which build a site is, and whether people are left out."""


@dataclass(frozen=True)
class Sites:
    """``sites("five")``: the folder of a site, written when it is first asked for by any worker.

    Attributes:
        base: a folder that all workers of a run share.
    """

    base: Path

    def __call__(self, name: str) -> Path:
        documents, without_people = SITES[name]
        site = self.base / f"site-{name}"
        with FileLock(f"{site}.lock"):
            if not site.exists():
                write_site(site, Opened(self.built(documents), without_people))
        return site

    def built(self, name: str) -> Path:
        """The folder of a build."""
        out = self.base / f"build-{name}"
        with FileLock(f"{out}.lock"):
            if not out.exists():
                build(_DOCUMENTS[name](self.base / f"documents-{name}"), out)
                if name == "hostile":
                    spoil_build(out)
        return out


def _written(texts: Mapping[str, str]) -> Callable[[Path], Iterable[Path]]:
    def write(folder: Path) -> list[Path]:
        folder.mkdir()
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8", newline="")
        return [folder]

    return write


def _hostile_documents(folder: Path) -> list[Path]:
    """The five documents with hostile words in their texts, below hostile names where the system takes them."""
    folder.mkdir()
    for path, words in zip(sorted(DOCUMENTS.glob("*.txt")), HOSTILE[2:], strict=False):
        name = path.stem if os.name == "nt" else f"{path.stem} {words.replace('/', '')}"
        (folder / f"{name}.txt").write_text(
            spoiled_text(path.read_text(encoding="utf-8")), encoding="utf-8", newline=""
        )
    return [folder]


_DOCUMENTS: Mapping[str, Callable[[Path], Iterable[Path]]] = {
    "five": lambda folder: [DOCUMENTS],
    "hostile": _hostile_documents,
    "no-targets": _written({"thong-bao.txt": WITHOUT_TARGETS}),
}


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """A folder of this run of the tests; with several workers the one above that of each."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
