/*
title: {vi: Số phận của liên kết dựa vào điều kết thúc, en: What becomes of a link that rests on what ends}
over: row, gone, link
rows: {fact: fact}
*/
// A named successor takes what can be taken, for as long as it would have gone on; what else is said by `rests`. Where
// nothing is, the write door asks. What was to begin that day or later never comes true, and is taken back. The dead begin
// nothing: what of theirs leads to what ends, ends with it. A duty goes on elsewhere with who is a member then.
// Where what it rests on begins later than was recorded, on `row.begins`, it begins with that.
WITH row, link, startNode(link) AS first, endNode(link) AS last, startNode(link).key = gone.key AS leads,
     CASE WHEN link.since < row.on THEN row.on ELSE link.since END AS since
WITH row, link, first.key AS start, last.key AS end, since,
     CASE WHEN leads THEN row.successor_key ELSE first.key END AS new_start,
     CASE WHEN leads THEN last.key ELSE row.successor_key END AS new_end,
     NOT leads AND coalesce(first.died <= row.on, false) AS dead,
     CASE WHEN leads
       THEN type(link) IN ['RESPONSIBLE_FOR', 'HOLDS', 'HEADS', 'COVERS']
       ELSE type(link) IN ['PART_OF', 'MEMBER_OF', 'HOLDS', 'KEEPS_CONTACT_WITH', 'COVERS', 'LIES_IN', 'IN', 'LIVES_IN', 'BELONGS_TO']
         OR type(link) = 'RESPONSIBLE_FOR' AND EXISTS { (first)-[m:MEMBER_OF WHERE m.since <= since < m.until]->() }
     END AS taken
WITH row, link, start, end, new_start, new_end, since, dead, taken, taken AND NOT dead AND row.successor_key IS NOT NULL AS handed
// Where nobody takes it there is no new start, and the embedded engine would read every thing for a key that is null.
OPTIONAL MATCH (:Thing {key: coalesce(new_start, start)})-[same]->(other)
WHERE handed AND other.key = new_end AND type(same) = type(link) AND same.since <= since AND same.until >= link.until AND coalesce(same.position, '') = coalesce(link.position, '')
WITH row, link, start, end, new_start, new_end, since, taken, handed, dead OR handed OR row.rests = 'end' AS ends, count(same) > 0 AS held
UNWIND [
  {link: type(link), id: link.id, start: start, end: end,
   withdrawn: ends AND (link.since >= row.on OR link.until <= row.begins),
   unsaid: CASE WHEN ends OR row.rests IS NOT NULL THEN [] WHEN taken THEN ['successor', 'rests'] ELSE ['rests'] END,
   set: CASE WHEN ends THEN {since: CASE WHEN link.since < row.begins THEN row.begins END, until: CASE WHEN link.until > row.on THEN row.on END} ELSE {} END},
  CASE WHEN handed AND NOT held THEN {link: type(link), start: new_start, end: new_end, field: 'successor', set: {since: since, until: link.until, position: link.position, reason: link.reason}} END
] AS fact
WITH fact WHERE fact IS NOT NULL
RETURN fact
