/*
title: {vi: Các địa bàn thuộc phạm vi, en: The areas of a territory}
rows: {area: area}
*/
// Those that a village of the territory lies in; a root also has those in which no village lies.
// part: territory
// part: areas
RETURN area
UNION
MATCH (organization) WHERE NOT EXISTS { (organization)-[p:PART_OF WHERE p.since <= $as_of < p.until]->() }
MATCH (area:Area)
WHERE area.since <= $as_of < area.until
  AND NOT EXISTS { (area) (()<-[l:LIES_IN WHERE l.since <= $as_of < l.until]-())* (:Village) }
RETURN area
