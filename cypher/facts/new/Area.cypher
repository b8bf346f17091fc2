UNWIND $rows AS row
CREATE (thing:Thing:Area)
SET thing = row.properties
