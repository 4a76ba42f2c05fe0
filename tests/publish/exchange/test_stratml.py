"""Plans in StratML: held against its schema where that is at hand, and against the board always."""

from __future__ import annotations

import os
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from corpus import HOSTILE, LONG, built, source

from hgkg.errors import QueryError
from hgkg.publish.exchange.export import Export, Source
from hgkg.publish.exchange.stratml import export_stratml
from hgkg.query.board import board

NAME = "PerformancePlanOrReport20160216.xsd"
ROOT = Path(__file__).parents[3]
BUILDS = pytest.mark.parametrize("name", ["five", "five_in_english", "elsewhere", "hostile", "unnumbered"])


def schema_file() -> Path | None:
    """The schema, which is no part of the project: where ``HGKG_STRATML_XSD`` says, or beside the checkout."""
    told = os.environ.get("HGKG_STRATML_XSD")
    places = [Path(told)] if told else [folder / "shared" / "schemas" / NAME for folder in ROOT.parents]
    return next((place for place in places if place.is_file()), None)


@cache
def schema() -> Any:
    from xmlschema import XMLSchema

    return XMLSchema(str(schema_file()))


@cache
def made(source: Source) -> Export:
    """The plans of a build, made once."""
    return export_stratml(source)


def plans(export: Export) -> Mapping[str, bytes]:
    assert not isinstance(export.content, bytes)
    return export.content


def parsed(content: bytes) -> Element:
    """A plan without the namespace in its names."""
    root = ElementTree.fromstring(content)
    for element in root.iter():
        namespace, _, element.tag = element.tag.rpartition("}")
        assert namespace == "{urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"
    return root


def text(element: Element, path: str) -> str:
    return element.findtext(path) or ""


