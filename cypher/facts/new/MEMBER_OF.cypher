UNWIND $rows AS row
MATCH (start:Thing {key: row.start})
MATCH (end:Thing {key: row.end})
CREATE (start)-[link:MEMBER_OF]->(end)
SET link = row.properties
