"""The Chromium of this machine, driven by Playwright without a network: for tests, benchmarks and screenshots.

Playwright could download a browser of its own; none is ever used here. What is there is found by its name, and
``python -m tools.chromium`` installs Debian's where there is none.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
"""By what name an office machine or a container may have it, the usual one first."""

FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--renderer-process-limit=1",  # one page at a time is looked at; a process more costs a second
    "--host-resolver-rules=MAP * ~NOTFOUND",  # no name leads anywhere, whatever a page or the browser may ask for
)
BROWSER_PACKAGES = ("chromium", "fonts-dejavu-core")
"""With letters, since a bare container has none with all Vietnamese marks."""
PAPER, PAPER_PACKAGES = "pdftotext", ("poppler-utils",)
"""What reads the words on paper."""
MISSING = f"no Chromium on this machine (looked for {', '.join(NAMES)}); install Chromium or Chrome"


class NoBrowserError(Exception):
    """There is no browser, or it does not start; says what was tried."""


def executable() -> str | None:
    """Where the browser is, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def running() -> Iterator[Browser]:
    """A browser without a window and without a network, with an empty profile that goes when it ends.

    Raises:
        NoBrowserError: there is no Chromium that starts.
    """
    from playwright.sync_api import Error, sync_playwright

    path = executable()
    if path is None:
        raise NoBrowserError(MISSING)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        except Error as error:
            raise NoBrowserError(f"{path} does not start: {error.message.splitlines()[0]}") from error
        try:
            yield browser
        finally:
            browser.close()


def main() -> None:
    """Say where the browser is; install it where that can be done; else say what is left out without it."""
    wanted = [*(() if executable() else BROWSER_PACKAGES), *(() if shutil.which(PAPER) else PAPER_PACKAGES)]
    if wanted and _is_debian() and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted]
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
    print(executable() or f"{MISSING}: without it the tests of the pages in a browser are left out")


def _is_debian() -> bool:
    """Whether apt-get has a browser: that of Ubuntu is a stub which wants a service no container runs."""
    try:
        return platform.freedesktop_os_release()["ID"] == "debian" and shutil.which("apt-get") is not None
    except OSError:
        return False


if __name__ == "__main__":
    main()
