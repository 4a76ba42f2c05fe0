"""The search of a site with 100,000 entries, typed letter by letter into the box of its first page, in Chromium.

The entries are the things and the sentences of the site of the five documents, in the share that they have there, each
once for every place and year of a made-up list, so that every word is in hundreds of them: what is typed fits far more
than in a corpus of other documents.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import cycle, islice, product
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.corpus import Corpus
from benchmarks.pairs import Figure
from hgkg.publish.site.writing import write_site
from hgkg.query.opened import Opened
from tools.chromium import running

ENTRIES = 100_000
ROUNDS = 5
"""Each letter counts with the fastest of these, so that what else the machine does is left out."""

TYPED = (
    "thu noi dia",
    "tỷ lệ hộ nghèo",
    "nghi quyet dai hoi",
    "20-NQ/TU",
    "20nqtu",
    "Sở Kế hoạch và Đầu tư",
    "khong co xyz",
)
PLACES = (
    "An Bình",
    "Bắc Sơn",
    "Cửa Đông",
    "Đồng Khởi",
    "Gia Lộc",
    "Hải Tân",
    "Kim Liên",
    "Lạc Thủy",
    "Mỹ An",
    "Phú Quý",
)
YEARS = range(2015, 2026)

_TYPE = """async (asked) => {
  const box = document.getElementById("search"), found = document.getElementById("found");
  box.focus();
  const first = performance.now();
  await hgkgOpenSearch();
  const opened = performance.now() - first;
  const times = [];
  for (const words of asked) {
    for (let end = 1; end <= words.length; end += 1) {
      const before = performance.now();
      box.value = words.slice(0, end);
      box.dispatchEvent(new Event("input", { bubbles: true }));
      await null; await null; await null;
      if (found.hidden || !found.childElementCount || !found.offsetHeight) throw new Error(`no answer to ${box.value}`);
      times.push(performance.now() - before);
    }
  }
  return [opened, times];
}"""
"""The time of an answer ends when its lines are laid out."""

_PLAIN = """async (asked) => {
  const fold = (text) => text.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").toLowerCase();
  const times = [];
  for (const words of asked) {
    const before = performance.now(), wanted = fold(words);
    window.last = hgkgIndex.entries.filter((entry) => fold(entry[1]).includes(wanted)).length;
    times.push(performance.now() - before);
  }
  return times;
}"""


def measure(corpus: Corpus) -> Iterator[Figure]:
    """The middle and the slowest of all answers, against the plainest way: every title folded and looked through."""
    site = corpus.scratch / "searched"
    write_site(site, Opened(corpus.build, False))
    _enlarge(site / "assets" / "search-vi.js", site / "assets" / "sentences.js")
    with running() as browser:
        page = browser.new_page()
        page.goto((site / "vi" / "index.html").as_uri())
        rounds = [page.evaluate(_TYPE, list(TYPED)) for _ in range(ROUNDS)]
        plain = median(page.evaluate(_PLAIN, list(TYPED)))
    opened = rounds[0][0]
    times = [min(taken) for taken in zip(*(one[1] for one in rounds), strict=True)]
    name = f"search, {ENTRIES:,} entries, {len(times)} letters typed"
    for which, taken in (("middle answer", median(times)), ("slowest answer", max(times))):
        yield Figure(
            f"{name}: {which}",
            f"{taken:.0f} ms",
            "titles folded anew",
            f"{plain:.0f} ms",
            plain / taken,
            "times faster",
        )
    yield Figure(f"search, {ENTRIES:,} entries: index read, once", f"{opened:.0f} ms")


def _enlarge(things: Path, sentences: Path) -> None:
    """Put ENTRIES entries into two scripts, each of which has a line for each entry between its first and its last."""
    scripts = {script: script.read_text(encoding="utf-8").split("\n") for script in (things, sentences)}
    rows = {script: [json.loads(line.rstrip(",")) for line in lines[1:-2]] for script, lines in scripts.items()}
    whole, words = sum(map(len, rows.values())), {things: 1, sentences: 3}
    for script, (first, *_, last, end) in scripts.items():
        made = islice(cycle(_varied(rows[script], words[script])), round(ENTRIES * len(rows[script]) / whole))
        script.write_text("\n".join([first, ",\n".join(made), last, end]), encoding="utf-8")


def _varied(rows: Sequence[Sequence[Any]], words: int) -> list[str]:
    """Each row for each place and year, as lines; ``words`` is the column of its words."""
    return [
        json.dumps(
            [*row[:words], f"{row[words]} {place} {year}", *row[words + 1 :]], ensure_ascii=False, separators=(",", ":")
        )
        for (place, year), row in product(product(PLACES, YEARS), rows)
    ]
