"""The formats a build can be exported to. A format's module is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hgkg.publish.exchange.export import Export, Source


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        name: as it is asked for.
        ending: of its file, with the dot; "" where it is a folder of files.
        vi: what it is and for whom, in Vietnamese.
        en: the same in English.
        export: makes it.
        media: its media type as IANA lists it; "" for what describes the others.
        published: whether it says who publishes the data and under which licence.
    """

    name: str
    ending: str
    vi: str
    en: str
    export: Callable[[Source], Export]
    media: str = ""
    published: bool = False

    def text(self, lang: str) -> str:
        """What the format is, in ``lang`` ("vi" or "en")."""
        return self.vi if lang == "vi" else self.en


def _rdf(name: str, ending: str, media: str, vi: str, en: str) -> Format:
    """A syntax of RDF, by the name of its function."""

    def export(source: Source) -> Export:
        from hgkg.publish.exchange import rdf

        made: Export = getattr(rdf, name)(source)
        return made

    return Format(name, ending, vi, en, export, media)


def _dcat(source: Source) -> Export:
    from hgkg.publish.exchange.rdf import dcat

    return dcat(source, [(one.name, one.vi, one.en, one.media) for one in FORMATS.values() if one.media])


def _workbook(source: Source) -> Export:
    from hgkg.publish.exchange.workbook import export_workbook

    return export_workbook(source)


def _csv(source: Source) -> Export:
    from hgkg.publish.exchange.csv_folder import export_csv

    return export_csv(source)


def _stratml(source: Source) -> Export:
    from hgkg.publish.exchange.stratml import export_stratml

    return export_stratml(source)


def _graphml(source: Source) -> Export:
    from hgkg.publish.exchange.nets.writing import export_graphml

    return export_graphml(source)


def _gexf(source: Source) -> Export:
    from hgkg.publish.exchange.nets.writing import export_gexf

    return export_gexf(source)


_ALL = (
    # RDF
    _rdf("turtle", ".ttl", "text/turtle", "RDF: Turtle, dễ đọc, gộp theo chủ thể", "RDF: Turtle, to be read by people"),
    _rdf("trig", ".trig", "application/trig", "RDF: TriG, như Turtle, giữ các đồ thị", "RDF: TriG, Turtle with graphs"),
    _rdf("nquads", ".nq", "application/n-quads", "RDF: N-Quads, mỗi dòng một bộ bốn", "RDF: N-Quads, a quad a line"),
    _rdf("jsonld", ".jsonld", "application/ld+json", "RDF: JSON-LD với khóa ngắn", "RDF: JSON-LD with short keys"),
    _rdf("rdfxml", ".rdf", "application/rdf+xml", "RDF: RDF/XML cho công cụ cũ", "RDF: RDF/XML for older tools"),
    _rdf(
        "cube",
        ".ttl",
        "text/turtle",
        "RDF Data Cube: khối số liệu, dạng Turtle",
        "RDF Data Cube of the figures, Turtle",
    ),
    Format(
        "dcat",
        ".ttl",
        "Mô tả tập dữ liệu: DCAT, VoID",
        "Description of the dataset: DCAT, VoID",
        _dcat,
        published=True,
    ),
    # Tables and documents
    Format(
        "xlsx",
        ".xlsx",
        "Sổ Excel: bảng, ma trận, văn bản, nguyên văn",
        "Excel workbook: board, matrix, words",
        _workbook,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    Format(
        "csv", "", "Thư mục CSV có mô tả (CSVW)", "Folder of CSV files with their description (CSVW)", _csv, "text/csv"
    ),
    Format(
        "stratml",
        "",
        "StratML phần 2 (ISO 17469-2), mỗi chương trình một tệp",
        "StratML part 2 (ISO 17469-2), one file a programme",
        _stratml,
        "application/xml",
    ),
    # Networks
    Format(
        "graphml",
        ".graphml",
        "Mạng: GraphML, cho Gephi, yEd, Cytoscape",
        "Network: GraphML, for Gephi, yEd",
        _graphml,
        "application/xml",
    ),
    Format(
        "gexf",
        ".gexf",
        "Mạng: GEXF, cho Gephi, có thời gian",
        "Network: GEXF, for Gephi, with times",
        _gexf,
        "application/xml",
    ),
)

FORMATS: Mapping[str, Format] = {format.name: format for format in _ALL}
"""By name, in the order in which they are listed."""
