/*
title: {vi: Khối của một tổ chức, en: The sector of an organization}
rows: {sector: sector}
*/
// Its own, else that of the nearest one above it that has any; one row always.
OPTIONAL MATCH (organization) (()-[climb:PART_OF WHERE climb.since <= $as_of < climb.until]->())* ()-[s:IN_SECTOR WHERE s.since <= $as_of < s.until]->(found:Sector)
WITH found, size(climb) AS steps ORDER BY steps
RETURN collect(found)[0] AS sector
