"""The graph of a build in the syntaxes of RDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hgkg.publish.exchange.export import Export, Loss, Source

if TYPE_CHECKING:
    from hgkg.store.formats.writing import Written


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
