/*
title: {vi: "Đưa nhóm hộ khỏi thôn", en: "Detach a household group from its village"}
help:
  vi: "Nhóm không thuộc thôn nào từ ngày này; các hộ trong nhóm và người phụ trách giữ nguyên. Sang thôn khác thì chuyển nhóm hộ."
  en: "The group is in no village from that day; its households and duties stay. If it goes to another village, move it."
group: households
parameters:
  group: HouseholdGroup
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
example: {after: {place-household-group: {}}}
*/
UNWIND $rows AS row
MATCH (start:HouseholdGroup {id: row.group})-[link:IN]->(end) WHERE link.since < row.on < link.until
RETURN row.n AS row, {link: 'IN', id: link.id, start: start.key, end: end.key, set: {until: row.on}} AS fact
