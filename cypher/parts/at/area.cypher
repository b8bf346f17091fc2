/*
title: {vi: "Một địa bàn, nếu thuộc phạm vi", en: "One area, if within"}
*/
MATCH (area:Area {id: $area})
WITH area, CASE WHEN area.until <= $as_of THEN area.until - duration({days: 1}) ELSE $as_of END AS day
OPTIONAL MATCH (area) (()<-[d:LIES_IN WHERE d.since <= day < d.until]-())* (village:Village)
OPTIONAL MATCH (village) (()-[l:LIES_IN WHERE l.since <= day < l.until]->())* ()<-[c:COVERS WHERE c.since <= day < c.until]-(:Organization) (()-[p:PART_OF WHERE p.since <= day < p.until]->())* (above:Organization)
WITH area, day, village, collect(DISTINCT above.id) AS holders
WHERE any(holder IN holders WHERE holder IN $within) OR (size(holders) = 0 AND EXISTS { UNWIND $within AS named MATCH (root:Organization {id: named}) WHERE root.since <= day < root.until AND NOT EXISTS { (root)-[p:PART_OF WHERE p.since <= day < p.until]->() } })
WITH DISTINCT area
