/*
title: {vi: Hộ chưa có người phụ trách trong một thôn, en: The households of a village that nobody covers}
over: village
rows: {household: household}
*/
// Covered: a person who is a living member that day is responsible that day, directly or through a group of that day.
// Both patterns start at the bound household: written towards it, the embedded engine scans.
// part: households
WITH household
WHERE NOT EXISTS {
    (household)<-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]-(p:Person WHERE p.died IS NULL OR $as_of < p.died)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->()
  }
  AND NOT EXISTS {
    (household)-[b:BELONGS_TO WHERE b.since <= $as_of < b.until]->()<-[d:RESPONSIBLE_FOR WHERE d.since <= $as_of < d.until]-(p:Person WHERE p.died IS NULL OR $as_of < p.died)-[m:MEMBER_OF WHERE m.since <= $as_of < m.until]->()
  }
RETURN household
