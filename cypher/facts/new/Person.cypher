UNWIND $rows AS row
CREATE (thing:Thing:Person)
SET thing = row.properties
