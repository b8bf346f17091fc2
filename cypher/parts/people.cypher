/*
title: {vi: Người thuộc tổ chức, en: The people of an organization}
rows: {person: person, organization: belonging}
*/
// Living members by the membership of the day; who is no living member by the last membership, else by the village
// lived in or headed, else in every root. `belonging` is null where the person is no living member that day.
MATCH (organization) (()<-[p:PART_OF WHERE p.since <= $as_of < p.until]-())* (belonging:Organization)
WITH DISTINCT belonging
MATCH (belonging)<-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]-(person:Member)
WHERE person.died IS NULL OR $as_of < person.died
RETURN person, belonging
UNION
MATCH (organization) (()<-[p:PART_OF WHERE p.since <= $as_of < p.until]-())* (below:Organization)
WITH DISTINCT below
MATCH (below)<-[last:MEMBER_OF WHERE last.since <= $as_of]-(person:Member)
WHERE (last.until <= $as_of OR person.died <= $as_of)
  AND NOT EXISTS { (person)-[m:MEMBER_OF WHERE m.since <= $as_of AND m.since > last.since]->() }
RETURN person, null AS belonging