@pytest.fixture(scope="module")
def unnumbered(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """A plan that does not number its targets."""
    plan = """UBND TỈNH CÀ MAU

KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2024

I. MỤC TIÊU
Phấn đấu thu ngân sách đạt 5.200 tỷ đồng; tỷ lệ hộ nghèo còn từ 1,5% đến 1,8%.
II. NÔNG NGHIỆP
Phấn đấu trồng mới 1.500 ha rừng.
"""
    return source(built(tmp_path_factory.mktemp("unnumbered"), {"plan-2024.txt": plan}))


@pytest.mark.skipif(schema_file() is None, reason=f"{NAME} is not at hand: name it in HGKG_STRATML_XSD")
@BUILDS
def test_plans_are_valid(name: str, request: pytest.FixtureRequest) -> None:
    for content in plans(made(request.getfixturevalue(name))).values():
        assert [error.reason for error in schema().iter_errors(content.decode())] == []


@pytest.mark.skipif(schema_file() is None, reason=f"{NAME} is not at hand: name it in HGKG_STRATML_XSD")
def test_the_schema_refuses_what_is_wrong(elsewhere: Source) -> None:
    """The check above can fail: without a unit, with a number that is none."""
    content = plans(made(elsewhere))["programme-2024.xml"].decode()
    for spoilt in (
        content.replace("<UnitOfMeasurement>ha</UnitOfMeasurement>", ""),
        content.replace("<NumberOfUnits>1500</NumberOfUnits>", "<NumberOfUnits>1.500 ha</NumberOfUnits>"),
    ):
        assert spoilt != content
        assert list(schema().iter_errors(spoilt))


def test_one_plan_a_programme(elsewhere: Source, five: Source) -> None:
    assert sorted(plans(made(elsewhere))) == ["programme-2024.xml", "programme-2025.xml"]
    assert list(plans(made(five))) == ["programme-2024.xml"]


def test_every_target_of_the_board_is_an_objective(five: Source) -> None:
    root, rows = parsed(plans(made(five))["programme-2024.xml"]), board(five.store)
    objectives = root.findall(".//Objective")
    assert [text(o, "Name") for o in objectives] == [row.target.indicator for row in rows]
    assert [text(o, "Description") for o in objectives] == [row.target.place.quote for row in rows]
    assert [text(goal, "SequenceIndicator") for goal in root.findall(".//Goal")] == [str(n) for n in range(1, 19)]
    for objective, row in zip(objectives, rows, strict=True):
        assert len(objective.findall(".//ActualResult")) == row.results
        assert len(objective.findall(".//TargetResult")) == 1


def test_figures_periods_and_verdicts(elsewhere: Source) -> None:
    root = parsed(plans(made(elsewhere))["programme-2024.xml"])
    (revenue,) = (o for o in root.iter("Objective") if "ngân sách" in text(o, "Name"))
    instance = revenue.find("PerformanceIndicator/MeasurementInstance")
    assert text(instance, "TargetResult/NumberOfUnits") == "5200"
    assert text(instance, "ActualResult/NumberOfUnits") == "5310"
    assert text(instance, "ActualResult/Descriptor/DescriptorValue") == "vượt"
    assert text(instance, "TargetResult/StartDate") == "2024-01-01"
    assert text(instance, "TargetResult/EndDate") == "2024-12-31"
    assert "102,12% kế hoạch" in text(instance, "ActualResult/Description")
    assert text(revenue, "PerformanceIndicator/UnitOfMeasurement") == "tỷ đồng"
    told = text(revenue, "OtherInformation")
    assert "Đánh giá: vượt" in told
    assert "Verdict: exceeded" in told
    assert "Nghị quyết 05-NQ/TU" in text(root.findall(".//Goal")[2], "Objective/OtherInformation")
    assert text(root, "AdministrativeInformation/PublicationDate") == "2024-01-12"


def test_who_is_responsible_has_a_stake(elsewhere: Source) -> None:
    root = parsed(plans(made(elsewhere))["programme-2024.xml"])
    stakes = {
        text(stakeholder, "Name"): text(stakeholder, "Role/RoleType")
        for objective in root.iter("Objective")
        if "bảo hiểm y tế" in text(objective, "Name")
        for stakeholder in objective.findall("Stakeholder")
    }
    assert stakes == {"Sở Y tế tỉnh Cà Mau": "Performer"}


def test_identifiers_are_of_the_things_alone(five: Source, five_in_english: Source) -> None:
    """The same in every language and at every time, and none twice."""
    vi, en = (parsed(plans(made(s))["programme-2024.xml"]) for s in (five, five_in_english))
    identifiers = [[element.text for element in root.iter("Identifier")] for root in (vi, en)]
    assert identifiers[0] == identifiers[1]
    assert len(set(identifiers[0])) == len(identifiers[0])
    assert plans(export_stratml(five)) == plans(made(five))


def test_targets_without_numbers_are_grouped_by_section(unnumbered: Source) -> None:
    root = parsed(plans(made(unnumbered))["plan-2024.xml"])
    assert [text(goal, "Name") for goal in root.iter("Goal")] == ["Các chỉ tiêu ở mục I", "Các chỉ tiêu ở mục II"]
    losses = {loss.en: loss.count for loss in made(unnumbered).losses}
    assert losses["upper ends of ranges, which remain as words only"] == 1


def test_a_build_without_targets_has_no_plan(empty: Source) -> None:
    with pytest.raises(QueryError) as refused:
        export_stratml(empty)
    assert "chỉ tiêu" in refused.value.text("vi")


def test_what_stratml_cannot_hold_is_counted(five: Source) -> None:
    losses = {loss.en: loss.count for loss in made(five).losses}
    assert losses["verdicts and reasons, which remain as words only"] == len(board(five.store))
    assert losses["targets that the board leaves out, not written"] == 11
    assert losses["results that answer no target of the board, not written"] > 0
    assert losses["statements left out: finding"] == 54


def test_hostile_words_stay_words(hostile: Source) -> None:
    export = made(hostile)
    root = parsed(plans(export)["programme-2024.xml"])
    words = {element.text for element in root.iter() if element.text}
    assert re.sub("[\x01\x08\ufffe]", "\ufffd", HOSTILE) in words
    assert LONG in words
    assert root.find(".//script") is None
    assert any("replaced by" in loss.en for loss in export.losses)
