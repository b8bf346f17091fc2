UNWIND $rows AS row
CREATE (thing:Thing:Position)
SET thing = row.properties
