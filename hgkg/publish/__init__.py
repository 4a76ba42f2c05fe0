"""From rows to what a reader opens: networks, tables, pages. Nothing here can build or change a graph."""
