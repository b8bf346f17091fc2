/*
title: {vi: "Chuyển thôn sang địa bàn khác", en: "Move a village into another area"}
group: places
parameters:
  village: Village
  area: {type: Area, title: {vi: Địa bàn mới, en: New area}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
*/
UNWIND $rows AS row
MATCH (thing:Village {id: row.village})-[now:LIES_IN]->(old) WHERE now.since < row.on < now.until AND old.id <> row.area
UNWIND [
  {link: 'LIES_IN', id: now.id, start: thing.key, end: old.key, set: {until: row.on}},
  {link: 'LIES_IN', start: thing.key, end: 'Area/' + row.area, set: {since: row.on, until: now.until}}
] AS fact
RETURN row.n AS row, fact
