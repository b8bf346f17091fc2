/*
title: {vi: "Thôi cư trú", en: "End a residence"}
group: people
parameters:
  person: Person
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
*/
UNWIND $rows AS row
MATCH (start:Person {id: row.person})-[link:LIVES_IN]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'LIVES_IN', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
