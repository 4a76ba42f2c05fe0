"""The graph of a build in the syntaxes of RDF."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hgkg.publish.exchange.export import Export, Loss, Missing, Source

if TYPE_CHECKING:
    from hgkg.store.formats.writing import Written


_UNSTATED = (
    Missing("giấy phép sử dụng (licence)", "a licence (licence)"),
    Missing("cơ quan công bố (publisher)", "a publisher (publisher)"),
    Missing("nơi liên hệ (contact)", "a contact (contact)"),
)
"""What a catalogue asks for and no build can know, with the key under which it is stated."""


def nquads(source: Source) -> Export:
    """N-Quads: a quad a line."""
    from hgkg.store import dump

    return Export("".join(f"{line}\n" for line in dump(source.store)).encode())


def trig(source: Source) -> Export:
    """TriG."""
    from hgkg.store.formats.writing import as_trig

    return _export(as_trig(source.store))


def turtle(source: Source) -> Export:
    """Turtle."""
    from hgkg.store.formats.writing import as_turtle

    return _export(as_turtle(source.store))


def jsonld(source: Source) -> Export:
    """JSON-LD."""
    from hgkg.store.formats.writing import as_jsonld

    return _export(as_jsonld(source.store))


def rdfxml(source: Source) -> Export:
    """RDF/XML."""
    from hgkg.store.formats.writing import as_rdfxml

    return _export(as_rdfxml(source.store))


def cube(source: Source) -> Export:
    """The figures as an RDF Data Cube, in Turtle."""
    from hgkg.query.cube import cube as read_cube
    from hgkg.store.formats.writing import turtle_of

    made = read_cube(source.store, source.build_id)
    losses = (
        Loss(
            "chỉ tiêu và kết quả nêu bằng lời, không có số",
            "targets and results in words, without a figure",
            made.without_value,
        ),
        Loss("số liệu không rõ kỳ hoặc địa bàn", "figures whose period or area is not known", made.without_place),
        Loss("tỷ lệ so kế hoạch, mức tăng giảm, thứ hạng", "ratios to plan, changes and ranks", made.comparisons),
        Loss("đầu trên của khoảng bắt đầu từ 0", "upper ends of ranges that begin at zero", made.uppers),
        Loss(
            "nguyên văn của số liệu: chỉ còn liên kết tới phát biểu trong đồ thị",
            "words of figures: only the link to the statement in the graph is kept",
            made.observations,
        ),
    )
    return Export(turtle_of(made.triples).text.encode(), tuple(loss for loss in losses if loss.count))


def dcat(source: Source, formats: Iterable[tuple[str, str, str, str]]) -> Export:
    """The build described as a dataset, in Turtle.

    Args:
        source: the build.
        formats: in which it is to be had: name, what it is in Vietnamese and in English, media type.
    """
    from hgkg.query.description import Offer, describe
    from hgkg.store.formats.writing import turtle_of

    told = describe(
        source.store,
        source.build_id,
        [Offer(*one) for one in formats],
        source.publication,
        without_people=source.without_people,
    )
    stated = source.publication
    missing = (
        what
        for given, what in zip((stated.licence, stated.publisher, stated.contact), _UNSTATED, strict=True)
        if not given
    )
    return Export(turtle_of(told).text.encode(), missing=tuple(missing))


def _export(written: Written) -> Export:
    return Export(written.text.encode(), tuple(loss for loss in _losses(written) if loss.count))


def _losses(written: Written) -> tuple[Loss, ...]:
    names = ", ".join(graph.rpartition("/graph/")[2] for graph in written.graphs)
    return (
        Loss(
            f"đồ thị có tên được gộp làm một, không còn biết câu nào của đồ thị nào: {names}",
            f"named graphs became one, so that no statement tells whose it is: {names}",
            len(written.graphs),
        ),
        Loss(
            "bộ ba bị bỏ vì thuộc tính không đặt được tên phần tử XML",
            "triples left out, because no XML element can be named after their property",
            written.unnamed,
        ),
        Loss(
            "ký tự mà XML không chứa được, thay bằng U+FFFD",
            "characters that XML cannot hold, replaced by U+FFFD",
            written.characters,
        ),
    )
