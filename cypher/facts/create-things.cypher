// New things. The embedded engine knows no dynamic label that is also indexed at speed, so each kind is spelled.
UNWIND $rows AS row
FOREACH (_ IN CASE row.kind WHEN 'Organization' THEN [1] ELSE [] END | CREATE (thing:Thing:Organization) SET thing = row.properties)
FOREACH (_ IN CASE row.kind WHEN 'Area' THEN [1] ELSE [] END | CREATE (thing:Thing:Area) SET thing = row.properties)
FOREACH (_ IN CASE row.kind WHEN 'Village' THEN [1] ELSE [] END | CREATE (thing:Thing:Village) SET thing = row.properties)
FOREACH (_ IN CASE row.kind WHEN 'Household' THEN [1] ELSE [] END | CREATE (thing:Thing:Household) SET thing = row.properties)
FOREACH (_ IN CASE row.kind WHEN 'HouseholdGroup' THEN [1] ELSE [] END | CREATE (thing:Thing:HouseholdGroup) SET thing = row.properties)
FOREACH (_ IN CASE row.kind WHEN 'Person' THEN [1] ELSE [] END | CREATE (thing:Thing:Person) SET thing = row.properties)
FOREACH (_ IN CASE row.kind WHEN 'Kind' THEN [1] ELSE [] END | CREATE (thing:Thing:Kind) SET thing = row.properties)
FOREACH (_ IN CASE row.kind WHEN 'Sector' THEN [1] ELSE [] END | CREATE (thing:Thing:Sector) SET thing = row.properties)
FOREACH (_ IN CASE row.kind WHEN 'Position' THEN [1] ELSE [] END | CREATE (thing:Thing:Position) SET thing = row.properties)
FOREACH (_ IN CASE row.kind WHEN 'Reason' THEN [1] ELSE [] END | CREATE (thing:Thing:Reason) SET thing = row.properties)
