/*
title: {vi: "Một nhóm hộ, nếu thuộc phạm vi", en: "One household group, if within"}
*/
MATCH (group:HouseholdGroup {id: $group})
WITH group, CASE WHEN group.until <= $as_of THEN group.until - duration({days: 1}) ELSE $as_of END AS day
OPTIONAL MATCH (group)-[i:IN WHERE i.since <= day < i.until]->() (()-[l:LIES_IN WHERE l.since <= day < l.until]->())* ()<-[c:COVERS WHERE c.since <= day < c.until]-(:Organization) (()-[p:PART_OF WHERE p.since <= day < p.until]->())* (above:Organization)
WITH group, day, collect(DISTINCT above.id) AS holders
WHERE any(holder IN holders WHERE holder IN $within) OR (size(holders) = 0 AND EXISTS { UNWIND $within AS named MATCH (root:Organization {id: named}) WHERE root.since <= day < root.until AND NOT EXISTS { (root)-[p:PART_OF WHERE p.since <= day < p.until]->() } })
WITH group
