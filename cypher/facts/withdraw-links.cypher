// Links that were never true go; what is kept of each says which changes touched it.
UNWIND $rows AS row
MATCH (start:Thing {key: row.start})
MATCH (end:Thing {key: row.end})
MATCH (start)-[link]->(end) WHERE link.id = row.key
WITH row, link, type(link) AS type
DELETE link
CREATE (:Withdrawn {key: row.key, type: type, start: row.start, end: row.end, changes: row.properties.changes})
