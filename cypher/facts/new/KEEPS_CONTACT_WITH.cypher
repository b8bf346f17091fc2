UNWIND $rows AS row
MATCH (start:Thing {key: row.start})
MATCH (end:Thing {key: row.end})
CREATE (start)-[link:KEEPS_CONTACT_WITH]->(end)
SET link = row.properties
