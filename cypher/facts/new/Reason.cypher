UNWIND $rows AS row
CREATE (thing:Thing:Reason)
SET thing = row.properties
