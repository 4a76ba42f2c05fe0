"""Networks that answer one question each: rows of a view's query, placed ahead, as a page complete in itself.

The way of the data: ``declared`` reads what a view is from ``viz/views.toml`` (``view`` and ``looks``, checked by
``fields``); ``network`` makes nodes and links of the query's rows; ``grouping`` decides what stands alone and what in
groups; ``arranging`` gives every card its place; ``drawn`` hands both to pyvis; ``page`` makes the HTML.
"""
