/*
title: {vi: "Đưa hộ khỏi thôn", en: "Detach a household from its village"}
help:
  vi: "Hộ không thuộc thôn nào từ ngày này; nhóm hộ và người phụ trách giữ nguyên. Sang thôn khác thì chuyển hộ; không còn hộ thì kết thúc hộ."
  en: "The household is in no village from that day; its group and duties stay. If it goes to another village, move it; if it is no more, close it."
group: households
parameters:
  household: Household
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {place-household: {}}}
*/
UNWIND $rows AS row
MATCH (start:Household {id: row.household})-[link:IN]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'IN', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
