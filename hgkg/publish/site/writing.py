"""Writing the site: every page of both languages and what the pages share, in place only once all of it is there."""

from __future__ import annotations

import gc
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hgkg.assets import folder
from hgkg.errors import UsageError
from hgkg.publish.build_folder import SITE, put_in_place, refuse_foreign, temporary_beside
from hgkg.publish.inline import environment, static
from hgkg.publish.look import LANGUAGES, read_look
from hgkg.publish.page.colours import colours_css
from hgkg.publish.page.frame import POLICY, Frame, Page
from hgkg.publish.page.words import words_script
from hgkg.publish.site.about import about
from hgkg.publish.site.documents.listing import documents
from hgkg.publish.site.entities.bodies import bodies
from hgkg.publish.site.entities.events import events
from hgkg.publish.site.entities.inspections import inspections
from hgkg.publish.site.entities.people import people
from hgkg.publish.site.entities.tasks import tasks
from hgkg.publish.site.findings.pages import findings
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.home import home
from hgkg.publish.site.indicators.pages import indicator_pages
from hgkg.publish.site.matrix.page import matrix
from hgkg.publish.site.networks import networks
from hgkg.publish.site.questions.pages import questions
from hgkg.publish.site.reading.view import reading
from hgkg.publish.site.search import Entry, entries_of, index_script, search_page
from hgkg.publish.site.sentences import named_texts, sentences_script
from hgkg.publish.site.targets.board import board
from hgkg.publish.site.targets.gap_pages import gap_pages
from hgkg.publish.site.targets.pages import target_pages
from hgkg.publish.site.timeline.page import timeline
from hgkg.query.opened import Opened

FAMILIES: tuple[Callable[[Material, Frame], Iterator[Page]], ...] = (
    home,
    search_page,
    bodies,
    people,
    events,
    tasks,
    inspections,
    findings,
    timeline,
    questions,
    about,
    board,
    gap_pages,
    documents,
    reading,
    target_pages,
    matrix,
    indicator_pages,
    networks,
)
"""Each gives the pages of one kind of thing, in the language of a frame."""

_COLLECTED = 5_000
"""After so many pages what templates left behind is collected: some 30 kB a page in cycles, which commands do not look
for by themselves (``hgkg.__main__``)."""


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What was written.

    Attributes:
        start: the page to open first.
        pages: how many there are, of both languages.
    """

    start: Path
    pages: int


def write_site(out: Path, opened: Opened) -> SiteReport:
    """Write the site of a build to the folder ``out``, which is replaced as a whole once all of it is written.

    Raises:
        UsageError: there is no build, what stands at ``out`` is no site, or nothing can be written there.
    """
    refuse_foreign(out, SITE)
    material = Material.of(opened)
    temporary = temporary_beside(out)
    try:
        temporary.chmod(0o755)  # made for its owner alone, but a site is to be read by others
        count = _write(temporary, material)
        put_in_place(temporary, out)
    except OSError as error:
        raise _refused(out, error) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return SiteReport(out / "index.html", count)


def _write(base: Path, material: Material) -> int:
    pages = 0
    for lang in LANGUAGES:
        entries: list[Entry] = []
        for page in _pages(material, Frame(lang, material.build_id, material.called(lang), material.texts)):
            for address, text in ((page.address, page.html), *page.beside):
                _put(base / lang / address, text)
            entries += entries_of([page])
            pages += 1
            if pages % _COLLECTED == 0:
                gc.collect()
        _put(base / "assets" / f"words-{lang}.js", words_script(lang))
        texts = named_texts(material.texts, material.called(lang))
        _put(base / "assets" / f"search-{lang}.js", index_script(entries, texts, read_look(lang)))
    _put(base / "assets" / "sentences.js", sentences_script(material.texts))
    for name in ("fold.js", *sorted(f"site/{path.name}" for path in (folder("viz") / "static" / "site").iterdir())):
        _put(base / "assets" / Path(name).name, static(name))
    _put(base / "assets" / "colours.css", colours_css(read_look(LANGUAGES[0])))
    _put(base / "index.html", environment().get_template("site/start.html").render(policy=POLICY))
    _put(base / SITE, json.dumps({"build_id": material.build_id, "pages": pages}) + "\n")
    return pages


def _pages(material: Material, frame: Frame) -> Iterator[Page]:
    for family in FAMILIES:
        yield from family(material, frame)


def _put(path: Path, text: str) -> None:
    content = text.encode("utf-8")
    try:
        path.write_bytes(content)
    except FileNotFoundError:  # the first file of its folder
        path.parent.mkdir(parents=True)
        path.write_bytes(content)


def _refused(out: Path, error: OSError) -> UsageError:
    reason = error.strerror or type(error).__name__
    return UsageError(
        f"the site cannot be written here ({reason})",
        out,
        "choose another folder with --out",
        vi=f"{out}: không ghi được trang vào đây ({reason}); hãy chọn thư mục khác bằng --out",
    )
