UNWIND $rows AS row
CREATE (thing:Thing:Organization)
SET thing = row.properties
