// Things that never were go; what is kept of each says which changes touched it.
UNWIND $rows AS row
MATCH (thing:Thing {key: row.key})
// Neo4j's indexes still find what was changed and deleted in one transaction, unless it lost its properties first.
SET thing = {}
DELETE thing
CREATE (:Withdrawn {key: row.key, changes: row.properties.changes})
