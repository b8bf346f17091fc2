UNWIND $rows AS row
CREATE (thing:Thing:Kind)
SET thing = row.properties
