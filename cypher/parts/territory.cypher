/*
title: {vi: Các thôn thuộc địa bàn, en: The villages of a territory}
rows: {village: village}
*/
// What it or anything below it covers, itself or through an area; a root also holds what nobody covers,
// and has a row without village for the households that lie in none.
MATCH (organization) (()<-[p:PART_OF WHERE p.since <= $as_of < p.until]-())* (below:Organization)
WITH DISTINCT below
MATCH (below)-[c:COVERS WHERE c.since <= $as_of < c.until]->() (()<-[l:LIES_IN WHERE l.since <= $as_of < l.until]-())* (village:Village)
RETURN village
UNION
MATCH (organization) WHERE NOT EXISTS { (organization)-[p:PART_OF WHERE p.since <= $as_of < p.until]->() }
MATCH (village:Village)
WHERE village.since <= $as_of < village.until
  AND NOT EXISTS { (village) (()-[l:LIES_IN WHERE l.since <= $as_of < l.until]->())* ()<-[c:COVERS WHERE c.since <= $as_of < c.until]-() }
RETURN village
UNION
MATCH (organization) WHERE NOT EXISTS { (organization)-[p:PART_OF WHERE p.since <= $as_of < p.until]->() }
RETURN null AS village
