/*
title: {vi: "Tách thôn khỏi địa bàn", en: "Detach a village from its area"}
help:
  vi: "Thôn không nằm trong địa bàn nào từ ngày này; tổ chức phụ trách qua địa bàn ấy thôi phụ trách thôn. Sang địa bàn khác thì chuyển thôn."
  en: "The village lies in no area from that day, so those who cover that area no longer cover it. If it goes into another area, move it."
group: places
parameters:
  village: Village
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {place-village: {}}}
*/
UNWIND $rows AS row
MATCH (start:Village {id: row.village})-[link:LIES_IN]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'LIES_IN', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
