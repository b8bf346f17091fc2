"""Import of workbooks and CSV: rows compared with the graph, reported, and applied as one change."""
