"""Which version of hgkg this is: read when the package is built, written into graphs, pages and reports."""

__version__ = "0.1.0"
