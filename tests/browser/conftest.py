"""One browser for all tests of this folder, and visits that end in a failure where a page did what none may do."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from browser.visits import Visits
from tools.chromium import NoBrowserError, running

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Started at most once by each worker, and ended when its last test of this folder is done.

    Not later: as long as Playwright runs, its event loop is that of the thread, and what else wants one (the kernels
    of the notebooks) could not start. Where there is no browser the tests are left out; a machine that is to run
    every test (``CI``) must not pass without them.
    """
    pytest.importorskip("playwright", reason="Playwright is not installed here: pip install '.[dev]'")
    try:
        with running() as started:
            yield started
    except NoBrowserError as missing:
        if os.environ.get("CI"):
            pytest.fail(str(missing))
        pytest.skip(str(missing))


@pytest.fixture(scope="package")
def visits(browser: Browser) -> Visits:
    return Visits(browser)


@pytest.fixture
def anything(visits: Visits) -> Visits:
    """Visits to pages that may do what they like; the test looks at the faults itself."""
    visits.faults.clear()
    return visits


@pytest.fixture
def visit(anything: Visits) -> Iterator[Visits]:
    """``visit(path, fragment, width=…, scheme=…)``: a page in the browser; every fault of it fails the test."""
    yield anything
    anything.settle()
    assert anything.faults == []
