// Of a village: the cell that covers it, the committee above that, a member of the cell, and the village itself.
MATCH (village:Village) WHERE village.since <= $day < village.until
WITH village ORDER BY village.id SKIP 7
MATCH (village)<-[c:COVERS WHERE c.since <= $day < c.until]-(cell:Organization)-[p:PART_OF WHERE p.since <= $day < p.until]->(committee:Organization)
MATCH (cell)<-[m:MEMBER_OF WHERE m.since <= $day < m.until]-(person:Person) WHERE person.died IS NULL
RETURN committee.id AS committee, cell.id AS cell, person.id AS person, village.id AS village LIMIT 1
