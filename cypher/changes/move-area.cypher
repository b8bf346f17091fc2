/*
title: {vi: "Chuyển địa bàn sang cấp trên khác", en: "Move an area into another area"}
group: places
parameters:
  area: Area
  parent: {type: Area, title: {vi: Nằm trong địa bàn mới, en: New area around it}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
example: {after: {place-area: {parent: area-3}}}
*/
UNWIND $rows AS row
MATCH (thing:Area {id: row.area})-[now:LIES_IN]->(old) WHERE now.since < row.on < now.until AND old.id <> row.parent
WITH row, now, row.parent_key AS to
// part: moving
RETURN row.n AS row, fact
