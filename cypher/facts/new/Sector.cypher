UNWIND $rows AS row
CREATE (thing:Thing:Sector)
SET thing = row.properties
