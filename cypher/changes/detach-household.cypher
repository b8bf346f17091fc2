/*
title: {vi: "Đưa hộ khỏi thôn", en: "Detach a household from its village"}
group: households
parameters:
  household: Household
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {place-household: {}}}
*/
UNWIND $rows AS row
MATCH (start:Household {id: row.household})-[link:IN]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'IN', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
