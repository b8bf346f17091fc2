// Things that are there already, each to its whole new image.
UNWIND $rows AS row
MATCH (thing:Thing {key: row.key})
SET thing = row.properties
