// The organizations asked about by id: the node, whether it lives that day, and who succeeds it.
UNWIND $ids AS id
MATCH (organization:Organization {id: id})
OPTIONAL MATCH (organization)<-[s:SUCCEEDS]-(successor:Organization)
WITH organization, successor ORDER BY successor.sort, successor.id
RETURN organization, organization.since <= $as_of < organization.until AS lives, collect(successor) AS successors
ORDER BY organization.sort, organization.id
