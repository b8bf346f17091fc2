/*
title: {vi: "Thôi sinh hoạt tại tổ chức", en: "End a membership"}
group: people
parameters:
  person: Person
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
*/
UNWIND $rows AS row
MATCH (start:Person {id: row.person})-[link:MEMBER_OF]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'MEMBER_OF', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
