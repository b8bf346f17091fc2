/*
title: {vi: "Thôi làm trưởng thôn", en: "End being village head"}
group: people
parameters:
  person: Person
  village: Village
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {start-village-head: {}}}
*/
UNWIND $rows AS row
MATCH (start:Person {id: row.person})-[link:HEADS]->(end:Village {id: row.village}) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'HEADS', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
