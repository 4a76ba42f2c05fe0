"""Lists of a build in which there is little to list: they say so, and count all that they have."""

from __future__ import annotations

import re

import pytest
from sites import Sites

from hgkg.pipeline import build
from hgkg.publish.page.frame import Frame
from hgkg.publish.page.words import read_words
from hgkg.publish.site.entities.bodies import bodies
from hgkg.publish.site.gathered.material import Material
from hgkg.query.opened import Opened


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """A build whose document names nobody."""
    folder = tmp_path_factory.mktemp("bare")
    (folder / "ghi-chep.txt").write_text("GHI CHÉP\n\nTrời mưa, đường trơn.\n", encoding="utf-8")
    build([folder / "ghi-chep.txt"], folder / "build")
    return Material.of(Opened(folder / "build", without_people=False))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_without_a_body_the_list_says_so_and_shows_no_table(bare: Material, lang: str) -> None:
    (page,) = bodies(bare, Frame(lang, bare.build_id))
    assert read_words("bodies", lang)["none"] in page.html
    assert "<table" not in page.html


@pytest.mark.parametrize("site", ["five", "no-targets"])
def test_the_lead_of_the_documents_counts_each_of_them(sites: Sites, site: str) -> None:
    page = (sites(site) / "vi" / "documents.html").read_text(encoding="utf-8")
    found = re.search(r'<p class="lead">(.*?)</p>', page)
    assert found
    assert sum(map(int, re.findall(r"\d+", found[1]))) == page.count("<tr data-")
