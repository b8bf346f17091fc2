// Every link, for the digest and for export.
MATCH (start:Thing)-[link]->(end:Thing)
RETURN type(link) AS type, start.key AS start, end.key AS end, properties(link) AS image
