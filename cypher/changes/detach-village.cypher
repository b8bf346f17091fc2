/*
title: {vi: "Tách thôn khỏi địa bàn", en: "Detach a village from its area"}
group: places
parameters:
  village: Village
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {place-village: {}}}
*/
UNWIND $rows AS row
MATCH (start:Village {id: row.village})-[link:LIES_IN]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'LIES_IN', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
