/*
title: {vi: Những gì dựa vào nơi cư trú, en: What rests on a residence}
over: row, gone, left
rows: {fact: fact}
*/
// Contacts, and what is borne in the village that is left; where the residence begins later than was recorded, on
// `row.begins` and not on `row.begun`, what began before.
MATCH (gone)-[link:RESPONSIBLE_FOR|KEEPS_CONTACT_WITH|HEADS]->(target)
WITH row, gone, left, link, target, CASE WHEN row.begun <= link.since < row.begins THEN link.since ELSE row.on END AS day
WHERE (link.until > row.on OR row.begun <= link.since < row.begins)
  AND (type(link) = 'KEEPS_CONTACT_WITH' OR target.key = left.key OR EXISTS { (target)-[i:IN WHERE i.since <= day < i.until]->(left) })
// part: resting
RETURN fact
