/*
title: {vi: "Thôi giữ chức vụ", en: "Release from a position"}
help:
  vi: "Thôi giữ chức vụ từ ngày này; sinh hoạt, phân công, chức vụ khác giữ nguyên. Có người thay thì bổ nhiệm từ cùng ngày."
  en: "The position ends on that day; membership, duties and other positions stay. If somebody follows, appoint them from the same day."
group: people
parameters:
  person: Person
  organization: Organization
  position: Position
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {appoint: {}}}
*/
UNWIND $rows AS row
MATCH (start:Person {id: row.person})-[link:HOLDS]->(end:Organization {id: row.organization}) WHERE link.since < row.on < link.until AND link.position = row.position
RETURN row.n AS row, {link: 'HOLDS', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
