"""A network of 1,000 nodes in a browser: our page against plain pyvis pages of the same nodes and links.

Usable is when the first drawing is done and, on our page, the search box has answered as well; a plain pyvis page has
none. pyvis links to Bootstrap on other machines, which it can do without: those links are taken out, so that no page
waits for the network. With its physics a pyvis page is usable when it has come to rest.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.corpus import Corpus
from benchmarks.made_networks import made_network
from benchmarks.pairs import Figure
from hgkg.publish.networks.arranging import Arranged, arrange
from hgkg.publish.networks.declared import read_declared
from hgkg.publish.networks.page import network_page
from tools.chromium import running

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OURS = ("grouped as shipped", "every node a card")
GIVEN, PHYSICS = "pyvis, positions given", "pyvis, physics as by default"
VIEW, NODES, ROUNDS = "citations", 1_000, 3
_LINK_ELSEWHERE = re.compile(r'<link[^>]*href="https?:[^>]*>|<script[^>]*src="https?:[^>]*>\s*</script>', re.DOTALL)
_DRAWN = "network.once('{event}', () => network.once('afterDrawing', () => performance.mark('drawn')));"
_ANY_DRAWING = "network.once('afterDrawing', () => performance.mark('drawn'));"
_MARKS = "() => performance.getEntriesByName('{mark}').map((one) => one.startTime)"
_MOST_SECONDS = 60
_MADE = "network = new vis.Network(container, data, options);"
"""Where pyvis' page makes its network; the first drawing may come before any script behind it runs."""
_SEARCH = """() => {
  const before = performance.now();
  const box = document.getElementById("find");
  box.value = "nghi quyet so 77";
  box.dispatchEvent(new Event("input"));
  if (!document.querySelector("#hits li")) throw new Error("the search box does not answer");
  return performance.now() - before;
}"""


def measure(corpus: Corpus) -> Iterator[Figure]:
    """Each round opens in turn every page that needs no physics; the one that does is opened once, for a minute."""
    pages = _pages(corpus.scratch)
    times: dict[str, list[float]] = {name: [] for name in pages}
    with running() as browser:
        for number in range(ROUNDS + 1):
            for name in (*OURS, GIVEN):
                taken = _usable(browser, pages[name], "hgkg-drawn" if name in OURS else "drawn")
                if number:  # the first round fills caches
                    times[name].append(taken)
        times[PHYSICS] = [_usable(browser, pages[PHYSICS], "drawn")]
    middle = {name: median(taken) for name, taken in times.items()}
    for ours in OURS:
        for theirs in (GIVEN, PHYSICS):
            late = middle[theirs] >= _MOST_SECONDS * 1000
            yield Figure(
                f"network of {NODES:,} nodes usable, {ours}",
                f"{middle[ours]:.0f} ms",
                theirs,
                f"{'not at rest after ' if late else ''}{middle[theirs]:.0f} ms",
                middle[ours] / middle[theirs],
                "times as long, or less" if late else "times as long",
            )


def _pages(folder: Path) -> Mapping[str, Path]:
    declared = read_declared()
    grouped, whole = (arrange(made_network(VIEW, NODES, limit)) for limit in (None, NODES))
    texts = {
        OURS[0]: network_page(grouped, declared, "vi", "measured", linked=True),
        OURS[1]: network_page(whole, declared, "vi", "measured", linked=True),
        GIVEN: _plain(whole, _ANY_DRAWING, physics=False),
        PHYSICS: _plain(whole, _DRAWN.format(event="stabilizationIterationsDone"), physics=True),
    }
    pages = {name: folder / f"network-{number}.html" for number, name in enumerate(texts)}
    for name, text in texts.items():
        pages[name].write_text(text, encoding="utf-8")
    return pages


def _plain(arranged: Arranged, mark: str, *, physics: bool) -> str:
    """pyvis' own page of the same nodes and links, with a mark when it is drawn."""
    from pyvis.network import Network

    kinds = read_declared().kinds
    network = Network(directed=True, cdn_resources="in_line")
    for number, node in enumerate(arranged.network.nodes):
        x, y = arranged.points[number]
        network.add_node(number, label=node.label, color=kinds[node.kind].colour, x=x, y=y)
    for edge in arranged.network.edges:
        network.add_edge(edge.source, edge.target)
    if not physics:
        network.toggle_physics(False)
    html = _LINK_ELSEWHERE.sub("", network.generate_html())
    made = html.replace(_MADE, f"{_MADE} {mark}")
    if made.count(mark) != 1:
        raise ValueError("pyvis makes its network in another way than it did")
    return made


def _usable(browser: Browser, page: Path, mark: str) -> float:
    """Milliseconds from the start of the navigation, at most ``_MOST_SECONDS``."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    try:
        tab = context.new_page()
        tab.goto(page.as_uri(), wait_until="commit")
        until = time.monotonic() + _MOST_SECONDS
        while not (marks := tab.evaluate(_MARKS.format(mark=mark))):  # a page's own policy forbids waiting inside it
            if time.monotonic() > until:
                return _MOST_SECONDS * 1000.0
            tab.wait_for_timeout(50)
        drawn = float(marks[0])
        return drawn + (float(tab.evaluate(_SEARCH)) if mark == "hgkg-drawn" else 0.0)
    finally:
        context.close()
