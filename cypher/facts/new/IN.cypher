UNWIND $rows AS row
MATCH (start:Thing {key: row.start})
MATCH (end:Thing {key: row.end})
CREATE (start)-[link:IN]->(end)
SET link = row.properties
