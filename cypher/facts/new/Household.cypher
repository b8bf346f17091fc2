UNWIND $rows AS row
CREATE (thing:Thing:Household)
SET thing = row.properties
