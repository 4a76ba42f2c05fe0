"""Builds that the formats are tried on: the five documents, another province, no target at all, hostile words."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from corpus import HOSTILE, LONG, built, source, spoilt

from hgkg.pipeline import BuildReport
from hgkg.publish.exchange.export import Source


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build of another province."""
    return built(tmp_path_factory.mktemp("province"))


@pytest.fixture(scope="session")
def elsewhere(province: Path) -> Source:
    return source(province)


@pytest.fixture(scope="session")
def five(real_build: BuildReport) -> Source:
    """The five documents."""
    return source(real_build.out)


@pytest.fixture(scope="session")
def five_in_english(real_build: BuildReport) -> Source:
    return source(real_build.out, "en")


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """A build without one target or figure."""
    text = "SỞ NỘI VỤ\n\nTHÔNG BÁO\nVề việc nghỉ lễ\n\nCơ quan nghỉ lễ từ thứ Hai.\n"
    return source(built(tmp_path_factory.mktemp("empty"), {"notice.txt": text}))


@pytest.fixture(scope="session")
def hostile(province: Path, tmp_path_factory: pytest.TempPathFactory) -> Source:
    """Another province whose words are dangerous, or too long for a cell."""
    folder = tmp_path_factory.mktemp("hostile") / "build"
    words = {"Thu ngân sách 5.200 tỷ đồng": LONG, "Tỷ lệ hộ nghèo": HOSTILE, "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2024": HOSTILE}
    return source(spoilt(province, folder, words))
