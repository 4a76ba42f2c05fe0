"""The site of the five real documents, written once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))  # page_reader, publish_cases
sys.path.insert(0, str(Path(__file__).parent.parent / "exchange"))  # corpus

from hgkg.pipeline import BuildReport
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.writing import write_site
from hgkg.query.opened import Opened


@pytest.fixture(scope="session")
def real_site(real_build: BuildReport, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site."""
    folder = tmp_path_factory.mktemp("site") / "site"
    write_site(folder, Opened(real_build.out, without_people=False))
    return folder


@pytest.fixture(scope="session")
def five(real_build: BuildReport) -> Material:
    """The five documents as the pages read them."""
    return Material.of(Opened(real_build.out, without_people=False))
