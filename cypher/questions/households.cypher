/*
title: {vi: Các hộ, en: Households}
help:
  vi: "Các hộ của địa bàn trong ngày, thôn và nhóm hộ của mỗi hộ; lọc theo thôn, nhãn (không dấu) và mã, cả nhãn và mã cũ, và theo việc có đảng viên phụ trách."
  en: "The households of the territory on the day, the village and the group of each; filtered by village, label (without marks) and code, former ones too, and by whether a member is responsible for them."
group: things
scope: territory
parameters:
  village: {type: Village, optional: true}
  name: {type: search, optional: true, title: {vi: Tên, en: Name}}
  code: {type: text, optional: true, title: {vi: Mã số, en: Code}}
  member:
    type: choice
    optional: true
    title: {vi: Người phụ trách, en: Assigned member}
    choices:
      with: {vi: đã có đảng viên phụ trách, en: with a member}
      without: {vi: chưa có đảng viên phụ trách, en: without a member}
columns:
  household: Household
  code: code
  village: Village
  group: HouseholdGroup
  since: {type: date, title: {vi: Từ ngày, en: Since}}
*/
WITH village WHERE $village IS NULL OR village.id = $village
WITH village ORDER BY village.sort, village.id
CALL (village) {
  // part: households
  WITH household AS thing
  // part: called
  RETURN called ORDER BY called.sort, called.id
}
CALL (called) {
  WITH called AS household WHERE $member IS NOT NULL
  // part: carers
  RETURN count(person) > 0 AS cared
}
WITH village, called WHERE $member IS NULL OR cared = ($member = 'with')
OPTIONAL MATCH (called)-[b:BELONGS_TO WHERE b.since <= $as_of < b.until]->(group:HouseholdGroup)
RETURN called AS household, called AS code, village, group, called.since AS since
