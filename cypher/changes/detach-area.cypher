/*
title: {vi: "Tách địa bàn khỏi địa bàn lớn hơn", en: "Detach an area from the larger one"}
help:
  vi: "Không nằm trong địa bàn nào từ ngày này; thôn, địa bàn bên trong vẫn ở bên trong. Sang địa bàn khác thì chuyển; không còn nữa thì kết thúc."
  en: "It lies in no larger area from that day; what lies in it stays in it. If it goes into another one, move it; if it is no more, close it."
group: places
parameters:
  area: Area
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {place-area: {}}}
*/
UNWIND $rows AS row
MATCH (start:Area {id: row.area})-[link:LIES_IN]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'LIES_IN', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
