/*
title: {vi: Những người được phân công phụ trách một hộ, en: The people who are responsible for a household}
over: household
rows: {person: person}
*/
// Directly or through its group; whoever has left or died and whose duty stayed open is among them.
MATCH (household)<-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]-(person:Person)
RETURN person
UNION
MATCH (household)-[b:BELONGS_TO WHERE b.since <= $as_of < b.until]->()<-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]-(person:Person)
RETURN person
