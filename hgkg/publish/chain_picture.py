"""From a traced chain to its picture: the documents behind the target, the target, the verdict, the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hgkg.publish.driver_picture import drivers_picture, later, named, programme_picture
from hgkg.publish.look import Look
from hgkg.publish.picture import NOTHING, Card, Fact, Line, Picture, present
from hgkg.query.figures import with_unit
from hgkg.text.time_words import short_time

if TYPE_CHECKING:
    from hgkg.query.chain import Chain, ResultRow, TargetRow


def chain_picture(chain: Chain, look: Look) -> Picture:
    """What a page shows of ``chain``, in the language of ``look``; the rows from left to right."""
    return (
        drivers_picture(chain, look)
        + programme_picture(chain, look)
        + _target(chain.target, look)
        + _responsible(chain, look)
        + _verdict(chain, look)
        + _results(chain, look)
    )


def target_figure(target: TargetRow, look: Look) -> str:
    """The aim as printed, with its direction and its unit; empty where the text gives no figure.

    "Cao hơn năm 2023" comes as "> năm 2023": there the sign says the direction.
    """
    if not target.value:
        return ""
    compared = bool(target.base) and target.value.endswith(target.base or "")
    direction = look.directions[target.direction] if target.direction and not compared else ""
    return " ".join(part for part in (direction, with_unit(target.value, target.unit)) if part)


def result_figure(result: ResultRow, look: Look) -> str:
    """What is reported, as printed, with its direction and its unit; empty where the text gives no figure."""
    if not result.value:
        return ""
    direction = look.directions[result.direction] if result.direction else ""
    return " ".join(part for part in (direction, with_unit(result.value, result.unit)) if part)


def _time(period: str | None, look: Look) -> str:
    return short_time(period or "", look.lang)


def _own_time(result: ResultRow, chain: Chain, look: Look) -> str:
    """The period of a result; where it is not that of the target, said so."""
    told = _time(result.period, look)
    another = told and chain.target.period and result.period != chain.target.period
    return f"{told} ({look.words['another_period']})" if another else told


def _corrected(row: TargetRow | ResultRow, look: Look) -> tuple[tuple[str, str], ...]:
    """What people made different from the words; the words stand beside it."""
    return present((look.words["corrected"], "; ".join(row.corrected)))


def _target(target: TargetRow, look: Look) -> Picture:
    words, word = look.words, look.cards["target"].word
    caption = word if target.group is None else f"{words['target_number']} {target.group}"
    figure = target_figure(target, look) or words["without_number"]
    details = present((words["value"], figure), (words["period"], _time(target.period, look))) + _corrected(
        target, look
    )
    fact = Fact("target", "target", caption, target.indicator, details, target.place)
    notes = (_time(target.period, look),) if target.period else ()
    return Picture((fact,), (Card("target", "target", caption, target.indicator, figure, notes, ("target",)),), ())


def _responsible(chain: Chain, look: Look) -> Picture:
    """One card below the target for all bodies that must carry out a document behind it."""
    word, names = look.roles["responsible"], {driver.iri: named(driver) for driver in chain.drivers}
    names[chain.programme.iri] = named(chain.programme)
    bodies = [body for body in chain.bodies if body.role == "responsible"]
    if not bodies:
        return NOTHING
    facts = tuple(
        Fact(
            f"responsible-{i}",
            "body",
            word,
            body.name,
            present((look.words["document"], names.get(body.document)), later(body, look)),
            body.place,
        )
        for i, body in enumerate(bodies, start=1)
    )
    ids = tuple(fact.id for fact in facts)
    card = Card("responsible", "body", word, "; ".join(dict.fromkeys(body.name for body in bodies)), facts=ids)
    return Picture(facts, (card,), (Line("target", card.id, ids, arrow=False),))


def _verdict(chain: Chain, look: Look) -> Picture:
    words, verdict = look.words, look.verdicts[chain.status]
    reported = look.own_verdict(chain.reported)
    reason = chain.reason_vi if look.lang == "vi" else chain.reason_en
    details = present((words["reason"], reason), (words["reported"], reported), (words["rule"], chain.rule))
    word = look.cards["verdict"].word
    fact = Fact("verdict", "verdict", word, verdict.word, details, verdict=chain.status)
    notes = (f"{words['reported']}: {reported}",) if reported else ()
    facts = ("verdict", "target", *(f"result-{i}" for i, _ in enumerate(chain.results, start=1)))
    card = Card("verdict", "verdict", "", verdict.text, notes=notes, facts=facts, verdict=chain.status)
    line = Line("target", "verdict", facts, verdict=chain.status, arrow=False)
    return Picture((fact,), (card,), (line,))


def _results(chain: Chain, look: Look) -> Picture:
    if not chain.results:
        word, words = look.cards["result"].word, look.words
        missing = words["no_result"] if chain.status == "noResult" else words["no_result_compared"]
        card = Card("result-none", "result", word, missing, facts=("verdict",), empty=True)
        return Picture((), (card,), (Line("verdict", card.id, ("verdict",), verdict=chain.status),))
    pictures = [_result(f"result-{i}", result, chain, look) for i, result in enumerate(chain.results, start=1)]
    return sum(pictures, NOTHING)


def _result(id_: str, result: ResultRow, chain: Chain, look: Look) -> Picture:
    words, word = look.words, look.cards["result"].word
    figure = result_figure(result, look)
    measures = present(
        (words["of_plan"], result.of_plan),
        (words["versus_previous"], result.versus_previous),
        (words["rank"], result.rank),
    )
    details = (
        present((words["value"], figure), (words["period"], _own_time(result, chain, look)))
        + measures
        + _corrected(result, look)
    )
    notes = tuple(
        part for part in (_own_time(result, chain, look), result.of_plan, result.versus_previous, result.rank) if part
    )
    fact = Fact(id_, "result", word, result.indicator, details, result.place)
    card = Card(id_, "result", result.place.title, result.indicator, figure, notes, (id_,))
    line = Line("verdict", id_, ("verdict", "target", id_), verdict=chain.status)
    return Picture((fact,), (card,), (line,))
