/*
title: {vi: Số phận của liên kết dựa vào điều kết thúc, en: What becomes of a link that rests on what ends}
over: row, thing, link
rows: {fact: fact}
*/
// A named successor takes what can be taken; what else is said by `rests`. Where nothing is, the write door asks.
WITH row, thing, link, startNode(link).key AS start, endNode(link).key AS end, startNode(link).key = thing.key AS leads
WITH row, link, start, end,
     CASE WHEN leads THEN row.successor_key ELSE start END AS new_start,
     CASE WHEN leads THEN end ELSE row.successor_key END AS new_end,
     row.successor_key IS NOT NULL AND CASE WHEN leads
       THEN type(link) IN ['RESPONSIBLE_FOR', 'HOLDS', 'HEADS', 'COVERS']
       ELSE type(link) IN ['PART_OF', 'MEMBER_OF', 'KEEPS_CONTACT_WITH', 'LIES_IN', 'IN', 'LIVES_IN', 'BELONGS_TO']
     END AS handed
OPTIONAL MATCH (:Thing {key: CASE WHEN handed THEN new_start END})-[same]->(held)
WHERE held.key = new_end AND type(same) = type(link) AND same.until > row.on AND coalesce(same.position, '') = coalesce(link.position, '')
WITH row, link, start, end, new_start, new_end, handed, count(same) AS held
UNWIND [
  {link: type(link), id: link.id, start: start, end: end, set: CASE
    WHEN handed OR row.rests = 'end' THEN {until: row.on}
    WHEN row.rests = 'keep' THEN {}
  END},
  CASE WHEN handed AND held = 0 THEN {link: type(link), start: new_start, end: new_end, set: {since: row.on, position: link.position, reason: link.reason}} END
] AS fact
WITH fact WHERE fact IS NOT NULL
RETURN fact
