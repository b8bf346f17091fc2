/*
title: {vi: "Chuyển hộ sang thôn, nhóm hộ khác", en: "Move a household to another village or group"}
help:
  vi: "Hộ rời thôn và nhóm hộ cũ từ ngày này. Phân công trực tiếp vẫn giữ nguyên; phân công qua nhóm cũ thôi tính."
  en: "It leaves its village and group that day. Direct duties go on; those through the old group no longer count."
group: households
parameters:
  household: Household
  village: {type: Village, title: {vi: Thôn mới, en: New village}}
  group: {type: HouseholdGroup, optional: true, title: {vi: Nhóm hộ mới, en: New group}}
  on: {type: date, title: {vi: Từ ngày, en: From}}
example: {after: {place-household: {village: village-2}}}
*/
UNWIND $rows AS row
MATCH (household:Household {id: row.household})-[now:IN]->(old) WHERE now.since < row.on < now.until
OPTIONAL MATCH (household)-[belongs:BELONGS_TO]->(left) WHERE belongs.since < row.on < belongs.until
WITH row, household, now, old, belongs, left, old.id <> row.village AS moves
UNWIND [
  CASE WHEN moves THEN {link: 'IN', id: now.id, start: household.key, end: old.key, set: {until: row.on}} END,
  CASE WHEN moves THEN {link: 'IN', start: household.key, end: 'Village/' + row.village, set: {since: row.on, until: now.until}} END,
  CASE WHEN left.id <> coalesce(row.group, '') THEN {link: 'BELONGS_TO', id: belongs.id, start: household.key, end: left.key, set: {until: row.on}} END,
  CASE WHEN row.group <> coalesce(left.id, '') THEN {link: 'BELONGS_TO', start: household.key, end: 'HouseholdGroup/' + row.group, set: {since: row.on}} END
] AS fact
WITH row, fact WHERE fact IS NOT NULL
RETURN row.n AS row, fact
