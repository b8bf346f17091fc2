/*
title: {vi: "Đưa nhóm hộ khỏi thôn", en: "Detach a household group from its village"}
group: households
parameters:
  group: HouseholdGroup
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {place-household-group: {}}}
*/
UNWIND $rows AS row
MATCH (start:HouseholdGroup {id: row.group})-[link:IN]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'IN', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
