/*
title: {vi: "Một thôn, nếu thuộc phạm vi", en: "One village, if within"}
*/
MATCH (village:Village {id: $village})
WITH village, CASE WHEN village.until <= $as_of THEN village.until - duration({days: 1}) ELSE $as_of END AS day
OPTIONAL MATCH (village) (()-[l:LIES_IN WHERE l.since <= day < l.until]->())* ()<-[c:COVERS WHERE c.since <= day < c.until]-(:Organization) (()-[p:PART_OF WHERE p.since <= day < p.until]->())* (above:Organization)
WITH village, day, collect(DISTINCT above.id) AS holders
WHERE any(holder IN holders WHERE holder IN $within) OR (size(holders) = 0 AND EXISTS { UNWIND $within AS named MATCH (root:Organization {id: named}) WHERE root.since <= day < root.until AND NOT EXISTS { (root)-[p:PART_OF WHERE p.since <= day < p.until]->() } })
WITH village
