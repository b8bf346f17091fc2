/*
title: {vi: "Thôi làm trưởng thôn", en: "End being village head"}
help:
  vi: "Người này thôi làm trưởng thôn; mọi việc khác giữ nguyên. Có người mới thì bầu trưởng thôn từ cùng ngày."
  en: "They head the village no longer; all else stays. If somebody follows, make them village head from the same day."
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
