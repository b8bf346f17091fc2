/*
title: {vi: "Chuyển địa bàn sang cấp trên khác", en: "Move an area into another area"}
help:
  vi: "Rời địa bàn lớn hơn cũ và nằm trong địa bàn mới từ cùng ngày, với mọi thôn, địa bàn bên trong. Chưa nằm trong đâu thì đặt vào."
  en: "It leaves the area around it and lies in the new one from the same day, with all that lies in it. If it lies in none yet, place it."
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
