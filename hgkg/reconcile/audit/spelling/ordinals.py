"""Numbers of sections and lists that leave one out, or give one twice."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator

from hgkg.model.finding import Evidence
from hgkg.model.outline import Outline, Section
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence
from hgkg.text.numbers import parse_roman

_PLAIN = re.compile(r"\(?(\d{1,2})\)?")
_ARTICLE = re.compile(r"Điều (\d{1,3})")
_PATH = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.(\d{1,2})")


def section_numbers(audited: Audited) -> Iterator[Noticed]:
    """Headings below one heading, numbered in one way: 1, 2, 4, or 1, 2, 2."""
    for outline in audited.corpus.outlines.values():
        families: dict[tuple[object, ...], list[tuple[int, Section]]] = defaultdict(list)
        for section in outline.sections:
            kind, value = _number(section.number)
            if value and _counts_on(outline, section):
                families[section.parent, section.level, kind].append((value, section))
        for siblings in families.values():
            for (value, before), (following, section) in itertools.pairwise(siblings):
                begun_anew = (
                    value == 1 and section.number == before.number == "Điều 1"
                )  # of what a decision puts in force
                if (following == value and not begun_anew) or (
                    following == value + 2 and not _between(outline, before, section, value + 1)
                ):
                    yield _wrong(outline, before, section, value, following)


def _number(number: str | None) -> tuple[str, int]:
    """The kind of a heading's number and its value; 0 where it is none that counts on."""
    if not number:
        return "", 0
    if m := _PLAIN.fullmatch(number):
        return "(" if number.startswith("(") else "1", int(m[1])
    if m := _ARTICLE.fullmatch(number):
        return "Điều", int(m[1])
    if m := _PATH.fullmatch(number):
        return m[1], int(m[2])
    if roman := parse_roman(number):
        return "I", roman
    return "", 0


def _counts_on(outline: Outline, section: Section) -> bool:
    """Whether a sign follows the number: "5 SỰ KIỆN" says how many, "5. SỰ KIỆN" which."""
    m = re.compile(r"[^\n]{0,12}?" + re.escape(section.number or "") + r"\s?[.):/\-–]").match(
        outline.text, section.start
    )
    return bool(m) or (section.number or "").startswith("(") or parse_roman(section.number or "") is not None


def _between(outline: Outline, before: Section, section: Section, value: int) -> bool:
    """Whether the number left out stands at the head of a line between two headings after all."""
    lines = outline.text[before.start : section.start]
    tail = (section.number or "").rpartition(".")[0]
    want = {str(value), f"{tail}.{value}" if tail else str(value)}
    found = {
        m[1] for m in re.finditer(r"(?:^|\n)\s*\(?(?:Điều |Chương |Mục )?([\dIVXL]{1,6}(?:\.\d{1,2})*)[.):\-\s]", lines)
    }
    return bool(found & want) or any((parse_roman(f) or 0) == value for f in found)


def _wrong(outline: Outline, before: Section, section: Section, value: int, following: int) -> Noticed:
    return _noticed(
        (_named(before), _named(section)),
        (before.number or "", section.number or ""),
        None if following == value else ("một số ở giữa", "one"),
        (evidence(outline, section.start, section.end), evidence(outline, before.start, before.end)),
        section.number,
        str(value + 1),
        check="section numbers",
    )


def _named(section: Section) -> str:
    number = section.number or ""
    return number if _ARTICLE.fullmatch(number) else f"mục {number}"


def _noticed(
    vi: tuple[str, str],
    en: tuple[str, str],
    left_out: tuple[str, str] | None,
    spans: tuple[Evidence, Evidence],
    stated: int | str | None,
    computed: int | str,
    *,
    check: str,
) -> Noticed:
    """One number that does not follow another: the two in both languages, and what is left out between them, in both;
    None where a number stands twice."""
    why = (
        (f"thiếu {left_out[0]}", f"{left_out[1]} is left out")
        if left_out
        else ("số lặp lại", "the number stands twice")
    )
    return Noticed(
        check=check,
        type="spelling",
        severity="low",
        vi=f"Sau {vi[0]} là {vi[1]}: {why[0]}",
        en=f"After {en[0]} comes {en[1]}: {why[1]}",
        spans=spans,
        stated=stated,
        computed=computed,
        confidence=0.8,
    )


