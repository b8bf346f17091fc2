/*
title: {vi: "Chuyển thôn sang địa bàn khác", en: "Move a village into another area"}
group: places
parameters:
  village: Village
  area: {type: Area, title: {vi: Địa bàn mới, en: New area}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
example: {after: {place-village: {area: area-2}}}
*/
UNWIND $rows AS row
MATCH (thing:Village {id: row.village})-[now:LIES_IN]->(old) WHERE now.since < row.on < now.until AND old.id <> row.area
WITH row, now, row.area_key AS to
// part: moving
RETURN row.n AS row, fact
