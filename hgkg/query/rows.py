"""From the rows of the views to what board and trace show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hgkg.query.answer import Row
from hgkg.query.chain import BodyRow, DocumentRow, DriverLink, ResultRow, TargetRow
from hgkg.query.figures import (
    aim,
    corrected,
    in_ranking,
    local,
    of_plan,
    printed,
    rank,
    reported,
    unit,
    versus_previous,
    way,
)
from hgkg.query.views import Facts, place

_BASES = ("explicit", "structural", "thematic")
_GENRES = {"ReportDocument": 0, "PolicyDocument": 1}
_NOT_JUDGED = (
    "chỉ tiêu nêu trong văn bản không đề ra chỉ tiêu (báo cáo, tin bài), nên chưa đối chiếu với kết quả nào",
    "the target stands in a document that sets none (a report, an article), so it was held against no result",
)
_COMPARISONS = (("/plan/", of_plan), ("/change/", versus_previous), ("/rank/", rank))


def target_row(row: Row, lang: str, corrections: Mapping[str, tuple[Row, ...]]) -> TargetRow:
    """The target of a row of the view ``targets``, with the rows of ``corrections`` by IRI."""
    group = row.get("group")
    return TargetRow(
        iri=str(row["target"]),
        indicator=str(row["indicator"]),
        concept=local(row.get("concept")),
        group=int(group) if group is not None else None,
        operator=local(row.get("comparator")),
        value=aim(row, lang),
        unit=unit(row, lang),
        direction=way(row),
        base=text(row, "base"),
        period=text(row, "period"),
        place=place(row),
        corrected=_corrected(str(row["target"]), corrections, lang),
    )


def programme_row(facts: Facts, target: Row) -> DocumentRow:
    """The document that sets a target, at its own head; at the target where nothing is known of its head."""
    iri = str(target["work"])
    heads = facts.documents.get(iri, ())
    own = [row for row in heads if row["doc"] == target["doc"]]
    return DocumentRow(iri, text(target, "number"), str(target["title"]), place((own or heads or (target,))[0]))


def result_rows(facts: Facts, target: Row, lang: str) -> tuple[ResultRow, ...]:
    """The results of a target, the closest first.

    That is: of its very indicator, of its very period, with a value, in a report rather than the news, with a
    comparison to the plan; then in text order.
    """
    rows = sorted(facts.results.get(str(target["target"]), ()), key=lambda row: _distance(row, target, facts))
    return tuple(_result_row(row, facts, lang) for row in rows)


def driver_links(facts: Facts, target: str, lang: str) -> tuple[DriverLink, ...]:
    """What drives a target, the strongest basis first."""
    links = [_driver_link(row, lang) for row in facts.drivers.get(target, ())]
    return tuple(sorted(links, key=lambda d: (_BASES.index(d.basis), d.name, d.iri, d.place.doc, d.place.start)))


def body_rows(facts: Facts, target: str) -> tuple[BodyRow, ...]:
    """The bodies behind a target: each name once in each role and for each document, at its first place."""
    return (
        *_bodies("issuer", facts.issuers.get(target, ())),
        *_bodies("responsible", facts.responsible.get(target, ())),
    )


def rule(row: Row, lang: str) -> str:
    """The rule of a drive or a verdict in the language asked for; "" where the vocabulary has none."""
    return str(row.get("ruleVi" if lang == "vi" else "ruleEn", ""))


def judgement(row: Row) -> tuple[str, str, str]:
    """The verdict on a target, and its reason in Vietnamese and in English; "notJudged" where the build made none."""
    if (verdict := local(row.get("verdict"))) is None:
        return ("notJudged", *_NOT_JUDGED)
    return (verdict, str(row.get("reasonVi", "")), str(row.get("reasonEn", "")))


def text(row: Row, name: str) -> str | None:
    """The text of a cell, or None where it is empty."""
    return str(row[name]) if name in row else None


def _bodies(role: str, rows: Iterable[Row]) -> Iterable[BodyRow]:
    found = [(str(row["name"]), str(row["document"]), row) for row in rows]
    later: dict[tuple[str, str], dict[str, str]] = {}
    for name, document, row in found:
        if "later" in row:
            later.setdefault((name, document), {})[str(row["later"])] = str(row["laterEn"])
    first: dict[tuple[str, str], BodyRow] = {}
    for name, document, row in found:
        ways = later.get((name, document), {})
        body = BodyRow(name, role, document, place(row), tuple(ways), tuple(ways.values()))
        first.setdefault((name, document), body)
    return first.values()


def _distance(row: Row, target: Row, facts: Facts) -> tuple[bool, bool, bool, int, bool, str, int, int, str]:
    """How far a result is from the target."""
    other, when = (row.get(name) != target.get(name) for name in ("concept", "period"))
    genre = _GENRES.get(local(row.get("genre")) or "", len(_GENRES))
    planned = any("/plan/" in str(c["comparison"]) for c in facts.comparisons.get(str(row["result"]), ()))
    text_order = (str(row["doc"]), int(row["start"]), int(row["end"]), str(row["result"]))
    return (other, when, "value" not in row, genre, not planned, *text_order)


def _result_row(row: Row, facts: Facts, lang: str) -> ResultRow:
    iri = str(row["result"])
    # A result of several targets has its comparisons once for each of them.
    own = {str(c["comparison"]): c for c in facts.comparisons.get(iri, ())}
    plan, change, position = (
        "; ".join(say(c, lang) for name, c in own.items() if kind in name) for kind, say in _COMPARISONS
    )
    ranked = any("/rank/" in name and c.get("value") == row.get("value") for name, c in own.items())
    return ResultRow(
        iri=iri,
        indicator=str(row["indicator"]),
        concept=local(row.get("concept")),
        value=in_ranking(printed(row, lang), lang) if ranked else reported(row, lang),
        unit=unit(row, lang),
        period=text(row, "period"),
        of_plan=plan,
        versus_previous=change,
        rank=position,
        place=place(row),
        direction=way(row),
        corrected=_corrected(iri, facts.corrections, lang),
    )


def _corrected(iri: str, corrections: Mapping[str, tuple[Row, ...]], lang: str) -> tuple[str, ...]:
    return tuple(corrected(row, lang) for row in corrections.get(iri, ()))


def _driver_link(row: Row, lang: str) -> DriverLink:
    basis = local(row["basis"]) or ""
    return DriverLink(str(row["document"]), text(row, "number"), str(row["name"]), basis, rule(row, lang), place(row))
