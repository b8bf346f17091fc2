// Links that were never true go; what is kept of each says which changes touched it.
UNWIND $rows AS row
MATCH (start:Thing {key: row.start})
MATCH (end:Thing {key: row.end})
MATCH (start)-[link]->(end) WHERE link.id = row.key
DELETE link
CREATE (:Withdrawn {key: row.key, start: row.start, end: row.end, changes: row.properties.changes})
