// Things that never were go; what is kept of each says which changes touched it.
UNWIND $rows AS row
MATCH (thing:Thing {key: row.key})
DELETE thing
CREATE (:Withdrawn {key: row.key, changes: row.properties.changes})
