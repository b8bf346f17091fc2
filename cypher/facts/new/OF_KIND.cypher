UNWIND $rows AS row
MATCH (start:Thing {key: row.start})
MATCH (end:Thing {key: row.end})
CREATE (start)-[link:OF_KIND]->(end)
SET link = row.properties
