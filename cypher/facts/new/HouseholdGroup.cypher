UNWIND $rows AS row
CREATE (thing:Thing:HouseholdGroup)
SET thing = row.properties
