/*
title: {vi: "Một người, nếu thuộc phạm vi", en: "One person, if within"}
*/
// By the last membership of an organization that lives; else by the village lived in or headed; else in every root.
MATCH (person:Person {id: $person})
OPTIONAL MATCH (person)-[m:MEMBER_OF WHERE m.since <= $as_of]->(o:Organization WHERE o.since <= $as_of < o.until)
WITH person, m, o ORDER BY m.since DESC
WITH person, collect(o)[0] AS home
OPTIONAL MATCH (home) (()-[p:PART_OF WHERE p.since <= $as_of < p.until]->())* (above:Organization)
WITH person, home, collect(above.id) AS holders
OPTIONAL MATCH (person)-[r:LIVES_IN|HEADS WHERE r.since <= $as_of < r.until]->() (()-[l:LIES_IN WHERE l.since <= $as_of < l.until]->())* ()<-[c:COVERS WHERE c.since <= $as_of < c.until]-(:Organization) (()-[p:PART_OF WHERE p.since <= $as_of < p.until]->())* (above:Organization)
WITH person, home, holders, collect(DISTINCT above.id) AS by_village
WITH person, CASE WHEN home IS NULL THEN by_village ELSE holders END AS holders
WHERE any(holder IN holders WHERE holder IN $within)
   OR (size(holders) = 0 AND EXISTS { UNWIND $within AS named MATCH (root:Organization {id: named}) WHERE root.since <= $as_of < root.until AND NOT EXISTS { (root)-[p:PART_OF WHERE p.since <= $as_of < p.until]->() } })
WITH person
