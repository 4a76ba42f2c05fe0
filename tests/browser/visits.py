"""Pages opened in a browser, and what they did that no page may do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urldefrag, urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, Request

WIDE, NARROW = 1400, 360
HERE = ("file", "data", "blob", "about")
"""Schemes of addresses that ask nobody for anything."""


class Visits:
    """Opens pages as a reader would, by their place on the disk, one at a time, and writes down every fault.

    There is one tab with scripts and one without, kept from test to test: a new one costs a second of CPU, a page in
    one that is there a tenth of it. Each visit starts afresh all the same: nothing that a page kept is left.

    Attributes:
        faults: errors and warnings of the console, errors of scripts, dialogs, files that are missing, and every
            request for something that is not on this machine; each with the page it came from.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._tabs: dict[bool, Page] = {}
        self.faults: list[str] = []

    def __call__(
        self,
        path: Path,
        fragment: str = "",
        *,
        width: int = WIDE,
        scheme: Literal["light", "dark"] = "light",
        scripts: bool = True,
        on_paper: bool = False,
    ) -> Page:
        """The page of a file, once it is loaded; ``fragment`` without its ``#``."""
        page = self._tabs.get(scripts) or self._tab(scripts)
        self._leave(page)
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, media="print" if on_paper else "null")
        page.goto(path.absolute().as_uri() + (f"#{fragment}" if fragment else ""))
        return page

    def settle(self) -> None:
        """Hear of what happened up to now: what a page does is told of only while something is asked of it."""
        for page in self._tabs.values():
            page.wait_for_timeout(10)

    def _tab(self, scripts: bool) -> Page:
        context = self._browser.new_context(java_script_enabled=scripts, offline=True, reduced_motion="reduce")
        context.set_default_timeout(10_000)
        page = self._tabs[scripts] = context.new_page()
        self._watch(page)
        return page

    @staticmethod
    def _leave(page: Page) -> None:
        """Forget what the last page kept. An address that differs in its fragment alone would not be loaded again."""
        if page.url != "about:blank":
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
            page.goto("about:blank")

    def _watch(self, page: Page) -> None:
        page.on("console", lambda message: self._console(page, message))
        page.on("pageerror", lambda error: self._fault(page, f"script: {error}"))
        page.on("dialog", lambda dialog: self._dialog(page, dialog))
        page.on("popup", lambda opened: self._popup(page, opened))
        page.on("request", lambda request: self._request(page, request))
        page.on("requestfailed", lambda request: self._failed(page, request))

    def _fault(self, page: Page, words: str) -> None:
        self.faults.append(f"{urldefrag(page.url).url.rpartition('/')[2]}: {words}")

    def _console(self, page: Page, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning", "assert"):
            self._fault(page, f"console: {message.text}")

    def _dialog(self, page: Page, dialog: Any) -> None:
        self._fault(page, f"{dialog.type}: {dialog.message}")
        dialog.dismiss()

    def _popup(self, page: Page, opened: Page) -> None:
        self._fault(page, f"opened a window: {opened.url}")
        opened.close()

    def _failed(self, page: Page, request: Request) -> None:
        if "ERR_ABORTED" not in (request.failure or ""):  # the reader went on to the next page before it was read
            self._fault(page, f"not there: {request.url}")

    def _request(self, page: Page, request: Request) -> None:
        if urlsplit(request.url).scheme not in HERE:
            self._fault(page, f"asked for {request.url}")
