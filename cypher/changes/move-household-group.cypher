/*
title: {vi: "Chuyển nhóm hộ sang thôn khác", en: "Move a household group to another village"}
help:
  vi: "Các hộ của nhóm đang ở thôn cũ đi theo; phân công vẫn giữ nguyên."
  en: "Its households that are in the old village go along; duties go on as they are."
group: households
parameters:
  group: HouseholdGroup
  village: {type: Village, title: {vi: Thôn mới, en: New village}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
example: {after: {place-household-group: {village: village-2}}}
*/
UNWIND $rows AS row
MATCH (group:HouseholdGroup {id: row.group})-[now:IN]->(old) WHERE now.since < row.on < now.until AND old.id <> row.village
CALL (row, group, now, old) {
  RETURN group AS moving, now AS leaving
  UNION ALL
  MATCH (group)<-[b:BELONGS_TO WHERE b.since <= row.on < b.until]-(household:Household)-[i:IN WHERE i.since < row.on < i.until]->(old)
  RETURN household AS moving, i AS leaving
}
WITH row, leaving AS now, row.village_key AS to
// part: moving
RETURN row.n AS row, fact
