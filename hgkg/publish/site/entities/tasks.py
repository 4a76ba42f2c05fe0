"""The pages of tasks: the list of all, and of each who must do it, with whom, by when and about what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hgkg.publish.page.addresses import page_of
from hgkg.publish.page.facets import facet
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.titles import told_apart
from hgkg.publish.site.gathered.material import Material

_MOST = 180
"""How many a list has at most: more would make its page larger than an old computer likes."""


def tasks(material: Material, frame: Frame) -> Iterator[Page]:
    """All tasks, and a page of each."""
    things, build, words = material.things, material.build(frame.lang), frame.words("tasks")
    every = tuple(things.tasks.values())
    titles = told_apart((task.iri, str(task.row["name"]), frame.where(task.place)) for task in every)
    assigned = {"yes": words["with_body"], "no": words["without_body"]}
    shared: dict[str, Any] = {"things": things, "titles": build.titles}
    yield frame.page(
        "tasks",
        "tasks.html",
        words["title"],
        menu="bodies",
        trail=(("bodies.html", words["menu_bodies"]),),
        scripts=("csv.js", "list.js"),
        styles=("list.css", "entities.css"),
        found=Found("page", words["found"]),
        tasks=every[:_MOST],
        count=len(every),
        facets=(
            facet("told", words["told"], (["yes" if t.ends["body"] else "no"] for t in every), assigned),
            facet("doc", words["document"], ([t.place.doc] for t in every), material.called(frame.lang)),
        ),
        **shared,
    )
    targets = {row.target.iri: row for row in build.targets}
    for task in every:
        names = "; ".join(things.name(iri) for iri in task.ends["body"])
        yield frame.page(
            "task",
            page_of(task.iri) or "",
            titles[task.iri],
            words="tasks",
            menu="bodies",
            trail=(("bodies.html", words["menu_bodies"]), ("tasks.html", words["title"])),
            styles=("entities.css",),
            found=Found("task", names),
            task=task,
            targets=[targets[iri] for iri in task.ends["assigned"] if iri in targets],
            **shared,
        )
