"""Questions to a built graph: the catalogue of .rq files, running them within limits, the board and the trace."""
