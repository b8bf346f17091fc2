UNWIND $rows AS row
CREATE (thing:Thing:Village)
SET thing = row.properties
