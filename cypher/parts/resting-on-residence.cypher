/*
title: {vi: Những gì dựa vào nơi cư trú, en: What rests on a residence}
over: row, gone, left
rows: {fact: fact}
*/
// Contacts, and what is borne in the village that is left.
MATCH (gone)-[link:RESPONSIBLE_FOR|KEEPS_CONTACT_WITH|HEADS]->(target)
WHERE link.until > row.on
  AND (type(link) = 'KEEPS_CONTACT_WITH' OR target.key = left.key OR EXISTS { (target)-[i:IN WHERE i.since <= row.on < i.until]->(left) })
// part: resting
RETURN fact
