/*
title: {vi: "Chuyển thôn sang địa bàn khác", en: "Move a village into another area"}
help:
  vi: "Rời địa bàn cũ và nằm trong địa bàn mới từ cùng ngày; hộ, người cư trú, trưởng thôn giữ nguyên, tổ chức phụ trách qua địa bàn thì đổi theo. Chưa nằm trong đâu thì đặt vào."
  en: "It leaves the old area and lies in the new one from the same day; households, residents and head stay, who covers it through an area changes. If it lies in none yet, place it."
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
