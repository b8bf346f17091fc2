/*
title: {vi: Người thuộc tổ chức, en: The people of an organization}
rows: {person: person, organization: belonging}
*/
// `belonging` is where a living member of the day belongs, null for anybody else.
MATCH (organization) (()<-[p:PART_OF WHERE p.since <= $as_of < p.until]-())* (belonging:Organization)
WITH DISTINCT belonging
MATCH (belonging)<-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]-(person:Person)
WHERE person.died IS NULL OR $as_of < person.died
RETURN person, belonging
UNION
// Who is no living member belongs where the last membership of an organization that still lives led.
MATCH (organization) (()<-[p:PART_OF WHERE p.since <= $as_of < p.until]-())* (below:Organization)
WITH DISTINCT below
MATCH (below)<-[last:MEMBER_OF WHERE last.since <= $as_of]-(person:Person)
WHERE (last.until <= $as_of OR person.died <= $as_of)
  AND below.since <= $as_of < below.until
  AND NOT EXISTS { (person)-[m:MEMBER_OF WHERE last.since < m.since <= $as_of]->(o:Organization WHERE o.since <= $as_of < o.until) }
RETURN person, null AS belonging
UNION
// Else where the village lies that the person lives in or heads.
// part: territory
MATCH (village)<-[r:LIVES_IN|HEADS WHERE r.since <= $as_of < r.until]-(person:Person)
WHERE NOT EXISTS { (person)-[m:MEMBER_OF WHERE m.since <= $as_of]->(o:Organization WHERE o.since <= $as_of < o.until) }
RETURN person, null AS belonging
UNION
// Else in every root.
MATCH (organization) WHERE NOT EXISTS { (organization)-[p:PART_OF WHERE p.since <= $as_of < p.until]->() }
MATCH (person:Person)
WHERE person.since <= $as_of
  AND NOT EXISTS { (person)-[m:MEMBER_OF WHERE m.since <= $as_of]->(o:Organization WHERE o.since <= $as_of < o.until) }
  AND NOT EXISTS { (person)-[r:LIVES_IN|HEADS WHERE r.since <= $as_of < r.until]->() }
RETURN person, null AS belonging
