/*
title: {vi: "Kết thúc nhóm hộ", en: "Close a household group"}
help:
  vi: "Mọi liên kết còn hiệu lực kết thúc cùng ngày."
  en: "Every link still in force ends with it that day."
group: households
parameters:
  group: HouseholdGroup
  on: {type: date, title: {vi: Kết thúc từ ngày, en: Ended from}}
*/
UNWIND $rows AS row
MATCH (thing:HouseholdGroup {id: row.group}) WHERE thing.since < row.on < thing.until
OPTIONAL MATCH (thing)-[link]-() WHERE link.since < row.on < link.until
WITH row, thing, collect(link) AS links
UNWIND [null] + links AS link
RETURN row.n AS row, CASE
  WHEN link IS NULL THEN {thing: 'HouseholdGroup', id: thing.id, set: {until: row.on}}
  ELSE {link: type(link), id: link.id, start: startNode(link).key, end: endNode(link).key, set: {until: row.on}}
END AS fact
