"""The networks in the site: a list of them, and a page for each that is complete in itself."""

from __future__ import annotations

from collections.abc import Iterator

from hgkg.publish.networks.beside import beside
from hgkg.publish.networks.page import Around
from hgkg.publish.page.addresses import network_page, up
from hgkg.publish.page.frame import MENU, Found, Frame, Page
from hgkg.publish.site.gathered.material import Material


def networks(material: Material, frame: Frame) -> Iterator[Page]:
    """The list, then each network."""
    words = frame.words("networks")
    listed = [one.listed(frame.lang) for one in material.networks]
    yield frame.page(
        "networks",
        "networks.html",
        words["title"],
        menu="networks",
        found=Found("page", words["found"]),
        listed=[(network_page(one.name), one) for one in listed],
    )
    known = beside(material.build(frame.lang), material.things.people)
    for drawn, one in zip(material.networks, listed, strict=True):
        address = network_page(one.name)
        other = "en" if frame.lang == "vi" else "vi"
        around = Around(MENU, f"{up(address)}../{other}/{address}", up(address))
        html = drawn.page(frame.lang, material.build_id, linked=True, known=known, around=around)
        yield Page(address, one.title, html, Found("network", one.question))
