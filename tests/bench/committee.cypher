// A committee of a commune, with its villages.
MATCH (village:Village) WHERE village.since <= $day < village.until
WITH village ORDER BY village.id SKIP 7 LIMIT 1
MATCH (village)<-[c:COVERS WHERE c.since <= $day < c.until]-(cell:Organization)-[p:PART_OF WHERE p.since <= $day < p.until]->(committee:Organization)
RETURN committee.id AS id LIMIT 1
