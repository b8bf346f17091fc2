/*
title: {vi: "Một tổ chức, nếu thuộc phạm vi", en: "One organization, if within"}
*/
MATCH (organization:Organization {id: $organization})
WITH organization, CASE WHEN organization.until <= $as_of THEN organization.until - duration({days: 1}) ELSE $as_of END AS day
OPTIONAL MATCH (organization) (()-[p:PART_OF WHERE p.since <= day < p.until]->())* (above:Organization) WHERE above.id IN $within
WITH organization, count(above) AS reached WHERE reached > 0
WITH organization
