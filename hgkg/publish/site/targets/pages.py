"""The page of each target: both ends of its verdict, its chain as a picture and as a table, who answers for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hgkg.publish.chain_drawing import chain_drawing
from hgkg.publish.chain_picture import chain_picture
from hgkg.publish.facts import Build
from hgkg.publish.page.addresses import indicator_page, page_of
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.titles import told_apart
from hgkg.publish.picture import Fact
from hgkg.publish.site.gathered.against import Against
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.gathered.touching import Touching
from hgkg.publish.site.targets.board_rows import BoardLine, board_lines
from hgkg.query.chain import BoardRow, Chain, Place
from hgkg.query.trace import chain_of
from hgkg.text.counting import fill


@dataclass(frozen=True, slots=True)
class Step:
    """A row of the chain's table.

    Attributes:
        fact: what is said.
        page: of the thing that it names; "" where it has none.
        same: the row above that has the very words already, or None.
    """

    fact: Fact
    page: str
    same: Fact | None


@dataclass(frozen=True, slots=True)
class Beside:
    """A target before or after another: its name and its page."""

    name: str
    page: str


def target_pages(material: Material, frame: Frame) -> Iterator[Page]:
    """A page for each target, in the order of the board."""
    build = material.build(frame.lang)
    lines = board_lines(build, material.compared, material.concepts)
    touching, bare = Touching(build.findings), build.look.words["without_number"]
    targets = [(line.row.target, line.plan or bare) for line in lines]
    titles = told_apart((one.iri, f"{one.indicator}: {plan}", frame.where(one.place)) for one, plan in targets)
    for number, line in enumerate(lines):
        around = (lines[number - 1] if number else None, lines[number + 1] if number + 1 < len(lines) else None)
        yield _page(material, frame, line, titles[line.row.target.iri], around, touching)


def _page(
    material: Material,
    frame: Frame,
    line: BoardLine,
    title: str,
    around: tuple[BoardLine | None, ...],
    touching: Touching,
) -> Page:
    build, words, iri = material.build(frame.lang), frame.words("target"), line.row.target.iri
    chain = chain_of(build.facts, iri, frame.lang)
    picture = chain_picture(chain, build.look)
    before, after = (_beside(one.row) if one else None for one in around)
    target = chain.target
    against = material.compared.get(iri)
    return frame.page(
        "target",
        str(page_of(iri)),
        title,
        menu="board",
        trail=(("board.html", words["board"]),),
        styles=("board.css", "chain.css"),
        found=Found("target", _detail(line, frame), _called(line, frame)),
        line=line,
        first=build.stated_again.get(iri),
        chain=chain,
        drafts=material.drafts,
        against=against,
        arithmetic=_arithmetic(against, line, frame),
        drawing=chain_drawing(picture, build.look),
        steps=_steps(chain, picture.facts, build),
        before=before,
        after=after,
        indicator=indicator_page(target.concept, target.indicator),
        findings=touching.findings(target.place, *(result.place for result in chain.results)),
    )


def _beside(row: BoardRow) -> Beside:
    return Beside(row.target.indicator, str(page_of(row.target.iri)))


def _detail(line: BoardLine, frame: Frame) -> str:
    """What the search shows below the name."""
    target = line.row.target
    number = fill(frame.words("target")["number"], number=target.group) if target.group is not None else ""
    verdict = frame.look.verdicts[line.row.status].word
    figures = " → ".join(part for part in (line.plan, line.result) if part)
    return " · ".join(part for part in (number, frame.day(target.period or ""), figures, verdict) if part)


def _called(line: BoardLine, frame: Frame) -> tuple[str, ...]:
    """What is typed for the targets of a number, and of a verdict: "chỉ tiêu 7", "nhóm 7", "chưa đạt"."""
    group, verdict = line.row.target.group, frame.look.verdicts[line.row.status].word
    return (verdict,) if group is None else (verdict, *frame.say("target", "called", number=group).split("|"))


def _arithmetic(against: Against | None, line: BoardLine, frame: Frame) -> str:
    """What was reckoned for the bar."""
    if against is None:
        return ""
    value, plan = frame.number(against.value), frame.number(against.plan)
    if line.row.target.unit == "%" and not against.each and against.upper is None:
        return f"{value} − {plan} = {line.apart}"
    return f"{value} : {plan} = {line.apart}" if against.upper is None else ""


def _steps(chain: Chain, facts: tuple[Fact, ...], build: Build) -> list[Step]:
    """The rows of the table, those of the same step together, the strongest words first."""
    pages, steps = _pages(chain, build), []
    first: dict[Place, Fact] = {}
    for fact in facts:
        earlier = first.setdefault(fact.place, fact) if fact.place is not None else fact
        steps.append(Step(fact, pages.get(fact.id, ""), earlier if earlier is not fact else None))
    return steps


def _pages(chain: Chain, build: Build) -> Mapping[str, str]:
    """The page of what each fact names, by the ids that the picture gives them."""
    papers = {"programme": chain.programme.iri} | {f"driver-{n}": one.iri for n, one in enumerate(chain.drivers, 1)}
    pages = {id_: page_of(iri) for id_, iri in papers.items()}
    # A document has one issuer that is bound, if any.
    issuers = {f"{id_}-issuer-1": build.documents.get(iri, {}).get("body") for id_, iri in papers.items()}
    pages |= {id_: page_of(str(iri)) for id_, iri in issuers.items() if iri}
    bodies = {(str(row["name"]), str(row["document"])): str(row["body"]) for row in _responsible(chain, build)}
    told = [body for body in chain.bodies if body.role == "responsible"]
    for n, body in enumerate(told, 1):
        pages[f"responsible-{n}"] = page_of(bodies.get((body.name, body.document), ""))
    return {id_: page for id_, page in pages.items() if page}


def _responsible(chain: Chain, build: Build) -> tuple[Mapping[str, object], ...]:
    return build.facts.responsible.get(chain.target.iri, ())
