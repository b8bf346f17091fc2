// Links that are there already, each to its whole new image.
UNWIND $rows AS row
MATCH (start:Thing {key: row.start})
MATCH (end:Thing {key: row.end})
MATCH (start)-[link]->(end) WHERE link.id = row.key
SET link = row.properties