_IN_LINE = re.compile(r"\((?<![^\s:;.]\()(\d{1,2})\)\.?\s(?=[^\W\d_])")


def numbers_in_line(audited: Audited) -> Iterator[Noticed]:
    """ "(1) … (2) … (4) …" in running text or one a line."""
    for outline in audited.corpus.outlines.values():
        run: list[re.Match[str]] = []
        for m in _IN_LINE.finditer(outline.text):
            value = int(m[1])
            if value == 1:
                run = [m]
                continue
            if not run:
                continue
            last = int(run[-1][1])
            if (
                len(run) >= 2
                and value in (last, last + 2)
                and f"({last + 1})" not in outline.text[run[-1].end() : m.start()]
            ):
                yield _out_of_line(outline, run[-1], m, last, value)
            run = [*run[-1:], m] if value == last + 1 else []


def _out_of_line(outline: Outline, before: re.Match[str], m: re.Match[str], last: int, value: int) -> Noticed:
    numbers, missing = (f"({last})", f"({value})"), f"({last + 1})"
    left_out = None if value == last else (missing, missing)
    spans = (
        evidence(outline, m.start(1) - 1, m.end(1) + 1),
        evidence(outline, before.start(1) - 1, before.end(1) + 1),
    )
    return _noticed(numbers, numbers, left_out, spans, value, last + 1, check="numbers in line")


_DEEPEST = 8  # lists within lists
_LINE = re.compile(
    r"^[ ]*(?:(?P<wall>(?:Điều|Chương|Mục|Phần|PHẦN|CHƯƠNG|PHỤ LỤC)\b|[IVXA-EĐ]{1,5}[.\-)]\s|\[)"
    r"|(?P<open>\(?)(?P<number>\d{1,2})(?P<sign>[.)\-])\.?\s+(?=[^\W\d_]))",
    re.MULTILINE,
)


def numbers_of_lines(audited: Audited) -> Iterator[Noticed]:
    """Paragraphs numbered 1, 2, 4 or 1, 2, 2, 3; lists within lists have a run of their own, and a heading ends all."""
    for outline in audited.corpus.outlines.values():
        headed = {section.start for section in outline.sections}
        runs: list[list[re.Match[str]]] = []
        for m in _LINE.finditer(outline.text):
            if m["wall"]:
                runs = []
                continue
            value = int(m["number"])
            held = [run for run in runs if run[-1]["sign"] == m["sign"]]
            run = next((r for r in reversed(held) if int(r[-1]["number"]) == value - 1), None)
            if run is not None:
                runs = [*runs[: runs.index(run)], [*run[-1:], m]]
            elif value == 1:
                runs = [*runs[-_DEEPEST:], [m]]
            elif held:
                last = held[-1]
                if len(last) > 1 and value - int(last[-1]["number"]) in (0, 2) and not headed & {_at(last[-1]), _at(m)}:
                    yield _line(outline, last[-1], m)
                runs = [*runs[: runs.index(last)], [*last[-1:], m]]


def _at(m: re.Match[str]) -> int:
    return m.start("open") if m["open"] else m.start("number")


def _line(outline: Outline, before: re.Match[str], m: re.Match[str]) -> Noticed:
    last, value = int(before["number"]), int(m["number"])
    end = min(i for i in (outline.text.find("\n", m.end()), len(outline.text)) if i >= 0)
    left_out = None if value == last else (f"số {last + 1}", str(last + 1))
    spans = (evidence(outline, _at(m), min(end, m.end() + 40)), evidence(outline, _at(before), before.end("sign")))
    vi, en = (f"số {last}", f"số {value}"), (str(last), str(value))
    return _noticed(vi, en, left_out, spans, value, last + 1, check="numbers of lines")
