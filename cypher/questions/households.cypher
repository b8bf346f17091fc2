/*
title: {vi: Các hộ, en: Households}
help:
  vi: "Các hộ của địa bàn trong ngày, thôn và nhóm hộ của mỗi hộ; lọc theo nhãn (không dấu) và mã, cả nhãn và mã cũ."
  en: "The households of the territory on the day, the village and the group of each; filtered by label (without marks) and code, former ones too."
group: things
scope: territory
parameters:
  name: {type: search, optional: true, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã số, en: Code}}
columns:
  household: Household
  code: code
  village: Village
  group: HouseholdGroup
  since: {type: date, title: {vi: Từ ngày, en: Since}}
*/
WITH village ORDER BY village.sort, village.id
CALL (village) {
  // part: households
  WITH household AS thing
  // part: called
  RETURN called ORDER BY called.sort, called.id
}
OPTIONAL MATCH (called)-[b:BELONGS_TO WHERE b.since <= $as_of < b.until]->(group:HouseholdGroup)
RETURN called AS household, called AS code, village, group, called.since AS since
