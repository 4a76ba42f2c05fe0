"""The folder of a site as a whole."""

import gc
import json
from pathlib import Path

import pytest
from page_reader import Page

from hgkg.errors import UsageError
from hgkg.pipeline import BuildReport
from hgkg.publish.site import writing
from hgkg.publish.site.writing import write_site
from hgkg.query.opened import Opened


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_twice_the_same_bytes(real_site: Path, real_build: BuildReport, tmp_path: Path) -> None:
    write_site(tmp_path / "again", Opened(real_build.out, without_people=False))
    assert files(tmp_path / "again") == files(real_site)


def test_both_languages_have_the_same_pages_each_with_a_way_to_its_twin(real_site: Path) -> None:
    vi, en = (
        {path.relative_to(real_site / lang) for path in (real_site / lang).rglob("*.html")} for lang in ("vi", "en")
    )
    assert vi == en
    for address in vi:
        for lang, other in (("vi", "en"), ("en", "vi")):
            page = Page((real_site / lang / address).read_text(encoding="utf-8"))
            (switch,) = [attrs["href"] for tag, attrs in page.tags if attrs.get("id") == "language"]
            assert (real_site / lang / address).parent.joinpath(switch or "").resolve() == (real_site / other / address)


def test_the_start_leads_to_the_vietnamese_pages(real_site: Path) -> None:
    start = Page((real_site / "index.html").read_text(encoding="utf-8"))
    assert start.links() == ["vi/index.html", "en/index.html"]


def test_a_site_is_replaced_by_the_next(real_build: BuildReport, tmp_path: Path) -> None:
    out = tmp_path / "site"
    write_site(out, Opened(real_build.out, without_people=False))
    (out / "vi" / "old.html").write_text("")
    report = write_site(out, Opened(real_build.out, without_people=False))
    assert report.start == out / "index.html"
    assert not (out / "vi" / "old.html").exists()
    assert (
        json.loads((out / "hgkg-site.json").read_text())["pages"] == report.pages == len(list(out.glob("*/**/*.html")))
    )
    assert [path.name for path in tmp_path.iterdir()] == ["site"]  # nothing is left beside it


def test_what_templates_leave_behind_is_collected(
    real_build: BuildReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command switches the collector off; the site of a large build would hold every page's cycles to its end."""
    left: list[int] = []
    collect = gc.collect
    monkeypatch.setattr(writing, "_COLLECTED", 400)
    monkeypatch.setattr(writing.gc, "collect", lambda: left.append(collect()))
    gc.disable()
    try:
        pages = write_site(tmp_path / "site", Opened(real_build.out, without_people=False)).pages
    finally:
        gc.enable()
    assert len(left) == pages // 400
    assert min(left) > 400  # a page leaves several objects behind


def test_what_is_no_site_is_never_replaced(real_build: BuildReport, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("ghi chép")
    with pytest.raises(UsageError, match="did not make"):
        write_site(tmp_path, Opened(real_build.out, without_people=False))
    with pytest.raises(UsageError, match="did not make"):
        write_site(real_build.out, Opened(real_build.out, without_people=False))  # a build is no site
    assert (tmp_path / "mine.txt").read_text() == "ghi chép"


def test_no_build_no_site(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        write_site(tmp_path / "site", Opened(tmp_path / "nothing", without_people=False))
    assert list(tmp_path.iterdir()) == []


def test_a_page_may_be_read_by_others(real_site: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_text("")
    assert (real_site / "vi" / "index.html").stat().st_mode == plain.stat().st_mode
    assert real_site.stat().st_mode & 0o755 == 0o755
