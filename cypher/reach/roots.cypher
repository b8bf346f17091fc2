// The roots of a day.
MATCH (organization:Organization)
WHERE organization.since <= $as_of < organization.until
  AND NOT EXISTS { (organization)-[p:PART_OF WHERE p.since <= $as_of < p.until]->() }
RETURN organization
ORDER BY organization.sort, organization.id
